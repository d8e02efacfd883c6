//! Folds: the `<details>` elements of a slide. The state word names those that are open: `first`,
//! or `first,second`. They open without the figures' program as well, but then the address does not
//! record it.

use rostra::prelude::*;

/// A `<details>` element of a slide.
pub struct Fold {
    /// Its part of the state word while it is open.
    pub word: &'static str,
    /// Selector of the element.
    pub at: &'static str,
}

impl Fold {
    fn is_named_by(&self, word: &str) -> bool {
        word.split(',').any(|it| it == self.word)
    }
}

/// The figure of a slide whose only interaction is opening and closing folds. A macro for the same
/// reason as [`super::picks::figure`].
macro_rules! figure {
    ($slide:expr, $folds:expr) => {
        Figure {
            slide: $slide,
            controls: Vec::new,
            knows: |word| $crate::figures::folds::knows($folds, word),
            show: |scene| $crate::figures::folds::show($folds, scene),
            act: |scene, act| $crate::figures::folds::act($folds, scene, act),
        }
    };
}
pub(crate) use figure;

/// Returns the state word for the open folds, in the order of the slide; `None` when none is open.
fn word(folds: &[Fold], is_open: impl Fn(&Fold) -> bool) -> Option<String> {
    let open: Vec<_> = folds.iter().filter(|it| is_open(it)).map(|it| it.word).collect();
    (!open.is_empty()).then(|| open.join(","))
}

/// Returns whether a word is a state: it names folds once and in order.
#[must_use]
pub fn knows(folds: &[Fold], asked: &str) -> bool {
    word(folds, |it| it.is_named_by(asked)).as_deref() == Some(asked)
}

/// Returns the state word after a fold is opened or closed.
#[must_use]
pub fn act(folds: &[Fold], scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is_meant = |it: &Fold| it.word == act.control;
    let is_open = !act.value.is_empty();
    word(folds, |it| if is_meant(it) { is_open } else { it.is_named_by(scene.word) })
}

/// Returns the changes that open or close each fold and name it in `data-act`, so that its `toggle`
/// events are handled.
#[must_use]
pub fn show(folds: &[Fold], scene: &Scene) -> Vec<Patch> {
    let shown = |it: &Fold| {
        let is_open = Patch::flag(it.at, "open", it.is_named_by(scene.word));
        [Patch::attribute(it.at, "data-act", it.word), is_open]
    };
    folds.iter().flat_map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: &[Fold] =
        &[Fold { word: "first", at: ".first" }, Fold { word: "second", at: ".second" }];

    fn at(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    #[test]
    fn a_word_names_what_stands_open_in_the_order_of_the_slide() {
        for word in ["first", "second", "first,second"] {
            assert!(knows(BOTH, word), "{word}");
        }
        for nonsense in ["", ",", "first,", "second,first", "first,first", "third", "first,third"] {
            assert!(!knows(BOTH, nonsense), "{nonsense}");
        }
    }

    #[test]
    fn each_opens_and_closes_by_itself() {
        let set = |word, control, value| act(BOTH, &at(word), &ControlEvent { control, value });
        assert_eq!(set("", "second", "on").as_deref(), Some("second"));
        assert_eq!(set("second", "first", "on").as_deref(), Some("first,second"));
        assert_eq!(set("first,second", "second", "").as_deref(), Some("first"));
        assert_eq!(set("first", "first", ""), None);
        // The event listener also receives the `toggle` of a fold that the program has opened.
        assert_eq!(set("first,second", "second", "on").as_deref(), Some("first,second"));
        assert_eq!(set("", "first", ""), None);
    }

    #[test]
    fn what_is_shown_is_what_the_word_says() {
        for (word, open) in
            [("", [false; 2]), ("second", [false, true]), ("first,second", [true; 2])]
        {
            let puts = show(BOTH, &at(word));
            for (fold, is_open) in BOTH.iter().zip(open) {
                assert!(puts.contains(&Patch::flag(fold.at, "open", is_open)), "{word}");
                assert!(puts.contains(&Patch::attribute(fold.at, "data-act", fold.word)));
            }
        }
    }
}
