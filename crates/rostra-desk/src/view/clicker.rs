//! Clicker page, for a touch screen or a second window: two large buttons, and above them times, place and
//! notes. The deck of this window runs, but is not visible.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::announce;
use rostra_core::bridge::Request;
use rostra_core::state::{Layout, State};
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::view::notes::notes;
use crate::view::notes_guard::notes_guard;
use crate::view::time::times;

/// Renders the whole page.
#[must_use]
pub fn clicker(desk: Desk) -> impl IntoView {
    // Vibrates, since the speaker looks at the room and not at the device.
    let press = move |request: Request| {
        move |_| {
            (desk.platform.vibrate)();
            desk.request(&request);
        }
    };
    let black = move |_| {
        (desk.platform.vibrate)();
        desk.toggle_black();
    };
    view! {
        {notes_guard(desk)}
        <main class="desk-clicker">
            <h1 class="sr">{plain_text(Text::new("클리커", "Clicker"))}</h1>
            <header class="desk-time">{times(desk)}</header>
            <div class="desk-place">
                <p role="status">{move || place(desk)}</p>
                <button
                    class="desk-black"
                    aria-pressed=move || desk.is_blank().to_string()
                    on:click=black
                >
                    {plain_text(Text::new("검은 화면", "Black screen"))}
                </button>
            </div>
            {notes(desk)}
            <div class="desk-areas">
                <button class="desk-back" on:click=press(Request::Previous)>
                    <span aria-hidden="true">"‹"</span>
                    {plain_text(Text::new("이전", "Back"))}
                </button>
                <button class="desk-on" on:click=press(Request::Next)>
                    <span aria-hidden="true">"›"</span>
                    {plain_text(Text::new("다음", "Next"))}
                </button>
            </div>
        </main>
    }
}

/// Returns the place, such as "4 / 31, headline, step 2 of 5", which screen readers announce.
fn place(desk: Desk) -> String {
    let state =
        State { at: desk.at(), layout: Layout::Stage, lang: desk.lang(), ..State::default() };
    desk.speaker_deck.with_value(|it| announce::arrival(&it.deck, &state))
}

#[cfg(test)]
mod tests {
    use rostra_core::text::Lang;

    use super::*;
    use crate::session::message::Role;
    use crate::speaker_deck::tests::desk;

    fn page(at: &str, lang: Lang) -> String {
        Owner::new().with(|| clicker(desk(Role::Clicker, at, lang)).to_html())
    }

    #[test]
    fn says_where_the_talk_is_in_the_language_shown() {
        for (at, lang, place) in [
            ("layers/1", Lang::Ko, "2 / 2, 다섯 층, 2단계 중 1"),
            ("layers/1", Lang::En, "2 / 2, Layers, step 1 of 2"),
            ("title", Lang::En, "1 / 2, Title"),
        ] {
            let page = page(at, lang);
            assert!(page.contains(&format!("<p role=\"status\">{place}</p>")), "{page}");
        }
    }

    #[test]
    fn every_button_has_its_name_in_both_languages() {
        let page = page("layers", Lang::Ko);
        for names in [["이전", "Back"], ["다음", "Next"], ["검은 화면", "Black screen"]] {
            for (name, lang) in names.into_iter().zip(["ko", "en"]) {
                let named = format!("<span lang=\"{lang}\">{name}</span>");
                assert!(page.contains(&named), "{named} in {page}");
            }
        }
    }

    #[test]
    fn the_notes_are_those_of_the_slide() {
        assert!(page("layers", Lang::Ko).contains("다섯 층의 설명"));
        assert!(page("layers", Lang::En).contains("Explain the layers"));
    }
}
