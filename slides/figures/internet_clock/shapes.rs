//! Shapes and text inside the drawings. All lengths are in em, so that drawings scale with the
//! text.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{EventKind, Stage};
use super::events::{Event, Origin};

/// Returns the mark of an event, around the origin: its kind by shape and shade, added context
/// hollow.
pub fn mark_of(event: &Event) -> AnyView {
    let paid = event.stage == Some(Stage::Monetize);
    shape(event.kind, paid, event.origin == Origin::Context)
}

/// Returns the mark of a kind. Revenue has a service's shape in the color of text, since no layer's
/// color stands for money.
pub fn shape(kind: EventKind, paid: bool, hollow: bool) -> AnyView {
    let (word, hollow) = (word(kind, paid), hollow.then_some(""));
    match kind {
        EventKind::Infrastructure | EventKind::Breakout => {
            let turned = (kind == EventKind::Breakout).then_some("rotate(45)");
            view! {
                <rect
                    class="clock-shape"
                    data-kind=word
                    data-hollow=hollow
                    x="-0.36em"
                    y="-0.36em"
                    width="0.72em"
                    height="0.72em"
                    transform=turned
                />
            }
            .into_any()
        }
        EventKind::DeviceModel => {
            view! { <circle class="clock-shape" data-kind=word data-hollow=hollow r="0.41em" /> }
                .into_any()
        }
        EventKind::Signal => view! {
            <g class="clock-shape" data-kind=word data-hollow=hollow>
                <line y1="-0.5em" y2="0.55em" />
                <rect y="-0.5em" width="0.62em" height="0.46em" />
            </g>
        }
        .into_any(),
    }
}

/// Returns the style sheet's word for a kind. Revenue has its own, whatever the kind.
pub fn word(kind: EventKind, paid: bool) -> &'static str {
    if paid { Stage::Monetize.word() } else { kind.word() }
}

/// Returns a shape as an inline icon in text.
pub fn sign(kind: EventKind, paid: bool, hollow: bool) -> AnyView {
    view! {
        <svg class="clock-sign" width="1em" height="1em" aria-hidden="true">
            {shape(kind, paid, hollow)}
        </svg>
    }
    .into_any()
}

/// Returns a text for the inside of `<text>`.
pub fn phrase(text: Text) -> AnyView {
    tspans(text.ko.to_owned(), text.en.to_owned())
}

/// Returns two phrasings for the inside of `<text>`, where a `<span>` is not allowed.
pub fn tspans(ko: String, en: String) -> AnyView {
    if ko == en {
        return ko.into_any();
    }
    view! {
        <tspan lang="ko">{ko}</tspan>
        <tspan lang="en">{en}</tspan>
    }
    .into_any()
}

/// Returns two phrasings for the inside of `<text>` as HTML.
pub fn tspans_html(ko: &str, en: &str) -> String {
    if ko == en {
        return ko.to_owned();
    }
    ["<tspan lang=\"ko\">", ko, "</tspan><tspan lang=\"en\">", en, "</tspan>"].concat()
}
