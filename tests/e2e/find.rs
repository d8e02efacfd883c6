//! Finding a slide by its number, name, words or 초성, and going to it.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, TEXT_IN, ahead, id};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("g_finds_by_number", g_finds_by_number),
    ("g_finds_by_id", g_finds_by_id),
    ("g_finds_by_words_in_both_languages", g_finds_by_words_in_both_languages),
    ("g_finds_by_first_letters", g_finds_by_first_letters),
    ("g_finds_however_it_was_typed", g_finds_however_it_was_typed),
    ("the_field_keeps_what_is_typed", the_field_keeps_what_is_typed),
    ("arrows_pick_another_hit", arrows_pick_another_hit),
    ("the_picked_hit_is_in_sight", the_picked_hit_is_in_sight),
    ("digits_and_enter_go_to_a_number", digits_and_enter_go_to_a_number),
];

/// Opens the finder, types, presses Enter.
fn find(deck: &Deck, query: &str) -> Result<()> {
    deck.press("g")?;
    deck.panel_is("goto")?;
    deck.until("document.activeElement.matches('[role=combobox]')")?;
    deck.type_text(query)?;
    deck.until_is("document.activeElement.value", query)?;
    deck.press("Enter")
}

fn goes_to(deck: &Deck, query: &str, slide: &str) -> Result<()> {
    find(deck, query)?;
    deck.is_at(slide, 0).with_context(|| format!("looking for {query}"))?;
    deck.panel_is("")?;
    deck.press("Home")
}

fn the_picked_hit_is_in_sight(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.resize(1280, 600)?;
    deck.press("g")?;
    deck.until("document.activeElement.matches('[role=combobox]')")?;
    for _ in 0..25 {
        deck.press("ArrowDown")?;
    }
    deck.until_is("document.querySelector('[aria-selected=true] .num').textContent", "26")?;
    deck.until(
        "(() => { const it = document.querySelector('[aria-selected=true]').getBoundingClientRect(); \
         const box = document.querySelector('dialog[open]').getBoundingClientRect(); \
         return it.top >= box.top && it.bottom <= box.bottom + 1; })()",
    )?;
    deck.type_text("zzzz")?;
    deck.until("!document.activeElement.hasAttribute('aria-activedescendant')")
}

fn g_finds_by_number(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for number in [2, slides.len(), 17] {
        let slide = id(&slides, number - 1)?;
        goes_to(deck, &number.to_string(), slide)?;
    }
    Ok(())
}

fn g_finds_by_id(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for (slide, _) in ahead(&slides).iter().step_by(7) {
        goes_to(deck, slide, slide)?;
    }
    Ok(())
}

fn g_finds_by_words_in_both_languages(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.open(&format!("?lang={lang}"))?;
        for (slide, ko, en) in ahead(&headlines(deck)?).iter().step_by(9) {
            goes_to(deck, ko, slide)?;
            goes_to(deck, en, slide)?;
        }
    }
    Ok(())
}

/// Decomposed Hangul, as on the clipboard of macOS, and an input method in the middle of a
/// syllable.
fn g_finds_however_it_was_typed(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let rows =
        "[...document.querySelectorAll('[role=option] .num')].map((it) => it.textContent).join()";
    let put = |text: &str| {
        deck.run(&format!(
            "const field = document.querySelector('[role=combobox]'); field.value = {text}; \
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        ))
    };
    let compose = |event: &str| {
        deck.run(&format!(
            "document.querySelector('[role=combobox]').dispatchEvent(new CompositionEvent('{event}', {{ bubbles: true }}))"
        ))
    };
    deck.press("g")?;
    deck.until("document.activeElement.matches('[role=combobox]')")?;
    put("'다섯 계층'")?;
    deck.until(&format!("!{rows}.startsWith('1,2,3,')"))?;
    let found: String = deck.evaluate(rows)?;
    ensure!(!found.is_empty(), "the talk should have it");
    for text in ["'다섯 계층'.normalize('NFD')", "'다\\u200b섯　계층'"] {
        put("'zzzz'")?;
        deck.until_is(rows, "").context(text.to_owned())?;
        put(text)?;
        deck.until_is(rows, found.clone()).context(text.to_owned())?;
    }
    compose("compositionstart")?;
    put("'다섯 계츠z'")?;
    // Results are shown after the next frame at the latest.
    deck.run("await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame)")?;
    deck.until_is(rows, found)?;
    compose("compositionend")?;
    deck.until_is(rows, "")
}

/// Returns the id and both phrasings of every headline.
fn headlines(deck: &Deck) -> Result<Vec<(String, String, String)>> {
    deck.evaluate(&format!(
        "[...document.querySelectorAll('.slide')].map((it) => [it.id, ...['ko', 'en'].map((lang) => \
         {TEXT_IN}(it.querySelector('h2'), lang))])"
    ))
}

/// Initial consonants of Korean syllables, in Unicode's order.
const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

fn initials(text: &str) -> String {
    let initial = |it: char| {
        let offset = u32::from(it).checked_sub(u32::from('가')).filter(|it| *it < 11_172)?;
        INITIALS.chars().nth(usize::try_from(offset / 588).ok()?)
    };
    text.chars().filter(|it| !it.is_whitespace()).filter_map(initial).collect()
}

fn g_finds_by_first_letters(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let headlines = headlines(deck)?;
    // Runs of Korean that are in no other headline.
    let runs = headlines.iter().filter_map(|(slide, ko, _)| {
        let run = ko.split(|it: char| !it.is_whitespace() && initials(&it.to_string()).is_empty());
        let run = run.map(initials).max_by_key(|it| it.chars().count())?;
        let alone = headlines.iter().filter(|it| initials(&it.1).contains(&run)).count() == 1;
        (alone && run.chars().count() >= 4).then_some((run, slide))
    });
    let runs: Vec<_> = runs.take(3).collect();
    ensure!(!runs.is_empty(), "no headline has four syllables in a row");
    runs.iter().try_for_each(|(run, slide)| goes_to(deck, run, slide))
}

fn the_field_keeps_what_is_typed(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (first, _) = deck.slides()?.first().cloned().context("there are no slides")?;
    for open in ["g", "/", "Control+k"] {
        deck.press(open)?;
        deck.panel_is("goto")?;
        // Outside a field all of these are keys of the deck.
        deck.type_text("bowrld. ?12")?;
        deck.until_is("document.activeElement.value", "bowrld. ?12")?;
        ensure!(
            deck.evaluate::<bool>("document.querySelector('.blank').hidden")?,
            "{open}: blanked"
        );
        deck.panel_is("goto")?;
        deck.press("Escape")?;
        deck.panel_is("").with_context(|| format!("Escape after {open}"))?;
        deck.shows(&first, 0)?;
    }
    Ok(())
}

fn arrows_pick_another_hit(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    deck.press("g")?;
    deck.panel_is("goto")?;
    let picked = "[...document.querySelectorAll('[role=option]')].findIndex((it) => it.ariaSelected === 'true')";
    for (key, row) in [("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("ArrowDown", 2)] {
        deck.press(key)?;
        deck.until_is(picked, row)?;
        deck.until_is("document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).ariaSelected", "true")?;
    }
    deck.press("Enter")?;
    deck.is_at(id(&slides, 2)?, 0)?;
    deck.press("g")?;
    deck.panel_is("goto")?;
    deck.click("[role=option]:nth-child(6)")?;
    deck.is_at(id(&slides, 5)?, 0)?;
    deck.panel_is("")
}

fn digits_and_enter_go_to_a_number(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for (typed, index) in [("7", 6), ("12", 11), ("999", slides.len() - 1), ("1", 0)] {
        deck.type_text(typed)?;
        deck.until_is("document.querySelector('.digits').textContent", typed)?;
        deck.press("Enter")?;
        deck.is_at(id(&slides, index)?, 0)?;
        deck.until_is("document.querySelector('.digits').textContent", "")?;
    }
    deck.type_text("5")?;
    deck.press("Escape")?;
    deck.until_is("document.querySelector('.digits').textContent", "")?;
    deck.press("Enter")?;
    deck.is_at(&slides.first().context("there are no slides")?.0, 0)
}
