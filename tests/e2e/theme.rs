//! Light, dark, or as the system: three states, which are stored.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("the_system_is_followed_until_d", the_system_is_followed_until_d),
    ("each_theme_is_kept", each_theme_is_kept),
];

/// The page's color schemes, among which the browser chooses.
const SCHEME: &str = "getComputedStyle(document.documentElement).colorScheme";

/// A system preference that the test can change; no driver of both browsers can do that.
const SYSTEM: &str = "() => {
    const real = window.matchMedia.bind(window);
    window.system = Object.assign(new EventTarget(), { matches: false });
    window.matchMedia = (query) => query.includes('prefers-color-scheme') ? window.system : real(query);
}";

fn prefers(deck: &Deck, dark: bool) -> Result<()> {
    deck.run(&format!(
        "window.system.matches = {dark}; window.system.dispatchEvent(new Event('change'))"
    ))
}

fn is(deck: &Deck, theme: &str, scheme: &str) -> Result<()> {
    deck.root_is("data-theme", theme)?;
    deck.until_is(SCHEME, scheme)
}

fn the_system_is_followed_until_d(deck: &mut Deck) -> Result<()> {
    deck.with_script(SYSTEM, |deck| {
        deck.open("")?;
        // Browsers follow the system by themselves, live, if both schemes are named.
        is(deck, "system", "light dark")?;
        deck.press("d")?;
        is(deck, "dark", "dark")?;
        deck.press("d")?;
        is(deck, "system", "light dark")?;
        prefers(deck, true)?;
        is(deck, "system", "light dark")?;
        deck.press("d")?;
        is(deck, "light", "light")?;
        // A chosen theme stays, also when the system changes to the same.
        prefers(deck, false)?;
        is(deck, "light", "light")?;
        deck.press("d")?;
        is(deck, "dark", "dark")
    })
}

fn each_theme_is_kept(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.press("d")?;
    is(deck, "dark", "dark")?;
    deck.until_is("localStorage['rostra:theme']", "dark")?;
    // The other pages show it too, and the address overrides it.
    for (page, theme, scheme) in [
        ("", "dark", "dark"),
        ("sources/", "dark", "dark"),
        ("?theme=light", "light", "light"),
        ("?theme=system", "system", "light dark"),
        ("sources/?theme=system", "system", "light dark"),
    ] {
        deck.visit(&deck.url(page))?;
        is(deck, theme, scheme)?;
    }
    deck.open("?theme=dark")?;
    deck.press("d")?;
    is(deck, "system", "light dark")?;
    deck.until_is("localStorage['rostra:theme']", "system")?;
    ensure!(
        deck.evaluate::<bool>("location.search.includes('theme=system')")?,
        "a reload forgets it"
    );
    deck.open("")?;
    is(deck, "system", "light dark")
}
