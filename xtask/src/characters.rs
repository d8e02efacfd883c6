//! Collects the characters that the pages show, which are the ones the font needs. Not here: the
//! font.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rostra::handle::DeckHandle;
use rostra::talk::Talk;
use rostra::ui::controls::controls;
use rostra::ui::notice;
use rostra::ui::platform::{Platform, UNREACHABLE};
use rostra::ui::snippet;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::snippet::{Choice, Format, Ratio, Start, Target};
use rostra_core::state::{Notice, Panel, Theme};
use rostra_core::text::Lang;

use crate::paths;
use crate::prerender::minify;
use crate::prerender::pages;
use crate::prerender::render::html;

/// All printable ASCII: any English text typed later has its letters.
pub const ASCII: std::ops::RangeInclusive<char> = ' '..='~';

/// Returns every character that a page of the talk shows, or can show while the program runs.
pub fn of(talk: &Talk) -> Result<BTreeSet<char>> {
    let mut found: BTreeSet<char> = ASCII.collect();
    let mut add = |text: &str| found.extend(text.chars().filter(|it| !it.is_control()));
    for page in pages::all(talk, None)? {
        // Tags are plain ASCII, so removing them would change nothing.
        add(&page.title);
        add(&page.main);
    }
    for view in later(talk)? {
        add(&view);
    }
    add(&of_files(&paths::root().join("assets/styles"), minify::css)?);
    for script in ["disk.js", "framed.js"] {
        add(&paths::asset(script)?);
    }
    // Interactive figures write texts that are on no page before, and some have text input.
    add(&of_files(&paths::root().join("slides"), |it| written(it).to_owned())?);
    Ok(found)
}

/// Returns every character in the texts of the speaker's pages: the desk's own, those of its style
/// sheets, and what its loader says when it fails.
pub fn of_desk() -> Result<BTreeSet<char>> {
    let mut text = of_files(&paths::root().join("crates/rostra-desk/src"), spoken)?;
    for sheet in ["desk.css", "ink.css"] {
        text += &minify::css(&paths::asset(sheet)?);
    }
    text += &minify::script(&paths::asset("program.js")?);
    Ok(text.chars().filter(|it| !it.is_control()).collect())
}

/// Options of the dialog for embed snippets; its texts are the same for all.
const CHOICE: Choice = Choice {
    target: Target::Deck,
    format: Format::Html,
    start: Start::Here,
    lang: Lang::Ko,
    theme: Theme::System,
    ratio: Ratio::Wide,
};

/// Panels and notices, which are on no page until they are opened.
fn later(talk: &Talk) -> Result<Vec<String>> {
    let notices = [
        Notice::UnknownAddress,
        Notice::NoFullScreen,
        Notice::FullScreenEnded,
        Notice::NoWindow,
        Notice::Zoomed,
        Notice::LeftAt(Position::new(1, 0)),
    ];
    let panels = [Panel::Help, Panel::GoTo].map(Intent::Toggle);
    let intents = panels.into_iter().chain(notices.map(|it| Intent::Notify(Some(it))));
    let intents: Vec<_> = intents.collect();
    let deck = talk.deck().context("the talk has no slides, or an id stands twice")?;
    let mut views = Vec::from([true, false].map(|it| snippet::dialog(CHOICE, it, it)));
    views.extend([snippet::COPIED, snippet::REFUSED].map(snippet::both));
    for lang in Lang::ALL {
        views.push(UNREACHABLE.get(lang).to_owned());
        views.extend(notices.map(|it| notice::message(&deck, lang, it)));
        for intent in &intents {
            views.push(html(|| {
                let deck = DeckHandle::new(deck.clone());
                deck.dispatch(Intent::SetLang(lang));
                deck.dispatch(intent.clone());
                leptos::prelude::IntoAny::into_any(controls(deck, Platform::default()))
            }));
        }
    }
    Ok(views)
}

/// Returns the text of all files in a folder, each reduced by `left`. Style sheets are included for
/// the `content` they generate: quotation marks, signs before a button that opens something.
fn of_files(folder: &Path, left: fn(&str) -> String) -> Result<String> {
    let mut text = String::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            text += &of_files(&path, left)?;
        } else {
            let file = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            text += &left(&file);
        }
    }
    Ok(text)
}

/// Returns a Rust source without its tests and comments.
fn spoken(source: &str) -> String {
    let lines = written(source).lines().filter(|it| !it.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a Rust source without its tests.
fn written(source: &str) -> &str {
    source.split_once("#[cfg(test)]").map_or(source, |it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_pages_panels_notices_and_styles_show() {
        let found = of(&ai_2025::talk()).unwrap();
        // 뷁 is in no word; the rest are from a headline, the help, a notice, base.css and a hint.
        for (character, is_shown) in [
            ('트', true),
            ('흰', true),
            ('맞', true),
            ('“', true),
            ('앉', true),
            ('뷁', false),
            ('\n', false),
        ] {
            assert_eq!(found.contains(&character), is_shown, "{character}");
        }
    }
}
