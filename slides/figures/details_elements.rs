//! The `<details>` elements of a slide as a figure. The state word names the open ones: `first`, or
//! `first,second`. They can be opened without the figures' program too, but then the address does
//! not have the word.

use rostra::prelude::*;

/// A `<details>` element of a slide.
pub struct DetailsElement {
    /// Its part of the state word while it is open.
    pub word: &'static str,
    /// Selector of the element.
    pub at: &'static str,
}

impl DetailsElement {
    fn is_named_by(&self, word: &str) -> bool {
        word.split(',').any(|it| it == self.word)
    }
}

/// The figure of a slide whose only interaction is opening and closing `<details>` elements. A
/// macro for the same reason as [`super::picks::figure`].
macro_rules! figure {
    ($slide:expr, $elements:expr) => {
        Figure {
            slide: $slide,
            controls: Vec::new,
            knows: |word| $crate::figures::details_elements::knows($elements, word),
            show: |scene| $crate::figures::details_elements::show($elements, scene),
            act: |scene, act| $crate::figures::details_elements::act($elements, scene, act),
        }
    };
}
pub(crate) use figure;

/// Returns the state word for the open elements, in the order of the slide; `None` when none is open.
fn word(elements: &[DetailsElement], is_open: impl Fn(&DetailsElement) -> bool) -> Option<String> {
    let open: Vec<_> = elements.iter().filter(|it| is_open(it)).map(|it| it.word).collect();
    (!open.is_empty()).then(|| open.join(","))
}

/// Returns whether a word is a state: it names elements of the slide, each once and in order.
#[must_use]
pub fn knows(elements: &[DetailsElement], asked: &str) -> bool {
    word(elements, |it| it.is_named_by(asked)).as_deref() == Some(asked)
}

/// Returns the state word after an element is opened or closed.
#[must_use]
pub fn act(elements: &[DetailsElement], scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is_meant = |it: &DetailsElement| it.word == act.control;
    let is_open = !act.value.is_empty();
    word(elements, |it| if is_meant(it) { is_open } else { it.is_named_by(scene.word) })
}

/// Returns the changes that open or close each element and name it in `data-act`, so that its
/// `toggle` events are handled.
#[must_use]
pub fn show(elements: &[DetailsElement], scene: &Scene) -> Vec<Patch> {
    let shown = |it: &DetailsElement| {
        let is_open = Patch::flag(it.at, "open", it.is_named_by(scene.word));
        [Patch::attribute(it.at, "data-act", it.word), is_open]
    };
    elements.iter().flat_map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: &[DetailsElement] = &[
        DetailsElement { word: "first", at: ".first" },
        DetailsElement { word: "second", at: ".second" },
    ];

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
