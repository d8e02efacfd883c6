//! State transition for [`Intent::Adopt`](crate::intent::Intent::Adopt): place, blank screen and language at once.

use crate::deck::Deck;
use crate::shown::Shown;
use crate::state::{Panel, State};
use crate::update::{arrive, set_figure};

/// Adopts the shared state of another window. Idempotent: parts that equal the state change nothing and close no
/// panel, so windows that follow each other do not loop.
pub(super) fn adopt(deck: &Deck, state: State, shown: Shown) -> State {
    let Shown { place, blank, lang } = shown;
    let at = deck.clamp(place.at);
    let state = if at == state.at {
        state
    } else {
        // Closes the overview as well: its slides are too small for an audience.
        State { panel: None, ..arrive(deck, state, at) }
    };
    let state = set_figure(deck, state, at.slide, place.figure);
    let state = if blank == state.blank {
        state
    } else {
        // Browsers draw an open dialog above the blank screen, so it is closed.
        let panel = state.panel.filter(|it| *it == Panel::Overview);
        State { blank, panel, ..state }
    };
    State { lang, ..state }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Place;
    use crate::bridge::tests::{any_shown, any_state};
    use crate::deck::tests::deck;
    use crate::intent::Intent;
    use crate::state::{BlankScreen, Notice};
    use crate::update::update;
    use proptest::prelude::*;

    fn follow(state: State, shown: Shown) -> State {
        update(&deck(), state, Intent::Adopt(shown))
    }

    #[test]
    fn a_followed_move_closes_the_overview_and_ends_typed_digits() {
        let open = State { panel: Some(Panel::Overview), digits: Some(3), ..State::default() };
        let stays = Shown { blank: Some(BlankScreen::Black), ..Shown::of(&open) };
        let followed = follow(open.clone(), stays.clone());
        assert_eq!(followed, State { blank: stays.blank, ..open.clone() });
        let place = Place { at: (1, 1).into(), figure: Some("infra".into()) };
        let followed = follow(open, Shown { place, ..stays.clone() });
        assert_eq!((followed.at, followed.figure(1)), ((1, 1).into(), Some("infra")));
        assert_eq!((followed.panel, followed.digits, followed.blank), (None, None, stays.blank));
    }

    #[test]
    fn a_blank_screen_closes_a_dialog_and_a_language_closes_nothing() {
        let open = State { panel: Some(Panel::Help), ..State::default() };
        let shown = Shown::of(&open);
        let english = follow(open.clone(), Shown { lang: shown.lang.other(), ..shown.clone() });
        assert_eq!(english, State { lang: shown.lang.other(), ..open.clone() });
        let blank = follow(open, Shown { blank: Some(BlankScreen::White), ..shown });
        assert_eq!(blank.panel, None);
    }

    proptest! {
        #[test]
        fn what_is_shown_already_changes_nothing(state in any_state()) {
            let state = State { notice: Some(Notice::Zoomed), ..state };
            prop_assert_eq!(follow(state.clone(), Shown::of(&state)), state);
        }

        #[test]
        fn a_follower_shows_the_same_and_comes_to_rest(from in any_state(), shown in any_shown()) {
            let followed = follow(from, shown.clone());
            prop_assert_eq!(Shown::of(&followed), shown.clone());
            prop_assert_eq!(follow(followed.clone(), shown), followed);
        }
    }
}
