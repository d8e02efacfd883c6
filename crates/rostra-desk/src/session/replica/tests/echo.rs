//! Tests that windows which follow each other come to rest.

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
        window.tells();
        window
    }

    /// The deck tells what it shows; returns the message that the desk sends, if that is new.
    fn tells(&mut self) -> Option<Message> {
        let line = Shown::of(&self.state).encode(&deck());
        self.desk.moved(&Shown::decode(&deck(), &line).unwrap(), 0)
    }

    fn asks(&mut self, intent: Intent) -> Option<Message> {
        self.state = update(&deck(), self.state.clone(), intent);
        self.tells()
    }

    /// Returns the messages that answer a message.
    fn hears(&mut self, letter: &Message) -> Vec<Message> {
        let outcome = self.desk.hear(read(&deck(), &letter.write(&deck())), 0);
        let mut letters = outcome.answers;
        if outcome.changed {
            let line = Request::Show(self.desk.shown()).encode(&deck());
            for request in Request::decode(&deck(), &line) {
                letters.extend(self.asks(request.intent(&self.state.clone())));
            }
        }
        letters
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
    fn two_windows_rest_after_one_exchange(
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
        for letter in first {
            let mut post: Vec<_> = windows.iter_mut().flat_map(|it| it.hears(&letter)).collect();
            while let Some(letter) = post.pop() {
                prop_assert!(post.len() < 9, "they never stop talking");
                post.extend(windows.iter_mut().flat_map(|it| it.hears(&letter)));
            }
        }
        for (mover, intent) in intents {
            let Some(letter) = windows[mover].asks(intent) else { continue };
            let answers = windows[1 - mover].hears(&letter);
            prop_assert_eq!(answers, vec![], "who follows has nothing to say");
            for it in &mut windows {
                prop_assert_eq!(Shown::of(&it.state), it.desk.shown());
                prop_assert_eq!(it.tells(), None);
            }
        }
    }
}
