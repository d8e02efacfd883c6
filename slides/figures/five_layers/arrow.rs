//! An arrow between two places of the diagram. The style sheet sets its position and thickness; its
//! direction follows from the places' rows.

use leptos::prelude::*;

use super::data::Layer;
use super::flows::{Node, Stream, Weight};

/// The direction of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ArrowDirection {
    Up,
    Down,
    Left,
    Right,
}

impl ArrowDirection {
    const fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// Returns the arrow of a stream, shown from step `hop` on.
#[must_use]
pub fn arrow(stream: &Stream, hop: usize) -> AnyView {
    let Stream { from, to, weight, dashed } = *stream;
    let route = format!("{}-{}", from.id(), to.id());
    view! {
        <span
            class="arrow"
            data-route=route
            data-way=direction(from, to).word()
            data-weight=grade(weight)
            data-dashed=dashed.then_some("")
            data-hop=hop.to_string()
            data-from=hop.to_string()
        ></span>
    }
    .into_any()
}

/// Returns the style sheet's word for a weight.
#[must_use]
pub const fn grade(weight: Weight) -> &'static str {
    match weight {
        Weight::Thin => "thin",
        Weight::Medium => "medium",
        Weight::Thick => "thick",
    }
}

/// Returns a node's row, from the top; capital stands beside the lower ones.
const fn row(node: Node) -> usize {
    match node {
        Node::Consumer | Node::Company | Node::User => 0,
        Node::Layer(Layer::App | Layer::Enterprise) => 1,
        Node::Layer(Layer::Model) => 2,
        Node::Layer(Layer::Infra) | Node::Capital => 3,
        Node::Layer(Layer::Outer) => 4,
    }
}

fn direction(from: Node, to: Node) -> ArrowDirection {
    match (from, to) {
        (Node::Capital, _) => ArrowDirection::Left,
        (_, Node::Capital) => ArrowDirection::Right,
        // Inside infrastructure: from the clouds, which stand beside capital, to the chips.
        _ if from == to => ArrowDirection::Left,
        _ if row(from) < row(to) => ArrowDirection::Down,
        _ if row(from) > row(to) => ArrowDirection::Up,
        (Node::Layer(Layer::Enterprise), _) => ArrowDirection::Left,
        _ => ArrowDirection::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::five_layers::flows::{MONEY, REQUEST};

    fn directions(hops: &[super::super::flows::Hop]) -> Vec<ArrowDirection> {
        hops.iter().flat_map(|it| it.streams).map(|it| direction(it.from, it.to)).collect()
    }

    #[test]
    fn money_runs_in_from_the_side_and_down_and_back_out() {
        use ArrowDirection::{Down, Left, Right};
        assert_eq!(directions(MONEY), [Left, Down, Left, Left, Down, Down, Down, Down, Right]);
    }

    #[test]
    fn a_request_runs_down_and_up_again() {
        use ArrowDirection::{Down, Right, Up};
        assert_eq!(directions(REQUEST), [Down, Right, Down, Down, Up, Up, Up]);
    }
}
