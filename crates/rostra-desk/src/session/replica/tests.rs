//! Tests of several replicas that exchange messages, without a browser.

use proptest::prelude::*;
use rostra_core::state::BlankScreen;
use rostra_core::text::Lang;

use super::*;
use crate::annotations::operation::Spot;
use crate::annotations::operation::tests::any_mark;
use crate::session::message::read;
use crate::session::replica::tests::junk::claim;
use crate::session::state::LamportTimestamp;
use crate::session::tests::{at, deck, place, shown};

mod echo;
mod junk;

const SESSION: &str = "k3x9w2";

/// A window that has just opened, without the state of the talk.
fn newcomer(me: &str, role: Role, at: &str) -> Replica {
    Replica::new(SESSION, me, role, self::at(at), 0)
}

/// A window that has published its state.
fn room(me: &str, role: Role, at: &str) -> Replica {
    let mut room = newcomer(me, role, at);
    assert!(room.tick(1_000).is_some());
    room
}

/// Hears a message, as it is sent.
fn hear(room: &mut Replica, letter: &Message, now_ms: i64) -> Outcome {
    room.hear(read(&deck(), &letter.write(&deck())), now_ms)
}

/// Delivers a message to all windows, and their answers too, until there are none left.
fn deliver(rooms: &mut [Replica], first: Message) {
    let mut post = vec![first];
    let mut delivered = 0;
    while let Some(letter) = post.pop() {
        delivered += 1;
        assert!(delivered < 1000, "they never stop talking");
        for room in rooms.iter_mut() {
            post.extend(hear(room, &letter, 0).answers);
        }
    }
}

#[test]
fn any_window_may_lead_and_all_follow() {
    let mut rooms = [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
    for (mover, at) in [(0, "five-layers"), (1, "five-layers/1"), (0, "end")] {
        let letter = rooms[mover].moved(&shown(at), 0).unwrap();
        deliver(&mut rooms, letter);
        assert!(rooms.iter().all(|it| it.shown() == shown(at)), "{at}");
    }
    assert_eq!(rooms[1].moved(&rooms[1].shown(), 0), None, "doing as told is no move");
}

#[test]
fn a_window_that_comes_back_is_in_step_again() {
    let mut rooms = vec![room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
    let (blank, lang) = (Some(BlankScreen::Black), Lang::En);
    let elsewhere = Shown { blank, lang, ..shown("five-layers/2/infra") };
    let letter = rooms[1].moved(&elsewhere, 0).unwrap();
    deliver(&mut rooms, letter);
    rooms[0] = newcomer("again", Role::Audience, "title");
    let hello = rooms[0].hello();
    deliver(&mut rooms, hello);
    assert!(rooms.iter().all(|it| it.shown() == elsewhere));
}

#[test]
fn before_anybody_has_moved_whoever_was_here_first_leads() {
    let mut rooms = [room("a", Role::Audience, "end"), newcomer("s", Role::Speaker, "title")];
    // The room's window sends its hello first.
    let letters = [rooms[0].hello(), rooms[1].hello()];
    for letter in letters {
        deliver(&mut rooms, letter);
    }
    assert!(rooms.iter().all(|it| it.shown() == shown("end")));
}

#[test]
fn of_two_that_have_just_come_the_rooms_leads() {
    for first in [0, 1] {
        let mut rooms =
            [newcomer("a", Role::Audience, "end"), newcomer("s", Role::Speaker, "title")];
        let hello = rooms[first].hello();
        deliver(&mut rooms, hello);
        // The speaker's window has waited long enough, but the room's window is there.
        assert_eq!(rooms[1].tick(1_000), None, "{first}");
        let hello = rooms[1 - first].hello();
        deliver(&mut rooms, hello);
        assert!(rooms.iter().all(|it| it.shown() == shown("end")), "{first}");
    }
}

#[test]
fn of_two_that_have_begun_unheard_the_rooms_leads() {
    for [audience, speaker] in [["a", "s"], ["s", "a"]] {
        let mut rooms =
            [room(audience, Role::Audience, "end"), room(speaker, Role::Speaker, "title")];
        for from in [0, 1] {
            let hello = rooms[from].hello();
            deliver(&mut rooms, hello);
        }
        assert!(rooms.iter().all(|it| it.shown() == shown("end")), "{audience} and {speaker}");
    }
}

#[test]
fn who_has_just_come_leads_nobody_and_what_is_pressed_is_done_from_where_the_talk_is() {
    let mut audience = room("a", Role::Audience, "five-layers/1");
    let mut speaker = newcomer("s", Role::Speaker, "title");
    // More moves than the room has made.
    for at in ["second", "third", "third/1"] {
        assert_eq!(speaker.moved(&shown(at), 0), None);
        assert_eq!(speaker.shown(), shown(at), "it shows here");
    }
    assert_eq!(speaker.change(Change::Adjust(60), 0), None);
    let mut heard = Outcome::default();
    for answer in hear(&mut audience, &speaker.hello(), 0).answers {
        heard = hear(&mut speaker, &answer, 0);
    }
    assert!(heard.changed);
    let moves = [["title", "second"], ["second", "third"], ["third", "third/1"]];
    assert_eq!(heard.moves, moves.map(|it| it.map(shown)));
    // The change of the time was replayed on the room's state.
    for answer in &heard.answers {
        hear(&mut audience, answer, 0);
    }
    assert_eq!(audience.shared(), speaker.shared());
    assert_eq!(
        (audience.shown(), audience.shared().watch.elapsed_s(0)),
        (shown("five-layers/1"), 60)
    );
    // From now on it publishes its moves, and nothing is replayed twice.
    assert!(speaker.moved(&shown("five-layers/2"), 0).is_some());
    let again = audience.moved(&shown("end"), 0).unwrap();
    hear(&mut audience, &speaker.hello(), 0);
    assert!(hear(&mut speaker, &again, 0).moves.is_empty());
}

#[test]
fn who_is_alone_leads_after_a_second_and_says_what_was_done_meanwhile() {
    let mut speaker = newcomer("s", Role::Speaker, "title");
    assert_eq!(speaker.moved(&shown("second"), 300), None);
    assert_eq!(speaker.tick(900), None);
    let Some(Body::State(said)) = speaker.tick(1_000).map(|it| it.say) else {
        panic!("it has nothing to say")
    };
    assert_eq!((said.shown, said.stamp.count), (shown("second"), 1));
    assert_eq!(said.watch.elapsed_s(2_300), 2, "time counts from the first move on");
    assert_eq!(speaker.tick(9_000), None, "once");
}

#[test]
fn a_window_of_the_room_that_is_there_is_waited_for_until_it_has_gone() {
    let mut speaker = newcomer("s", Role::Speaker, "title");
    hear(&mut speaker, &newcomer("a", Role::Audience, "end").hello(), 500);
    assert_eq!(speaker.tick(500 + GONE_MS - 1), None);
    assert!(speaker.tick(500 + GONE_MS).is_some());
}

#[test]
fn two_sessions_never_mix_and_nonsense_changes_nothing() {
    let mut room = room("a", Role::Audience, "title");
    let before = room.shared().clone();
    let mut stranger = Replica::new("other1", "x", Role::Speaker, Shared::default(), -9_999);
    stranger.tick(0);
    let letter = stranger.moved(&shown("end"), 0).unwrap();
    for text in [letter.write(&deck()).as_str(), "", "{}", "null", "[1]", "at=end"] {
        assert_eq!(room.hear(read(&deck(), text), 0), Outcome::default(), "{text}");
    }
    assert_eq!((room.shared(), room.peers(0).count()), (&before, 0));
}

#[test]
fn a_session_is_left_for_a_new_one_with_all_its_windows() {
    let mut rooms = [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
    let letter = rooms[0].moved(&shown("end"), 0).unwrap();
    deliver(&mut rooms, letter);
    // Also when the counts are so far apart that windows do not follow each other.
    rooms[0].shared.stamp.count = u64::MAX;
    let letter = rooms[1].begin_anew("a7new");
    let text = letter.write(&deck());
    for text in [text.replace("a7new", "A/b"), text.replace("k3x9w2", "other1")] {
        assert_eq!(rooms[0].hear(read(&deck(), &text), 0), Outcome::default());
    }
    assert!(hear(&mut rooms[0], &letter, 0).is_anew);
    assert!(rooms.iter().all(|it| it.session() == "a7new" && it.shown() == shown("end")));
    assert_eq!(rooms[0].shared(), rooms[1].shared());
    assert_eq!(rooms[0].shared().watch, Stopwatch::default());
    let letter = rooms[0].moved(&shown("title"), 0).unwrap();
    deliver(&mut rooms, letter);
    assert_eq!(rooms[1].shown(), shown("title"));
}

#[test]
fn knows_who_is_there_and_who_has_gone() {
    let mut speaker = room("s", Role::Speaker, "title");
    let audience = room("a", Role::Audience, "title");
    hear(&mut speaker, &audience.hello(), 1_000);
    let there = |room: &Replica, now| room.peers(now).map(|it| it.role).collect::<Vec<_>>();
    assert_eq!(there(&speaker, 1_000), [Role::Audience]);
    assert_eq!(there(&speaker, 1_000 + GONE_MS), [], "not heard of for too long");
    hear(&mut speaker, &audience.bye(), 1_000);
    assert_eq!(there(&speaker, 1_000), []);
}

#[test]
fn the_first_move_starts_the_time_and_a_shade_does_not() {
    let mut room = room("a", Role::Audience, "title");
    room.moved(&Shown { blank: Some(BlankScreen::Black), ..shown("title") }, 5_000);
    assert_eq!(room.shared.watch.elapsed_ms(9_000), 0);
    room.moved(&shown("end"), 10_000);
    assert_eq!(room.shared.watch.elapsed_ms(12_000), 2_000);
}

#[test]
fn each_window_counts_by_its_own_clock_and_all_show_the_same() {
    let mut rooms = [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
    let tell = |rooms: &mut [Replica; 2], from: usize, at: &str, now_ms: [i64; 2]| {
        let letter = rooms[from].moved(&shown(at), now_ms[from]);
        hear(&mut rooms[1 - from], &letter.unwrap(), now_ms[1 - from]);
    };
    let elapsed = |rooms: &[Replica; 2], now_ms: [i64; 2]| {
        [0, 1].map(|it| rooms[it].shared().watch.elapsed_s(now_ms[it]))
    };
    tell(&mut rooms, 0, "end", [10_000; 2]);
    // The wall clock is set back by an hour; the second window, reloaded since, does not notice.
    rooms[0].ahead_ms = 3_600_000;
    let now = |wall_ms: i64| [wall_ms + 3_600_000, wall_ms];
    tell(&mut rooms, 0, "title", now(-2_990_000));
    assert_eq!(elapsed(&rooms, now(-2_990_000)), [600, 600]);
    tell(&mut rooms, 1, "end", now(-2_980_000));
    assert_eq!(elapsed(&rooms, now(-2_975_000)), [615, 615]);
}

#[test]
fn moving_the_rooms_own_screen_ends_holding_it() {
    let mut audience = room("a", Role::Audience, "title");
    audience.change(Change::Hold, 0);
    audience.moved(&shown("end"), 0);
    assert_eq!(audience.shared().hold, None);
}

#[test]
fn another_version_is_noticed_and_not_obeyed() {
    let mut room = room("a", Role::Audience, "title");
    let letter = self::room("b", Role::Speaker, "end").hello().write(&deck());
    let later = letter.replace("\"v\":1", "\"v\":7");
    room.hear(read(&deck(), &later.replace(SESSION, "other1")), 0);
    assert!(!room.has_other_version(), "of another session");
    room.hear(read(&deck(), &later), 0);
    assert!(room.has_other_version() && room.peers(0).count() == 0);
}

#[test]
fn a_slide_of_another_talk_is_not_gone_to_and_counts_as_another_version() {
    for hold in [false, true] {
        let mut room = room("a", Role::Audience, "title");
        let mut shared = at("end");
        shared.stamp = LamportTimestamp { count: 9, by: "x".into() };
        shared.hold = hold.then(|| place("second"));
        let letter = Message::new(SESSION, "x", Role::Speaker, Body::State(shared));
        let gone = if hold { "\"second\"" } else { "\"end\"" };
        let text = letter.write(&deck()).replace(gone, "\"gone\"");
        assert_eq!(room.hear(read(&deck(), &text), 0), Outcome::default());
        assert_eq!(room.shown(), shown("title"));
        assert!(room.has_other_version());
        assert!(hear(&mut room, &letter, 0).changed, "it can be followed again");
    }
}

#[test]
fn a_window_that_comes_is_told_what_is_drawn() {
    let at = |x| Spot::from((x, x));
    let mut rooms = vec![room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
    // As much as a slide can hold, which takes many messages.
    for count in 1..=200 {
        let points = (0..500).map(|it| at(it * 7)).collect();
        let id = LamportTimestamp { count, by: "s".into() };
        let letters =
            rooms[1].draw(vec![Operation::Drawn { slide: "title".into(), id, from: 0, points }]);
        for letter in letters.into_iter().filter(|_| count == 1) {
            deliver(&mut rooms, letter);
        }
    }
    rooms[0] = newcomer("again", Role::Audience, "title");
    let asks = rooms[0].asks_for_ink();
    let answers = hear(&mut rooms[1], &asks, 0).answers;
    assert!(answers.len() > 10, "{}", answers.len());
    for answer in answers {
        deliver(&mut rooms, answer);
    }
    assert_eq!(rooms[0].ink(), rooms[1].ink());
    let asks = rooms[0].asks_for_ink();
    assert_eq!(hear(&mut rooms[1], &asks, 0), Outcome::default(), "and then there is silence");
}

proptest! {
    #[test]
    fn all_see_the_same_ink_however_letters_travel(marks in proptest::collection::vec((0..3_usize, any_mark()), 1..30), order in any::<u64>()) {
        let mut rooms =
            [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title"), room("c", Role::Clicker, "title")];
        let letters: Vec<_> =
            marks.into_iter().flat_map(|(by, mark)| rooms[by].draw(vec![mark])).collect();
        // Each window receives all messages in its own order, some of them twice.
        for (index, room) in rooms.iter_mut().enumerate() {
            let turn = (order as usize).wrapping_add(index * 7) % letters.len();
            for letter in letters[turn..].iter().chain(&letters) {
                hear(room, letter, 0);
            }
        }
        prop_assert_eq!(rooms[0].ink(), rooms[1].ink());
        prop_assert_eq!(rooms[0].ink(), rooms[2].ink());
    }

    #[test]
    fn whatever_anybody_has_counted_a_move_still_counts(count in prop_oneof![any::<u64>(), (0..64_u32).prop_map(|it| u64::MAX >> it)]) {
        let mut rooms =
            [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
        let letter = rooms[0].moved(&shown("second"), 0).unwrap();
        deliver(&mut rooms, letter);
        rooms.iter_mut().for_each(|it| drop(claim(it, count, |_| ())));
        let follow = |rooms: &mut [Replica; 2], at: &str| {
            let letter = rooms[0].moved(&shown(at), 0);
            deliver(rooms, letter.unwrap());
            [0, 1].map(|it| rooms[it].shown() == shown(at))
        };
        prop_assert_eq!(follow(&mut rooms, "third"), [true; 2]);
        // Also after a reload.
        rooms[1] = newcomer("again", Role::Speaker, "title");
        let hello = rooms[1].hello();
        deliver(&mut rooms, hello);
        prop_assert_eq!(rooms[1].shown(), rooms[0].shown());
        prop_assert_eq!(follow(&mut rooms, "end"), [true; 2]);
    }

    #[test]
    fn all_agree_whatever_crosses_on_the_way(moves in proptest::collection::vec((0..3_usize, 1..5_usize), 1..20)) {
        let mut rooms =
            [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title"), room("c", Role::Clicker, "title")];
        // No window receives anything until all have moved.
        let mut post = Vec::new();
        for (mover, to) in moves {
            post.extend(rooms[mover].moved(&shown(deck().id(to)), 0));
        }
        for letter in post {
            deliver(&mut rooms, letter);
        }
        let first = rooms[0].shared().clone();
        prop_assert!(rooms.iter().all(|it| *it.shared() == first));
    }
}
