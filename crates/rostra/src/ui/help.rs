//! The help overlay: keys, the setting for clicks, and a link to the speaker's window.

use leptos::prelude::*;
use rostra_core::help::HELP;
use rostra_core::intent::Intent;
use rostra_core::state::Click;
use rostra_core::text::Text;

use crate::handle::DeckHandle;
use crate::parts::rich_text::plain_text;

/// A link to the speaker's window: unlike `window.open` it is never blocked. Its address is set
/// when it is clicked, since it names the session (`browser/bridge.rs`).
pub(crate) fn speakers_link() -> impl IntoView {
    view! {
        <a href="?view=speaker" target="_blank" rel="opener" data-desk="">
            {plain_text(Text::new("발표자 창 열기", "Open the speaker’s window"))}
        </a>
    }
}

/// The content of the help overlay.
pub(crate) fn keys(deck: DeckHandle) -> impl IntoView {
    let rows = HELP.iter().map(|it| {
        let keys = it.keys.iter().map(|key| view! { <kbd>{*key}</kbd> });
        view! {
            <tr>
                <th scope="row">{keys.collect_view()}</th>
                <td>{plain_text(it.does)}</td>
            </tr>
        }
    });
    view! {
        <p>{speakers_link()}</p>
        {clicks(deck)}
        <table>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// The checkbox for whether a click on an empty place of the stage moves the deck.
fn clicks(deck: DeckHandle) -> impl IntoView {
    let change = move |_| {
        let click = deck.peek(|_, state| match state.click {
            Click::Navigates => Click::Disabled,
            Click::Disabled => Click::Navigates,
        });
        deck.dispatch(Intent::Click(click));
    };
    view! {
        <label>
            <input
                type="checkbox"
                prop:checked=move || deck.with(|_, state| state.click == Click::Navigates)
                on:change=change
            />
            {plain_text(
                Text::new(
                    "발표 화면의 빈 곳을 누르면 다음으로, 왼쪽 끝에서는 이전으로",
                    "A click on an empty place of the stage goes on, at its left edge back",
                ),
            )}
        </label>
    }
}
