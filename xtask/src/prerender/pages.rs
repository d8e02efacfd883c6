//! Which pages there are, and what each holds.

use anyhow::{Context, Result};
use leptos::prelude::*;
use rostra::handle::DeckHandle;
use rostra::talk::{Entry, Talk};
use rostra::view::controls::controls;
use rostra::view::document;
use rostra::view::outside::Outside;
use rostra::view::sources;
use rostra_core::text::{Lang, Text};

/// One page of the site.
pub struct Page {
    /// Where its file is, below the site's root.
    pub path: String,
    /// Leads from the page to the site's root: nothing, `../` or `../../`.
    pub root: &'static str,
    /// The language it shows before anything is chosen.
    pub lang: Lang,
    /// For the window, search engines and previews.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// What stands in `<main>`.
    pub main: String,
    /// The deck's controls; only the deck itself has the program and any use for them.
    pub controls: Option<String>,
}

/// The deck in both languages, a page per slide, and the sources.
pub fn all(talk: &Talk) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        pages.push(deck(talk, lang)?);
        pages.push(source_list(talk, lang));
        for entry in &talk.entries {
            pages.push(slide(talk, entry, lang));
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
    let deck = talk.deck().context("the talk has no slides, or an id stands twice")?;
    let bar = html(|| controls(DeckHandle::new(deck), Outside::default()).into_any());
    Ok(Page {
        path: format!("{}index.html", folder(lang)),
        root,
        lang,
        title: talk.title.get(lang).to_owned(),
        description: talk.description.get(lang).to_owned(),
        main: still(|| document::sections(talk)),
        controls: Some(bar),
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
        controls: None,
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
        controls: None,
    }
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
fn still(view: impl FnOnce() -> AnyView) -> String {
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
        for page in all(&ai_2025::talk()).unwrap() {
            // The deck stands in its language's own folder, all else one below.
            let beyond = if page.controls.is_some() { "href=\"../" } else { "href=\"../../" };
            assert!(!page.main.contains(beyond), "{} leads out of its language", page.path);
            assert!(page.main.contains("sources/"), "{} names no source", page.path);
        }
    }
}
