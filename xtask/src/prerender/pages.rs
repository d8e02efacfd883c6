//! Defines the pages of the site and their content.

use anyhow::{Context, Result};
use leptos::prelude::*;
use rostra::talk::{Entry, Talk};
use rostra::view::document;
use rostra::view::paper::Paper;
use rostra::view::sources;
use rostra_core::text::{Lang, Text};

use crate::prerender::paper;

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
    /// Whether it is the deck itself, which the program makes interactive.
    pub is_deck: bool,
    /// The kind of page for paper; `None` for all other pages.
    pub paper: Option<Paper>,
}

/// All pages: the deck in both languages, a page per slide, the sources, and the pages for paper.
/// `address` is where the deck will be served, if that is known.
pub fn all(talk: &Talk, address: Option<&str>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        pages.push(deck(talk, lang)?);
        pages.push(source_list(talk, lang));
        for entry in &talk.entries {
            pages.push(slide(talk, entry, lang));
        }
        for kind in Paper::ALL {
            pages.push(on_paper(talk, kind, lang, address)?);
        }
    }
    Ok(pages)
}

/// Korean is at the root, English below `en/`.
fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "",
        Lang::En => "en/",
    }
}

fn deck(talk: &Talk, lang: Lang) -> Result<Page> {
    let root = match lang {
        Lang::Ko => "",
        Lang::En => "../",
    };
    talk.deck().context("the talk has no slides, or an id stands twice")?;
    Ok(Page {
        path: format!("{}index.html", folder(lang)),
        root,
        lang,
        title: talk.title.get(lang).to_owned(),
        description: talk.description.get(lang).to_owned(),
        main: still(|| document::sections(talk)),
        is_deck: true,
        paper: None,
    })
}

/// Relative path from another page to the deck in the same language.
const HOME: &str = "../";

fn source_list(talk: &Talk, lang: Lang) -> Page {
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
        paper: None,
    }
}

fn slide(talk: &Talk, entry: &Entry, lang: Lang) -> Page {
    let root = below(lang);
    let headline = entry.slide.headline.get(lang);
    let description = match entry.notes.get(lang) {
        "" => format!("{headline} · {}", talk.description.get(lang)),
        notes => notes.to_owned(),
    };
    Page {
        path: format!("{}{}/index.html", folder(lang), entry.slide.id),
        root,
        lang,
        title: format!("{headline} · {}", talk.title.get(lang)),
        description,
        main: still(|| document::single(talk, entry, HOME)),
        is_deck: false,
        paper: None,
    }
}

fn on_paper(talk: &Talk, paper: Paper, lang: Lang, address: Option<&str>) -> Result<Page> {
    Ok(Page {
        path: format!("{}print/{}/index.html", folder(lang), paper.word()),
        root: match lang {
            Lang::Ko => "../../",
            Lang::En => "../../../",
        },
        lang,
        title: format!("{} · {}", paper.name().get(lang), talk.title.get(lang)),
        description: talk.description.get(lang).to_owned(),
        main: paper::main(talk, paper, lang, address)?,
        is_deck: false,
        paper: Some(paper),
    })
}

/// Relative path to the site's root from a page that is one folder below its language's.
fn below(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "../",
        Lang::En => "../../",
    }
}

/// Hydration markers between texts and for absent views; pages without hydration do not need them.
const MARKS: [&str; 3] = ["<!>", "<!---->", "<!--<() />-->"];

/// As [`html`], without hydration markers.
pub(crate) fn still(view: impl FnOnce() -> AnyView) -> String {
    MARKS.iter().fold(html(view), |html, mark| html.replace(mark, ""))
}

/// Renders a view with its own owner, so that no page sees another's contexts.
pub(crate) fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| view().to_html())
}

#[cfg(test)]
mod tests {
    use super::*;

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
