//! The panes of the speaker's window: their borders can be moved by pointer, touch and key, and
//! their positions are stored.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::deck::{Deck, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_border_follows_the_pointer_and_stays_there", a_border_follows_the_pointer),
    ("a_border_is_moved_by_keys_and_a_double_click_resets_it", a_border_is_moved_by_keys),
    ("the_plan_shows_where_the_talk_is", the_plan_shows_where_the_talk_is),
    ("a_list_of_sources_opens_over_the_slide", a_list_opens_over_the_slide),
];

const SPEAKER: &str = "?view=speaker&lang=en&session=panes1";
const SLIDE: &str = "document.querySelector('#deck').getBoundingClientRect()";

fn open(deck: &Deck, place: &str) -> Result<()> {
    deck.resize(1440, 900)?;
    deck.open(&format!("{SPEAKER}{place}"))?;
    deck.until("document.querySelector('.desk-border')?.checkVisibility()")?;
    deck.styled()
}

/// Returns the middle of a border.
fn border(deck: &Deck, which: &str) -> Result<(i32, i32)> {
    deck.evaluate(&format!(
        "(() => {{ const it = document.querySelector('[data-border={which}]').getBoundingClientRect(); \
         return [it.x + it.width / 2, it.y + it.height / 2].map(Math.round); }})()"
    ))
}

fn a_border_follows_the_pointer(deck: &mut Deck) -> Result<()> {
    open(deck, "")?;
    let width = format!("Math.round({SLIDE}.width)");
    let height = format!("Math.round({SLIDE}.height)");
    let before: (i32, i32) = deck.evaluate(&format!("[{width}, {height}]"))?;
    let (x, y) = border(deck, "upright")?;
    deck.drag("mouse", &[(x, y), (x - 100, y), (x - 200, y)])?;
    deck.until(&format!("Math.abs({width} - {}) <= 3", before.0 - 200))?;
    let (x, y) = border(deck, "level")?;
    deck.drag("touch", &[(x, y), (x, y - 60), (x, y - 120)])?;
    deck.until(&format!("{height} < {} - 100", before.1))?;
    let next = "Math.round(document.querySelector('.desk-next').getBoundingClientRect().height)";
    let high: i32 = deck.evaluate(next)?;
    let (x, y) = border(deck, "notes")?;
    deck.drag("mouse", &[(x, y), (x, y + 40), (x, y + 80)])?;
    deck.until(&format!("{next} > {high} + 60"))?;
    let after: (i32, i32) = deck.evaluate(&format!("[{width}, {height}]"))?;
    // The next arrow moves the talk.
    let places = deck.places()?;
    for (key, index) in [("ArrowDown", 1), ("ArrowRight", 2), ("ArrowUp", 1)] {
        deck.press(key)?;
        let (slide, step) = nth(&places, index)?;
        deck.is_at(slide, *step)?;
    }
    deck.reload()?;
    deck.until(&format!(
        "Math.abs({width} - {}) <= 1 && Math.abs({height} - {}) <= 1",
        after.0, after.1
    ))
}

fn a_border_is_moved_by_keys(deck: &mut Deck) -> Result<()> {
    open(deck, "")?;
    let at = deck.at()?;
    let now = "document.querySelector('[data-border=upright]').ariaValueNow";
    let usual: String = deck.evaluate(now)?;
    let width: f64 = deck.evaluate(&format!("{SLIDE}.width"))?;
    deck.run("document.querySelector('[data-border=upright]').focus()")?;
    deck.press("ArrowLeft")?;
    deck.until(&format!("Number({now}) === {usual} - 2 && {SLIDE}.width < {width} - 10"))?;
    deck.press("Home")?;
    deck.until_is(now, "25")?;
    ensure!(deck.at()? == at, "its own keys are not the talk's");
    let (x, y) = border(deck, "upright")?;
    let press = |kind: &str| json!({ "type": kind, "button": 0 });
    let [down, up] = ["pointerDown", "pointerUp"].map(press);
    let go = json!({ "type": "pointerMove", "x": x, "y": y });
    let twice = json!([{
        "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
        "actions": [go, down, up, down, up],
    }]);
    deck.browser().send_to_tab("input.performActions", json!({ "actions": twice }))?;
    deck.until_is(now, usual)
}

fn the_plan_shows_where_the_talk_is(deck: &mut Deck) -> Result<()> {
    let seen = "(() => { const line = document.querySelector('.desk-plan [aria-current]').getBoundingClientRect(); \
        const list = document.querySelector('.desk-plan > ol').getBoundingClientRect(); \
        return list.height < innerHeight && line.top >= list.top - 1 && line.bottom <= list.bottom + 1; })()";
    // After loading, the current row far down the list is visible.
    open(deck, "#takeaways")?;
    deck.until(seen)?;
    deck.press("Home")?;
    deck.until(seen)?;
    deck.press("End")?;
    deck.until(seen)
}

fn a_list_opens_over_the_slide(deck: &mut Deck) -> Result<()> {
    for (width, height) in [(1920, 1080), (1024, 768), (390, 844)] {
        deck.resize(width, height)?;
        deck.open(&format!("{SPEAKER}#five-layers/1"))?;
        deck.until("document.querySelector('#desk .desk-time') !== null")?;
        deck.styled()?;
        deck.click(".slide[data-current] [popovertarget^=facts]")?;
        deck.until("document.querySelectorAll('#deck :popover-open').length === 1")?;
        let misfits: String = deck.evaluate(
            "(() => { const box = (it) => document.querySelector(it).getBoundingClientRect(); \
             const [list, frame] = [box('#deck :popover-open'), box('#deck > [data-current] > .frame')]; \
             return list.left >= frame.left && list.bottom <= frame.bottom && list.bottom > frame.bottom - frame.height / 2 \
             && list.top >= 0 && list.right <= innerWidth ? '' : JSON.stringify([list, frame]); })()",
        )?;
        ensure!(misfits.is_empty(), "{width} x {height}: {misfits}");
    }
    Ok(())
}
