//! Tests of the tables: complete, in order, in both languages, and marked as they were checked.
//! No test can check that a claim is true.

use super::*;
use std::collections::HashSet;

#[test]
fn ids_are_complete_and_in_order() {
    let ids: Vec<_> = all().map(|it| it.id.to_owned()).collect();
    let expected: Vec<_> = [('F', 88), ('X', 34), ('S', 21)]
        .into_iter()
        .flat_map(|(letter, count)| numbered(letter, count))
        .collect();
    assert_eq!(ids, expected);
    let decisions: Vec<_> = DECISIONS.iter().map(|it| it.id.to_owned()).collect();
    assert_eq!(decisions, numbered('C', 16));
}

#[test]
fn every_fact_is_found_by_its_id() {
    for fact in all() {
        assert_eq!(find(fact.id), Some(fact));
    }
    for unknown in ["", "F00", "F89", "f01", "C01"] {
        assert_eq!(find(unknown), None, "{unknown}");
    }
}

#[test]
fn claims_fared_as_the_check_counted() {
    let count = |status| claims().filter(|it| it.status == status).count();
    assert_eq!(count(Status::Contradicted), 16);
    assert_eq!(count(Status::Imprecise), 25);
    assert_eq!(count(Status::Confirmed), 23);
    assert_eq!(count(Status::Unverifiable), 23);
    assert_eq!(count(Status::Context), 1);
    assert_eq!(count(Status::Since), 0);
}

#[test]
fn what_came_later_stays_in_its_own_table() {
    for fact in all() {
        assert_eq!(fact.status == Status::Since, fact.id.starts_with('S'), "{}", fact.id);
    }
}

#[test]
fn only_the_timeline_and_one_exercise_add_context() {
    for fact in all().filter(|it| it.status == Status::Context) {
        assert!(fact.id.starts_with('X') || fact.id == "F88", "{}", fact.id);
    }
    let corrected: Vec<_> = all()
        .filter(|it| it.id.starts_with('X'))
        .filter(|it| matches!(it.status, Status::Imprecise | Status::Contradicted))
        .map(|it| it.id)
        .collect();
    assert_eq!(corrected, ["X05", "X11", "X14"]);
}

#[test]
fn opinions_are_told_from_facts() {
    for fact in all() {
        let Fact { id, shown, opinion, status, .. } = fact;
        if *opinion {
            assert!(matches!(status, Status::Unverifiable | Status::Imprecise), "{id}");
        }
        for label in ["Speaker's view", "Speaker's outlook", "Forecast", "The speaker's bar"] {
            assert!(*opinion || !shown.en.starts_with(label), "{id}");
        }
        for label in ["발표자 견해", "발표자 전망", "발표자 체감", "발표자 기준"]
        {
            assert!(*opinion || !shown.ko.starts_with(label), "{id}");
        }
        if fact.confidence == Confidence::NotRated {
            assert!(*opinion, "{id}");
        }
    }
    let unchecked: Vec<_> = all()
        .filter(|it| it.status == Status::Unverifiable && !it.opinion)
        .map(|it| it.id)
        .collect();
    assert_eq!(unchecked, ["F01", "F02", "F51"], "neither the speaker's view nor checkable");
}

#[test]
fn every_text_is_in_both_languages() {
    for (id, text) in texts() {
        let Text { ko, en } = text;
        assert!(!ko.is_empty() && !en.is_empty(), "{id}");
        assert!(!has_hangul(en), "{id}: {en}");
        // Names and numbers may be the same in both; every other text has Hangul in Korean.
        assert!(has_hangul(ko) || ko == en, "{id}: {ko}");
        for phrasing in [ko, en] {
            assert_eq!(phrasing.trim(), phrasing, "{id}");
            assert!(!phrasing.contains("  ") && !phrasing.contains("**"), "{id}: {phrasing}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let slides: HashSet<_> = all().flat_map(|it| it.slides).copied().collect();
    for (id, text) in texts() {
        for target in targets(text.ko).chain(targets(text.en)) {
            match target.strip_prefix('#') {
                Some(slide) => assert!(slides.contains(slide), "{id}: {target}"),
                None => assert!(find(target).is_some(), "{id}: {target}"),
            }
        }
        let ko: Vec<_> = targets(text.ko).collect();
        let en: Vec<_> = targets(text.en).collect();
        assert_eq!(ko, en, "{id}");
    }
}

#[test]
fn links_are_secure_and_whole() {
    for fact in all() {
        for link in fact.links {
            assert!(link.starts_with("https://"), "{}: {link}", fact.id);
            assert!(!link.contains([' ', '[', ']', '`']), "{}: {link}", fact.id);
        }
        let once: HashSet<_> = fact.links.iter().collect();
        assert_eq!(once.len(), fact.links.len(), "{}", fact.id);
    }
}

#[test]
fn every_fact_belongs_to_a_slide() {
    for fact in all() {
        assert!(!fact.slides.is_empty(), "{}", fact.id);
        for slide in fact.slides {
            let is_id = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
            assert!(!slide.is_empty() && slide.chars().all(is_id), "{}: {slide}", fact.id);
        }
    }
}

#[test]
fn reasoning_is_never_called_inference() {
    for (id, Text { ko, en }) in texts() {
        if en.contains("reasoning") && !en.contains("reasoning-time") {
            assert!(ko.contains("사고력"), "{id}: {ko}");
        }
    }
}

fn claims() -> impl Iterator<Item = &'static Fact> {
    all().filter(|it| it.id.starts_with('F'))
}

fn texts() -> impl Iterator<Item = (&'static str, Text)> {
    let facts = all().flat_map(|it| [it.claim, it.shown, it.source].map(|text| (it.id, text)));
    let decisions =
        DECISIONS.iter().flat_map(|it| [it.conflict, it.decision].map(|text| (it.id, text)));
    facts.chain(decisions)
}

fn numbered(letter: char, count: usize) -> Vec<String> {
    (1..=count).map(|it| format!("{letter}{it:02}")).collect()
}

fn has_hangul(phrasing: &str) -> bool {
    phrasing.chars().any(|it| ('가'..='힣').contains(&it))
}
