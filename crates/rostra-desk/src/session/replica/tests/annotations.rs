//! Tests that all windows of a session merge the same annotations.

use proptest::prelude::*;

use super::*;
use crate::annotations::operation::SlidePoint;
use crate::annotations::operation::tests::any_operation;

#[test]
fn a_new_window_receives_all_annotations() {
    let at = |x| SlidePoint::from((x, x));
    let mut replicas = pair();
    // As much as a slide can hold, which takes many messages.
    for count in 1..=200 {
        let points = (0..500).map(|it| at(it * 7)).collect();
        let id = LamportTimestamp { count, by: "s".into() };
        let messages =
            replicas[1].draw(vec![Operation::Drawn { slide: "title".into(), id, from: 0, points }]);
        for message in messages.into_iter().filter(|_| count == 1) {
            deliver(&mut replicas, message);
        }
    }
    replicas[0] = newcomer("again", Role::Audience, "title");
    let request = replicas[0].request_annotations();
    let answers = deliver_to(&mut replicas[1], &request, 0).answers;
    assert!(answers.len() > 10, "{}", answers.len());
    for answer in answers {
        deliver(&mut replicas, answer);
    }
    assert_eq!(replicas[0].canvas(), replicas[1].canvas());
    let request = replicas[0].request_annotations();
    assert_eq!(
        deliver_to(&mut replicas[1], &request, 0),
        Outcome::default(),
        "nothing is missing any more"
    );
}

proptest! {
    #[test]
    fn canvases_are_the_same_in_any_order_of_messages(operations in proptest::collection::vec((0..3_usize, any_operation()), 1..30), order in any::<u64>()) {
        let [audience, speaker] = pair();
        let mut replicas = [audience, speaker, established("c", Role::Clicker, "title")];
        let messages: Vec<_> =
            operations.into_iter().flat_map(|(by, operation)| replicas[by].draw(vec![operation])).collect();
        // Each window receives all messages in its own order, some of them twice.
        for (index, replica) in replicas.iter_mut().enumerate() {
            let turn = (order as usize).wrapping_add(index * 7) % messages.len();
            for message in messages[turn..].iter().chain(&messages) {
                deliver_to(replica, message, 0);
            }
        }
        prop_assert_eq!(replicas[0].canvas(), replicas[1].canvas());
        prop_assert_eq!(replicas[0].canvas(), replicas[2].canvas());
    }
}
