//! Tests of settings that follow the window or the system until the user chooses: layout and theme; and of notices
//! that are hidden from an audience.

use super::tests::run;
use super::*;

#[test]
fn the_layout_follows_the_window_until_somebody_chooses_one() {
    use Layout::{Reading, Stage};
    let cases: [(&str, &[Intent], Layout); 7] = [
        ("a wide window is a stage", &[Intent::Fit(Stage)], Stage),
        ("turned upright it is an article", &[Intent::Fit(Stage), Intent::Fit(Reading)], Reading),
        ("and a stage again", &[Intent::Fit(Reading), Intent::Fit(Stage)], Stage),
        ("a stage that was chosen stays", &[Intent::SetLayout(Stage), Intent::Fit(Reading)], Stage),
        ("so does an article", &[Intent::SetLayout(Reading), Intent::Fit(Stage)], Reading),
        ("R chooses", &[Intent::Fit(Stage), Intent::ToggleLayout, Intent::Fit(Stage)], Reading),
        (
            "the overview chooses nothing",
            &[Intent::Toggle(Panel::Overview), Intent::Fit(Stage), Intent::Fit(Reading)],
            Reading,
        ),
    ];
    for (name, intents, expected) in cases {
        assert_eq!(run(State::default(), intents).layout, expected, "{name}");
    }
}

#[test]
fn turning_the_window_keeps_everything_else() {
    let state = State {
        at: Position::new(1, 2),
        layout: Layout::Stage,
        panel: Some(Panel::GoTo),
        digits: Some(3),
        figure_overrides: vec![(1, "infra".into())],
        ..State::default()
    };
    let there = run(state.clone(), &[Intent::Fit(Layout::Reading)]);
    assert_eq!(there, State { layout: Layout::Reading, ..state.clone() });
    assert_eq!(run(there, &[Intent::Fit(Layout::Stage)]), state);
}

#[test]
fn each_toggle_of_the_theme_is_seen_and_two_lead_back_to_the_system() {
    for is_system_dark in [false, true] {
        for theme in Theme::ALL {
            let from = State { theme, is_system_dark, ..State::default() };
            let once = run(from.clone(), &[Intent::ToggleTheme]);
            assert_ne!(once.is_dark(), from.is_dark(), "{theme:?}, {is_system_dark}");
            let twice = run(once, &[Intent::ToggleTheme]);
            assert_eq!(twice.is_dark(), from.is_dark(), "{theme:?}, {is_system_dark}");
            let thrice = run(twice.clone(), &[Intent::ToggleTheme]);
            let followed = [&twice, &thrice].iter().any(|it| it.theme == Theme::System);
            assert!(followed, "{theme:?}, {is_system_dark}: the system is never followed again");
        }
    }
}

#[test]
fn the_system_is_followed_until_somebody_chooses() {
    let dark_evening = Intent::SystemDark(true);
    for (theme, is_dark) in [(Theme::System, true), (Theme::Light, false), (Theme::Dark, true)] {
        let state = run(State::default(), &[Intent::SetTheme(theme), dark_evening.clone()]);
        assert_eq!((state.theme, state.is_dark()), (theme, is_dark));
    }
}

#[test]
fn a_room_is_not_told_where_somebody_has_practiced() {
    let with = |notice| State { notice: Some(notice), ..State::default() };
    let left = Notice::LeftAt(Position::new(2, 0));
    assert_eq!(run(with(left), &[Intent::Present]).notice, None);
    assert_eq!(run(with(Notice::Zoomed), &[Intent::Present]).notice, None);
    let unknown = Notice::UnknownAddress;
    assert_eq!(run(with(unknown), &[Intent::Present]).notice, Some(unknown));
}

#[test]
fn an_article_ends_the_offer_of_one() {
    let zoomed = State { layout: Layout::Stage, notice: Some(Notice::Zoomed), ..State::default() };
    for (layout, notice) in [(Layout::Reading, None), (Layout::Stage, zoomed.notice)] {
        assert_eq!(run(zoomed.clone(), &[Intent::SetLayout(layout)]).notice, notice);
        assert_eq!(run(zoomed.clone(), &[Intent::Fit(layout)]).notice, notice);
    }
}
