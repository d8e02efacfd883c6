//! Notices: short messages to the user.

use leptos::either::Either;
use leptos::prelude::*;
use rostra_core::deck::Deck;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Notice};
use rostra_core::text::{Lang, Text};

use crate::handle::DeckHandle;
use crate::parts::rich_text::plain_text;
use crate::ui::help::speakers_link;

/// The notice, if any, and a button that closes it. Not itself a live region, since screen readers
/// often miss a region that appears together with its text.
pub(crate) fn notice(deck: DeckHandle) -> impl IntoView {
    let notice = move || deck.with(|_, state| state.notice);
    let text =
        move || deck.with(|deck, state| state.notice.map(|it| message(deck, state.lang, it)));
    let text = move || text().unwrap_or_default();
    let go = move || match notice()? {
        Notice::NoWindow => Some(Either::Right(speakers_link())),
        notice => {
            let (intent, name) = offer(notice)?;
            let go = move |_| deck.dispatch(intent.clone());
            Some(Either::Left(view! { <button on:click=go>{plain_text(name)}</button> }))
        }
    };
    view! {
        <div class="notice" hidden=move || notice().is_none()>
            <p prop:textContent=text></p>
            {go}
            <button on:click=move |_| deck.dispatch(Intent::Notify(None))>
                {plain_text(Text::new("닫기", "Close"))}
            </button>
        </div>
    }
}

/// The action that a notice offers, and its name.
fn offer(notice: Notice) -> Option<(Intent, Text)> {
    match notice {
        Notice::LeftAt(at) => Some((Intent::Jump(at), Text::new("이어서 보기", "Go on there"))),
        Notice::Zoomed => {
            Some((Intent::SetLayout(Layout::Reading), Text::new("글로 보기", "Show the article")))
        }
        Notice::UnknownAddress
        | Notice::NoFullScreen
        | Notice::FullScreenEnded
        | Notice::NoWindow => None,
    }
}

/// The text of a notice.
#[must_use]
pub fn message(deck: &Deck, lang: Lang, notice: Notice) -> String {
    let text = match notice {
        Notice::LeftAt(at) => return left_at(deck, at, lang),
        Notice::UnknownAddress => Text::new(
            "주소에 맞는 슬라이드가 없어 가까운 곳을 엽니다.",
            "The address names no such place; this is the nearest.",
        ),
        Notice::Zoomed => Text::new(
            "확대해도 발표 화면은 커지지 않습니다. 글은 커집니다.",
            "Zooming does not enlarge the stage. It enlarges the article.",
        ),
        Notice::FullScreenEnded => {
            Text::new("F 키를 누르면 다시 전체 화면입니다.", "Press F to fill the screen again.")
        }
        Notice::NoWindow => {
            Text::new("발표자 창이 막혔습니다.", "The browser has blocked the speaker’s window.")
        }
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
