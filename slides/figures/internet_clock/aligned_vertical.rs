//! Drawing of the three waves on one vertical clock, for narrow pages.

use leptos::prelude::*;

use super::aligned::bar_ends;
use super::data::{EventKind, NOW, NOW_NAME, Reading, Stage, Wave, readings};
use super::month::years;
use super::scale::{CLOCK_YEARS, em, on_clock, percent};
use super::shapes::{phrase, shape, tspans};

/// Height above the clock, for the names of the waves, in em.
pub const HEAD: f64 = 2.1;
/// Height of the clock's eight years, in em.
pub const LENGTH: f64 = 33.0;
/// X positions of the waves' bars, as shares of the width: mobile has the longest labels.
pub const COLUMNS: [f64; 3] = [0.0, 0.27, 0.74];
/// Width of a bar, in em.
pub const BAR: f64 = 1.5;

/// Returns the y position of a share of the clock, in em.
pub fn down_to(share: f64) -> f64 {
    HEAD + LENGTH * share
}

/// Returns the drawing.
pub fn aligned_vertical() -> AnyView {
    let columns = Wave::ALL.into_iter().zip(COLUMNS).map(|(wave, x)| {
        view! { <svg x=percent(x)>{column(wave)}</svg> }
    });
    view! {
        <svg class="clock-drawing clock-down" height=em(HEAD + LENGTH + 0.5) aria-hidden="true">
            {axis()}
            {columns.collect_view()}
        </svg>
    }
    .into_any()
}

fn axis() -> AnyView {
    let lines = (0..=CLOCK_YEARS).step_by(2).map(|year| {
        let y = down_to(on_clock(year * 12));
        view! {
            <line class="clock-grid" x2="100%" y1=em(y) y2=em(y) />
            <svg x="100%" y=em(y)>
                <text class="clock-year" y="-0.35em" text-anchor="end">
                    {tspans(format!("{year}년"), format!("{year} y"))}
                </text>
            </svg>
        }
    });
    view! { <g>{lines.collect_view()}</g> }.into_any()
}

fn column(wave: Wave) -> AnyView {
    let body = match bar_ends(wave) {
        Some((first, last)) => view! {
            {bar("clock-laying", 0.0, first)}
            {bar("clock-earning", first, last)}
            {readings(wave).map(reached).collect_view()}
        }
        .into_any(),
        None => present(wave),
    };
    view! {
        <text class="clock-wave-name" y="1em">
            {phrase(wave.name())}
        </text>
        {body}
    }
    .into_any()
}

fn bar(class: &'static str, from: f64, to: f64) -> AnyView {
    let (y, height) = (em(down_to(from)), em(LENGTH * (to - from)));
    view! { <rect class=class y=y width=em(BAR) height=height rx="0.3em" /> }.into_any()
}

fn reached(reading: &'static Reading) -> AnyView {
    let paid = reading.stage() == Some(Stage::Monetize);
    let said_years = format!(" {}", years(reading.elapsed()));
    view! {
        <svg class="clock-reached" y=em(down_to(on_clock(reading.elapsed())))>
            <svg x=em(BAR / 2.0)>{shape(EventKind::Breakout, paid, false)}</svg>
            <text class="clock-reading" data-reading=reading.to x=em(BAR + 0.4) y="0.35em">
                {phrase(reading.short)}
                <tspan class="clock-count">{said_years}</tspan>
            </text>
        </svg>
    }
    .into_any()
}

fn present(wave: Wave) -> AnyView {
    let elapsed = wave.zero_month().until(NOW);
    let now = on_clock(elapsed);
    let count = years(elapsed);
    let (from, to) = (down_to(now), down_to(1.0));
    view! {
        {bar("clock-laid", 0.0, now)}
        <rect class="clock-slot" y=em(from) width=em(BAR) height=em(to - from) rx="0.3em" />
        <line class="clock-now" x1="-0.5em" x2=em(BAR + 0.5) y1=em(from) y2=em(from) />
        <svg x=em(BAR + 0.4) y=em(from)>
            <text class="clock-now-count" y="1.15em">
                {tspans(format!("{} {count}", NOW_NAME.ko), format!("{} {count}", NOW_NAME.en))}
            </text>
        </svg>
        <svg x=em(BAR + 0.4) y=em(f64::midpoint(from, to))>
            <text class="clock-strong">{tspans("서비스 ?".to_owned(), "Service ?".to_owned())}</text>
        </svg>
    }
    .into_any()
}
