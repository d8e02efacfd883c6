//! The small map in the corner of every slide after the diagram's own: it shows the current layer
//! and links back to the layer's panel in the diagram.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::Layer;
use super::map::map;
use crate::chapters::{CLOSING, FIVE_LAYERS};

/// Id of the diagram's own slide.
const SLIDE: &str = "five-layers";

const MAP: Text = Text::new("다섯 계층 지도", "Map of the five layers");
const ON_MAP: Text = Text::new(", 다섯 계층 지도에서", " on the map of the five layers");

/// Returns the corner map of a slide; `None` before the diagram has been shown, and on its slide.
#[must_use]
pub fn corner(entry: &Entry) -> Option<AnyView> {
    let layer = Layer::of_accent(entry.chapter.accent);
    let after = layer.is_some() || *entry.chapter == FIVE_LAYERS || *entry.chapter == CLOSING;
    if !after || entry.slide.id == SLIDE {
        return None;
    }
    let name = match layer {
        Some(it) => view! { {sr_only(it.about().name)} {sr_only(ON_MAP)} }.into_any(),
        None => sr_only(MAP).into_any(),
    };
    Some(
        view! {
            <a class="corner" href=to_slide(SLIDE) data-then=layer.map(Layer::id)>
                {map(layer.as_slice())}
                {name}
            </a>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talk;

    #[test]
    fn stands_on_every_slide_after_the_diagram_and_on_none_before() {
        let talk = talk();
        let own =
            talk.entries.iter().position(|it| it.slide.id == SLIDE).expect("the slide is there");
        for (index, entry) in talk.entries.iter().enumerate() {
            assert_eq!(corner(entry).is_some(), index > own, "{}", entry.slide.id);
        }
    }
}
