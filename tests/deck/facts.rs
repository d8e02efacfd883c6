//! Compares the slides' claims with the facts.

use std::collections::{BTreeSet, HashSet};

use rostra_core::text::{Lang, plain};

use rostra::prelude::{Entry, Since};

use crate::page::{Page, all, attr, text};

#[test]
fn every_fact_that_a_slide_names_exists() {
    let talk = ai_2025::talk();
    let known: HashSet<_> = talk.facts.iter().map(|it| it.id).collect();
    for entry in &talk.entries {
        for id in entry.facts.iter().copied().chain(later(entry)) {
            assert!(known.contains(id), "{} rests on {id}, which is no fact", entry.slide.id);
        }
        assert!(!entry.facts.is_empty(), "{} rests on nothing", entry.slide.id);
    }
}

/// Returns the ids of the facts in a slide's note about later events.
fn later(entry: &Entry) -> impl Iterator<Item = &'static str> + use<> {
    entry.since.iter().filter_map(|it| match it {
        Since::Fact(id) => Some(*id),
        Since::Said(_) => None,
    })
}

#[test]
fn every_slide_that_a_fact_names_exists() {
    let talk = ai_2025::talk();
    let slides: HashSet<_> = talk.entries.iter().map(|it| it.slide.id).collect();
    for fact in &talk.facts {
        for slide in fact.slides {
            assert!(slides.contains(slide), "{} belongs to {slide}, which is no slide", fact.id);
        }
    }
}

#[test]
fn every_fact_is_on_the_sources_page() {
    let page = Page::sources();
    let ids: HashSet<_> = page.all("[id]").iter().map(|it| attr(*it, "id").to_owned()).collect();
    let talk = ai_2025::talk();
    for id in talk.facts.iter().map(|it| it.id).chain(talk.decisions.iter().map(|it| it.id)) {
        assert!(ids.contains(id), "{id} is not on the sources page");
    }
    for term in talk.terms {
        assert!(ids.contains(&format!("term-{}", term.id)), "{} is not explained", term.id);
    }
}

#[test]
fn what_came_after_the_talk_is_never_in_its_way() {
    let talk = ai_2025::talk();
    let page = Page::deck();
    for (slide, entry) in page.slides().into_iter().zip(&talk.entries) {
        let open = all(slide, ".content a[href*='sources/#S']").into_iter().any(|link| {
            !link
                .ancestors()
                .filter_map(scraper::ElementRef::wrap)
                .any(|it| it.value().name() == "details")
        });
        assert!(!open, "{}: what came later stands in the open", entry.slide.id);
        let shown = all(slide, "footer .since").len();
        assert_eq!(shown, usize::from(!entry.since.is_empty()), "{}", entry.slide.id);
    }
}

/// Numbers that are no claims themselves: slide, numbers, reason.
const NO_CLAIMS: &[(&str, &[&str], &str)] = &[
    ("two-quotes", &["2024"], "the year of the speaker's view, F07"),
    ("internet-clock", &["6000"], "F18's $600B in Korean units"),
    ("empty-slot", &["6000"], "F18's $600B in Korean units"),
    ("six-hundred-b", &["6000"], "F18's $600B in Korean units"),
    (
        "internet-clock",
        &["5.4", "7.5", "2.8", "3.3", "5.1", "6.4", "2.2"],
        "months between dated events in years; the figure's own tests count them",
    ),
    (
        "internet-clock",
        &["1990", "2015", "2017", "2018", "2019", "2021", "2026", "39", "02", "08"],
        "the axes, how many events there are, and months as numbers",
    ),
    ("money-in", &["2.3", "310"], "F17 in other units"),
    ("six-hundred-b", &["3000"], "the sum on the way from 150 to 600"),
    ("five-layers", &["20", "10", "32", "100", "2024"], "the year, and headlines of other slides"),
    ("token-window", &["31"], "1,000K over 32K"),
    ("token-window", &["64", "256", "500", "2000"], "pages by rule of thumb, and added context"),
    ("agent-ticket", &["31", "37", "40", "30", "300000", "14", "23"], "the made-up example"),
    ("ten-people-test", &["2.3", "7.7"], "F63 in a team of ten: 10 over 1.3, and the rest"),
    ("infra-gravity", &["1.0", "7.9"], "F70: 134.29 over 16.92"),
];
/// Version numbers in the names of models.
const VERSIONS: [&str; 4] = ["1.5", "2.0", "3.1", "3.5"];

#[test]
fn every_visible_number_has_a_fact() {
    let talk = ai_2025::talk();
    let page = Page::deck();
    let mut missing = Vec::new();
    for (slide, entry) in page.slides().into_iter().zip(&talk.entries) {
        let linked: HashSet<_> = all(slide, ".content a[href*='sources/#']")
            .into_iter()
            .filter_map(|it| Some(attr(it, "href").split_once('#')?.1.to_owned()))
            .collect();
        let cited = talk.facts.iter().filter(|it| {
            entry.facts.contains(&it.id)
                || later(entry).any(|id| id == it.id)
                || linked.contains(it.id)
        });
        // The year and month of the talk are no claims.
        let mut known: BTreeSet<String> = ["2025", "01"].map(str::to_owned).into();
        known.extend(VERSIONS.map(str::to_owned));
        for fact in cited {
            // `claim` is left out: it contains the numbers that the talk had wrong.
            for text in [fact.shown, fact.source] {
                known.extend(numbers(&plain(text.ko)).chain(numbers(&plain(text.en))));
            }
        }
        let reasoned = NO_CLAIMS.iter().filter(|it| it.0 == entry.slide.id);
        known.extend(reasoned.flat_map(|it| it.1).map(|it| (*it).to_owned()));
        for content in all(slide, ".content, h2") {
            let said = Lang::ALL.map(|lang| text(content, lang));
            let found = said.iter().flat_map(|it| numbers(it));
            missing.extend(
                found
                    .filter(|it| !known.contains(it))
                    .map(|it| format!("{}: {it}", entry.slide.id)),
            );
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "numbers without a fact:\n{}", missing.join("\n"));
}

/// Returns the numbers in a text that could be wrong: two digits or more, without their digit
/// grouping. A number after a letter is part of a name (H100, F14).
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    let mut number = String::new();
    let mut in_name = false;
    let mut before = ' ';
    for letter in text.replace(',', "").chars().chain([' ']) {
        if letter.is_ascii_digit() || (letter == '.' && !number.is_empty()) {
            if number.is_empty() {
                in_name = before.is_ascii_alphabetic();
            }
            number.push(letter);
        } else if !number.is_empty() {
            let whole = number.trim_matches('.').to_owned();
            let digits = whole.chars().filter(char::is_ascii_digit).count();
            if !in_name && digits > 1 {
                found.push(whole);
            }
            number.clear();
        }
        before = letter;
    }
    found.into_iter()
}
