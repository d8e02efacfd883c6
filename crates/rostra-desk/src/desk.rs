//! The desk as views see it: read signals, ask. What is asked, heard and moved goes through the room,
//! and out by two functions. Not here: how a letter travels, or the deck is told (`browser`).

use leptos::prelude::*;
use rostra_core::position::Position;

use crate::letter::Letter;
use crate::room::{Peer, Room};
use crate::script::Script;
use crate::shared::{Change, Shared};
use crate::tools::Tools;

/// What only the browser can do. Natively it does nothing.
#[derive(Clone, Copy)]
pub struct Outside {
    /// Sends a letter to the other windows.
    pub send: fn(&Letter),
    /// Asks the deck of this window, in its words (`rostra_core::remote`).
    pub tell: fn(&str),
    /// The wall clock, in milliseconds.
    pub now_ms: fn() -> i64,
    /// Local time minus UTC, in minutes.
    pub offset_min: i32,
}

impl Default for Outside {
    fn default() -> Self {
        Self { send: |_| (), tell: |_| (), now_ms: || 0, offset_min: 0 }
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
    /// Whether a window of another version has been heard.
    pub other_version: RwSignal<bool>,
    /// Whether this window keeps the screen awake.
    pub awake: RwSignal<bool>,
    /// The wall clock, in milliseconds; it ticks.
    pub now_ms: RwSignal<i64>,
    /// How long the talk shall take or when it shall end, as typed.
    pub target: RwSignal<String>,
    /// The tools of the stage.
    pub tools: Tools,
    /// What the browser does.
    pub outside: Outside,
    pub(crate) room: StoredValue<Room>,
}

impl Desk {
    /// A desk before anything has been heard.
    #[must_use]
    pub fn new(script: Script, room: Room, outside: Outside) -> Self {
        Self {
            script: StoredValue::new(script),
            shared: RwSignal::new(room.shared().clone()),
            peers: RwSignal::new(Vec::new()),
            other_version: RwSignal::new(false),
            awake: RwSignal::new(false),
            now_ms: RwSignal::new((outside.now_ms)()),
            target: RwSignal::new(String::new()),
            tools: Tools::new(&room.shared().at),
            outside,
            room: StoredValue::new(room),
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
        self.room.update_value(|room| letter = Some(room.change(|it| change.apply(it, now_ms))));
        letter.iter().for_each(self.outside.send);
        self.refresh();
        // Going back to where the room is moves this window's deck.
        (self.outside.tell)(&self.room.with_value(Room::line));
    }

    /// The deck of this window shows something; nothing happens when that is what it was asked for.
    pub fn moved(self, line: &str) {
        let now_ms = (self.outside.now_ms)();
        let mut letter = None;
        self.room.update_value(|room| letter = room.moved(line, now_ms));
        letter.iter().for_each(self.outside.send);
        self.turned(line, letter.is_some());
        self.refresh();
    }

    /// A letter, or anything else that has come in.
    pub fn hear(self, text: &str) {
        let now_ms = (self.outside.now_ms)();
        let mut outcome = None;
        self.room.update_value(|room| outcome = Some(room.hear(text, now_ms)));
        let Some(outcome) = outcome else { return };
        outcome.answers.iter().for_each(self.outside.send);
        self.refresh();
        if outcome.changed {
            (self.outside.tell)(&self.room.with_value(Room::line));
        }
    }

    /// Asks who is there, and what has been drawn.
    pub fn hello(self) {
        (self.outside.send)(&self.room.with_value(Room::hello));
        (self.outside.send)(&self.room.with_value(Room::asks_for_ink));
    }

    /// Takes leave.
    pub fn bye(self) {
        (self.outside.send)(&self.room.with_value(Room::bye));
    }

    /// This window keeps the screen awake, or no longer does.
    pub fn keeps_awake(self, awake: bool) {
        self.room.update_value(|it| it.awake = awake);
        self.awake.set(awake);
    }

    /// Time goes on.
    pub fn tick(self) {
        self.now_ms.set((self.outside.now_ms)());
        self.refresh();
    }

    /// Where the talk is.
    #[must_use]
    pub fn at(self) -> Position {
        self.shared.with(|shared| self.script.with_value(|it| it.place(&shared.at)))
    }

    /// Talk time so far, in seconds.
    #[must_use]
    pub fn elapsed_s(self) -> u32 {
        let mut watch = self.shared.with(|it| it.watch.clone());
        u32::try_from(watch.elapsed_ms(self.now_ms.get()) / 1000).unwrap_or(u32::MAX)
    }

    /// Writes to signals what has changed; what has not wakes nobody.
    pub(crate) fn refresh(self) {
        let now_ms = (self.outside.now_ms)();
        self.room.with_value(|room| {
            put(self.shared, room.shared().clone());
            put(self.peers, room.peers(now_ms).cloned().collect());
            put(self.other_version, room.has_other_version());
            self.tools.show(room.ink(), now_ms);
        });
    }
}

pub(crate) fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|it| *it != value) {
        signal.set(value);
    }
}
