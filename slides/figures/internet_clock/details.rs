//! Details of one event, with its source, and buttons for the event before and after.

use rostra::prelude::*;

use super::data::Stage;
use super::events::Event;

/// Selector of the element for the details.
pub const PLACE: &str = ".clock-event-said";

const NONE: Text = Text::new("표시를 고르면 출처가 나옵니다", "Choose a mark to see its source");

/// Returns the buttons for the event before and after, and the element for the details.
pub fn controls() -> String {
    [
        "<div class=\"clock-details\" role=\"group\">",
        &sign_button("before", "‹", Text::new("앞의 일", "Event before")),
        &sign_button("after", "›", Text::new("다음 일", "Next event")),
        "<p class=\"clock-event-said\" aria-live=\"polite\"></p></div>",
    ]
    .concat()
}

/// Returns the details of an event as HTML, or a prompt when none is chosen.
pub fn html(event: Option<&Event>) -> String {
    let Some(event) = event else { return both(NONE.ko, NONE.en) };
    let text = |it: Text| if it.ko == it.en { it.ko.to_owned() } else { both(it.ko, it.en) };
    // Signals belong to no stage.
    let what = event.stage.map_or(event.kind.name(), Stage::name);
    let label = event
        .mark()
        .and_then(mark_label)
        .map(|it| ["<small class=\"mark-label\">", &text(it), "</small>"].concat());
    let fact = event.fact;
    [
        "<span class=\"num\">",
        &event.date.printed(),
        "</span> <b>",
        &text(event.name),
        "</b> · ",
        &text(what),
        " · <a href=\"sources/#",
        fact,
        "\">",
        fact,
        "</a> ",
        &label.unwrap_or_default(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::super::events::{find, shown};
    use super::*;

    #[test]
    fn says_when_what_and_on_which_source() {
        let html = html(find("google"));
        for part in ["1998-09", "구글", "Google", "href=\"sources/#X05\"", "corrected"] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn nothing_in_a_name_is_markup() {
        for event in shown() {
            assert!(!event.name.ko.contains(['<', '&']) && !event.name.en.contains(['<', '&']));
        }
    }
}
