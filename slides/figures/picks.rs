//! Parts of a drawing that can be chosen: the chosen one stands out and shows all that it holds, and the
//! others step back. A button over each, as over chips; how it looks is said by `picks.css` alone.

use rostra::prelude::*;

/// A part that can be chosen.
pub struct Pick {
    /// The word that chooses it.
    pub word: &'static str,
    /// What its button stands behind, inside of what it covers.
    pub at: &'static str,
    /// What of the drawing belongs to it.
    pub part: &'static str,
    /// What it is called.
    pub name: Text,
}

impl Pick {
    /// A part.
    #[must_use]
    pub const fn new(word: &'static str, at: &'static str, part: &'static str, name: Text) -> Self {
        Self { word, at, part, name }
    }
}

/// The figure of a slide where choosing a part is all there is to do. What a [`Figure`] does are plain
/// functions, which hold nothing, so the constant that has the parts is written into them.
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

/// Whether a word chooses one of them.
#[must_use]
pub fn knows(picks: &[Pick], word: &str) -> bool {
    picks.iter().any(|it| it.word == word)
}

/// The buttons.
#[must_use]
pub fn controls(picks: &[Pick]) -> Vec<(&'static str, String)> {
    picks.iter().map(|it| (it.at, cover("data-explore", it.word, it.name))).collect()
}

/// What is chosen and what is not; neither where the talk is on its own course.
#[must_use]
pub fn show(picks: &[Pick], scene: &Scene) -> Vec<Put> {
    let is_any = knows(picks, scene.word);
    let picked = |it: &Pick| if it.word == scene.word { "true" } else { "false" };
    let put = |it: &Pick| {
        let what = What::Attribute("data-picked", is_any.then(|| picked(it).to_owned()));
        Put { at: it.part.to_owned(), what }
    };
    picks.iter().map(put).collect()
}

#[cfg(test)]
/// What the tests of slides with such parts share.
pub mod tests {
    use super::*;

    /// What holds for the parts of every slide.
    pub fn hold(picks: &[Pick]) {
        let picked = |word: &str, value: Option<&str>| {
            let puts = show(picks, &Scene { word, ..Scene::default() });
            let what = What::Attribute("data-picked", value.map(str::to_owned));
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
        // As it was drawn.
        assert!(!knows(picks, "") && picked("", None).len() == picks.len());
        assert_eq!(controls(picks).len(), picks.len());
    }
}
