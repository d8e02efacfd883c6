//! Tests of one window: what it sends to its deck and to the other windows.

use std::cell::{Cell, RefCell};

use super::*;
use crate::session::message::{Body, Condition, Role};
use crate::session::state::LamportTimestamp;
use crate::speaker_deck::tests::{deliver, desk, shown};
use crate::visits::Jump;

const MINUTE_MS: i64 = 60_000;

thread_local! {
    static NOW_MS: Cell<i64> = const { Cell::new(0) };
    static STEADY_MS: Cell<i64> = const { Cell::new(0) };
    static OFFSET_MIN: Cell<i32> = const { Cell::new(0) };
    static REQUESTS: RefCell<Vec<Request>> = const { RefCell::new(Vec::new()) };
    static SENT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// A window that records the requests to its deck.
fn recording_desk(role: Role, at: &str) -> Desk {
    let mut desk = desk(role, at, Lang::Ko);
    desk.platform.request = |_, request| REQUESTS.with_borrow_mut(|it| it.push(request.clone()));
    desk
}

/// Another window sends that the talk is at a place.
fn receive_place(desk: Desk, at: &str) {
    let stamp = LamportTimestamp { count: 1, by: "a".into() };
    let there = Shared { stamp, shown: shown(at), ..Shared::default() };
    deliver(desk, &Message::new("k3x9w2", "a", Role::Audience, Body::State(there)));
}

#[test]
fn what_was_pressed_too_early_is_asked_of_the_deck_where_the_talk_is() {
    Owner::new().with(|| {
        let desk = recording_desk(Role::Speaker, "title");
        desk.on_move(&shown("layers"));
        desk.on_move(&shown("layers/1"));
        assert_eq!(desk.at(), Position::new(1, 1), "the plan and the notes go along");
        receive_place(desk, "layers");
        let show = Request::Show(shown("layers"));
        assert_eq!(REQUESTS.take(), [show, Request::Next, Request::Next]);
    });
}

#[test]
fn what_was_pressed_before_the_desk_was_there_is_done_from_where_the_talk_is() {
    let show = || Request::Show(shown("layers/1"));
    // Place of the address, place of the deck by then, place where the talk was left; then the requests
    // to the deck until the desk has received that the talk is at layers/1.
    for (opened, by_then, left, asked) in [
        ("layers", "layers/1", "layers", vec![show(), Request::Next]),
        ("layers", "layers", "layers", vec![show()]),
        ("title", "title", "layers/1", vec![show(), show()]),
        ("title", "layers", "layers/1", vec![show(), Request::Next, show(), Request::Next]),
    ] {
        Owner::new().with(|| {
            let desk = recording_desk(Role::Audience, left);
            desk.sync_after_load(&shown(opened), &shown(by_then));
            if left == "layers/1" && by_then != opened {
                // The deck moves and reports it.
                desk.on_move(&shown("layers/2"));
            }
            receive_place(desk, "layers/1");
            assert_eq!(REQUESTS.take(), asked, "{opened} {by_then} {left}");
        });
    }
}

#[test]
fn measures_how_long_the_first_answer_took() {
    Owner::new().with(|| {
        let mut desk = desk(Role::Check, "title", Lang::Ko);
        desk.platform.steady_ms = || STEADY_MS.get();
        let here = |from: &str| {
            let body = Body::Here(Condition::default());
            deliver(desk, &Message::new("k3x9w2", from, Role::Audience, body));
        };
        here("a");
        assert_eq!(desk.answer_ms.get_untracked(), None, "no hello has been sent");
        desk.hello();
        STEADY_MS.set(7);
        here("me");
        assert_eq!(desk.answer_ms.get_untracked(), None, "its own message is no answer");
        here("a");
        STEADY_MS.set(90);
        here("b");
        assert_eq!(desk.answer_ms.get_untracked(), Some(7));
    });
}

/// A window whose clocks are set by hand.
fn with_clocks() -> Desk {
    let mut desk = desk(Role::Speaker, "title", Lang::Ko);
    desk.platform = Platform {
        now_ms: || NOW_MS.get(),
        steady_ms: || STEADY_MS.get(),
        offset_min: |_| OFFSET_MIN.get(),
        ..Platform::default()
    };
    desk
}

/// Lets both clocks run for so many milliseconds.
fn wait(desk: Desk, ms: i64) {
    NOW_MS.set(NOW_MS.get() + ms);
    STEADY_MS.set(STEADY_MS.get() + ms);
    desk.tick();
}

#[test]
fn a_clock_set_back_takes_no_time_away_and_time_goes_on() {
    Owner::new().with(|| {
        let desk = with_clocks();
        wait(desk, MINUTE_MS);
        desk.on_move(&shown("layers"));
        wait(desk, 10 * MINUTE_MS);
        for minutes in [5, 10] {
            NOW_MS.set(NOW_MS.get() - minutes * MINUTE_MS);
            // It moves before the next tick.
            desk.on_move(&shown("title"));
            desk.on_move(&shown("layers"));
            desk.tick();
            assert_eq!(desk.elapsed_s(), 600, "{minutes}");
        }
        wait(desk, MINUTE_MS);
        assert_eq!(desk.elapsed_s(), 660);
        // The device sleeps: only the wall clock goes on.
        NOW_MS.set(NOW_MS.get() + MINUTE_MS);
        desk.tick();
        assert_eq!(desk.elapsed_s(), 720);
    });
}

#[test]
fn a_target_time_of_day_is_that_of_the_devices_current_time_zone() {
    Owner::new().with(|| {
        let desk = with_clocks();
        wait(desk, 6 * 60 * MINUTE_MS);
        desk.set_target("6:30");
        assert_eq!(desk.left_s(), Some(30 * 60));
        OFFSET_MIN.set(9 * 60);
        desk.set_target("15:39");
        desk.tick();
        assert_eq!(desk.left_s(), Some(39 * 60), "typed after the change");
        OFFSET_MIN.set(0);
        desk.set_target("15:39");
        desk.tick();
        assert_eq!(desk.left_s(), Some((9 * 60 + 39) * 60));
        OFFSET_MIN.set(9 * 60);
        desk.tick();
        assert_eq!(desk.left_s(), Some(39 * 60), "typed before it");
    });
}

#[test]
fn links_to_the_same_place_of_the_same_session() {
    Owner::new().with(|| {
        let desk = desk(Role::Speaker, "layers/1", Lang::En);
        assert_eq!(desk.link("clicker"), "?view=clicker&lang=en&session=k3x9w2#layers/1");
    });
}

#[test]
fn undoing_a_reset_restores_the_target() {
    Owner::new().with(|| {
        let mut desk = desk(Role::Speaker, "title", Lang::Ko);
        desk.platform.now_ms = || NOW_MS.get();
        // Started at noon, to end at half past.
        NOW_MS.set(12 * 60 * MINUTE_MS);
        desk.on_move(&shown("layers"));
        desk.set_target("12:30");
        let (target, plan) = (desk.target.get_untracked(), desk.plan.get_untracked());
        let same = || desk.target.get_untracked() == target && desk.plan.get_untracked() == plan;
        for restarts in [false, true] {
            NOW_MS.set(NOW_MS.get() + MINUTE_MS);
            desk.change(Change::ResetOrUndo);
            assert!(same(), "a reset alone changes no plan");
            if restarts {
                NOW_MS.set(NOW_MS.get() + MINUTE_MS);
                desk.change(Change::PauseOrRun);
                assert!(!same(), "what is ahead is stretched to the end from here");
            }
            desk.change(Change::ResetOrUndo);
            assert!(same(), "{restarts}");
        }
        // The time is paused: nothing runs before or after the reset.
        desk.change(Change::PauseOrRun);
        desk.change(Change::ResetOrUndo);
        desk.change(Change::ResetOrUndo);
        assert!(same() && desk.phase() == Phase::Paused);
        // A target typed after the reset stays.
        desk.change(Change::ResetOrUndo);
        desk.set_target("20");
        desk.change(Change::ResetOrUndo);
        assert_eq!(desk.target.get_untracked().typed, "20");
        // A rehearsal begins with a reset too.
        desk.set_target("12:30");
        let target = desk.target.get_untracked();
        desk.rehearse();
        desk.change(Change::ResetOrUndo);
        assert_eq!(desk.target.get_untracked(), target);
    });
}

#[test]
fn keys_lead_to_places_and_back() {
    Owner::new().with(|| {
        let mut desk = with_clocks();
        desk.platform.request =
            |_, request| REQUESTS.with_borrow_mut(|it| it.push(request.clone()));
        desk.jump(Jump::Mark);
        assert_eq!(desk.marked(), None, "it is not known yet where the talk is");
        wait(desk, 1_000);
        desk.jump(Jump::Mark);
        let go = |at: &str| desk.on_move(&shown(at));
        go("layers/1");
        desk.jump(Jump::Last);
        desk.jump(Jump::Mark);
        go("title");
        desk.jump(Jump::Unshown);
        desk.jump(Jump::Backup);
        desk.jump(Jump::Last);
        let asked = ["title", "title", "layers/1"].map(|it| Request::GoTo(shown(it).place));
        assert_eq!(REQUESTS.take(), asked);
        assert_eq!(desk.marked(), None, "it has led back");
        desk.jump(Jump::Mark);
        assert_eq!(desk.marked(), Some(Position::default()));
    });
}

#[test]
fn the_room_has_seen_what_was_shown_since_the_talk_began() {
    Owner::new().with(|| {
        let desk = with_clocks();
        wait(desk, 1_000);
        desk.on_move(&shown("layers"));
        assert_eq!(desk.jump_target(Jump::Unshown), None);
        wait(desk, 1_000);
        desk.change(Change::ResetOrUndo);
        desk.change(Change::ResetOrUndo);
        assert_eq!(
            desk.jump_target(Jump::Unshown),
            None,
            "a reset that is taken back is no beginning"
        );
        desk.change(Change::ResetOrUndo);
        desk.change(Change::PauseOrRun);
        assert_eq!(desk.jump_target(Jump::Unshown), Some(shown("title").place));
    });
}

#[test]
fn a_talk_is_recorded_and_a_rehearsal_is_none() {
    Owner::new().with(|| {
        let desk = with_clocks();
        let go = |at: &str| desk.on_move(&shown(at));
        let taken = || {
            let talk = desk.talk_so_far().unwrap();
            desk.speaker_deck.with_value(|it| talk.report(&it.deck))
        };
        wait(desk, 30_000);
        assert_eq!(desk.talk_so_far(), None, "the deck has not moved");
        go("layers");
        wait(desk, 20_000);
        desk.change(Change::PauseOrRun);
        wait(desk, 90_000);
        desk.change(Change::PauseOrRun);
        wait(desk, 5_000);
        assert_eq!(taken(), [[Some(60), None], [Some(60), Some(25)]]);
        desk.store_talk();
        wait(desk, 5_000);
        desk.store_talk();
        assert_eq!(desk.rehearsals.history.with(|it| it.runs().len()), 1, "once");
        // A reload.
        let talk = desk.rehearsals.talk.get_untracked().unwrap();
        desk.resume_talk(talk);
        desk.rehearse();
        wait(desk, 40_000);
        desk.end_rehearsal(false);
        wait(desk, 40_000);
        assert_eq!(taken(), [[Some(60), None], [Some(60), Some(30)]]);
        go("title");
        wait(desk, 7_000);
        assert_eq!(taken(), [[Some(60), Some(7)], [Some(60), None]], "the next talk");
        desk.start_new_session();
        assert_eq!(desk.talk_so_far(), None);
    });
}

#[test]
fn screens_are_swapped_when_it_is_asked_for_twice() {
    Owner::new().with(|| {
        let mut desk = with_clocks();
        desk.platform.send = |deck, it| SENT.with_borrow_mut(|all| all.push(it.write(deck)));
        desk.platform.become_role = |role, address| {
            SENT.with_borrow_mut(|all| all.push(format!("{role:?} {address}")));
        };
        wait(desk, 1_000);
        let swaps = || SENT.take().into_iter().filter(|it| it.contains("swap")).count();
        desk.swap();
        desk.swap();
        assert_eq!(swaps(), 0, "no window of the room is connected");
        let here = Body::Here(Condition::default());
        deliver(desk, &Message::new("k3x9w2", "a", Role::Audience, here));
        desk.swap();
        assert_eq!((desk.is_swap_asked(), swaps()), (true, 0));
        desk.swap();
        assert_eq!((desk.is_swap_asked(), swaps()), (false, 1));
        let reloaded = Replica::new("k3x9w2", "b", Role::Speaker, Shared::default(), 0);
        for message in [reloaded.hello(), reloaded.request_annotations()] {
            deliver(desk, &message);
        }
        let last = SENT.take().pop().unwrap();
        assert_eq!(last, "Audience ?view=stage&lang=ko&session=k3x9w2#title");
    });
}
