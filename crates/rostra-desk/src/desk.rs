//! The desk as views see it: read signals, ask. What is asked, heard and moved goes through the room,
//! and out by two functions. Not here: how a letter travels, or the deck is told (`browser`).

use leptos::prelude::*;
use rostra_core::position::Position;
use rostra_core::text::Lang;

use crate::aim::Aim;
use crate::letter::Letter;
use crate::looks::Looks;
use crate::pace::Plan;
use crate::recorder::Recorder;
use crate::rehearse::{Rehearsals, Used};
use crate::room::{Peer, Room};
use crate::script::Script;
use crate::shared::{Change, Shared};
use crate::stopwatch::{Phase, Stopwatch};
use crate::tools::Tools;

/// What only the browser can do. Natively it does nothing.
#[derive(Clone, Copy)]
pub struct Outside {
    /// Sends a letter to the other windows.
    pub send: fn(&Letter),
    /// Asks the deck of this window, in its words (`rostra_core::remote`).
    pub tell: fn(&str),
    /// Gives the speaker a file of this name with this text.
    pub save: fn(&str, &str),
    /// Lets a press be felt.
    pub buzz: fn(),
    /// The wall clock, in milliseconds.
    pub now_ms: fn() -> i64,
    /// Local time minus UTC, in minutes.
    pub offset_min: i32,
}

impl Default for Outside {
    fn default() -> Self {
        Self {
            send: |_| (),
            tell: |_| (),
            save: |_, _| (),
            buzz: || (),
            now_ms: || 0,
            offset_min: 0,
        }
    }
}

/// Everything that the windows of a speaker show.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The talk itself.
    pub script: StoredValue<Script>,
    /// Where it is.
    pub shared: RwSignal<Shared>,
    /// The other windows that are there.
    pub peers: RwSignal<Vec<Peer>>,
    /// How long the latest answer from another window took, in milliseconds.
    pub answer_ms: RwSignal<Option<i64>>,
    /// Whether a window of another version has been heard.
    pub other_version: RwSignal<bool>,
    /// The wall clock, in milliseconds; it ticks.
    pub now_ms: RwSignal<i64>,
    /// How long the talk shall take or when it shall end.
    pub aim: RwSignal<Aim>,
    /// The plan that is kept to: the talk's or a rehearsal's, brought to what is aimed at.
    pub plan: RwSignal<Plan>,
    /// Rehearsals.
    pub rehearsals: Rehearsals,
    /// How the window is arranged.
    pub looks: RwSignal<Looks>,
    /// What the browser does.
    pub outside: Outside,
    /// The tools of the stage.
    pub tools: Tools,
    pub(crate) room: StoredValue<Room>,
    /// What was aimed at before the time was set back, as long as that can be undone.
    aim_before_reset: StoredValue<Option<Aim>>,
    /// When this window last asked who is there, until somebody has answered.
    asked_ms: StoredValue<Option<i64>>,
}

impl Desk {
    /// A desk before anything has been heard.
    #[must_use]
    pub fn new(script: Script, room: Room, outside: Outside) -> Self {
        let plan = Plan::of(&script.deck);
        Self {
            script: StoredValue::new(script),
            shared: RwSignal::new(room.shared().clone()),
            peers: RwSignal::new(Vec::new()),
            answer_ms: RwSignal::new(None),
            other_version: RwSignal::new(false),
            now_ms: RwSignal::new((outside.now_ms)()),
            aim: RwSignal::new(Aim::default()),
            plan: RwSignal::new(plan),
            rehearsals: Rehearsals::default(),
            looks: RwSignal::new(Looks::default()),
            tools: Tools::new(&room.shared().at),
            outside,
            room: StoredValue::new(room),
            aim_before_reset: StoredValue::new(None),
            asked_ms: StoredValue::new(None),
        }
    }

    /// Asks the deck of this window; the others hear of it when it has moved.
    pub fn move_deck(self, words: &str) {
        (self.outside.tell)(words);
    }

    /// Asks something of the talk itself.
    pub fn ask(self, change: Change) {
        let now_ms = (self.outside.now_ms)();
        let mut letter = None;
        self.room.update_value(|room| letter = room.change(change, now_ms));
        letter.iter().for_each(self.outside.send);
        self.refresh();
        // Going back to where the room is moves this window's deck.
        (self.outside.tell)(&self.room.with_value(Room::line));
    }

    /// The deck of this window shows something; nothing happens when that is what it was asked for.
    pub fn moved(self, line: &str) {
        let now_ms = (self.outside.now_ms)();
        let leads = self.room.with_value(|it| it.line() != line);
        let mut letter = None;
        self.room.update_value(|room| letter = room.moved(line, now_ms));
        letter.iter().for_each(self.outside.send);
        self.turned(line, leads);
        self.refresh();
    }

    /// A letter, or anything else that has come in.
    pub fn hear(self, text: &str) {
        let now_ms = (self.outside.now_ms)();
        let mut outcome = None;
        self.room.update_value(|room| outcome = Some(room.hear(text, now_ms)));
        let Some(outcome) = outcome else { return };
        outcome.answers.iter().for_each(self.outside.send);
        if outcome.answered
            && let Some(asked_ms) = self.asked_ms.try_update_value(Option::take).flatten()
        {
            // A clock set back in between has measured nothing.
            self.answer_ms.set(Some((now_ms - asked_ms).max(0)));
        }
        self.refresh();
        if outcome.changed {
            (self.outside.tell)(&self.room.with_value(Room::line));
        }
        for [from, to] in outcome.moves {
            (self.outside.tell)(&self.script.with_value(|it| it.words(&from, &to)));
        }
    }

    /// Asks who is there, and what has been drawn.
    pub fn hello(self) {
        self.asked_ms.set_value(Some((self.outside.now_ms)()));
        (self.outside.send)(&self.room.with_value(Room::hello));
        (self.outside.send)(&self.room.with_value(Room::asks_for_ink));
    }

    /// The talk shall take this long, or end at this time.
    pub fn aim_at(self, typed: &str) {
        self.aim_before_reset.set_value(None);
        self.aim_from_here(typed);
    }

    fn aim_from_here(self, typed: &str) {
        let now_ms = (self.outside.now_ms)();
        let elapsed_s = self.shared.with_untracked(|it| it.watch.elapsed_s(now_ms));
        let at = untrack(|| self.at());
        put(self.aim, Aim::new(typed, at, elapsed_s, now_ms, self.outside.offset_min));
        self.plan_anew();
    }

    /// What is aimed at stays, and what is ahead is stretched to it from where the talk is now.
    fn aim_anew(self) {
        self.aim_from_here(&self.aim.with_untracked(|it| it.typed.clone()));
    }

    /// After the time was set, by whoever: what was aimed at goes with it.
    fn aim_with(self, before: &Stopwatch, after: &Stopwatch) {
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

    /// Starts a rehearsal where the talk is, and its time with it.
    pub fn rehearse(self) {
        let aim = self.aim.get_untracked();
        self.ask(Change::Begin);
        self.aim_before_reset.set_value(Some(aim));
        self.aim_anew();
        let slide = untrack(|| self.at()).slide;
        self.rehearsals.recorder.set(Some(Recorder::start(slide, (self.outside.now_ms)())));
    }

    /// Ends the rehearsal; it counts, or it does not.
    pub fn end_rehearsal(self, counts: bool) {
        let mut recorder = None;
        self.rehearsals.recorder.update(|it| recorder = it.take());
        if let Some(recorder) = recorder.filter(|_| counts) {
            let now_ms = (self.outside.now_ms)();
            let run = self.script.with_value(|it| recorder.finish(&it.deck, now_ms));
            self.rehearsals.log.update(|it| it.add(run));
        }
        self.ask(Change::Clear);
    }

    /// Goes on with a rehearsal that was under way before a reload.
    pub fn go_on_rehearsing(self, recorder: Recorder) {
        self.rehearsals.recorder.set(Some(recorder));
        self.record(untrack(|| self.at()).slide, self.phase());
    }

    /// Takes leave.
    pub fn bye(self) {
        (self.outside.send)(&self.room.with_value(Room::bye));
    }

    /// This window keeps the screen awake, or no longer does.
    pub fn keeps_awake(self, awake: bool) {
        self.room.update_value(|it| it.condition.awake = awake);
    }

    /// The deck's program in this window has died, now or before the page was loaded anew.
    pub fn has_failed(self) {
        self.room.update_value(|it| it.condition.failed = true);
    }

    /// Time goes on.
    pub fn tick(self) {
        let now_ms = (self.outside.now_ms)();
        self.now_ms.set(now_ms);
        let mut letter = None;
        self.room.update_value(|room| letter = room.tick(now_ms));
        letter.iter().for_each(self.outside.send);
        self.refresh();
    }

    /// The address of another window of the session, where this one is.
    #[must_use]
    pub fn link(self, view: &str) -> String {
        let session = self.room.with_value(|it| it.session().to_owned());
        self.shared.with(|it| format!("?view={view}&lang={}&session={session}#{}", it.lang, it.at))
    }

    /// The language on the slides.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.shared.with(|it| Lang::from_tag(&it.lang)).unwrap_or_default()
    }

    /// Whether the room's screen is blank.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self.shared.with(|it| it.shade != "none")
    }

    /// Makes the room's screen black, or ends what blanks it.
    pub fn toggle_black(self) {
        self.move_deck(if untrack(|| self.is_blank()) { "shade=none" } else { "shade=black" });
    }

    /// Where the talk is.
    #[must_use]
    pub fn at(self) -> Position {
        self.shared.with(|shared| self.script.with_value(|it| it.place(&shared.at)))
    }

    /// Talk time so far, in seconds.
    #[must_use]
    pub fn elapsed_s(self) -> u32 {
        let now_ms = self.now_ms.get();
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

    fn phase(self) -> Phase {
        self.shared.with_untracked(|it| it.watch.phase())
    }

    fn record(self, slide: usize, phase: Phase) {
        let now_ms = (self.outside.now_ms)();
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

    /// Writes to signals what has changed; what has not wakes nobody.
    pub(crate) fn refresh(self) {
        let now_ms = (self.outside.now_ms)();
        let state = || (untrack(|| self.at()).slide, self.phase());
        let before = state();
        let watch = self.shared.with_untracked(|it| it.watch.clone());
        self.room.with_value(|room| {
            put(self.shared, room.shared().clone());
            put(self.peers, room.peers(now_ms).cloned().collect());
            put(self.other_version, room.has_other_version());
            self.tools.show(room.ink(), now_ms);
        });
        let after = state();
        if after != before {
            self.record(after.0, after.1);
        }
        self.aim_with(&watch, &self.shared.with_untracked(|it| it.watch.clone()));
    }
}

pub(crate) fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|it| *it != value) {
        signal.set(value);
    }
}

#[cfg(test)]
mod tests;
