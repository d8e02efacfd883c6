//! Search for a player in the diagram, which shows its layer and details; and comparison of two
//! layers.

use rostra::prelude::*;

use super::compare::{self, Comparison};
use crate::figures::five_layers::data::Layer;
use crate::figures::five_layers::find::{SearchHit, find, meant};
use crate::figures::five_layers::player_details::details_html;

/// Number of results that are listed; the others are counted.
const LISTED: usize = 4;

const FIND: Text = Text::new("회사나 이름 찾기", "Find a company");
const NONE: Text = Text::new("없음", "Nothing found");

/// The figure. Its state words are the layers', which the page's own buttons already handle, and
/// pairs of them.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || {
        let field = field("find", FIND);
        let search = format!("<div class=\"live\">{field}<output class=\"found\"></output></div>");
        std::iter::once(("h2", search)).chain(compare::controls()).collect()
    },
    knows: |word| Comparison::read(word).is_some(),
    show,
    act,
};

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let before = Comparison::read(scene.word);
    let layer = match act.control {
        "find" => find(act.value).first().map(|(layer, _, _)| *layer),
        _ => Layer::find(act.value),
    }?;
    if act.control != "compare" {
        return Some(Comparison::choose(before, layer).word());
    }
    let after = before?.compare(layer);
    // Without a comparison the talk's own layer is the talk's again.
    let step = scene.step.checked_sub(1).filter(|_| scene.on_stage);
    let of_talk = step.and_then(|index| Layer::ALL.get(index));
    let of_talk = of_talk.map(|layer| Comparison::choose(None, *layer));
    (Some(after) != of_talk).then(|| after.word())
}

fn show(scene: &Scene) -> Vec<Patch> {
    let found = find(scene.typed);
    let mut puts = compare::show(Comparison::read(scene.word));
    puts.push(Patch::flag(".chip", "data-found", false));
    for (layer, place, _) in &found {
        let chip = format!("[data-layer={}] .chip:nth-child({})", layer.id(), place + 1);
        puts.push(Patch::flag(chip, "data-found", true));
    }
    let list = match found.len() {
        0 if scene.typed.trim().is_empty() => String::new(),
        0 => both(NONE.ko, NONE.en),
        count => {
            let listed: String = found.iter().take(LISTED).map(listed).collect();
            let more = count.saturating_sub(LISTED);
            let more = (more > 0).then(|| both(&format!("외 {more}"), &format!("{more} more")));
            let details = meant(scene.typed, &found).and_then(details_html);
            let details = details.map(|it| format!("<div class=\"told\">{it}</div>"));
            details.unwrap_or_default() + &listed + &more.unwrap_or_default()
        }
    };
    puts.push(Patch::html(".found", list));
    puts
}

/// Returns a result as a button that leads to its layer.
fn listed((layer, _, player): &SearchHit) -> String {
    let (id, accent, of) = (layer.id(), layer.accent(), layer.name());
    let name = if player.name.ko == player.name.en {
        player.name.en.to_owned()
    } else {
        both(player.name.ko, player.name.en)
    };
    format!(
        "<button class=\"live-button\" data-act=\"go\" value=\"{id}\" data-accent=\"{accent}\" \
         data-to=\"[data-explore={id}]\">{name} <small>{}</small></button>",
        both(of.ko, of.en)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str) -> Vec<Patch> {
        show(&Scene { typed, ..Scene::default() })
    }

    fn list(typed: &str) -> String {
        match shown(typed).pop() {
            Some(Patch { what: PatchKind::Html(html), .. }) => html,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_typed_lights_the_first_layer_that_has_it() {
        let word = |control, value| act(&Scene::default(), &ControlEvent { control, value });
        assert_eq!(word("find", "pinecone").as_deref(), Some("enterprise"));
        assert_eq!(word("find", "엔비디아").as_deref(), Some("infra"));
        assert_eq!(word("find", "gemini").as_deref(), Some("model"));
        assert_eq!(word("find", "zzz"), None);
        assert_eq!(word("find", ""), None);
        assert_eq!(word("go", "app").as_deref(), Some("app"));
    }

    #[test]
    fn chips_of_all_that_fit_are_marked_where_they_stand() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        let chips = |layer: Layer| {
            let of_layer = html.split("data-layer=\"").find(|it| it.starts_with(layer.id()));
            // The first match is skipped: the class of the list itself, which begins the same way.
            of_layer.unwrap().matches("class=\"chip").skip(1).count()
        };
        for layer in Layer::ALL {
            assert_eq!(chips(layer), layer.players().len(), "{}", layer.id());
        }
        let marked: Vec<Patch> = shown("리벨리온")
            .into_iter()
            .filter(|it| it.what == PatchKind::Attribute("data-found", Some(String::new())))
            .collect();
        let chip = Patch::flag("[data-layer=outer] .chip:nth-child(6)", "data-found", true);
        assert_eq!(marked, [chip]);
    }

    #[test]
    fn the_list_is_short_and_says_when_there_is_nobody() {
        assert_eq!(list("  "), "");
        assert_eq!(list("zzz"), both(NONE.ko, NONE.en));
        assert_eq!(list("gemini").matches("<button").count(), 2);
        assert_eq!(list("a").matches("<button").count(), LISTED);
        assert!(list("a").ends_with("more</span>"));
    }

    #[test]
    fn nothing_typed_finds_nothing() {
        let expected = [Patch::flag(".chip", "data-found", false), Patch::html(".found", "")];
        assert!(shown("").ends_with(&expected));
    }

    #[test]
    fn a_player_that_is_meant_is_told_of() {
        assert!(list("pinecone").starts_with("<div class=\"told\"><b>"));
        assert!(list("pinecone").contains("Vector DB"));
        assert!(!list("google").contains("told") && !list("slack").contains("told"));
    }

    #[test]
    fn a_search_keeps_the_second_layer() {
        let scene = |word| Scene { word, ..Scene::default() };
        let go = |word, value| act(&scene(word), &ControlEvent { control: "find", value });
        assert_eq!(go("model,infra", "pinecone").as_deref(), Some("enterprise,infra"));
        assert_eq!(go("model,infra", "nvidia").as_deref(), Some("infra"));
    }

    #[test]
    fn the_end_of_a_comparison_is_the_talk_where_that_shows_the_layer() {
        let pressed = |word, step, on_stage| {
            let scene = Scene { word, step, on_stage, ..Scene::default() };
            act(&scene, &ControlEvent { control: "compare", value: "infra" })
        };
        assert_eq!(pressed("", 0, true), None);
        assert_eq!(pressed("model", 1, true).as_deref(), Some("model,infra"));
        assert_eq!(pressed("model,infra", 1, true), None);
        assert_eq!(pressed("model,infra", 2, true).as_deref(), Some("model"));
        assert_eq!(pressed("model,infra", 0, true).as_deref(), Some("model"));
        assert_eq!(pressed("model,infra", 1, false).as_deref(), Some("model"));
        assert_eq!(pressed("model,app", 0, true).as_deref(), Some("model,infra"));
    }

    #[test]
    fn every_pair_of_layers_is_a_word() {
        for word in ["model", "model,infra", "outer,app"] {
            assert!((FIGURE.knows)(word), "{word}");
        }
        for word in ["", "model,model", "model,gpu", "gpu", "model,infra,app"] {
            assert!(!(FIGURE.knows)(word), "{word}");
        }
    }
}
