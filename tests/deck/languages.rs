//! Every text is in both languages.

use rostra_core::text::{Lang, Text, plain};
use scraper::ElementRef;

use crate::page::{Page, all, attr, text};

#[test]
fn every_phrasing_stands_beside_its_twin() {
    for page in [Page::deck(), Page::sources()] {
        // Glosses of English quotations are in Korean only.
        let count = |lang: Lang| page.all(&format!("span[lang={}]:not(.gloss)", lang.tag())).len();
        assert_eq!(count(Lang::Ko), count(Lang::En));
        for span in page.all("span[lang]") {
            let words: String = span.text().collect();
            assert!(!words.trim().is_empty(), "a phrasing is empty: {}", span.html());
        }
    }
}

#[test]
fn links_are_alike_in_both_languages() {
    let targets = |phrasing: ElementRef| -> Vec<String> {
        let mut targets: Vec<_> =
            all(phrasing, "a").into_iter().map(|it| attr(it, "href").to_owned()).collect();
        // The two languages differ in word order.
        targets.sort();
        targets
    };
    for page in [Page::deck(), Page::sources()] {
        for ko in page.all("span[lang=ko]:not(.gloss)") {
            let twin = ko.next_siblings().find_map(ElementRef::wrap);
            let twin = twin.filter(|it| attr(*it, "lang") == Lang::En.tag());
            let linked = twin.map_or_else(Vec::new, targets);
            assert_eq!(targets(ko), linked, "{}", ko.html());
        }
    }
}

#[test]
fn korean_is_korean_and_english_is_english() {
    // Titles of Korean sources stay in Korean.
    for (page, spans) in
        [(Page::deck(), "span[lang=en]"), (Page::sources(), "p:not(.source) > span[lang=en]")]
    {
        for span in page.all(spans) {
            let words: String = span.text().collect();
            assert!(!words.chars().any(is_hangul), "Korean within the English: {words}");
        }
    }
    for slide in Page::deck().slides() {
        let words = text(slide, Lang::Ko);
        let hangul = words.chars().filter(|it| is_hangul(*it)).count();
        assert!(hangul * 4 > words.chars().count(), "{} is hardly Korean", attr(slide, "id"));
    }
}

#[test]
fn each_step_has_notes_in_both_languages() {
    for slide in Page::deck().slides() {
        let id = attr(slide, "id");
        let notes = all(slide, ".notes p");
        let steps: usize = attr(slide, "data-steps").parse().unwrap();
        assert_eq!(notes.len(), steps + 1, "{id} should have a paragraph for each step");
        for (step, paragraph) in notes.into_iter().enumerate() {
            for lang in Lang::ALL {
                let words = text(paragraph, lang);
                assert!(words.len() > 20, "{id}/{step} has no notes in {}", lang.tag());
            }
        }
    }
}

#[test]
fn the_talk_names_itself_in_both_languages() {
    let talk = ai_2025::talk();
    let texts: Vec<Text> = [talk.title, talk.description]
        .into_iter()
        .chain(
            talk.entries
                .iter()
                .flat_map(|it| [it.slide.headline, it.chapter.label, it.chapter.name]),
        )
        .collect();
    for text in texts {
        assert!(!text.ko.is_empty() && !text.en.is_empty(), "{text:?}");
        assert!(!plain(text.en).chars().any(is_hangul), "{}", text.en);
    }
}

fn is_hangul(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}
