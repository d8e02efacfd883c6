//! State of rehearsals for views: the one being recorded, the stored ones, and the plan made of them.
//! Not here: how they are stored (`browser/storage.rs`).

use leptos::prelude::*;
use rostra_core::deck::Deck;
use rostra_core::text::Text;
use serde::{Deserialize, Serialize};

use crate::rehearsal::file::{self, ImportError};
use crate::rehearsal::history::RehearsalHistory;
use crate::rehearsal::recorder::Recorder;
use crate::rehearsal::run::Run;
use crate::timing::schedule::Plan;

/// A rehearsal used in place of the talk's own plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RehearsalPlan {
    /// Whether it is the median of all rehearsals rather than one of them.
    pub median: bool,
    /// Seconds on each slide.
    pub run: Run,
}

impl RehearsalPlan {
    /// Creates a plan from one rehearsal.
    #[must_use]
    pub const fn run(run: Run) -> Self {
        Self { median: false, run }
    }

    /// Creates a plan from the median of all rehearsals; `None` when there are none.
    #[must_use]
    pub fn median(history: &RehearsalHistory, deck: &Deck, plan: &Plan) -> Option<Self> {
        let date_ms = history.runs().last()?.date_ms();
        let ids = deck.slides().iter().map(|it| it.id.to_owned());
        let run = Run::new(date_ms, ids.zip(history.as_plan(deck, plan)));
        Some(Self { median: true, run })
    }
}

/// Signals of the rehearsals.
#[derive(Clone, Copy)]
pub struct Rehearsals {
    /// The rehearsal under way.
    pub recorder: RwSignal<Option<Recorder>>,
    /// The recorder of the talk itself, since its time has begun.
    pub talk: RwSignal<Option<Recorder>>,
    /// The stored rehearsals.
    pub history: RwSignal<RehearsalHistory>,
    /// The rehearsal that was deleted last, as long as that can be undone.
    pub deleted: RwSignal<Option<Run>>,
    /// What is used as the plan instead of the talk's own.
    pub used: RwSignal<Option<RehearsalPlan>>,
    /// Whether the device stores anything.
    pub has_storage: RwSignal<bool>,
    /// Message about the last import, for the user.
    pub notice: RwSignal<Option<Text>>,
}

impl Default for Rehearsals {
    fn default() -> Self {
        Self {
            recorder: RwSignal::new(None),
            talk: RwSignal::new(None),
            history: RwSignal::new(RehearsalHistory::default()),
            deleted: RwSignal::new(None),
            used: RwSignal::new(None),
            has_storage: RwSignal::new(false),
            notice: RwSignal::new(None),
        }
    }
}

impl Rehearsals {
    /// Deletes a rehearsal.
    pub fn delete(self, run: &Run) {
        self.history.update(|it| it.remove(run));
        self.deleted.set(Some(run.clone()));
    }

    /// Restores the rehearsal that was deleted last.
    pub fn undelete(self) {
        let mut deleted = None;
        self.deleted.update(|it| deleted = it.take());
        if let Some(run) = deleted {
            self.history.update(|it| it.add(run));
        }
    }

    /// Adds the rehearsals of a file, or reports why not.
    pub fn import(self, text: &str, deck: &Deck) {
        self.notice.set(Some(match file::import(text, deck) {
            Ok(runs) => {
                self.history.update(|history| runs.into_iter().for_each(|run| history.add(run)));
                Text::new("파일의 리허설을 더함", "The file’s rehearsals have been added.")
            }
            Err(refused) => ImportError::text(refused),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::StoredAsJson;
    use crate::rehearsal::history::tests::history;
    use crate::rehearsal::run::tests::{deck, run};

    #[test]
    fn the_median_is_a_plan_that_can_be_kept() {
        let (deck, plan) = (deck(), Plan::of(&deck()));
        assert_eq!(RehearsalPlan::median(&RehearsalHistory::default(), &deck, &plan), None);
        let history = history([run(1, &[("title", 10)]), run(2, &[("title", 30), ("end", 50)])]);
        let used = RehearsalPlan::median(&history, &deck, &plan).unwrap();
        assert_eq!(used.run.as_plan(&deck, &plan), [20, 30, 30, 50]);
        assert_eq!(RehearsalPlan::from_json(&used.to_json()), Some(used));
        assert_eq!(RehearsalPlan::from_json("{}"), None);
    }

    #[test]
    fn a_deleted_one_can_be_brought_back() {
        Owner::new().with(|| {
            let it = Rehearsals::default();
            let all = history([run(1, &[("title", 10)]), run(2, &[("title", 30)])]);
            it.history.set(all.clone());
            it.delete(&all.runs()[0]);
            assert_eq!(it.history.with(|it| it.runs().len()), 1);
            it.undelete();
            it.undelete();
            assert_eq!(it.history.get(), all, "in its place, and once");
        });
    }

    #[test]
    fn a_file_is_imported_or_refused_with_a_notice() {
        let owner = Owner::new();
        owner.set();
        let it = Rehearsals::default();
        it.history.set(history([run(1, &[("title", 10)])]));
        let file = file::export(&history([run(2, &[("end", 50)])]));
        it.import(&file, &deck());
        assert_eq!(it.history.with(|it| it.runs().len()), 2);
        it.import("nonsense", &deck());
        assert_eq!(it.notice.get(), Some(ImportError::NotRehearsals.text()));
        assert_eq!(it.history.with(|it| it.runs().len()), 2);
    }
}
