//! State of the interactive timeline, and its state word. Not here: controls and what they change
//! (`live.rs`).

use rostra::prelude::*;

use super::data::EventKind;
use super::events::{Event, Origin, find, shown};
use super::scale::on_track;
use super::viewport::Viewport;

/// One of the two drawings of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimelineView {
    /// The two calendars.
    Tracks,
    /// The three clocks.
    Aligned,
}

/// The step at which the talk switches to the aligned clocks.
const ALIGNS: usize = 5;

/// State of the interactive timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TimelineState {
    /// The drawing that the reader has chosen; `None` follows the talk.
    pub view: Option<TimelineView>,
    /// The visible part of the calendars.
    pub viewport: Viewport,
    /// Whether each kind is hidden, in the order of [`EventKind::ALL`].
    pub hidden: [bool; 4],
    /// Whether only what the talk named is shown.
    pub only_talk: bool,
    /// Whether the current month is marked.
    pub today: bool,
    /// The event that time is measured from.
    pub zero: Option<&'static Event>,
    /// The event whose details are shown.
    pub event: Option<&'static Event>,
}

impl TimelineState {
    /// Parses a state word, any of the parts of
    /// `tracks,x4-6200,no-signal,talk,today,from-google,is-chatgpt`; `None` if a part is unknown.
    pub fn read(word: &str) -> Option<Self> {
        let mut state = Self::default();
        for part in word.split(',') {
            match part {
                "tracks" => state.view = Some(TimelineView::Tracks),
                "aligned" => state.view = Some(TimelineView::Aligned),
                "talk" => state.only_talk = true,
                "today" => state.today = true,
                _ => {
                    if let Some(kind) = part.strip_prefix("no-") {
                        *state.hides(kind)? = true;
                    } else if let Some(id) = part.strip_prefix("from-") {
                        state.zero = Some(drawn(id)?);
                    } else if let Some(id) = part.strip_prefix("is-") {
                        state.event = Some(drawn(id)?);
                    } else {
                        state.viewport = Viewport::read(part)?;
                    }
                }
            }
        }
        Some(state)
    }

    /// Returns the word that [`TimelineState::read`] parses; `None` if nothing is chosen.
    pub fn word(self) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.view.map(|it| match it {
            TimelineView::Tracks => "tracks".to_owned(),
            TimelineView::Aligned => "aligned".to_owned(),
        }));
        parts.extend(self.viewport.word());
        let hidden = EventKind::ALL.iter().zip(self.hidden).filter(|(_, is_hidden)| *is_hidden);
        parts.extend(hidden.map(|(kind, _)| ["no-", kind.word()].concat()));
        parts.extend(self.only_talk.then(|| "talk".to_owned()));
        parts.extend(self.today.then(|| "today".to_owned()));
        parts.extend(self.zero.map(|it| ["from-", it.id].concat()));
        parts.extend(self.event.map(|it| ["is-", it.id].concat()));
        (!parts.is_empty()).then(|| parts.join(","))
    }

    /// Returns whether a kind is hidden, for changing it; `None` if there is no such kind.
    pub fn hides(&mut self, kind: &str) -> Option<&mut bool> {
        let index = EventKind::ALL.iter().position(|it| it.word() == kind)?;
        self.hidden.get_mut(index)
    }

    /// Returns whether an event is shown.
    pub fn shows(&self, event: &Event) -> bool {
        let mut kinds = EventKind::ALL.iter().zip(self.hidden);
        let of_kind = kinds.all(|(kind, hidden)| !hidden || *kind != event.kind);
        of_kind && (event.origin == Origin::Talk || !self.only_talk)
    }

    /// Returns the shown event `by` places from the chosen one, by date over all calendars; wraps
    /// around at the ends.
    pub fn beside(&self, by: isize) -> Option<&'static Event> {
        let mut events: Vec<&'static Event> = Vec::new();
        for event in shown().filter(|it| self.shows(it)) {
            let date = event.date.index();
            events.insert(events.partition_point(|it| it.date.index() <= date), event);
        }
        let count = isize::try_from(events.len()).ok().filter(|it| *it > 0)?;
        let here =
            events.iter().position(|event| Some(event.id) == self.event.map(|chosen| chosen.id));
        let next = match here {
            Some(here) => isize::try_from(here).ok()? + by,
            None if by > 0 => 0,
            None => -1,
        };
        events.get(usize::try_from(next.rem_euclid(count)).ok()?).copied()
    }

    /// Returns whether the stage shows the aligned clocks.
    pub fn is_aligned(&self, scene: &Scene) -> bool {
        let of_talk =
            if scene.step < ALIGNS { TimelineView::Tracks } else { TimelineView::Aligned };
        scene.on_stage && self.view.unwrap_or(of_talk) == TimelineView::Aligned
    }

    /// Chooses an event and changes the state so that it is visible. The aligned clocks stay.
    pub fn choose(&mut self, event: Option<&'static Event>, scene: &Scene) {
        self.event = event;
        if let Some(event) = event {
            if !self.is_aligned(scene) {
                self.view = Some(TimelineView::Tracks);
            }
            self.viewport = self.viewport.around(on_track(event.wave.track(), event.date));
        }
    }
}

/// Returns the event with this id, unless it came after the talk.
pub fn drawn(id: &str) -> Option<&'static Event> {
    find(id).filter(|it| it.origin != Origin::Since)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for word in [
            "",
            "tracks",
            "aligned,today",
            "x4-6200",
            "x32-6200.25,today",
            "tracks,x8-625,no-signal,talk,is-google",
            "from-google",
            "tracks,talk,today,from-google,is-chatgpt",
        ] {
            let read = if word.is_empty() {
                Some(TimelineState::default())
            } else {
                TimelineState::read(word)
            };
            assert_eq!(read.and_then(TimelineState::word).unwrap_or_default(), word);
        }
        for nonsense in [
            "no-",
            "no-layer",
            "is-nothing",
            "from-",
            "from-nothing",
            "tracks,,talk",
            "x3-5",
            "ALIGNED",
        ] {
            assert_eq!(TimelineState::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn what_came_after_the_talk_cannot_be_chosen() {
        let since = super::super::events::EVENTS.iter().filter(|it| it.origin == Origin::Since);
        for event in since {
            for part in ["is-", "from-"] {
                assert_eq!(TimelineState::read(&[part, event.id].concat()), None);
            }
        }
    }

    #[test]
    fn no_word_is_too_long_for_an_address() {
        // The longest word of an address (docs/addresses.md).
        const MOST: usize = 96;
        for kind in EventKind::ALL {
            let mut state = TimelineState {
                view: Some(TimelineView::Aligned),
                viewport: Viewport::read("x32-9843.75").unwrap(),
                hidden: EventKind::ALL.map(|it| it != kind),
                only_talk: true,
                today: true,
                ..TimelineState::default()
            };
            let longest = shown().filter(|it| state.shows(it)).max_by_key(|it| it.id.len());
            (state.zero, state.event) = (longest, longest);
            let word = state.word().unwrap();
            assert!(word.len() <= MOST, "{word}");
        }
    }
}
