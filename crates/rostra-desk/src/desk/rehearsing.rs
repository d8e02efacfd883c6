//! Rehearsals under way: the recorder follows the talk.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::rehearsal::recorder::Recorder;
use crate::session::state::Change;
use crate::timing::stopwatch::Phase;

impl Desk {
    /// Starts a rehearsal at the current slide, and the time from zero.
    pub fn rehearse(self) {
        let aim = self.aim.get_untracked();
        self.ask(Change::Begin);
        self.aim_before_reset.set_value(Some(aim));
        self.aim_anew();
        let slide = untrack(|| self.at()).slide;
        let recorder = Recorder::start(slide, (self.platform.now_ms)(), self.talk_now());
        self.rehearsals.recorder.set(Some(recorder));
    }

    /// Ends the rehearsal; it is kept if it counts.
    pub fn end_rehearsal(self, counts: bool) {
        let mut recorder = None;
        self.rehearsals.recorder.update(|it| recorder = it.take());
        if let Some(recorder) = recorder.filter(|_| counts) {
            let now_ms = self.talk_now();
            let run = self.script.with_value(|it| recorder.finish(&it.deck, now_ms));
            self.rehearsals.log.update(|it| it.add(run));
        }
        self.ask(Change::Clear);
    }

    /// Resumes a rehearsal that was under way before a reload.
    pub fn go_on_rehearsing(self, recorder: Recorder) {
        self.rehearsals.recorder.set(Some(recorder));
        self.record(untrack(|| self.at()).slide, self.phase());
    }

    pub(super) fn record(self, slide: usize, phase: Phase) {
        let now_ms = self.talk_now();
        if self.rehearsals.recorder.with_untracked(Option::is_none) {
            return;
        }
        self.rehearsals.recorder.update(|it| {
            let Some(recorder) = it else { return };
            recorder.moved(slide, now_ms);
            if phase == Phase::Paused {
                recorder.pause(now_ms);
            } else {
                recorder.resume(now_ms);
            }
        });
    }
}
