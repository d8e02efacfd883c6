//! The aligned clocks of the timeline: without a zero of the reader's the program sets what the
//! page is drawn with; with any zero, the selectors of all its changes match.

use leptos::prelude::{Owner, RenderHtml};
use rostra::prelude::{ControlEvent, Patch, PatchKind, Scene};
use scraper::{ElementRef, Html};
use talk::figures::internet_clock::events::shown;
use talk::figures::internet_clock::{FIGURE, view};

use crate::page::{all, attr};

/// What the program adds to the drawing: names of controls, and their values.
const ADDED: [&str; 2] = ["data-act", "value"];

fn scene(word: &str) -> Scene<'_> {
    Scene { word, today: (2026, 11), ..Scene::default() }
}

/// Returns the figure with the elements that the program inserts.
fn page() -> Html {
    let html = Owner::new().with(|| view().to_html());
    let mut page = Html::parse_fragment(&html);
    for (at, made) in (FIGURE.controls)() {
        let place = all(page.root_element(), at).first().map(|it| it.id()).unwrap();
        let made = made.replacen('>', " data-made>", 1);
        let made = page.tree.extend_tree(Html::parse_fragment(&made).tree).id();
        let root = page.tree.get(made).unwrap().first_child().unwrap();
        let element = root.first_child().unwrap().id();
        page.tree.get_mut(place).unwrap().insert_id_after(element);
    }
    page
}

/// Returns the changes to the aligned clocks.
fn puts(word: &str) -> Vec<Patch> {
    let places = [".clock-large", ".clock-down", ".clock-aligned", ".clock-from", ".clock-said"];
    let mut puts = (FIGURE.show)(&scene(word));
    puts.retain(|it| places.iter().any(|place| it.at.starts_with(place)));
    assert!(puts.len() > 60, "{}", puts.len());
    puts
}

fn is_drawn(element: ElementRef) -> bool {
    let is_made = |it: ElementRef| it.attr("data-made").is_some();
    !is_made(element) && !element.ancestors().filter_map(ElementRef::wrap).any(is_made)
}

fn html(element: ElementRef) -> String {
    element.inner_html().replace("<!---->", "").replace("<!>", "")
}

#[test]
fn no_word_shows_the_clocks_as_drawn() {
    let page = page();
    for Patch { at, what } in puts("") {
        let found = all(page.root_element(), &at).into_iter().enumerate();
        for (index, element) in found.filter(|it| is_drawn(it.1)) {
            let (name, value) = match &what {
                PatchKind::Html(put) => {
                    assert_eq!(html(element), *put, "{at}");
                    continue;
                }
                PatchKind::Attribute(name, value) => (*name, value.as_ref()),
                PatchKind::Each(name, values) => (*name, values[index].as_ref()),
                _ => panic!("{at} is no control"),
            };
            if !ADDED.contains(&name) {
                let is = element.value().attr(name);
                assert_eq!(is, value.map(String::as_str), "{name} of {at}, {index}");
            }
        }
    }
}

#[test]
fn every_change_finds_its_elements_whatever_the_zero() {
    let page = page();
    for event in shown() {
        for Patch { at, what } in puts(&format!("from-{},today", event.id)) {
            let count = all(page.root_element(), &at).len();
            assert!(count > 0, "{at}");
            if let PatchKind::Each(name, values) = what {
                assert_eq!(count, values.len(), "{name} of {at}, from {}", event.id);
            }
        }
    }
}

#[test]
fn a_zero_is_in_sight_and_what_is_before_it_is_not() {
    let page = page();
    for event in shown() {
        let puts = puts(&format!("from-{}", event.id));
        let each = |at: &str, wanted: &str| {
            puts.iter().find_map(|it| match &it.what {
                PatchKind::Each(name, values) if it.at == at && *name == wanted => {
                    Some(values.clone())
                }
                _ => None,
            })
        };
        for at in [".clock-large .clock-passed", ".clock-large .clock-reached"] {
            let [ids, hidden, zero] =
                ["value", "visibility", "data-zero"].map(|it| each(at, it).unwrap());
            let kinds = all(page.root_element(), at);
            assert_eq!(kinds.len(), ids.len());
            assert!(kinds.iter().all(|it| attr(*it, "class") == &at[14..]));
            for ((id, hidden), zero) in ids.iter().zip(hidden).zip(zero) {
                let marked = shown().find(|it| Some(it.id) == id.as_deref()).unwrap();
                let is_before = marked.date.index() < event.date.index();
                assert_eq!(zero.is_some(), marked.id == event.id);
                if marked.wave == event.wave && is_before {
                    assert!(hidden.is_some(), "{} from {}", marked.id, event.id);
                }
                assert!(zero.is_none() || hidden.is_none(), "{}", event.id);
            }
        }
    }
}

#[test]
fn a_mark_makes_its_event_the_zero_and_ends_it() {
    let after = |word: &str, step, control: &str, value: &str| {
        let scene = Scene { step, on_stage: true, ..scene(word) };
        (FIGURE.act)(&scene, &ControlEvent { control, value }).unwrap_or_default()
    };
    assert_eq!(after("", 5, "zero", "google"), "from-google");
    assert_eq!(after("from-google", 5, "zero", "google"), "");
    assert_eq!(after("aligned,from-google", 0, "zero", "iphone4"), "aligned,from-iphone4");
    assert_eq!(after("no-breakout", 5, "zero", "google"), "no-breakout", "it is hidden");
    assert_eq!(after("talk", 5, "zero", "wau-800"), "talk", "it came after the talk");
    // By keyboard the aligned clocks stay, and the calendars come only where they are shown.
    assert_eq!(after("", 5, "after", ""), "is-web-open");
    assert_eq!(after("is-web-open", 5, "from", ""), "from-web-open,is-web-open");
    assert_eq!(after("aligned", 0, "after", ""), "aligned,is-web-open");
    assert_eq!(after("tracks", 5, "after", ""), "tracks,is-web-open");
    assert_eq!(after("", 4, "after", ""), "tracks,is-web-open");
}

#[test]
fn the_other_drawing_keeps_what_is_chosen() {
    for (word, kept) in [
        ("", None),
        ("aligned", None),
        ("aligned,today,from-google", Some("today,from-google")),
        ("tracks,no-signal,is-google", Some("no-signal,is-google")),
    ] {
        let puts = (FIGURE.show)(&scene(word));
        let put = puts.iter().find(|it| it.at == "[data-explore]").unwrap();
        let kept = kept.map(str::to_owned);
        assert_eq!(put.what, PatchKind::Each("data-keep", vec![kept.clone(), kept]));
    }
}
