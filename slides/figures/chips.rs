//! Names in a drawing that tell more when they are chosen: a button over each, and one line for what it
//! says. The buttons are the deck's own (`data-explore`): arrows go from one to the next, Escape leaves.

use rostra::prelude::*;

/// A name that tells more.
pub struct Chip {
    /// The word that chooses it.
    pub word: &'static str,
    /// What its button stands behind, inside of what it covers.
    pub at: &'static str,
    /// What it is called.
    pub name: Text,
    /// What it tells.
    pub tells: Text,
    /// What of it rests on a fact that the drawing does not show: the words, their mark, the fact.
    pub cited: Option<(Text, Mark, &'static str)>,
}

impl Chip {
    /// One whose words rest on what the drawing shows.
    #[must_use]
    pub const fn new(word: &'static str, at: &'static str, name: Text, tells: Text) -> Self {
        Self { word, at, name, tells, cited: None }
    }

    /// With something that rests on another fact.
    #[must_use]
    pub const fn cites(self, words: Text, mark: Mark, fact: &'static str) -> Self {
        Self { cited: Some((words, mark, fact)), ..self }
    }
}

/// What may stand in the line while nothing is chosen.
pub const ASK: Text = Text::new("이름을 고르면 자세히", "Choose a name for more");

/// Whether a word chooses one of them.
#[must_use]
pub fn knows(chips: &[Chip], word: &str) -> bool {
    chips.iter().any(|it| it.word == word)
}

/// The buttons, and the line behind what a selector finds.
#[must_use]
pub fn controls(chips: &'static [Chip], place: &'static str) -> Vec<(&'static str, String)> {
    let buttons = chips.iter().map(|it| (it.at, cover("data-explore", it.word, it.name)));
    buttons.chain([line(place)]).collect()
}

/// The line for what is told, behind what a selector finds.
#[must_use]
pub fn line(place: &'static str) -> (&'static str, String) {
    (place, "<output class=\"live tells\"></output>".to_owned())
}

/// What the line says, which asks for something at first.
#[must_use]
pub fn show(chips: &'static [Chip], ask: Text, scene: &Scene) -> Vec<Put> {
    tell(chips.iter().find(|it| it.word == scene.word).map(told), ask)
}

/// Puts into the line what is told, or what it asks for.
#[must_use]
pub fn tell(told: Option<String>, ask: Text) -> Vec<Put> {
    let is_told = Put::flag(".tells", "data-told", told.is_some());
    vec![Put::html(".tells", told.unwrap_or_else(|| both(ask.ko, ask.en))), is_told]
}

fn told(chip: &Chip) -> String {
    let (name, tells) = (both(chip.name.ko, chip.name.en), both(chip.tells.ko, chip.tells.en));
    let cited = chip.cited.map(|(text, mark, fact)| sourced(text, mark, fact));
    format!("<b>{name}</b> <span>{tells}</span> {}", cited.unwrap_or_default())
}

#[cfg(test)]
/// What the tests of slides with chips share.
pub mod tests {
    use super::*;

    /// What holds for the chips of every slide.
    pub fn hold(chips: &'static [Chip], drawn: &str, line: &'static str) {
        for chip in chips {
            assert!(drawn.contains(chip.name.en), "{} is not drawn", chip.name.en);
            assert!(knows(chips, chip.word) && !knows(chips, ""));
            assert_eq!(chips.iter().filter(|it| it.word == chip.word).count(), 1);
            assert_eq!(chips.iter().filter(|it| it.at == chip.at).count(), 1);
            let puts = show(chips, ASK, &Scene { word: chip.word, ..Scene::default() });
            let is_told =
                |it: &Put| matches!(&it.what, What::Html(html) if html.contains(chip.tells.ko));
            assert!(puts.iter().any(is_told), "{}", chip.word);
            if let Some((_, mark, fact)) = chip.cited {
                let found = crate::facts::find(fact).expect(fact);
                // Context may be added to what a fact puts right.
                assert!(mark == Mark::Added || found.mark() == mark, "{fact}");
            }
        }
        // Every Put goes into something of its own making, so nothing drawn is touched.
        assert!(show(chips, ASK, &Scene::default()).iter().all(|it| it.at == ".tells"));
        assert_eq!(controls(chips, line).len(), chips.len() + 1);
    }
}
