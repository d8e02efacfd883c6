//! The dialog for embed snippets: its snippet, preview and copying, for all options.

use anyhow::{Result, ensure};

use crate::guests;
use crate::support::deck::Deck;
use crate::support::runner::Test;
use crate::support::site::{BLANK, PICTURED};

pub const TESTS: &[Test] = &[
    ("the_embed_dialog_writes_and_shows_what_is_chosen", writes_and_shows),
    ("the_embed_dialog_writes_for_the_address_of_its_build", writes_for_the_address),
    ("the_embed_dialog_copies_its_text", copies),
    ("the_embed_dialog_selects_what_it_may_not_copy", selects),
    ("the_embed_dialog_keeps_its_keys_and_gives_the_focus_back", keeps_its_keys),
    ("the_embed_dialog_fits_small_windows", fits),
    ("what_the_embed_dialog_writes_works_elsewhere", works_elsewhere),
    ("the_embed_dialog_is_for_whoever_reads", is_for_whoever_reads),
];

/// The text to paste.
const TEXT: &str = "document.querySelector('.snippet textarea')?.value";
/// JavaScript expression for the place that the preview shows; a figure's word only if the step
/// does not set it.
const SHOWN: &str = "(() => { const root = document.documentElement, it = document.querySelector('[data-current]'); \
    const { step, word } = it.dataset, own = it.querySelector('[data-words]')?.dataset.words.split(' ')[step - 1]; \
    return [it.id, step, word === own ? '' : word, root.lang, root.dataset.theme, root.dataset.layout, \
    document.querySelectorAll('#deck > .slide').length > 1].join(' '); })()";

/// Opens the dialog by the keyboard.
pub fn open(deck: &Deck) -> Result<()> {
    deck.run("document.querySelector('.controls [data-does=embed]').focus()")?;
    deck.press("Enter")?;
    deck.until("document.querySelector('dialog.snippet')?.open === true")
}

/// Closes the dialog once the deck in its preview runs: aborting that may be an error on the
/// console.
pub fn close(deck: &mut Deck) -> Result<()> {
    guests::alive(deck)?;
    deck.press("Escape")?;
    deck.until("document.querySelector('dialog.snippet') === null")
}

/// Sets an option once the preview of the last one runs.
fn choose(deck: &mut Deck, group: &str, value: &str) -> Result<()> {
    if deck.evaluate("!!document.querySelector('.snippet iframe')")? {
        guests::alive(deck)?;
    }
    deck.click(&format!(".snippet label:has([name=snippet-{group}][value='{value}'])"))?;
    deck.until(&format!(
        "document.querySelector('[name=snippet-{group}][value=\"{value}\"]').checked"
    ))
}

/// Returns the line for a frame of the deck.
fn line(root: &str, query: &str, title: &str, ratio: &str) -> String {
    let src = format!("{root}{query}").replace('&', "&amp;");
    format!(
        "<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\" allow=\"fullscreen\" \
         style=\"width: 100%; aspect-ratio: {ratio}; border: 0\"></iframe>"
    )
}

fn writes_and_shows(deck: &mut Deck) -> Result<()> {
    let root = deck.url("");
    deck.resize(1440, 900)?;
    deck.open("en/?theme=light#five-layers/1")?;
    open(deck)?;
    let title = deck.text_in("document.querySelector('#five-layers h2')", "en")?;
    let heading = "document.querySelector('#deck > h1')";
    let (ko, whole) = (deck.text_in(heading, "ko")?, deck.text_in(heading, "en")?);
    let alone = "en/frame-five-layers.html?embed&only=five-layers";
    // What is chosen one after the other, and what it gives: text, and what the preview shows.
    let wide = "16 / 9";
    for (choice, text, shown) in [
        (
            None,
            line(&root, &format!("{alone}&s=five-layers/1&lang=en"), &title, wide),
            "five-layers 1  en system stage false",
        ),
        (
            Some(("theme", "dark")),
            line(&root, &format!("{alone}&s=five-layers/1&lang=en&theme=dark"), &title, wide),
            "five-layers 1  en dark stage false",
        ),
        (
            Some(("start", "beginning")),
            line(&root, &format!("{alone}&lang=en&theme=dark"), &title, wide),
            "five-layers 0  en dark stage false",
        ),
        (
            Some(("ratio", "3-4")),
            line(&root, &format!("{alone}&lang=en&theme=dark"), &title, "3 / 4"),
            "five-layers 0  en dark reading false",
        ),
        (
            Some(("ratio", "4-3")),
            line(&root, &format!("{alone}&lang=en&theme=dark"), &title, "4 / 3"),
            "five-layers 0  en dark stage false",
        ),
        (
            Some(("part", "figure")),
            line(&root, &format!("{alone}&view=reading&lang=en&theme=dark"), &title, "4 / 3"),
            "five-layers 0  en dark reading false",
        ),
        (
            Some(("part", "deck")),
            line(&root, "en/?embed&lang=en&theme=dark", &whole, "4 / 3"),
            "title 0  en dark stage true",
        ),
        (
            Some(("lang", "ko")),
            line(&root, "?embed&lang=ko&theme=dark", &ko, "4 / 3"),
            "title 0  ko dark stage true",
        ),
        (Some(("format", "address")), root.clone(), "title 0  ko system stage true"),
        (
            Some(("part", "slide")),
            format!("{root}five-layers/"),
            "five-layers 0  ko system stage false",
        ),
        (
            Some(("part", "figure")),
            format!("{root}figure/five-layers/"),
            "five-layers 0  ko system stage false",
        ),
    ] {
        if let Some((group, value)) = choice {
            choose(deck, group, value)?;
        }
        deck.until_is(TEXT, text)?;
        guests::alive(deck)?;
        deck.browser().wait_in_frame(&format!("{SHOWN} === '{shown}'"))?;
    }
    // Only frames have a start, a theme and proportions.
    let groups: usize = deck.evaluate(
        "[...document.querySelectorAll('.snippet fieldset')].filter((it) => it.checkVisibility()).length",
    )?;
    ensure!(groups == 3, "{groups} groups for an address");
    // A build that does not know its address has no pictures.
    ensure!(
        deck.evaluate::<bool>("document.querySelector('.snippet [value=markdown]').disabled")?,
        "pictures are offered that are not there"
    );
    close(deck)?;
    // A figure that somebody has set is what is offered first.
    deck.edit_address("en/?theme=light#five-layers/1/infra")?;
    deck.until("document.querySelector('#five-layers').dataset.word === 'infra'")?;
    open(deck)?;
    deck.until_is(
        TEXT,
        line(
            &root,
            "en/frame-five-layers.html?embed&only=five-layers&s=five-layers/1/infra&view=reading&lang=en",
            &title,
            wide,
        ),
    )?;
    guests::alive(deck)?;
    deck.browser()
        .wait_in_frame(&format!("{SHOWN} === 'five-layers 1 infra en system reading false'"))?;
    close(deck)
}

fn writes_for_the_address(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("en/#{PICTURED}"))?;
    // As a build does that is told its address.
    deck.run(
        "document.head.append(Object.assign(document.createElement('link'), { rel: 'canonical', href: 'https://example.org/talk/en/' }))",
    )?;
    open(deck)?;
    let root = "https://example.org/talk/";
    let page = format!("{root}en/{PICTURED}/");
    let query = format!("en/frame-{PICTURED}.html?embed&only={PICTURED}&lang=en");
    let title = deck.text_in(&format!("document.querySelector('#{PICTURED} h2')"), "en")?;
    deck.until_is(TEXT, line(root, &query, &title, "16 / 9"))?;
    // The preview is of the same origin.
    guests::alive(deck)?;
    choose(deck, "format", "markdown")?;
    deck.until_is(TEXT, format!("[![{title}]({page}preview.png)]({page})"))?;
    deck.until("document.querySelector('.snippet iframe') === null")?;
    deck.until(&format!(
        "(({{ complete, naturalWidth, src }}) => complete && naturalWidth > 0 && src === '{}')(document.querySelector('.snippet-preview img'))",
        deck.url(&format!("en/{PICTURED}/preview.png"))
    ))?;
    choose(deck, "format", "address")?;
    deck.until_is(TEXT, page)?;
    close(deck)
}

fn copies(deck: &mut Deck) -> Result<()> {
    deck.open("en/#five-layers")?;
    open(deck)?;
    let text: String = deck.evaluate(TEXT)?;
    guests::alive(deck)?;
    deck.click(".snippet [data-snippet=copy]")?;
    deck.until("document.querySelector('.snippet [role=status]').innerText === 'Copied'")?;
    close(deck)?;
    deck.visit(&deck.url(BLANK))?;
    deck.run("document.body.append(document.createElement('textarea')); document.querySelector('textarea').focus()")?;
    deck.press("Control+v")?;
    deck.until_is("document.querySelector('textarea').value", text)
}

fn selects(deck: &mut Deck) -> Result<()> {
    for (address, refuse) in [
        ("#five-layers", "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"),
        // As without a secure origin.
        ("en/#five-layers", "Object.defineProperty(navigator, 'clipboard', { value: undefined })"),
    ] {
        deck.open(address)?;
        deck.run(refuse)?;
        open(deck)?;
        guests::alive(deck)?;
        deck.click(".snippet [data-snippet=copy]")?;
        deck.until("document.querySelector('.snippet [role=status]').innerText.length > 20")?;
        deck.until(
            "(({ value, selectionStart, selectionEnd }) => value.length > 0 && selectionStart === 0 \
             && selectionEnd === value.length)(document.activeElement)",
        )?;
        // What is chosen next has not been copied either.
        deck.click(".snippet label:has([value=address])")?;
        deck.until("document.querySelector('.snippet [role=status]').innerText === ''")?;
        close(deck)?;
    }
    Ok(())
}

fn keeps_its_keys(deck: &mut Deck) -> Result<()> {
    deck.open("en/?theme=light#five-layers/1")?;
    let entries: usize = deck.evaluate("history.length")?;
    open(deck)?;
    guests::alive(deck)?;
    // Arrows choose, and keys of the deck do nothing.
    deck.run("document.querySelector('[name=snippet-theme]:checked').focus()")?;
    for key in ["ArrowRight", "PageDown", "End", "l", "d", "?"] {
        deck.press(key)?;
    }
    deck.until("document.querySelector('[name=snippet-theme]:checked').value === 'light'")?;
    deck.until(&format!("{TEXT}.includes('theme=light')"))?;
    guests::alive(deck)?;
    // Neither after a click on nothing.
    deck.click(".snippet h2")?;
    deck.press("PageDown")?;
    deck.is_at("five-layers", 1)?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-theme", "light")?;
    close(deck)?;
    deck.until("document.activeElement.dataset.does === 'embed'")?;
    let now: usize = deck.evaluate("history.length")?;
    ensure!(now == entries, "{} entries of Back", now - entries);
    // Again, and closed by its button.
    open(deck)?;
    guests::alive(deck)?;
    deck.click(".snippet [data-snippet=close]")?;
    deck.until("document.querySelector('dialog') !== null && !document.querySelector('.snippet')")?;
    deck.until("document.activeElement.dataset.does === 'embed'")?;
    // The keys are the deck's again.
    deck.press("PageDown")?;
    deck.is_at("five-layers", 2)
}

fn fits(deck: &mut Deck) -> Result<()> {
    for (width, height) in [(390, 844), (320, 568)] {
        deck.resize(width, height)?;
        for address in ["#five-layers", "en/#five-layers"] {
            deck.open(address)?;
            deck.click(".controls [data-does=embed]")?;
            deck.until("document.querySelector('dialog.snippet')?.open === true")?;
            for ratio in ["16-9", "3-4"] {
                choose(deck, "ratio", ratio)?;
                let wide: Vec<String> = deck.evaluate(
                    "[...document.querySelectorAll('.snippet, .snippet *')].filter((it) => { \
                     const box = it.getBoundingClientRect(); \
                     return !it.matches('span') && it.checkVisibility() && (box.left < 0 || box.right > innerWidth + 1); }) \
                     .map((it) => it.outerHTML.slice(0, 80))",
                )?;
                ensure!(wide.is_empty(), "at {width} px: {wide:?}");
                let sideways: i32 = deck.evaluate(
                    "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.snippet'))",
                )?;
                ensure!(sideways <= 0, "{sideways} px too wide at {width} px");
            }
            close(deck)?;
        }
    }
    Ok(())
}

fn works_elsewhere(deck: &mut Deck) -> Result<()> {
    let host = deck.serve("")?;
    for (part, shown) in [
        ("slide", "five-layers 1  en dark stage false"),
        ("figure", "five-layers 1  en dark reading false"),
        ("deck", "five-layers 1  en dark stage true"),
    ] {
        deck.open("en/#five-layers/1")?;
        open(deck)?;
        choose(deck, "theme", "dark")?;
        choose(deck, "part", part)?;
        let text: String = deck.evaluate(TEXT)?;
        close(deck)?;
        deck.visit(&format!("{host}{BLANK}"))?;
        let paste = "(text) => { document.body.style.cssText = 'margin: 0; width: 960px'; document.body.innerHTML = text; return 0; }";
        let _: usize = deck.call(paste, &[&text])?;
        guests::alive(deck)?;
        deck.browser().wait_in_frame(&format!("{SHOWN} === '{shown}'"))?;
        let size: (i32, i32) =
            deck.evaluate("(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])(document.querySelector('iframe'))")?;
        ensure!(size == (960, 540), "the frame is {size:?}");
    }
    Ok(())
}

fn is_for_whoever_reads(deck: &mut Deck) -> Result<()> {
    const SEEN: &str = "document.querySelector('.controls [data-does=embed]').checkVisibility()";
    for (address, offered) in [
        ("", true),
        ("?view=reading", true),
        ("?view=speaker&session=embed1", false),
        ("?view=reading&session=embed1", true),
    ] {
        deck.open(address)?;
        if address.contains("speaker") {
            deck.until("document.querySelector('#desk') !== null")?;
        }
        deck.until_is(SEEN, offered)?;
    }
    guests::guest(deck, "?embed&lang=en&s=five-layers", (960, 584))?;
    deck.browser().wait_in_frame(&format!("{SEEN} === false"))
}
