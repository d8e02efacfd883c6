//! The state transition function of the deck.

use crate::deck::Deck;
use crate::intent::Intent;
use crate::position::Position;
use crate::state::{Layout, Notice, Panel, State, Theme};
use crate::update::adopt::adopt;
use crate::update::overlays::{dismiss, toggle_blank, toggle_panel};

/// Largest slide number that can be typed; a further digit starts over.
const MAX_TYPED: u32 = 9_999;

/// Returns the next state after an intent. Total: any state and intent give a valid state.
#[must_use]
pub fn update(deck: &Deck, state: State, intent: Intent) -> State {
    // The overview shows no steps, so moving by steps closes it.
    let state = match intent {
        Intent::Next | Intent::Previous => State { panel: None, ..state },
        _ => state,
    };
    match intent {
        Intent::Next if state.has_steps() => {
            let to = deck.after(state.at);
            arrive(deck, reset_current_figure(state), to)
        }
        Intent::Previous if state.has_steps() => {
            let to = deck.before(state.at);
            arrive(deck, reset_current_figure(state), to)
        }
        Intent::Next => skip(deck, state, 1),
        Intent::Previous => skip(deck, state, -1),
        Intent::Skip(slides) => skip(deck, state, slides),
        Intent::First => jump(deck, state, Position::default()),
        Intent::Last => jump(deck, state, Position::new(deck.end().slide, 0)),
        Intent::GoTo(to) => arrive(deck, state, to),
        Intent::Adopt(shown) => adopt(deck, state, shown),
        Intent::Jump(to) => jump(deck, state, to),
        Intent::Digit(digit) => type_digit(state, digit),
        Intent::Enter => confirm(deck, state),
        Intent::SetFigure(slide, word) => set_figure(deck, state, slide, word),
        Intent::SetLayout(layout) => choose_layout(state, layout),
        Intent::Fit(layout) => {
            let layout = state.chosen_layout().unwrap_or(layout);
            set_layout(state, layout)
        }
        Intent::ToggleLayout => {
            let layout = match state.layout {
                Layout::Stage => Layout::Reading,
                Layout::Reading => Layout::Stage,
            };
            choose_layout(state, layout)
        }
        Intent::Toggle(panel) => toggle_panel(state, panel),
        Intent::ToggleBlank(blank) => toggle_blank(state, blank),
        Intent::Dismiss => dismiss(state),
        Intent::SetLang(lang) => State { lang, ..state },
        Intent::ToggleLang => State { lang: state.lang.other(), ..state },
        Intent::SetTheme(theme) => State { theme, ..state },
        Intent::ToggleTheme => {
            let theme = match (state.is_dark(), state.is_system_dark) {
                (true, true) => Theme::Light,
                (false, false) => Theme::Dark,
                (true, false) | (false, true) => Theme::System,
            };
            State { theme, ..state }
        }
        Intent::Click(click) => State { click, ..state },
        Intent::SystemDark(is_system_dark) => State { is_system_dark, ..state },
        // These notices are for the reader alone, not for an audience.
        Intent::Present => {
            without_notice(state, |it| matches!(it, Notice::LeftAt(_) | Notice::Zoomed))
        }
        Intent::Notify(notice) => State { notice, ..state },
    }
}

/// Sets the layout as a choice of the user, and closes the panel.
fn choose_layout(state: State, layout: Layout) -> State {
    State { is_layout_chosen: true, panel: None, ..set_layout(state, layout) }
}

/// Sets the layout. The notice that suggests the article disappears in the article.
fn set_layout(state: State, layout: Layout) -> State {
    let state = without_notice(state, |it| layout == Layout::Reading && *it == Notice::Zoomed);
    State { layout, ..state }
}

fn without_notice(state: State, is_over: impl Fn(&Notice) -> bool) -> State {
    State { notice: state.notice.filter(|it| !is_over(it)), ..state }
}

/// Moves to a position, and clears dialogs, the blank screen, typed digits and the notice.
fn arrive(deck: &Deck, state: State, to: Position) -> State {
    let panel = state.panel.filter(|it| *it == Panel::Overview);
    State { at: deck.clamp(to), panel, blank: None, digits: None, notice: None, ..state }
}

/// Like [`arrive`], and counts a jump when it leads to another slide, so that Back returns.
fn jump(deck: &Deck, state: State, to: Position) -> State {
    let (from, has_roamed) = (state.at.slide, state.has_roamed_overview);
    let state = arrive(deck, state, to);
    let moves = state.at.slide != from;
    let roams = moves && state.panel == Some(Panel::Overview);
    let counts = moves && !(roams && has_roamed);
    let jumps = state.jumps.wrapping_add(counts.into());
    State { jumps, has_roamed_overview: has_roamed || roams, ..state }
}

/// Moves slide by slide: to step 0 of the target. Stays at either end.
fn skip(deck: &Deck, state: State, slides: isize) -> State {
    let at = state.at.slide;
    let slide = match slides {
        -1 | 1 if state.has_steps() => deck.slide_beside(at, slides).unwrap_or(at),
        _ => at.saturating_add_signed(slides).min(deck.len() - 1),
    };
    let step = if slide == state.at.slide && slides > 0 { state.at.step } else { 0 };
    let to = Position::new(slide, step);
    if state.panel == Some(Panel::Overview) {
        jump(deck, state, to)
    } else {
        arrive(deck, state, to)
    }
}

/// Resets the figure of the current slide to what its step shows.
fn reset_current_figure(state: State) -> State {
    let slide = state.at.slide;
    without_figure(state, slide)
}

fn without_figure(mut state: State, slide: usize) -> State {
    state.figure_overrides.retain(|(at, _)| *at != slide);
    state
}

fn set_figure(deck: &Deck, state: State, slide: usize, word: Option<String>) -> State {
    if state.figure(slide) == word.as_deref() {
        return state;
    }
    let mut state = without_figure(state, slide);
    if let Some(word) = word
        && slide < deck.len()
    {
        state.figure_overrides.push((slide, word));
    }
    state
}

fn type_digit(state: State, digit: u8) -> State {
    let digit = u32::from(digit % 10);
    let typed = state.digits.unwrap_or(0) * 10 + digit;
    let digits = Some(if typed > MAX_TYPED { digit } else { typed });
    State { digits, notice: None, ..state }
}

/// Jumps to the slide number typed, or closes the overview.
fn confirm(deck: &Deck, state: State) -> State {
    match (state.digits, state.panel) {
        (Some(number), _) => {
            let slide = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
            let state = State { panel: None, ..state };
            jump(deck, state, Position::new(slide, 0))
        }
        (None, Some(Panel::Overview)) => State { panel: None, ..state },
        (None, _) => state,
    }
}

mod adopt;
mod overlays;

#[cfg(test)]
mod choices;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::tests::deck;
    use crate::state::BlankScreen;
    use crate::state::{Click, Notice};
    use crate::text::Lang;
    use proptest::prelude::*;

    pub(super) fn run(state: State, intents: &[Intent]) -> State {
        let deck = deck();
        intents.iter().cloned().fold(state, |state, intent| update(&deck, state, intent))
    }

    fn on_stage(slide: usize, step: usize) -> State {
        State { at: Position::new(slide, step), layout: Layout::Stage, ..State::default() }
    }

    fn check(name: &str, from: (usize, usize), intents: &[Intent], to: (usize, usize)) {
        assert_eq!(run(on_stage(from.0, from.1), intents).at, to.into(), "{name}");
    }

    #[test]
    fn moves_on_stage() {
        use Intent::*;
        check("next shows the next step", (1, 0), &[Next], (1, 1));
        check("next after the last step arrives at step 0", (1, 2), &[Next], (2, 0));
        check("back lands on the last step", (2, 0), &[Previous], (1, 2));
        check("skipping passes the steps", (1, 0), &[Skip(1)], (2, 0));
        check("skipping back arrives at step 0", (2, 1), &[Skip(-1)], (1, 0));
        check("skipping on at the end stays", (2, 1), &[Skip(1)], (2, 1));
        check("skipping back at the start shows its start", (1, 2), &[Skip(-9)], (0, 0));
        check("first", (2, 1), &[First], (0, 0));
        check("last", (0, 0), &[Last], (2, 0));
        check("digits and Enter", (0, 0), &[Digit(0), Digit(2), Enter], (1, 0));
        check("a number too large is the last slide", (0, 0), &[Digit(9), Digit(9), Enter], (2, 0));
        check("Enter alone does nothing", (1, 1), &[Enter], (1, 1));
        check("a place out of range is clamped", (0, 0), &[GoTo(Position::new(1, 9))], (1, 2));
    }

    #[test]
    fn reading_goes_slide_by_slide() {
        let state = State { at: Position::new(1, 0), ..State::default() };
        assert_eq!(run(state.clone(), &[Intent::Next]).at, (2, 0).into());
        assert_eq!(run(state, &[Intent::Previous]).at, (0, 0).into());
    }

    #[test]
    fn overview_keeps_open_while_moving_and_enter_leaves_it() {
        let state = run(on_stage(0, 0), &[Intent::Toggle(Panel::Overview), Intent::Skip(1)]);
        assert_eq!((state.at, state.panel), ((1, 0).into(), Some(Panel::Overview)));
        assert_eq!(run(state, &[Intent::Enter]).panel, None);
    }

    #[test]
    fn a_step_leaves_the_overview() {
        let state = run(on_stage(1, 0), &[Intent::Toggle(Panel::Overview), Intent::Next]);
        assert_eq!((state.at, state.panel), ((1, 1).into(), None));
        let state = run(state, &[Intent::Toggle(Panel::Overview), Intent::Previous]);
        assert_eq!((state.at, state.panel), ((1, 0).into(), None));
    }

    #[test]
    fn only_deliberate_jumps_count() {
        use Intent::*;
        let overview = Toggle(Panel::Overview);
        for (name, intents, expected) in [
            ("steps and slides", vec![Next, Next, Next, Previous, Skip(1), Skip(-1)], 0),
            ("last and first", vec![Last, First], 2),
            ("first where the deck is", vec![First, First], 0),
            ("a number", vec![Digit(3), Enter], 1),
            ("found", vec![Jump(Position::new(1, 0))], 1),
            ("a step of the same slide", vec![Jump(Position::new(0, 0))], 0),
            ("another step of the same slide", vec![Skip(1), Jump(Position::new(1, 2))], 0),
            ("followed", vec![GoTo(Position::new(1, 0))], 0),
            ("a look at the overview", vec![overview.clone(), Enter], 0),
            ("a step that leaves the overview", vec![overview.clone(), Next, Skip(1)], 0),
            ("chosen in the overview", vec![overview.clone(), Skip(1), Enter], 1),
            (
                "about in the overview",
                vec![overview.clone(), Skip(1), Skip(1), First, Jump(Position::new(2, 0)), Enter],
                1,
            ),
            (
                "a link in the overview, which has the focus first",
                vec![
                    overview.clone(),
                    Jump(Position::new(2, 0)),
                    Dismiss,
                    Jump(Position::new(2, 0)),
                ],
                1,
            ),
            ("followed in the overview", vec![overview.clone(), GoTo(Position::new(2, 0))], 0),
            (
                "the overview twice",
                vec![overview.clone(), Skip(1), Enter, overview, Skip(1), Enter],
                2,
            ),
        ] {
            assert_eq!(run(on_stage(0, 0), &intents).jumps, expected, "{name}");
        }
    }

    #[test]
    fn a_move_ends_the_black_screen() {
        let state = run(on_stage(0, 0), &[Intent::ToggleBlank(BlankScreen::Black)]);
        assert_eq!(state.blank, Some(BlankScreen::Black));
        assert_eq!(run(state, &[Intent::Next]).blank, None);
    }

    #[test]
    fn a_blank_screen_closes_what_would_lie_over_it() {
        let helped = run(on_stage(0, 0), &[Intent::Toggle(Panel::Help)]);
        let state = run(helped, &[Intent::ToggleBlank(BlankScreen::Black)]);
        assert_eq!((state.panel, state.blank), (None, Some(BlankScreen::Black)));
    }

    #[test]
    fn next_goes_on_from_the_talks_own_step_after_exploring() {
        let explored = run(on_stage(1, 1), &[Intent::SetFigure(1, Some("infra".into()))]);
        assert_eq!(explored.figure(1), Some("infra"));
        let state = run(explored, &[Intent::Next]);
        assert_eq!((state.at, state.figure(1)), ((1, 2).into(), None));
    }

    #[test]
    fn leave_closes_the_topmost_first() {
        let all = State {
            blank: Some(BlankScreen::White),
            panel: Some(Panel::Overview),
            digits: Some(3),
            figure_overrides: vec![(0, "infra".into())],
            ..on_stage(0, 0)
        };
        let mut state = all;
        for left in ["blank", "panel", "digits", "figure"] {
            state = run(state, &[Intent::Dismiss]);
            assert_eq!(state.blank, None, "after leaving {left}");
        }
        assert_eq!(state, on_stage(0, 0));
    }

    fn any_intent() -> impl Strategy<Value = Intent> {
        prop_oneof![
            Just(Intent::Next),
            Just(Intent::Previous),
            any::<isize>().prop_map(Intent::Skip),
            Just(Intent::First),
            Just(Intent::Last),
            (any::<usize>(), any::<usize>())
                .prop_map(|(slide, step)| Intent::GoTo(Position::new(slide, step))),
            (any::<usize>(), any::<usize>())
                .prop_map(|(slide, step)| Intent::Jump(Position::new(slide, step))),
            any::<u8>().prop_map(Intent::Digit),
            Just(Intent::Enter),
            (0..9_usize, proptest::option::of("[a-z]{1,5}"))
                .prop_map(|(slide, word)| Intent::SetFigure(slide, word)),
            Just(Intent::ToggleLayout),
            any_layout().prop_map(Intent::SetLayout),
            any_layout().prop_map(Intent::Fit),
            any_panel().prop_map(Intent::Toggle),
            prop_oneof![Just(BlankScreen::Black), Just(BlankScreen::White)]
                .prop_map(Intent::ToggleBlank),
            Just(Intent::Dismiss),
            Just(Intent::SetLang(Lang::En)),
            Just(Intent::ToggleLang),
            prop_oneof![Just(Theme::System), Just(Theme::Light), Just(Theme::Dark)]
                .prop_map(Intent::SetTheme),
            Just(Intent::ToggleTheme),
            prop_oneof![Just(Click::Navigates), Just(Click::Disabled)].prop_map(Intent::Click),
            any::<bool>().prop_map(Intent::SystemDark),
            Just(Intent::Present),
            prop_oneof![Just(None), Just(Some(Notice::UnknownAddress))].prop_map(Intent::Notify),
        ]
    }

    fn any_layout() -> impl Strategy<Value = Layout> {
        prop_oneof![Just(Layout::Stage), Just(Layout::Reading)]
    }

    fn any_panel() -> impl Strategy<Value = Panel> {
        prop_oneof![
            Just(Panel::Overview),
            Just(Panel::Help),
            Just(Panel::GoTo),
            Just(Panel::Source)
        ]
    }

    proptest! {
        #[test]
        fn any_sequence_keeps_a_valid_state(
            slide: usize, step: usize, layout in any_layout(),
            panel in proptest::option::of(any_panel()), intents in proptest::collection::vec(any_intent(), 0..60)
        ) {
            let deck = deck();
            let at = deck.clamp(Position::new(slide, step));
            let mut state = State { at, layout, panel, ..State::default() };
            for intent in intents {
                state = update(&deck, state, intent);
                prop_assert_eq!(deck.clamp(state.at), state.at);
                let is_covered = matches!(state.panel, None | Some(Panel::Overview));
                prop_assert!(state.blank.is_none() || is_covered, "a dialog over it");
                prop_assert!(state.digits.is_none_or(|it| it <= MAX_TYPED));
                let mut slides: Vec<_> = state.figure_overrides.iter().map(|it| it.0).collect();
                slides.dedup();
                prop_assert_eq!(slides.len(), state.figure_overrides.len());
            }
        }

        #[test]
        fn next_then_previous_returns(slide in 0..3_usize, step in 0..3_usize) {
            let from = deck().clamp(Position::new(slide, step));
            prop_assume!(from != deck().end());
            let there = run(on_stage(from.slide, from.step), &[Intent::Next]);
            prop_assert_eq!(run(there, &[Intent::Previous]).at, from);
        }
    }
}
