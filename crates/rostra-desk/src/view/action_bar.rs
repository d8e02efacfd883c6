//! Action bar: large buttons for speakers without a keyboard, for moves, the room's screen and the tools.

use leptos::html;
use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::bridge::Request;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::session::state::Change;
use crate::view::menu::shortened;
use crate::view::tools::tools;

/// Renders the bar, which is the last line of the window.
pub(crate) fn action_bar(desk: Desk) -> impl IntoView {
    let is_held = move || desk.shared.with(|it| it.hold.is_some());
    let is_large = move || desk.preferences.with(|it| it.large_buttons);
    let hold = NodeRef::<html::Button>::new();
    let return_to_room = move |_| {
        desk.change(Change::Return);
        // This button goes with the hold. If the focus cannot move, the page has it.
        if let Some(hold) = hold.get_untracked() {
            drop(hold.focus());
        }
    };
    view! {
        <footer class="desk-foot" data-large=move || is_large().then_some("")>
            <button class="desk-previous" on:click=move |_| desk.request(&Request::Previous)>
                {plain_text(Text::new("이전", "Back"))}
            </button>
            <button class="desk-forward" on:click=move |_| desk.request(&Request::Next)>
                {plain_text(Text::new("다음", "Next"))}
            </button>
            <button
                class="desk-black"
                aria-keyshortcuts="B"
                aria-pressed=move || desk.is_blank().to_string()
                on:click=move |_| desk.toggle_black()
            >
                {shortened(Text::new("검은 화면", "Black screen"), Text::new("검게", "Black"))}
                <kbd aria-hidden="true">"B"</kbd>
            </button>
            // One button for both, so that it keeps the focus.
            <button
                node_ref=hold
                class=move || if is_held() { "desk-send" } else { "desk-hold" }
                aria-keyshortcuts="H"
                on:click=move |_| {
                    desk.change(if untrack(is_held) { Change::Send } else { Change::Hold });
                }
            >
                {move || {
                    let (whole, short) = if is_held() {
                        (Text::new("이 화면으로", "Show this"), Text::new("보이기", "Show"))
                    } else {
                        let whole = Text::new("청중 화면 고정", "Hold the room’s screen");
                        (whole, Text::new("고정", "Hold"))
                    };
                    shortened(whole, short)
                }}
                <kbd aria-hidden="true">"H"</kbd>
            </button>
            <Show when=is_held>
                <button
                    class="desk-return"
                    aria-keyshortcuts="Shift+H"
                    on:click=return_to_room
                >
                    {shortened(
                        Text::new("멈춘 곳으로", "Back to the room"),
                        Text::new("되돌리기", "Return"),
                    )}
                </button>
            </Show>
            {tools(desk)}
        </footer>
    }
}
