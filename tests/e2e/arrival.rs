//! The page before its program is loaded, when it starts, and when it never does.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, ahead, id};
use crate::support::driver::Kind;
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("the_first_paint_shows_the_addressed_slide", the_first_paint_shows_the_addressed_slide),
    ("nothing_moves_when_the_program_arrives", nothing_moves_when_the_program_arrives),
    ("an_arrow_moves_the_deck_before_the_program_is_there", an_arrow_moves_the_deck_early),
    ("a_key_pressed_early_takes_effect_later", a_key_pressed_early_takes_effect_later),
    ("a_key_waits_for_the_slide_it_leads_to", a_key_waits_for_the_slide_it_leads_to),
    ("a_reader_stays_where_scrolling_led", a_reader_stays_where_scrolling_led),
    ("an_old_browser_gets_the_article", an_old_browser_gets_the_article),
    ("without_the_program_the_article_stands_in", without_the_program_the_article_stands_in),
];

/// Opens an address while the program is held back, and waits for fonts and style sheets.
fn visit(deck: &Deck, site: &HeldSite, address: &str) -> Result<()> {
    deck.visit(&format!("{}{address}", site.url))?;
    deck.until("document.fonts.status === 'loaded'")?;
    ensure!(!deck.evaluate::<bool>(LIVE)?, "the program should be held back");
    Ok(())
}

/// Serves the program, and waits until it runs and nothing more is loading.
pub fn hand_out(deck: &Deck, site: &HeldSite) -> Result<()> {
    site.answer(Program::Given);
    deck.alive()?;
    deck.until(
        "!document.documentElement.hasAttribute('data-figures') \
         || performance.getEntriesByType('resource').some((it) => it.name.includes('program.js'))",
    )
}

const LIVE: &str = "'live' in document.documentElement.dataset";

/// Waits for three frames, so that the page is painted.
pub const FRAMES: &str =
    "for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)";

/// A visible text and its box: x, y, width and height in CSS px.
type Seen = (String, f64, f64, f64, f64);

/// Returns whether two are the same text in the same place. Scrolling to a place is exact to 1 px
/// only.
fn same(a: &Seen, b: &Seen) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 1.0;
    a.0 == b.0 && near(a.1, b.1) && near(a.2, b.2) && near(a.3, b.3) && near(a.4, b.4)
}

/// Returns the differences between two snapshots of the page, a few at most.
fn differences(early: &[Seen], live: &[Seen]) -> Vec<String> {
    let moved = early.iter().zip(live).filter(|(before, after)| !same(before, after));
    let moved = moved.map(|(before, after)| format!("{before:?} became {after:?}"));
    let lengths =
        (early.len() != live.len()).then(|| format!("{} texts became {}", early.len(), live.len()));
    lengths.into_iter().chain(moved).take(5).collect()
}

/// JavaScript expression for the visible texts on slides, with their boxes.
const TEXTS: &str = "(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.getElementById('deck'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const seen = { visibilityProperty: true, opacityProperty: true };
        if (!node.data.trim() || !node.parentElement.checkVisibility(seen)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            texts.push([node.data.trim().slice(0, 40), box.x, box.y, box.width, box.height]);
        }
    }
    return texts;
})()";

/// Records layout shifts from now on.
const WATCH_SHIFTS: &str = "
    window.shifts = [];
    window.shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    shiftObserver.observe({ type: 'layout-shift' })";

/// The recorded layout shifts: value, time, and element.
const SHIFTS: &str = "shifts.concat(shiftObserver.takeRecords()).map((it) => {
    const said = ({ node, previousRect: from, currentRect: to }) =>
        `${node?.nodeName}.${node?.className ?? ''} '${node?.textContent?.trim().slice(0, 30)}' from ${[from.x, from.y]} to ${[to.x, to.y]}`;
    return `${it.value} at ${it.startTime} ms: ${it.sources.map(said)}`;
})";

fn the_first_paint_shows_the_addressed_slide(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;
    for step in 0..=last {
        let site = HeldSite::start(Program::Held)?;
        visit(deck, &site, &format!("?theme=dark&lang=en#{slide}/{step}"))?;
        ensure!(deck.visible_slides()? == [slide.as_str()], "{:?}", deck.visible_slides()?);
        deck.root_is("lang", "en")?;
        deck.root_is("data-theme", "dark")?;
        deck.root_is("data-layout", "stage")?;
        // The step hides the same elements before and after the program is loaded.
        let early: Vec<Seen> = deck.evaluate(TEXTS)?;
        hand_out(deck, &site)?;
        deck.is_at(&slide, step)?;
        let wrong = differences(&early, &deck.evaluate::<Vec<Seen>>(TEXTS)?);
        ensure!(wrong.is_empty(), "step {step} changes when the program arrives: {wrong:#?}");
    }
    Ok(())
}

fn nothing_moves_when_the_program_arrives(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;
    for (width, height) in [(1920, 1080), (390, 844)] {
        deck.resize(width, height)?;
        for address in [
            String::new(),
            format!("#{slide}"),
            format!("?lang=en&theme=dark#{slide}/{last}"),
            format!("?view=reading#{slide}"),
            format!("en/?s={slide}/1"),
            "#nowhere".to_owned(),
        ] {
            let site = HeldSite::start(Program::Held)?;
            visit(deck, &site, &address)?;
            deck.run(FRAMES)?;
            let early: Vec<Seen> = deck.evaluate(TEXTS)?;
            if deck.kind() == Kind::Chromium {
                // Chromium also measures layout shifts; Firefox does not (153).
                deck.run(WATCH_SHIFTS)?;
            }
            hand_out(deck, &site)?;
            // Waits for the frame after the one in which the program started.
            deck.run(FRAMES)?;
            let at = format!("{address} at {width} × {height}");
            let moved = differences(&early, &deck.evaluate::<Vec<Seen>>(TEXTS)?);
            ensure!(moved.is_empty(), "{at}: {moved:#?}");
            if deck.kind() == Kind::Chromium {
                let shifts: Vec<String> = deck.evaluate(SHIFTS)?;
                ensure!(shifts.is_empty(), "{at}: {shifts:#?}");
            }
        }
    }
    Ok(())
}

fn an_arrow_moves_the_deck_early(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    let site = HeldSite::start(Program::Held)?;
    visit(deck, &site, "")?;
    let moves = deck.swept(places.clone()).len();
    for (slide, step) in ahead(&places).iter().take(moves) {
        deck.press("ArrowRight")?;
        stands(deck, slide, *step)?;
    }
    // From the deck's current place.
    let back: Vec<_> = places.iter().take(moves + 1).rev().skip(1).collect();
    for (slide, step) in back.iter().take(9) {
        deck.press("PageUp")?;
        stands(deck, slide, *step)?;
    }
    let (slide, step) = back.get(8).context("too few places")?;
    hand_out(deck, &site)?;
    deck.is_at(slide, *step)?;
    let (slide, step) = back.get(9).context("too few places")?;
    deck.press("PageUp")?;
    deck.is_at(slide, *step)
}

/// Waits until this step is shown. Without the program only visible elements can be checked;
/// elements in a part that has ended are hidden with it.
fn stands(deck: &Deck, slide: &str, step: usize) -> Result<()> {
    deck.until_is("location.hash", crate::support::deck::fragment(slide, step))?;
    let visible = deck.visible_slides()?;
    ensure!(visible == [slide], "at {slide}/{step}, {visible:?} can be seen");
    let wrong: Vec<String> = deck.evaluate(&format!(
        "[...document.querySelectorAll('#{slide} [data-from]')].filter((it) => \
         (getComputedStyle(it).visibility === 'visible') !== (Number(it.dataset.from) <= {step} && \
         !(Number(it.closest('[data-until]')?.dataset.until) <= {step}))) \
         .map((it) => it.textContent.slice(0, 30))"
    ))?;
    ensure!(wrong.is_empty(), "at {slide}/{step}, shown or hidden wrongly: {wrong:?}");
    Ok(())
}

fn a_key_pressed_early_takes_effect_later(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let site = HeldSite::start(Program::Held)?;
    visit(deck, &site, &format!("?lang=ko#{}", id(&slides, 3)?))?;
    for key in ["l", "o"] {
        deck.press(key)?;
    }
    deck.root_is("data-layout", "stage")?;
    hand_out(deck, &site)?;
    deck.root_is("data-layout", "overview")?;
    deck.root_is("lang", "en")?;
    deck.is_at(id(&slides, 3)?, 0)?;

    let site = HeldSite::start(Program::Held)?;
    visit(deck, &site, "")?;
    for key in ["1", "2", "Enter"] {
        deck.press(key)?;
    }
    hand_out(deck, &site)?;
    deck.is_at(id(&slides, 11)?, 0)
}

/// Serves a page over a slow connection to a frame: first up to the middle of the first slide, and
/// the rest after two keys. It loads no files, which Firefox would refuse there.
const IN_TWO_PARTS: &str = r#"async (name) => {
    const text = await (await fetch('.')).text();
    const html = text.replaceAll(/<link rel="stylesheet"[^>]*>|<script type="module[^]*?<\/script>/g, '');
    const cut = html.indexOf('</h2>');
    history.replaceState(null, '', name && `#${name}`);
    const frame = document.createElement('iframe');
    frame.width = 1280; frame.height = 720;
    document.body.append(frame);
    // A frame that has not been laid out is 0 px wide for media queries.
    frame.getBoundingClientRect();
    const page = frame.contentDocument;
    page.open();
    page.write(html.slice(0, cut));
    for (const key of ['ArrowRight', 'PageDown']) {
        frame.contentWindow.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    }
    const parsed = page.querySelectorAll('.slide').length;
    page.write(html.slice(cut));
    page.close();
    return [parsed, frame.contentWindow.location.hash];
}"#;

fn a_key_waits_for_the_slide_it_leads_to(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let (first, second) = (id(&slides, 0)?, id(&slides, 1)?);
    for from in ["", first] {
        let site = HeldSite::start(Program::Held)?;
        visit(deck, &site, "")?;
        let found: (usize, String) = deck.call(IN_TWO_PARTS, &[from])?;
        let expected = crate::support::deck::fragment(second, 1);
        ensure!(found == (1, expected.clone()), "from '{from}': {found:?}, not {expected}");
        hand_out(deck, &site)?;
    }
    Ok(())
}

fn a_reader_stays_where_scrolling_led(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, _) = deck.slide_with_steps()?;
    for address in [format!("?view=reading#{slide}"), format!("?view=reading&s={slide}/1")] {
        let site = HeldSite::start(Program::Held)?;
        visit(deck, &site, &address)?;
        let at: f64 = deck.evaluate("(scrollBy(0, 1500), scrollY)")?;
        ensure!(at > 1500.0, "the address should have led down the page");
        hand_out(deck, &site)?;
        deck.run(FRAMES)?;
        let now: f64 = deck.evaluate("scrollY")?;
        ensure!((now - at).abs() <= 1.0, "{address}: from {at} to {now}");
    }
    Ok(())
}

/// Simulates a browser from before 2024, which does not support the CSS that the style sheets use.
const OLD: &str = "() => { const known = CSS.supports.bind(CSS);
    CSS.supports = (...it) => !it.join().includes('light-dark') && known(...it); }";

fn an_old_browser_gets_the_article(deck: &mut Deck) -> Result<()> {
    deck.with_script(OLD, |deck| {
        for address in ["", "?view=stage", "?view=overview"] {
            deck.open(address)?;
            deck.root_is("data-layout", "reading")?;
        }
        let slides = deck.slides()?;
        let slide = id(&slides, 3)?;
        deck.open(&format!("#{slide}"))?;
        deck.root_is("data-layout", "reading")?;
        deck.is_at(slide, 0)
    })
}

fn without_the_program_the_article_stands_in(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let slide = id(&slides, 5)?;
    for program in [Program::Missing, Program::Broken] {
        let site = HeldSite::start(program)?;
        for address in ["", "en/?view=overview", &format!("#{slide}/1")] {
            deck.visit(&format!("{}{address}", site.url))?;
            deck.root_is("data-layout", "reading").with_context(|| format!("{program:?}"))?;
            let visible = deck.visible_slides()?;
            ensure!(visible.len() == slides.len(), "{program:?}: only {visible:?} can be read");
            let hidden: usize = deck.evaluate(
                "[...document.querySelectorAll('[data-from]')].filter((it) => getComputedStyle(it).visibility !== 'visible').length",
            )?;
            ensure!(hidden == 0, "{program:?}: {hidden} steps are hidden");
            // In the article End scrolls.
            deck.press("End")?;
            deck.until("scrollY > 1000")?;
            ensure!(!deck.evaluate::<bool>(LIVE)?, "{program:?}: alive without a program");
        }
        let errors = deck.errors()?;
        ensure!(!errors.is_empty(), "{program:?}: it should say why on the console");
    }
    Ok(())
}
