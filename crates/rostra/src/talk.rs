//! What a talk hands to the engine. Not here: how it is shown, or any talk.

use leptos::prelude::AnyView;
use rostra_core::deck::{Deck, Slide};
use rostra_core::fact::{Decision, Fact, Term};
use rostra_core::text::Text;

use crate::figure::Figure;

/// A chapter of the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it stands: "Part 1", "Layer 3".
    pub label: Text,
    /// What it is about.
    pub name: Text,
    /// The accent its slides carry: a word the style sheets know, or nothing.
    pub accent: &'static str,
}

/// The ground a slide stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The theme's own.
    #[default]
    Paper,
    /// Always dark, to give the talk a rhythm.
    Dark,
}

/// Something that came after the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Id of a fact.
    Fact(&'static str),
    /// What only follows from what the slide shows already.
    Said(Text),
}

/// A slide with its looks, its notes and what it rests on.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Id, headline, steps and planned time.
    pub slide: Slide,
    /// Its chapter.
    pub part: &'static Part,
    /// Its ground.
    pub tone: Tone,
    /// What the speaker says; nothing where notes are private.
    pub notes: Text,
    /// Ids of the facts it rests on.
    pub facts: &'static [&'static str],
    /// What came after the talk; shown only on demand.
    pub since: &'static [Since],
    /// Everything below the headline. Content that builds up carries `data-from="<step>"`.
    pub view: fn() -> AnyView,
}

/// A whole talk.
pub struct Talk {
    /// Its name.
    pub title: Text,
    /// What it is, in a sentence or two; for search engines and link previews.
    pub description: Text,
    /// When it was given, as printed on every slide.
    pub date: &'static str,
    /// Slides in order. Never empty, ids unique (a test of the talk's).
    pub entries: Vec<Entry>,
    /// Earlier ids and the ids that replaced them.
    pub aliases: Vec<(&'static str, &'static str)>,
    /// Every checked claim, in the order of the sources page.
    pub facts: Vec<&'static Fact>,
    /// What does not fit in the talk itself, and what the deck does about it.
    pub decisions: &'static [Decision],
    /// The words it explains.
    pub terms: &'static [Term],
    /// Those of its figures that come to life.
    pub figures: &'static [Figure],
    /// What these look like, beyond the deck's own sheets; in no layer, so it wins.
    pub figure_styles: &'static [&'static str],
    /// What stands in the corner of a slide, if anything.
    pub corner: fn(&Entry) -> Option<AnyView>,
}

impl Talk {
    /// The slides without their looks; `None` when there are none or an id stands twice.
    #[must_use]
    pub fn deck(&self) -> Option<Deck> {
        let deck = Deck::new(self.entries.iter().map(|it| it.slide).collect())?;
        Some(deck.with_aliases(self.aliases.clone()))
    }

    /// The same talk with nothing in the speaker's own words, for a deck whose notes are private.
    #[must_use]
    pub fn without_notes(mut self) -> Self {
        for entry in &mut self.entries {
            entry.notes = Text::same("");
        }
        self
    }
}
