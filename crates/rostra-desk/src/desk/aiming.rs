//! What is aimed at, and how the talk's time compares with it.

use leptos::prelude::*;

use crate::desk::{Desk, put};
use crate::rehearsal::recorder_model::Used;
use crate::timing::deadline::{self, LONGEST_MIN};
use crate::timing::schedule::Plan;
use crate::timing::stopwatch::{Phase, Stopwatch};
use crate::timing::target::Aim;

impl Desk {
    /// The talk shall take this long, or end at this time. What makes no sense changes nothing; the answer
    /// is whether it does.
    pub fn aim_at(self, typed: &str) -> bool {
        let makes_sense = typed.trim().is_empty() || deadline::parse(typed).is_some();
        if makes_sense {
            self.aim_before_reset.set_value(None);
            self.aim_from_here(typed);
        }
        makes_sense
    }

    fn aim_from_here(self, typed: &str) {
        put(self.aim, self.aim_of(typed));
        self.plan_anew();
    }

    /// What is aimed at when this is typed here and now.
    fn aim_of(self, typed: &str) -> Aim {
        let talk_ms = self.talk_now();
        let elapsed_s = self.shared.with_untracked(|it| it.watch.elapsed_s(talk_ms));
        let at = untrack(|| self.at());
        Aim::new(typed, at, elapsed_s, (self.platform.now_ms)(), self.platform.offset_min)
    }

    /// A device that has come to another time zone shows another time of day: what is aimed at is the one
    /// that it shows now.
    pub(crate) fn follow_zone(self) {
        let offset_min = (self.platform.offset_min)((self.platform.now_ms)());
        if self.offset_min.try_update_value(|it| std::mem::replace(it, offset_min))
            == Some(offset_min)
        {
            return;
        }
        let anew = self.aim_of(&self.aim.with_untracked(|it| it.typed.clone()));
        if self.aim.with_untracked(|it| it.end_ms() != anew.end_ms()) {
            put(self.aim, anew);
            self.plan_anew();
        }
    }

    /// What is aimed at stays, and what is ahead is stretched to it from where the talk is now.
    pub(super) fn aim_anew(self) {
        self.aim_from_here(&self.aim.with_untracked(|it| it.typed.clone()));
    }

    /// After the time was set, by whoever: what was aimed at goes with it.
    pub(super) fn aim_with(self, before: &Stopwatch, after: &Stopwatch) {
        let has_begun = |it: &Stopwatch| it.phase() != Phase::NotStarted;
        if before.can_undo() && !after.can_undo() {
            if let Some(aim) = self.aim_before_reset.try_update_value(Option::take).flatten() {
                put(self.aim, aim);
                self.plan_anew();
            }
            return;
        }
        if after.can_undo() && (!before.can_undo() || has_begun(before) && !has_begun(after)) {
            self.aim_before_reset.set_value(Some(self.aim.get_untracked()));
        }
        if !has_begun(before) && has_begun(after) {
            // A time of day was aimed at when nobody knew when the talk would begin.
            self.aim_anew();
        }
    }

    /// Another plan than the talk's own, or that one again.
    pub fn use_as_plan(self, used: Option<Used>) {
        put(self.rehearsals.used, used);
        self.plan_anew();
    }

    /// The plan after what it is made of has changed.
    pub fn plan_anew(self) {
        let plan = untrack(|| self.basis());
        put(self.plan, self.aim.with_untracked(|it| it.plan(&plan)));
    }

    /// The plan before it is brought to what is aimed at.
    #[must_use]
    pub fn basis(self) -> Plan {
        self.script.with_value(|script| {
            let plan = Plan::of(&script.deck);
            self.rehearsals.used.with(|used| match used {
                Some(it) => {
                    let seconds = it.run.as_plan(&script.deck, &plan);
                    plan.with_seconds(&seconds)
                }
                None => plan,
            })
        })
    }

    /// Talk time so far, in seconds.
    #[must_use]
    pub fn elapsed_s(self) -> u32 {
        let now_ms = self.talk_ms.get();
        self.shared.with(|it| it.watch.elapsed_s(now_ms))
    }

    /// Seconds ahead of the plan, negative when behind; `None` before the talk has begun, and where
    /// there is no plan.
    #[must_use]
    pub fn ahead_s(self) -> Option<i64> {
        let began = self.shared.with(|it| it.watch.phase()) != Phase::NotStarted;
        let (at, elapsed_s, now_ms) = (self.at(), self.elapsed_s(), self.now_ms.get());
        let ahead_s =
            || self.plan.with(|plan| self.aim.with(|aim| aim.ahead_s(plan, at, elapsed_s, now_ms)));
        let is_planned = self.plan.with(|it| it.total_s() > 0);
        (began && is_planned).then(ahead_s)
    }

    /// Seconds until the talk shall be over; `None` when nobody has said.
    #[must_use]
    pub fn left_s(self) -> Option<i64> {
        let (elapsed_s, now_ms) = (self.elapsed_s(), self.now_ms.get());
        self.plan.with(|plan| self.aim.with(|aim| aim.left_s(plan, elapsed_s, now_ms)))
    }

    /// When the talk will be over if it goes on as planned from here, by the wall clock; `None` when nobody has said how
    /// long it takes.
    #[must_use]
    pub fn end_ms(self) -> Option<i64> {
        let left_s = self.left_s()?.saturating_sub(self.ahead_s().unwrap_or_default());
        Some(self.now_ms.get().saturating_add(left_s.saturating_mul(1000)))
    }

    /// Whether more time has passed than any talk takes: it is an earlier one's.
    #[must_use]
    pub fn is_overdue(self) -> bool {
        self.elapsed_s() >= LONGEST_MIN * 60
    }
}
