//! The deck: slides in order, and navigation through them.

use std::collections::HashSet;

use crate::position::Position;
use crate::text::Text;

/// Maximum number of a slide's steps. `stage.css` has rules for each, and `docs/slides.md` names the number.
pub const MAX_STEPS: usize = 8;

/// One slide: its data without its view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Permalink: lower-case letters, digits and hyphens. Once published it never changes; see
    /// [`Deck::with_aliases`].
    pub id: &'static str,
    /// Its heading.
    pub headline: Text,
    /// Number of the last step, at most [`MAX_STEPS`]; 0 when the slide has no builds.
    pub last_step: usize,
    /// Planned duration, in seconds.
    pub cue_s: u32,
}

/// A slide that is outside the talk's planned time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// Optional: part of the sequence, for when there is time.
    Optional,
    /// Backup: for questions. Next and Previous skip it.
    Backup,
}

impl Extra {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Optional, Self::Backup];

    /// Its name in the document (`data-extra`).
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::Backup => "backup",
        }
    }

    /// Parses its name in the document.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "optional" => Some(Self::Optional),
            "backup" => Some(Self::Backup),
            _ => None,
        }
    }
}

/// Slides in order. Invariant: never empty, ids are unique.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    slides: Vec<Slide>,
    aliases: Vec<(&'static str, &'static str)>,
    /// One entry per slide, in order; empty for a deck without extras.
    extras: Vec<Option<Extra>>,
    /// See [`Deck::with_words`]; `None` if the figures' words are unknown.
    words: Option<Vec<(usize, Option<&'static str>)>>,
}

impl Deck {
    /// Makes a deck; `None` when there is no slide or two have the same id.
    #[must_use]
    pub fn new(slides: Vec<Slide>) -> Option<Self> {
        let ids: HashSet<_> = slides.iter().map(|it| it.id).collect();
        let unique = ids.len() == slides.len();
        let (aliases, extras) = (Vec::new(), Vec::new());
        (unique && !slides.is_empty()).then_some(Self { slides, aliases, extras, words: None })
    }

    /// Adds aliases: pairs of an earlier id and the id that replaced it.
    #[must_use]
    pub fn with_aliases(self, aliases: Vec<(&'static str, &'static str)>) -> Self {
        Self { aliases, ..self }
    }

    /// Adds the words of the slides' figures: pairs of a slide's index and a word. `None` in place of a
    /// word accepts any word, for a figure whose words only its program knows.
    #[must_use]
    pub fn with_words(self, words: Vec<(usize, Option<&'static str>)>) -> Self {
        Self { words: Some(words), ..self }
    }

    /// Whether the figure of a slide has a word. Always true if the deck's words are unknown.
    #[must_use]
    pub fn has_word(&self, slide: usize, word: &str) -> bool {
        let matches = |(at, known): &(usize, Option<&str>)| {
            *at == slide && known.is_none_or(|known| known == word)
        };
        self.words.as_ref().is_none_or(|words| words.iter().any(matches))
    }

    /// The id of the slide at an index; beyond the end, of the last slide.
    #[must_use]
    pub fn id(&self, slide: usize) -> &'static str {
        self.slides.get(slide).or(self.slides.last()).map_or("", |it| it.id)
    }

    /// Marks slides as outside the planned time, by id.
    #[must_use]
    pub fn with_extras(self, extras: &[(&str, Extra)]) -> Self {
        let of =
            |slide: &Slide| extras.iter().find(|(id, _)| *id == slide.id).map(|(_, extra)| *extra);
        let extras = self.slides.iter().map(of).collect();
        self.with_extra_each(extras)
    }

    /// Marks slides as outside the planned time, with one entry per slide in order.
    #[must_use]
    pub fn with_extra_each(self, extras: Vec<Option<Extra>>) -> Self {
        Self { extras, ..self }
    }

    /// Returns how a slide is outside the planned time; `None` if it is not.
    #[must_use]
    pub fn extra(&self, index: usize) -> Option<Extra> {
        *self.extras.get(index)?
    }

    /// All slides, in order.
    #[must_use]
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// Number of slides; at least 1.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a deck is never empty")]
    pub fn len(&self) -> usize {
        self.slides.len()
    }

    /// The slide at an index, if there is one.
    #[must_use]
    pub fn slide(&self, index: usize) -> Option<&Slide> {
        self.slides.get(index)
    }

    /// The index of the slide with this id or earlier id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        let id = self.aliases.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| new);
        self.slides.iter().position(|it| it.id == id)
    }

    /// Finds the longest id, or earlier id, that is a prefix of the text. Returns the index of its
    /// slide and the rest of the text.
    #[must_use]
    pub fn find_start<'a>(&self, text: &'a str) -> Option<(usize, &'a str)> {
        let ids =
            self.slides.iter().map(|it| it.id).chain(self.aliases.iter().map(|(old, _)| *old));
        let (id, rest) = ids
            .filter_map(|id| text.strip_prefix(id).map(|rest| (id, rest)))
            .min_by_key(|(_, rest)| rest.len())?;
        Some((self.find(id)?, rest))
    }

    /// The nearest valid position.
    #[must_use]
    pub fn clamp(&self, at: Position) -> Position {
        let slide = at.slide.min(self.slides.len() - 1);
        Position::new(slide, at.step.min(self.last_step(slide)))
    }

    /// Returns the next position: the next build, or the next slide at step 0; at the end, the end.
    #[must_use]
    pub fn after(&self, at: Position) -> Position {
        let at = self.clamp(at);
        if at.step < self.last_step(at.slide) {
            Position::new(at.slide, at.step + 1)
        } else {
            self.slide_beside(at.slide, 1).map_or(at, |it| Position::new(it, 0))
        }
    }

    /// Returns the previous position: the build before, or the previous slide with all its builds; at the
    /// start, the start.
    #[must_use]
    pub fn before(&self, at: Position) -> Position {
        let at = self.clamp(at);
        if at.step > 0 {
            Position::new(at.slide, at.step - 1)
        } else {
            self.slide_beside(at.slide, -1).map_or(at, |it| Position::new(it, self.last_step(it)))
        }
    }

    /// Returns the slide that a move leads to, forward (1) or back (-1); `None` beyond the talk's ends.
    /// Moves reach a backup slide only from another one.
    #[must_use]
    pub fn slide_beside(&self, slide: usize, by: isize) -> Option<usize> {
        let mut to = slide;
        loop {
            to = to.checked_add_signed(by).filter(|it| *it < self.len())?;
            if self.is_in_line(slide, to) {
                return Some(to);
            }
        }
    }

    fn is_in_line(&self, from: usize, to: usize) -> bool {
        let is_backup = |it| self.extra(it) == Some(Extra::Backup);
        !is_backup(to) || is_backup(from)
    }

    /// The last position of the talk. Backup slides come after it.
    #[must_use]
    pub fn end(&self) -> Position {
        let is_talk = |it: &usize| self.extra(*it) != Some(Extra::Backup);
        let slide = (0..self.len()).rev().find(is_talk).unwrap_or_default();
        Position::new(slide, self.last_step(slide))
    }

    /// Planned time for a slide, in seconds; 0 for one outside the talk's time.
    #[must_use]
    pub fn planned_s(&self, index: usize) -> u32 {
        self.slide(index).filter(|_| self.extra(index).is_none()).map_or(0, |it| it.cue_s)
    }

    /// Planned duration of the whole talk, in seconds.
    #[must_use]
    pub fn cue_s(&self) -> u32 {
        (0..self.len()).map(|it| self.planned_s(it)).sum()
    }

    fn last_step(&self, slide: usize) -> usize {
        self.slide(slide).map_or(0, |it| it.last_step)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Three slides with 0, 2 and 1 builds.
    pub(crate) fn deck() -> Deck {
        let slide = |id, last_step| Slide {
            id,
            headline: Text::new("다섯 층", "Layers"),
            last_step,
            cue_s: 30,
        };
        Deck::new(vec![slide("title", 0), slide("five-layers", 2), slide("end", 1)])
            .unwrap()
            .with_aliases(vec![("layers", "five-layers")])
    }

    #[test]
    fn walks_there_and_back() {
        let deck = deck();
        let walk = [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1)];
        for pair in walk.windows(2) {
            let (from, to) = (pair[0].into(), pair[1].into());
            assert_eq!(deck.after(from), to);
            assert_eq!(deck.before(to), from);
        }
        assert_eq!(deck.after(deck.end()), deck.end(), "the end stays");
        assert_eq!(deck.before(Position::default()), Position::default(), "the start stays");
    }

    #[test]
    fn backup_slides_are_passed_over_until_somebody_goes_there() {
        let slide = |id| Slide { id, ..deck().slides()[1] };
        let all = ["a", "more", "b", "x", "y"].map(slide).to_vec();
        let extras = vec![("more", Extra::Optional), ("x", Extra::Backup), ("y", Extra::Backup)];
        let deck = Deck::new(all).unwrap().with_extras(&extras);
        for (from, after, before) in [
            ((0, 2), (1, 0), (0, 1)),
            ((1, 2), (2, 0), (1, 1)),
            ((2, 2), (2, 2), (2, 1)),
            ((3, 2), (4, 0), (3, 1)),
            ((4, 2), (4, 2), (4, 1)),
        ] {
            assert_eq!(deck.after(from.into()), after.into(), "{from:?}");
            assert_eq!(deck.before(from.into()), before.into(), "{from:?}");
        }
        assert_eq!((deck.before((4, 0).into()), deck.end()), ((3, 2).into(), (2, 2).into()));
        assert_eq!((deck.cue_s(), deck.planned_s(1), deck.planned_s(9)), (60, 0, 0));
        assert_eq!(Extra::ALL.map(|it| Extra::of(it.word())), Extra::ALL.map(Some));
        let only = Deck::new(deck.slides().to_vec()).unwrap();
        let only = only.with_extras(&["a", "more", "b", "x", "y"].map(|it| (it, Extra::Backup)));
        assert_eq!(only.end(), (0, 2).into(), "nothing else");
        // Skipped in the middle, too.
        let middle = deck.with_extras(&[("more", Extra::Backup)]);
        assert_eq!(middle.after((0, 2).into()), (2, 0).into());
        assert_eq!(middle.before((2, 0).into()), (0, 2).into());
        assert_eq!(middle.after((1, 2).into()), (2, 0).into());
    }

    #[test]
    fn refuses_nothing_and_doubles() {
        let slide = deck().slides()[0];
        assert_eq!(Deck::new(vec![]), None);
        assert_eq!(Deck::new(vec![slide, slide]), None);
    }

    #[test]
    fn finds_earlier_ids() {
        assert_eq!(deck().find("layers"), Some(1));
        assert_eq!(deck().find("five-layers"), Some(1));
        assert_eq!(deck().find("nowhere"), None);
        assert_eq!(deck().find_start("layers-of"), Some((1, "-of")));
        let longer = Slide { id: "five-layers-more", ..deck().slides()[1] };
        let deck = Deck::new([deck().slides(), &[longer]].concat()).unwrap();
        assert_eq!(deck.find_start("five-layers-mor"), Some((1, "-mor")));
        assert_eq!(deck.find_start("five-layers-more!"), Some((3, "!")), "the longest");
        assert_eq!(deck.find_start(""), None);
    }

    impl From<(usize, usize)> for Position {
        fn from((slide, step): (usize, usize)) -> Self {
            Self::new(slide, step)
        }
    }
}
