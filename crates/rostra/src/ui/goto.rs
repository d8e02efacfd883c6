//! The search for a slide by its number, name, words or 초성.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::search;
use rostra_core::text::Text;

use crate::handle::DeckHandle;
use crate::parts::rich_text::plain_text;
use crate::ui::platform::Platform;

/// Id of the list, which the field refers to.
const LIST: &str = "goto-list";

/// The search field and the list of matching slides.
pub(crate) fn finder(deck: DeckHandle, platform: Platform) -> impl IntoView {
    let entries = (platform.entries)();
    let entries = StoredValue::new(entries);
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // The element was just inserted. If it cannot be focused, the user can tap it.
            let _ = field.focus();
        }
    });
    let query = RwSignal::new(String::new());
    let picked = RwSignal::new(0_usize);
    let composing = RwSignal::new(false);
    let found = Memo::new(move |last: Option<&Vec<usize>>| {
        let composing = composing.get();
        entries
            .with_value(|it| query.with(|query| search::find_composed(it, query, composing, last)))
    });
    let go = move |slide: usize| deck.dispatch(Intent::Jump(Position::new(slide, 0)));
    Effect::new(move |_| (platform.into_sight)(&row_id(picked.get())));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(slide) = found.with_untracked(|it| it.get(picked.get_untracked()).copied()) {
            go(slide);
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let last = found.with_untracked(|it| it.len().saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" => picked.update(|it| *it = (*it + 1).min(last)),
            "ArrowUp" => picked.update(|it| *it = it.saturating_sub(1)),
            _ => return,
        }
        event.prevent_default();
    };
    let label = move || {
        deck.with(|_, state| Text::new("번호, 이름, 초성", "Number, name or words").get(state.lang))
    };
    let options = move || {
        let row = |(row, slide): (usize, &usize)| option(deck, row, *slide, picked);
        found.with(|found| found.iter().enumerate().map(row).collect_view())
    };
    view! {
        <form on:submit=submit>
            <input
                type="search"
                role="combobox"
                aria-expanded="true"
                aria-controls=LIST
                aria-activedescendant=move || {
                    let some = found.with(|it| !it.is_empty());
                    some.then(|| row_id(picked.get()))
                }
                aria-label=label
                placeholder=label
                autocomplete="off"
                node_ref=field
                on:keydown=keydown
                on:compositionstart=move |_| composing.set(true)
                on:compositionend=move |_| composing.set(false)
                on:input:target=move |event| {
                    picked.set(0);
                    query.set(event.target().value());
                }
            />
        </form>
        <ul id=LIST role="listbox" aria-label=label>
            {options}
        </ul>
        <p hidden=move || !found.with(Vec::is_empty)>
            {plain_text(Text::new("맞는 슬라이드가 없습니다.", "No slide fits."))}
        </p>
    }
}

fn row_id(row: usize) -> String {
    format!("{LIST}-{row}")
}

/// A matching slide. Rows are reused for other slides, so texts are set as `textContent`:
/// translators replace text nodes, and updates of a replaced text node would not be visible.
fn option(deck: DeckHandle, row: usize, slide: usize, picked: RwSignal<usize>) -> impl IntoView {
    let headline = deck.peek(|deck, _| deck.slide(slide).map(|it| it.headline));
    let headline = headline.unwrap_or(Text::same(""));
    view! {
        <li
            role="option"
            id=row_id(row)
            aria-selected=move || (picked.get() == row).to_string()
            on:click=move |_| deck.dispatch(Intent::Jump(Position::new(slide, 0)))
        >
            <span class="num" prop:textContent=(slide + 1).to_string()></span>
            " "
            <span lang="ko" prop:textContent=headline.ko></span>
            <span lang="en" prop:textContent=headline.en></span>
        </li>
    }
}
