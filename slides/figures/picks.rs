//! Picks: parts of a drawing that can be chosen. The chosen part stands out and shows all its
//! content, and the others are dimmed. A button covers each part, as with chips; the shared look is
//! set in `picks.css` alone.

use rostra::prelude::*;

/// A part that can be chosen.
pub struct Pick {
    /// The state word that chooses it.
    pub word: &'static str,
    /// Selector of the element that its button is inserted after; the button covers the parent.
    pub at: &'static str,
    /// Selector of the elements of the drawing that belong to it.
    pub part: &'static str,
    /// Its name.
    pub name: Text,
}

impl Pick {
    /// Creates a part that can be chosen.
    #[must_use]
    pub const fn new(word: &'static str, at: &'static str, part: &'static str, name: Text) -> Self {
        Self { word, at, part, name }
    }
}

/// The figure of a slide whose only interaction is choosing a part. A macro, because the functions
/// of a [`Figure`] are function pointers, which capture nothing: the constant that has the parts is
/// written into them.
macro_rules! figure {
    ($slide:expr, $picks:expr) => {
        Figure {
            slide: $slide,
            controls: || $crate::figures::picks::controls($picks),
            knows: |word| $crate::figures::picks::knows($picks, word),
            show: |scene| $crate::figures::picks::show($picks, scene),
            act: |_, _| None,
        }
    };
}
pub(crate) use figure;

/// Returns whether a word chooses one of the parts.
#[must_use]
pub fn knows(picks: &[Pick], word: &str) -> bool {
    picks.iter().any(|it| it.word == word)
}

/// Returns the buttons.
#[must_use]
pub fn controls(picks: &[Pick]) -> Vec<(&'static str, String)> {
    picks.iter().map(|it| (it.at, cover("data-explore", it.word, it.name))).collect()
}

/// Returns the changes that mark each part as chosen or not. Without a word no part is marked, and
/// the talk's steps decide what shows.
#[must_use]
pub fn show(picks: &[Pick], scene: &Scene) -> Vec<Patch> {
    let is_any = knows(picks, scene.word);
    let picked = |it: &Pick| if it.word == scene.word { "true" } else { "false" };
    let put = |it: &Pick| {
        let what = PatchKind::Attribute("data-picked", is_any.then(|| picked(it).to_owned()));
        Patch { at: it.part.to_owned(), what }
    };
    picks.iter().map(put).collect()
}

#[cfg(test)]
/// Checks that the tests of slides with such parts share.
pub mod tests {
    use super::*;

    /// Asserts what must hold for the parts of every slide.
    pub fn hold(picks: &[Pick]) {
        let picked = |word: &str, value: Option<&str>| {
            let puts = show(picks, &Scene { word, ..Scene::default() });
            let what = PatchKind::Attribute("data-picked", value.map(str::to_owned));
            puts.into_iter().filter(|it| it.what == what).map(|it| it.at).collect::<Vec<_>>()
        };
        for pick in picks {
            assert!(knows(picks, pick.word) && !pick.name.ko.contains(['[', '(']), "{}", pick.word);
            let alike =
                |it: &&Pick| it.word == pick.word || it.at == pick.at || it.part == pick.part;
            assert_eq!(picks.iter().filter(alike).count(), 1, "{}", pick.word);
            assert_eq!(picked(pick.word, Some("true")), [pick.part]);
            assert_eq!(picked(pick.word, Some("false")).len(), picks.len() - 1);
        }
        // Without a word nothing is marked, as drawn.
        assert!(!knows(picks, "") && picked("", None).len() == picks.len());
        assert_eq!(controls(picks).len(), picks.len());
    }
}
