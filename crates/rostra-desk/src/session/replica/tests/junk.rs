//! Tests with messages that no window writes: absurd numbers and long names.

use super::*;
use crate::annotations::operation::Known;
use crate::session::state::LEAP;

/// Sends a window a state with this Lamport count.
pub(super) fn claim(room: &mut Replica, count: u64, change: impl Fn(&mut Shared)) -> Outcome {
    let mut shared = at("title");
    shared.stamp = LamportTimestamp { count, by: "x".into() };
    change(&mut shared);
    let letter = Message::new(SESSION, "x", Role::Speaker, Body::State(shared));
    hear(room, &letter, 0)
}

#[test]
fn numbers_and_names_that_nobody_writes_are_passed_over() {
    let long = "x".repeat(100_000 / 3);
    let changes: [&dyn Fn(&mut Shared); 2] =
        [&|it| it.stamp.count = u64::MAX, &|it| it.stamp.by = long.clone()];
    for (index, change) in changes.into_iter().enumerate() {
        let mut room = room("a", Role::Audience, "end");
        let before = room.shared().clone();
        assert_eq!(claim(&mut room, 9, change), Outcome::default(), "{index}");
        assert_eq!((room.shared(), room.peers(0).count()), (&before, 0), "{index}");
    }
    let mut room = room("a", Role::Audience, "end");
    let stranger = self::room(&long, Role::Speaker, "title");
    assert_eq!(hear(&mut room, &stranger.hello(), 0), Outcome::default());
    for it in 0..200 {
        hear(&mut room, &self::room(&format!("x{it}"), Role::Speaker, "title").hello(), 0);
    }
    assert!(room.peers(0).count() < 100, "as many as a session has windows");
}

#[test]
fn a_new_window_follows_however_far_the_count_has_been_driven() {
    let mut rooms = [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
    for lead in 1..=9 {
        for it in &mut rooms {
            claim(it, lead * LEAP, |_| ());
        }
    }
    assert_eq!(rooms[0].shared().stamp.count, 9 * LEAP);
    rooms[1] = newcomer("again", Role::Speaker, "title");
    let hello = rooms[1].hello();
    deliver(&mut rooms, hello);
    let letter = rooms[1].moved(&shown("end"), 0).unwrap();
    deliver(&mut rooms, letter);
    assert!(rooms.iter().all(|it| it.shown() == shown("end")));
}

#[test]
fn a_message_that_claims_hours_of_talk_time_does_not_set_them() {
    let mut room = room("a", Role::Audience, "title");
    let mut watch = Stopwatch::default();
    watch.moved(i64::MIN);
    claim(&mut room, 9, |it| it.watch = watch.clone());
    assert_eq!(room.shared().stamp.count, 9);
    assert!(room.shared().watch.elapsed_s(0) <= 60, "{:?}", room.shared().watch);
}

#[test]
fn summaries_and_swaps_with_names_that_no_window_has_are_ignored() {
    let mut room = room("a", Role::Audience, "title");
    let speaker = self::room("s", Role::Speaker, "title");
    let id = LamportTimestamp { count: 1, by: "a".into() };
    room.draw(vec![Operation::Undone { slide: "title".into(), id }]);
    let ask = |slide: &str| {
        let known = Known { slides: [(slide.to_owned(), 1)].into(), ..Known::default() };
        speaker.letter(Body::Canvas(vec![Operation::Known(known)]))
    };
    let long = "x".repeat(LONGEST_NAME);
    assert_eq!(hear(&mut room, &ask("title"), 0).answers.len(), 1);
    assert_eq!(hear(&mut room, &ask(&long), 0).answers, []);
    let stranger = Message::new(SESSION, "x", Role::Speaker, Body::Swap(long));
    hear(&mut room, &stranger, 0);
    assert!(room.peers(0).all(|it| it.name != "x"));
}
