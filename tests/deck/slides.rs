//! Rules for every slide, independent of its content.

use std::collections::{HashMap, HashSet};
use std::fs;

use rostra::pages::paper::Paper;
use rostra_core::text::Lang;

use crate::page::{Page, all, attr, text};
use crate::styles;

#[test]
fn a_browser_repairs_nothing() {
    for page in [Page::deck(), Page::sources()] {
        // Leptos separates neighboring texts by `<!>`; browsers parse it as an empty comment.
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
fn every_slide_has_one_heading_in_both_languages() {
    for slide in Page::deck().slides() {
        let id = attr(slide, "id");
        let headings = all(slide, "h2");
        assert_eq!(headings.len(), 1, "{id}");
        for lang in [Lang::Ko, Lang::En] {
            assert!(!text(headings[0], lang).is_empty(), "{id} has no heading in {}", lang.tag());
        }
        assert!(all(slide, "h1").is_empty(), "{id}: a slide is never the page's own title");
    }
}

#[test]
fn every_step_changes_something() {
    let styles = rules();
    for slide in Page::deck().slides() {
        let id = attr(slide, "id");
        let last: usize = attr(slide, "data-steps").parse().unwrap();
        let words: Vec<_> = all(slide, "[data-words]");
        let words: Vec<_> =
            words.iter().flat_map(|it| attr(*it, "data-words").split(' ')).collect();
        for step in 1..=last {
            let mentioned = [format!("[data-from=\"{step}\"]"), format!("[data-until=\"{step}\"]")]
                .iter()
                .any(|it| !all(slide, it).is_empty());
            // A rule that applies up to a step changes something at that step, too.
            let steps = [step - 1, step].map(|it| format!("data-step=\"{it}\""));
            let styled = styles
                .iter()
                .any(|rule| names(rule, id) && steps.iter().any(|it| rule.contains(it)));
            // Journeys share their rules: the element with the step's own `data-hop` is the one
            // highlighted.
            let hop = format!("data-hop=\"{step}\"");
            let hops = !all(slide, &format!("[{hop}]")).is_empty()
                && styles.iter().any(|it| it.contains(&steps[1]) && it.contains(&hop));
            // The figure changes its word.
            let reworded =
                words.get(step - 1).is_some_and(|it| words[..step - 1].last() != Some(it));
            assert!(mentioned || styled || hops || reworded, "{id}: step {step} shows nothing new");
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
    let mut site =
        HashMap::from([(String::new(), Page::deck()), ("sources/".to_owned(), Page::sources())]);
    let talk = ai_2025::talk();
    for entry in &talk.entries {
        let id = entry.slide.id;
        site.insert(format!("{id}/"), Page::single(entry));
        if talk.figures.iter().any(|it| it.slide == id) {
            site.insert(format!("figure/{id}/"), Page::figure(entry));
        }
    }
    let ids: HashMap<&str, HashSet<&str>> = site
        .iter()
        .map(|(path, page)| {
            (path.as_str(), page.all("[id]").into_iter().map(|it| attr(it, "id")).collect())
        })
        .collect();
    // The prerenderer's own tests check these.
    let paper = Paper::ALL.iter().map(|it| format!("print/{}/", it.word()));
    let pictures = talk.drawings.iter().map(|it| format!("figure/{}.svg", it.slide));
    let csv = talk.data.iter().map(|it| format!("figure/{}.csv", it.slide));
    let json = talk.data.iter().map(|it| format!("figure/{}.json", it.slide));
    let others: HashSet<_> = paper.chain(pictures).chain(csv).chain(json).collect();
    for (path, page) in &site {
        for link in page.all("a") {
            let href = attr(link, "href");
            let (to, id) = target(path, href);
            let known = href.starts_with("https://")
                || others.contains(&to)
                || ids.get(to.as_str()).is_some_and(|it| id.is_empty() || it.contains(id));
            assert!(known, "`{href}` on /{path} leads nowhere");
            let words: String = link.text().collect();
            assert!(!words.trim().is_empty(), "the link to {href} on /{path} says nothing");
        }
    }
}

/// Returns the page below the site's root, and the id on it, that a link on the page `from` leads
/// to.
fn target<'a>(from: &str, href: &'a str) -> (String, &'a str) {
    let (path, id) = href.split_once('#').unwrap_or((href, ""));
    let (mut folder, mut path) = (from, path);
    while let Some(up) = path.strip_prefix("../").filter(|_| !folder.is_empty()) {
        folder = folder.trim_end_matches('/').rsplit_once('/').map_or("", |it| it.0);
        path = up;
    }
    let gap = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    let to = format!("{folder}{gap}{path}");
    // `#slide/2` is a step of a slide.
    (to, id.split('/').next().unwrap_or_default())
}

#[test]
fn the_talk_takes_the_planned_time() {
    let deck = ai_2025::talk().deck().unwrap();
    assert_eq!(deck.len(), 31);
    let extras = ai_2025::talk().extras;
    assert!(extras.iter().all(|it| deck.slide(deck.find(it.0).unwrap()).unwrap().id == it.0));
    assert_eq!(deck.cue_s(), 29 * 60, "half an hour with questions");
}

/// Returns whether a selector contains exactly this slide's id, and not a longer id that begins
/// with it.
fn names(rule: &str, id: &str) -> bool {
    rule.match_indices(&format!("#{id}")).any(|(at, found)| {
        let next = rule.get(at + found.len()..).and_then(|it| it.chars().next());
        !next.is_some_and(|it| it.is_alphanumeric() || it == '-')
    })
}

/// Returns every rule of the slides' and figures' style sheets, as its selector after those it is
/// nested in.
fn rules() -> Vec<String> {
    let mut rules = Vec::new();
    for folder in ["slides", "figures"] {
        let folder = format!("{}/assets/styles/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in fs::read_dir(&folder).unwrap() {
            rules.extend(selectors(&fs::read_to_string(entry.unwrap().path()).unwrap()));
        }
    }
    rules
}

fn selectors(css: &str) -> impl Iterator<Item = String> {
    styles::rules(css).into_iter().map(|it| it.join(" "))
}

#[test]
fn a_rule_belongs_to_the_slide_its_selectors_name() {
    let rules: Vec<_> =
        selectors("#a { x: y; &[data-step=\"1\"] { b { c: d } } } #a-b .q { e: f }").collect();
    assert_eq!(rules.len(), 4);
    assert!(names(&rules[2], "a") && rules[2].contains("data-step=\"1\""));
    assert!(names(&rules[3], "a-b") && !names(&rules[3], "a"));
    assert!(!rules[3].contains("data-step"));
}
