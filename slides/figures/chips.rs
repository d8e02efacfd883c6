//! Chips: names in a drawing that show details when they are chosen. A button covers each name, and
//! one line (`.tells`) shows the details. The buttons are the deck's own (`data-explore`): arrow
//! keys move between them, Escape leaves them.

use rostra::prelude::*;

/// A name in a drawing that shows details when it is chosen.
pub struct Chip {
    /// The state word that chooses it.
    pub word: &'static str,
    /// Selector of the element that its button is inserted after; the button covers the parent.
    pub at: &'static str,
    /// Its name.
    pub name: Text,
    /// The text of the details.
    pub details: Text,
    /// A part of the details that rests on a fact the drawing does not show: text, mark, fact id.
    pub cited: Option<(Text, Mark, &'static str)>,
}

impl Chip {
    /// Creates a chip whose details rest only on what the drawing shows.
    #[must_use]
    pub const fn new(word: &'static str, at: &'static str, name: Text, details: Text) -> Self {
        Self { word, at, name, details, cited: None }
    }

    /// Adds a text that rests on another fact.
    #[must_use]
    pub const fn cites(self, words: Text, mark: Mark, fact: &'static str) -> Self {
        Self { cited: Some((words, mark, fact)), ..self }
    }
}

/// Default prompt of the line while nothing is chosen.
pub const PROMPT: Text = Text::new("이름을 고르면 설명이 나옵니다", "Choose a name for more");

/// Returns whether a word chooses one of the chips.
#[must_use]
pub fn knows(chips: &[Chip], word: &str) -> bool {
    chips.iter().any(|it| it.word == word)
}

/// Returns the buttons, and the line, which is inserted after what the selector `place` finds.
#[must_use]
pub fn controls(chips: &'static [Chip], place: &'static str) -> Vec<(&'static str, String)> {
    let buttons = chips.iter().map(|it| (it.at, cover("data-explore", it.word, it.name)));
    buttons.chain([line(place)]).collect()
}

/// Returns the line for the details, which is inserted after what the selector `place` finds.
#[must_use]
pub fn line(place: &'static str) -> (&'static str, String) {
    (place, "<output class=\"live tells\"></output>".to_owned())
}

/// Returns the changes that show the details of the chosen chip in the line, or else the prompt.
#[must_use]
pub fn show(chips: &'static [Chip], prompt: Text, scene: &Scene) -> Vec<Patch> {
    show_details(chips.iter().find(|it| it.word == scene.word).map(details_html), prompt)
}

/// Returns the changes that show `details` in the line, or else the prompt.
#[must_use]
pub fn show_details(details: Option<String>, prompt: Text) -> Vec<Patch> {
    let has_details = Patch::flag(".tells", "data-told", details.is_some());
    vec![Patch::html(".tells", details.unwrap_or_else(|| both(prompt.ko, prompt.en))), has_details]
}

/// Returns a chip's name and details, as HTML.
#[must_use]
pub fn details_html(chip: &Chip) -> String {
    let (name, details) =
        (both(chip.name.ko, chip.name.en), both(chip.details.ko, chip.details.en));
    let cited = chip.cited.map(|(text, mark, fact)| sourced(text, mark, fact));
    format!("<b>{name}</b> <span>{details}</span> {}", cited.unwrap_or_default())
}

#[cfg(test)]
/// Checks that the tests of slides with chips share.
pub mod tests {
    use super::*;

    /// Asserts what must hold for the chips of every slide.
    pub fn hold(chips: &'static [Chip], drawn: &str, line: &'static str) {
        for chip in chips {
            assert!(drawn.contains(chip.name.en), "{} is not drawn", chip.name.en);
            assert!(knows(chips, chip.word) && !knows(chips, ""));
            assert_eq!(chips.iter().filter(|it| it.word == chip.word).count(), 1);
            assert_eq!(chips.iter().filter(|it| it.at == chip.at).count(), 1);
            let puts = show(chips, PROMPT, &Scene { word: chip.word, ..Scene::default() });
            let has_details = |it: &Patch| matches!(&it.what, PatchKind::Html(html) if html.contains(chip.details.ko));
            assert!(puts.iter().any(has_details), "{}", chip.word);
            if let Some((_, mark, fact)) = chip.cited {
                let found = crate::facts::find(fact).expect(fact);
                // Any fact may be cited as added context; other marks must be the fact's own.
                assert!(mark == Mark::Added || found.mark() == mark, "{fact}");
            }
        }
        // Every `Patch` changes the line that `controls` inserts, so nothing drawn is touched.
        assert!(show(chips, PROMPT, &Scene::default()).iter().all(|it| it.at == ".tells"));
        assert_eq!(controls(chips, line).len(), chips.len() + 1);
    }
}
