//! The dialog of a panel, opened and closed by the state. Not here: the content, only its choice.

use leptos::either::EitherOf3;
use leptos::html;
use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::state::Panel;
use rostra_core::text::Text;

use crate::handle::DeckHandle;
use crate::parts::rich_text::plain_text;
use crate::ui::platform::Platform;
use crate::ui::{goto, help};

/// The dialog of a panel. Its content is created when it opens.
pub(crate) fn panel(
    deck: DeckHandle,
    platform: Platform,
    panel: Panel,
    title: Text,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = deck.slice(move |_, state| state.panel == Some(panel));
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (is_open.get(), dialog.open()) {
            // Fails only if the dialog has been removed from the document.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    // Closed by the browser itself (such as by a back gesture): updates the state. The event comes
    // late, so the dialog may have been opened again.
    let closed = move |_| {
        let is_closed = dialog.get_untracked().is_some_and(|it| !it.open());
        if is_closed && is_open.get_untracked() {
            deck.dispatch(Intent::Toggle(panel));
        }
    };
    view! {
        <dialog
            class="panel"
            node_ref=dialog
            on:close=closed
            aria-label=move || deck.with(|_, state| title.get(state.lang))
        >
            <header>
                <h2>{plain_text(title)}</h2>
                <button on:click=move |_| deck.dispatch(Intent::Dismiss)>
                    {plain_text(Text::new("닫기", "Close"))}
                </button>
            </header>
            {move || is_open.get().then(|| body(deck, platform, panel))}
        </dialog>
    }
}

/// The content of a panel. One type for all, so that all dialogs share their code.
fn body(deck: DeckHandle, platform: Platform, panel: Panel) -> impl IntoView {
    match panel {
        Panel::GoTo => EitherOf3::A(goto::finder(deck, platform)),
        Panel::Source => EitherOf3::B(source(deck, platform)),
        Panel::Help | Panel::Overview => EitherOf3::C(help::keys(deck)),
    }
}

/// An entry of the sources page, and a link to all of them.
fn source(deck: DeckHandle, platform: Platform) -> impl IntoView {
    let all = move || deck.with(|_, state| format!("sources/?lang={}", state.lang.tag()));
    view! {
        <div class="sources">
            <div inner_html=platform.source></div>
            <p class="jump">
                <a href=all>{plain_text(Text::new("모든 출처", "All sources"))}</a>
            </p>
        </div>
    }
}
