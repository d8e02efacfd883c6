//! Slides in order, and the way through them.

use std::collections::HashSet;

use crate::position::Position;
use crate::text::Text;

/// One screen of the talk, without its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Permalink: lower-case letters, digits and hyphens. Once published it never changes; see
    /// [`Deck::with_aliases`].
    pub id: &'static str,
    /// Its heading.
    pub headline: Text,
    /// Number of the last step; 0 when the slide stands complete on arrival.
    pub last_step: usize,
    /// Planned time, in seconds.
    pub cue_s: u32,
}

/// Slides in order. Invariant: never empty, ids are unique.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    slides: Vec<Slide>,
    aliases: Vec<(&'static str, &'static str)>,
    words: Option<Vec<(usize, Option<&'static str>)>>,
}

impl Deck {
    /// Puts slides in order; `None` when there is none or an id stands twice.
    #[must_use]
    pub fn new(slides: Vec<Slide>) -> Option<Self> {
        let ids: HashSet<_> = slides.iter().map(|it| it.id).collect();
        let unique = ids.len() == slides.len();
        (unique && !slides.is_empty()).then_some(Self { slides, aliases: Vec::new(), words: None })
    }

    /// Earlier ids and the ids that replaced them.
    #[must_use]
    pub fn with_aliases(self, aliases: Vec<(&'static str, &'static str)>) -> Self {
        Self { aliases, ..self }
    }

    /// The words that the figures of slides have, by index; `None` for a figure that knows its words itself.
    #[must_use]
    pub fn with_words(self, words: Vec<(usize, Option<&'static str>)>) -> Self {
        Self { words: Some(words), ..self }
    }

    /// Whether the figure of a slide has a word. Any, where nobody has said which there are.
    #[must_use]
    pub fn has_word(&self, slide: usize, word: &str) -> bool {
        let is_it =
            |(at, known): &(usize, Option<&str>)| *at == slide && known.is_none_or(|it| it == word);
        self.words.as_ref().is_none_or(|all| all.iter().any(is_it))
    }

    /// The id of the slide at an index; of the last one beyond it.
    #[must_use]
    pub fn id(&self, slide: usize) -> &'static str {
        self.slides.get(slide).or(self.slides.last()).map_or("", |it| it.id)
    }

    /// All slides, in order.
    #[must_use]
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// How many slides there are; at least 1.
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

    /// The index of a slide by its id or an earlier id of it.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        let id = self.aliases.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| new);
        self.slides.iter().position(|it| it.id == id)
    }

    /// The index of the slide whose id, or earlier id, is the longest that a text begins with, and the
    /// rest of the text.
    #[must_use]
    pub fn find_start<'a>(&self, text: &'a str) -> Option<(usize, &'a str)> {
        let ids = self.slides.iter().map(|it| it.id).chain(self.aliases.iter().map(|it| it.0));
        let (id, rest) = ids
            .filter_map(|id| text.strip_prefix(id).map(|rest| (id, rest)))
            .min_by_key(|(_, rest)| rest.len())?;
        Some((self.find(id)?, rest))
    }

    /// The nearest place that exists.
    #[must_use]
    pub fn clamp(&self, at: Position) -> Position {
        let slide = at.slide.min(self.slides.len() - 1);
        Position::new(slide, at.step.min(self.last_step(slide)))
    }

    /// One step on: the next build, or the next slide as it stands on arrival.
    #[must_use]
    pub fn after(&self, at: Position) -> Position {
        let at = self.clamp(at);
        if at.step < self.last_step(at.slide) {
            Position::new(at.slide, at.step + 1)
        } else if at.slide + 1 < self.slides.len() {
            Position::new(at.slide + 1, 0)
        } else {
            at
        }
    }

    /// One step back: the build before, or the slide before with all its builds.
    #[must_use]
    pub fn before(&self, at: Position) -> Position {
        let at = self.clamp(at);
        if at.step > 0 {
            Position::new(at.slide, at.step - 1)
        } else if at.slide > 0 {
            Position::new(at.slide - 1, self.last_step(at.slide - 1))
        } else {
            at
        }
    }

    /// The last place of the talk.
    #[must_use]
    pub fn end(&self) -> Position {
        self.clamp(Position::new(usize::MAX, usize::MAX))
    }

    /// Planned time for the whole talk, in seconds.
    #[must_use]
    pub fn cue_s(&self) -> u32 {
        self.slides.iter().map(|it| it.cue_s).sum()
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
