//! The deck in a frame of another origin (`?embed`): what it shows, and how it behaves towards its
//! host page.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::deck::Deck;
use crate::support::runner::Test;
use crate::support::site::{BLANK, STRICT};

pub const TESTS: &[Test] = &[
    ("a_guest_shows_a_stage_with_few_controls", shows_a_stage_with_few_controls),
    ("a_narrow_guest_is_an_article_of_one_slide", a_narrow_guest_is_an_article),
    ("a_guest_of_one_slide_has_its_steps_and_no_more", a_slide_alone),
    ("a_guest_of_one_figure_is_compact", a_figure_alone_is_compact),
    ("a_guest_takes_no_key_until_clicked", takes_no_key_until_clicked),
    ("a_guest_leaves_nothing_behind", leaves_nothing_behind),
    ("a_still_guest_does_not_move", what_is_still_does_not_move),
    ("two_guests_do_not_react_to_each_other", two_guests),
    ("a_guest_stands_in_any_sandbox", stands_in_any_sandbox),
    ("a_guest_runs_in_a_sandbox_where_its_host_lets_it", runs_in_a_sandbox),
    ("only_who_asks_is_a_guest", only_who_asks_is_a_guest),
];

/// JavaScript condition: all programs of the frame are loaded. To leave it earlier is an error on
/// the console.
const LIVE: &str = "'live' in document.documentElement.dataset && !!document.querySelector('.guest') \
    && (!('figures' in document.documentElement.dataset) || !!document.querySelector('[data-made]')) \
    && performance.getEntriesByType('resource').some((it) => it.name.endsWith('frame_bg.wasm'))";
/// JavaScript expression for the frame's slide and step.
const AT: &str = "document.querySelector('#deck > [data-current]')?.id + '/' \
    + document.querySelector('#deck > [data-current]')?.dataset.step";
/// JavaScript expression for the ids of the visible slides.
const SEEN: &str = "[...document.querySelectorAll('.slide')].filter((it) => it.checkVisibility()).map((it) => it.id).join()";

/// Opens a page of another site and adds a frame to it.
pub fn embed_frame(deck: &Deck, host: &str, src: &str, size: (u32, u32), with: &str) -> Result<()> {
    deck.visit(&deck.url(host))?;
    add_frame(deck, src, size, with)
}

pub fn add_frame(deck: &Deck, src: &str, (width, height): (u32, u32), with: &str) -> Result<()> {
    deck.run(&format!(
        "document.body.style.cssText = 'margin: 0; height: 5000px'; \
         const frame = document.createElement('iframe'); frame.style.cssText = 'border: 0; display: block'; \
         Object.assign(frame, {{ width: {width}, height: {height} }}); {with}; frame.src = '{src}'; \
         document.body.append(frame); await new Promise((it) => {{ frame.onload = it; }});"
    ))
}

/// Opens the deck in a frame and waits until it runs; returns the address of its site.
pub fn guest(deck: &mut Deck, query: &str, size: (u32, u32)) -> Result<String> {
    let site = deck.serve("")?;
    embed_frame(deck, BLANK, &format!("{site}{query}"), size, "")?;
    alive(deck)?;
    Ok(site)
}

pub fn alive(deck: &mut Deck) -> Result<()> {
    deck.browser().wait_in_frame(LIVE)
}

fn is_at(deck: &mut Deck, place: &str) -> Result<()> {
    deck.browser().wait_in_frame(&format!("{AT} === '{place}'"))
}

/// Clicks in the middle of an element in the frame, which is in the corner of the page.
pub fn click(deck: &mut Deck, selector: &str) -> Result<()> {
    let middle: (i32, i32) = deck.browser().evaluate_in_frame(&format!(
        "(() => {{ const it = document.querySelector('{selector}').getBoundingClientRect(); \
         return [it.x + it.width / 2, it.y + it.height / 2].map(Math.round); }})()"
    ))?;
    click_at(deck, middle)
}

fn click_at(deck: &Deck, at: (i32, i32)) -> Result<()> {
    deck.drag("mouse", &[at, at])
}

pub fn no_errors(deck: &Deck, what: &str) -> Result<()> {
    let errors = deck.errors()?;
    ensure!(errors.is_empty(), "{what}: {errors:#?}");
    Ok(())
}

fn shows_a_stage_with_few_controls(deck: &mut Deck) -> Result<()> {
    let site = guest(deck, "?embed&lang=en&s=five-layers/1", (960, 584))?;
    is_at(deck, "five-layers/1")?;
    let frame = deck.browser();
    let layout: String = frame.evaluate_in_frame("document.documentElement.dataset.layout")?;
    ensure!(layout == "stage", "the layout is {layout}");
    let controls: Vec<String> = frame.evaluate_in_frame(
        "[...document.querySelectorAll('button, a, progress, output')].filter((it) => !it.closest('#deck') \
         && it.checkVisibility() && it.getBoundingClientRect().height > 0).map((it) => it.dataset.does ?? it.className)",
    )?;
    ensure!(controls == ["previous", "next", "lang", "whole"], "{controls:?}");
    let covered: bool = frame.evaluate_in_frame(
        "document.querySelector('[data-current] .frame').getBoundingClientRect().bottom \
         > document.querySelector('.guest').getBoundingClientRect().top + 1",
    )?;
    ensure!(!covered, "the bar lies over the slide");
    let made: String =
        frame.evaluate_in_frame("document.querySelector('.guest cite').innerText")?;
    ensure!(made.contains("AI"), "nobody has made it: {made:?}");
    click(deck, ".guest [data-does=next]")?;
    is_at(deck, "five-layers/2")?;
    click(deck, ".guest [data-does=previous]")?;
    is_at(deck, "five-layers/1")?;
    click(deck, ".guest [data-does=lang]")?;
    deck.browser().wait_in_frame("document.documentElement.lang === 'ko'")?;
    let (href, target): (String, String) = deck.browser().evaluate_in_frame(
        "(({ href, target }) => [href, target])(document.querySelector('.guest .whole'))",
    )?;
    ensure!(href == format!("{site}?lang=ko#five-layers/1"), "it leads to {href}");
    ensure!(target == "_blank", "it opens in {target:?}");
    // A program that has died leaves the slide that was shown.
    let seen: String = deck.browser().evaluate_in_frame(&format!("(rostra.fail(), {SEEN})"))?;
    ensure!(seen == "five-layers", "{seen} can be seen");
    no_errors(deck, "a plain frame")
}

fn a_narrow_guest_is_an_article(deck: &mut Deck) -> Result<()> {
    for size in [(320, 180), (400, 300), (640, 480), (719, 600), (960, 240)] {
        guest(deck, "?embed&lang=en&s=five-layers", size)?;
        is_at(deck, "five-layers/0")?;
        let frame = deck.browser();
        let seen: String = frame.evaluate_in_frame(SEEN)?;
        ensure!(seen == "five-layers", "{size:?}: {seen} can be seen");
        let sideways: i32 =
            frame.evaluate_in_frame("document.documentElement.scrollWidth - innerWidth")?;
        ensure!(sideways <= 0, "{size:?}: {sideways} px too wide");
        let small: Vec<String> = frame.evaluate_in_frame(
            "[...document.querySelectorAll('.guest *, [data-current] :is(h2, p, li, td)')].filter((it) => \
             it.checkVisibility() && !it.closest('svg, .sr') && it.innerText?.trim() && parseFloat(getComputedStyle(it).fontSize) < 12) \
             .map((it) => it.innerText)",
        )?;
        ensure!(small.is_empty(), "{size:?}: too small to read: {small:?}");
        frame.evaluate_in_frame::<Option<bool>>("void scrollTo(0, 60)")?;
        click(deck, ".guest [data-does=next]")?;
        deck.browser().wait_in_frame(&format!(
            "!{AT}.startsWith('five-layers') && scrollY === 0 && !{SEEN}.includes(',')"
        ))?;
        no_errors(deck, "a narrow frame")?;
    }
    Ok(())
}

fn a_slide_alone(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;
    guest(deck, &format!("?embed&only={slide}&s={slide}/1"), (960, 584))?;
    is_at(deck, &format!("{slide}/1"))?;
    for _ in 0..last + 2 {
        click(deck, ".guest [data-does=next]")?;
    }
    is_at(deck, &format!("{slide}/{last}"))?;
    let count: usize =
        deck.browser().evaluate_in_frame("document.querySelectorAll('.slide').length")?;
    ensure!(count == 1, "there are {count} slides");
    // A name that is none is no reason to show nothing.
    guest(deck, "?embed&only=nowhere", (960, 584))?;
    let count: usize =
        deck.browser().evaluate_in_frame("document.querySelectorAll('.slide').length")?;
    ensure!(count > 1, "there are {count} slides");
    no_errors(deck, "a slide alone")
}

fn a_figure_alone_is_compact(deck: &mut Deck) -> Result<()> {
    for figure in ["five-layers", "internet-clock"] {
        for width in [320, 480, 719] {
            guest(deck, &format!("?embed&lang=en&only={figure}"), (width, 600))?;
            let frame = deck.browser();
            let seen: String = frame.evaluate_in_frame(SEEN)?;
            ensure!(seen == figure, "{figure}: {seen}");
            let has =
                |it: &str| format!("!!document.querySelector('#{figure} {it}')?.checkVisibility()");
            for (what, is) in [
                ("h2", true),
                (".content", true),
                (".bottom button[popovertarget]", true),
                (".notes", false),
                (".top", false),
            ] {
                let there: bool = frame.evaluate_in_frame(&has(what))?;
                ensure!(there == is, "{figure} at {width} px: {what} is there: {there}");
            }
            let sideways: i32 =
                frame.evaluate_in_frame("document.documentElement.scrollWidth - innerWidth")?;
            ensure!(sideways <= 0, "{figure} at {width} px: {sideways} px too wide");
        }
    }
    no_errors(deck, "a figure alone")
}

fn takes_no_key_until_clicked(deck: &mut Deck) -> Result<()> {
    guest(deck, "?embed&lang=en&s=five-layers", (960, 584))?;
    ensure!(deck.evaluate::<bool>("document.activeElement === document.body")?, "it has the focus");
    deck.run("window.ended = new Promise((it) => { addEventListener('scrollend', it, { once: true }); })")?;
    deck.press("Space")?;
    deck.run("await ended")?;
    deck.until("scrollY > 100")?;
    deck.run("scrollTo(0, 0)")?;
    is_at(deck, "five-layers/0")?;
    let entries: usize = deck.evaluate("history.length")?;
    // The slide's headline: a click there turns nothing.
    click(deck, "#five-layers h2")?;
    deck.browser().wait_in_frame("'active' in document.documentElement.dataset")?;
    deck.press("ArrowRight")?;
    is_at(deck, "five-layers/1")?;
    // The deck's other keys would open what a frame has no room for.
    for key in ["o", "g", "s", "b", "?", "l"] {
        deck.press(key)?;
    }
    deck.press("ArrowRight")?;
    is_at(deck, "five-layers/2")?;
    let quiet: bool = deck.browser().evaluate_in_frame(
        "document.documentElement.lang === 'en' && !document.querySelector('dialog[open], .blank:not([hidden])')",
    )?;
    ensure!(quiet, "another key has done something");
    deck.press("Escape")?;
    deck.browser().wait_in_frame("!('active' in document.documentElement.dataset)")?;
    deck.press("ArrowRight")?;
    deck.press("Space")?;
    is_at(deck, "five-layers/2")?;
    ensure!(deck.evaluate::<usize>("history.length")? == entries, "it has filled the host's Back");
    no_errors(deck, "keys")
}

fn leaves_nothing_behind(deck: &mut Deck) -> Result<()> {
    guest(deck, "?embed&lang=en&s=five-layers#?secret=abc123", (960, 584))?;
    click(deck, ".guest [data-does=lang]")?;
    click(deck, ".guest [data-does=next]")?;
    is_at(deck, "five-layers/1")?;
    let (kept, hash): (usize, String) = deck
        .browser()
        .evaluate_in_frame("[localStorage.length + sessionStorage.length, location.hash]")?;
    ensure!(kept == 0, "{kept} things are remembered");
    ensure!(hash == "#?secret=abc123", "the host's fragment has become {hash}");
    ensure!(deck.evaluate::<f64>("scrollY")? == 0.0, "the host has been scrolled");
    deck.wheel((480, 270), 200)?;
    deck.until("scrollY >= 150")?;
    // Nor is what has been chosen in the deck itself of any consequence here.
    deck.browser().evaluate_in_frame::<()>(
        "(localStorage.setItem('rostra:theme', 'dark'), window.isOld = true, location.reload(), null)",
    )?;
    deck.browser().wait_in_frame(
        "!window.isOld && 'live' in document.documentElement.dataset && document.documentElement.dataset.theme === 'system'",
    )
}

fn what_is_still_does_not_move(deck: &mut Deck) -> Result<()> {
    guest(deck, "?embed&still&lang=en&s=five-layers/1", (960, 584))?;
    is_at(deck, "five-layers/1")?;
    click(deck, "#five-layers h2")?;
    for key in ["ArrowRight", "PageDown", "Space", "End"] {
        deck.press(key)?;
    }
    click_at(deck, (900, 300))?;
    click_at(deck, (900, 300))?;
    is_at(deck, "five-layers/1")?;
    let controls: Vec<String> = deck.browser().evaluate_in_frame(
        "[...document.querySelectorAll('.guest :is(button, a)')].map((it) => it.dataset.does ?? it.className)",
    )?;
    ensure!(controls == ["lang", "whole"], "{controls:?}");
    // Without a step it is complete.
    guest(deck, "?embed&still&lang=en&only=five-layers", (960, 584))?;
    let last: usize = deck
        .browser()
        .evaluate_in_frame("Number(document.querySelector('#five-layers').dataset.steps)")?;
    is_at(deck, &format!("five-layers/{last}"))?;
    no_errors(deck, "a still frame")
}

fn two_guests(deck: &mut Deck) -> Result<()> {
    let site = guest(deck, "?embed&lang=en&s=five-layers", (960, 584))?;
    add_frame(deck, &format!("{site}?embed&lang=en&s=internet-clock"), (960, 584), "")?;
    alive(deck)?;
    click(deck, ".guest [data-does=next]")?;
    click(deck, ".guest [data-does=lang]")?;
    is_at(deck, "five-layers/1")?;
    let other = "(document, root) => root.lang + '/' + document.querySelector('[data-current]').id";
    // The first one can be asked; the other one through it, as it is of the same site.
    let other: String = deck.browser().evaluate_in_frame(&format!(
        "({other})(top[1].document, top[1].document.documentElement)"
    ))?;
    ensure!(other == "en/internet-clock", "the other one is at {other}");
    no_errors(deck, "two frames")
}

/// The slide is complete and links to the whole talk, also where no script or no program runs.
fn stands_in_any_sandbox(deck: &mut Deck) -> Result<()> {
    let slide = "document.querySelector('#five-layers h2').checkVisibility()";
    for (host, sandbox) in [
        (BLANK, "allow-scripts allow-same-origin"),
        (STRICT, ""),
        (BLANK, "allow-scripts"),
        (BLANK, " "),
    ] {
        let site = deck.serve("")?;
        let src = format!("{site}?embed&lang=en&s=five-layers");
        let with =
            if sandbox.is_empty() { String::new() } else { format!("frame.sandbox = '{sandbox}'") };
        embed_frame(deck, host, &src, (960, 584), &with)?;
        let errors = match sandbox {
            " " => {
                // Nothing runs, so nothing can be asked: it is the article that `no_script.rs` reads.
                deck.errors()?.into_iter().filter(|it| !is_of_a_sandbox(it)).collect()
            }
            "allow-scripts" => {
                let link = "document.querySelector('.guest .whole')";
                deck.browser().wait_in_frame(&format!(
                    "{slide} && {SEEN} === 'five-layers' && {link}?.checkVisibility() && !{link}.target \
                     && {link}.href.endsWith('?lang=en#five-layers') \
                     && [...document.querySelectorAll('#five-layers [data-from]')].every((it) => it.checkVisibility({{ visibilityProperty: true }}))"
                ))?;
                deck.errors()?.into_iter().filter(|it| !is_of_a_sandbox(it)).collect()
            }
            _ => {
                alive(deck)?;
                is_at(deck, "five-layers/0")?;
                deck.errors()?
            }
        };
        ensure!(errors.is_empty(), "{host}, sandbox={sandbox:?}: {errors:#?}");
    }
    Ok(())
}

/// Returns whether an error is a browser's about a script, font or program that a sandbox without
/// an origin does not get, or the page's about the missing program.
fn is_of_a_sandbox(error: &str) -> bool {
    let known = [
        "sandboxed",
        "CORS",
        "ERR_FAILED",
        "not loaded",
        "error: error",
        "Failed to fetch",
        "NetworkError",
        "downloadable font",
    ];
    known.iter().any(|it| error.contains(it))
}

fn runs_in_a_sandbox(deck: &mut Deck) -> Result<()> {
    let site = deck.serve_for_all()?;
    // As WordPress has it, which follows links itself.
    let src = format!("{site}?embed&lang=en&s=five-layers#?secret=aB3");
    let with = "frame.sandbox = 'allow-scripts'; window.told = []; \
        addEventListener('message', ({ data }) => { if (data.message === 'link') told.push([data.secret, data.value]); })";
    embed_frame(deck, BLANK, &src, (960, 584), with)?;
    alive(deck)?;
    click(deck, ".guest [data-does=next]")?;
    is_at(deck, "five-layers/1")?;
    click(deck, ".guest .whole")?;
    deck.until_is("told", json!([["aB3", format!("{site}?lang=en#five-layers/1")]]))?;
    is_at(deck, "five-layers/1")?;
    no_errors(deck, "an open sandbox")
}

fn only_who_asks_is_a_guest(deck: &mut Deck) -> Result<()> {
    deck.open("?embed&only=five-layers")?;
    let whole = "!document.querySelector('.guest') && document.querySelectorAll('.slide').length > 1 \
        && !('embed' in document.documentElement.dataset)";
    ensure!(deck.evaluate::<bool>(whole)?, "a window of its own is a guest");
    for query in ["", "?embed=0"] {
        let site = deck.serve("")?;
        embed_frame(deck, BLANK, &format!("{site}{query}"), (960, 584), "")?;
        deck.browser()
            .wait_in_frame(&format!("'live' in document.documentElement.dataset && {whole} && !!document.querySelector('[data-made]')"))?;
    }
    no_errors(deck, "plain decks")
}
