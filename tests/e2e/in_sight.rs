//! Everything a speaker needs is visible in every window: slide, next, notes, time, plan.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use crate::desk::{SESSION, THERE, both};
use crate::support::deck::Deck;
use crate::support::poll::Poll;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("sight_all_is_in_sight_in_ten_windows_in_korean", |it| in_ten_windows(it, "ko")),
    ("sight_all_is_in_sight_in_ten_windows_in_english", |it| in_ten_windows(it, "en")),
    ("sight_the_measuring_sees_what_is_missing", the_measuring_sees_what_is_missing),
    ("sight_notes_can_have_the_window_to_themselves", notes_alone),
    ("sight_what_the_room_sees_is_shown_small", what_the_room_sees),
    ("sight_a_field_gives_the_keys_back", a_field_gives_the_keys_back),
    ("sight_nobody_is_told_where_somebody_left_off", nobody_is_told_where_somebody_left_off),
    ("sight_time_and_pace_turn_in_color", time_and_pace_turn_in_color),
];

const MEASURE: &str = include_str!("in_sight.js");

/// Phones, tablets, laptops and screens, in portrait and landscape.
const SIZES: [(u32, u32); 10] = [
    (2560, 1440),
    (1920, 1080),
    (1440, 900),
    (1280, 720),
    (1024, 768),
    (800, 600),
    (1200, 1600),
    (820, 1180),
    (390, 844),
    (320, 600),
];

/// Stores the largest size of the notes.
const LARGE: &str =
    "localStorage.clear(); localStorage.setItem('rostra:desk:looks', JSON.stringify({ size: 6 }));";

/// Stores a talk that has been running for a number of seconds.
fn gone_on(session: &str, seconds: u32) -> String {
    format!(
        "const dial = {{ phase: 'Running', total_ms: {seconds} * 1000, seen_ms: Date.now() }}; \
         localStorage.setItem('rostra:desk:watch:{session}', JSON.stringify({{ dial, before_reset: null }}));"
    )
}

fn open(deck: &Deck, address: &str) -> Result<()> {
    deck.open(address)?;
    is_drawn(deck)
}

fn is_drawn(deck: &Deck) -> Result<()> {
    deck.until("document.querySelector('.desk-plan [aria-current]') !== null")?;
    deck.until("document.querySelector('#desk-next .frame') !== null")?;
    deck.styled()?;
    deck.until("document.fonts.status === 'loaded'")
}

/// Waits until nothing is missing, and on timeout reports what is.
fn all_is_in_sight(deck: &mut Deck, what: &str) -> Result<()> {
    let browser = deck.browser();
    browser.wait(what, || {
        let found: Vec<String> = browser.call(MEASURE, &[])?;
        Ok(Poll::when(found.is_empty(), || found.join("; ")))
    })
}

/// The state of a talk in which all has to be in sight.
struct Moment {
    minutes: u32,
    place: &'static str,
    /// What the proposal to catch up says, in each language.
    proposal: Option<[&'static str; 2]>,
    is_held: bool,
    /// The room's window is open as well.
    has_room: bool,
}

/// On time, late with slides to skip, far too late, and far down the plan.
const MOMENTS: [Moment; 5] = [
    Moment { minutes: 0, place: "title", proposal: None, is_held: false, has_room: true },
    Moment {
        minutes: 13,
        place: "five-layers/1",
        proposal: Some(["제외하면", "skip"]),
        is_held: true,
        has_room: true,
    },
    Moment {
        minutes: 40,
        place: "five-layers/1",
        proposal: Some(["지연", "late"]),
        is_held: false,
        has_room: false,
    },
    Moment {
        minutes: 31,
        place: "field-limits",
        proposal: Some(["지연", "late"]),
        is_held: true,
        has_room: false,
    },
    Moment { minutes: 40, place: "takeaways", proposal: None, is_held: false, has_room: true },
];

fn in_ten_windows(deck: &mut Deck, lang: &str) -> Result<()> {
    for (index, moment) in MOMENTS.iter().enumerate() {
        let Moment { minutes, place, proposal, is_held, has_room } = moment;
        let session = format!("sight1{index}");
        deck.resize(1440, 900)?;
        deck.open("")?;
        deck.run(LARGE)?;
        if *minutes > 0 {
            deck.run(&gone_on(&session, minutes * 60))?;
        }
        let address = format!("?view=speaker&lang={lang}&session={session}#{place}");
        if *has_room {
            deck.open(&address.replace("speaker", "stage"))?;
            deck.open_beside(&address)?;
            deck.until(THERE)?;
        } else {
            deck.open(&address)?;
        }
        is_drawn(deck)?;
        if let Some([ko, en]) = proposal {
            let said = if lang == "en" { en } else { ko };
            deck.until(&format!(
                "document.querySelector('.desk-skips')?.textContent.includes('{said}')"
            ))?;
        }
        if *is_held {
            deck.press("h")?;
            deck.until("document.querySelector('.desk-return') !== null")?;
        }
        for (width, height) in SIZES {
            deck.resize(width, height)?;
            deck.until_is("[innerWidth, innerHeight].join()", format!("{width},{height}"))?;
            all_is_in_sight(deck, &format!("{place} at {width} x {height}, {minutes} min"))?;
        }
        // Loads the page at this size.
        deck.reload()?;
        deck.until("document.querySelector('#desk-next .frame') !== null")?;
        deck.styled()?;
        all_is_in_sight(deck, &format!("{place} reloaded"))?;
    }
    Ok(())
}

fn the_measuring_sees_what_is_missing(deck: &mut Deck) -> Result<()> {
    deck.resize(1440, 900)?;
    open(deck, "?view=speaker&session=sight2#five-layers")?;
    all_is_in_sight(deck, "before")?;
    for (style, expected) in [
        (".desk-said { max-height: 40px }", "lines of notes"),
        (".desk-plan { max-height: 100px }", "rows of the plan"),
        (
            ".desk-foot { position: fixed; top: 300px; left: 0; width: 100%; height: 80px; }",
            "lie on each other",
        ),
        (
            ".desk-plan [aria-current] { position: relative; top: 3000px }",
            "the current row is out of sight",
        ),
        ("#deck { width: 90px !important }", "px wide"),
        (".desk-black { width: 20px; white-space: nowrap; overflow: hidden }", "is cut off"),
    ] {
        deck.run(&format!(
            "const it = new CSSStyleSheet(); it.replaceSync('{style}'); document.adoptedStyleSheets = [it]"
        ))?;
        let found: Vec<String> = deck.call(MEASURE, &[])?;
        ensure!(found.iter().any(|it| it.contains(expected)), "{expected} is not in {found:?}");
        deck.run("document.adoptedStyleSheets = []")?;
    }
    Ok(())
}

fn notes_alone(deck: &mut Deck) -> Result<()> {
    let shown = |selector: &str| format!("document.querySelector('{selector}').checkVisibility()");
    for (width, height) in [(1440, 900), (390, 844)] {
        deck.resize(width, height)?;
        open(deck, "?view=speaker&lang=en&session=sight3#five-layers")?;
        deck.press("m")?;
        deck.until(&format!("!{} && !{}", shown("#deck"), shown(".desk-plan")))?;
        let is_high = format!("document.querySelector('.desk-said').clientHeight > {height} * 0.6");
        deck.until(&format!("{} && {is_high}", shown(".desk-left")))?;
        deck.until("document.querySelector('.desk-heard').textContent.includes('only notes')")?;
        // Each slide's notes start scrolled to their top, in any size.
        deck.press("+")?;
        deck.run("document.querySelector('.desk-said').style.maxHeight = '60px'; document.querySelector('.desk-said').scrollTop = 500")?;
        deck.until("document.querySelector('.desk-said').scrollTop > 0")?;
        deck.press("Shift+ArrowRight")?;
        deck.until("document.querySelector('.desk-said').scrollTop === 0")?;
        deck.reload()?;
        deck.until(&format!(
            "document.querySelector('.desk-said') !== null && !{}",
            shown("#deck")
        ))?;
        deck.click(".desk-only")?;
        deck.until(&shown("#deck"))?;
    }
    Ok(())
}

/// The words on what the room sees: a text of its own color, as large as any around it, not cut off.
const BADGE: &str = "(() => {
    const it = document.querySelector('.desk-peers > strong');
    const room = it.closest('.desk-room');
    const [box, around] = [it.getBoundingClientRect(), room.getBoundingClientRect()];
    const style = getComputedStyle(it);
    const page = getComputedStyle(document.body).backgroundColor;
    const wrong = [];
    if (getComputedStyle(room).backgroundColor === page) wrong.push('the color of the page');
    if (parseInt(style.fontWeight) < 700) wrong.push(`weight ${style.fontWeight}`);
    if (parseFloat(style.fontSize) < (innerWidth < 1000 ? 11 : 18)) wrong.push(style.fontSize);
    if (box.width < 20 || box.bottom > around.bottom + 1 || box.right > around.right + 1) wrong.push(`cut off: ${[box.right, box.bottom, around.right, around.bottom]}`);
    return wrong.join();
})()";

fn what_the_room_sees(deck: &mut Deck) -> Result<()> {
    let room = both(deck, "five-layers/1")?;
    let stands_out = |deck: &mut Deck, word: &str| -> Result<()> {
        for (width, height) in [(390, 844), (1440, 900)] {
            deck.resize(width, height)?;
            deck.until_is(BADGE, "").with_context(|| format!("{word} at {width} px"))?;
        }
        Ok(())
    };
    let seen = "document.querySelector('.desk-room').dataset.seen ?? ''";
    let copy = "(() => { const it = document.querySelector('#desk-room .slide'); return it ? `${it.id}/${it.dataset.step}` : ''; })()";
    deck.until_is(copy, "five-layers/1")?;
    deck.until_is(seen, "")?;
    for (key, word) in [("b", "black"), ("w", "white")] {
        deck.press(key)?;
        deck.until_is(seen, word)?;
        stands_out(deck, word)?;
        deck.press(key)?;
        deck.until_is(seen, "")?;
    }
    deck.press("z")?;
    deck.until_is(seen, "zoomed")?;
    deck.until_is("document.querySelector('.desk-screen').style.scale", "2")?;
    deck.press("z")?;
    deck.until_is(seen, "")?;
    deck.press("h")?;
    deck.until_is(seen, "held")?;
    stands_out(deck, "held")?;
    deck.press("ArrowRight")?;
    deck.shows("five-layers", 2)?;
    deck.until("document.querySelector('#desk-next .slide').dataset.step === '3'")?;
    deck.until_is(copy, "five-layers/1")?;
    deck.press("h")?;
    deck.until_is(copy, "five-layers/2")?;
    let speaker = deck.turn_to(&room)?;
    deck.press("o")?;
    deck.turn_to(&speaker)?;
    deck.until_is(seen, "overview")?;
    stands_out(deck, "overview")?;
    deck.browser().close_tab(&room)?;
    deck.until_is(seen, "gone")?;
    stands_out(deck, "gone")
}

fn a_field_gives_the_keys_back(deck: &mut Deck) -> Result<()> {
    // With the field in the line, and with it in a menu.
    for (width, height) in [(1440, 900), (390, 844)] {
        deck.resize(width, height)?;
        deck.open("")?;
        deck.run("localStorage.clear()")?;
        open(deck, "?view=speaker&lang=en&session=sight4#five-layers")?;
        let left: String = deck.evaluate("document.querySelector('.desk-left b').textContent")?;
        if width < 1000 {
            deck.click("[popovertarget=desk-clock]")?;
        }
        for (typed, is_refused) in [("soon", true), ("20", false)] {
            deck.click(".desk-target")?;
            deck.run("document.querySelector('.desk-target').select()")?;
            deck.type_text(typed)?;
            deck.press("Enter")?;
            deck.until("document.activeElement === document.body")?;
            let said = "document.querySelector('.desk-refused')?.checkVisibility() ?? false";
            deck.until_is(said, is_refused)?;
            let plan = if is_refused { left.as_str() } else { "20:00" };
            deck.until_is("document.querySelector('.desk-left b').textContent", plan)?;
        }
        for (key, step) in [("ArrowRight", 1), ("Space", 2)] {
            deck.press(key)?;
            deck.is_at("five-layers", step)?;
        }
    }
    // Labels say what a control does, not only a sign.
    let named: Vec<String> = deck.evaluate(
        "[...document.querySelectorAll('.desk-notes > header button, #desk-clock button')].map((it) => { \
         const copy = it.cloneNode(true); copy.querySelectorAll('[lang=ko]').forEach((it) => it.remove()); return copy.textContent; })",
    )?;
    for part in ["language of the notes", "Smaller notes", "Larger notes", "−1 min", "+1 min"] {
        ensure!(named.iter().any(|it| it.contains(part)), "no button for {part}: {named:?}");
    }
    let hint: String = deck.evaluate("document.querySelector('.desk-target').placeholder")?;
    ensure!(hint == "20 min, 15:40", "{hint}");
    Ok(())
}

fn nobody_is_told_where_somebody_left_off(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage#takeaways")?;
    deck.press("ArrowLeft")?;
    deck.until("Object.keys(localStorage).some((it) => it.startsWith('rostra:place'))")?;
    deck.open("?view=stage")?;
    ensure!(deck.notice()?.is_some(), "a reader is told");
    for view in ["stage", "speaker"] {
        deck.open(&format!("?view={view}&{SESSION}"))?;
        deck.until("document.querySelector('#desk') !== null")?;
        ensure!(deck.notice()?.is_none(), "{view}: {:?}", deck.notice()?);
    }
    Ok(())
}

fn time_and_pace_turn_in_color(deck: &mut Deck) -> Result<()> {
    let color =
        |part: &str| format!("getComputedStyle(document.querySelector('{part}')).backgroundColor");
    let mut colors = BTreeSet::new();
    // The target is half an hour.
    for (seconds, place, left, pace, rest) in [
        (10, "title", "0", "0", 30),
        (60 * 4, "title", "0", "2", 30),
        (25 * 60 + 30, "title", "1", "3", 30),
        (28 * 60 + 30, "title", "2", "3", 30),
        (29 * 60 + 30, "title", "3", "3", 30),
        (60, "takeaways", "0", "3", 1),
    ] {
        deck.resize(1440, 900)?;
        deck.open("")?;
        deck.run("localStorage.clear(); localStorage.setItem('rostra:desk:target:/', '30')")?;
        deck.run(&gone_on("sight5", seconds))?;
        open(deck, &format!("?view=speaker&lang=en&session=sight5#{place}"))?;
        deck.until("document.querySelector('.desk-pace [role=status]').textContent !== ''")?;
        for (part, urgency) in [(".desk-left", left), (".desk-pace", pace)] {
            deck.until_is(&format!("document.querySelector('{part}').dataset.urgency"), urgency)?;
        }
        colors.insert(deck.evaluate::<String>(&color(".desk-left"))?);
        if place == "takeaways" {
            let ahead: String = deck.evaluate(&color(".desk-pace"))?;
            ensure!(colors.insert(ahead), "ahead looks like behind");
        }
        // The expected end is a time of day: now and the rest of the plan, which a talk that goes as
        // fast as planned takes. A minute may have passed.
        let off: i32 = deck.evaluate(
            "(() => { const minutes = (text) => { const [, h, m] = /^(\\d{1,2}):(\\d\\d)$/.exec(text); return Number(h) * 60 + Number(m); }; \
             const [now, end] = ['.desk-now b', '.desk-pace b'].map((it) => minutes(document.querySelector(it).textContent)); \
             return (end - now + 1440) % 1440; })()",
        )?;
        ensure!(off.abs_diff(rest) <= 2, "ends in {off} min, not in {rest}");
    }
    ensure!(colors.len() == 5, "four levels of the time left, and one ahead: {colors:?}");
    Ok(())
}
