//! Which pages there are, and what each holds.

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
    /// Where its file is, below the site's root.
    pub path: String,
    /// Leads from the page to the site's root: nothing, or as many `../` as it takes.
    pub root: &'static str,
    /// The language it shows before anything is chosen.
    pub lang: Lang,
    /// For the window, search engines and previews.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// What stands in `<main>`.
    pub main: String,
    /// It is the deck itself, which the program brings to life.
    pub is_deck: bool,
    /// How it looks on paper, where it is made for that.
    pub paper: Option<Paper>,
}

/// The deck in both languages, a page per slide, the sources, and all of it for paper. `address` is
/// where the deck will be, when that is known.
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

/// Korean stands at the root, English below `en/`.
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

/// Leads from a page beside the deck to the deck in the same language.
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

/// A page in a folder of its own.
fn below(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "../",
        Lang::En => "../../",
    }
}

/// What a browser takes over needs marks between texts and for what is not there; an article does not.
const MARKS: [&str; 3] = ["<!>", "<!---->", "<!--<() />-->"];

/// As [`html`], for what no program takes over.
pub(crate) fn still(view: impl FnOnce() -> AnyView) -> String {
    MARKS.iter().fold(html(view), |html, mark| html.replace(mark, ""))
}

/// Renders a view with an owner of its own, so that no page sees another's contexts.
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
            // One step up for each folder below that of the language leads to the deck, and one more out.
            let depth = page.path.trim_start_matches("en/").matches('/').count();
            let beyond = format!("href=\"{}", "../".repeat(depth + 1));
            assert!(!page.main.contains(&beyond), "{} leads out of its language", page.path);
            // On paper only where the deck will be is known (`paper.rs`).
            let names = page.main.contains("sources/") || page.paper.is_some();
            assert!(names, "{} names no source", page.path);
        }
    }
}
