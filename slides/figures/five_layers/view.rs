//! The diagram: five layers that light up in turn, or as chosen, each with its panel. All panels
//! are always in the document; the style sheet decides which of them the stage shows.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::Layer;
use super::panel::{panel, ties};

const INTRO: Text = Text::new(
    "계층마다 파는 것도, 사는 사람도 다르다",
    "Each layer sells something different to somebody different",
);
const HINT: Text = Text::new("계층을 고르면 자세히 볼 수 있습니다", "Choose a layer for more");

/// Returns the figure. Its state words are the layers' ids; the steps light them in the order of
/// the talk.
#[must_use]
pub fn view() -> AnyView {
    let words_of_steps = Layer::ALL.map(Layer::id).join(" ");
    view! {
        <div class="five-layers" data-words=words_of_steps>
            <div class="intro">
                <p>{rich_text(INTRO)}</p>
                <p class="hint">{rich_text(HINT)}</p>
            </div>
            {Layer::TOP_DOWN.map(layer).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

fn layer(layer: Layer) -> AnyView {
    let about = layer.about();
    view! {
        <div class="layer" data-layer=layer.id() data-accent=layer.accent()>
            <h3>
                <button data-explore=layer.id()>
                    <span class="name">{rich_text(about.name)}</span>
                    <span class="role">{rich_text(about.role)}</span>
                    {ties(layer)}
                </button>
            </h3>
            {panel(layer)}
        </div>
    }
    .into_any()
}
