//! Back and Forward, on stage, in the article and in a frame.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, ahead, fragment, id};
use crate::support::runner::Test;
use crate::support::site::{BLANK, HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("a_walk_fills_no_history", a_walk_fills_no_history),
    ("back_returns_from_each_jump", back_returns_from_each_jump),
    ("back_returns_from_links_and_in_the_article", back_returns_from_links_and_in_the_article),
    ("back_returns_to_the_plain_address", back_returns_to_the_plain_address),
    ("an_address_put_right_is_no_entry_of_its_own", an_address_put_right_is_no_entry_of_its_own),
    ("back_moves_the_deck_and_nothing_else", back_moves_the_deck_and_nothing_else),
    ("a_frame_leaves_the_hosts_history_alone", a_frame_leaves_the_hosts_history_alone),
    ("reading_fills_no_history", reading_fills_no_history),
    ("a_refused_write_is_made_later", a_refused_write_is_made_later),
    ("a_held_key_spaces_its_writes", a_held_key_spaces_its_writes),
    ("a_write_refused_early_loses_no_place", a_write_refused_early_loses_no_place),
];

fn entries(deck: &Deck) -> Result<usize> {
    deck.evaluate("history.length")
}

/// Leaving takes one press of Back, however many steps and slides were shown.
fn a_walk_fills_no_history(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let before = entries(deck)?;
    let (places, slides) = (deck.places()?, deck.slides()?);
    for (slide, step) in ahead(&places).iter().take(6) {
        deck.press("PageDown")?;
        deck.is_at(slide, *step)?;
    }
    let at = places.get(6).and_then(|at| slides.iter().position(|it| it.0 == at.0));
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&slides, at.context("no such slide")? + 1)?, 0)?;
    ensure!(entries(deck)? == before, "steps and slides are entries");
    Ok(())
}

/// Each kind of jump adds one entry, and Back restores the slide as it was left.
fn back_returns_from_each_jump(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let (slide, _) = deck.slide_with_steps()?;
    let (first, third) = (id(&slides, 0)?, id(&slides, 2)?);
    let last = id(&slides, slides.len() - 1)?;
    let overview: &[&str] = &["Home", "ArrowRight", "ArrowRight", "Enter"];
    for (name, keys, to) in [
        ("home", &["Home"] as &[&str], first),
        ("end", &["End"], last),
        ("a number", &["3", "Enter"], third),
        ("the overview", overview, third),
        ("finding", &["3", "Enter"], third),
    ] {
        deck.open(&format!("#{slide}"))?;
        deck.press("PageDown")?;
        deck.is_at(&slide, 1)?;
        let before = entries(deck)?;
        if name == "the overview" {
            deck.press("o")?;
            deck.root_is("data-layout", "overview")?;
        }
        if name == "finding" {
            deck.press("g")?;
            deck.until("document.activeElement.matches('[role=combobox]')")?;
        }
        for key in keys {
            deck.press(key)?;
        }
        deck.is_at(to, 0).context(name)?;
        deck.root_is("data-layout", "stage")?;
        ensure!(entries(deck)? == before + 1, "{name}: {} entries", entries(deck)? - before);
        deck.back()?;
        deck.is_at(&slide, 1).context(name)?;
        deck.forward()?;
        deck.is_at(to, 0).context(name)?;
        deck.back()?;
        deck.is_at(&slide, 1).context(name)?;
        // From here on the talk moves as usual.
        deck.press("PageUp")?;
        deck.is_at(&slide, 0)?;
    }
    // By a click in the overview.
    let before = entries(deck)?;
    deck.press("o")?;
    deck.root_is("data-layout", "overview")?;
    deck.run(&format!("document.querySelector('#{third} > .open').scrollIntoView()"))?;
    deck.click(&format!("#{third} > .open"))?;
    deck.is_at(third, 0)?;
    ensure!(entries(deck)? <= before + 1, "a click in the overview is more than one entry");
    deck.back()?;
    deck.is_at(&slide, 0)
}

/// A link in either layout, and in the article also a slide that was found or chosen in the
/// overview.
fn back_returns_from_links_and_in_the_article(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let (start, third) = (id(&slides, 1)?, id(&slides, 2)?);
    let link = "document.querySelector(\"#deck .content a[href^='#']\")";
    let to: String = deck.evaluate(&format!("{link}.hash.slice(1)"))?;
    let overview: &[&str] = &["o", "End", "Home", "ArrowRight", "ArrowRight", "Enter"];
    for (view, keys, to) in [
        ("stage", &[] as &[&str], to.as_str()),
        ("reading", &[], &to),
        ("reading", &["g", "3", "Enter"], third),
        ("reading", &["3", "Enter"], third),
        ("reading", overview, third),
    ] {
        deck.open(&format!("?view={view}#{start}"))?;
        deck.is_at(start, 0)?;
        let before = entries(deck)?;
        for key in keys {
            deck.press(key)?;
            if *key == "g" {
                deck.until("document.activeElement.matches('[role=combobox]')")?;
            }
        }
        if keys.is_empty() {
            deck.run(&format!("{link}.click()"))?;
        }
        deck.is_at(to, 0).with_context(|| format!("{view}: {keys:?}"))?;
        deck.root_is("data-layout", view)?;
        ensure!(entries(deck)? == before + 1, "{view}: {keys:?} is more or less than one entry");
        deck.back()?;
        deck.is_at(start, 0)?;
        deck.forward()?;
        deck.is_at(to, 0)?;
    }
    Ok(())
}

/// A browser that refuses history writes: with an error, as WebKit does, or silently, as Chromium
/// does.
const REFUSE: &str = "for (const name of ['replaceState', 'pushState']) \
    history[name] = () => { if (window.loudly) throw new DOMException('too fast', 'SecurityError') }";

/// While the browser refuses, the deck still moves; later the address follows, with the jump's
/// entry.
fn a_refused_write_is_made_later(deck: &mut Deck) -> Result<()> {
    for loudly in ["true", "false"] {
        deck.open("?lang=ko")?;
        let slides = deck.slides()?;
        let (slide, _) = deck.slide_with_steps()?;
        deck.edit_address(&format!("?lang=ko#{slide}"))?;
        deck.is_at(&slide, 0)?;
        let before = entries(deck)?;
        deck.run(&format!("window.loudly = {loudly}; {REFUSE}"))?;
        deck.press("PageDown")?;
        deck.shows(&slide, 1)?;
        deck.press("End")?;
        let last = id(&slides, slides.len() - 1)?;
        deck.shows(last, 0)?;
        deck.press("l")?;
        deck.root_is("lang", "en")?;
        ensure!(
            deck.evaluate::<String>("location.hash")? == fragment(&slide, 0),
            "it was to be refused"
        );
        deck.run("delete history.replaceState; delete history.pushState")?;
        deck.is_at(last, 0).context("written again")?;
        deck.until("location.search.includes('lang=en')")?;
        ensure!(entries(deck)? == before + 1, "the jump should be an entry");
        deck.back()?;
        deck.is_at(&slide, 1)?;
    }
    Ok(())
}

/// Holds a key for a number of repeats, and releases it. Returns how often the address was written
/// meanwhile.
const HOLD: &str = "async (key, times) => {
    const held = (name, repeat) => dispatchEvent(new KeyboardEvent(name, { key, repeat, cancelable: true }));
    let [written, shown] = [0, 0];
    const replace = history.replaceState;
    history.replaceState = (...all) => { written += 1; replace.apply(history, all); };
    for (let time = 0; time < Number(times); time += 1) {
        held('keydown', time > 0);
        await new Promise((next) => setTimeout(next, 10));
    }
    shown = written;
    held('keyup', false);
    delete history.replaceState;
    return shown;
}";

fn a_held_key_spaces_its_writes(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    let (slide, step) = places.get(40).cloned().context("too few places")?;
    let began: f64 = deck.evaluate("performance.now()")?;
    let written: f64 = deck.call(HOLD, &["ArrowRight", "40"])?;
    let took_ms = deck.evaluate::<f64>("performance.now()")? - began;
    // Four writes a second, and the first.
    ensure!(written <= took_ms / 250.0 + 2.0, "{written} writes in {took_ms} ms");
    deck.is_at(&slide, step)
}

/// The same before the program is loaded, which then starts at the deck's current place.
fn a_write_refused_early_loses_no_place(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    let site = HeldSite::start(Program::Held)?;
    deck.visit(&site.url)?;
    deck.run(&format!("window.loudly = true; {REFUSE}"))?;
    let (slide, step) = places.get(5).cloned().context("too few places")?;
    for _ in 0..5 {
        deck.press("PageDown")?;
    }
    site.answer(Program::Given);
    deck.alive()?;
    deck.shows(&slide, step)?;
    ensure!(deck.evaluate::<String>("location.hash")?.is_empty(), "it was to be refused");
    deck.run("delete history.replaceState; delete history.pushState")?;
    deck.is_at(&slide, step)
}

fn back_returns_to_the_plain_address(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let last = id(&slides, slides.len() - 1)?;
    deck.press("End")?;
    deck.is_at(last, 0)?;
    deck.back()?;
    deck.shows(id(&slides, 0)?, 0)?;
    ensure!(deck.evaluate::<String>("location.hash")?.is_empty(), "the first address was plain");
    deck.forward()?;
    deck.is_at(last, 0)
}

fn an_address_put_right_is_no_entry_of_its_own(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (first, _) = deck.slides()?.first().cloned().context("no slides")?;
    let (slide, last) = deck.slide_with_steps()?;
    let entries: usize = deck.evaluate("history.length")?;
    deck.edit_address(&format!("#{slide}/99"))?;
    deck.is_at(&slide, last)?;
    ensure!(deck.evaluate::<usize>("history.length")? == entries + 1, "one edit, one entry");
    deck.back()?;
    deck.shows(&first, 0)
}

/// Language, theme and layout are the user's settings, not part of a history entry.
fn back_moves_the_deck_and_nothing_else(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko&view=overview&theme=light")?;
    let slides = deck.slides()?;
    deck.press("ArrowRight")?;
    deck.press("Enter")?;
    deck.root_is("data-layout", "stage")?;
    deck.press("End")?;
    deck.is_at(id(&slides, slides.len() - 1)?, 0)?;
    deck.press("l")?;
    deck.press("d")?;
    deck.back()?;
    deck.is_at(id(&slides, 1)?, 0)?;
    for reloaded in [false, true] {
        if reloaded {
            deck.reload()?;
            deck.alive()?;
            deck.is_at(id(&slides, 1)?, 0)?;
        }
        deck.root_is("data-layout", "stage")?;
        deck.root_is("lang", "en")?;
        deck.root_is("data-theme", "dark")?;
    }
    Ok(())
}

fn a_frame_leaves_the_hosts_history_alone(deck: &mut Deck) -> Result<()> {
    deck.visit(&deck.url(BLANK))?;
    deck.run(
        "const frame = document.createElement('iframe'); frame.src = '../?view=stage'; \
         frame.width = 1280; frame.height = 720; document.body.append(frame);",
    )?;
    let frame = "document.querySelector('iframe').contentDocument";
    deck.until(&format!("{frame}?.documentElement?.dataset.live === ''"))?;
    let entries: usize = deck.evaluate("history.length")?;
    deck.run("document.querySelector('iframe').contentWindow.focus()")?;
    let slides: Vec<String> =
        deck.evaluate(&format!("[...{frame}.querySelectorAll('.slide')].map((it) => it.id)"))?;
    for (key, index) in [("Shift+ArrowRight", 1), ("End", slides.len() - 1), ("Home", 0)] {
        let slide = slides.get(index).context("too few slides")?;
        deck.press(key)?;
        deck.until_is(&format!("{frame}.location.hash"), fragment(slide, 0))?;
    }
    // A click on a link from one slide to another.
    let to: String = deck.evaluate(&format!(
        "(() => {{ const link = {frame}.querySelector('.content a[href^=\"#\"]'); link.click(); \
         return link.getAttribute('href'); }})()"
    ))?;
    deck.until_is(&format!("{frame}.location.hash"), to)?;
    ensure!(deck.evaluate::<usize>("history.length")? == entries, "the host's Back is filled");
    ensure!(deck.evaluate::<String>("location.hash")?.is_empty(), "the host's address has changed");
    Ok(())
}

fn reading_fills_no_history(deck: &mut Deck) -> Result<()> {
    deck.open("?view=reading")?;
    let entries: usize = deck.evaluate("history.length")?;
    let slides = deck.slides()?;
    for (slide, _) in ahead(&slides).iter().take(5) {
        deck.run(&format!("document.getElementById('{slide}').scrollIntoView()"))?;
        deck.is_at(slide, 0)?;
    }
    ensure!(
        deck.evaluate::<usize>("history.length")? == entries,
        "scrolling has filled the history"
    );
    Ok(())
}
