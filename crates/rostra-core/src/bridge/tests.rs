//! Tests of the protocol between programs on one page.

use super::*;
use crate::deck::tests::deck;
use crate::position::Position;
use crate::state::{Layout, Panel};
use crate::update::update;
use proptest::prelude::*;

fn after_requests(state: State, line: &str) -> State {
    let requests = Request::decode(&deck(), line);
    requests.into_iter().fold(state, |state, request| {
        let intent = request.intent(&state);
        update(&deck(), state, intent)
    })
}

fn on_stage(slide: usize, step: usize) -> State {
    State { at: Position::new(slide, step), layout: Layout::Stage, ..State::default() }
}

#[test]
fn says_place_figure_blank_and_language() {
    let state = State {
        blank: Some(BlankScreen::Black),
        lang: Lang::En,
        figure_overrides: vec![(1, "infra".into())],
        ..on_stage(1, 2)
    };
    let line = "v=1 at=five-layers/2/infra shade=black lang=en";
    assert_eq!(Shown::of(&state).encode(&deck()), line);
    assert_eq!(Shown::decode(&deck(), line), Some(Shown::of(&state)));
}

#[test]
fn a_state_is_taken_as_a_whole_or_not_at_all() {
    let deck = deck().with_words(vec![(1, Some("infra"))]);
    for line in [
        "v=1 at=five-layers/2/infra shade=black lang=en",
        "v=1 at=layers shade=none lang=ko and=more",
    ] {
        assert!(Shown::decode(&deck, line).is_some(), "{line}");
    }
    for line in [
        "",
        "at=five-layers/2 shade=none lang=ko",
        "v=2 at=five-layers/2 shade=none lang=ko",
        "v=1 at=nowhere shade=none lang=ko",
        "v=1 at= shade=none lang=ko",
        "v=1 at=five-layers/3 shade=none lang=ko",
        "v=1 at=five-layers/2/infr shade=none lang=ko",
        "v=1 at=five-layers/2 shade=grey lang=ko",
        "v=1 at=five-layers/2 shade=none lang=fr",
        "v=1 at=five-layers/2 lang=ko",
    ] {
        assert_eq!(Shown::decode(&deck, line), None, "{line}");
        assert_eq!(Opened::decode(&deck, line), None, "{line}");
    }
}

#[test]
fn a_request_for_what_is_shown_changes_nothing() {
    let state = State { panel: Some(Panel::Help), ..on_stage(1, 1) };
    for line in
        ["at=five-layers/1", "shade=none", "lang=ko", "figure=five-layers/", "figure=title/"]
    {
        assert_eq!(after_requests(state.clone(), line), state, "{line}");
    }
    for line in [
        "at=nowhere",
        "at=",
        "x",
        "shade",
        "lang=fr",
        "at=five-layers/9",
        "figure=nowhere/x",
        "theme=pink",
        "next=1",
        "v=1 at=title",
        "v=2 at=title shade=none lang=ko",
    ] {
        assert_eq!(Request::decode(&deck(), line), [], "{line}");
    }
}

#[test]
fn a_line_may_hold_several_requests() {
    // The format of the state's line before it had a version.
    let followed = after_requests(on_stage(0, 0), "at=five-layers/2/infra shade=black lang=en");
    let shown = Shown::decode(&deck(), "v=1 at=five-layers/2/infra shade=black lang=en");
    assert_eq!(Some(Shown::of(&followed)), shown);
    let set = Request::decode(&deck(), "lang=en nonsense theme=dark");
    assert_eq!(set, [Request::SetLang(Lang::En), Request::SetTheme(Theme::Dark)]);
}

#[test]
fn a_place_alone_shows_the_deck_again_and_leaves_the_overview() {
    let grid = State {
        panel: Some(Panel::Overview),
        blank: Some(BlankScreen::Black),
        lang: Lang::En,
        ..on_stage(0, 0)
    };
    assert_eq!(after_requests(grid.clone(), "at=title"), grid);
    let moved = after_requests(grid, "at=five-layers/1");
    assert_eq!((moved.at, moved.panel, moved.blank), ((1, 1).into(), None, None));
    assert_eq!(moved.lang, Lang::En);
}

#[test]
fn a_figure_is_asked_for_wherever_the_talk_is() {
    let explored = after_requests(on_stage(0, 0), "figure=five-layers/infra");
    assert_eq!((explored.at, explored.figure(1)), ((0, 0).into(), Some("infra")));
    for line in ["figure=five-layers/", "figure=five-layers/A", "figure=layers"] {
        assert_eq!(after_requests(explored.clone(), line).figure(1), None, "{line}");
    }
    let deck = deck().with_words(vec![(1, Some("models"))]);
    let refused = Request::decode(&deck, "figure=five-layers/infra");
    assert_eq!(refused, [Request::SetFigure(1, None)], "the figure does not have the word");
}

pub(crate) fn any_shown() -> impl Strategy<Value = Shown> {
    let blank =
        prop_oneof![Just(None), Just(Some(BlankScreen::Black)), Just(Some(BlankScreen::White))];
    let lang = proptest::sample::select(&Lang::ALL[..]);
    let word = proptest::option::of("[a-z]{1,5}");
    (0..3_usize, 0..3_usize, blank, lang, word).prop_map(|(slide, step, blank, lang, figure)| {
        let at = deck().clamp(Position::new(slide, step));
        Shown { place: Place { at, figure }, blank, lang }
    })
}

/// A state that shows any of these, with any panel that may be open.
pub(crate) fn any_state() -> impl Strategy<Value = State> {
    let panel = proptest::sample::select(&[Panel::Overview, Panel::Help, Panel::GoTo][..]);
    let other = proptest::option::of((0..3_usize, "[a-z]{1,5}"));
    (any_shown(), proptest::option::of(panel), any::<bool>(), other).prop_map(
        |(Shown { place, blank, lang }, panel, is_stage, other)| {
            let slide = place.at.slide;
            let figure = place.figure.map(|it| (slide, it));
            let other = other.filter(|it| it.0 != slide);
            State {
                at: place.at,
                layout: if is_stage { Layout::Stage } else { Layout::Reading },
                // A blank screen and a dialog are never open at once.
                panel: panel.filter(|it| *it == Panel::Overview || blank.is_none()),
                blank,
                lang,
                figure_overrides: other.into_iter().chain(figure).collect(),
                ..State::default()
            }
        },
    )
}

fn any_request() -> impl Strategy<Value = Request> {
    prop_oneof![
        any_shown().prop_map(Request::Show),
        any_shown().prop_map(|it| Request::GoTo(it.place)),
        Just(Request::Next),
        Just(Request::Previous),
        any_shown().prop_map(|it| Request::SetFigure(it.place.at.slide, it.place.figure)),
        any_shown().prop_map(|it| Request::SetBlank(it.blank)),
        any_shown().prop_map(|it| Request::SetLang(it.lang)),
        proptest::sample::select(&Theme::ALL[..]).prop_map(Request::SetTheme),
        Just(Request::UnknownAddress),
    ]
}

proptest! {
    #[test]
    fn reads_what_it_writes(shown in any_shown(), is_placed: bool, request in any_request()) {
        let deck = deck();
        prop_assert_eq!(Shown::decode(&deck, &shown.encode(&deck)), Some(shown.clone()));
        let opened = Opened { shown, is_placed };
        prop_assert_eq!(Opened::decode(&deck, &opened.encode(&deck)), Some(opened));
        prop_assert_eq!(Request::decode(&deck, &request.encode(&deck)), vec![request]);
    }

    #[test]
    fn any_line_leaves_a_valid_state(from in any_state(), line in "\\PC*", name in "(v=1 |)(at|shade|figure)=") {
        for line in [format!("{name}{line}"), line] {
            let state = after_requests(from.clone(), &line);
            prop_assert_eq!(deck().clamp(state.at), state.at);
        }
    }
}
