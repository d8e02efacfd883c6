//! Defines the pages of the site and their content.

use anyhow::{Context, Result};
use rostra::pages::document;
use rostra::pages::paper::Paper;
use rostra::pages::sources;
use rostra::talk::{Entry, Talk};
use rostra_core::snippet::{self, folder};
use rostra_core::text::{Lang, Text, plain};

use crate::prerender::paper;
use crate::prerender::render::still;

/// Content of a frame made by oEmbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framed {
    /// The whole deck.
    Deck,
    /// One slide, by its id.
    Slide(&'static str),
}

/// One page of the site.
pub struct Page {
    /// Path of its file, below the site's root.
    pub path: String,
    /// Relative path from the page to the site's root: empty, or one or more `../`.
    pub root: &'static str,
    /// The language it shows at first.
    pub lang: Lang,
    /// Title for the window, search engines and previews.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// The content of `<main>`.
    pub main: String,
    /// Whether it is a deck, which the program makes interactive.
    pub is_deck: bool,
    /// The id of the only slide of a deck for frames, which loads neither style sheets nor the guests' script.
    pub only: Option<&'static str>,
    /// Content of a frame in place of the page, for hosts that use oEmbed.
    pub framed: Option<Framed>,
    /// The kind of page for paper; `None` for all other pages.
    pub paper: Option<Paper>,
}

/// Returns all pages: the deck in both languages, a page per slide and per figure, one per slide
/// for frames, the sources, and the pages for paper. `address` is where the deck will be served, if
/// that is known.
pub fn all(talk: &Talk, address: Option<&str>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        pages.push(deck(talk, lang)?);
        pages.push(source_list(talk, lang));
        for (index, entry) in talk.entries.iter().enumerate() {
            pages.push(slide(talk, entry, lang));
            pages.push(only(talk, index, entry, lang));
            if talk.figures.iter().any(|it| it.slide == entry.slide.id) {
                pages.push(figure(talk, entry, lang));
            }
        }
        for kind in Paper::ALL {
            pages.push(on_paper(talk, kind, lang, address)?);
        }
    }
    Ok(pages)
}

pub(super) fn deck(talk: &Talk, lang: Lang) -> Result<Page> {
    talk.deck().context("the talk has no slides, or an id stands twice")?;
    Ok(Page {
        path: format!("{}index.html", folder(lang)),
        root: beside_deck(lang),
        lang,
        title: talk.title.get(lang).to_owned(),
        description: talk.description.get(lang).to_owned(),
        main: still(|| document::sections(talk)),
        is_deck: true,
        only: None,
        framed: Some(Framed::Deck),
        paper: None,
    })
}

/// Returns a deck of one slide, for frames.
fn only(talk: &Talk, index: usize, entry: &Entry, lang: Lang) -> Page {
    let id = entry.slide.id;
    Page {
        path: snippet::only(id, lang),
        root: beside_deck(lang),
        lang,
        title: format!("{} · {}", entry.slide.headline.get(lang), talk.title.get(lang)),
        description: described(talk, entry, lang),
        main: still(|| document::in_frame(talk, index)),
        is_deck: true,
        only: Some(id),
        framed: None,
        paper: None,
    }
}

/// Relative path from another page to the deck in the same language.
const HOME: &str = "../";

pub(super) fn source_list(talk: &Talk, lang: Lang) -> Page {
    let root = below(lang);
    let title = Text::new("출처와 정정", "Sources and corrections").get(lang);
    Page {
        path: format!("{}sources/index.html", folder(lang)),
        root,
        lang,
        title: format!("{title} · {}", talk.title.get(lang)),
        description: talk.description.get(lang).to_owned(),
        main: still(|| sources::page(talk, HOME)),
        is_deck: false,
        only: None,
        framed: None,
        paper: None,
    }
}

/// Returns a description of a slide, in the words of the notes unless these are left out.
fn described(talk: &Talk, entry: &Entry, lang: Lang) -> String {
    match entry.notes.first() {
        None => format!("{} · {}", entry.slide.headline.get(lang), talk.description.get(lang)),
        Some(notes) => in_short(&plain(notes.get(lang))),
    }
}

/// Returns a figure by itself, named after its slide.
fn figure(talk: &Talk, entry: &Entry, lang: Lang) -> Page {
    let id = entry.slide.id;
    let headline = entry.slide.headline.get(lang);
    let kind = Text::new("그림", "figure").get(lang);
    Page {
        path: format!("{}figure/{id}/index.html", folder(lang)),
        root: two_below(lang),
        lang,
        title: format!("{headline} ({kind}) · {}", talk.title.get(lang)),
        description: described(talk, entry, lang),
        main: still(|| document::figure(talk, entry, "../../")),
        is_deck: false,
        only: None,
        framed: Some(Framed::Slide(id)),
        paper: None,
    }
}

fn slide(talk: &Talk, entry: &Entry, lang: Lang) -> Page {
    let root = below(lang);
    let headline = entry.slide.headline.get(lang);
    Page {
        path: format!("{}{}/index.html", folder(lang), entry.slide.id),
        root,
        lang,
        title: format!("{headline} · {}", talk.title.get(lang)),
        description: described(talk, entry, lang),
        main: still(|| document::single(talk, entry, HOME)),
        is_deck: false,
        only: None,
        framed: Some(Framed::Slide(entry.slide.id)),
        paper: None,
    }
}

/// Returns as many whole sentences as a preview has room for, at least the first one.
fn in_short(text: &str) -> String {
    let mut shown = String::new();
    for sentence in text.split_inclusive(". ") {
        let chars = shown.chars().count() + sentence.trim_end().chars().count();
        if !shown.is_empty() && chars > DESCRIPTION_CHARS {
            break;
        }
        shown.push_str(sentence);
    }
    shown.trim_end().to_owned()
}

/// Length at which search engines truncate; previews show less.
const DESCRIPTION_CHARS: usize = 180;

fn on_paper(talk: &Talk, paper: Paper, lang: Lang, address: Option<&str>) -> Result<Page> {
    Ok(Page {
        path: format!("{}print/{}/index.html", folder(lang), paper.word()),
        root: two_below(lang),
        lang,
        title: format!("{} · {}", paper.name().get(lang), talk.title.get(lang)),
        description: talk.description.get(lang).to_owned(),
        main: paper::main(talk, paper, lang, address)?,
        is_deck: false,
        only: None,
        framed: None,
        paper: Some(paper),
    })
}

/// Returns the relative path to the site's root from the deck's own folder.
const fn beside_deck(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "",
        Lang::En => "../",
    }
}

/// Returns the relative path to the site's root from a page that is one folder below its
/// language's.
fn below(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "../",
        Lang::En => "../../",
    }
}

/// Returns the path to the root from a page two folders below its language's.
fn two_below(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "../../",
        Lang::En => "../../../",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_made_of_whole_sentences() {
        assert_eq!(in_short("One. Two."), "One. Two.");
        let long = "b".repeat(DESCRIPTION_CHARS);
        assert_eq!(in_short(&format!("One. {long}. Two.")), "One.");
        assert_eq!(in_short(&format!("{long}{long}. Two.")), format!("{long}{long}."));
        assert_eq!(in_short(""), "");
    }

    #[test]
    fn links_stay_in_the_language_of_their_page() {
        for page in all(&ai_2025::talk(), None).unwrap() {
            // One `../` per folder below that of the language leads to the deck, one more leaves
            // the language.
            let depth = page.path.trim_start_matches("en/").matches('/').count();
            let beyond = format!("href=\"{}", "../".repeat(depth + 1));
            assert!(!page.main.contains(&beyond), "{} leads out of its language", page.path);
            // On paper only if the deck's address is known (`paper.rs`).
            let names = page.main.contains("sources/") || page.paper.is_some();
            assert!(names, "{} names no source", page.path);
        }
    }
}
