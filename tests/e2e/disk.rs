//! The deck opened from a disk, where browsers run no program and show folders as file lists.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;
use crate::support::site;

pub const TESTS: &[Test] =
    &[("from_a_disk_the_article_says_why_and_leads_on", from_a_disk_the_article_says_why)];

/// Links that lead to a folder.
const FOLDERS: &str =
    "[...document.links].map((it) => it.href).filter((it) => /^file:[^?#]*\\/([?#]|$)/.test(it))";

fn from_a_disk_the_article_says_why(deck: &mut Deck) -> Result<()> {
    let folder = site::folder()?.display().to_string();
    let at = |page: &str| format!("file://{folder}/{page}");
    for (page, lang) in [("index.html", "ko"), ("en/index.html", "en")] {
        deck.visit(&at(&format!("{page}#five-layers")))?;
        deck.root_is("data-layout", "reading")?;
        let line = "document.querySelector('#deck > .from-disk')";
        deck.until(&format!("{line}?.querySelector('[lang={lang}]').checkVisibility() === true"))?;
        deck.until_is(FOLDERS, Vec::<String>::new())?;
        deck.until("document.querySelector('a[href*=\"sources/index.html#F\"]') !== null")?;
    }
    for page in ["sources/index.html", "five-layers/index.html"] {
        deck.visit(&at(page))?;
        deck.until_is(FOLDERS, Vec::<String>::new())?;
        let lines: usize = deck.evaluate("document.querySelectorAll('.from-disk').length")?;
        ensure!(lines == 0, "{page} never has a stage");
    }
    // Discards the console errors about files that browsers do not load from a disk.
    deck.errors()?;
    deck.open("")?;
    let lines: usize =
        deck.evaluate("document.querySelectorAll('.from-disk, script[src*=disk]').length")?;
    ensure!(lines == 0, "a host needs no such line");
    Ok(())
}
