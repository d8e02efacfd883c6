//! Every key, as the keymap has it.

use leptos::html;
use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::keymap::HELP;
use rostra_core::state::Panel;
use rostra_core::text::Text;

use crate::handle::DeckHandle;
use crate::parts::words::words;

/// The help overlay.
pub(crate) fn help(deck: DeckHandle) -> AnyView {
    let rows = move || {
        HELP.iter()
            .map(|it| {
                let keys = it.keys.iter().map(|key| view! { <kbd>{*key}</kbd> });
                view! {
                    <tr>
                        <th scope="row">{keys.collect_view()}</th>
                        <td>{words(it.does)}</td>
                    </tr>
                }
            })
            .collect_view()
            .into_any()
    };
    let body = move || {
        view! {
            <table>
                <tbody>{rows()}</tbody>
            </table>
        }
        .into_any()
    };
    panel(deck, Panel::Help, Text::new("도움말", "Help"), body)
}

/// A dialog that is open while the state says so. What it holds is only made when it opens.
pub(crate) fn panel(
    deck: DeckHandle,
    panel: Panel,
    title: Text,
    body: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = deck.slice(move |_, state| state.panel == Some(panel));
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (is_open.get(), dialog.open()) {
            // Fails only where another window has taken the dialog out of the document.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    // Closed by the browser's own means (a back gesture, say): the state follows.
    let closed = move |_| {
        if is_open.get_untracked() {
            deck.dispatch(Intent::Toggle(panel));
        }
    };
    view! {
        <dialog class="panel" node_ref=dialog on:close=closed aria-label=move || deck.with(|_, state| title.get(state.lang))>
            <header>
                <h2>{words(title)}</h2>
                <button on:click=move |_| deck.dispatch(Intent::Leave)>
                    {words(Text::new("닫기", "Close"))}
                </button>
            </header>
            {move || is_open.get().then(&body)}
        </dialog>
    }
    .into_any()
}
