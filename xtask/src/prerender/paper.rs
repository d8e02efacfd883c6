//! The pages for paper, assembled from the deck's own slides. They look as on stage, because the
//! prerenderer rewrites the stage's styles for paper (`styles::for_paper`), and no program moves
//! them.

use anyhow::Result;
use rostra::pages::document;
use rostra::pages::paper::{self, Paper};
use rostra::talk::Talk;
use rostra_core::text::Lang;

use crate::prerender::render::still;
use crate::prerender::{duplicate, qr};

/// Relative path from a page for paper to the deck in the same language.
const HOME: &str = "../../";

/// Returns the content of `<main>`. `address` is where the deck will be served, if that is known.
pub fn main(talk: &Talk, paper: Paper, lang: Lang, address: Option<&str>) -> Result<String> {
    let mut main = still(|| paper::head(talk, paper, HOME, address));
    let base = address.map(|it| in_language(it, lang));
    let base = base.as_deref();
    for (index, entry) in talk.entries.iter().enumerate() {
        let section = still(|| document::on_paper(talk, index, base));
        let last = entry.slide.last_step;
        match paper {
            Paper::Slides => main += &at_step(&section, last),
            Paper::Steps => {
                let steps = (0..=last).map(|it| at_step(&duplicate::renamed(&section, it), it));
                main.extend(steps);
            }
            Paper::Handout => {
                let id = entry.slide.id;
                let whole = base.map(|it| format!("{it}#{id}"));
                let code = whole.as_deref().map(qr::of).transpose()?;
                let shown = whole.unwrap_or_else(|| format!("#{id}"));
                let beside = still(|| paper::beside(talk, index, entry, &shown, code));
                let section = at_step(&section, last);
                main += &format!("<div class=\"leaf\">{section}{beside}</div>");
            }
        }
    }
    Ok(main)
}

/// Returns the address of the deck in a language. `address` ends in a slash.
fn in_language(address: &str, lang: Lang) -> String {
    match lang {
        Lang::Ko => address.to_owned(),
        Lang::En => format!("{address}en/"),
    }
}

/// Returns a section in the state of a step: with `data-step`, and the word of its figure at that
/// step.
fn at_step(section: &str, step: usize) -> String {
    let word = words(section).and_then(|it| it.split(' ').nth(step.checked_sub(1)?));
    let word = word.map_or(String::new(), |it| format!(" data-word=\"{it}\""));
    section.replacen("<section", &format!("<section data-step=\"{step}\"{word}"), 1)
}

/// Returns the words of the talk's own steps, from step 1 on.
fn words(section: &str) -> Option<&str> {
    Some(section.split_once("data-words=\"")?.1.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn written(paper: Paper, address: Option<&str>) -> String {
        main(&ai_2025::talk(), paper, Lang::En, address).unwrap()
    }

    fn ids(html: &str) -> impl Iterator<Item = &str> {
        // The part before the first separator is no id.
        html.split(" id=\"").skip(1).filter_map(|it| Some(it.split_once('"')?.0))
    }

    #[test]
    fn every_step_has_a_section_and_every_id_stands_once() {
        let deck = ai_2025::talk().deck().unwrap();
        let steps: usize = deck.slides().iter().map(|it| it.last_step).sum();
        for (paper, sections) in [
            (Paper::Slides, deck.len()),
            (Paper::Steps, steps + deck.len()),
            (Paper::Handout, deck.len()),
        ] {
            let html = written(paper, None);
            assert_eq!(html.matches("<section data-step=").count(), sections, "{paper:?}");
            let mut seen = HashSet::new();
            let twice = ids(&html).find(|it| !seen.insert(*it));
            assert_eq!(twice, None, "{paper:?}");
        }
    }

    #[test]
    fn a_figure_stands_at_the_word_of_its_step() {
        let section = "<section id=\"a\"><div data-words=\"x y\"></div></section>";
        for (step, stands) in [
            (0, "<section data-step=\"0\" id"),
            (2, "<section data-step=\"2\" data-word=\"y\" id"),
            (3, "<section data-step=\"3\" id"),
        ] {
            assert!(at_step(section, step).starts_with(stands), "step {step}");
        }
        assert!(written(Paper::Slides, None).contains("data-word=\"outer\""));
    }

    #[test]
    fn links_on_paper_lead_nowhere_near_the_host_it_is_printed_from() {
        for paper in Paper::ALL {
            for address in [None, Some("https://example.org/t/")] {
                let html = written(paper, address);
                let (_, slides) = html.split_once("<section").unwrap();
                let places: HashSet<&str> = ids(&html).collect();
                for target in slides.split(" href=\"").skip(1) {
                    let (target, _) = target.split_once('"').unwrap();
                    let here = target.strip_prefix('#').is_some_and(|it| places.contains(it));
                    let there = address.is_some()
                        && target.starts_with("https://example.org/t/en/sources/");
                    assert!(here || there, "{paper:?}, {address:?}: {target}");
                }
                let sources = slides.matches("/t/en/sources/#").count();
                assert_eq!(sources > 100, address.is_some(), "{paper:?}: {sources}");
            }
        }
    }

    #[test]
    fn a_handout_says_where_each_slide_is() {
        let (plain, known) = (
            written(Paper::Handout, None),
            written(Paper::Handout, Some("https://example.org/t/")),
        );
        for entry in ai_2025::talk().entries {
            let id = entry.slide.id;
            assert!(plain.contains(&format!(">#{id}<")), "{id}");
            assert!(known.contains(&format!(">https://example.org/t/en/#{id}<")), "{id}");
        }
        let codes = |html: &str| html.matches("class=\"code\"").count();
        assert_eq!((codes(&plain), codes(&known)), (0, 31));
        assert!(plain.contains("--address") && !known.contains("--address"));
    }
}
