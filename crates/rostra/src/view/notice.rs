//! Quiet messages to whoever looks at the deck.

use leptos::prelude::*;
use rostra_core::deck::Deck;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::Notice;
use rostra_core::text::{Lang, Text};

use crate::handle::DeckHandle;
use crate::parts::words::say;

/// The message, when there is one, and a way to be rid of it. Screen readers are told elsewhere: a
/// region that appears with its words is often missed.
pub(crate) fn notice(deck: DeckHandle) -> impl IntoView {
    let notice = move || deck.with(|_, state| state.notice);
    let text = move || deck.with(|deck, state| state.notice.map(|it| said(deck, state.lang, it)));
    let go = move || {
        let Some(Notice::LeftAt(at)) = notice() else { return None };
        let go_on = say(Text::new("이어서 보기", "Go on there"));
        Some(view! { <button on:click=move |_| deck.dispatch(Intent::GoTo(at))>{go_on}</button> })
    };
    view! {
        <div class="notice" hidden=move || notice().is_none()>
            <p>{text}</p>
            {go}
            <button on:click=move |_| deck.dispatch(Intent::Notify(None))>
                {say(Text::new("닫기", "Close"))}
            </button>
        </div>
    }
}

/// A message in a language.
pub(crate) fn said(deck: &Deck, lang: Lang, notice: Notice) -> String {
    let text = match notice {
        Notice::LeftAt(at) => return left_at(deck, at, lang),
        Notice::UnknownAddress => Text::new(
            "주소에 맞는 슬라이드가 없어 가까운 곳을 엽니다.",
            "The address names no such place; this is the nearest.",
        ),
        Notice::NoFullScreen => Text::new(
            "이 브라우저에서는 전체 화면을 열 수 없습니다.",
            "This browser does not let the page fill the screen.",
        ),
    };
    text.get(lang).to_owned()
}

fn left_at(deck: &Deck, at: Position, lang: Lang) -> String {
    let headline = deck.slide(at.slide).map_or("", |it| it.headline.get(lang));
    match lang {
        Lang::Ko => format!("지난번에 본 곳: {}. {headline}", at.slide + 1),
        Lang::En => format!("Where you left off: {}. {headline}", at.slide + 1),
    }
}
