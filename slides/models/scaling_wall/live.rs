//! The curve can be shown on logarithmic axes, where it is a straight line; and each other axis can
//! be chosen, so that it stands out.

use rostra::prelude::*;

use super::{LINEAR, LOGARITHMIC, TENFOLD, TENFOLD_LOGARITHMIC};
use crate::figures::picks::{self, Pick};

/// The word for logarithmic axes.
const LOG: &str = "log";

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| word == LOG || picks::knows(PICKS, word),
    show,
    act: |_, _| None,
};

const PICKS: &[Pick] = &[
    Pick::new("agents", ".agents > .said", ".agents", Text::new("에이전트", "Agents")),
    Pick::new("reasoning", ".reasoning > .said", ".reasoning", Text::new("사고력", "Reasoning")),
    Pick::new(
        "multimodal",
        ".multimodal > .said",
        ".multimodal",
        Text::new("멀티모달", "Multimodal"),
    ),
];

fn controls() -> Vec<(&'static str, String)> {
    let name = both("로그 축으로 보기", "Log axes");
    let button = format!(
        "<div class=\"live\"><button class=\"live-button\" data-explore=\"{LOG}\">{name}</button></div>"
    );
    picks::controls(PICKS).into_iter().chain([(".plot", button)]).collect()
}

fn show(scene: &Scene) -> Vec<Patch> {
    let (curve, tenfold) = match scene.word {
        LOG => (LOGARITHMIC, TENFOLD_LOGARITHMIC),
        _ => (LINEAR, TENFOLD),
    };
    let drawn =
        [Patch::attribute(".curve", "d", curve), Patch::attribute(".tenfold", "d", tenfold)];
    picks::show(PICKS, scene).into_iter().chain(drawn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_axis_can_be_chosen() {
        picks::tests::hold(PICKS);
        assert_eq!(PICKS.len(), super::super::AXES.len());
        for (pick, (name, label, _)) in PICKS.iter().zip(super::super::AXES) {
            assert_eq!(pick.word, name);
            assert!(label.ko.contains(pick.name.ko) && label.en.contains(pick.name.en));
        }
    }

    #[test]
    fn the_curve_becomes_a_line_on_logarithmic_axes() {
        assert!((FIGURE.knows)(LOG) && !(FIGURE.knows)("linear"));
        let curve = |word| {
            let puts = show(&Scene { word, ..Scene::default() });
            puts.into_iter().find(|it| it.at == ".curve").map(|it| it.what)
        };
        for (word, path) in [("", LINEAR), (LOG, LOGARITHMIC), ("agents", LINEAR)] {
            assert_eq!(
                curve(word),
                Some(PatchKind::Attribute("d", Some(path.to_owned()))),
                "{word}"
            );
        }
    }
}
