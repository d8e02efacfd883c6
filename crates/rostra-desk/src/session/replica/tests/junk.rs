//! Tests with messages that no window sends: absurd numbers and long names.

use super::*;
use crate::annotations::operation::CanvasSummary;
use crate::session::state::MAX_COUNT_LEAD;

/// Sends a window a state with this Lamport count.
pub(super) fn deliver_state(
    replica: &mut Replica,
    count: u64,
    change: impl Fn(&mut Shared),
) -> Outcome {
    let mut shared = at("title");
    shared.stamp = LamportTimestamp { count, by: "x".into() };
    change(&mut shared);
    let message = Message::new(SESSION, "x", Role::Speaker, Body::State(shared));
    deliver_to(replica, &message, 0)
}

#[test]
fn counts_and_names_out_of_range_are_ignored() {
    let long = "x".repeat(100_000 / 3);
    let changes: [&dyn Fn(&mut Shared); 2] =
        [&|it| it.stamp.count = u64::MAX, &|it| it.stamp.by = long.clone()];
    for (index, change) in changes.into_iter().enumerate() {
        let mut replica = established("a", Role::Audience, "end");
        let before = replica.shared().clone();
        assert_eq!(deliver_state(&mut replica, 9, change), Outcome::default(), "{index}");
        assert_eq!((replica.shared(), replica.peers(0).count()), (&before, 0), "{index}");
    }
    let mut replica = established("a", Role::Audience, "end");
    let stranger = established(&long, Role::Speaker, "title");
    assert_eq!(deliver_to(&mut replica, &stranger.hello(), 0), Outcome::default());
    for it in 0..200 {
        let peer = established(&format!("x{it}"), Role::Speaker, "title");
        deliver_to(&mut replica, &peer.hello(), 0);
    }
    assert!(replica.peers(0).count() < 100, "as many as a session has windows");
}

#[test]
fn a_new_window_follows_however_far_the_count_has_been_driven() {
    let mut replicas = pair();
    for lead in 1..=9 {
        for it in &mut replicas {
            deliver_state(it, lead * MAX_COUNT_LEAD, |_| ());
        }
    }
    assert_eq!(replicas[0].shared().stamp.count, 9 * MAX_COUNT_LEAD);
    replicas[1] = newcomer("again", Role::Speaker, "title");
    let hello = replicas[1].hello();
    deliver(&mut replicas, hello);
    let message = replicas[1].on_move(&shown("end"), 0).unwrap();
    deliver(&mut replicas, message);
    assert!(replicas.iter().all(|it| it.shown() == shown("end")));
}

#[test]
fn a_message_that_claims_hours_of_talk_time_does_not_set_them() {
    let mut replica = established("a", Role::Audience, "title");
    let mut watch = Stopwatch::default();
    watch.on_move(i64::MIN);
    deliver_state(&mut replica, 9, |it| it.watch = watch.clone());
    assert_eq!(replica.shared().stamp.count, 9);
    assert!(replica.shared().watch.elapsed_s(0) <= 60, "{:?}", replica.shared().watch);
}

#[test]
fn summaries_and_swaps_with_names_that_no_window_has_are_ignored() {
    let mut replica = established("a", Role::Audience, "title");
    let speaker = established("s", Role::Speaker, "title");
    let id = LamportTimestamp { count: 1, by: "a".into() };
    replica.draw(vec![Operation::Undone { slide: "title".into(), id }]);
    let ask = |slide: &str| {
        let summary =
            CanvasSummary { slides: [(slide.to_owned(), 1)].into(), ..CanvasSummary::default() };
        speaker.message(Body::Annotations(vec![Operation::Summary(summary)]))
    };
    let long = "x".repeat(MAX_NAME_BYTES);
    assert_eq!(deliver_to(&mut replica, &ask("title"), 0).answers.len(), 1);
    assert_eq!(deliver_to(&mut replica, &ask(&long), 0).answers, []);
    let stranger = Message::new(SESSION, "x", Role::Speaker, Body::Swap(long));
    deliver_to(&mut replica, &stranger, 0);
    assert!(replica.peers(0).all(|it| it.name != "x"));
}
