//! Strip between the two calendars: the whole of both, and the visible part as a window on it, which
//! can be dragged. The program inserts it, and it is shown in a zoomed view only.

use rostra::prelude::*;

use super::calendar::hidden;
use super::data::Track;
use super::events::{Event, shown};
use super::lanes::height;
use super::scale::{em, on_track, percent};
use super::tracks::GUTTER;
use super::viewport::Viewport;

/// Distance from the upper calendar, in em; the gap between the calendars is 0.9.
const BELOW: f64 = 0.2;

/// Returns the strip and where it goes: after the lower calendar, so that nothing covers it. Marks of
/// the upper calendar's events are in its upper half, those of the lower one's in its lower half.
pub fn control() -> (&'static str, String) {
    let (x, width) = (percent(GUTTER), percent(1.0 - GUTTER));
    let y = em(height(Track::Net) + BELOW);
    let html = [
        "<svg class=\"clock-strip\" x=\"",
        &x,
        "\" y=\"",
        &y,
        "\" width=\"",
        &width,
        "\" height=\"0.7em\"><rect class=\"clock-strip-whole\" width=\"100%\" height=\"100%\"></rect><g>",
        &marks(Track::Net, ["0.1em", "0.3em"]),
        "</g><g data-from=\"4\">",
        &marks(Track::Ai, ["0.4em", "0.6em"]),
        "</g><rect class=\"clock-strip-window\" height=\"100%\"></rect>\
         <rect class=\"clock-strip-reach\" data-strip y=\"-0.2em\" width=\"100%\" height=\"1.8em\"></rect></svg>",
    ];
    (".clock-tracks .clock-drawing > svg[y]", html.concat())
}

fn marks(track: Track, [from, to]: [&str; 2]) -> String {
    let mark = |event: &Event| {
        let x = percent(on_track(track, event.date));
        format!("<line x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\"></line>")
    };
    events(track).map(mark).collect()
}

fn events(track: Track) -> impl Iterator<Item = &'static Event> {
    shown().filter(move |it| it.wave.track() == track)
}

/// Returns the changes that show the window, and the marks of the events that are not hidden.
pub fn show(viewport: Viewport, is_shown: impl Fn(&Event) -> bool) -> Vec<Patch> {
    const WINDOW: &str = ".clock-strip-window";
    let (from, to) = (viewport.to_whole(0.0), viewport.to_whole(1.0));
    let marks = Track::ALL.into_iter().flat_map(events).map(|it| hidden(!is_shown(it)));
    vec![
        Patch::attribute(WINDOW, "x", percent(from)),
        Patch::attribute(WINDOW, "width", percent(to - from)),
        Patch::each(".clock-strip line", "visibility", marks),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(word: &str) -> [String; 2] {
        let viewport = Viewport::read(word).unwrap();
        let puts = show(viewport, |_| true);
        ["x", "width"].map(|name| {
            let value = puts.iter().find_map(|it| match &it.what {
                PatchKind::Attribute(what, value) if *what == name => value.clone(),
                _ => None,
            });
            value.unwrap()
        })
    }

    #[test]
    fn the_window_is_the_visible_part() {
        assert_eq!(window("x2-5000"), ["25.0%", "50.0%"]);
        assert_eq!(window("x4-0"), ["0.0%", "25.0%"]);
        assert_eq!(window("x32-10000"), ["96.9%", "3.1%"]);
    }

    #[test]
    fn each_shown_event_has_a_mark() {
        let html = control().1;
        assert_eq!(html.matches("<line").count(), shown().count());
        let puts = show(Viewport::ALL, |it| it.id != "google");
        let hidden = puts.iter().find_map(|it| match &it.what {
            PatchKind::Each(_, values) => Some(values.iter().flatten().count()),
            _ => None,
        });
        assert_eq!(hidden, Some(1));
    }
}
