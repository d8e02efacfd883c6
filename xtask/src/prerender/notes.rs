//! Checks whether files contain the speaker's notes. Not here: removing them, which the talk does
//! itself (`Talk::without_notes`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use html_escape::decode_html_entities;
use rostra::talk::Talk;
use rostra_core::text::{Lang, Span, spans};

/// Returns every sentence of the notes in both languages; sentences with links are split at the
/// links.
pub fn sentences(talk: &Talk) -> Vec<&'static str> {
    let notes = talk.entries.iter().flat_map(|entry| entry.notes);
    let phrasings = notes.flat_map(|note| Lang::ALL.map(|lang| note.get(lang)));
    let all_spans = phrasings.flat_map(|phrasing| spans(phrasing).collect::<Vec<_>>());
    let pieces = all_spans.map(|span| match span {
        Span::Plain(words) | Span::Link { label: words, .. } => words,
    });
    pieces.flat_map(divided).map(str::trim).filter(|it| !it.is_empty()).collect()
}

/// Splits a text into sentences, after a sign and a space: not every full stop ends one (Gemini
/// 1.5).
fn divided(text: &str) -> impl Iterator<Item = &str> {
    let stops = text.split_inclusive(". ");
    let questions = stops.flat_map(|part| part.split_inclusive("? "));
    questions.flat_map(|part| part.split_inclusive("! "))
}

/// Returns the first of these sentences that a text contains.
pub fn first_in<'a>(text: &str, sentences: &[&'a str]) -> Option<&'a str> {
    let text = decode_html_entities(text);
    sentences.iter().copied().find(|it| text.contains(it))
}

/// Fails if a file of a finished deck contains a sentence of the notes.
pub fn refuse(folder: &Path, talk: &Talk) -> Result<()> {
    refuse_sentences(folder, &sentences(talk))
}

fn refuse_sentences(folder: &Path, sentences: &[&str]) -> Result<()> {
    let cannot = || format!("cannot read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let path = entry.with_context(cannot)?.path();
        if path.is_dir() {
            refuse_sentences(&path, sentences)?;
            continue;
        }
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        if let Some(sentence) = first_in(&String::from_utf8_lossy(&bytes), sentences) {
            bail!("{} should hold no notes, and says: {sentence}", path.display());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prerender::pages;

    #[test]
    fn a_build_without_notes_has_none_on_any_page() {
        let talk = ai_2025::talk();
        let sentences = sentences(&talk);
        assert!(sentences.len() > 2 * talk.entries.len(), "only {} sentences", sentences.len());
        for page in pages::all(&talk.without_notes(), None).unwrap() {
            for text in [&page.main, &page.title, &page.description] {
                assert_eq!(first_in(text, &sentences), None, "on {}", page.path);
            }
            assert!(page.description.len() > 40, "{} is not described", page.path);
        }
    }

    /// Checks that the search above can find something.
    #[test]
    fn the_ordinary_deck_has_every_sentence_of_the_notes() {
        let talk = ai_2025::talk();
        let pages = pages::all(&talk, None).unwrap();
        for path in ["index.html", "en/index.html"] {
            let page = pages.iter().find(|it| it.path == path).unwrap();
            for sentence in sentences(&talk) {
                assert_eq!(first_in(&page.main, &[sentence]), Some(sentence), "on {path}");
            }
        }
        for entry in &talk.entries {
            let path = format!("{}/index.html", entry.slide.id);
            let page = pages.iter().find(|it| it.path == path).unwrap();
            assert!(first_in(&page.description, &sentences(&talk)).is_some(), "{path}");
        }
    }

    #[test]
    fn a_finished_deck_is_looked_through_to_the_last_folder() {
        let folder = std::env::temp_dir().join(format!("rostra-notes-{}", std::process::id()));
        let deep = folder.join("en/title");
        fs::create_dir_all(&deep).unwrap();
        fs::write(folder.join("a.html"), "nothing said").unwrap();
        refuse_sentences(&folder, &["R&D is said."]).unwrap();
        fs::write(deep.join("index.html"), "<p>R&amp;D is said.").unwrap();
        let refused = refuse_sentences(&folder, &["R&D is said."]).unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert!(refused.contains("title") && refused.ends_with("R&D is said."), "{refused}");
    }
}
