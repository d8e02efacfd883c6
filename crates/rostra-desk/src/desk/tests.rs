//! One window of a session, and what it asks of its deck and of the others.

use std::cell::{Cell, RefCell};

use super::*;
use crate::letter::{Condition, Role, Say};
use crate::script::tests::desk;
use crate::shared::Stamp;

const MINUTE_MS: i64 = 60_000;

thread_local! {
    static NOW_MS: Cell<i64> = const { Cell::new(0) };
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

#[test]
fn what_was_pressed_too_early_is_asked_of_the_deck_where_the_talk_is() {
    Owner::new().with(|| {
        let mut desk = desk(Role::Speaker, "title", "ko");
        desk.outside.tell = |words| TOLD.with_borrow_mut(|it| it.push(words.to_owned()));
        let line = |at: &str| format!("at={at} shade=none lang=ko");
        desk.moved(&line("layers"));
        desk.moved(&line("layers/1"));
        assert_eq!(desk.at(), Position::new(1, 1), "the plan and the notes go along");
        let stamp = Stamp { count: 1, by: "a".into() };
        let there = Shared { stamp, ..Shared::default().with_line(&line("layers")) };
        let letter = Letter::new("k3x9w2", "a", Role::Audience, Say::State(there));
        desk.hear(&letter.write());
        assert_eq!(TOLD.take(), [line("layers"), "next".to_owned(), "next".to_owned()]);
    });
}

#[test]
fn measures_how_long_the_first_answer_took() {
    Owner::new().with(|| {
        let mut desk = desk(Role::Check, "title", "ko");
        desk.outside.now_ms = || NOW_MS.get();
        let here = |from: &str| {
            let say = Say::Here(Condition::default());
            Letter::new("k3x9w2", from, Role::Audience, say).write()
        };
        desk.hear(&here("a"));
        assert_eq!(desk.answer_ms.get_untracked(), None, "nobody was asked");
        desk.hello();
        NOW_MS.set(7);
        desk.hear(&here("me"));
        assert_eq!(desk.answer_ms.get_untracked(), None, "its own letter is no answer");
        desk.hear(&here("a"));
        NOW_MS.set(90);
        desk.hear(&here("b"));
        assert_eq!(desk.answer_ms.get_untracked(), Some(7));
        desk.hello();
        NOW_MS.set(80);
        desk.hear(&here("a"));
        assert_eq!(desk.answer_ms.get_untracked(), Some(0), "a clock set back");
    });
}

#[test]
fn links_to_the_same_place_of_the_same_session() {
    Owner::new().with(|| {
        let desk = desk(Role::Speaker, "layers/1", "en");
        assert_eq!(desk.link("clicker"), "?view=clicker&lang=en&session=k3x9w2#layers/1");
    });
}

#[test]
fn undoing_a_reset_brings_back_what_was_aimed_at() {
    Owner::new().with(|| {
        let mut desk = desk(Role::Speaker, "title", "ko");
        desk.outside.now_ms = || NOW_MS.get();
        // Started at noon, to end at half past.
        NOW_MS.set(12 * 60 * MINUTE_MS);
        desk.moved("at=layers shade=none lang=ko");
        desk.aim_at("12:30");
        let (aim, plan) = (desk.aim.get_untracked(), desk.plan.get_untracked());
        let same = || desk.aim.get_untracked() == aim && desk.plan.get_untracked() == plan;
        for begins_anew in [false, true] {
            NOW_MS.set(NOW_MS.get() + MINUTE_MS);
            desk.ask(Change::ResetOrUndo);
            assert!(same(), "a reset alone changes no plan");
            if begins_anew {
                NOW_MS.set(NOW_MS.get() + MINUTE_MS);
                desk.ask(Change::PauseOrRun);
                assert!(!same(), "what is ahead is stretched to the end from here");
            }
            desk.ask(Change::ResetOrUndo);
            assert!(same(), "{begins_anew}");
        }
        // Stopped, with nothing running before or after.
        desk.ask(Change::PauseOrRun);
        desk.ask(Change::ResetOrUndo);
        desk.ask(Change::ResetOrUndo);
        assert!(same() && desk.phase() == Phase::Paused);
        // What was typed meanwhile stays.
        desk.ask(Change::ResetOrUndo);
        desk.aim_at("20");
        desk.ask(Change::ResetOrUndo);
        assert_eq!(desk.aim.get_untracked().typed, "20");
        // A rehearsal begins with a reset too.
        desk.aim_at("12:30");
        let aim = desk.aim.get_untracked();
        desk.rehearse();
        desk.ask(Change::ResetOrUndo);
        assert_eq!(desk.aim.get_untracked(), aim);
    });
}
