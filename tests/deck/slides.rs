//! What every slide needs, whatever it says.

use std::collections::HashSet;
use std::fs;

use crate::page::{Page, all, attr};

#[test]
fn a_browser_repairs_nothing() {
    for page in [Page::deck(), Page::sources()] {
        // `<!>` is how Leptos keeps neighboring texts apart; browsers read it as an empty comment.
        let errors = page.html.errors.iter().filter(|it| !it.starts_with("Saw ! in state"));
        let errors: Vec<_> = errors.collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn every_id_stands_once() {
    for page in [Page::deck(), Page::sources()] {
        let mut seen = HashSet::new();
        for element in page.all("[id]") {
            let id = attr(element, "id");
            assert!(seen.insert(id.to_owned()), "#{id} stands twice");
            assert!(!id.contains(char::is_whitespace) && !id.is_empty(), "`{id}` is no id");
        }
    }
}

#[test]
fn every_slide_has_one_heading_that_names_it() {
    for slide in Page::deck().slides() {
        let id = attr(slide, "id");
        let headings = all(slide, "h2");
        assert_eq!(headings.len(), 1, "{id}");
        assert_eq!(attr(headings[0], "id"), attr(slide, "aria-labelledby"), "{id}");
        assert!(all(slide, "h1").is_empty(), "{id}: a slide is never the page's own title");
    }
}

#[test]
fn every_step_changes_something() {
    let styles = styles();
    for slide in Page::deck().slides() {
        let id = attr(slide, "id");
        let last: usize = attr(slide, "data-steps").parse().unwrap();
        let words: Vec<_> = all(slide, "[data-words]");
        let words = words.first().map_or(0, |it| attr(*it, "data-words").split(' ').count());
        for step in 1..=last {
            let mentioned = [format!("[data-from=\"{step}\"]"), format!("[data-until=\"{step}\"]")]
                .iter()
                .any(|it| !all(slide, it).is_empty());
            let styled = styles.iter().any(|it| {
                let of_slide = it.contains(&format!("#{id}"));
                of_slide && (it.contains(&format!("data-step=\"{step}\"")) || before_only(it, step))
            });
            assert!(mentioned || styled || step <= words, "{id}: step {step} shows nothing new");
        }
        for element in all(slide, "[data-from]") {
            let from: usize = attr(element, "data-from").parse().unwrap();
            assert!((1..=last).contains(&from), "{id}: nothing can come at step {from}");
        }
    }
}

#[test]
fn nothing_needs_an_inline_style_or_script() {
    for page in [Page::deck(), Page::sources()] {
        assert!(page.all("[style], script, style").is_empty(), "the content policy drops these");
        let mut attributes = page.all("*").into_iter().flat_map(|it| it.value().attrs());
        assert!(!attributes.any(|it| it.0.starts_with("on")), "a handler stands in the markup");
    }
}

#[test]
fn every_link_leads_somewhere() {
    let (deck, sources) = (Page::deck(), Page::sources());
    let ids = |page: &Page| -> HashSet<String> {
        page.all("[id]").into_iter().map(|it| attr(it, "id").to_owned()).collect()
    };
    let (in_deck, in_sources) = (ids(&deck), ids(&sources));
    for link in deck.all("a") {
        let href = attr(link, "href");
        let known = match href.split_once('#') {
            Some(("", id)) => in_deck.contains(id.split('/').next().unwrap_or_default()),
            Some(("sources/", id)) => in_sources.contains(id),
            _ => href == "sources/",
        };
        assert!(known, "`{href}` leads nowhere");
        let words: String = link.text().collect();
        assert!(!words.trim().is_empty(), "the link to {href} says nothing");
    }
    for link in sources.all("a") {
        let href = attr(link, "href");
        let known = match href.split_once('#') {
            Some(("../", id)) => in_deck.contains(id),
            Some((_, id)) if href.contains("sources/#") => in_sources.contains(id),
            Some(("", id)) => in_sources.contains(id) || in_deck.contains(id),
            _ => href.starts_with("https://") || href == "../",
        };
        assert!(known, "`{href}` leads nowhere");
    }
}

#[test]
fn the_talk_takes_the_planned_time() {
    let deck = ai_2025::talk().deck().unwrap();
    assert_eq!(deck.len(), 31);
    assert_eq!(deck.cue_s(), 29 * 60, "half an hour with questions");
}

/// A style that holds until a step changes something at that step, too.
fn before_only(style: &str, step: usize) -> bool {
    style.contains(&format!("data-step=\"{}\"", step - 1))
}

/// The style sheets of slides and figures.
fn styles() -> Vec<String> {
    let mut styles = Vec::new();
    for folder in ["slides", "figures"] {
        let folder = format!("{}/assets/styles/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            styles.push(fs::read_to_string(entry.path()).unwrap());
        }
    }
    styles
}
