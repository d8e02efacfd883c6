//! The script in the head reads addresses and keys as the program's core does: each table is run through both.

use anyhow::{Context, Result, ensure};
use rostra_core::address::{self, Place, View};
use rostra_core::deck::Deck as CoreDeck;
use rostra_core::intent::Intent;
use rostra_core::keymap::{Command, Press, TURNS, Window, command};
use rostra_core::position::Position;
use rostra_core::state::{Layout, State};
use xtask::prerender::options::Options;

use crate::arrival::hand_out;
use crate::support::deck::{Deck, fragment};
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("the_heads_script_and_the_core_read_addresses_alike", reads_addresses_alike),
    ("the_heads_script_and_the_core_read_keys_alike", reads_keys_alike),
];

/// Queries and fragments.
const ADDRESSES: &[(&str, &str)] = &[
    ("", ""),
    ("", "#five-layers/2"),
    ("", "#five-layers/2/infra"),
    ("", "#five-layers/99"),
    ("", "#/FIVE-layers/1."),
    ("", "#nowhere/3"),
    ("", "#?secret=x"),
    ("", "#two-quotes:~:text=AI"),
    ("?s=five-layers/1&x=1", "#?secret=x"),
    ("?s=five-layers%2F2", ""),
    ("?s=five-layers/1", "#two-quotes/1"),
    ("?lang=en&theme=dark&view=reading", "#two-quotes"),
    ("?lang=EN-us&amp;theme=light,&amp;view=Overview)", "#two-quotes"),
    ("?lang=fr&theme=pink&view=cinema", "#two-quotes/1"),
    ("?lang=ko&lang=en&view=stage&view=reading", "#five-layers/1"),
    ("?view=stage&only=two-quotes&embed", "#five-layers"),
];

/// Language, theme, layout and fragment.
type Read = (String, String, String, String);

/// What the script in the head has made of the address: of the figure's words only one that the address names.
const SEEN: &str = "() => {
    const { lang, dataset } = document.documentElement;
    const { id, dataset: { step, word } } = document.querySelector('.slide[data-step]');
    const named = location.hash.endsWith(`/${word}`) ? `/${word}` : '';
    return [lang, dataset.theme, dataset.layout, `#${id}${step === '0' && !named ? '' : `/${step}`}${named}`];
}";

/// What the core reads, in a wide window that has no choices stored.
fn read_by_the_core(deck: &CoreDeck, query: &str, fragment: &str) -> Read {
    let options = address::options(deck, query);
    let named = address::place(deck, fragment);
    let named = named.or_else(|| address::place(deck, &options.place?));
    let Place { at, figure } = named.map(|it| it.place).unwrap_or_default();
    (
        options.lang.unwrap_or_default().tag().to_owned(),
        options.theme.unwrap_or_default().word().to_owned(),
        options.view.unwrap_or(View::Stage).word().to_owned(),
        address::fragment(deck, at, figure.as_deref()),
    )
}

fn core_deck() -> Result<CoreDeck> {
    Options::default().talk().deck().context("the talk is no deck")
}

fn reads_addresses_alike(deck: &mut Deck) -> Result<()> {
    let core = core_deck()?;
    for (query, fragment) in ADDRESSES {
        let site = HeldSite::start(Program::Held)?;
        deck.visit(&format!("{}{query}{fragment}", site.url))?;
        let seen: Read = deck.call(SEEN, &[])?;
        let expected = read_by_the_core(&core, query, fragment);
        ensure!(seen == expected, "{query}{fragment}: head {seen:?}, core {expected:?}");
        hand_out(deck, &site)?;
    }
    Ok(())
}

/// Presses each key at a place; answers with the fragment afterwards, and whether the key is stored for the program.
const PRESS: &str = "async (from, presses) => JSON.parse(presses).map(([key, code, shiftKey]) => {
    rostra.keys.length = 0;
    history.replaceState(null, '', from);
    dispatchEvent(new HashChangeEvent('hashchange'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
    return [location.hash, rostra.keys.length > 0];
})";

fn reads_keys_alike(deck: &mut Deck) -> Result<()> {
    let core = core_deck()?;
    let at = core.find("five-layers").context("there is no such slide")?;
    let turns = TURNS.map(|(key, _)| (key, key, false));
    let others = [
        (" ", "Space", false),
        (" ", "Space", true),
        ("ArrowRight", "ArrowRight", true),
        ("ArrowLeft", "ArrowLeft", true),
        ("ArrowDown", "ArrowDown", true),
        ("Home", "Home", false),
        ("End", "End", false),
        ("Enter", "Enter", false),
        ("Escape", "Escape", false),
        ("Backspace", "Backspace", false),
        ("Delete", "Delete", false),
        ("F1", "F1", false),
        ("F5", "F5", false),
        ("3", "Digit3", false),
        ("b", "KeyB", false),
        ("o", "KeyO", false),
        ("ㅐ", "KeyO", false),
        (".", "Period", false),
    ];
    let presses = [&turns[..], &others].concat();
    let site = HeldSite::start(Program::Held)?;
    deck.visit(&site.url)?;
    let from = fragment("five-layers", 1);
    let seen: Vec<(String, bool)> =
        deck.call(PRESS, &[&from, &serde_json::to_string(&presses)?])?;
    let on_stage = State { layout: Layout::Stage, ..State::default() };
    for ((key, code, shift), seen) in presses.iter().zip(seen) {
        let press = Press { key, code, shift: *shift, ..Press::default() };
        let step = match command(&on_stage, press, Window::default()) {
            Some(Command::Dispatch(Intent::Next)) => Some(2),
            Some(Command::Dispatch(Intent::Previous)) => Some(0),
            _ => None,
        };
        let moved = step.map(|it| address::fragment(&core, Position::new(at, it), None));
        let expected = (moved.clone().unwrap_or_else(|| from.clone()), moved.is_none());
        ensure!(seen == expected, "{key}, shift {shift}: head {seen:?}, core {expected:?}");
    }
    hand_out(deck, &site)
}
