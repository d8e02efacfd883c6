//! Details of one event with its source, or the time from the zero to it, and the buttons beside
//! them.

use rostra::prelude::*;

use super::data::Stage;
use super::events::Event;
use super::measure;

/// Selector of the element for the details.
pub const PLACE: &str = ".clock-event-said";

const NONE: Text = Text::new("표시를 고르면 출처가 나옵니다", "Choose a mark to see its source");
/// The prompt beside the aligned clocks, whose marks are zeros to choose.
const NO_ZERO: Text =
    Text::new("표시를 고르면 시작점이 됩니다", "Choose a mark to make it the start");

/// Returns the buttons for the event before and after and for measuring, and the element for the
/// details.
pub fn controls() -> String {
    [
        "<div class=\"clock-details\" role=\"group\">",
        &sign_button("before", "‹", Text::new("앞의 일", "Event before")),
        &sign_button("after", "›", Text::new("다음 일", "Next event")),
        &measure::control(),
        "<p class=\"clock-event-said\" aria-live=\"polite\"></p></div>",
    ]
    .concat()
}

/// Returns the details of an event as HTML, or a prompt when none is chosen. With a zero, the time
/// from there takes the place of date, name and stage. `is_aligned`: beside the aligned clocks.
pub fn html(event: Option<&Event>, zero: Option<&Event>, is_aligned: bool) -> String {
    let measured = zero.map(|zero| {
        let [ko, en] = measure::reading(zero, event);
        both(&ko, &en)
    });
    let prompt = if is_aligned { NO_ZERO } else { NONE };
    let Some(event) = event else { return measured.unwrap_or_else(|| both(prompt.ko, prompt.en)) };
    let text = |it: Text| if it.ko == it.en { it.ko.to_owned() } else { both(it.ko, it.en) };
    // Signals belong to no stage.
    let what = event.stage.map_or(event.kind.name(), Stage::name);
    let label = event
        .mark()
        .and_then(mark_label)
        .map(|it| ["<small class=\"mark-label\">", &text(it), "</small>"].concat());
    let fact = event.fact;
    let said = measured.unwrap_or_else(|| {
        let (date, name, what) = (event.date.printed(), text(event.name), text(what));
        ["<span class=\"num\">", &date, "</span> <b>", &name, "</b> · ", &what].concat()
    });
    [&said, " · <a href=\"sources/#", fact, "\">", fact, "</a> ", &label.unwrap_or_default()]
        .concat()
}

#[cfg(test)]
mod tests {
    use super::super::events::{find, shown};
    use super::*;

    #[test]
    fn says_when_what_and_on_which_source() {
        let html = html(find("google"), None, false);
        for part in ["1998-09", "구글", "Google", "href=\"sources/#X05\"", "corrected"] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn a_measured_time_keeps_the_source_of_its_event() {
        let chatgpt = html(find("chatgpt"), find("google"), false);
        for part in ["24년 2개월", "24 years 2 months", "href=\"sources/#X27\""] {
            assert!(chatgpt.contains(part), "{part}: {chatgpt}");
        }
        assert!(html(None, find("google"), true).contains("Measuring from Google"));
    }

    #[test]
    fn nothing_in_a_name_is_markup() {
        for event in shown() {
            assert!(!event.name.ko.contains(['<', '&']) && !event.name.en.contains(['<', '&']));
        }
    }
}
