//! Fact check of a talk: its claims, the verdict on each, and a glossary.

use rostra_core::text::Text;

/// Verdict on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Sources agree with it.
    Confirmed,
    /// Roughly right; a number, name, scope or date had to be corrected.
    Imprecise,
    /// Wrong as stated in the talk; the deck shows a corrected form.
    Contradicted,
    /// No source was found, or it cannot be checked in principle.
    Unverifiable,
    /// Not in the talk: added as background.
    Context,
    /// Happened after the talk; shown only in collapsed notes.
    Since,
}

/// How reliable the verdict is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// A primary source, or several that agree.
    High,
    /// Between the two.
    MediumHigh,
    /// Secondary sources.
    Medium,
    /// A hint only.
    Low,
    /// An opinion or a forecast, which cannot be rated.
    NotRated,
}

/// The label shown beside a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A number, date or name was corrected.
    Corrected,
    /// The speaker's judgement, analogy or forecast.
    View,
    /// Not in the talk.
    Added,
    /// Happened after the talk.
    Since,
    /// Confirmed or unverifiable: shows no label.
    Source,
}

/// One checked claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Stable id (`F14`, `X05`, `S02`), used in addresses of the sources page.
    pub id: &'static str,
    /// Ids of the slides that show it.
    pub slides: &'static [&'static str],
    /// The claim, in short.
    pub claim: Text,
    /// The verdict.
    pub status: Status,
    /// It is an opinion, an analogy or a forecast.
    pub opinion: bool,
    /// The wording that the deck shows.
    pub shown: Text,
    /// Description of the source.
    pub source: Text,
    /// Addresses of the source; may be empty.
    pub links: &'static [&'static str],
    /// How reliable the verdict is.
    pub confidence: Confidence,
}

impl Fact {
    /// The label it carries on a slide.
    #[must_use]
    pub const fn mark(&self) -> Mark {
        match self.status {
            Status::Context => Mark::Added,
            Status::Since => Mark::Since,
            _ if self.opinion => Mark::View,
            Status::Imprecise | Status::Contradicted => Mark::Corrected,
            Status::Confirmed | Status::Unverifiable => Mark::Source,
        }
    }
}

/// A contradiction or gap in the talk itself, and how the deck resolves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Stable id (`C01`).
    pub id: &'static str,
    /// The contradiction or gap.
    pub conflict: Text,
    /// How the deck resolves it.
    pub decision: Text,
}

/// A glossary entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable id (`rag`).
    pub id: &'static str,
    /// The word.
    pub name: Text,
    /// One line of explanation.
    pub meaning: Text,
}
