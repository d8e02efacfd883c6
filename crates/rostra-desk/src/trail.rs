//! Navigation history of a talk: which slides have been shown, and the places that keys return to. Not
//! here: moving the deck (`desk/places.rs`), or storing the history (`browser/storage.rs`).

use std::collections::BTreeSet;

use rostra_core::deck::{Deck, Extra};
use serde::{Deserialize, Serialize};

/// A jump to a place of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// To the marked place; without one, marks the current place.
    Mark,
    /// To where the talk was on the slide visited before this one.
    Last,
    /// To the next slide that has not been shown.
    Unshown,
    /// To the first backup slide; from a backup slide back to the talk.
    Backup,
}

/// The history. Places and slides are written as in addresses; those that the deck does not have are no
/// targets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trail {
    /// Ids of slides that the room has seen.
    shown: BTreeSet<String>,
    /// Current place.
    at: String,
    /// Last place on the slide visited before.
    last: Option<String>,
    /// Last place that is not on a backup slide.
    main: Option<String>,
    mark: Option<String>,
}

impl Trail {
    /// Records that the talk is at a place, and that the room sees `seen_at`, which differs while its
    /// screen is held.
    pub fn moved(&mut self, deck: &Deck, at: &str, seen_at: &str) {
        if slide(at) != slide(&self.at) && !self.at.is_empty() {
            self.last = Some(std::mem::take(&mut self.at));
        }
        at.clone_into(&mut self.at);
        if !is_backup(deck, at) {
            self.main = Some(at.to_owned());
        }
        self.shown.insert(slide(seen_at).to_owned());
    }

    /// Whether [`Self::moved`] has recorded this already.
    #[must_use]
    pub fn is_at(&self, at: &str, seen_at: &str) -> bool {
        self.at == at && self.shown.contains(slide(seen_at))
    }

    /// Starts the talk with a move from a place: slides shown before that, while trying things out, do not
    /// count.
    pub fn begin(&mut self, from: &str) {
        self.shown = [from, &self.at].map(|it| slide(it).to_owned()).into();
    }

    /// Returns the marked place.
    #[must_use]
    pub fn mark(&self) -> Option<&str> {
        self.mark.as_deref()
    }

    /// Marks the current place, or removes the mark if there is one.
    pub fn toggle_mark(&mut self) {
        let here = Some(&self.at).filter(|it| self.mark.is_none() && !it.is_empty());
        self.mark = here.cloned();
    }

    /// Returns the target of a jump; `None` if there is no such place or the talk is there.
    #[must_use]
    pub fn target(&self, deck: &Deck, jump: Jump) -> Option<String> {
        let target = match jump {
            Jump::Mark => self.mark.clone(),
            Jump::Last => self.last.clone(),
            Jump::Unshown => self.unshown(deck),
            Jump::Backup if is_backup(deck, &self.at) => {
                self.main.clone().or_else(|| Some(deck.slide(deck.end().slide)?.id.to_owned()))
            }
            Jump::Backup => backup(deck),
        };
        target.filter(|it| *it != self.at && deck.find(slide(it)).is_some())
    }

    /// Searches from the current slide on, then from the first. Slides outside the plan are left out.
    fn unshown(&self, deck: &Deck) -> Option<String> {
        let here = slide(&self.at);
        let from = deck.find(here).map_or(0, |it| it + 1);
        let is_missing = |index: usize| {
            let slide = deck.slide(index)?;
            let is_seen = slide.id == here || self.shown.contains(slide.id);
            (deck.extra(index).is_none() && !is_seen).then_some(slide.id)
        };
        (from..deck.len()).chain(0..from).find_map(is_missing).map(str::to_owned)
    }
}

/// Returns the id of the first backup slide.
#[must_use]
pub fn backup(deck: &Deck) -> Option<String> {
    let first = (0..deck.len()).find(|it| deck.extra(*it) == Some(Extra::Backup))?;
    deck.slide(first).map(|it| it.id.to_owned())
}

/// Whether a place is on a backup slide.
fn is_backup(deck: &Deck, at: &str) -> bool {
    deck.find(slide(at)).and_then(|it| deck.extra(it)) == Some(Extra::Backup)
}

/// Returns the id of a place's slide.
pub(crate) fn slide(at: &str) -> &str {
    at.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Stored;
    use crate::rehearsal::run::tests::deck as plain;

    /// title, money-in, layers, end; with a backup slide, and one that is optional.
    fn deck() -> Deck {
        plain().with_extras(&[("end", Extra::Backup), ("money-in", Extra::Optional)])
    }

    fn walked(deck: &Deck, places: &[&str]) -> Trail {
        let mut it = Trail::default();
        places.iter().for_each(|at| it.moved(deck, at, at));
        it
    }

    #[track_caller]
    fn leads(it: &Trail, deck: &Deck, jump: Jump, to: Option<&str>) {
        assert_eq!(it.target(deck, jump).as_deref(), to, "{jump:?} of {it:?}");
    }

    #[test]
    fn the_mark_leads_back_until_it_is_taken_away() {
        let deck = deck();
        let mut it = walked(&deck, &["title", "layers/2/infra"]);
        leads(&it, &deck, Jump::Mark, None);
        it.toggle_mark();
        leads(&it, &deck, Jump::Mark, None);
        it.moved(&deck, "title", "title");
        leads(&it, &deck, Jump::Mark, Some("layers/2/infra"));
        it.toggle_mark();
        leads(&it, &deck, Jump::Mark, None);
    }

    #[test]
    fn the_last_place_is_the_one_on_the_slide_before() {
        let deck = deck();
        let mut it = walked(&deck, &["title"]);
        leads(&it, &deck, Jump::Last, None);
        for at in ["layers", "layers/1", "end"] {
            it.moved(&deck, at, at);
        }
        leads(&it, &deck, Jump::Last, Some("layers/1"));
        it.moved(&deck, "layers/1", "layers/1");
        leads(&it, &deck, Jump::Last, Some("end"));
    }

    #[test]
    fn what_has_not_been_shown_is_looked_for_onward_then_from_the_beginning() {
        let deck = plain();
        let mut it = walked(&deck, &["layers"]);
        leads(&it, &deck, Jump::Unshown, Some("end"));
        // The room's screen is held: it has not seen that one.
        it.moved(&deck, "end", "layers");
        it.moved(&deck, "money-in", "layers");
        leads(&it, &deck, Jump::Unshown, Some("end"));
        for at in ["money-in", "end"] {
            it.moved(&deck, at, at);
        }
        leads(&it, &deck, Jump::Unshown, Some("title"));
        it.moved(&deck, "title", "title");
        leads(&it, &deck, Jump::Unshown, None);
        // Extra slides are not missed.
        leads(&walked(&self::deck(), &["title"]), &self::deck(), Jump::Unshown, Some("layers"));
        leads(&walked(&self::deck(), &["title", "layers"]), &self::deck(), Jump::Unshown, None);
    }

    #[test]
    fn backup_slides_are_a_key_away_and_so_is_the_talk() {
        let deck = deck();
        let mut it = walked(&deck, &["title", "layers/1"]);
        leads(&it, &deck, Jump::Backup, Some("end"));
        it.moved(&deck, "end", "end");
        leads(&it, &deck, Jump::Backup, Some("layers/1"));
        leads(&walked(&deck, &["end"]), &deck, Jump::Backup, Some("layers"));
        leads(&walked(&plain(), &["title"]), &plain(), Jump::Backup, None);
    }

    #[test]
    fn what_was_shown_before_the_talk_began_does_not_count() {
        let deck = plain();
        let mut it = walked(&deck, &["layers", "end", "title", "money-in"]);
        it.toggle_mark();
        it.begin("title");
        leads(&it, &deck, Jump::Unshown, Some("layers"));
        assert_eq!(it.mark(), Some("money-in"), "a mark lasts");
        assert!(it.shown.iter().eq(["money-in", "title"].iter()));
        assert!(it.is_at("money-in", "title") && !it.is_at("money-in", "end"));
    }

    #[test]
    fn comes_back_as_it_was_and_garbage_leads_nowhere() {
        let it = walked(&deck(), &["title", "layers/1"]);
        assert_eq!(Trail::from_json(&it.to_json()), Some(it));
        assert_eq!(Trail::from_json("7"), None);
        let it = Trail::from_json(r#"{"last":"elsewhere/9","mark":"","at":"gone"}"#).unwrap();
        for jump in [Jump::Mark, Jump::Last] {
            leads(&it, &deck(), jump, None);
        }
        leads(&it, &deck(), Jump::Unshown, Some("title"));
    }
}
