//! Recording of rehearsals and of the talk itself: updates the recorders when the talk moves or pauses.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::rehearsal::recorder::Recorder;
use crate::rehearsal::run::Run;
use crate::session::message::Role;
use crate::session::state::Change;
use crate::speaker_deck::SpeakerDeck;
use crate::timing::stopwatch::Phase;

impl Desk {
    /// Starts a rehearsal at the current slide, and the time from zero.
    pub fn rehearse(self) {
        let target = self.target.get_untracked();
        // A rehearsal is no talk: the record of one is kept as it is.
        let talk = self.rehearsals.talk.get_untracked();
        self.change(Change::Begin);
        self.rehearsals.talk.set(talk);
        self.target_before_reset.set_value(Some(target));
        self.recompute_target();
        let slide = untrack(|| self.at()).slide;
        self.begin_visits(slide);
        let recorder = Recorder::start(slide, (self.platform.now_ms)(), self.talk_now());
        self.rehearsals.recorder.set(Some(recorder));
        self.rehearsals.talk.update(|it| {
            if let Some(it) = it {
                it.pause(self.talk_now());
            }
        });
    }

    /// Ends the rehearsal; it is stored if it counts.
    pub fn end_rehearsal(self, counts: bool) {
        let mut recorder = None;
        self.rehearsals.recorder.update(|it| recorder = it.take());
        if let Some(recorder) = recorder.filter(|_| counts) {
            let now_ms = self.talk_now();
            let run = self.speaker_deck.with_value(|it| recorder.finish(&it.deck, now_ms));
            self.rehearsals.history.update(|it| it.add(run));
        }
        self.change(Change::Clear);
    }

    /// Resumes a rehearsal that was under way before a reload.
    pub fn resume_rehearsal(self, recorder: Recorder) {
        self.rehearsals.recorder.set(Some(recorder));
        self.record(untrack(|| self.at()).slide, self.phase());
    }

    /// Resumes the recording of the talk after a reload.
    pub fn resume_talk(self, talk: Recorder) {
        self.rehearsals.talk.set(Some(talk));
        self.record(untrack(|| self.at()).slide, self.phase());
    }

    /// Starts the recording of the talk: its time has started with a move from a place.
    pub(super) fn begin_talk(self, slide: usize) {
        if self.role() != Role::Speaker {
            return;
        }
        self.begin_visits(slide);
        let talk = Recorder::start(slide, (self.platform.now_ms)(), self.talk_now());
        self.rehearsals.talk.set(Some(talk));
    }

    /// Returns the record of the talk so far, with the time planned for each slide; `None` without one.
    #[must_use]
    pub fn talk_so_far(self) -> Option<Run> {
        let now_ms = self.talk_now();
        let talk = self.rehearsals.talk.get_untracked()?;
        let run = self.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            let planned = self.plan.with_untracked(|it| it.seconds().collect::<Vec<_>>());
            let ids = deck.slides().iter().map(|it| it.id.to_owned());
            talk.finish(deck, now_ms).with_planned(ids.zip(planned))
        });
        Some(run).filter(|it| !it.is_empty())
    }

    /// Stores the record of the talk so far with the rehearsals, replacing its earlier record.
    pub fn store_talk(self) {
        if let Some(run) = self.talk_so_far() {
            self.rehearsals.history.update(|it| it.replace_talk(run));
        }
    }

    pub(super) fn record(self, slide: usize, phase: Phase) {
        let now_ms = self.talk_now();
        let all = self.rehearsals;
        let is_rehearsal = all.recorder.with_untracked(Option::is_some);
        let recorder = if is_rehearsal { all.recorder } else { all.talk };
        if recorder.with_untracked(Option::is_none) {
            return;
        }
        recorder.update(|it| {
            let Some(recorder) = it else { return };
            recorder.on_move(slide, now_ms);
            if phase == Phase::Running || (is_rehearsal && phase == Phase::NotStarted) {
                recorder.resume(now_ms);
            } else {
                recorder.pause(now_ms);
            }
        });
    }
}
