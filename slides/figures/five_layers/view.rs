//! The diagram alive: five layers that light up in turn, or as chosen, each with its panel.
//! All panels are always there; the style sheet decides which of them the stage shows.

use leptos::{ev, html, prelude::*};
use rostra::prelude::*;

use super::data::Layer;
use super::moves::{Direction, lit, neighbor};
use super::panel::{panel, ties};

/// The buttons, as the diagram has them from the top.
type Buttons = [NodeRef<html::Button>; 5];

/// What a layer needs to know of the whole.
#[derive(Clone, Copy)]
struct Map {
    handle: FigureHandle,
    lit: Memo<Option<Layer>>,
    buttons: Buttons,
}

const INTRO: Text = Text::new(
    "층마다 파는 것도, 사는 이도 다른 산업",
    "Each layer sells something different to someone different",
);
const HINT: Text = Text::new("층을 고르면 자세히", "Choose a layer for more");

/// The figure.
#[must_use]
pub fn view(handle: FigureHandle) -> AnyView {
    let lit = Memo::new(move |_| lit(handle.step().get(), handle.word().get().as_deref()));
    let map = Map { handle, lit, buttons: std::array::from_fn(|_| NodeRef::new()) };
    let layers = Layer::TOP_DOWN.map(|it| layer(map, it));
    view! {
        <div
            class="five-layers"
            data-selected=move || lit.get().map(Layer::id)
            data-chosen=move || handle.word().get().map(|_| "")
        >
            <div class="intro">
                <p>{words(INTRO)}</p>
                <p class="hint">{words(HINT)}</p>
            </div>
            {layers.to_vec()}
        </div>
    }
    .into_any()
}

fn layer(map: Map, layer: Layer) -> AnyView {
    let Map { lit, .. } = map;
    let is_lit = move || lit.get() == Some(layer);
    view! {
        <div
            class="layer"
            data-layer=layer.id()
            data-accent=layer.id()
            data-lit=move || is_lit().then_some("")
        >
            <h3>{button(map, layer)}</h3>
            {panel(layer)}
        </div>
    }
    .into_any()
}

fn button(map: Map, layer: Layer) -> AnyView {
    let Map { lit, buttons, .. } = map;
    let about = layer.about();
    // One stop for the tab key; arrows go on from there.
    let is_stop = move || lit.get().map_or(layer == Layer::App, |it| it == layer);
    view! {
        <button
            type="button"
            node_ref=of(&buttons, layer)
            aria-pressed=move || (lit.get() == Some(layer)).to_string()
            tabindex=move || if is_stop() { "0" } else { "-1" }
            on:click=move |_| toggle(map, layer)
            on:keydown=move |event| walk(map, layer, &event)
        >
            <span class="name">{words(about.name)}</span>
            <span class="role">{words(about.role)}</span>
            {ties(layer)}
        </button>
    }
    .into_any()
}

/// Chooses a layer; the chosen one again goes back to where the talk is.
fn toggle(map: Map, layer: Layer) {
    let chosen = map.handle.word().with_untracked(|it| it.as_deref() == Some(layer.id()));
    map.handle.explore((!chosen).then_some(layer.id()));
}

fn walk(map: Map, from: Layer, event: &ev::KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some(to) = Direction::of_key(&event.key()).and_then(|it| neighbor(from, it)) else {
        return;
    };
    event.prevent_default();
    map.handle.explore(Some(to.id()));
    if let Some(button) = of(&map.buttons, to).get_untracked() {
        // A button that cannot take the focus leaves it where it is; the choice stands.
        drop(button.focus());
    }
}

fn of(buttons: &Buttons, layer: Layer) -> NodeRef<html::Button> {
    let all = Layer::TOP_DOWN.into_iter().zip(buttons);
    all.into_iter().find(|(it, _)| *it == layer).map_or_else(NodeRef::new, |(_, it)| *it)
}
