//! Layout of the two calendars: a lane per stage, a position per event.

use rostra::prelude::*;

use super::data::{NOW, READINGS, Stage, Track, Wave};
use super::events::{Event, Origin, shown};
use super::layout::{GAP, Item, Room, Side, Slot, place, width};
use super::scale::{em, on_track};
use super::viewport::Viewport;

/// Height of a row, in em.
const ROW: f64 = 1.31;
/// Height above the lanes, for the track's name and years, in em.
const HEAD: f64 = 1.7;
/// Gap between lanes, in em.
pub const LANE_GAP: f64 = 0.24;
/// Narrowest width of a track, in em. Below 880 px the style sheet shows the list instead; at 880
/// px a drawing of 13 px type is 67 em wide, less the gutter. On stage it is 69 em wide.
pub const NARROWEST: f64 = 58.0;

/// A lane of a track: one stage, or the signals.
#[derive(Clone, Copy)]
pub struct Lane {
    /// The track it belongs to.
    pub track: Track,
    /// `None` for signals, which belong to no stage.
    pub stage: Option<Stage>,
    /// Number of rows.
    rows: usize,
    /// Its top within the track, in em.
    pub top: f64,
}

impl Lane {
    /// Returns its height, in em.
    pub fn height(self) -> f64 {
        // There are few rows, so the conversion loses nothing.
        ROW * f64::from(u8::try_from(self.rows).unwrap_or(u8::MAX))
    }

    /// Returns the vertical middle of a row within the track, in em.
    pub fn middle(self, row: usize) -> f64 {
        self.top + ROW * (f64::from(u8::try_from(row).unwrap_or(u8::MAX)) + 0.5)
    }

    /// Returns the step at which its events appear; `None` if they are shown from the start.
    pub fn step(self) -> Option<&'static str> {
        match (self.track, self.stage) {
            (Track::Ai, _) => Some("4"),
            (Track::Net, Some(Stage::Device)) => Some("1"),
            (Track::Net, Some(Stage::Breakout)) => Some("2"),
            (Track::Net, Some(Stage::Monetize)) => Some("3"),
            (Track::Net, Some(Stage::Infra) | None) => None,
        }
    }
}

/// Returns a track's lanes, from the top.
pub fn lanes(track: Track) -> Vec<Lane> {
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

/// Returns a track's height, in em.
pub fn height(track: Track) -> f64 {
    lanes(track).last().map_or(HEAD, |it| it.top + it.height())
}

fn events(lane: Lane) -> Vec<&'static Event> {
    shown().filter(|it| (it.wave.track(), it.stage) == (lane.track, lane.stage)).collect()
}

/// Returns whether years are counted from or to an event; such events carry their year.
pub fn is_key(event: &Event) -> bool {
    Wave::ALL.iter().any(|it| it.zero() == event.id)
        || READINGS.iter().any(|it| it.to == Some(event.id))
}

/// Returns whether an event is named on the drawing when there is room: what the talk named, and
/// what readings need.
pub fn is_named(event: &Event) -> bool {
    event.origin == Origin::Talk || is_key(event)
}

/// Returns the label in one language: name, year, and note of a correction.
fn label(event: &Event, lang: Lang) -> String {
    let name = event.short.get(lang);
    let year = if is_key(event) { format!(" {}", event.date.year) } else { String::new() };
    let fixed = if event.fixed { FIXED.get(lang) } else { "" };
    format!("{name}{year}{fixed}")
}

/// Suffix of the label of an event whose date is corrected here.
pub const FIXED: Text = Text::new(" 정정", " corrected");

/// The position of an event on its track.
pub struct EventPosition {
    /// The event.
    pub event: &'static Event,
    /// Position along the lanes; outside 0.0..=1.0 it is not visible.
    pub at: f64,
    /// Distance from the track's top, in em.
    pub y: f64,
    /// The side of its label; `None` for a mark without a label, which shows its name on hover.
    pub label: Option<Side>,
}

impl EventPosition {
    /// Returns the x offset of the name from the mark, and its `text-anchor`. The name of a mark
    /// without a label goes to the side with more room.
    pub fn name(&self) -> (String, &'static str) {
        match self.label.unwrap_or(if self.at > 0.6 { Side::Before } else { Side::After }) {
            Side::After => (em(GAP), "start"),
            Side::Before => (em(-GAP), "end"),
        }
    }
}

/// Returns the positions of all events in the order in which they are drawn. A zoomed view has room
/// for more names.
pub fn positions(viewport: Viewport) -> impl Iterator<Item = EventPosition> {
    Track::ALL.into_iter().flat_map(lanes).flat_map(move |it| positions_of(it, viewport))
}

/// Returns the positions of a lane's events.
pub fn positions_of(lane: Lane, viewport: Viewport) -> Vec<EventPosition> {
    let on = |month| viewport.at(on_track(lane.track, month));
    let all: Vec<_> = events(lane).into_iter().map(|it| (it, on(it.date))).collect();
    let is_seen = |at: f64| (0.0..=1.0).contains(&at);
    let items: Vec<_> = all
        .iter()
        .filter(|it| is_seen(it.1))
        .map(|(event, at)| item(event, *at, viewport))
        .collect();
    // No event of the AI track is later than the talk, so its labels end at the talk's marker.
    let end = match lane.track {
        Track::Net => 1.0,
        Track::Ai => on(NOW).min(1.0),
    };
    let mut places = place(&items, Room { width: NARROWEST, end, rows: lane.rows }).into_iter();
    let position = |(event, at)| {
        let place = if is_seen(at) { places.next() } else { None };
        let Slot { row, side } = place.unwrap_or(Slot { row: 0, side: None });
        EventPosition { event, at, y: lane.middle(row), label: side }
    };
    all.into_iter().map(position).collect()
}

fn item(event: &Event, at: f64, viewport: Viewport) -> Item {
    let label_width = Lang::ALL.map(|it| width(&label(event, it))).into_iter().fold(0.0, f64::max);
    Item {
        at,
        label: (is_named(event) || viewport.is_part()).then_some(label_width),
        rank: if is_key(event) {
            0
        } else if is_named(event) {
            1
        } else {
            2
        },
    }
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
        for position in positions(Viewport::ALL) {
            assert!(!is_key(position.event) || position.label.is_some(), "{}", position.event.id);
        }
    }

    #[test]
    fn most_of_what_the_talk_named_is_named() {
        let named: Vec<_> = positions(Viewport::ALL).filter(|it| is_named(it.event)).collect();
        let mere: Vec<_> =
            named.iter().filter(|it| it.label.is_none()).map(|it| it.event.id).collect();
        assert!(mere.len() * 3 <= named.len(), "without a label: {mere:?}");
    }

    /// Returns the row of a position's label, and where the label begins and ends, in em.
    fn reach(position: &EventPosition) -> Option<(f64, [f64; 2])> {
        let label =
            Lang::ALL.map(|it| width(&label(position.event, it))).into_iter().fold(0.0, f64::max);
        let at = position.at * NARROWEST;
        let reach = match position.label? {
            Side::After => [at + GAP, at + GAP + label],
            Side::Before => [at - GAP - label, at - GAP],
        };
        // Rows of both tracks may be at the same height.
        let track = if position.event.wave.track() == Track::Net { 0.0 } else { 100.0 };
        Some((position.y + track, reach))
    }

    #[test]
    fn names_never_overlap_however_close() {
        for factor in [2, 4, 8, 16, 32] {
            for center in (0..=10_000).step_by(13) {
                let word = format!("x{factor}-{center}");
                let viewport = Viewport::read(&word).unwrap();
                let named: Vec<_> = positions(viewport).filter_map(|it| reach(&it)).collect();
                for (index, (y, [from, to])) in named.iter().enumerate() {
                    assert!(*from >= 0.0 && *to <= NARROWEST, "{word}");
                    // Those after it, so that each pair is compared once.
                    let others = named.iter().skip(index + 1).filter(|it| (it.0 - y).abs() < 0.1);
                    assert!(
                        others.copied().all(|(_, it)| it[0] >= *to || it[1] <= *from),
                        "{word}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_closer_look_names_more() {
        let names = |it| positions(it).filter(|it| it.label.is_some()).count();
        let seen = |it| positions(it).filter(|it| (0.0..=1.0).contains(&it.at)).count();
        let (whole, close) = (Viewport::ALL, Viewport::ALL.zoomed(true, 0.9).zoomed(true, 0.7));
        assert!(names(close) * seen(whole) > names(whole) * seen(close));
        assert_eq!(positions(close).count(), shown().count());
    }
}
