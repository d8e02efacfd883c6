//! The guides match the code: the example of `docs/figures.md` is quoted as it is compiled, and does
//! what the guide asks of a figure; the guide lists every constructor of a figure.

use std::fs;

use leptos::prelude::{Owner, RenderHtml};
use rostra::prelude::{ControlEvent, Patch, PatchKind, Scene};
use scraper::Html;

use crate::architecture::root;
use crate::example_figure::{FIGURE, view};
use crate::page::{all, attr};

fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn scene(word: &str) -> Scene<'_> {
    Scene { word, ..Scene::default() }
}

fn after(word: &str, control: &str, value: &str) -> Option<String> {
    (FIGURE.act)(&scene(word), &ControlEvent { control, value })
}

/// Returns the changes that a word makes at a selector.
fn shown(word: &str, at: &str) -> PatchKind {
    (FIGURE.show)(&scene(word)).into_iter().find(|it| it.at == at).unwrap().what
}

/// Returns the words of all states.
fn words() -> Vec<String> {
    let alone = (1..=12).map(|it| format!("minutes-{}", it * 5));
    alone.flat_map(|it| [format!("{it},team"), it]).collect()
}

#[test]
fn the_guide_quotes_the_example() {
    let guide = file("docs/figures.md");
    for (language, path) in
        [("rust", "tests/deck/example_figure.rs"), ("css", "tests/deck/example_figure.css")]
    {
        let block = format!("\n```{language}\n{}```\n", file(path));
        assert!(guide.contains(&block), "docs/figures.md does not quote {path} as it is");
    }
}

#[test]
fn the_guide_lists_every_constructor() {
    let (guide, prelude) = (file("docs/figures.md"), file("crates/rostra/src/prelude.rs"));
    // What stands before the first list.
    let lists = prelude.split("pub use crate::figure::{").skip(1);
    let names: Vec<_> = lists.flat_map(|it| it.split('}').next().unwrap().split(',')).collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names.iter().map(|it| it.trim()).filter(|it| !it.is_empty()) {
        assert!(guide.contains(&format!("`{name}`")), "docs/figures.md does not explain {name}");
    }
}

#[test]
fn every_word_is_known_and_nonsense_is_not() {
    for word in words() {
        assert!((FIGURE.knows)(&word), "{word}");
    }
    for nonsense in [
        "",
        "minutes",
        "minutes-",
        "minutes-0",
        "minutes-7",
        "minutes-65",
        "minutes-045",
        "minutes-+45",
        "minutes-4294967300",
        "minutes-45,",
        "minutes-45,team,team",
        "team",
        "team,minutes-45",
    ] {
        assert!(!(FIGURE.knows)(nonsense), "{nonsense}");
    }
}

/// Choosing a state by its controls gives its word: what is parsed is written again.
#[test]
fn words_round_trip() {
    for word in words() {
        let team = if word.ends_with(",team") { "on" } else { "" };
        let minutes = word.trim_start_matches("minutes-").trim_end_matches(",team");
        let with_team = after("", "team", team).unwrap_or_default();
        let expected = (word != "minutes-30").then(|| word.clone());
        assert_eq!(after(&with_team, "minutes", minutes), expected, "{word}");
        assert_eq!(after(&word, "minutes", minutes), expected, "{word} is not changed");
        assert_eq!(after(&word, "team", team), expected, "{word} is not changed");
    }
}

#[test]
fn every_act_leads_to_a_known_state() {
    let acts = [
        ("minutes", "5"),
        ("minutes", "60"),
        ("minutes", "7"),
        ("minutes", "4294967295"),
        ("minutes", "x"),
        ("minutes", ""),
        ("team", "on"),
        ("team", ""),
        ("reset", ""),
        ("nonsense", "on"),
    ];
    for word in words().into_iter().chain([String::new(), "nonsense".to_owned()]) {
        for (control, value) in acts {
            let next = after(&word, control, value);
            assert!(next.as_deref().is_none_or(FIGURE.knows), "{word}: {control} {value} {next:?}");
        }
    }
    assert_eq!(after("", "minutes", "45").as_deref(), Some("minutes-45"));
    assert_eq!(after("minutes-45", "team", "on").as_deref(), Some("minutes-45,team"));
    assert_eq!(after("minutes-45,team", "reset", ""), None);
    assert_eq!(after("minutes-45", "minutes", "30"), None, "the drawn state needs no word");
}

#[test]
fn the_shown_values_follow() {
    for (word, minutes, team, hours) in [
        ("", "30", "", "120"),
        ("minutes-5", "5", "", "20"),
        ("minutes-45,team", "45", "on", "720"),
        ("minutes-60,team", "60", "on", "960"),
    ] {
        assert_eq!(shown(word, ".hours"), PatchKind::Html(hours.to_owned()), "{word}");
        let width = PatchKind::Attribute("width", Some(hours.to_owned()));
        assert_eq!(shown(word, ".bar rect"), width, "{word}");
        assert_eq!(
            shown(word, "[data-act=minutes]"),
            PatchKind::Value(minutes.to_owned()),
            "{word}"
        );
        assert_eq!(shown(word, "[data-act=team]"), PatchKind::Value(team.to_owned()), "{word}");
        let puts = (FIGURE.show)(&scene(word));
        assert!(puts.contains(&Patch::disabled("[data-act=reset]", word.is_empty())), "{word}");
        let PatchKind::Html(said) = shown(word, "[data-result]") else {
            panic!("{word} says nothing")
        };
        assert_eq!(said.contains(&format!("{hours} hours")), !word.is_empty(), "{word}: {said}");
    }
}

#[test]
fn without_a_word_the_drawing_stays_and_everything_is_found() {
    let drawn = Owner::new().with(|| view().to_html()).replace("<!>", "");
    let drawing = Html::parse_fragment(&drawn);
    let controls = (FIGURE.controls)();
    for (at, _) in &controls {
        assert_eq!(all(drawing.root_element(), at).len(), 1, "{at}");
    }
    let controls: String = controls.into_iter().map(|it| it.1).collect();
    let controls = Html::parse_fragment(&controls);
    for put in (FIGURE.show)(&scene("")) {
        let there = all(drawing.root_element(), &put.at);
        let inserted = all(controls.root_element(), &put.at);
        assert_eq!(there.len() + inserted.len(), 1, "{}", put.at);
        for element in there {
            match &put.what {
                PatchKind::Html(html) => assert_eq!(element.inner_html(), *html, "{}", put.at),
                PatchKind::Attribute(name, value) => {
                    assert_eq!(attr(element, name), value.as_deref().unwrap_or_default());
                }
                other => panic!("{} is not drawn: {other:?}", put.at),
            }
        }
    }
}
