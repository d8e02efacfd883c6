//! Visit history of a talk: which slides have been shown, and the places that keys return to. Not here:
//! moving the deck (`desk/jumps.rs`), or storing the history (`browser/storage.rs`).

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

/// The visit history. Places and slides are written as in addresses; jumps leave out those that the
/// deck does not have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VisitHistory {
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

impl VisitHistory {
    /// Records that the talk is at a place, and that the room sees `seen_at`, which differs while its
    /// screen is held.
    pub fn record(&mut self, deck: &Deck, at: &str, seen_at: &str) {
        if slide(at) != slide(&self.at) && !self.at.is_empty() {
            self.last = Some(std::mem::take(&mut self.at));
        }
        at.clone_into(&mut self.at);
        if !is_backup(deck, at) {
            self.main = Some(at.to_owned());
        }
        self.shown.insert(slide(seen_at).to_owned());
    }

    /// Whether [`Self::record`] has recorded this already.
    #[must_use]
    pub fn is_at(&self, at: &str, seen_at: &str) -> bool {
        self.at == at && self.shown.contains(slide(seen_at))
    }

    /// Starts the talk with a move from a place: slides shown before that do not count.
    pub fn begin(&mut self, from: &str) {
        self.shown = [from, &self.at].map(|place| slide(place).to_owned()).into();
    }

    /// Returns the marked place.
    #[must_use]
    pub fn mark(&self) -> Option<&str> {
        self.mark.as_deref()
    }

    /// Marks the current place, or removes the mark if there is one.
    pub fn toggle_mark(&mut self) {
        let here = Some(&self.at).filter(|place| self.mark.is_none() && !place.is_empty());
        self.mark = here.cloned();
    }

    /// Returns the target of a jump; `None` if there is no such place or the talk is there.
    #[must_use]
    pub fn jump_target(&self, deck: &Deck, jump: Jump) -> Option<String> {
        let target = match jump {
            Jump::Mark => self.mark.clone(),
            Jump::Last => self.last.clone(),
            Jump::Unshown => self.unshown(deck),
            Jump::Backup if is_backup(deck, &self.at) => {
                self.main.clone().or_else(|| Some(deck.slide(deck.end().slide)?.id.to_owned()))
            }
            Jump::Backup => backup(deck),
        };
        target.filter(|place| *place != self.at && deck.find(slide(place)).is_some())
    }

    /// Returns the next slide that has not been shown, from the current one on, then from the first.
    /// Slides outside the plan are left out.
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
    use crate::json::StoredAsJson;
    use crate::rehearsal::run::tests::deck as plain;

    /// title, money-in, layers, end; with a backup slide, and one that is optional.
    fn deck() -> Deck {
        plain().with_extras(&[("end", Extra::Backup), ("money-in", Extra::Optional)])
    }

    fn history_of(deck: &Deck, places: &[&str]) -> VisitHistory {
        let mut it = VisitHistory::default();
        places.iter().for_each(|at| it.record(deck, at, at));
        it
    }

    #[track_caller]
    fn assert_target(it: &VisitHistory, deck: &Deck, jump: Jump, to: Option<&str>) {
        assert_eq!(it.jump_target(deck, jump).as_deref(), to, "{jump:?} of {it:?}");
    }

    #[test]
    fn the_mark_leads_back_until_it_is_taken_away() {
        let deck = deck();
        let mut it = history_of(&deck, &["title", "layers/2/infra"]);
        assert_target(&it, &deck, Jump::Mark, None);
        it.toggle_mark();
        assert_target(&it, &deck, Jump::Mark, None);
        it.record(&deck, "title", "title");
        assert_target(&it, &deck, Jump::Mark, Some("layers/2/infra"));
        it.toggle_mark();
        assert_target(&it, &deck, Jump::Mark, None);
    }

    #[test]
    fn the_last_place_is_the_one_on_the_slide_before() {
        let deck = deck();
        let mut it = history_of(&deck, &["title"]);
        assert_target(&it, &deck, Jump::Last, None);
        for at in ["layers", "layers/1", "end"] {
            it.record(&deck, at, at);
        }
        assert_target(&it, &deck, Jump::Last, Some("layers/1"));
        it.record(&deck, "layers/1", "layers/1");
        assert_target(&it, &deck, Jump::Last, Some("end"));
    }

    #[test]
    fn the_next_slide_not_shown_is_searched_onward_then_from_the_first() {
        let deck = plain();
        let mut it = history_of(&deck, &["layers"]);
        assert_target(&it, &deck, Jump::Unshown, Some("end"));
        // The room's screen is held: it has not seen that one.
        it.record(&deck, "end", "layers");
        it.record(&deck, "money-in", "layers");
        assert_target(&it, &deck, Jump::Unshown, Some("end"));
        for at in ["money-in", "end"] {
            it.record(&deck, at, at);
        }
        assert_target(&it, &deck, Jump::Unshown, Some("title"));
        it.record(&deck, "title", "title");
        assert_target(&it, &deck, Jump::Unshown, None);
        // Extra slides are not missed.
        assert_target(
            &history_of(&self::deck(), &["title"]),
            &self::deck(),
            Jump::Unshown,
            Some("layers"),
        );
        assert_target(
            &history_of(&self::deck(), &["title", "layers"]),
            &self::deck(),
            Jump::Unshown,
            None,
        );
    }

    #[test]
    fn a_jump_leads_to_the_backup_slides_and_back_to_the_talk() {
        let deck = deck();
        let mut it = history_of(&deck, &["title", "layers/1"]);
        assert_target(&it, &deck, Jump::Backup, Some("end"));
        it.record(&deck, "end", "end");
        assert_target(&it, &deck, Jump::Backup, Some("layers/1"));
        assert_target(&history_of(&deck, &["end"]), &deck, Jump::Backup, Some("layers"));
        assert_target(&history_of(&plain(), &["title"]), &plain(), Jump::Backup, None);
    }

    #[test]
    fn what_was_shown_before_the_talk_began_does_not_count() {
        let deck = plain();
        let mut it = history_of(&deck, &["layers", "end", "title", "money-in"]);
        it.toggle_mark();
        it.begin("title");
        assert_target(&it, &deck, Jump::Unshown, Some("layers"));
        assert_eq!(it.mark(), Some("money-in"), "a mark lasts");
        assert!(it.shown.iter().eq(["money-in", "title"].iter()));
        assert!(it.is_at("money-in", "title") && !it.is_at("money-in", "end"));
    }

    #[test]
    fn stored_json_is_restored_and_unknown_places_are_no_targets() {
        let it = history_of(&deck(), &["title", "layers/1"]);
        assert_eq!(VisitHistory::from_json(&it.to_json()), Some(it));
        assert_eq!(VisitHistory::from_json("7"), None);
        let it =
            VisitHistory::from_json(r#"{"last":"elsewhere/9","mark":"","at":"gone"}"#).unwrap();
        for jump in [Jump::Mark, Jump::Last] {
            assert_target(&it, &deck(), jump, None);
        }
        assert_target(&it, &deck(), Jump::Unshown, Some("title"));
    }
}
