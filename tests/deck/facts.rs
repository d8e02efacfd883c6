//! What the slides claim, held against the facts.

use std::collections::{BTreeSet, HashSet};

use rostra_core::fact::Fact;
use rostra_core::text::{Lang, Span, Text, plain, spans};

use crate::page::{Page, all, attr, text};

#[test]
fn every_fact_that_a_slide_names_exists() {
    let talk = ai_2025::talk();
    let known: HashSet<_> = talk.facts.iter().map(|it| it.id).collect();
    for entry in &talk.entries {
        for id in entry.facts.iter().chain(entry.since) {
            assert!(known.contains(id), "{} rests on {id}, which is no fact", entry.slide.id);
        }
        assert!(!entry.facts.is_empty(), "{} rests on nothing", entry.slide.id);
    }
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
        let shown = all(slide, ".since").len();
        assert_eq!(shown, usize::from(!entry.since.is_empty()), "{}", entry.slide.id);
    }
}

/// Numbers that are no claims: arithmetic on the spot or made-up examples, each with its reason.
const NO_CLAIMS: &[(&str, &str, &str)] = &[
    ("internet-clock", "13", "2012–13 is X20 and X22 in short"),
    ("internet-clock", "2025", "the month of the talk"),
    ("money-in", "2.3", "F17 in units of 100 million"),
    ("token-window", "31", "1,000K over 32K"),
];

#[test]
fn every_visible_number_has_a_fact() {
    let talk = ai_2025::talk();
    let page = Page::deck();
    let all_facts: Vec<&Fact> = talk.facts.clone();
    let timeline = all_facts.iter().filter(|it| it.id.starts_with('X')).map(|it| it.id);
    let timeline: Vec<_> = timeline.collect();
    let mut missing = Vec::new();
    for (slide, entry) in page.slides().into_iter().zip(&talk.entries) {
        let cited = all_facts.iter().filter(|it| {
            entry.facts.contains(&it.id)
                || entry.since.contains(&it.id)
                || timeline.contains(&it.id)
        });
        let mut known = BTreeSet::new();
        for fact in cited {
            for text in [fact.claim, fact.shown, fact.source] {
                known.extend(numbers(&plain(text.ko)).chain(numbers(&plain(text.en))));
            }
        }
        known
            .extend(NO_CLAIMS.iter().filter(|it| it.0 == entry.slide.id).map(|it| it.1.to_owned()));
        for lang in Lang::ALL {
            for content in all(slide, ".content") {
                for number in numbers(&text(content, lang)) {
                    if !known.contains(&number) {
                        missing.push(format!("{}: {number}", entry.slide.id));
                    }
                }
            }
        }
    }
    missing.dedup();
    assert!(missing.is_empty(), "numbers without a fact:\n{}", missing.join("\n"));
}

/// The numbers in a text that could be wrong: two digits or more, without their grouping.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let joined = text.replace(',', "");
    let words: Vec<String> = joined
        .split(|it: char| !it.is_ascii_digit() && it != '.')
        .map(|it| it.trim_matches('.').to_owned())
        .filter(|it| it.chars().filter(char::is_ascii_digit).count() > 1)
        .collect();
    words.into_iter()
}

#[test]
fn links_in_texts_are_alike_in_both_languages() {
    let targets = |phrasing: &'static str| -> Vec<String> {
        spans(phrasing)
            .filter_map(|it| match it {
                Span::Link { target, .. } => Some(target.to_owned()),
                Span::Plain(_) => None,
            })
            .collect()
    };
    for fact in ai_2025::talk().facts {
        for Text { ko, en } in [fact.claim, fact.shown, fact.source] {
            assert_eq!(targets(ko), targets(en), "{}", fact.id);
        }
    }
}
