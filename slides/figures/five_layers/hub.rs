//! The diagram with a journey drawn on it: its places, the arrows between them, and the journey as
//! a list beside it. Not here: the diagram whose layers can be chosen (`view.rs`).

use leptos::prelude::*;
use rostra::prelude::*;

use super::arrow::arrow;
use super::data::Layer;
use super::flows::{Hop, Node};

/// Returns the diagram with its arrows. It is hidden from screen readers, since the journey's list
/// says the same. `inside` returns the content of a place after its name.
#[must_use]
pub fn hub(hops: &'static [Hop], outside: &[Node], inside: fn(Node) -> AnyView) -> AnyView {
    let layers = Layer::TOP_DOWN.into_iter().map(Node::Layer);
    let places = outside.iter().copied().chain(layers).map(|it| place(hops, it, inside(it)));
    view! {
        <div class="hub" aria-hidden="true">
            {places.collect_view()}
            // Arrows within one place are drawn inside it.
            {arrows(hops, |it| it.from != it.to)}
        </div>
    }
    .into_any()
}

/// Returns the arrows of a journey that `which` selects.
#[must_use]
pub fn arrows(hops: &'static [Hop], which: fn(&super::flows::Stream) -> bool) -> AnyView {
    let steps = hops.iter().zip(1..);
    let streams =
        steps.flat_map(|(hop, step)| hop.streams.iter().map(move |stream| (stream, step)));
    let shown = streams.filter(|(stream, _)| which(stream));
    shown.map(|(stream, step)| arrow(stream, step)).collect_view().into_any()
}

/// Returns the journey as a numbered list. `after` returns content to add to a hop's text.
#[must_use]
pub fn journey(hops: &'static [Hop], after: fn(&Hop) -> AnyView) -> AnyView {
    let items = hops.iter().zip(1..).map(|(hop, step): (&Hop, usize)| {
        view! {
            <li data-hop=step.to_string() data-company=hop.company.then_some("")>
                <div class="hop">
                    {route(hop)}
                    <p class="said">{rich_text(hop.text)}</p>
                    {after(hop)}
                </div>
            </li>
        }
    });
    view! { <ol class="journey">{items.collect_view()}</ol> }.into_any()
}

fn place(hops: &[Hop], node: Node, inside: AnyView) -> AnyView {
    let accent = match node {
        Node::Layer(layer) => Some(layer.accent()),
        _ => None,
    };
    view! {
        <div class="place" data-node=node.id() data-accent=accent data-at=steps_at(hops, node)>
            <span class="name">{rich_text(node.name())}</span>
            {inside}
        </div>
    }
    .into_any()
}

/// Returns the steps at which a place takes part, separated by spaces, for the style sheet to light
/// it.
fn steps_at(hops: &[Hop], node: Node) -> String {
    let steps = hops.iter().zip(1..).filter(|(hop, _)| hop.nodes().any(|it| it == node));
    steps.map(|(_, step): (_, usize)| step.to_string()).collect::<Vec<_>>().join(" ")
}

/// Returns the places that a hop starts from and leads to.
fn route(hop: &Hop) -> AnyView {
    let legs = hop.streams.iter().map(|it| {
        let to = (it.from != it.to).then(|| view! { " → " {rich_text(it.to.name())} });
        view! { <span class="leg">{rich_text(it.from.name())} {to}</span> }
    });
    let here = hop
        .streams
        .is_empty()
        .then(|| view! { <span class="leg">{rich_text(hop.at.name())}</span> });
    view! { <p class="route">{legs.collect_view()} {here}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::five_layers::flows::{MONEY, REQUEST};

    #[test]
    fn places_are_lit_by_the_hops_they_have_a_part_in() {
        assert_eq!(steps_at(MONEY, Node::Layer(Layer::Infra)), "2 3 4 7");
        assert_eq!(steps_at(MONEY, Node::Layer(Layer::Outer)), "");
        assert_eq!(steps_at(REQUEST, Node::Layer(Layer::App)), "1 2 3 4 7 8");
        assert_eq!(steps_at(REQUEST, Node::Layer(Layer::Enterprise)), "3");
    }
}
