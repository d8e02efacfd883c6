//! Tests that two windows which follow each other send no messages without end.

use proptest::prelude::*;
use rostra_core::bridge::{Request, Shown};
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{BlankScreen, Layout, Panel, State};
use rostra_core::update::update;

use super::*;
use crate::session::message::read;
use crate::session::tests::{at, deck};

/// A window: its deck and its desk, which communicate by lines.
struct Window {
    state: State,
    desk: Replica,
}

impl Window {
    fn new(me: &str, role: Role, state: State) -> Self {
        let mut desk = Replica::new("k3x9w2", me, role, at("title"), 0);
        desk.tick(1_000);
        let mut window = Self { state, desk };
        window.report();
        window
    }

    /// The deck reports what it shows; returns the message that the desk sends, if that is new.
    fn report(&mut self) -> Option<Message> {
        let line = Shown::of(&self.state).encode(&deck());
        self.desk.on_move(&Shown::decode(&deck(), &line).unwrap(), 0)
    }

    /// The user acts in this window's deck.
    fn act(&mut self, intent: Intent) -> Option<Message> {
        self.state = update(&deck(), self.state.clone(), intent);
        self.report()
    }

    /// Receives a message and returns the messages that it causes.
    fn receive(&mut self, message: &Message) -> Vec<Message> {
        let outcome = self.desk.receive(read(&deck(), &message.write(&deck())), 0);
        let mut messages = outcome.answers;
        if outcome.changed {
            let line = Request::Show(self.desk.shown()).encode(&deck());
            for request in Request::decode(&deck(), &line) {
                messages.extend(self.act(request.intent(&self.state.clone())));
            }
        }
        messages
    }
}

fn any_state() -> impl Strategy<Value = State> {
    let blank = proptest::option::of(proptest::sample::select(&BlankScreen::ALL[..]));
    let figure = proptest::option::of("[a-z]{1,5}");
    (0..5_usize, 0..4_usize, blank, figure, any::<[bool; 3]>()).prop_map(
        |(slide, step, shade, figure, [is_stage, is_overview, is_english])| State {
            at: deck().clamp(Position::new(slide, step)),
            layout: if is_stage { Layout::Stage } else { Layout::Reading },
            panel: is_overview.then_some(Panel::Overview),
            blank: shade,
            figure_overrides: figure.map(|it| (slide, it)).into_iter().collect(),
            ..if is_english {
                update(&deck(), State::default(), Intent::ToggleLang)
            } else {
                State::default()
            }
        },
    )
}

fn any_intent() -> impl Strategy<Value = Intent> {
    prop_oneof![
        Just(Intent::Next),
        Just(Intent::Previous),
        (-2..3_isize).prop_map(Intent::Skip),
        Just(Intent::Last),
        proptest::sample::select(&BlankScreen::ALL[..]).prop_map(Intent::ToggleBlank),
        Just(Intent::ToggleLang),
        (0..5_usize, proptest::option::of("[a-z]{1,5}"))
            .prop_map(|(slide, word)| Intent::SetFigure(slide, word)),
        Just(Intent::Dismiss),
        Just(Intent::Toggle(Panel::Overview)),
        Just(Intent::ToggleLayout),
    ]
}

proptest! {
    #[test]
    fn two_windows_agree_after_one_exchange(
        states in [any_state(), any_state()],
        is_held: bool,
        intents in proptest::collection::vec((0..2_usize, any_intent()), 1..12),
    ) {
        let [room, speaker] = states;
        let mut windows =
            [Window::new("a", Role::Audience, room), Window::new("s", Role::Speaker, speaker)];
        // Each has acted before it received anything from the other.
        let mut first = Vec::new();
        if is_held {
            first.extend(windows[1].desk.change(Change::Hold, 0));
        }
        first.push(windows[0].desk.hello());
        first.push(windows[1].desk.hello());
        for message in first {
            let mut queue: Vec<_> = windows.iter_mut().flat_map(|it| it.receive(&message)).collect();
            while let Some(message) = queue.pop() {
                prop_assert!(queue.len() < 9, "messages without end");
                queue.extend(windows.iter_mut().flat_map(|it| it.receive(&message)));
            }
        }
        for (mover, intent) in intents {
            let Some(message) = windows[mover].act(intent) else { continue };
            let answers = windows[1 - mover].receive(&message);
            prop_assert_eq!(answers, vec![], "a window that follows sends nothing");
            for it in &mut windows {
                prop_assert_eq!(Shown::of(&it.state), it.desk.shown());
                prop_assert_eq!(it.report(), None);
            }
        }
    }
}
