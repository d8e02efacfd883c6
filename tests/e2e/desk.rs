//! The speaker's window and the room's, each in its own tab: in sync whatever happens to either.

use anyhow::{Result, ensure};

use crate::support::deck::{Deck, TEXT_IN, id, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("desk_s_opens_the_speakers_window_in_step", s_opens_the_speakers_window_in_step),
    ("desk_the_link_in_the_help_opens_it_when_windows_are_blocked", the_link_opens_it),
    ("desk_either_window_may_be_loaded_again", either_window_may_be_loaded_again),
    ("desk_two_sessions_and_a_visitor_never_mix", two_sessions_and_a_visitor_never_mix),
    ("desk_a_window_whose_program_dies_comes_back", a_window_whose_program_dies_comes_back),
    ("desk_nonsense_on_the_channel_changes_nothing", nonsense_on_the_channel_changes_nothing),
    ("desk_a_window_that_opened_another_is_a_way", a_window_that_opened_another_is_a_way),
    ("desk_the_room_is_held_while_the_speaker_looks_ahead", the_room_is_held),
    ("desk_the_speaker_sees_whether_the_room_is_there", the_speaker_sees_whether_the_room_is_there),
    ("desk_time_starts_with_the_first_move_and_outlives_a_reload", time_starts_and_stays),
    ("desk_works_with_storage_blocked", the_desk_works_with_storage_blocked),
    ("desk_the_notes_are_those_of_the_step", the_notes_are_those_of_the_step),
    ("desk_a_clicker_works_whatever_has_the_focus", a_clicker_works_at_the_desk),
    ("desk_the_speakers_window_fits_every_screen", the_speakers_window_fits_every_screen),
    ("desk_a_visitor_loads_nothing_of_the_desk", a_visitor_loads_nothing_of_the_desk),
];

pub const SESSION: &str = "session=e2e4test";
/// Whether the speaker's window reports the room's window as present.
pub const THERE: &str = "document.querySelector('.desk-peers')?.dataset.there === ''";

/// Opens the room's window at a place, and the speaker's beside it, which gets the focus. Returns
/// the room's tab.
pub fn both(deck: &mut Deck, place: &str) -> Result<String> {
    deck.open(&format!("?view=stage&{SESSION}#{place}"))?;
    let room = deck.open_beside(&format!("?view=speaker&{SESSION}"))?;
    desk_is_there(deck)?;
    deck.until(THERE)?;
    Ok(room)
}

pub fn desk_is_there(deck: &Deck) -> Result<()> {
    deck.until("document.querySelector('#desk .desk-time') !== null")
}

fn s_opens_the_speakers_window_in_step(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&lang=en")?;
    let (slide, _) = deck.slide_with_steps()?;
    deck.edit_address(&format!("?view=stage&lang=en#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    // With a Korean keyboard layout.
    deck.press_foreign("ㄴ", "KeyS")?;
    let room = deck.follow_opened()?;
    desk_is_there(deck)?;
    ensure!(
        deck.evaluate::<bool>("document.querySelector('.desk-gate') === null")?,
        "a window of its own is taken for a tab of the room's"
    );
    deck.root_is("lang", "en")?;
    deck.is_at(&slide, 1)?;
    deck.press("ArrowRight")?;
    deck.is_at(&slide, 2)?;
    let speaker = deck.turn_to(&room)?;
    deck.is_at(&slide, 2)?;
    deck.press("PageUp")?;
    deck.is_at(&slide, 1)?;
    deck.press("b")?;
    deck.press("l")?;
    deck.turn_to(&speaker)?;
    deck.is_at(&slide, 1)?;
    deck.root_is("lang", "ko")?;
    // Only the room is black; the speaker's window says so.
    deck.until("document.querySelector('.desk-foot [aria-pressed=true]') !== null")?;
    // The slide, the preview, and what the room would see.
    deck.until_is(
        &format!("document.querySelectorAll('.slide[id={slide}][data-current]').length"),
        3,
    )
}

fn the_link_opens_it(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage")?;
    deck.run("window.open = () => null")?;
    deck.press("s")?;
    deck.until("document.documentElement.dataset.session !== undefined")?;
    ensure!(deck.browser().other_tabs()?.is_empty(), "it was blocked");
    deck.press("?")?;
    deck.panel_is("help")?;
    deck.click("dialog[open] a[data-desk]")?;
    let room = deck.follow_opened()?;
    desk_is_there(deck)?;
    // It is a tab of the room's own browser window.
    deck.click(".desk-show")?;
    deck.until(THERE)?;
    deck.press("End")?;
    let last = deck.slides()?.len() - 1;
    let last = id(&deck.slides()?, last)?.to_owned();
    deck.turn_to(&room)?;
    deck.is_at(&last, 0)
}

fn either_window_may_be_loaded_again(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    let word = "document.querySelector('#five-layers').dataset.word";
    deck.edit_address(&format!("?view=speaker&{SESSION}#five-layers/2/infra"))?;
    deck.until_is(word, "infra")?;
    let speaker = deck.turn_to(&room)?;
    deck.until_is(word, "infra")?;
    // Opens an outdated address, as after a crash.
    deck.open(&format!("?view=stage&{SESSION}#title"))?;
    deck.shows("five-layers", 2)?;
    deck.until_is(word, "infra")?;
    deck.turn_to(&speaker)?;
    deck.reload()?;
    desk_is_there(deck)?;
    deck.shows("five-layers", 2)?;
    deck.until_is(word, "infra")?;
    // Both closed at once: the address has the place.
    deck.browser().go("about:blank")?;
    deck.turn_to(&room)?;
    deck.reload()?;
    deck.shows("five-layers", 2)?;
    deck.turn_to(&speaker)?;
    deck.open(&format!("?view=speaker&{SESSION}"))?;
    deck.shows("five-layers", 2)?;
    deck.press("ArrowRight")?;
    deck.turn_to(&room)?;
    deck.shows("five-layers", 3)
}

fn a_window_whose_program_dies_comes_back(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    let speaker = deck.turn_to(&room)?;
    // Simulates a panic; see `panic.rs`.
    deck.run("globalThis.first = true; rostra.fail()")?;
    deck.until("globalThis.first === undefined")?;
    deck.alive()?;
    deck.shows("five-layers", 1)?;
    deck.turn_to(&speaker)?;
    deck.until("/오류/.test(document.querySelector('.desk-peers').textContent)")?;
    deck.press("ArrowRight")?;
    deck.turn_to(&room)?;
    deck.shows("five-layers", 2)?;
    // A second panic shortly after: the article stays, and the speaker's window continues.
    deck.run("globalThis.second = true; rostra.fail()")?;
    deck.root_is("data-layout", "reading")?;
    deck.turn_to(&speaker)?;
    deck.press("ArrowRight")?;
    deck.shows("five-layers", 3)?;
    deck.turn_to(&room)?;
    ensure!(
        deck.evaluate::<bool>("globalThis.second === true")?,
        "it was loaded anew again and again"
    );
    Ok(())
}

fn two_sessions_and_a_visitor_never_mix(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&session=first1")?;
    let first = deck.open_beside("?view=stage")?;
    let slides = deck.slides()?;
    let visitor = deck.open_beside("?view=stage&session=second2")?;
    deck.press("End")?;
    let last = id(&slides, slides.len() - 1)?;
    deck.is_at(last, 0)?;
    for tab in [first, visitor] {
        deck.turn_to(&tab)?;
        deck.shows(id(&slides, 0)?, 0)?;
        deck.press("PageDown")?;
        deck.shows(id(&slides, 1)?, 0)?;
    }
    Ok(())
}

fn nonsense_on_the_channel_changes_nothing(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    deck.run(&format!(
        "const channel = new BroadcastChannel('rostra-desk:' + '{}');
         const state = (v, at) => JSON.stringify({{ ns: 'rostra-desk', v, session: '{0}', from: 'x', role: 'speaker',
            say: {{ type: 'state', with: {{ stamp: {{ count: 999, by: 'x' }}, at }} }} }});
         for (const it of ['', 'at=title', '{{}}', null, {{ at: 'title' }}, 7, state(9, 'title'), state(1, 7), 'x'.repeat(200000)])
            channel.postMessage(it);",
        SESSION.trim_start_matches("session=")
    ))?;
    deck.until("/version|버전/.test(document.querySelector('.desk-peers').textContent)")?;
    deck.shows("five-layers", 1)?;
    deck.press("ArrowRight")?;
    deck.shows("five-layers", 2)?;
    deck.turn_to(&room)?;
    deck.shows("five-layers", 2)
}

/// Where no channel works (a file on disk), messages go directly between the two windows.
fn a_window_that_opened_another_is_a_way(deck: &mut Deck) -> Result<()> {
    deck.with_script("() => { delete globalThis.BroadcastChannel; }", |deck| {
        deck.open("?view=stage")?;
        ensure!(
            !deck.evaluate::<bool>("'BroadcastChannel' in globalThis")?,
            "there is a channel after all"
        );
        deck.press("s")?;
        let room = deck.follow_opened()?;
        desk_is_there(deck)?;
        deck.until(THERE)?;
        deck.press("ArrowRight")?;
        let second = nth(&deck.places()?, 1)?.clone();
        deck.shows(&second.0, second.1)?;
        let speaker = deck.turn_to(&room)?;
        deck.shows(&second.0, second.1)?;
        deck.press("Home")?;
        deck.turn_to(&speaker)?;
        deck.shows(id(&deck.slides()?, 0)?, 0)
    })
}

fn the_room_is_held(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    deck.click(".desk-hold")?;
    deck.until("document.querySelector('.desk-send') !== null")?;
    deck.press("End")?;
    let slides = deck.slides()?;
    let last = id(&slides, slides.len() - 1)?;
    deck.is_at(last, 0)?;
    let speaker = deck.turn_to(&room)?;
    deck.shows("five-layers", 1)?;
    deck.turn_to(&speaker)?;
    deck.click(".desk-return")?;
    deck.is_at("five-layers", 1)?;
    // That button has gone; the one beside it has the focus.
    deck.until("document.activeElement === document.querySelector('.desk-hold')")?;
    deck.click(".desk-hold")?;
    deck.press("End")?;
    deck.is_at(last, 0)?;
    deck.click(".desk-send")?;
    deck.until("document.querySelector('.desk-hold') !== null")?;
    deck.turn_to(&room)?;
    deck.is_at(last, 0)
}

fn the_speaker_sees_whether_the_room_is_there(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "title")?;
    deck.browser().close_tab(&room)?;
    deck.until(&format!("!({THERE})"))?;
    deck.press("PageDown")?;
    let slides = deck.slides()?;
    deck.shows(id(&slides, 1)?, 0)?;
    let speaker = deck.open_beside(&format!("?view=stage&{SESSION}"))?;
    deck.shows(id(&slides, 1)?, 0)?;
    deck.turn_to(&speaker)?;
    deck.until(THERE)
}

fn time_starts_and_stays(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "title")?;
    let elapsed = "document.querySelector('.desk-elapsed b').textContent";
    deck.until_is(elapsed, "0:00")?;
    let speaker = deck.turn_to(&room)?;
    deck.press("PageDown")?;
    deck.turn_to(&speaker)?;
    deck.until(&format!("{elapsed} !== '0:00'"))?;
    deck.click(".desk-buttons button:nth-child(3)")?;
    deck.until(&format!("{elapsed}.startsWith('1:')"))?;
    deck.click(".desk-run")?;
    deck.until("document.querySelector('.desk-elapsed').dataset.paused === ''")?;
    let stands: String = deck.evaluate(elapsed)?;
    deck.reload()?;
    desk_is_there(deck)?;
    deck.until_is(elapsed, stands.clone())?;
    deck.click(".desk-reset")?;
    deck.until_is(elapsed, "0:00")?;
    deck.click(".desk-reset")?;
    deck.until_is(elapsed, stands)
}

fn the_desk_works_with_storage_blocked(deck: &mut Deck) -> Result<()> {
    let blocked = "() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })";
    deck.with_script(blocked, |deck| {
        let room = both(deck, "five-layers/1")?;
        deck.is_at("five-layers", 1)?;
        deck.press("ArrowRight")?;
        deck.turn_to(&room)?;
        deck.shows("five-layers", 2)
    })
}

fn the_notes_are_those_of_the_step(deck: &mut Deck) -> Result<()> {
    both(deck, "title")?;
    let said = "document.querySelector('.desk-said').textContent";
    for (slide, step) in [("five-layers", 0), ("five-layers", 1), ("takeaways", 0)] {
        deck.edit_address(&format!("?view=speaker&{SESSION}#{slide}/{step}"))?;
        for lang in ["ko", "en"] {
            let notes: String = deck.evaluate(&format!(
                "[...document.querySelectorAll('#deck > #{slide} > .notes p')].slice({step})\
                 .map((it) => {TEXT_IN}(it, '{lang}')).join('')"
            ))?;
            ensure!(notes.len() > 20, "{slide}/{step} has no notes");
            deck.until_is(said, notes)?;
            deck.click(".desk-notes button")?;
        }
    }
    let size = "parseFloat(getComputedStyle(document.querySelector('.desk-said')).fontSize)";
    let before: f64 = deck.evaluate(size)?;
    deck.click(".desk-notes button:nth-of-type(3)")?;
    deck.until(&format!("{size} > {before}"))
}

fn a_clicker_works_at_the_desk(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "title")?;
    let places = deck.places()?;
    for (index, (selector, key)) in [
        (".desk-run", "PageDown"),
        (".desk-target", "PageDown"),
        (".desk-plan li button", "PageDown"),
    ]
    .iter()
    .enumerate()
    {
        deck.run(&format!("document.querySelector('{selector}').focus()"))?;
        deck.press(key)?;
        let (slide, step) = nth(&places, index + 1)?;
        deck.shows(slide, *step)?;
    }
    deck.press("PageUp")?;
    deck.press("?")?;
    deck.panel_is("help")?;
    deck.press("PageDown")?;
    deck.panel_is("")?;
    let (slide, step) = nth(&places, 3)?;
    deck.shows(slide, *step)?;
    deck.press("b")?;
    deck.until("document.querySelector('.desk-foot [aria-pressed=true]') !== null")?;
    deck.turn_to(&room)?;
    deck.shows(slide, *step)?;
    deck.until("document.querySelector('.blank').checkVisibility()")
}

/// Returns elements that overflow, and buttons that are too small.
const MISFITS: &str = "() => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} px wide`);
    for (const it of document.querySelectorAll('#desk button, #desk input')) {
        if (it.closest('.copy') || !it.checkVisibility()) continue;
        const box = it.getBoundingClientRect();
        if (box.right > innerWidth + 1 || box.left < -1) found.push(`${it.textContent}: outside`);
        if (box.height < 43.5) found.push(`${it.textContent}: ${box.height} px high`);
        if (it.scrollWidth > it.clientWidth + 1) found.push(`${it.textContent}: cut off`);
    }
    for (const it of document.querySelectorAll('#deck .slide[data-current] .frame, #desk-next .frame')) {
        const box = it.getBoundingClientRect(), pane = it.closest('#deck, #desk-next').getBoundingClientRect();
        if (box.width < 100 || box.width > pane.width + 1 || box.height > pane.height + 1) found.push(`a slide of ${box.width} x ${box.height}`);
    }
    return found;
}";

fn the_speakers_window_fits_every_screen(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.open(&format!("?view=speaker&lang={lang}&{SESSION}#five-layers"))?;
        desk_is_there(deck)?;
        for (width, height) in
            [(1920, 1080), (1440, 900), (1024, 768), (820, 1180), (390, 844), (320, 640)]
        {
            deck.resize(width, height)?;
            deck.until_is("innerWidth", width)?;
            let misfits: Vec<String> = deck.call(MISFITS, &[])?;
            ensure!(misfits.is_empty(), "{lang}, {width} x {height}: {}", misfits.join("; "));
        }
    }
    Ok(())
}

fn a_visitor_loads_nothing_of_the_desk(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage")?;
    deck.press("ArrowRight")?;
    let names = "performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it.includes('desk'))";
    let loaded: Vec<String> = deck.evaluate(names)?;
    ensure!(loaded.is_empty(), "{loaded:?}");
    deck.press("s")?;
    deck.until(&format!("{names}.length >= 3"))?;
    // Waits for the new window: one that is closed while it loads would log an error.
    deck.follow_opened()?;
    desk_is_there(deck)
}
