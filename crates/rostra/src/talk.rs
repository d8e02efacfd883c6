//! The data of a talk: the input of the engine. Not here: rendering, or any particular talk.

use leptos::prelude::AnyView;
use rostra_core::deck::{Deck, Extra, Slide};
use rostra_core::text::Text;

use crate::article::Article;
use crate::fact::{Decision, Fact, Term};
use crate::figure::Figure;
use crate::parts::rich_text::References;
use crate::still::{PictureFigure, VectorDrawing};
use crate::table::Data;

/// A chapter of the talk: a group of slides with a common topic and accent color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its number ("Part 1"), or the name of its group of chapters ("Five layers").
    pub label: Text,
    /// Its topic.
    pub name: Text,
    /// The accent color of its slides, by a name that the style sheets know; may be empty.
    pub accent: &'static str,
}

/// The background of a slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The theme's own background.
    #[default]
    Paper,
    /// Always dark, whatever the theme.
    Dark,
}

/// An event after the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// A fact, by its id.
    Fact(&'static str),
    /// A statement that follows from what the slide already shows, without a fact of its own.
    Said(Text),
}

/// A slide with its view, its notes and its facts.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Id, headline, steps and planned time.
    pub slide: Slide,
    /// The chapter that it belongs to.
    pub chapter: &'static Chapter,
    /// Its background.
    pub tone: Tone,
    /// The speaker's notes, a paragraph for each step, from step 0; none where notes are private.
    pub notes: &'static [Text],
    /// Ids of the facts that support it.
    pub facts: &'static [&'static str],
    /// Events after the talk; shown only on demand.
    pub since: &'static [Since],
    /// Renders everything below the headline. Content that builds up carries `data-from="<step>"`.
    pub view: fn() -> AnyView,
}

/// A whole talk.
pub struct Talk {
    /// Its title.
    pub title: Text,
    /// A description in a sentence or two, for search engines and link previews.
    pub description: Text,
    /// Its date, as printed on every slide.
    pub date: &'static str,
    /// Slides in order. Invariant, checked by a test of the talk: never empty, ids are unique.
    pub entries: Vec<Entry>,
    /// Earlier ids and the ids that replaced them.
    pub aliases: Vec<(&'static str, &'static str)>,
    /// Slides outside the planned time, by id.
    pub extras: Vec<(&'static str, Extra)>,
    /// Every checked claim, in the order of the sources page.
    pub facts: Vec<&'static Fact>,
    /// Contradictions in the talk itself, and how the deck resolves them.
    pub decisions: &'static [Decision],
    /// The glossary.
    pub terms: &'static [Term],
    /// The interactive figures.
    pub figures: &'static [Figure],
    /// Style sheets of these figures, beyond the deck's own; in no cascade layer, so they win.
    pub figure_styles: &'static [&'static str],
    /// Renders the corner of a slide, if it has one.
    pub corner: fn(&Entry) -> Option<AnyView>,
    /// The figures that have picture files and appear on preview pictures.
    pub drawings: &'static [PictureFigure],
    /// The data files of its figures.
    pub data: &'static [Data],
    /// Draws the icon of a chapter, for link previews.
    pub icon: fn(&Chapter) -> VectorDrawing,
    /// The sample article for bloggers, if there is one (`/embedding/`).
    pub article: Option<Article>,
}

impl Talk {
    /// The deck, without views; `None` when there is no slide or two have the same id.
    #[must_use]
    pub fn deck(&self) -> Option<Deck> {
        let deck = Deck::new(self.entries.iter().map(|it| it.slide).collect())?;
        Some(deck.with_aliases(self.aliases.clone()).with_extras(&self.extras))
    }

    /// The targets of links in texts. `home` leads from the page to the deck in the same language.
    pub(crate) fn references(&self, home: &'static str) -> References {
        References::new(&self.facts, self.terms, home)
    }

    /// Removes the speaker's notes, for a deck whose notes are private.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        for entry in &mut self.entries {
            entry.notes = &[];
        }
        self
    }
}
