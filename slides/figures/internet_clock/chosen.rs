//! What a reader has chosen on the timeline, and the word for it. Not here: controls and what they
//! change (`live.rs`).

use rostra::prelude::*;

use super::data::Kind;
use super::events::{Event, Origin, find, shown};
use super::scale::on_track;
use super::stretch::Stretch;

/// One of the two drawings, to be shown on stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The two calendars.
    Tracks,
    /// The three clocks.
    Aligned,
}

/// The step at which the talk goes on to the second drawing.
const ALIGNS: usize = 5;

/// What a reader has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// `None` leaves it to the talk.
    pub drawing: Option<Drawing>,
    /// The visible part of the calendars.
    pub stretch: Stretch,
    /// Whether each kind is hidden, in the order of [`Kind::ALL`].
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

impl View {
    /// Parses a state word, any of the parts of
    /// `tracks,x4-6200,no-signal,talk,today,from-google,is-chatgpt`; `None` if a part is unknown.
    pub fn read(word: &str) -> Option<Self> {
        let mut view = Self::default();
        for part in word.split(',') {
            match part {
                "tracks" => view.drawing = Some(Drawing::Tracks),
                "aligned" => view.drawing = Some(Drawing::Aligned),
                "talk" => view.only_talk = true,
                "today" => view.today = true,
                _ => {
                    if let Some(kind) = part.strip_prefix("no-") {
                        *view.hides(kind)? = true;
                    } else if let Some(id) = part.strip_prefix("from-") {
                        view.zero = Some(drawn(id)?);
                    } else if let Some(id) = part.strip_prefix("is-") {
                        view.event = Some(drawn(id)?);
                    } else {
                        view.stretch = Stretch::read(part)?;
                    }
                }
            }
        }
        Some(view)
    }

    /// Returns the word that [`View::read`] parses; `None` if nothing is chosen.
    pub fn word(self) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.drawing.map(|it| match it {
            Drawing::Tracks => "tracks".to_owned(),
            Drawing::Aligned => "aligned".to_owned(),
        }));
        parts.extend(self.stretch.word());
        let kinds = Kind::ALL.iter().zip(self.hidden).filter(|it| it.1);
        parts.extend(kinds.map(|it| ["no-", it.0.word()].concat()));
        parts.extend(self.only_talk.then(|| "talk".to_owned()));
        parts.extend(self.today.then(|| "today".to_owned()));
        parts.extend(self.zero.map(|it| ["from-", it.id].concat()));
        parts.extend(self.event.map(|it| ["is-", it.id].concat()));
        (!parts.is_empty()).then(|| parts.join(","))
    }

    /// Returns whether a kind is hidden, to be changed; `None` if there is no such kind.
    pub fn hides(&mut self, kind: &str) -> Option<&mut bool> {
        let index = Kind::ALL.iter().position(|it| it.word() == kind)?;
        self.hidden.get_mut(index)
    }

    /// Returns whether an event is shown.
    pub fn shows(&self, event: &Event) -> bool {
        let mut kinds = Kind::ALL.iter().zip(self.hidden);
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
        let here = events.iter().position(|it| Some(it.id) == self.event.map(|it| it.id));
        let next = match here {
            Some(here) => isize::try_from(here).ok()? + by,
            None if by > 0 => 0,
            None => -1,
        };
        events.get(usize::try_from(next.rem_euclid(count)).ok()?).copied()
    }

    /// Returns whether the stage shows the aligned clocks.
    pub fn is_aligned(&self, scene: &Scene) -> bool {
        let of_talk = if scene.step < ALIGNS { Drawing::Tracks } else { Drawing::Aligned };
        scene.on_stage && self.drawing.unwrap_or(of_talk) == Drawing::Aligned
    }

    /// Chooses an event and changes the view so that it is visible. The aligned clocks stay.
    pub fn choose(&mut self, event: Option<&'static Event>, scene: &Scene) {
        self.event = event;
        if let Some(event) = event {
            if !self.is_aligned(scene) {
                self.drawing = Some(Drawing::Tracks);
            }
            self.stretch = self.stretch.around(on_track(event.wave.track(), event.date));
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
            let read = if word.is_empty() { Some(View::default()) } else { View::read(word) };
            assert_eq!(read.and_then(View::word).unwrap_or_default(), word);
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
            assert_eq!(View::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn what_came_after_the_talk_cannot_be_chosen() {
        let since = super::super::events::EVENTS.iter().filter(|it| it.origin == Origin::Since);
        for event in since {
            for part in ["is-", "from-"] {
                assert_eq!(View::read(&[part, event.id].concat()), None);
            }
        }
    }

    #[test]
    fn no_word_is_too_long_for_an_address() {
        // The longest word of an address (docs/addresses.md).
        const MOST: usize = 96;
        for kind in Kind::ALL {
            let mut view = View {
                drawing: Some(Drawing::Aligned),
                stretch: Stretch::read("x32-9843.75").unwrap(),
                hidden: Kind::ALL.map(|it| it != kind),
                only_talk: true,
                today: true,
                ..View::default()
            };
            let longest = shown().filter(|it| view.shows(it)).max_by_key(|it| it.id.len());
            (view.zero, view.event) = (longest, longest);
            let word = view.word().unwrap();
            assert!(word.len() <= MOST, "{word}");
        }
    }
}
