//! The controls around the slides: buttons, progress, panels, screen reader announcements.
//! Not here: the effect of a button (`update`), or browser calls.

use leptos::prelude::*;
use rostra_core::announce;
use rostra_core::intent::Intent;
use rostra_core::state::{BlankScreen, Layout, Panel, State};
use rostra_core::text::Text;

use crate::handle::DeckHandle;
use crate::parts::rich_text::sr_only;
use crate::ui::notice;
use crate::ui::panel::panel;
use crate::ui::platform::Platform;
use crate::ui::snippet;

/// A button: its name in style sheets (`data-does`), the path of its icon, its label.
type Button = (&'static str, &'static str, Text);

const PREVIOUS: Button = ("previous", "M15 5l-7 7 7 7", Text::new("이전", "Previous"));
const NEXT: Button = ("next", "M9 5l7 7-7 7", Text::new("다음", "Next"));
const OVERVIEW: Button = (
    "overview",
    "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
    Text::new("전체 보기", "Overview"),
);
const FIND: Button = (
    "find",
    "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21",
    Text::new("찾아서 이동", "Find and go"),
);
const LAYOUT: Button =
    ("layout", "M4 5h16v10H4zM8 19h8", Text::new("읽기·발표 화면 전환", "Reading or stage"));
const FULL_SCREEN: Button = (
    "full-screen",
    "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
    Text::new("전체 화면", "Full screen"),
);
const THEME: Button = (
    "theme",
    "M20 14A8 8 0 1 1 10 4a6 6 0 0 0 10 10z",
    Text::new("어두운·밝은 화면", "Dark or light"),
);
const EMBED: Button = ("embed", "M8 7l-5 5 5 5M16 7l5 5-5 5", snippet::TITLE);
const HELP: Button =
    ("help", "M9 9a3 3 0 1 1 4 2.8c-.8.3-1 .9-1 1.7v.5M12 18v.1", Text::new("도움말", "Help"));

/// All controls. Texts that change are set as `textContent`: translators replace text nodes by
/// elements of their own, and updates of a replaced text node would not be visible.
#[must_use]
pub fn controls(deck: DeckHandle, platform: Platform) -> impl IntoView {
    let label = move |text: Text| move || deck.with(|_, state| text.get(state.lang));
    let digits = move || deck.with(|_, state| state.digits.map(|it| it.to_string()));
    let digits = move || digits().unwrap_or_default();
    let dispatching =
        |button, intent: Intent| self::button(button, move || deck.dispatch(intent.clone()));
    view! {
        <nav class="controls" aria-label=label(Text::new("발표 조작", "Talk controls"))>
            {dispatching(PREVIOUS, Intent::Previous)} {dispatching(NEXT, Intent::Next)}
            {dispatching(OVERVIEW, Intent::Toggle(Panel::Overview))}
            {dispatching(FIND, Intent::Toggle(Panel::GoTo))} {dispatching(LAYOUT, Intent::ToggleLayout)}
            {button(FULL_SCREEN, move || (platform.full_screen)(deck))}
            {dispatching(THEME, Intent::ToggleTheme)}
            <button data-does="lang" on:click=move |_| deck.dispatch(Intent::ToggleLang)>
                <span lang="ko">"EN" <b class="sr" lang="en">", switch to English"</b></span>
                <span lang="en">"한" <b class="sr" lang="ko">"국어로 보기"</b></span>
            </button> {button(EMBED, platform.embed)} {dispatching(HELP, Intent::Toggle(Panel::Help))}
        </nav>
        {progress(deck)}
        {blank_screen(deck)}
        <output class="digits" prop:textContent=digits></output>
        {notice::notice(deck)}
        {panel(deck, platform, Panel::Help, HELP.2)}
        {panel(deck, platform, Panel::GoTo, FIND.2)}
        {panel(deck, platform, Panel::Source, Text::new("출처와 풀이", "Source"))}
        <p class="sr" role="status" prop:textContent=move || deck.with(announced)></p>
    }
}

fn button((does, path, name): Button, on_click: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button data-does=does on:click=move |_| on_click()>
            {icon(path)}
            {sr_only(name)}
        </button>
    }
}

fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
}

fn progress(deck: DeckHandle) -> impl IntoView {
    let last = deck.peek(|deck, _| deck.len().saturating_sub(1).max(1));
    let label = move || {
        deck.with(|_, state| Text::new("발표 진행", "Progress of the talk").get(state.lang))
    };
    view! {
        <progress
            class="progress"
            max=last
            value=move || deck.with(|_, state| state.at.slide)
            aria-label=label
        ></progress>
    }
}

/// The blank screen; a click or any move ends it.
fn blank_screen(deck: DeckHandle) -> impl IntoView {
    let blank = move || deck.with(|_, state| state.blank);
    let word = move || blank().map(BlankScreen::word);
    view! {
        <div
            class="blank"
            data-blank=word
            hidden=move || blank().is_none()
            on:click=move |_| deck.dispatch(Intent::Dismiss)
        ></div>
    }
}

/// The text of the live region: a notice, else the position after a move. In the article moves are
/// not announced; on stage and in the overview they are.
fn announced(deck: &rostra_core::deck::Deck, state: &State) -> String {
    let silent = state.layout == Layout::Reading && state.panel != Some(Panel::Overview);
    match state.notice {
        Some(notice) => notice::message(deck, state.lang, notice),
        None if silent => String::new(),
        None => announce::arrival(deck, state),
    }
}
