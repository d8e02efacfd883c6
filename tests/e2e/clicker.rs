//! The keys of clickers, in every state the deck may be in when one is pressed.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, Place, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_clicker_in_every_state_of_the_stage", |it| in_every_state(it, "?view=stage&lang=ko")),
    ("a_clicker_in_every_state_of_the_speakers_window", |it| {
        in_every_state(it, "?view=speaker&session=clicker1&lang=ko")
    }),
    ("a_clicker_moves_while_a_syllable_is_composed", while_a_syllable_is_composed),
    ("a_clickers_start_button_leaves_the_talk_where_it_is", |it| {
        start_button(it, "?view=stage&lang=ko")
    }),
    ("a_clickers_start_button_leaves_the_talk_where_the_speaker_has_it", |it| {
        start_button(it, "?view=speaker&session=clicker2&lang=ko")
    }),
];

/// Forward and back, as different clickers send them.
const PAIRS: [(&str, &str); 3] =
    [("PageDown", "PageUp"), ("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp")];

/// A state of the deck.
#[derive(Clone, Copy)]
struct State {
    name: &'static str,
    /// Brings the deck into the state.
    prepare: fn(&Deck) -> Result<()>,
    /// JavaScript condition that is true in the state.
    is_so: &'static str,
    /// How many of [`PAIRS`] move the deck then. The others go to what is open, or to the focused
    /// button.
    moving: usize,
}

const fn state(
    name: &'static str,
    prepare: fn(&Deck) -> Result<()>,
    is_so: &'static str,
    moving: usize,
) -> State {
    State { name, prepare, is_so, moving }
}

/// For a state that is not visible in the page.
const ALWAYS: &str = "true";
const BLACK: &str = "document.querySelector('.blank').dataset.blank === 'black'";

const STATES: &[State] = &[
    state("nothing open", |_| Ok(()), ALWAYS, 3),
    state("a black screen", |it| it.press("b"), BLACK, 3),
    state(
        "a white screen",
        |it| it.press("w"),
        "document.querySelector('.blank').dataset.blank === 'white'",
        3,
    ),
    state(
        "a number half typed",
        |it| it.press("7"),
        "document.querySelector('.digits').textContent === '7'",
        3,
    ),
    state(
        "the help open",
        |it| it.press("?"),
        "document.querySelector('dialog[open] kbd') !== null",
        2,
    ),
    state(
        "the finder open",
        |it| it.press("g"),
        "document.querySelector('dialog[open] [role=combobox]') !== null",
        1,
    ),
    state(
        "the overview open",
        |it| it.press("o"),
        "document.documentElement.dataset.layout === 'overview'",
        1,
    ),
    state(
        "a list of sources open",
        |it| it.click(LIST),
        "document.querySelector(':popover-open') !== null",
        3,
    ),
    state(
        "a button reached by Tab",
        tab_to_a_button,
        "document.activeElement.matches('button')",
        1,
    ),
    state("a syllable being composed", compose, ALWAYS, 3),
];

const LIST: &str = ".slide[data-current] [popovertarget^=facts]";

impl State {
    /// Brings the deck into the state, unless it still is in it: a list stays open from step to
    /// step.
    fn prepare(self, deck: &Deck) -> Result<()> {
        if self.is_so != ALWAYS && deck.evaluate(self.is_so)? {
            return Ok(());
        }
        (self.prepare)(deck)?;
        deck.until(self.is_so)
    }
}

fn in_every_state(deck: &mut Deck, address: &str) -> Result<()> {
    deck.open(address)?;
    let (slide, _) = deck.slide_with_steps()?;
    let places = deck.places()?;
    let from = (slide, 1);
    let index = places.iter().position(|it| *it == from).context("no such place")?;
    let (next, before) = (nth(&places, index + 1)?, nth(&places, index.saturating_sub(1))?);
    for state in deck.swept(STATES.to_vec()) {
        in_state(deck, state, address, [before, &from, next]).context(state.name)?;
    }
    Ok(())
}

fn in_state(deck: &Deck, state: State, address: &str, places: [&Place; 3]) -> Result<()> {
    let [before, from, next] = places;
    start(deck, address, from)?;
    for (on, back) in PAIRS.iter().take(state.moving) {
        for (key, to, home) in [(on, next, "PageUp"), (back, before, "PageDown")] {
            state.prepare(deck)?;
            deck.press(key)?;
            deck.is_at(&to.0, to.1).with_context(|| (*key).to_owned())?;
            deck.panel_is("").with_context(|| (*key).to_owned())?;
            deck.root_is("data-layout", "stage")?;
            // The next key moves the deck as well.
            deck.press(home)?;
            deck.is_at(&from.0, from.1).with_context(|| format!("{home} after {key}"))?;
        }
    }
    // A field keeps its letters.
    if state.name == "the finder open" {
        return Ok(());
    }
    shade_twice(deck, state, ".", from)?;
    start(deck, address, from)?;
    shade_twice(deck, state, "b", from)
}

/// Makes the screen black and shows the slide again.
fn shade_twice(deck: &Deck, state: State, key: &str, from: &Place) -> Result<()> {
    state.prepare(deck)?;
    let black: bool = deck.evaluate(BLACK)?;
    deck.press(key)?;
    deck.until_is(BLACK, !black).with_context(|| key.to_owned())?;
    deck.press(key)?;
    deck.until_is(BLACK, black).with_context(|| format!("{key} again"))?;
    ensure!(deck.at()?.as_ref() == Some(from), "{key} has moved the deck");
    Ok(())
}

/// Loads a new page, without anything of the last state.
fn start(deck: &Deck, address: &str, (slide, step): &Place) -> Result<()> {
    deck.open(&format!("{address}#{slide}/{step}"))?;
    if address.contains("speaker") {
        deck.until("document.querySelector('#desk .desk-time') !== null")?;
        deck.styled()?;
    }
    deck.is_at(slide, *step)
}

fn tab_to_a_button(deck: &Deck) -> Result<()> {
    for _ in 0..60 {
        deck.press("Tab")?;
        if deck.evaluate("document.activeElement.matches('button')")? {
            return Ok(());
        }
    }
    anyhow::bail!("Tab reaches no button")
}

/// Simulates the key events of an input method while it composes a syllable, whatever has the
/// focus.
fn compose(deck: &Deck) -> Result<()> {
    deck.run(
        "for (const key of ['Process', 'ㅎ', 'ㅏ']) document.body.dispatchEvent(new KeyboardEvent('keydown', \
         { key, code: 'KeyG', isComposing: true, bubbles: true, cancelable: true }));
         document.body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))",
    )?;
    deck.panel_is("")
}

/// In the finder's field. No driver has an input method, so a script creates the events.
fn while_a_syllable_is_composed(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&lang=ko")?;
    let places = deck.places()?;
    let press = |key: &str, code: &str| {
        deck.run(&format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
             {{ key: '{key}', code: '{code}', isComposing: true, bubbles: true, cancelable: true }}))"
        ))
    };
    deck.press("g")?;
    deck.panel_is("goto")?;
    press("Process", "KeyN")?;
    press("ArrowRight", "ArrowRight")?;
    press("Escape", "Escape")?;
    deck.panel_is("goto")?;
    let (slide, step) = nth(&places, 0)?;
    deck.shows(slide, *step)?;
    press("PageDown", "PageDown")?;
    let (slide, step) = nth(&places, 1)?;
    deck.is_at(slide, *step)?;
    deck.panel_is("")
}

/// F5 and Escape alternately: F5 is the browser's outside full screen, except in a session, where
/// it enters full screen; Escape closes what is open.
fn start_button(deck: &mut Deck, address: &str) -> Result<()> {
    deck.open(address)?;
    let (slide, _) = deck.slide_with_steps()?;
    for state in deck.swept(STATES.to_vec()) {
        let name = state.name;
        start(deck, address, &(slide.clone(), 1))?;
        state.prepare(deck).context(name)?;
        deck.run(
            "globalThis.taken = []; addEventListener('keydown', (it) => taken.push([it.key, it.defaultPrevented]))",
        )?;
        for _ in 0..2 {
            deck.press_foreign("F5", "F5")?;
            deck.press("Escape")?;
        }
        let taken: Vec<(String, bool)> = deck.evaluate("taken.filter((it) => it[0] === 'F5')")?;
        let in_session = address.contains("session");
        ensure!(taken.len() == 2 && taken.iter().all(|it| it.1 == in_session), "{name}: {taken:?}");
        let is_over = "!document.querySelector(':popover-open') && !document.querySelector('.blank').dataset.blank";
        deck.until(is_over).context(name)?;
        deck.panel_is("")?;
        deck.root_is("data-layout", "stage")?;
        deck.is_at(&slide, 1)?;
    }
    Ok(())
}
