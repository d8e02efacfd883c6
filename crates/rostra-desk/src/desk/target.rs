//! The target of the talk, and how the talk's time compares with it.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::rehearsal::recorder_model::RehearsalPlan;
use crate::signal::set_if_changed;
use crate::speaker_deck::SpeakerDeck;
use crate::timing::deadline::{self, MAX_MINUTES};
use crate::timing::schedule::Plan;
use crate::timing::stopwatch::{Phase, Stopwatch};
use crate::timing::target::Target;

impl Desk {
    /// Sets the target as typed: a length or a time of day. Returns whether it is valid; an invalid
    /// one changes nothing.
    pub fn set_target(self, typed: &str) -> bool {
        let is_valid = typed.trim().is_empty() || deadline::parse(typed).is_some();
        if is_valid {
            self.target_before_reset.set_value(None);
            self.set_target_from_here(typed);
        }
        is_valid
    }

    /// Sets the target for this input at the current time and position, and recomputes the plan.
    fn set_target_from_here(self, typed: &str) {
        set_if_changed(self.target, self.target_from(typed));
        self.recompute_plan();
    }

    /// Returns the target for this input at the current time and position.
    fn target_from(self, typed: &str) -> Target {
        let talk_ms = self.talk_now();
        let elapsed_s = self.shared.with_untracked(|it| it.watch.elapsed_s(talk_ms));
        let at = untrack(|| self.at());
        Target::new(typed, at, elapsed_s, (self.platform.now_ms)(), self.platform.offset_min)
    }

    /// Recomputes the target when the device has come to another time zone: a time of day means the
    /// one that the device shows now.
    pub(crate) fn update_time_zone(self) {
        let offset_min = (self.platform.offset_min)((self.platform.now_ms)());
        if self.offset_min.try_update_value(|it| std::mem::replace(it, offset_min))
            == Some(offset_min)
        {
            return;
        }
        let recomputed = self.target_from(&self.target.with_untracked(|it| it.typed.clone()));
        if self.target.with_untracked(|it| it.end_ms() != recomputed.end_ms()) {
            set_if_changed(self.target, recomputed);
            self.recompute_plan();
        }
    }

    /// Recomputes the target from its input at the current time and position, and the plan with it.
    pub(super) fn recompute_target(self) {
        self.set_target_from_here(&self.target.with_untracked(|it| it.typed.clone()));
    }

    /// Updates the target when any window has reset or started the time: a reset saves the target,
    /// undoing the reset restores it, and a start recomputes it.
    pub(super) fn update_target(self, before: &Stopwatch, after: &Stopwatch) {
        let has_begun = Stopwatch::has_begun;
        if before.can_undo() && !after.can_undo() {
            if let Some(target) = self.target_before_reset.try_update_value(Option::take).flatten()
            {
                set_if_changed(self.target, target);
                self.recompute_plan();
            }
            return;
        }
        if after.can_undo() && (!before.can_undo() || has_begun(before) && !has_begun(after)) {
            self.target_before_reset.set_value(Some(self.target.get_untracked()));
        }
        if after.begins_after(before) {
            // A time of day was set before it was known when the talk would start.
            self.recompute_target();
        }
    }

    /// Uses a rehearsal as the plan, or with `None` the talk's own plan.
    pub fn use_as_plan(self, used: Option<RehearsalPlan>) {
        set_if_changed(self.rehearsals.used, used);
        self.recompute_plan();
    }

    /// Recomputes the plan from its basis and the target.
    pub fn recompute_plan(self) {
        let plan = untrack(|| self.basis());
        set_if_changed(self.plan, self.target.with_untracked(|it| it.plan(&plan)));
    }

    /// Returns the plan before it is stretched to the target.
    #[must_use]
    pub fn basis(self) -> Plan {
        self.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            let plan = Plan::of(deck);
            self.rehearsals.used.with(|used| match used {
                Some(used) => {
                    let seconds = used.run.as_plan(deck, &plan);
                    plan.with_seconds(&seconds)
                }
                None => plan,
            })
        })
    }

    /// Returns the talk time so far, in seconds.
    #[must_use]
    pub fn elapsed_s(self) -> u32 {
        let now_ms = self.talk_ms.get();
        self.shared.with(|it| it.watch.elapsed_s(now_ms))
    }

    /// Returns the seconds ahead of the plan, negative when behind; `None` before the talk has
    /// started, and without planned time.
    #[must_use]
    pub fn ahead_s(self) -> Option<i64> {
        let began = self.shared.with(|it| it.watch.phase()) != Phase::NotStarted;
        let (at, elapsed_s, now_ms) = (self.at(), self.elapsed_s(), self.now_ms.get());
        let is_planned = self.plan.with(|plan| plan.total_s() > 0);
        let ahead_s =
            |plan: &_| self.target.with(|target| target.ahead_s(plan, at, elapsed_s, now_ms));
        (began && is_planned).then(|| self.plan.with(ahead_s))
    }

    /// Returns the seconds until the talk shall end; `None` without a target and planned time.
    #[must_use]
    pub fn left_s(self) -> Option<i64> {
        let (elapsed_s, now_ms) = (self.elapsed_s(), self.now_ms.get());
        self.plan.with(|plan| self.target.with(|target| target.left_s(plan, elapsed_s, now_ms)))
    }

    /// Returns when the talk will end if it goes on as planned from here, in milliseconds of the
    /// wall clock; `None` when its length is unknown.
    #[must_use]
    pub fn end_ms(self) -> Option<i64> {
        let left_s = self.left_s()?.saturating_sub(self.ahead_s().unwrap_or_default());
        Some(self.now_ms.get().saturating_add(left_s.saturating_mul(1000)))
    }

    /// Whether more time has passed than the longest talk takes: it is left over from an earlier one.
    #[must_use]
    pub fn is_overdue(self) -> bool {
        self.elapsed_s() >= MAX_MINUTES * 60
    }
}
