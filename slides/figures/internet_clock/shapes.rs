//! Shapes and words inside the drawings. All lengths are in em, so that drawings grow with type.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{Kind, Stage};
use super::events::{Event, Origin};

/// The mark of an event, around the origin: its kind by shape and shade, added context hollow.
pub fn mark_of(event: &Event) -> AnyView {
    let paid = event.stage == Some(Stage::Monetize);
    shape(event.kind, paid, event.origin == Origin::Context)
}

/// A kind's mark. Revenue is a service's mark in ink: no layer has money for its color.
pub fn shape(kind: Kind, paid: bool, hollow: bool) -> AnyView {
    let drawn = match kind {
        Kind::Infrastructure => {
            view! { <rect x="-0.36em" y="-0.36em" width="0.72em" height="0.72em" /> }.into_any()
        }
        Kind::DeviceModel => view! { <circle r="0.41em" /> }.into_any(),
        Kind::Breakout => view! {
            <rect x="-0.36em" y="-0.36em" width="0.72em" height="0.72em" transform="rotate(45)" />
        }
        .into_any(),
        Kind::Signal => view! {
            <line y1="-0.5em" y2="0.55em" />
            <rect y="-0.5em" width="0.62em" height="0.46em" />
        }
        .into_any(),
    };
    view! { <g class="clock-shape" data-kind=word(kind, paid) data-hollow=hollow.then_some("")>{drawn}</g> }
        .into_any()
}

/// What the style sheet calls a kind. Revenue has a look of its own, whatever brings it.
pub fn word(kind: Kind, paid: bool) -> &'static str {
    if paid { Stage::Monetize.word() } else { kind.word() }
}

/// A shape as a sign between words.
pub fn sign(kind: Kind, paid: bool, hollow: bool) -> AnyView {
    view! {
        <svg class="clock-sign" width="1em" height="1em" aria-hidden="true">
            <svg x="50%" y="50%">{shape(kind, paid, hollow)}</svg>
        </svg>
    }
    .into_any()
}

/// A text inside `<text>`.
pub fn phrase(text: Text) -> AnyView {
    said(text.ko.to_owned(), text.en.to_owned())
}

/// Two phrasings inside `<text>`, where a `<span>` cannot stand.
pub fn said(ko: String, en: String) -> AnyView {
    if ko == en {
        return ko.into_any();
    }
    view! {
        <tspan lang="ko">{ko}</tspan>
        <tspan lang="en">{en}</tspan>
    }
    .into_any()
}
