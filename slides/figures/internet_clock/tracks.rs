//! The two calendars, one above the other: a lane a stage, a mark an event.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{
    EMPTY_SLOT, Kind, NOW, NOW_NAME, NOW_READS_LINES, READINGS, Stage, Track, WINDOW, Wave,
};
use super::events::{Event, Origin, shown};
use super::layout::{GAP, Item, Place, Room, Side, place, width};
use super::scale::{em, on_track, percent, ticks};
use super::shapes::{mark_of, phrase, said, shape};

/// Height of a row.
const ROW: f64 = 1.31;
/// Room above the lanes, for the track's name and years.
const HEAD: f64 = 1.7;
/// Between lanes.
const LANE_GAP: f64 = 0.24;
/// Between the tracks.
const TRACK_GAP: f64 = 0.9;
/// Share of the drawing that holds the names of stages.
const GUTTER: f64 = 0.14;
/// Narrowest length of a track, in em. The style sheet shows the list instead below 880 px, where
/// a drawing of 13 px type is 67 em long, less the gutter; a stage's is 69 em long.
const NARROWEST: f64 = 58.0;

/// A strip of a track.
#[derive(Clone, Copy)]
struct Lane {
    track: Track,
    /// `None` for signals, which belong to no stage.
    stage: Option<Stage>,
    rows: usize,
    /// Its upper edge within the track, in em.
    top: f64,
}

impl Lane {
    fn height(self) -> f64 {
        // Few rows; no precision to lose.
        ROW * f64::from(u8::try_from(self.rows).unwrap_or(u8::MAX))
    }

    fn middle(self, row: usize) -> f64 {
        self.top + ROW * (f64::from(u8::try_from(row).unwrap_or(u8::MAX)) + 0.5)
    }

    /// The step at which its events appear.
    fn step(self) -> Option<&'static str> {
        match (self.track, self.stage) {
            (Track::Ai, _) => Some("4"),
            (Track::Net, Some(Stage::Device)) => Some("1"),
            (Track::Net, Some(Stage::Breakout)) => Some("2"),
            (Track::Net, Some(Stage::Monetize)) => Some("3"),
            (Track::Net, Some(Stage::Infra) | None) => None,
        }
    }
}

fn lanes(track: Track) -> Vec<Lane> {
    let rows: &[(Option<Stage>, usize)] = match track {
        Track::Net => &[
            (Some(Stage::Infra), 2),
            (Some(Stage::Device), 2),
            (Some(Stage::Breakout), 3),
            (Some(Stage::Monetize), 2),
        ],
        Track::Ai => &[
            (None, 1),
            (Some(Stage::Infra), 1),
            (Some(Stage::Device), 4),
            (Some(Stage::Breakout), 1),
            (Some(Stage::Monetize), 1),
        ],
    };
    let mut top = HEAD;
    let lane = |(stage, rows): &(Option<Stage>, usize)| {
        let lane = Lane { track, stage: *stage, rows: *rows, top };
        top += lane.height() + LANE_GAP;
        lane
    };
    rows.iter().map(lane).collect()
}

fn height(track: Track) -> f64 {
    lanes(track).last().map_or(HEAD, |it| it.top + it.height())
}

fn events(lane: Lane) -> Vec<&'static Event> {
    shown().filter(|it| (it.wave.track(), it.stage) == (lane.track, lane.stage)).collect()
}

/// Events from which years are counted; these carry their year.
pub fn is_key(event: &Event) -> bool {
    Wave::ALL.iter().any(|it| it.zero() == event.id)
        || READINGS.iter().any(|it| it.to == Some(event.id))
}

/// What is named on the drawing when there is room: what the talk named, and what readings need.
pub fn is_named(event: &Event) -> bool {
    event.origin == Origin::Talk || is_key(event)
}

/// The label in one language, and what stands after it.
fn label(event: &Event, lang: Lang) -> String {
    let name = event.short.get(lang);
    let year = if is_key(event) { format!(" {}", event.date.year) } else { String::new() };
    let fixed = if event.fixed { FIXED.get(lang) } else { "" };
    format!("{name}{year}{fixed}")
}

const FIXED: Text = Text::new(" 정정", " corrected");

fn item(event: &Event) -> Item {
    let label_width = Lang::ALL.map(|it| width(&label(event, it))).into_iter().fold(0.0, f64::max);
    Item {
        at: on_track(event.wave.track(), event.date),
        label: is_named(event).then_some(label_width),
        rank: u8::from(!is_key(event)),
    }
}

fn placed(lane: Lane) -> Vec<(&'static Event, Place)> {
    let events = events(lane);
    let items: Vec<_> = events.iter().map(|it| item(it)).collect();
    // Nothing of the AI track is later than the talk, so its labels end at the marker.
    let end = match lane.track {
        Track::Net => 1.0,
        Track::Ai => on_track(Track::Ai, NOW),
    };
    let room = Room { width: NARROWEST, end, rows: lane.rows };
    events.into_iter().zip(place(&items, room)).collect()
}

/// The drawing. Its words are also in the list and the table, so it is not read out.
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

/// A lane's ground and name. The name says what shape to look for.
fn band(lane: Lane) -> AnyView {
    let (word, name, kind) = match lane.stage {
        Some(stage) => (stage.word(), stage.name(), kind_of(stage)),
        None => (Kind::Signal.word(), Kind::Signal.name(), Kind::Signal),
    };
    let paid = lane.stage == Some(Stage::Monetize);
    // The frame stands from the start; the upper track's colors come with their events, and the
    // lower track, names and all, at once.
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

fn kind_of(stage: Stage) -> Kind {
    match stage {
        Stage::Infra => Kind::Infrastructure,
        Stage::Device => Kind::DeviceModel,
        Stage::Breakout | Stage::Monetize => Kind::Breakout,
    }
}

fn years(track: Track) -> AnyView {
    let end = em(height(track));
    let years = ticks(track).into_iter().map(|year| {
        let x = percent(on_track(track, super::month::Month::new(year, 1)));
        let is_now = track == Track::Ai && year == NOW.year;
        // The marker prints this one.
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
    let all = placed(lane).into_iter().map(|(event, place)| mark(lane, event, place));
    view! { <g data-from=lane.step()>{all.collect_view()}</g> }.into_any()
}

fn mark(lane: Lane, event: &'static Event, place: Place) -> AnyView {
    let at = on_track(lane.track, event.date);
    // A mere mark says its name when pointed at; there, the side with more paper is the better one.
    let side = place.side.unwrap_or(if at > 0.6 { Side::Before } else { Side::After });
    let (x, anchor) = match side {
        Side::After => (em(GAP), "start"),
        Side::Before => (em(-GAP), "end"),
    };
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
            y=em(lane.middle(place.row))
            data-origin=origin
            data-key=is_key(event).then_some("")
            data-mere=place.side.is_none().then_some("")
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

/// The marker of the talk's month, the two years after it, and the slot that nothing fills.
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
    // Two lines, one in each of the lanes that it speaks of.
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
                {said(format!("{}{when}", NOW_NAME.ko), format!("{}{when}", NOW_NAME.en))}
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

/// A word of the two years after the talk.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_has_a_lane() {
        let drawn: usize =
            Track::ALL.iter().flat_map(|it| lanes(*it)).map(|it| events(it).len()).sum();
        assert_eq!(drawn, shown().count());
    }

    #[test]
    fn what_years_are_counted_from_is_named() {
        for lane in Track::ALL.into_iter().flat_map(lanes) {
            for (event, place) in placed(lane) {
                assert!(!is_key(event) || place.side.is_some(), "{}", event.id);
            }
        }
    }

    #[test]
    fn most_of_what_the_talk_named_is_named() {
        let all = || Track::ALL.into_iter().flat_map(lanes).flat_map(placed);
        let named = all().filter(|it| is_named(it.0)).count();
        let mere: Vec<_> =
            all().filter(|it| is_named(it.0) && it.1.side.is_none()).map(|it| it.0.id).collect();
        assert!(mere.len() * 3 <= named, "without a label: {mere:?}");
    }
}
