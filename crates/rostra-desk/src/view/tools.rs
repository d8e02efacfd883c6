//! Buttons of the annotation tools, each with its key.

use leptos::prelude::*;
use rostra::parts::rich_text::{plain_text, sr_only};
use rostra_core::text::Text;

use crate::annotations::tool::{Tool, ToolEvent};
use crate::desk::Desk;
use crate::view::menu::menu;

/// Renders the toolbar of the speaker's window.
pub(crate) fn tools(desk: Desk) -> impl IntoView {
    let signals = desk.annotations;
    let tool = move |tool: Tool, key, name| {
        // A zoom stays when another tool is selected.
        let is_on = move || {
            signals.tool.get() == tool || (tool == Tool::Zoom && signals.zoom.read().is_some())
        };
        view! {
            <button
                data-tool=tool.word()
                aria-keyshortcuts=key
                aria-pressed=move || is_on().to_string()
                on:click=move |_| desk.act(ToolEvent::Select(tool))
            >
                {plain_text(name)}
                <kbd aria-hidden="true">{key}</kbd>
            </button>
        }
    };
    let once = move |event: ToolEvent, key, name| {
        let pressed = event.clone();
        view! {
            <button
                class=if event == ToolEvent::Undo { "desk-undo" } else { "desk-clear" }
                aria-keyshortcuts=key
                on:click=move |_| desk.act(pressed.clone())
            >
                {plain_text(name)}
                <kbd aria-hidden="true">{key}</kbd>
            </button>
        }
    };
    let zoomed = move || signals.zoom.get().map(|(_, percent)| format!("{percent} %"));
    let all = view! {
        <div role="toolbar" aria-label="무대 도구 · Stage tools">
            {tool(Tool::Laser, "V", Text::new("레이저", "Laser"))}
            {tool(Tool::Pen, "E", Text::new("그리기", "Pen"))}
            {tool(Tool::Spotlight, "T", Text::new("조명", "Spotlight"))}
            {tool(Tool::Zoom, "Z", Text::new("확대", "Zoom"))}
            <Show when=move || signals.zoom.read().is_some()>
                <button class="desk-less" on:click=move |_| desk.act(ToolEvent::ZoomOut)>
                    "−" {sr_only(Text::new(" 작게", ", less zoom"))}
                </button>
                <output class="desk-zoomed">{zoomed}</output>
                <button class="desk-more" on:click=move |_| desk.act(ToolEvent::ZoomIn)>
                    "+" {sr_only(Text::new(" 크게", ", more zoom"))}
                </button>
            </Show>
            {once(ToolEvent::Undo, "U", Text::new("되돌리기", "Undo"))}
            {once(ToolEvent::Clear, "C", Text::new("모두 지움", "Clear"))}
        </div>
    };
    view! {
        <section class="desk-tools" aria-label="무대 도구 · Stage tools">
            {menu("desk-stage", Text::new("도구", "Tools"), all)}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Platform;
    use crate::rehearsal::run::tests::deck;
    use crate::session::message::Role;
    use crate::session::replica::Replica;
    use crate::session::state::Shared;
    use crate::speaker_deck::SpeakerDeck;

    #[test]
    fn buttons_show_the_selected_tool_and_their_keys() {
        let owner = Owner::new();
        owner.set();
        let speaker_deck = SpeakerDeck { deck: deck(), notes: Vec::new() };
        let replica = Replica::new("k3x9", "me", Role::Speaker, Shared::default(), 0);
        let desk = Desk::new(speaker_deck, replica, Platform::default());
        desk.act(ToolEvent::Select(Tool::Zoom));
        desk.act(ToolEvent::Select(Tool::Pen));
        let html = tools(desk).to_html();
        let button = |word: &str| {
            let at = html.find(&format!("data-tool=\"{word}\"")).unwrap();
            html[at..].split('>').next().unwrap().to_owned()
        };
        for (word, key, pressed) in [
            ("laser", 'V', false),
            ("pen", 'E', true),
            ("spotlight", 'T', false),
            ("zoom", 'Z', true),
        ] {
            let button = button(word);
            assert!(button.contains(&format!("aria-pressed=\"{pressed}\"")), "{button}");
            assert!(button.contains(&format!("aria-keyshortcuts=\"{key}\"")), "{button}");
        }
        assert!(html.contains("role=\"toolbar\"") && html.contains("200 %"), "{html}");
    }
}
