//! The protocol between two programs on one page: each message is a line of words. The deck tells
//! what it shows, and another program (the speaker's desk) sends it requests. Parsing never fails;
//! unknown words are ignored. `docs/desk.md` is the contract.

use crate::address;
use crate::deck::Deck;
use crate::intent::Intent;
use crate::state::{BlankScreen, Notice, Panel, State, Theme};
use crate::text::Lang;

/// Name of the DOM event by which the deck tells its state after each change.
pub const STATE: &str = "rostra:state";
/// Name of the DOM event that carries a request to the deck.
pub const ASK: &str = "rostra:ask";

/// Serializes what a state shows: `at=five-layers/2/infra shade=none lang=ko`.
#[must_use]
pub fn encode(deck: &Deck, state: &State) -> String {
    let place = address::fragment(deck, state.at, state.figure(state.at.slide));
    let place = place.strip_prefix('#').unwrap_or(&place);
    let shade = state.shade.map_or("none", BlankScreen::word);
    format!("at={place} shade={shade} lang={}", state.lang.tag())
}

/// Parses a request: the words that [`encode`] writes, `next` and `previous`,
/// `figure=five-layers/infra` (sets a figure without a move), `theme=dark`, and `unknown` (notifies
/// of an unknown address). Requests that match the state give no intent, since a move also closes panels.
#[must_use]
pub fn decode(deck: &Deck, state: &State, line: &str) -> Vec<Intent> {
    let mut intents = Vec::new();
    let mut moves = false;
    for word in line.split_whitespace() {
        match word.split_once('=').unwrap_or((word, "")) {
            ("unknown", "") => intents.push(Intent::Notify(Some(Notice::UnknownAddress))),
            ("next", "") => intents.push(Intent::Next),
            ("previous", "") => intents.push(Intent::Previous),
            ("at", place) => {
                let Some(place) = address::place(deck, place).filter(|it| !it.guessed) else {
                    continue;
                };
                moves = place.at != state.at;
                intents.extend(moves.then_some(Intent::GoTo(place.at)));
                if moves && state.panel == Some(Panel::Overview) {
                    // The talk goes on at another slide, and in the overview slides are too small
                    // for a room.
                    intents.push(Intent::Toggle(Panel::Overview));
                }
                if state.figure(place.at.slide) != place.figure.as_deref() {
                    intents.push(Intent::SetFigure(place.at.slide, place.figure));
                }
            }
            ("figure", asked) => {
                let (slide, word) = asked.split_once('/').unwrap_or((asked, ""));
                let word = Some(word).filter(|it| address::is_word(it));
                let slide = deck.find(slide).filter(|it| state.figure(*it) != word);
                intents.extend(slide.map(|it| Intent::SetFigure(it, word.map(str::to_owned))));
            }
            ("shade", wanted) => {
                // A move already ends a blank screen.
                let shade = state.shade.filter(|_| !moves);
                let wanted = BlankScreen::ALL.into_iter().find(|it| it.word() == wanted);
                // Toggling the current blank screen ends it; toggling the other one replaces it.
                if shade != wanted {
                    intents.extend(wanted.or(shade).map(Intent::ToggleBlank));
                }
            }
            ("theme", word) => intents
                .extend(Theme::named(word).filter(|it| *it != state.theme).map(Intent::SetTheme)),
            ("lang", tag) => intents
                .extend(Lang::from_tag(tag).filter(|it| *it != state.lang).map(Intent::SetLang)),
            _ => {}
        }
    }
    intents
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::tests::deck;
    use crate::position::Position;
    use crate::state::Layout;
    use crate::update::update;
    use proptest::prelude::*;

    fn run(state: State, line: &str) -> State {
        let deck = deck();
        let intents = decode(&deck, &state, line);
        intents.into_iter().fold(state, |state, it| update(&deck, state, it))
    }

    fn on_stage(slide: usize, step: usize) -> State {
        State { at: Position::new(slide, step), layout: Layout::Stage, ..State::default() }
    }

    #[test]
    fn says_place_figure_shade_and_language() {
        let state = State {
            shade: Some(BlankScreen::Black),
            lang: Lang::En,
            explored: vec![(1, "infra".into())],
            ..on_stage(1, 2)
        };
        assert_eq!(encode(&deck(), &state), "at=five-layers/2/infra shade=black lang=en");
    }

    #[test]
    fn asks_only_for_what_is_not_so() {
        let state = State { panel: Some(Panel::Help), ..on_stage(1, 1) };
        assert_eq!(decode(&deck(), &state, &encode(&deck(), &state)), []);
        assert_eq!(decode(&deck(), &state, "at=nowhere at= x shade lang=fr at=five-layers/9"), []);
        assert_eq!(decode(&deck(), &state, "next previous"), [Intent::Next, Intent::Previous]);
        let dark = Intent::SetTheme(Theme::Dark);
        assert_eq!(decode(&deck(), &state, "theme=dark theme=system theme=pink"), [dark]);
    }

    #[test]
    fn whoever_follows_leaves_the_overview() {
        let grid = State { panel: Some(Panel::Overview), ..on_stage(0, 0) };
        assert_eq!(run(grid.clone(), &encode(&deck(), &grid)).panel, Some(Panel::Overview));
        let followed = run(grid, "at=five-layers/1 shade=black lang=ko");
        assert_eq!((followed.at, followed.panel), ((1, 1).into(), None));
        assert_eq!(followed.shade, Some(BlankScreen::Black));
    }

    #[test]
    fn a_figure_is_asked_for_wherever_the_talk_is() {
        let infra = Intent::SetFigure(1, Some("infra".into()));
        assert_eq!(decode(&deck(), &on_stage(0, 0), "figure=five-layers/infra"), [infra]);
        let explored = State { explored: vec![(1, "infra".into())], ..on_stage(1, 1) };
        assert_eq!(decode(&deck(), &explored, "figure=five-layers/infra figure=nowhere/x"), []);
        assert_eq!(decode(&deck(), &explored, "figure=five-layers/"), [Intent::SetFigure(1, None)]);
        assert_eq!(
            decode(&deck(), &explored, "figure=five-layers/A"),
            [Intent::SetFigure(1, None)]
        );
        let notice = Intent::Notify(Some(Notice::UnknownAddress));
        assert_eq!(decode(&deck(), &on_stage(1, 1), "unknown"), [notice]);
    }

    fn any_state() -> impl Strategy<Value = State> {
        let shade =
            prop_oneof![Just(None), Just(Some(BlankScreen::Black)), Just(Some(BlankScreen::White))];
        let word = proptest::option::of("[a-z]{1,5}");
        (0..3_usize, 0..3_usize, shade, any::<bool>(), word).prop_map(
            |(slide, step, shade, english, word)| {
                let at = deck().clamp(Position::new(slide, step));
                State {
                    shade,
                    lang: if english { Lang::En } else { Lang::Ko },
                    explored: word.map(|it| (slide, it)).into_iter().collect(),
                    ..on_stage(at.slide, at.step)
                }
            },
        )
    }

    proptest! {
        #[test]
        fn whoever_does_what_another_said_shows_the_same(from in any_state(), to in any_state()) {
            let line = encode(&deck(), &to);
            let followed = run(from, &line);
            prop_assert_eq!(encode(&deck(), &followed), line);
        }

        #[test]
        fn any_line_leaves_a_valid_state(from in any_state(), line in "\\PC*") {
            let state = run(from, &line);
            prop_assert_eq!(deck().clamp(state.at), state.at);
        }
    }
}
