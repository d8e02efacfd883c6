//! The two calendars as a list that runs down, for narrow pages.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{Kind, NOW, NOW_NAME, NOW_READS, Stage, Track};
use super::events::{Event, Origin, shown};
use super::shapes::sign;
use super::tracks::{is_key, is_named};

/// Both calendars, with what the talk named.
pub fn rail() -> AnyView {
    view! { <div class="clock-rails">{Track::ALL.map(one).collect_view()}</div> }.into_any()
}

fn one(track: Track) -> AnyView {
    let stops = shown().filter(|it| it.wave.track() == track && is_named(it)).map(stop);
    let now = (track == Track::Ai).then(|| {
        view! {
            <li class="clock-stop clock-today">
                <span class="clock-date">{NOW.printed()}</span>
                <span class="clock-dot"></span>
                <span class="clock-name">{words(NOW_NAME)} " · " {words(NOW_READS)}</span>
            </li>
        }
    });
    view! {
        <section>
            <h4>{words(track.name())}</h4>
            <ol>{stops.collect_view()} {now}</ol>
        </section>
    }
    .into_any()
}

fn stop(event: &'static Event) -> AnyView {
    let paid = event.stage == Some(Stage::Monetize);
    let hollow = event.origin == Origin::Context;
    let tag = event.stage.map_or(Kind::Signal.name(), Stage::name);
    let name = if event.fixed {
        cited(event.short, Mark::Corrected, event.fact)
    } else {
        words(event.short)
    };
    view! {
        <li class="clock-stop" data-key=is_key(event).then_some("")>
            <span class="clock-date">{event.date.printed()}</span>
            <span class="clock-dot">{sign(event.kind, paid, hollow)}</span>
            <span class="clock-name">{name}</span>
            <span class="clock-tag">{words(tag)}</span>
        </li>
    }
    .into_any()
}
