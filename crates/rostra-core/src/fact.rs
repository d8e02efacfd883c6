//! What a talk claims, how each claim fared when it was checked, and the words it explains.

use crate::text::Text;

/// How a claim fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Sources agree with it.
    Confirmed,
    /// Right direction; a number, name, scope or date had to be put right.
    Imprecise,
    /// Wrong as said; the deck shows the corrected form.
    Contradicted,
    /// Nothing to check it against, or not checkable by nature.
    Unverifiable,
    /// Not in the talk: added so that the rest can be understood.
    Context,
    /// Happened after the talk; shown only in collapsed notes.
    Since,
}

/// How sure the check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// A primary source, or several that agree.
    High,
    /// Between the two.
    MediumHigh,
    /// Secondary sources.
    Medium,
    /// A lead only.
    Low,
    /// An opinion or a forecast: there is nothing to be sure of.
    NotRated,
}

/// The label a reader sees beside a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A figure, date or name put right.
    Corrected,
    /// The speaker's judgement, analogy or forecast.
    View,
    /// Not in the talk.
    Added,
    /// After the talk.
    Since,
    /// Checked and found right, or nothing to check: needs no label.
    Source,
}

/// One checked claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Stable id (`F14`, `X05`, `S02`), used in addresses of the sources page.
    pub id: &'static str,
    /// Ids of the slides it belongs to.
    pub slides: &'static [&'static str],
    /// What was claimed, in short.
    pub claim: Text,
    /// How it fared.
    pub status: Status,
    /// It is an opinion, an analogy or a forecast.
    pub opinion: bool,
    /// The form that the deck shows.
    pub shown: Text,
    /// Who says so, in words.
    pub source: Text,
    /// Addresses of the source; may be empty.
    pub links: &'static [&'static str],
    /// How sure the check is.
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

/// A contradiction or gap in the talk itself, and what the deck does about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Stable id (`C01`).
    pub id: &'static str,
    /// What does not fit.
    pub conflict: Text,
    /// What the deck shows.
    pub decision: Text,
}

/// A word the talk explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Stable id (`rag`).
    pub id: &'static str,
    /// The word.
    pub name: Text,
    /// One line of explanation.
    pub meaning: Text,
}
