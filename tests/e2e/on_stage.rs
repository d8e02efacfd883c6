//! Failures that would disturb a talk: a lost key press, a session that cannot be left, a window
//! that opens on the room's screen, a dead desk that looks alive.

use anyhow::{Result, ensure};

use crate::arrival::hand_out;
use crate::desk::{SESSION, both};
use crate::support::deck::{Deck, id};
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("desk_a_press_right_after_a_reload_counts", a_press_after_a_reload_counts),
    ("desk_a_session_goes_on_where_it_was_left", a_session_goes_on_where_it_was_left),
    ("desk_a_session_is_left_for_a_new_one_in_place", a_session_is_left_for_a_new_one),
    ("desk_a_desk_that_has_died_says_so", a_desk_that_has_died_says_so),
    ("desk_a_desk_that_never_comes_is_said", a_desk_that_never_comes_is_said),
    ("desk_the_speaker_is_told_what_the_room_sees", the_speaker_is_told_what_the_room_sees),
    ("desk_s_opens_a_window_where_the_room_does_not_look", s_opens_a_window),
    ("desk_s_leaves_full_screen_to_the_room", full_screen_is_left_to_the_room),
    ("desk_f5_starts_the_show_in_a_session", f5_starts_the_show),
    ("desk_notes_wait_in_a_tab_of_the_rooms_window", notes_wait_in_a_tab),
    ("desk_the_clock_follows_the_devices_zone", the_clock_follows_the_zone),
];

/// Returns a script that presses a key as soon as a condition is true, more precisely than a driver
/// can.
fn pressing(key: &str, when: &str) -> String {
    format!(
        "() => {{
            const press = () => dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', code: '{key}', bubbles: true, cancelable: true }}));
            const look = (_, it) => {{ if ({when}) {{ it.disconnect(); press(); }} }};
            new MutationObserver(look).observe(document, {{ attributes: true, childList: true, subtree: true }});
        }}"
    )
}

fn a_press_after_a_reload_counts(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    let speaker = deck.turn_to(&room)?;
    let is_live = "document.documentElement?.hasAttribute('data-live')";
    // At that moment the head's script moves the stage.
    let is_early = "document.querySelector('#five-layers[data-step]')";
    for (when, step) in [(is_live, 2), (is_early, 3)] {
        deck.with_script(&pressing("PageDown", when), |deck| deck.reload())?;
        deck.turn_to(&speaker)?;
        deck.shows("five-layers", step)?;
        deck.turn_to(&room)?;
        deck.shows("five-layers", step)?;
    }
    Ok(())
}

fn a_session_goes_on_where_it_was_left(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "title")?;
    deck.press("End")?;
    let slides = deck.slides()?;
    let last = id(&slides, slides.len() - 1)?.to_owned();
    deck.is_at(&last, 0)?;
    let speaker = deck.turn_to(&room)?;
    deck.is_at(&last, 0)?;
    for tab in [&speaker, &room] {
        deck.turn_to(tab)?;
        deck.browser().go("about:blank")?;
    }
    deck.open(&format!("?view=stage&{SESSION}"))?;
    deck.is_at(&last, 0)?;
    // An address with a place leads there.
    let second = id(&slides, 1)?;
    deck.open(&format!("?view=stage&{SESSION}#{second}"))?;
    deck.is_at(second, 0)
}

fn a_session_is_left_for_a_new_one(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    let elapsed = "document.querySelector('.desk-elapsed b').textContent";
    deck.press("PageDown")?;
    deck.click(".desk-buttons button:nth-child(3)")?;
    deck.until(&format!("{elapsed}.startsWith('1:')"))?;
    let before: String = deck.evaluate("location.search")?;
    deck.click(".desk-anew")?;
    deck.until("document.querySelector('.desk-anew').dataset.asked === ''")?;
    deck.click(".desk-anew")?;
    deck.until_is(elapsed, "0:00")?;
    let session: String = deck.evaluate("document.documentElement.dataset.session")?;
    ensure!(!before.contains(&session), "it is the same session");
    deck.until(&format!("location.search.includes('session={session}')"))?;
    let speaker = deck.turn_to(&room)?;
    deck.until(&format!("location.search.includes('session={session}')"))?;
    deck.shows("five-layers", 2)?;
    deck.press("PageDown")?;
    deck.turn_to(&speaker)?;
    deck.shows("five-layers", 3)?;
    // A timer that was running continues after a reload.
    deck.reload()?;
    deck.until(&format!("{elapsed} !== '0:00'"))?;
    deck.shows("five-layers", 3)
}

/// The slide whose notes a page shows after its desk has stopped.
const NOTES_LEFT: &str = "(() => { const said = document.querySelector('.desk-notes-left')?.textContent; \
    return [...document.querySelectorAll('#deck > .slide')].find((it) => said && [...it.querySelectorAll('.notes p')].map((it) => it.textContent).join('') === said)?.id; })()";
const FAILED: &str = "document.querySelector('.desk-failed button')?.checkVisibility() === true";

fn says_that_it_has_stopped(deck: &Deck) -> Result<()> {
    deck.until(FAILED)?;
    deck.styled()?;
    let slides = deck.slides()?;
    let at = deck.at()?.map(|it| it.0).unwrap_or_default();
    deck.until_is(NOTES_LEFT, at)?;
    deck.press("End")?;
    let last = id(&slides, slides.len() - 1)?;
    deck.is_at(last, 0)?;
    deck.until_is(NOTES_LEFT, last)?;
    let stale = ".desk-time p, .desk-peers, .desk-said, .desk-foot button";
    ensure!(
        deck.evaluate::<bool>(&format!(
            "[...document.querySelectorAll('{stale}')].every((it) => getComputedStyle(it).visibility === 'hidden')"
        ))?,
        "what is no longer so is still to be seen"
    );
    Ok(())
}

fn a_desk_that_has_died_says_so(deck: &mut Deck) -> Result<()> {
    both(deck, "five-layers/1")?;
    deck.run(
        "globalThis.now = Date.now; Date.now = () => { throw new Error('the desk cannot go on'); }",
    )?;
    says_that_it_has_stopped(deck)?;
    deck.run("Date.now = globalThis.now")?;
    deck.until("document.querySelector('.desk-failed') === null && document.querySelector('.desk-peers').checkVisibility()")?;
    deck.errors()?;
    Ok(())
}

fn a_desk_that_never_comes_is_said(deck: &mut Deck) -> Result<()> {
    let without = "() => {
        const fetch = globalThis.fetch;
        globalThis.fetch = (it, ...more) => String(it).includes('desk_bg') ? Promise.reject(new TypeError('gone')) : fetch(it, ...more);
    }";
    deck.with_script(without, |deck| {
        for view in ["speaker", "clicker", "check"] {
            deck.open(&format!("?view={view}&{SESSION}#five-layers/1"))?;
            if view == "speaker" {
                says_that_it_has_stopped(deck)?;
            }
            deck.until(FAILED)?;
        }
        // The room's window shows only the slide.
        deck.open(&format!("?view=stage&{SESSION}#five-layers/1"))?;
        deck.until_is("document.documentElement.dataset.desk", "failed")?;
        ensure!(!deck.evaluate::<bool>(FAILED)?, "the room is told");
        deck.press("PageDown")?;
        deck.is_at("five-layers", 2)
    })
}

fn the_speaker_is_told_what_the_room_sees(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    let peers = "document.querySelector('.desk-peers')";
    let strong = format!("{peers}.querySelector('strong [lang=en]')?.textContent ?? ''");
    let speaker = deck.turn_to(&room)?;
    for (key, says) in [("r", "article"), ("o", "overview")] {
        deck.press(key)?;
        deck.turn_to(&speaker)?;
        deck.until(&format!(
            "({strong}).includes('{says}') && {peers}.dataset.there === undefined"
        ))?;
        deck.turn_to(&room)?;
    }
    // A move by the speaker moves the room too, and leaves its overview.
    deck.turn_to(&speaker)?;
    deck.press("PageDown")?;
    deck.shows("five-layers", 2)?;
    deck.turn_to(&room)?;
    deck.root_is("data-layout", "reading")?;
    // A clicker at the room's machine works in the article too.
    let slides = deck.slides()?;
    let next = slides.iter().position(|it| it.0 == "five-layers").map_or(0, |it| it + 1);
    deck.press("PageDown")?;
    deck.turn_to(&speaker)?;
    deck.shows(id(&slides, next)?, 0)?;
    deck.turn_to(&room)?;
    deck.press("r")?;
    deck.turn_to(&speaker)?;
    deck.until(&format!("{peers}.dataset.there === ''"))
}

/// Simulates a browser with two screens whose permission to report them is `state`, and which
/// records requests to open windows instead of opening them.
fn two_screens(state: &str, is_internal: bool) -> String {
    format!(
        "() => {{
            globalThis.asked = [];
            globalThis.counted = 0;
            globalThis.open = (...it) => {{ asked.push(it); return globalThis; }};
            const put = (of, name, value) => Object.defineProperty(of, name, {{ value, configurable: true }});
            put(screen, 'isExtended', true);
            put(navigator, 'permissions', {{ query: async (it) => {{ if (it.name !== 'window-management') throw new TypeError(); return {{ state: '{state}' }}; }} }});
            const at = (availLeft, isInternal) => ({{ availLeft, availTop: 10, availWidth: 1280, availHeight: 720, isInternal }});
            const screens = [at(0, {is_internal}), at(1280, false)];
            globalThis.filled = [];
            put(Element.prototype, 'requestFullscreen', async ({{ screen }}) => {{ filled.push([screen.availLeft, asked.length]); }});
            put(globalThis, 'getScreenDetails', async () => {{ counted += 1; return {{ screens, currentScreen: screens[0] }}; }});
        }}"
    )
}

/// The speaker's window opens on the other screen. A room's window on the built-in one goes to that
/// first, and leaves its own to the speaker.
fn s_opens_a_window(deck: &mut Deck) -> Result<()> {
    for (state, is_internal) in [("granted", false), ("granted", true), ("prompt", true)] {
        deck.with_script(&two_screens(state, is_internal), |deck| {
            deck.open("?view=stage")?;
            deck.press("s")?;
            deck.until("asked.length === 1")?;
            let (address, name, features): (String, String, String) = deck.evaluate("asked[0]")?;
            ensure!(
                address.contains("view=speaker") && name == "rostra-speaker",
                "{address} {name}"
            );
            ensure!(features.starts_with("popup,"), "a tab: {features}");
            let moves = state == "granted" && is_internal;
            let left = if moves { 0 } else { 1280 };
            let other = format!("popup,left={left},top=10,width=1280,height=720");
            ensure!((features == other) == (state == "granted"), "{state}: {features}");
            // The other screen is filled before the window opens.
            let filled: Vec<(i32, usize)> = deck.evaluate("filled")?;
            let expected = if moves { vec![(1280, 0)] } else { vec![] };
            ensure!(filled == expected, "{state}, built in {is_internal}: {filled:?}");
            let counted: i32 = deck.evaluate("counted")?;
            ensure!(state == "granted" || counted == 0, "it asks in the middle of a talk");
            Ok(())
        })?;
    }
    Ok(())
}

const FULL: &str = "document.fullscreenElement === document.documentElement";

/// `F`, then `S`: the notes open in a window of their own. Where the browser ends full screen for it,
/// the room's window offers it again.
fn full_screen_is_left_to_the_room(deck: &mut Deck) -> Result<()> {
    let offered =
        "document.querySelector('.notice:not([hidden])')?.textContent.includes('Press F')";
    // As in a browser that ends it.
    deck.open("?view=stage&lang=en")?;
    deck.run("globalThis.open = () => { document.exitFullscreen(); return globalThis; }")?;
    deck.press("f")?;
    deck.until(FULL)?;
    deck.press("s")?;
    deck.until(offered)?;
    deck.press("f")?;
    deck.until(FULL)?;
    deck.press("f")?;
    deck.until("!document.fullscreenElement")?;
    // As this one does.
    deck.open("?view=stage&lang=en")?;
    deck.press("f")?;
    deck.until(FULL)?;
    deck.press("s")?;
    let room = deck.follow_opened()?;
    // Beside a full screen, Firefox may tell the window's place late; then it asks before it shows
    // the notes, which is safe.
    deck.until("document.querySelector('#desk .desk-time') !== null")?;
    deck.turn_to(&room)?;
    deck.until(&format!("{FULL} || {offered}"))
}

/// Also pressed before the program is there, it does not reload the page.
fn f5_starts_the_show(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&{SESSION}"))?;
    deck.run("globalThis.stays = true")?;
    for full in [true, false] {
        deck.press("F5")?;
        deck.until_is(FULL, full)?;
    }
    ensure!(deck.evaluate::<bool>("globalThis.stays === true")?, "the page was loaded again");
    let taken = "(() => { const it = new KeyboardEvent('keydown', { key: 'F5', code: 'F5', cancelable: true }); return !dispatchEvent(it); })()";
    for (query, is_ours) in
        [(format!("?view=stage&{SESSION}"), true), ("?view=stage".into(), false)]
    {
        let site = HeldSite::start(Program::Held)?;
        deck.visit(&format!("{}{query}", site.url))?;
        ensure!(
            deck.evaluate::<bool>(taken)? == is_ours,
            "{query}: F5 before the program is there"
        );
        hand_out(deck, &site)?;
    }
    Ok(())
}

fn notes_wait_in_a_tab(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&lang=en")?;
    deck.run("window.open = () => null")?;
    deck.press("s")?;
    deck.until("document.querySelector('.notice a[data-desk]')?.checkVisibility()")?;
    ensure!(deck.notice()?.is_some_and(|it| it.contains("blocked")), "nobody is told");
    deck.click(".notice a[data-desk]")?;
    deck.follow_opened()?;
    deck.until("document.querySelector('.desk-gate')?.checkVisibility()")?;
    deck.styled()?;
    let seen = "getComputedStyle(document.querySelector('.desk-said')).visibility";
    deck.until_is(seen, "hidden")?;
    deck.click(".desk-show")?;
    deck.until_is(seen, "visible")?;
    deck.reload()?;
    deck.until("document.querySelector('.desk-said') !== null")?;
    deck.until_is(seen, "visible")?;
    ensure!(
        deck.evaluate::<bool>("document.querySelector('.desk-gate') === null")?,
        "it asks again"
    );
    Ok(())
}

fn the_clock_follows_the_zone(deck: &mut Deck) -> Result<()> {
    both(deck, "title")?;
    let minutes = "(() => { const [h, m] = document.querySelector('.desk-time b').textContent.split(':').map(Number); return h * 60 + m; })()";
    let before: i32 = deck.evaluate(minutes)?;
    deck.run(
        "const offset = Date.prototype.getTimezoneOffset; \
         Date.prototype.getTimezoneOffset = function () { return offset.call(this) - 540; }",
    )?;
    // A minute may have passed.
    deck.until(&format!("[0, 1].includes(({minutes} - {before} - 540 + 2880) % 1440)"))
}
