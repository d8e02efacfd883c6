//! The aligned clocks from a zero that a reader has chosen: by click and by keyboard on stage, by
//! address on a phone.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::live_cards::{is_seen, word_is};
use crate::live_clock::CLOCK;
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_zero_is_chosen_and_ended_by_a_click", by_click),
    ("live_zero_is_chosen_and_ended_by_keys", by_keys),
    ("live_zero_of_an_address_gives_the_same_picture", by_address),
    ("live_zero_of_an_address_is_shown_on_a_phone", on_a_phone),
    ("live_zero_keeps_labels_apart", keeps_labels_apart),
    ("live_zero_jumps_where_motion_is_reduced", jumps),
];

/// Everything in the aligned drawings, whatever the order of attributes.
const PICTURE: &str = "[...document.querySelectorAll('.clock-aligned, .clock-aligned *')].map((it) =>
    [it.tagName, ...[...it.attributes].map((a) => `${a.name}=${a.value}`).sort(), it.childElementCount ? '' : it.textContent].join(' ')).join('\\n')";

/// Waits until a wave's name is followed by date and name of its zero.
fn starts_at(deck: &Deck, wave: &str, zero: &str) -> Result<()> {
    let name = format!("document.querySelector('.clock-large [data-wave={wave}] .clock-since')");
    deck.until_is(
        &format!(
            "{name}.textContent.replace({name}.querySelector('[lang=ko]')?.textContent ?? '', '')"
        ),
        zero,
    )
}

/// Returns a script that returns whether the label of a reading is visible.
fn is_labelled(drawing: &str, event: &str) -> String {
    is_seen(CLOCK, &format!("{drawing} [data-reading={event}]"))
}

/// Waits until the mark of an event is at the left edge of the drawing.
fn is_at_the_edge(deck: &Deck, event: &str) -> Result<()> {
    deck.until(&format!(
        "(() => {{ const drawing = document.querySelector('.clock-large').getBoundingClientRect();
            const it = document.querySelector('.clock-large [value={event}] .clock-shape').getBoundingClientRect();
            return Math.abs(it.x - drawing.x) < drawing.width / 50; }})()"
    ))
}

/// Waits until the aligned clocks are shown and the calendars are not.
fn is_aligned(deck: &Deck) -> Result<()> {
    let seen = |it| is_seen(CLOCK, it);
    deck.until(&format!("{} && !{}", seen(".clock-aligned"), seen(".clock-tracks")))
}

fn by_click(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/5"))?;
    has_controls(deck, CLOCK)?;
    starts_at(deck, "web", "1993-04 opened")?;
    let drawn: String = deck.evaluate(PICTURE)?;
    deck.click(".clock-large [value=google] .clock-shape")?;
    word_is(deck, CLOCK, 5, "from-google")?;
    starts_at(deck, "web", "1998-09 Google")?;
    starts_at(deck, "mobile", "2007-06 iPhone")?;
    is_at_the_edge(deck, "google")?;
    deck.until(&format!("!{}", is_labelled(".clock-large", "google")))?;
    let reads = |event: &str| {
        format!("document.querySelector('.clock-large [data-reading={event}]').textContent")
    };
    deck.until(&format!(
        "{}.includes('2.1') && {}.includes('2.8')",
        reads("adwords"),
        reads("kakaotalk")
    ))?;
    // What came before it is not on the clock, and what was past the eight years is.
    let seen = |event: &str| is_seen(CLOCK, &format!(".clock-large [value={event}]"));
    deck.until(&format!("!{} && {}", seen("amazon"), seen("linkedin")))?;
    // The zero of another wave takes its place.
    deck.click(".clock-large [value=appstore] .clock-shape")?;
    word_is(deck, CLOCK, 5, "from-appstore")?;
    starts_at(deck, "web", "1993-04 opened")?;
    starts_at(deck, "mobile", "2008-07 App Store")?;
    is_at_the_edge(deck, "appstore")?;
    deck.click(".clock-large [value=appstore] .clock-shape")?;
    word_is(deck, CLOCK, 5, "")?;
    deck.until_is(PICTURE, drawn)?;
    deck.shows(CLOCK, 5)
}

fn by_keys(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/5"))?;
    has_controls(deck, CLOCK)?;
    let drawn: String = deck.evaluate(PICTURE)?;
    tab_to(deck, "[data-act=today]")?;
    tab_to(deck, "[data-act=after]")?;
    deck.press("Enter")?;
    word_is(deck, CLOCK, 5, "is-web-open")?;
    deck.press("Enter")?;
    word_is(deck, CLOCK, 5, "is-amazon")?;
    is_aligned(deck)?;
    tab_to(deck, "[data-act=from]")?;
    deck.press("Enter")?;
    word_is(deck, CLOCK, 5, "from-amazon,is-amazon")?;
    starts_at(deck, "web", "1994-07 Amazon")?;
    is_at_the_edge(deck, "amazon")?;
    is_aligned(deck)?;
    deck.press("Enter")?;
    word_is(deck, CLOCK, 5, "is-amazon")?;
    deck.until_is(PICTURE, drawn)?;
    // The other drawing shows the same event and zero.
    deck.press("Enter")?;
    deck.click("[data-explore=tracks]")?;
    word_is(deck, CLOCK, 5, "tracks,from-amazon,is-amazon")?;
    deck.click("[data-explore=aligned]")?;
    word_is(deck, CLOCK, 5, "aligned,from-amazon,is-amazon")?;
    starts_at(deck, "web", "1994-07 Amazon")?;
    // The AI wave has no marks, but its clock is counted from any of its events.
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/5/today,from-gpt3"))?;
    starts_at(deck, "ai", "2020-05 GPT-3 paper")?;
    let now = "document.querySelector('.clock-large .clock-now-count [lang=en]').textContent";
    deck.until_is(now, "Now 4.7 years")
}

fn by_address(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/5"))?;
    has_controls(deck, CLOCK)?;
    deck.click(".clock-large [value=instagram] .clock-shape")?;
    word_is(deck, CLOCK, 5, "from-instagram")?;
    starts_at(deck, "mobile", "2010-10 Instagram")?;
    let picture: String = deck.evaluate(PICTURE)?;
    deck.reload()?;
    deck.until_is(PICTURE, picture.clone())?;
    // The list for screen readers.
    let said = "[...document.querySelectorAll('.clock-aligned > ul:not([hidden]) > li')].map((it) => it.innerText.trim()).join('; ')";
    deck.until(&format!("{said}.startsWith('Mobile starts at: 2010-10 Instagram') && {said}.includes('3.1 years to Instagram ads')"))?;
    deck.press("l")?;
    deck.until(&format!("{said}.startsWith('모바일의 시작점: 2010-10 인스타그램')"))?;
    deck.press("l")?;
    deck.until_is(PICTURE, picture)
}

fn on_a_phone(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{CLOCK}/0/from-google"))?;
    has_controls(deck, CLOCK)?;
    let text = |of: &str| format!("document.querySelector('.clock-down {of}').textContent");
    deck.until_is(&text(".clock-from [lang=ko]"), "구글")?;
    deck.until(&format!("{}.includes('2.1')", text("[data-reading=adwords]")))?;
    deck.until(&format!("{}.includes('2.8')", text("[data-reading=kakaotalk]")))?;
    deck.until(&format!(
        "!{} && {}",
        is_labelled(".clock-down", "google"),
        is_labelled(".clock-down", "adwords")
    ))?;
    Ok(())
}

/// Pairs of texts in a drawing that lie on each other, and texts that are cut off at its right edge.
const CROWDED: &str = "(drawing) => {
    const right = document.querySelector(drawing).getBoundingClientRect().right;
    const texts = [...document.querySelectorAll(`${drawing} text`)].filter((it) => it.textContent.trim() && it.checkVisibility({ visibilityProperty: true }));
    // A line of text is higher than its letters.
    const boxes = texts.map((it) => { const { x, y, width, height } = it.getBoundingClientRect();
        return { text: it.textContent, x, y: y + height / 4, to: x + width, end: y + height * 3 / 4 }; });
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) =>
        a.x < b.to - 1 && b.x < a.to - 1 && a.y < b.end && b.y < a.end).map((b) => `${a.text} / ${b.text}`));
    return [...pairs, ...boxes.filter((it) => it.to > right + 2).map((it) => it.text)];
}";

/// Zeros that leave least room for labels.
const CROWDING: &[&str] = &[
    "google",
    "win95",
    "linkedin",
    "aws-s3",
    "iphone-kr",
    "lte",
    "uber",
    "kakaotalk",
    "transformer",
    "gpt3",
    "gpt4",
    "llama2",
    "altman",
];

fn keeps_labels_apart(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.resize(1920, 1080)?;
        deck.open(&format!("?view=stage&lang={lang}#{CLOCK}/5"))?;
        has_controls(deck, CLOCK)?;
        for zero in deck.swept(CROWDING.to_vec()) {
            deck.edit_address(&format!("?view=stage&lang={lang}#{CLOCK}/5/from-{zero}"))?;
            let crowded = format!("({CROWDED})('.clock-large').join('; ')");
            word_is(deck, CLOCK, 5, &format!("from-{zero}"))?;
            deck.until_is(&crowded, "")?;
        }
        deck.on_a_phone()?;
        deck.open(&format!("?lang={lang}#{CLOCK}"))?;
        has_controls(deck, CLOCK)?;
        for zero in deck.swept(CROWDING.to_vec()) {
            let word = format!("from-{zero}");
            deck.edit_address(&format!("?lang={lang}#{CLOCK}/0/{word}"))?;
            deck.until_is(&format!("document.getElementById('{CLOCK}').dataset.word"), word)?;
            let crowded = format!("({CROWDED})('.clock-down').join('; ')");
            deck.until_is(&crowded, "")?;
        }
    }
    Ok(())
}

fn jumps(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/5"))?;
    has_controls(deck, CLOCK)?;
    // Browsers under test prefer reduced motion.
    ensure!(deck.evaluate::<bool>("matchMedia('(prefers-reduced-motion: reduce)').matches")?);
    for it in
        [".clock-large .clock-laying", ".clock-large .clock-passed", ".clock-down .clock-reached"]
    {
        let motion = format!(
            "(({{ transitionProperty, transitionDuration }}) => `${{transitionProperty}}: ${{transitionDuration}}`)(getComputedStyle(document.querySelector('{it}')))"
        );
        let motion: String = deck.evaluate(&motion)?;
        let (properties, times) = motion.split_once(": ").unwrap_or_default();
        ensure!(properties.starts_with(['x', 'y']), "{it} does not slide: {motion}");
        ensure!(times.split(", ").all(|it| it == "0s"), "{it} takes its time: {motion}");
    }
    Ok(())
}
