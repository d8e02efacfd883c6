//! Faults between the windows of a session, or of the device they are on.

use anyhow::{Result, ensure};

use crate::desk::{self, both};
use crate::support::deck::{Deck, id};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("desk_a_key_pressed_too_early_moves_on_from_where_the_room_is", pressed_too_early),
    ("desk_the_room_goes_on_when_the_speakers_window_is_closed", the_speakers_window_is_closed),
    ("desk_time_goes_on_while_the_device_sleeps", the_device_sleeps),
    ("desk_the_screen_is_kept_awake_again_when_the_window_is_back", kept_awake_again),
    ("desk_a_full_storage_costs_only_memory", a_full_storage),
];

const SESSION: &str = "session=peers1";
/// Whether the speaker's window is loaded, and the talk time that it shows.
const THERE: &str = "document.querySelector('#desk .desk-time') !== null";
const ELAPSED: &str = "document.querySelector('.desk-elapsed b').textContent";

/// Simulates a busy machine: the speaker's window sends and receives messages late.
const LATE: &str = "() => {
    const post = BroadcastChannel.prototype.postMessage;
    BroadcastChannel.prototype.postMessage = function (it) { setTimeout(() => post.call(this, it), 500); };
}";

fn pressed_too_early(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&{SESSION}#five-layers/1"))?;
    // The room has made fewer moves than the speaker will.
    deck.press("PageDown")?;
    deck.shows("five-layers", 2)?;
    deck.with_script(LATE, |deck| {
        let room = deck.open_beside(&format!("?view=speaker&{SESSION}"))?;
        deck.until(THERE)?;
        for _ in 0..3 {
            deck.press("PageDown")?;
        }
        deck.is_at("five-layers", 5)?;
        deck.turn_to(&room)?;
        deck.is_at("five-layers", 5)
    })
}

fn the_speakers_window_is_closed(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    deck.press("PageDown")?;
    deck.is_at("five-layers", 2)?;
    let speaker = deck.turn_to(&room)?;
    deck.is_at("five-layers", 2)?;
    deck.browser().close_tab(&speaker)?;
    deck.press("PageDown")?;
    deck.is_at("five-layers", 3)?;
    // Reopened, it takes the room's place, whatever its address says.
    deck.open_beside(&format!("?view=speaker&{}#title", desk::SESSION))?;
    deck.until(THERE)?;
    deck.shows("five-layers", 3)
}

/// A clock that the test can set, also for the page that comes after a reload.
const CLOCK: &str = "() => {
    const now = Date.now;
    // Empty pages have no storage.
    const stored = () => { try { return sessionStorage.getItem('ahead'); } catch { return null; } };
    globalThis.ahead = Number(stored() ?? 0);
    Date.now = () => now.call(Date) + globalThis.ahead;
}";

fn the_device_sleeps(deck: &mut Deck) -> Result<()> {
    deck.with_script(CLOCK, |deck| {
        deck.open(&format!("?view=speaker&{SESSION}"))?;
        deck.until(THERE)?;
        deck.press("PageDown")?;
        deck.until(&format!("{ELAPSED} !== '0:00'"))?;
        // Simulates ten minutes of sleep: the wall clock is ahead.
        deck.run("globalThis.ahead = 600_000")?;
        deck.until(&format!("{ELAPSED}.startsWith('10:')"))?;
        // Setting the clock back by an hour subtracts nothing, and the time continues.
        let stands: String = deck.evaluate(ELAPSED)?;
        deck.run("globalThis.ahead -= 3_600_000")?;
        deck.until(&format!("{ELAPSED} > '{stands}' && {ELAPSED}.startsWith('10:')"))?;
        // Nor does a reload, with the clock set back once more before it.
        let stands: String = deck.evaluate(ELAPSED)?;
        deck.run("sessionStorage.setItem('ahead', globalThis.ahead - 1_800_000)")?;
        deck.reload()?;
        deck.until(THERE)?;
        deck.until(&format!("{ELAPSED} > '{stands}' && {ELAPSED}.startsWith('10:')"))
    })
}

/// A browser that grants wake locks and counts the requests.
const AWAKE: &str = "() => {
    globalThis.asked = 0;
    const request = async () => { globalThis.asked += 1; return new EventTarget(); };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}";

fn kept_awake_again(deck: &mut Deck) -> Result<()> {
    deck.with_script(AWAKE, |deck| {
        let room = both(deck, "title")?;
        let says = |word: &str| {
            format!("document.querySelector('.desk-peers').textContent.includes('{word}')")
        };
        deck.until(&says("꺼지지 않음"))?;
        let turn = |to: &str| {
            format!(
                "Object.defineProperty(document, 'visibilityState', {{ value: '{to}', configurable: true }}); \
                 document.dispatchEvent(new Event('visibilitychange'))"
            )
        };
        let speaker = deck.turn_to(&room)?;
        let asked: usize = deck.evaluate("asked")?;
        deck.run(&turn("hidden"))?;
        deck.turn_to(&speaker)?;
        deck.until(&says("꺼질 수 있음"))?;
        deck.turn_to(&room)?;
        deck.run(&turn("visible"))?;
        deck.until(&format!("asked > {asked}"))?;
        deck.turn_to(&speaker)?;
        deck.until(&says("꺼지지 않음"))
    })
}

const FULL: &str = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }";

fn a_full_storage(deck: &mut Deck) -> Result<()> {
    deck.with_script(FULL, |deck| {
        let room = both(deck, "title")?;
        let slides = deck.slides()?;
        deck.press("End")?;
        let last = id(&slides, slides.len() - 1)?;
        deck.is_at(last, 0)?;
        deck.until(&format!("{ELAPSED} !== '0:00'"))?;
        deck.click(".desk-runs")?;
        deck.until("document.querySelector('.desk-panel .desk-unkept')?.checkVisibility()")?;
        deck.press("Escape")?;
        deck.turn_to(&room)?;
        deck.is_at(last, 0)?;
        ensure!(deck.errors()?.is_empty(), "it has said something went wrong");
        Ok(())
    })
}
