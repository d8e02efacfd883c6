//! The tools of the stage: what is drawn in one window of a session shows in all of them.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::deck::{Deck, id};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_stroke_lies_where_the_pointer_was", a_stroke_lies_where_the_pointer_was),
    ("strokes_belong_to_their_slide", strokes_belong_to_their_slide),
    ("a_finger_with_a_pen_draws_and_does_not_swipe", a_finger_with_a_pen_draws_and_does_not_swipe),
    (
        "a_hand_that_rests_beside_a_stylus_draws_nothing",
        a_hand_that_rests_beside_a_stylus_draws_nothing,
    ),
    ("a_light_follows_pointer_and_arrows", a_light_follows_pointer_and_arrows),
    (
        "a_zoom_is_moved_by_arrows_and_ended_by_escape",
        a_zoom_is_moved_by_arrows_and_ended_by_escape,
    ),
    ("what_one_window_draws_another_shows", what_one_window_draws_another_shows),
    ("visitors_have_no_tools", visitors_have_no_tools),
];

const SPEAKER: &str = "?view=speaker&session=inkw1nd0w&lang=ko&theme=light";
const ROOM: &str = "?view=stage&session=inkw1nd0w&lang=ko&theme=light";
const FRAME: &str =
    "document.querySelector('#deck > [data-current] > .frame').getBoundingClientRect()";
const STROKES: &str = "document.querySelectorAll('#deck > [data-current] .ink-stroke').length";

fn open(deck: &Deck) -> Result<()> {
    deck.resize(1440, 900)?;
    deck.open(SPEAKER)?;
    deck.until("document.querySelector('.desk-tools')?.checkVisibility()")?;
    deck.until(
        "document.querySelector('#deck > [data-current] > .frame > .ink')?.checkVisibility()",
    )
}

/// Converts points of the slide, in percent, to points of the window.
fn places(deck: &Deck, percents: &[(i32, i32)]) -> Result<Vec<(i32, i32)>> {
    let percents = serde_json::to_string(percents)?;
    deck.evaluate(&format!(
        "(() => {{ const it = {FRAME}; return {percents}.map(([x, y]) => \
         [it.x + it.width * x / 100, it.y + it.height * y / 100].map(Math.round)); }})()"
    ))
}

/// Drags a pointer over the slide from one point to the next.
fn drag(deck: &mut Deck, kind: &str, percents: &[(i32, i32)]) -> Result<Vec<(i32, i32)>> {
    let places = places(deck, percents)?;
    deck.drag(kind, &places)?;
    Ok(places)
}

/// Moves the mouse to a point, with no button pressed.
fn hover(deck: &mut Deck, percent: (i32, i32)) -> Result<()> {
    for (x, y) in places(deck, &[percent])? {
        let go = json!([{ "type": "pointerMove", "x": x, "y": y }]);
        let pointer = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": go,
        });
        deck.browser().send_to_tab("input.performActions", json!({ "actions": [pointer] }))?;
    }
    Ok(())
}

fn a_stroke_lies_where_the_pointer_was(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    let at = deck.at()?;
    // By the button, and by the key with a Korean keyboard layout.
    deck.click("[data-tool=pen]")?;
    let pressed = "document.querySelector('button[data-tool=pen]').ariaPressed";
    deck.until_is(pressed, "true")?;
    deck.press("Escape")?;
    deck.until_is(pressed, "false")?;
    deck.press_foreign("ㄷ", "KeyE")?;
    deck.until_is(pressed, "true")?;
    let drawn = drag(deck, "mouse", &[(20, 30), (50, 40), (60, 70)])?;
    deck.until_is(STROKES, 1)?;
    let ends: Vec<(f64, f64)> = deck.evaluate(
        "(() => { const path = document.querySelector('.ink-stroke'); const to = path.getScreenCTM(); \
         return [0, path.getTotalLength()].map((it) => path.getPointAtLength(it).matrixTransform(to)) \
         .map(({ x, y }) => [x, y]); })()",
    )?;
    for (drawn, end) in [drawn.first(), drawn.last()].into_iter().flatten().zip(&ends) {
        let off = (f64::from(drawn.0) - end.0).abs().max((f64::from(drawn.1) - end.1).abs());
        ensure!(off < 2.0, "pressed at {drawn:?}, drawn at {end:?}");
    }
    drag(deck, "mouse", &[(70, 20), (80, 20)])?;
    deck.until_is(STROKES, 2)?;
    deck.press("u")?;
    deck.until_is(STROKES, 1)?;
    drag(deck, "mouse", &[(70, 20), (80, 20)])?;
    deck.until_is(STROKES, 2)?;
    deck.press("c")?;
    deck.until_is(STROKES, 0)?;
    ensure!(at.is_some() && deck.at()? == at, "drawing has moved the deck");
    Ok(())
}

fn strokes_belong_to_their_slide(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    let slides = deck.slides()?;
    deck.press("e")?;
    drag(deck, "mouse", &[(20, 30), (60, 70)])?;
    deck.until_is(STROKES, 1)?;
    // With the pen selected, a clicker and the arrows still move the deck.
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&slides, 1)?, 0)?;
    deck.until_is(STROKES, 0)?;
    deck.press("Shift+ArrowLeft")?;
    deck.shows(id(&slides, 0)?, 0)?;
    deck.until_is(STROKES, 1)?;
    let places = deck.places()?;
    deck.press("PageDown")?;
    let (slide, step) = places.get(1).cloned().unwrap_or_default();
    deck.is_at(&slide, step)
}

fn a_finger_with_a_pen_draws_and_does_not_swipe(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    let slides = deck.slides()?;
    let places = deck.places()?;
    deck.press("e")?;
    drag(deck, "touch", &[(80, 50), (20, 50)])?;
    deck.until_is(STROKES, 1)?;
    deck.shows(id(&slides, 0)?, 0)?;
    deck.press("Escape")?;
    deck.until("!document.querySelector('.ink-glass').dataset.tool")?;
    drag(deck, "touch", &[(80, 50), (20, 50)])?;
    let (slide, step) = places.get(1).cloned().unwrap_or_default();
    deck.is_at(&slide, step)
}

fn a_hand_that_rests_beside_a_stylus_draws_nothing(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    deck.press("e")?;
    deck.until("document.querySelector('.ink-glass').dataset.tool === 'pen'")?;
    // Creates the events by a script, because not every driver has a stylus.
    for (kind, strokes) in [("touch", 1), ("pen", 2), ("touch", 2), ("mouse", 3)] {
        deck.run(&format!(
            "const {{ x, y }} = {FRAME}; for (const type of ['pointerdown', 'pointerup']) \
             document.querySelector('.ink-glass').dispatchEvent(new PointerEvent(type, {{ bubbles: true, \
             cancelable: true, pointerType: '{kind}', pointerId: 77, clientX: x + 99, clientY: y + 99 }}))"
        ))?;
        deck.until_is(STROKES, strokes)?;
    }
    Ok(())
}

fn a_light_follows_pointer_and_arrows(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    let at = deck.at()?;
    let middle = |what: &str| {
        format!(
            "(() => {{ const it = document.querySelector('{what}')?.getBoundingClientRect(), all = {FRAME}; \
             return it && [it.x + it.width / 2 - all.x, it.y + it.height / 2 - all.y]\
             .map((by, axis) => Math.round(by / (axis ? all.height : all.width) * 100)); }})()"
        )
    };
    deck.press("v")?;
    deck.until_is(&middle(".ink-laser"), json!([50, 50]))?;
    hover(deck, (30, 60))?;
    deck.until_is(&middle(".ink-laser"), json!([30, 60]))?;
    deck.press("ArrowRight")?;
    deck.press("ArrowUp")?;
    deck.until_is(&middle(".ink-laser"), json!([32, 58]))?;
    // It disappears when it rests, and reappears when it moves.
    deck.until("document.querySelector('.ink-laser').dataset.rest === ''")?;
    deck.press("ArrowDown")?;
    deck.until("document.querySelector('.ink-laser').dataset.rest === undefined")?;
    deck.press("t")?;
    deck.until("!document.querySelector('.ink-laser') && !!document.querySelector('.ink-dark')")?;
    deck.press("Escape")?;
    deck.until("!document.querySelector('.ink-dark')")?;
    ensure!(at.is_some() && deck.at()? == at, "the arrows have moved the deck");
    Ok(())
}

fn a_zoom_is_moved_by_arrows_and_ended_by_escape(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    let places = deck.places()?;
    let at = deck.at()?;
    let box_of = |part: &str| format!("Math.round({FRAME}.{part})");
    let width: i64 = deck.evaluate(&box_of("width"))?;
    deck.press("z")?;
    deck.until_is(&box_of("width"), width * 2)?;
    let left: i64 = deck.evaluate(&box_of("left"))?;
    deck.press("ArrowRight")?;
    deck.until(&format!("{} < {left}", box_of("left")))?;
    deck.click(".desk-more")?;
    deck.until_is(&box_of("width"), width * 5 / 2)?;
    deck.press("-")?;
    deck.until_is(&box_of("width"), width * 2)?;
    ensure!(at.is_some() && deck.at()? == at, "the arrows have moved the deck");
    // On a zoomed slide strokes are drawn at the pointer.
    deck.press("e")?;
    drag(deck, "mouse", &[(45, 45), (55, 55)])?;
    deck.until_is(STROKES, 1)?;
    deck.press("Escape")?;
    deck.press("Escape")?;
    deck.until_is(&box_of("width"), width)?;
    deck.press("ArrowRight")?;
    let (slide, step) = places.get(1).cloned().unwrap_or_default();
    deck.is_at(&slide, step)?;
    // The slide left behind has no traces of the tools.
    deck.press("Shift+ArrowRight")?;
    deck.until("!!document.querySelector('.ink') && !document.querySelector('.frame[style]')")
}

fn what_one_window_draws_another_shows(deck: &mut Deck) -> Result<()> {
    open(deck)?;
    deck.press("e")?;
    drag(deck, "mouse", &[(20, 30), (60, 70)])?;
    deck.until_is(STROKES, 1)?;
    // The room's window opens later, and receives the drawing.
    deck.run(&format!(
        "const room = document.createElement('iframe'); room.src = './{ROOM}'; \
         Object.assign(room.style, {{ position: 'fixed', inset: 'auto 0 0 auto', width: '480px', height: '270px' }}); \
         document.body.append(room);"
    ))?;
    let frame = "document.querySelector('iframe').contentDocument";
    let path = |of: &str| {
        format!(
            "{of}?.querySelector('#deck > [data-current] .ink-stroke')?.getAttribute('d') ?? ''"
        )
    };
    let drawn: String = deck.evaluate(&path("document"))?;
    deck.until_is(&path(frame), drawn)?;
    for (keys, there) in [
        ("u", "!#.querySelector('.ink-stroke')"),
        ("v", "#.querySelector('.ink-laser')"),
        ("t", "#.querySelector('.ink-dark')"),
        ("z", "#.querySelector('.frame:has(.ink)').style.getPropertyValue('--ink-zoom') === '2'"),
    ] {
        deck.press(keys)?;
        deck.until(&format!("!!({})", there.replace('#', frame)))?;
    }
    // And in the other direction.
    deck.run("document.querySelector('iframe').contentWindow.focus()")?;
    deck.press("Escape")?;
    deck.until_is(
        "document.querySelector('.frame:has(.ink)').style.getPropertyValue('--ink-zoom')",
        "",
    )
}

fn visitors_have_no_tools(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    for key in ["v", "e", "t", "z", "u", "c"] {
        deck.press(key)?;
    }
    let places = deck.places()?;
    deck.press("ArrowRight")?;
    let (slide, step) = places.get(1).cloned().unwrap_or_default();
    deck.is_at(&slide, step)?;
    deck.until("!document.querySelector('.ink, [href*=\"ink.css\"], [src*=desk]')")
}
