//! Back and Forward, and whose history it is.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, ahead, fragment, id};
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] = &[
    ("back_returns_to_the_slide_before", back_returns_to_the_slide_before),
    ("back_returns_to_the_plain_address", back_returns_to_the_plain_address),
    ("an_address_put_right_is_no_entry_of_its_own", an_address_put_right_is_no_entry_of_its_own),
    ("back_moves_the_deck_and_nothing_else", back_moves_the_deck_and_nothing_else),
    ("a_frame_leaves_the_hosts_history_alone", a_frame_leaves_the_hosts_history_alone),
    ("reading_fills_no_history", reading_fills_no_history),
];

/// Slides push, steps replace: Back goes to the slide before as it was left.
fn back_returns_to_the_slide_before(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, _) = deck.slide_with_steps()?;
    let slides = deck.slides()?;
    let index = slides.iter().position(|it| it.0 == slide).context("no such slide")?;
    let (next, _) = slides.get(index + 1).cloned().context("it should not be the last")?;
    deck.open(&format!("#{slide}"))?;
    let entries: usize = deck.ask("history.length")?;
    deck.press("PageDown")?;
    deck.is_at(&slide, 1)?;
    ensure!(deck.ask::<usize>("history.length")? == entries, "a step should replace");
    deck.press("Shift+ArrowRight")?;
    deck.is_at(&next, 0)?;
    ensure!(deck.ask::<usize>("history.length")? == entries + 1, "a slide should push");
    deck.back()?;
    deck.is_at(&slide, 1)?;
    deck.forward()?;
    deck.is_at(&next, 0)?;
    deck.back()?;
    deck.is_at(&slide, 1)?;
    // From here on the talk goes its usual way.
    deck.press("PageUp")?;
    deck.is_at(&slide, 0)
}

fn back_returns_to_the_plain_address(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&slides, 1)?, 0)?;
    deck.back()?;
    deck.shows(id(&slides, 0)?, 0)?;
    ensure!(deck.ask::<String>("location.hash")?.is_empty(), "the first address was plain");
    deck.forward()?;
    deck.is_at(id(&slides, 1)?, 0)
}

fn an_address_put_right_is_no_entry_of_its_own(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (first, _) = deck.slides()?.first().cloned().context("no slides")?;
    let (slide, last) = deck.slide_with_steps()?;
    let entries: usize = deck.ask("history.length")?;
    deck.edit_address(&format!("#{slide}/99"))?;
    deck.is_at(&slide, last)?;
    ensure!(deck.ask::<usize>("history.length")? == entries + 1, "one edit, one entry");
    deck.back()?;
    deck.shows(&first, 0)
}

/// Language, theme and layout are the speaker's, not an entry's.
fn back_moves_the_deck_and_nothing_else(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko&view=overview&theme=light")?;
    let slides = deck.slides()?;
    deck.press("ArrowRight")?;
    deck.press("Enter")?;
    deck.root_is("data-layout", "stage")?;
    deck.press("Shift+ArrowRight")?;
    deck.is_at(id(&slides, 2)?, 0)?;
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
    let entries: usize = deck.ask("history.length")?;
    deck.run("document.querySelector('iframe').contentWindow.focus()")?;
    let slides: Vec<String> =
        deck.ask(&format!("[...{frame}.querySelectorAll('.slide')].map((it) => it.id)"))?;
    for slide in ahead(&slides).iter().take(3) {
        deck.press("Shift+ArrowRight")?;
        deck.until_is(&format!("{frame}.location.hash"), fragment(slide, 0))?;
    }
    // A link from one slide to another, as a click on it.
    let to: String = deck.ask(&format!(
        "(() => {{ const link = {frame}.querySelector('.content a[href^=\"#\"]'); link.click(); \
         return link.getAttribute('href'); }})()"
    ))?;
    deck.until_is(&format!("{frame}.location.hash"), to)?;
    ensure!(deck.ask::<usize>("history.length")? == entries, "the host's Back is filled");
    ensure!(deck.ask::<String>("location.hash")?.is_empty(), "the host's address has changed");
    Ok(())
}

fn reading_fills_no_history(deck: &mut Deck) -> Result<()> {
    deck.open("?view=reading")?;
    let entries: usize = deck.ask("history.length")?;
    let slides = deck.slides()?;
    for (slide, _) in ahead(&slides).iter().take(5) {
        deck.run(&format!("document.getElementById('{slide}').scrollIntoView()"))?;
        deck.is_at(slide, 0)?;
    }
    ensure!(deck.ask::<usize>("history.length")? == entries, "scrolling has filled the history");
    Ok(())
}
