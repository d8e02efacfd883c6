//! The tools of the stage as buttons, each with its key.

use leptos::prelude::*;
use rostra::parts::words::{heard, say};
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::tool::{Act, Tool};

/// The toolbar of the speaker's window.
pub(crate) fn tools(desk: Desk) -> impl IntoView {
    let tools = desk.tools;
    let tool = move |tool: Tool, key, name| {
        // A zoom lasts when another tool is taken.
        let is_on =
            move || tools.tool.get() == tool || (tool == Tool::Zoom && tools.zoom.read().is_some());
        view! {
            <button
                data-tool=tool.word()
                aria-keyshortcuts=key
                aria-pressed=move || is_on().to_string()
                on:click=move |_| desk.act(Act::Take(tool))
            >
                {say(name)}
                <kbd aria-hidden="true">{key}</kbd>
            </button>
        }
    };
    let once = move |act: Act, key, name| {
        let press = act.clone();
        view! {
            <button
                class=if act == Act::Undo { "desk-undo" } else { "desk-clear" }
                aria-keyshortcuts=key
                on:click=move |_| desk.act(press.clone())
            >
                {say(name)}
                <kbd aria-hidden="true">{key}</kbd>
            </button>
        }
    };
    let zoomed = move || tools.zoom.get().map(|it| format!("{} %", it.1));
    view! {
        <section class="desk-tools" aria-label="무대 도구 · Stage tools">
            <div role="toolbar" aria-label="무대 도구 · Stage tools">
                {tool(Tool::Laser, "V", Text::new("레이저", "Laser"))}
                {tool(Tool::Pen, "E", Text::new("펜", "Pen"))}
                {tool(Tool::Spotlight, "T", Text::new("조명", "Spotlight"))}
                {tool(Tool::Zoom, "Z", Text::new("확대", "Zoom"))}
                <Show when=move || tools.zoom.read().is_some()>
                    <button class="desk-less" on:click=move |_| desk.act(Act::Closer(false))>
                        "−" {heard(Text::new(" 덜 확대", ", less zoom"))}
                    </button>
                    <output class="desk-zoomed">{zoomed}</output>
                    <button class="desk-more" on:click=move |_| desk.act(Act::Closer(true))>
                        "+" {heard(Text::new(" 더 확대", ", more zoom"))}
                    </button>
                </Show>
                {once(Act::Undo, "U", Text::new("획 취소", "Undo stroke"))}
                {once(Act::Clear, "C", Text::new("모두 지움", "Clear"))}
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Outside;
    use crate::letter::Role;
    use crate::rehearsal::tests::deck;
    use crate::room::Room;
    use crate::script::Script;
    use crate::shared::Shared;

    #[test]
    fn says_what_is_in_hand_and_which_key_takes_it() {
        let owner = Owner::new();
        owner.set();
        let script = Script { deck: deck(), notes: Vec::new() };
        let shared = Shared::default().with_line("at=title");
        let room = Room::new("k3x9", "me", Role::Speaker, shared, 0);
        let desk = Desk::new(script, room, Outside::default());
        desk.act(Act::Take(Tool::Zoom));
        desk.act(Act::Take(Tool::Pen));
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
