//! Rehearsals in the speaker's window: recorded, compared, used as the plan, stored, exported and
//! imported.

use anyhow::{Result, ensure};

use crate::support::deck::{Deck, id, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_rehearsal_is_recorded_and_used_as_the_plan", a_rehearsal_is_recorded_and_used),
    ("a_discarded_rehearsal_leaves_nothing", a_discarded_rehearsal_leaves_nothing),
    ("rehearsals_go_out_as_a_file_and_come_back", rehearsals_go_out_and_come_back),
    ("keys_in_the_panel_are_its_own_but_for_a_clickers", keys_in_the_panel),
    ("a_file_that_is_no_rehearsal_is_refused", a_file_that_is_no_rehearsal_is_refused),
];

const SPEAKER: &str = "?view=speaker&lang=en&session=rehearse1";
const RUNS: &str = "Number(document.querySelector('.desk-runs').textContent.match(/\\d+/)[0])";
const RECORDING: &str = "document.querySelector('.desk-recording') !== null";
/// Minutes planned for the first slide, as the plan shows them.
const FIRST: &str = "document.querySelector('.desk-plan li .desk-number:last-child').textContent";

fn open(deck: &Deck) -> Result<()> {
    deck.open(SPEAKER)?;
    deck.until("document.querySelector('.desk-rehearse')?.checkVisibility()")?;
    deck.styled()
}

/// Rehearses more than a second on the first slide, then goes to the second.
fn rehearse(deck: &Deck) -> Result<()> {
    deck.click(".desk-rehearse")?;
    deck.until(RECORDING)?;
    deck.until("!/^0:00$/.test(document.querySelector('.desk-elapsed b').textContent)")?;
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&deck.slides()?, 1)?, 0)
}

/// Records a rehearsal from the first slide to the second.
fn record(deck: &Deck) -> Result<()> {
    rehearse(deck)?;
    deck.click(".desk-finish")?;
    deck.until_is(RUNS, 1)
}

fn open_runs(deck: &Deck) -> Result<()> {
    deck.click(".desk-runs")?;
    deck.until("document.querySelector('.desk-panel[open]') !== null")
}

fn a_rehearsal_is_recorded_and_used(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    deck.until_is(RUNS, 0)?;
    let planned: String = deck.evaluate(FIRST)?;
    rehearse(deck)?;
    // A reload, as after a crash, loses nothing.
    deck.reload()?;
    deck.until(RECORDING)?;
    deck.click(".desk-finish")?;
    deck.until_is(RUNS, 1)?;
    open_runs(deck)?;
    let last = "[...document.querySelectorAll('.desk-panel tbody tr')].map((it) => it.cells[6].textContent)";
    let last: Vec<String> = deck.evaluate(last)?;
    ensure!(last.len() == deck.slides()?.len(), "a line for each slide: {last:?}");
    let first = last.first().map_or("", String::as_str);
    // How long the machine takes for the steps above is not for the test to say.
    let seconds = first.split_once(':').and_then(|it| it.1.parse::<u32>().ok());
    ensure!(seconds.is_some_and(|it| it > 0), "{first} on the first slide");
    // Only the first two slides were shown.
    let passed = last.iter().skip(2).all(|it| it == "–");
    ensure!(passed, "nobody was on the others: {last:?}");
    let rehearsed = format!("{FIRST} !== '{planned}'");
    deck.click(".desk-run-list button[aria-pressed=false]")?;
    deck.until(&rehearsed)?;
    deck.press("Escape")?;
    deck.until("document.querySelector('.desk-panel[open]') === null")?;
    deck.until("document.querySelector('.desk-basis').textContent.includes('one rehearsal')")?;
    deck.reload()?;
    deck.until_is(RUNS, 1)?;
    deck.until(&rehearsed)?;
    open_runs(deck)?;
    deck.click(".desk-use-own")?;
    deck.until_is(FIRST, planned)?;
    deck.click(".desk-use-median")?;
    deck.until(&rehearsed)?;
    deck.click(".desk-delete")?;
    deck.until_is(RUNS, 0)?;
    deck.click(".desk-undelete")?;
    deck.until_is(RUNS, 1)
}

fn keys_in_the_panel(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    let places = deck.places()?;
    let black = "document.querySelector('.desk-foot [aria-pressed]').ariaPressed";
    let is_open = "document.querySelector('.desk-panel[open]') !== null";
    open_runs(deck)?;
    deck.press("PageDown")?;
    let (slide, step) = nth(&places, 1)?;
    deck.is_at(slide, *step)?;
    deck.press(".")?;
    deck.until_is(black, "true")?;
    // None of these keys reaches the deck, where they would open something or end the blank screen.
    for key in ["o", "g", "?", "l", "Home", "Escape"] {
        deck.until_is(is_open, true)?;
        deck.press(key)?;
    }
    deck.until_is(is_open, false)?;
    deck.is_at(slide, *step)?;
    deck.root_is("data-layout", "stage")?;
    deck.root_is("lang", "en")?;
    deck.panel_is("")?;
    deck.until_is(black, "true")?;
    deck.press("Escape")?;
    deck.until_is(black, "false")
}

fn a_discarded_rehearsal_leaves_nothing(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    rehearse(deck)?;
    deck.click(".desk-discard")?;
    deck.until(&format!("!({RECORDING})"))?;
    deck.until_is(RUNS, 0)?;
    deck.until_is("document.querySelector('.desk-elapsed b').textContent", "0:00")
}

fn rehearsals_go_out_and_come_back(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    record(deck)?;
    open_runs(deck)?;
    // Captures the exported file instead of letting the browser download it.
    deck.run(
        "URL.createObjectURL = (it) => { globalThis.saved = it; return '#saved'; };
         HTMLAnchorElement.prototype.click = function () { globalThis.named = this.download; };",
    )?;
    deck.click(".desk-export")?;
    deck.until_is("globalThis.named", "rehearsals.json")?;
    let file: String = deck.evaluate("globalThis.saved.text()")?;
    deck.click(".desk-delete")?;
    deck.until_is(RUNS, 0)?;
    choose(deck, &file)?;
    deck.until_is(RUNS, 1)?;
    deck.until("document.querySelector('.desk-file-said').textContent.includes('added')")?;
    // Importing the same file again adds nothing.
    choose(deck, &file)?;
    deck.until("document.querySelector('.desk-import').value === ''")?;
    deck.until_is(RUNS, 1)
}

fn a_file_that_is_no_rehearsal_is_refused(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    record(deck)?;
    open_runs(deck)?;
    for garbage in ["", "nonsense", "[]", r#"{"format":"rostra-rehearsals","version":9,"runs":[]}"#]
    {
        deck.run("document.querySelector('.desk-file-said').textContent = ''")?;
        choose(deck, garbage)?;
        deck.until("document.querySelector('.desk-import').value === ''")?;
        let said: String =
            deck.evaluate("document.querySelector('.desk-file-said').textContent")?;
        ensure!(!said.contains("added"), "{garbage}: {said}");
        deck.until_is(RUNS, 1)?;
    }
    Ok(())
}

/// Chooses a file with this text, as the browser's file dialog does.
fn choose(deck: &Deck, text: &str) -> Result<()> {
    let give = "(text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'rehearsals.json', { type: 'application/json' }));
        const input = document.querySelector('.desk-import');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
    }";
    deck.call::<bool>(give, &[text]).map(drop)
}
