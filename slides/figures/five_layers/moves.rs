//! Which layer is lit, and which comes next. Not here: focus and keys.

use super::data::Layer;

/// A way an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the application layer.
    Up,
    /// Towards the outer ring.
    Down,
    /// Towards the start of a line.
    Left,
    /// Towards the end of a line.
    Right,
}

impl Direction {
    /// The direction of a key, by `KeyboardEvent.key`.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            _ => None,
        }
    }
}

/// The layer that is lit: the one a person chose, else the one the talk has come to.
/// A word that names no layer counts as no choice.
#[must_use]
pub fn lit(step: usize, word: Option<&str>) -> Option<Layer> {
    let of_step = || Layer::ALL.get(step.checked_sub(1)?).copied();
    word.and_then(Layer::find).or_else(of_step)
}

/// The layer beside one in the diagram. Left and right cross the top row only; at an edge there is none.
#[must_use]
pub const fn neighbor(layer: Layer, to: Direction) -> Option<Layer> {
    match (layer, to) {
        (Layer::App, Direction::Right) => Some(Layer::Enterprise),
        (Layer::Enterprise, Direction::Left) => Some(Layer::App),
        (Layer::App | Layer::Enterprise, Direction::Down) | (Layer::Infra, Direction::Up) => {
            Some(Layer::Model)
        }
        (Layer::Model, Direction::Up) => Some(Layer::App),
        (Layer::Model, Direction::Down) | (Layer::Outer, Direction::Up) => Some(Layer::Infra),
        (Layer::Infra, Direction::Down) => Some(Layer::Outer),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_light_the_layers_in_the_order_of_the_talk() {
        assert_eq!(lit(0, None), None, "the outline stands alone");
        let walk: Vec<_> = (1..=5).map(|step| lit(step, None)).collect();
        assert_eq!(walk, Layer::ALL.map(Some));
        assert_eq!(lit(6, None), None);
    }

    #[test]
    fn a_choice_goes_before_the_step() {
        assert_eq!(lit(0, Some("infra")), Some(Layer::Infra));
        assert_eq!(lit(2, Some("infra")), Some(Layer::Infra));
        assert_eq!(lit(2, Some("attic")), Some(Layer::App), "an unknown word is no choice");
    }

    #[test]
    fn arrows_walk_the_diagram() {
        use Direction::{Down, Left, Right, Up};
        let walks: &[(&str, Layer, &[Direction], Layer)] = &[
            ("down the stack", Layer::Enterprise, &[Down, Down, Down], Layer::Outer),
            ("up the stack", Layer::Outer, &[Up, Up, Up], Layer::App),
            ("across the top and back", Layer::App, &[Right, Left], Layer::App),
        ];
        for (name, from, keys, to) in walks {
            let end = keys.iter().try_fold(*from, |at, key| neighbor(at, *key));
            assert_eq!(end, Some(*to), "{name}");
        }
        for (edge, key) in [(Layer::App, Up), (Layer::App, Left), (Layer::Outer, Down)] {
            assert_eq!(neighbor(edge, key), None);
        }
        assert_eq!(neighbor(Layer::Model, Right), None, "below the top a row is one layer");
    }

    #[test]
    fn every_layer_is_reached_from_every_other() {
        use Direction::{Down, Left, Right, Up};
        for start in Layer::ALL {
            let mut seen = vec![start];
            let mut next = 0;
            while let Some(at) = seen.get(next).copied() {
                let beside = [Up, Down, Left, Right].into_iter().filter_map(|it| neighbor(at, it));
                let fresh: Vec<_> = beside.filter(|it| !seen.contains(it)).collect();
                seen.extend(fresh);
                next += 1;
            }
            assert!(Layer::ALL.iter().all(|it| seen.contains(it)), "{start:?}");
        }
    }
}
