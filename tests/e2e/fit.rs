//! Layout checks: nothing overflows, overlaps or is too small. Every slide in both languages, on a
//! stage of 1920 × 1080 and in the article on a phone and at 400 %; and a small stage equals a
//! large one.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("everything_fits_on_stage_in_korean", |it| on_stage(it, "ko", LARGE)),
    ("everything_fits_on_stage_in_english", |it| on_stage(it, "en", LARGE)),
    ("everything_fits_on_a_small_stage", |it| on_stage(it, "ko", SMALL)),
    ("everything_fits_on_a_phone_in_korean", |it| in_the_article(it, "ko", PHONE)),
    ("everything_fits_on_a_phone_in_english", |it| in_the_article(it, "en", PHONE)),
    ("everything_fits_at_400_percent_in_korean", |it| in_the_article(it, "ko", ZOOMED)),
    ("everything_fits_at_400_percent_in_english", |it| in_the_article(it, "en", ZOOMED)),
    ("the_measuring_sees_what_does_not_fit", the_measuring_sees_what_does_not_fit),
];

/// Function of a slide's id that returns its layout faults.
pub const MEASURE: &str = include_str!("fit.js");

/// Opens each popover of a slide and returns its faults: outside the window, under the controls,
/// too small to read, or cut off.
const MEASURE_POPOVERS: &str = "(id) => {
    const slide = document.getElementById(id);
    const frame = slide.querySelector('.frame').getBoundingClientRect();
    const onStage = document.documentElement.dataset.layout === 'stage';
    const least = onStage ? 24 * frame.width / 1920 : 12;
    const edges = onStage ? frame : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    return [...slide.querySelectorAll('button[popovertarget]')].flatMap((button) => {
        const it = button.popoverTargetElement;
        const wrong = [];
        const say = (what) => wrong.push(`${it.id}: ${what}`);
        it.showPopover();
        const box = it.getBoundingClientRect();
        if (box.width < 40 || box.height < 20) say('not to be seen');
        if (box.left < edges.left || box.right > edges.right || box.top < edges.top || box.bottom > edges.bottom) say('outside');
        if (it.scrollWidth > it.clientWidth) say('wider than its card');
        if (onStage && it.scrollHeight > it.clientHeight) say('cut off');
        // Nothing of the page lies over it, and its own button can be pressed again.
        const over = (x, y) => !it.contains(document.elementFromPoint(x, y));
        if (over(box.left + box.width / 2, box.top + 8) || over(box.left + box.width / 2, box.bottom - 8)) say('covered');
        const press = button.getBoundingClientRect();
        if (onStage && it.contains(document.elementFromPoint(press.left + press.width / 2, press.top + press.height / 2))) say('over its button');
        for (const part of [it, ...it.querySelectorAll('*')]) {
            const size = Number.parseFloat(getComputedStyle(part).fontSize);
            if (part.checkVisibility() && size < least - 0.1) say(`too small (${size} px): ${part.textContent.slice(0, 40)}`);
        }
        it.hidePopover();
        return wrong;
    });
}";

/// The window of a projector, and that of a frame in a blog. Sizes in px.
const LARGE: (u32, u32) = (1920, 1080);
const SMALL: (u32, u32) = (800, 450);
/// A phone in portrait, and a window of 1280 × 1024 at 400 % (WCAG 1.4.10).
const PHONE: (u32, u32) = (390, 844);
const ZOOMED: (u32, u32) = (320, 256);

fn on_stage(deck: &mut Deck, lang: &str, (width, height): (u32, u32)) -> Result<()> {
    deck.resize(width, height)?;
    deck.open(&format!("?view=stage&lang={lang}"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    let mut findings = Vec::new();
    for (slide, step) in deck.swept(deck.places()?) {
        deck.edit_address(&format!("?view=stage&lang={lang}#{slide}/{step}"))?;
        deck.shows(&slide, step)?;
        let found: Vec<String> = deck.call(MEASURE, &[&slide])?;
        findings.extend(found.iter().map(|it| format!("{slide}/{step}: {it}")));
        if step == 0 {
            findings.extend(in_popovers(deck, &slide)?);
        }
    }
    none(&findings)
}

fn in_the_article(deck: &mut Deck, lang: &str, (width, height): (u32, u32)) -> Result<()> {
    deck.resize(width, height)?;
    deck.open(&format!("?view=reading&lang={lang}"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    deck.until_is("[innerWidth, innerHeight].join()", format!("{width},{height}"))?;
    deck.run("for (const it of document.querySelectorAll('details')) it.open = true")?;
    let mut findings = Vec::new();
    for (slide, _) in deck.swept(deck.slides()?) {
        let found: Vec<String> = deck.call(MEASURE, &[&slide])?;
        findings.extend(found.iter().map(|it| format!("{slide}: {it}")));
        findings.extend(in_popovers(deck, &slide)?);
    }
    let sideways = deck.sideways()?;
    if sideways > 0 {
        findings.push(format!("the page is {sideways} px too wide"));
    }
    none(&findings)
}

fn in_popovers(deck: &Deck, slide: &str) -> Result<Vec<String>> {
    deck.popovers(slide)?;
    deck.call(MEASURE_POPOVERS, &[slide])
}

/// Fails if there are findings, and lists them.
pub fn none(findings: &[String]) -> Result<()> {
    ensure!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
    Ok(())
}

/// Proves that the measurement can find faults; otherwise everything would pass.
fn the_measuring_sees_what_does_not_fit(deck: &mut Deck) -> Result<()> {
    for (width, height, view) in [(1920, 1080, "stage"), (390, 844, "reading")] {
        deck.resize(width, height)?;
        deck.open(&format!("?view={view}"))?;
        let (slide, _) = deck.slides()?.first().cloned().unwrap_or_default();
        let before: Vec<String> = deck.call(MEASURE, &[&slide])?;
        deck.run(&format!(
            "const sheet = document.querySelector('#{slide} .sheet'); \
             const heading = document.querySelector('#{slide} h2').getBoundingClientRect(); \
             const put = (text, style) => {{ const it = document.createElement('p'); it.textContent = text; \
               Object.assign(it.style, {{ position: 'fixed', whiteSpace: 'nowrap', margin: 0 }}, style); sheet.append(it); }}; \
             put('tiny', {{ fontSize: '6px', left: '40%', top: '2px' }}); \
             put('far', {{ fontSize: '30px', left: '-20px', top: '30%' }}); \
             put('over', {{ fontSize: '30px', left: `${{heading.left}}px`, top: `${{heading.top}}px` }});"
        ))?;
        let found: Vec<String> = deck.call(MEASURE, &[&slide])?;
        for expected in ["too small (6 px): tiny", "outside: far", "over"] {
            let seen = found.iter().any(|it| it.contains(expected));
            ensure!(
                seen && !before.iter().any(|it| it.contains(expected)),
                "{view}: {expected} not in {found:?}"
            );
        }
        ensure!(found.iter().any(|it| it.starts_with("collide: ")), "{view}: {found:?}");
        ensure!(in_popovers(deck, &slide)?.is_empty(), "{view}: before anything is moved");
        deck.run(&format!(
            "const it = document.querySelector('#{slide} .facts'); \
             Object.assign(it.style, {{ fontSize: '6px', left: '-20px', right: 'auto', margin: 0, maxWidth: '60px', whiteSpace: 'nowrap' }}); \
             it.append('wider than it may be, by far');"
        ))?;
        let found = in_popovers(deck, &slide)?;
        for expected in ["outside", "too small (6 px)", "wider than its card"] {
            ensure!(
                found.iter().any(|it| it.contains(expected)),
                "{view}: {expected} not in {found:?}"
            );
        }
    }
    Ok(())
}
