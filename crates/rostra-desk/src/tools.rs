//! The tools of the stage as views see them: what this window has in hand, and what is drawn on the slide
//! that it shows. Not here: what a tool does (`annotations/controller`), or what is kept (`annotations/canvas`).

use leptos::prelude::*;
use rostra_core::keymap::{Focus, Press};

use crate::annotations::canvas::Canvas;
use crate::annotations::controller::Controller;
use crate::annotations::keymap::{Order, asked, ordered};
use crate::annotations::operation::{Beam, Spot};
use crate::annotations::tool::{Place, Tool, ToolEvent};
use crate::desk::{Desk, put};
use crate::session::message::Role;
use crate::session::replica::Replica;
use crate::session::state::LamportTimestamp;

/// A light that has not moved for so long goes out, in milliseconds.
const REST_MS: i64 = 1_500;

/// What is shown of the tools.
#[derive(Clone, Copy)]
pub struct Tools {
    /// What this window has in hand.
    pub tool: RwSignal<Tool>,
    /// The slide that its deck shows, by id; the room's may be held on another one.
    pub slide: RwSignal<String>,
    /// The strokes on it by name, and how many points each has.
    pub strokes: RwSignal<Vec<(LamportTimestamp, usize)>>,
    /// What points where on it.
    pub pointing: RwSignal<Option<(Beam, Spot)>>,
    /// How closely it is looked at, in percent, and what stays in its place; nothing as a whole.
    pub zoom: RwSignal<Option<(Spot, u16)>>,
    /// The same of the slide that the room sees.
    pub room_zoom: RwSignal<Option<(Spot, u16)>>,
    /// When what points has last been elsewhere.
    pointed_ms: RwSignal<i64>,
    hand: StoredValue<Controller>,
}

impl Tools {
    /// Nothing in hand, and nothing drawn on that slide.
    pub(crate) fn new(slide: &str) -> Self {
        Self {
            tool: RwSignal::new(Tool::None),
            slide: RwSignal::new(slide.to_owned()),
            strokes: RwSignal::new(Vec::new()),
            pointing: RwSignal::new(None),
            zoom: RwSignal::new(None),
            room_zoom: RwSignal::new(None),
            pointed_ms: RwSignal::new(0),
            hand: StoredValue::new(Controller::default()),
        }
    }

    /// Writes to signals what has changed; `room` is the slide that the room sees.
    pub(crate) fn show(self, ink: &Canvas, room: &str, now_ms: i64) {
        let slide = self.slide.get_untracked();
        put(self.tool, self.hand.with_value(Controller::tool));
        put(self.strokes, ink.strokes(&slide).map(|(id, it)| (id.clone(), it.len())).collect());
        put(self.zoom, ink.zoom(&slide));
        put(self.room_zoom, ink.zoom(room));
        if self.pointing.get_untracked() != ink.pointing(&slide) {
            self.pointed_ms.set(now_ms);
            self.pointing.set(ink.pointing(&slide));
        }
    }
}

impl Desk {
    /// Uses a tool; the other windows hear of it.
    pub fn act(self, act: ToolEvent) {
        let slide = self.tools.slide.get_untracked();
        let mut letters = Vec::new();
        self.room.update_value(|room| {
            let place = Place { ink: room.ink(), slide: &slide, me: room.me() };
            let mut marks = Vec::new();
            self.tools.hand.update_value(|hand| marks = hand.act(act, place));
            letters = room.draw(marks);
        });
        self.send(&letters);
        self.refresh();
    }

    /// A key is pressed: whether it is the desk's, and not the deck's.
    pub fn press(self, press: Press, focus: Focus) -> bool {
        let tool = self.tools.tool.get_untracked();
        let is_held = self.shared.with_untracked(|it| it.hold.is_some());
        if self.role() == Role::Speaker
            && let Some(order) = ordered(press, focus, tool, is_held)
        {
            match order {
                Order::Ask(change) => self.ask(change),
                Order::OnlyNotes => self.looks.update(|it| it.only_notes = !it.only_notes),
                Order::Resize(by) => self.looks.update(|it| it.resize(by)),
            }
            return true;
        }
        let slide = self.tools.slide.get_untracked();
        let act = self.room.with_value(|room| {
            asked(press, focus, tool, Place { ink: room.ink(), slide: &slide, me: room.me() })
        });
        let is_ours = act.is_some();
        if let Some(act) = act {
            self.act(act);
        }
        is_ours
    }

    /// The deck of this window shows something, by its own doing (`leads`) or since it was told.
    pub(crate) fn turned(self, slide: usize, leads: bool) {
        let slide = self.script.with_value(|it| it.deck.id(slide));
        if self.tools.slide.get_untracked() == slide {
            return;
        }
        self.tools.slide.set(slide.to_owned());
        if leads {
            self.act(ToolEvent::Turned);
        }
    }

    /// Whether what points has rested for a while.
    #[must_use]
    pub fn rests(self) -> bool {
        self.talk_ms.get() - self.tools.pointed_ms.get() >= REST_MS
    }

    /// The places of a stroke on the slide that is shown.
    #[must_use]
    pub fn points(self, id: &LamportTimestamp) -> Vec<Spot> {
        let slide = self.tools.slide.get_untracked();
        self.room.with_value(|room: &Replica| {
            room.ink().stroke(&slide, id).map(|it| it.points().collect()).unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Platform;
    use crate::session::message::{Body, Message};
    use crate::session::state::Shared;
    use crate::session::tests::{at, deck, place, shown};
    use crate::speaker_deck::SpeakerDeck;
    use crate::speaker_deck::tests::hear;

    fn desk() -> Desk {
        let script = SpeakerDeck { deck: deck(), notes: Vec::new() };
        let room = Replica::new("k3x9", "me", Role::Speaker, at("five-layers/2"), 0);
        Desk::new(script, room, Platform::default())
    }

    fn key(desk: Desk, code: &str) -> bool {
        desk.press(Press { code, ..Press::default() }, Focus::Page)
    }

    #[test]
    fn what_is_drawn_shows_on_its_slide_and_only_there() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        assert!(key(desk, "KeyE") && !key(desk, "KeyN"));
        desk.act(ToolEvent::Press(Spot::MIDDLE));
        let strokes = desk.tools.strokes.get_untracked();
        assert_eq!(strokes.len(), 1);
        assert_eq!(desk.points(&strokes[0].0), [Spot::MIDDLE]);
        desk.moved(&shown("five-layers/3"));
        assert_eq!(desk.tools.strokes.get_untracked(), strokes, "a step is no other slide");
        desk.moved(&shown("end"));
        assert!(desk.tools.strokes.get_untracked().is_empty());
        desk.moved(&shown("five-layers"));
        assert_eq!(desk.tools.strokes.get_untracked(), strokes);
    }

    #[test]
    fn the_rooms_screen_is_held_by_a_key() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        desk.tick();
        let held = || desk.shared.with_untracked(|it| it.hold.clone());
        let at = || desk.shared.with_untracked(|it| it.shown.place.clone());
        assert!(key(desk, "KeyH"));
        desk.moved(&shown("end"));
        assert_eq!(held(), Some(place("five-layers/2")));
        assert!(key(desk, "KeyH"));
        assert_eq!((held(), at()), (None, place("end")), "the room follows");
        assert!(key(desk, "KeyH"));
        desk.moved(&shown("five-layers"));
        assert!(desk.press(Press { code: "KeyH", shift: true, ..Press::default() }, Focus::Page));
        assert_eq!((held(), at()), (None, place("end")), "back to where the room is");
    }

    #[test]
    fn who_moves_the_deck_ends_the_zoom_and_who_follows_does_not() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        key(desk, "KeyZ");
        assert!(desk.tools.zoom.get_untracked().is_some());
        let at_end = Shared { stamp: LamportTimestamp { count: 9, by: "x".into() }, ..at("end") };
        hear(desk, &Message::new("k3x9", "x", Role::Audience, Body::State(at_end)));
        desk.moved(&shown("end"));
        assert!(desk.room.with_value(|it| it.ink().zoom("five-layers").is_some()));
        desk.moved(&shown("five-layers"));
        assert!(desk.tools.zoom.get_untracked().is_none());
    }
}
