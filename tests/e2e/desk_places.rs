//! The speaker's window beyond moving on: places to come back to, slides outside the plan, the report of a talk, large
//! buttons, swapped screens.

use anyhow::{Result, ensure};

use crate::desk::{SESSION, both};
use crate::support::deck::{Deck, id};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("desk_a_key_leads_back_to_a_marked_place", a_key_leads_back),
    ("desk_backup_slides_are_a_key_away", backup_slides_are_a_key_away),
    ("desk_a_talk_is_reported_beside_its_plan", a_talk_is_reported),
    ("desk_buttons_can_be_large", buttons_can_be_large),
    ("desk_screens_are_swapped", screens_are_swapped),
];

const HEARD: &str = "document.querySelector('.desk-heard').textContent";

fn a_key_leads_back(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    deck.press("j")?;
    deck.until(&format!("{HEARD}.includes('by one key')"))?;
    let slides = deck.slides()?;
    let [first, third] = [id(&slides, 0)?, id(&slides, 2)?];
    deck.click(".desk-plan li:nth-child(3) button")?;
    deck.is_at(third, 0)?;
    deck.press("j")?;
    deck.is_at("five-layers", 1)?;
    deck.until(&format!("!{HEARD}.includes('by one key')"))?;
    deck.press("Backspace")?;
    deck.is_at(third, 0)?;
    deck.press("Backspace")?;
    deck.is_at("five-layers", 1)?;
    deck.press("Home")?;
    deck.is_at(first, 0)?;
    // The third has been shown, the second has not.
    deck.press("a")?;
    deck.is_at(id(&slides, 1)?, 0)?;
    deck.press("a")?;
    deck.is_at(id(&slides, 3)?, 0)?;
    // The same by buttons, after a reload.
    deck.reload()?;
    deck.until("document.querySelector('.desk-last')?.ariaDisabled === 'false'")?;
    deck.click("[popovertarget=desk-goto]")?;
    deck.click(".desk-last")?;
    deck.is_at(id(&slides, 1)?, 0)?;
    deck.turn_to(&room)?;
    deck.is_at(id(&slides, 1)?, 0)
}

/// Marks slides as a talk's data would, before any program reads them: the second is optional, the last two are backup.
const EXTRAS: &str = "() => document.addEventListener('readystatechange', () => {
    const slides = [...document.querySelectorAll('#deck > .slide')];
    // Not every page is a deck's.
    if (slides.length === 0) return;
    slides.at(1).dataset.extra = 'optional';
    slides.slice(-2).forEach((it) => { it.dataset.extra = 'backup'; });
}, { once: true })";

fn backup_slides_are_a_key_away(deck: &mut Deck) -> Result<()> {
    deck.with_script(EXTRAS, with_extras)
}

fn with_extras(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "title")?;
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    let rows: Vec<String> = deck.evaluate(
        "[...document.querySelectorAll('.desk-plan [data-extra]')].map((it) => it.dataset.extra + it.lastChild.textContent[0])",
    )?;
    ensure!(rows == ["optional(", "backup(", "backup("], "{rows:?}");
    let planned: u32 = deck.evaluate(
        "[...document.querySelectorAll('#deck > .slide:not([data-extra])')].reduce((sum, it) => sum + Number(it.dataset.cue), 0)",
    )?;
    let left = "document.querySelector('.desk-left b').textContent.split(':').reduce((all, it) => all * 60 + Number(it), 0)";
    deck.until(&format!("Math.abs({left} - {planned}) < 20"))?;
    let slides = deck.slides()?;
    let (end, steps) = slides.get(slides.len() - 3).cloned().unwrap_or_default();
    let backup = [2, 1].map(|it| slides.len() - it);
    deck.press("End")?;
    deck.is_at(&end, 0)?;
    // After the last step nothing moves any more.
    for _ in 0..steps + 2 {
        deck.press("PageDown")?;
    }
    deck.is_at(&end, steps)?;
    deck.press("Shift+ArrowRight")?;
    deck.until("document.querySelector('.desk-end').checkVisibility()")?;
    deck.until(&format!("{HEARD}.includes('the last one')"))?;
    // Had one of them moved, this would lead back to the talk.
    deck.press("q")?;
    deck.is_at(id(&slides, backup[0])?, 0)?;
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&slides, backup[1])?, 0)?;
    let speaker = deck.turn_to(&room)?;
    deck.is_at(id(&slides, backup[1])?, 0)?;
    deck.turn_to(&speaker)?;
    deck.press("q")?;
    deck.is_at(&end, steps)?;
    deck.press("o")?;
    deck.until_is(
        "getComputedStyle(document.querySelectorAll('#deck > .slide')[1], '::after').content",
        "\"Optional\"",
    )
}

fn a_talk_is_reported(deck: &mut Deck) -> Result<()> {
    let runs = "Number(document.querySelector('.desk-runs').textContent.match(/\\d+/)[0])";
    deck.open("?view=speaker&lang=en&session=report1")?;
    deck.until("document.querySelector('.desk-rehearse')?.checkVisibility()")?;
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&deck.slides()?, 1)?, 0)?;
    deck.until("!/^0:00$/.test(document.querySelector('.desk-elapsed b').textContent)")?;
    // A reload, as after a crash, loses nothing.
    deck.reload()?;
    deck.until("document.querySelector('.desk-rehearse')?.checkVisibility()")?;
    deck.click(".desk-runs")?;
    deck.click(".desk-report-now")?;
    let cells = "[...document.querySelectorAll('.desk-report tbody tr:nth-child(2) td')].map((it) => it.textContent)";
    let cells: Vec<String> = deck.evaluate(cells)?;
    let [number, planned, taken, over] = cells.as_slice() else {
        anyhow::bail!("no report: {cells:?}");
    };
    ensure!(number == "2" && planned != "–", "{cells:?}");
    ensure!(taken.starts_with("0:") && taken != "0:00" && over.starts_with('−'), "{cells:?}");
    deck.until_is(runs, 0)?;
    deck.click(".desk-keep")?;
    deck.until_is(runs, 1)?;
    deck.click(".desk-compare")?;
    deck.until("document.querySelector('.desk-report') === null")?;
    deck.click(".desk-report-run")?;
    deck.until("document.querySelector('.desk-report') !== null")?;
    deck.run("URL.createObjectURL = (it) => { globalThis.saved = it; return '#saved'; }; HTMLAnchorElement.prototype.click = () => {};")?;
    deck.click(".desk-export")?;
    deck.until("globalThis.saved !== undefined")?;
    let file: String = deck.evaluate("globalThis.saved.text()")?;
    ensure!(file.contains("\"planned\""), "{file}");
    Ok(())
}

/// Returns the faults of the large buttons' layout.
const LARGE: &str = "() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) found.push(`the page is ${root.scrollWidth} x ${root.scrollHeight}`);
    const shown = [...document.querySelectorAll('.desk-foot button')].filter((it) => it.checkVisibility());
    if (shown.length !== 3) found.push(`${shown.length} buttons`);
    for (const it of shown) {
        const box = it.getBoundingClientRect();
        if (box.width < 64 || box.height < 64) found.push(`${it.className}: ${box.width} x ${box.height}`);
        if (it.scrollWidth > it.clientWidth + 1) found.push(`${it.className}: cut off`);
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (!it.contains(top)) found.push(`${it.className}: covered`);
    }
    const parts = ['#deck', '.desk-next', '.desk-notes', '.desk-left', '.desk-room', '.desk-foot'];
    const boxes = parts.map((it) => document.querySelector(it).getBoundingClientRect());
    boxes.forEach((it, index) => {
        if (it.width < 20 || it.height < 20 || it.right > innerWidth + 1 || it.bottom > innerHeight + 1) found.push(`${parts[index]}: ${it.width} x ${it.height}, outside`);
        boxes.slice(index + 1).forEach((other, later) => {
            const across = Math.min(it.right, other.right) - Math.max(it.left, other.left);
            const down = Math.min(it.bottom, other.bottom) - Math.max(it.top, other.top);
            if (across > 1 && down > 1) found.push(`${parts[index]} and ${parts[index + 1 + later]} lie on each other`);
        });
    });
    const said = document.querySelector('.desk-said');
    const lines = said.clientHeight / parseFloat(getComputedStyle(said).lineHeight);
    if (lines < 4.5) found.push(`${lines.toFixed(1)} lines of notes`);
    return found;
}";

fn buttons_can_be_large(deck: &mut Deck) -> Result<()> {
    deck.resize(1440, 900)?;
    let room = both(deck, "five-layers/1")?;
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    deck.styled()?;
    deck.press("y")?;
    deck.until("!document.querySelector('.desk-plan').checkVisibility()")?;
    for (width, height) in
        [(1920, 1080), (1280, 720), (1024, 768), (820, 1180), (390, 844), (320, 600)]
    {
        deck.resize(width, height)?;
        deck.until_is("[innerWidth, innerHeight].join()", format!("{width},{height}"))?;
        deck.until("document.querySelector('#desk-next .frame') !== null")?;
        let found: Vec<String> = deck.call(LARGE, &[])?;
        ensure!(found.is_empty(), "{width} x {height}: {}", found.join("; "));
    }
    deck.click(".desk-forward")?;
    deck.is_at("five-layers", 2)?;
    deck.reload()?;
    deck.until("document.querySelector('.desk-foot')?.dataset.large === ''")?;
    deck.click(".desk-large")?;
    deck.until("document.querySelector('.desk-plan').checkVisibility()")?;
    deck.turn_to(&room)?;
    deck.is_at("five-layers", 2)
}

fn screens_are_swapped(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    deck.press("x")?;
    deck.until("document.querySelector('.desk-swap').dataset.asked === ''")?;
    deck.press("x")?;
    let speaker = deck.turn_to(&room)?;
    // Where the room may look nothing is shown before somebody says so.
    deck.until("document.querySelector('.desk-gate')?.checkVisibility()")?;
    deck.styled()?;
    let seen = "getComputedStyle(document.querySelector('.desk-said')).visibility";
    deck.until_is(seen, "hidden")?;
    deck.turn_to(&speaker)?;
    deck.until(
        "location.search.includes('view=stage') && document.querySelector('#desk') !== null",
    )?;
    deck.is_at("five-layers", 1)?;
    ensure!(
        deck.evaluate::<bool>("document.querySelector('.desk-said') === null")?,
        "the room sees notes"
    );
    deck.press("PageDown")?;
    deck.is_at("five-layers", 2)?;
    deck.turn_to(&room)?;
    deck.shows("five-layers", 2)?;
    deck.until_is(seen, "hidden")?;
    deck.click(".desk-show")?;
    deck.until_is(seen, "visible")?;
    deck.until("document.querySelector('.desk-peers').dataset.there === ''")?;
    deck.press("PageDown")?;
    deck.turn_to(&speaker)?;
    deck.is_at("five-layers", 3)?;
    ensure!(
        deck.evaluate::<bool>(&format!("location.search.includes('{SESSION}')"))?,
        "another session"
    );
    Ok(())
}
