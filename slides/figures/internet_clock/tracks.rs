//! Drawing of the two calendars, one above the other: a lane per stage, a mark per event.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{
    EMPTY_SLOT, EventKind, NOW, NOW_NAME, NOW_READS_LINES, Stage, Track, WINDOW, Wave,
};
use super::events::Origin;
use super::lanes::{EventPosition, FIXED, LANE_GAP, Lane, height, is_key, lanes, positions_of};
use super::scale::{em, on_track, percent, ticks};
use super::shapes::{mark_of, phrase, shape, tspans};
use super::viewport::Viewport;

/// Gap between the tracks, in em.
const TRACK_GAP: f64 = 0.9;
/// Share of the drawing's width that holds the names of stages.
pub const GUTTER: f64 = 0.14;
/// Returns the drawing. It is hidden from screen readers, since its text is also in the list and
/// the table.
pub fn tracks() -> AnyView {
    let lower = height(Track::Net) + TRACK_GAP;
    view! {
        <svg class="clock-drawing" height=em(lower + height(Track::Ai)) aria-hidden="true">
            {track(Track::Net)} <svg y=em(lower)>{track(Track::Ai)}</svg>
        </svg>
    }
    .into_any()
}

fn track(track: Track) -> AnyView {
    let lanes = lanes(track);
    let bands = lanes.iter().map(|it| band(*it)).collect_view();
    let marks = lanes.iter().map(|it| marks(*it)).collect_view();
    let over = match track {
        Track::Net => ().into_any(),
        Track::Ai => now(&lanes),
    };
    view! {
        <text class="clock-track" y="0.95em">
            {phrase(track.name())}
        </text>
        {bands}
        <svg x=percent(GUTTER) width=percent(1.0 - GUTTER)>
            {years(track)}
            {over}
            {marks}
        </svg>
    }
    .into_any()
}

/// Returns a lane's background and name. The icon beside the name shows the shape of its marks.
fn band(lane: Lane) -> AnyView {
    let (word, name, kind) = match lane.stage {
        Some(stage) => (stage.word(), stage.name(), kind_of(stage)),
        None => (EventKind::Signal.word(), EventKind::Signal.name(), EventKind::Signal),
    };
    let paid = lane.stage == Some(Stage::Monetize);
    // The lane's background is shown from the start. The upper track's colors appear with their
    // events, and the lower track, names and all, at once.
    let whole = (lane.track == Track::Ai).then_some("4");
    view! {
        <rect class="clock-ground" y=em(lane.top) width="100%" height=em(lane.height()) />
        <g class="clock-lane" data-stage=word data-from=whole>
            <rect
                class="clock-tint"
                y=em(lane.top)
                width="100%"
                height=em(lane.height())
                data-from=lane.step()
            />
            <svg x="0.9em" y=em(lane.middle(0))>
                {shape(kind, paid, false)}
                <text x="0.85em" y="0.35em">
                    {phrase(name)}
                </text>
            </svg>
        </g>
    }
    .into_any()
}

fn kind_of(stage: Stage) -> EventKind {
    match stage {
        Stage::Infra => EventKind::Infrastructure,
        Stage::Device => EventKind::DeviceModel,
        Stage::Breakout | Stage::Monetize => EventKind::Breakout,
    }
}

fn years(track: Track) -> AnyView {
    let end = em(height(track));
    let years = ticks(track).into_iter().map(|year| {
        let x = percent(on_track(track, super::month::Month::new(year, 1)));
        let is_now = track == Track::Ai && year == NOW.year;
        // The marker of the talk's month prints this one.
        let printed = (!is_now).then_some(year);
        view! {
            <line class="clock-grid" x1=x.clone() x2=x.clone() y1="1.35em" y2=end.clone() />
            <text class="clock-year" x=x y="0.95em" text-anchor="middle">
                {printed}
            </text>
        }
    });
    view! { <g data-from=(track == Track::Ai).then_some("4")>{years.collect_view()}</g> }.into_any()
}

fn marks(lane: Lane) -> AnyView {
    let all = positions_of(lane, Viewport::ALL).into_iter().map(mark);
    view! { <g data-from=lane.step()>{all.collect_view()}</g> }.into_any()
}

fn mark(position: EventPosition) -> AnyView {
    let (x, anchor) = position.name();
    let EventPosition { event, at, y, label } = position;
    let year = is_key(event).then(|| {
        view! { <tspan class="clock-when">{format!(" {}", event.date.year)}</tspan> }
    });
    let fixed = event.fixed.then(|| {
        view! { <tspan class="clock-fixed">{phrase(FIXED)}</tspan> }
    });
    let origin = match event.origin {
        Origin::Talk => "talk",
        Origin::Context | Origin::Since => "context",
    };
    view! {
        <svg
            class="clock-event"
            x=percent(at)
            y=em(y)
            data-origin=origin
            data-key=is_key(event).then_some("")
            data-mere=label.is_none().then_some("")
        >
            <circle class="clock-reach" r="0.66em" />
            {mark_of(event)}
            <text x=x y="0.35em" text-anchor=anchor>
                {phrase(event.short)}
                {year}
                {fixed}
            </text>
        </svg>
    }
    .into_any()
}

/// Returns the marker of the talk's month, the two years after it, and the empty slot.
fn now(lanes: &[Lane]) -> AnyView {
    let x = on_track(Track::Ai, NOW);
    let bottom = em(height(Track::Ai));
    let of = |stage| lanes.iter().find(|it| it.stage == stage).copied();
    let (Some(signals), Some(infra), Some(slot)) =
        (of(None), of(Some(Stage::Infra)), of(Some(Stage::Breakout)))
    else {
        return ().into_any();
    };
    let zero = on_track(Track::Ai, Wave::Ai.zero_month());
    // Two lines: one in the infrastructure lane, one in the device lane below it.
    let [first, second] = NOW_READS_LINES;
    let when = format!(" {}", NOW.printed());
    view! {
        <g data-from="4">
            <rect
                class="clock-window"
                x=percent(x)
                y=em(signals.top)
                width=percent(1.0 - x)
                height=em(height(Track::Ai) - signals.top)
            />
            <line class="clock-now" x1=percent(x) x2=percent(x) y1="1.25em" y2=bottom />
            <text class="clock-now-label" x=percent(x) y="0.95em">
                {tspans(format!("{}{when}", NOW_NAME.ko), format!("{}{when}", NOW_NAME.en))}
            </text>
            <rect
                class="clock-slot"
                x=percent(zero)
                y=em(slot.top + 0.12)
                width=percent(1.0 - zero)
                height=em(slot.height() - 0.24)
                rx="0.3em"
            />
            <svg x=percent(x)>
                {beside(signals.middle(0), WINDOW)}
                {beside(infra.middle(0), first)}
                {beside(infra.middle(1) + LANE_GAP, second)}
                {beside(slot.middle(0), EMPTY_SLOT)}
            </svg>
        </g>
    }
    .into_any()
}

/// Returns a label in the two years after the talk.
fn beside(middle: f64, text: Text) -> AnyView {
    view! {
        <svg x="1.15em" y=em(middle)>
            <text class="clock-strong" y="0.35em">
                {phrase(text)}
            </text>
        </svg>
    }
    .into_any()
}
