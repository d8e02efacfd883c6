//! Tests of several replicas that exchange messages, without a browser.

use proptest::prelude::*;
use rostra_core::state::BlankScreen;
use rostra_core::text::Lang;

use super::peers::PEER_TIMEOUT_MS;
use super::*;
use crate::session::message::read;
use crate::session::replica::tests::junk::deliver_state;
use crate::session::state::LamportTimestamp;
use crate::session::tests::{at, deck, place, shown};

mod annotations;
mod echo;
mod junk;

const SESSION: &str = "k3x9w2";

/// A window that has just opened, without the state of the talk.
fn newcomer(me: &str, role: Role, at: &str) -> Replica {
    Replica::new(SESSION, me, role, self::at(at), 0)
}

/// A window that has published its state.
fn established(me: &str, role: Role, at: &str) -> Replica {
    let mut replica = newcomer(me, role, at);
    assert!(replica.tick(1_000).is_some());
    replica
}

/// The room's window and a speaker's, which have published the same state.
fn pair() -> [Replica; 2] {
    [established("a", Role::Audience, "title"), established("s", Role::Speaker, "title")]
}

/// Delivers a message to one window, as it is sent.
fn deliver_to(replica: &mut Replica, message: &Message, now_ms: i64) -> Outcome {
    replica.receive(read(&deck(), &message.write(&deck())), now_ms)
}

/// Delivers a message to all windows, and their answers too, until there are no more.
fn deliver(replicas: &mut [Replica], first: Message) {
    let mut queue = vec![first];
    let mut delivered = 0;
    while let Some(message) = queue.pop() {
        delivered += 1;
        assert!(delivered < 1000, "messages without end");
        for replica in replicas.iter_mut() {
            queue.extend(deliver_to(replica, &message, 0).answers);
        }
    }
}

#[test]
fn any_window_may_move_the_talk_and_all_follow() {
    let mut replicas = pair();
    for (mover, at) in [(0, "five-layers"), (1, "five-layers/1"), (0, "end")] {
        let message = replicas[mover].on_move(&shown(at), 0).unwrap();
        deliver(&mut replicas, message);
        assert!(replicas.iter().all(|it| it.shown() == shown(at)), "{at}");
    }
    assert_eq!(
        replicas[1].on_move(&replicas[1].shown(), 0),
        None,
        "following a message is no move"
    );
}

#[test]
fn a_reloaded_window_receives_the_state() {
    let mut replicas = pair();
    let (blank, lang) = (Some(BlankScreen::Black), Lang::En);
    let elsewhere = Shown { blank, lang, ..shown("five-layers/2/infra") };
    let message = replicas[1].on_move(&elsewhere, 0).unwrap();
    deliver(&mut replicas, message);
    replicas[0] = newcomer("again", Role::Audience, "title");
    let hello = replicas[0].hello();
    deliver(&mut replicas, hello);
    assert!(replicas.iter().all(|it| it.shown() == elsewhere));
}

#[test]
fn a_new_window_adopts_the_state_of_an_earlier_one() {
    let mut replicas =
        [established("a", Role::Audience, "end"), newcomer("s", Role::Speaker, "title")];
    // The room's window sends its hello first.
    let messages = [replicas[0].hello(), replicas[1].hello()];
    for message in messages {
        deliver(&mut replicas, message);
    }
    assert!(replicas.iter().all(|it| it.shown() == shown("end")));
}

#[test]
fn of_two_new_windows_the_rooms_publishes_the_state() {
    for first in [0, 1] {
        let mut replicas =
            [newcomer("a", Role::Audience, "end"), newcomer("s", Role::Speaker, "title")];
        let hello = replicas[first].hello();
        deliver(&mut replicas, hello);
        // The speaker's window has waited long enough, but the room's window is there.
        assert_eq!(replicas[1].tick(1_000), None, "{first}");
        let hello = replicas[1 - first].hello();
        deliver(&mut replicas, hello);
        assert!(replicas.iter().all(|it| it.shown() == shown("end")), "{first}");
    }
}

#[test]
fn of_two_states_published_unreceived_the_rooms_wins() {
    for [audience, speaker] in [["a", "s"], ["s", "a"]] {
        let mut replicas = [
            established(audience, Role::Audience, "end"),
            established(speaker, Role::Speaker, "title"),
        ];
        for from in [0, 1] {
            let hello = replicas[from].hello();
            deliver(&mut replicas, hello);
        }
        assert!(replicas.iter().all(|it| it.shown() == shown("end")), "{audience} and {speaker}");
    }
}

#[test]
fn a_new_window_publishes_nothing_and_its_actions_are_replayed_on_the_received_state() {
    let mut audience = established("a", Role::Audience, "five-layers/1");
    let mut speaker = newcomer("s", Role::Speaker, "title");
    // More moves than the room's window has made.
    for at in ["second", "third", "third/1"] {
        assert_eq!(speaker.on_move(&shown(at), 0), None);
        assert_eq!(speaker.shown(), shown(at), "it shows here");
    }
    assert_eq!(speaker.change(Change::Adjust(60), 0), None);
    let mut outcome = Outcome::default();
    for answer in deliver_to(&mut audience, &speaker.hello(), 0).answers {
        outcome = deliver_to(&mut speaker, &answer, 0);
    }
    assert!(outcome.changed);
    let moves = [["title", "second"], ["second", "third"], ["third", "third/1"]];
    assert_eq!(outcome.moves, moves.map(|it| it.map(shown)));
    // The change of the time was replayed on the room's state.
    for answer in &outcome.answers {
        deliver_to(&mut audience, answer, 0);
    }
    assert_eq!(audience.shared(), speaker.shared());
    assert_eq!(
        (audience.shown(), audience.shared().watch.elapsed_s(0)),
        (shown("five-layers/1"), 60)
    );
    // From now on it publishes its moves, and nothing is replayed twice.
    assert!(speaker.on_move(&shown("five-layers/2"), 0).is_some());
    let again = audience.on_move(&shown("end"), 0).unwrap();
    deliver_to(&mut audience, &speaker.hello(), 0);
    assert!(deliver_to(&mut speaker, &again, 0).moves.is_empty());
}

#[test]
fn a_window_alone_publishes_its_state_after_a_timeout() {
    let mut speaker = newcomer("s", Role::Speaker, "title");
    assert_eq!(speaker.on_move(&shown("second"), 300), None);
    assert_eq!(speaker.tick(900), None);
    let Some(Body::State(published)) = speaker.tick(1_000).map(|it| it.body) else {
        panic!("it publishes no state")
    };
    assert_eq!((published.shown, published.stamp.count), (shown("second"), 1));
    assert_eq!(published.watch.elapsed_s(2_300), 2, "time counts from the first move on");
    assert_eq!(speaker.tick(9_000), None, "once");
}

#[test]
fn a_connected_window_of_the_room_is_waited_for_until_its_timeout() {
    let mut speaker = newcomer("s", Role::Speaker, "title");
    deliver_to(&mut speaker, &newcomer("a", Role::Audience, "end").hello(), 500);
    assert_eq!(speaker.tick(500 + PEER_TIMEOUT_MS - 1), None);
    assert!(speaker.tick(500 + PEER_TIMEOUT_MS).is_some());
}

#[test]
fn messages_of_other_sessions_and_invalid_text_are_ignored() {
    let mut replica = established("a", Role::Audience, "title");
    let before = replica.shared().clone();
    let mut stranger = Replica::new("other1", "x", Role::Speaker, Shared::default(), -9_999);
    stranger.tick(0);
    let message = stranger.on_move(&shown("end"), 0).unwrap();
    for text in [message.write(&deck()).as_str(), "", "{}", "null", "[1]", "at=end"] {
        assert_eq!(replica.receive(read(&deck(), text), 0), Outcome::default(), "{text}");
    }
    assert_eq!((replica.shared(), replica.peers(0).count()), (&before, 0));
}

#[test]
fn a_session_is_left_for_a_new_one_with_all_its_windows() {
    let mut replicas = pair();
    let message = replicas[0].on_move(&shown("end"), 0).unwrap();
    deliver(&mut replicas, message);
    // Also when the counts are so far apart that windows do not follow each other.
    replicas[0].shared.stamp.count = u64::MAX;
    let message = replicas[1].start_new_session("a7new");
    let text = message.write(&deck());
    for text in [text.replace("a7new", "A/b"), text.replace("k3x9w2", "other1")] {
        assert_eq!(replicas[0].receive(read(&deck(), &text), 0), Outcome::default());
    }
    assert!(deliver_to(&mut replicas[0], &message, 0).joined_new_session);
    assert!(replicas.iter().all(|it| it.session() == "a7new" && it.shown() == shown("end")));
    assert_eq!(replicas[0].shared(), replicas[1].shared());
    assert_eq!(replicas[0].shared().watch, Stopwatch::default());
    let message = replicas[0].on_move(&shown("title"), 0).unwrap();
    deliver(&mut replicas, message);
    assert_eq!(replicas[1].shown(), shown("title"));
}

#[test]
fn peers_are_connected_until_a_timeout_or_their_bye() {
    let mut speaker = established("s", Role::Speaker, "title");
    let audience = established("a", Role::Audience, "title");
    deliver_to(&mut speaker, &audience.hello(), 1_000);
    let there = |replica: &Replica, now| replica.peers(now).map(|it| it.role).collect::<Vec<_>>();
    assert_eq!(there(&speaker, 1_000), [Role::Audience]);
    assert_eq!(there(&speaker, 1_000 + PEER_TIMEOUT_MS), [], "no message for too long");
    deliver_to(&mut speaker, &audience.bye(), 1_000);
    assert_eq!(there(&speaker, 1_000), []);
}

#[test]
fn the_first_move_starts_the_time_and_a_shade_does_not() {
    let mut replica = established("a", Role::Audience, "title");
    replica.on_move(&Shown { blank: Some(BlankScreen::Black), ..shown("title") }, 5_000);
    assert_eq!(replica.shared.watch.elapsed_ms(9_000), 0);
    replica.on_move(&shown("end"), 10_000);
    assert_eq!(replica.shared.watch.elapsed_ms(12_000), 2_000);
}

#[test]
fn each_window_counts_by_its_own_clock_and_all_show_the_same() {
    let mut replicas = pair();
    let send_move = |replicas: &mut [Replica; 2], from: usize, at: &str, now_ms: [i64; 2]| {
        let message = replicas[from].on_move(&shown(at), now_ms[from]);
        deliver_to(&mut replicas[1 - from], &message.unwrap(), now_ms[1 - from]);
    };
    let elapsed = |replicas: &[Replica; 2], now_ms: [i64; 2]| {
        [0, 1].map(|it| replicas[it].shared().watch.elapsed_s(now_ms[it]))
    };
    send_move(&mut replicas, 0, "end", [10_000; 2]);
    // The wall clock is set back by an hour; the second window, reloaded since, does not notice.
    replicas[0].ahead_ms = 3_600_000;
    let now = |wall_ms: i64| [wall_ms + 3_600_000, wall_ms];
    send_move(&mut replicas, 0, "title", now(-2_990_000));
    assert_eq!(elapsed(&replicas, now(-2_990_000)), [600, 600]);
    send_move(&mut replicas, 1, "end", now(-2_980_000));
    assert_eq!(elapsed(&replicas, now(-2_975_000)), [615, 615]);
}

#[test]
fn moving_the_rooms_own_screen_ends_holding_it() {
    let mut audience = established("a", Role::Audience, "title");
    audience.change(Change::Hold, 0);
    audience.on_move(&shown("end"), 0);
    assert_eq!(audience.shared().hold, None);
}

#[test]
fn a_message_of_another_version_is_reported_and_ignored() {
    let mut replica = established("a", Role::Audience, "title");
    let message = established("b", Role::Speaker, "end").hello().write(&deck());
    let later = message.replace("\"v\":1", "\"v\":7");
    replica.receive(read(&deck(), &later.replace(SESSION, "other1")), 0);
    assert!(!replica.has_other_version(), "of another session");
    replica.receive(read(&deck(), &later), 0);
    assert!(replica.has_other_version() && replica.peers(0).count() == 0);
}

#[test]
fn a_state_with_an_unknown_slide_counts_as_another_version() {
    for hold in [false, true] {
        let mut replica = established("a", Role::Audience, "title");
        let mut shared = at("end");
        shared.stamp = LamportTimestamp { count: 9, by: "x".into() };
        shared.hold = hold.then(|| place("second"));
        let message = Message::new(SESSION, "x", Role::Speaker, Body::State(shared));
        let gone = if hold { "\"second\"" } else { "\"end\"" };
        let text = message.write(&deck()).replace(gone, "\"gone\"");
        assert_eq!(replica.receive(read(&deck(), &text), 0), Outcome::default());
        assert_eq!(replica.shown(), shown("title"));
        assert!(replica.has_other_version());
        assert!(deliver_to(&mut replica, &message, 0).changed, "it can be followed again");
    }
}

proptest! {
    #[test]
    fn a_move_wins_after_any_received_count(count in prop_oneof![any::<u64>(), (0..64_u32).prop_map(|it| u64::MAX >> it)]) {
        let mut replicas = pair();
        let message = replicas[0].on_move(&shown("second"), 0).unwrap();
        deliver(&mut replicas, message);
        replicas.iter_mut().for_each(|it| drop(deliver_state(it, count, |_| ())));
        let follow = |replicas: &mut [Replica; 2], at: &str| {
            let message = replicas[0].on_move(&shown(at), 0);
            deliver(replicas, message.unwrap());
            [0, 1].map(|it| replicas[it].shown() == shown(at))
        };
        prop_assert_eq!(follow(&mut replicas, "third"), [true; 2]);
        // Also after a reload.
        replicas[1] = newcomer("again", Role::Speaker, "title");
        let hello = replicas[1].hello();
        deliver(&mut replicas, hello);
        prop_assert_eq!(replicas[1].shown(), replicas[0].shown());
        prop_assert_eq!(follow(&mut replicas, "end"), [true; 2]);
    }

    #[test]
    fn replicas_converge_after_concurrent_moves(moves in proptest::collection::vec((0..3_usize, 1..5_usize), 1..20)) {
        let [audience, speaker] = pair();
        let mut replicas = [audience, speaker, established("c", Role::Clicker, "title")];
        // No window receives anything until all have moved.
        let mut queue = Vec::new();
        for (mover, to) in moves {
            queue.extend(replicas[mover].on_move(&shown(deck().id(to)), 0));
        }
        for message in queue {
            deliver(&mut replicas, message);
        }
        let first = replicas[0].shared().clone();
        prop_assert!(replicas.iter().all(|it| *it.shared() == first));
    }
}
