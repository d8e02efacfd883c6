//! The gallery (`/embedding/`): an article like a blogger's, whose frames show what the lines below them say.

use anyhow::{Result, ensure};

use crate::axe;
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("the_gallery_shows_what_its_lines_say", |it| shows_what_its_lines_say(it, "embedding/", 1280)),
    ("the_gallery_shows_what_its_lines_say_on_a_phone", |it| {
        shows_what_its_lines_say(it, "en/embedding/", 390)
    }),
    ("a_frame_of_the_gallery_is_as_high_as_what_it_holds", is_as_high_as_what_it_holds),
];

/// JavaScript: the frames, what each shows, and what it should show by its line of HTML.
const FRAMES: &str = "
    window.frameAt = (at) => {
        const frame = document.querySelectorAll('iframe')[at];
        const window = frame.contentWindow;
        const root = window.document.documentElement;
        const find = (selector) => window.document.querySelector(selector);
        return { frame, window, root, find };
    };
    window.isAlive = (at) => {
        const { window, root, find } = frameAt(at);
        return 'live' in root.dataset && !!find('.guest') && (!find('[data-current][data-figure]') || !!find('[data-made]'))
            && window.performance.getEntriesByType('resource').some((it) => it.name.endsWith('frame_bg.wasm'));
    };
    window.heights = [];
    addEventListener('message', ({ source, data }) => {
        if (data?.ns === 'rostra' && data.type === 'height') heights.push([[...document.querySelectorAll('iframe')].findIndex((it) => it.contentWindow === source), data.px]);
    });
    // Which of these are missing, and the heights, for the error message.
    window.why = (at) => {
        const { frame, window, root, find } = frameAt(at);
        const loaded = window.performance.getEntriesByType('resource').map((it) => it.name.split('/').at(-1));
        return JSON.stringify({ ...root.dataset, made: !!find('[data-made]'), bar: !!find('.guest'), loaded, fonts: window.document.fonts.status,
            body: window.document.body.getBoundingClientRect().height, scroll: root.scrollHeight, inner: window.innerHeight, frame: frame.clientHeight,
            heights: heights.filter((it) => it[0] === at).map((it) => it[1]), style: frame.style.height, width: root.clientWidth });
    };
    window.shown = (at) => {
        const { root, find } = frameAt(at);
        const current = find('#deck > [data-current]');
        const count = root.querySelectorAll('.slide').length;
        return [root.lang, current?.id, current?.dataset.step, count === 1, current?.checkVisibility()].join(' ');
    };
    window.told = (at) => {
        const { frame, find } = frameAt(at);
        const code = frame.closest('figure').querySelector('code').textContent;
        const line = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe, rostra-deck');
        const link = line.getAttribute('slide');
        const query = new URL(line.getAttribute('src') ?? `?s=${link}&lang=${line.lang}`, location).searchParams;
        const [slide, step] = (query.get('s') ?? query.get('only') ?? find('.slide').id).split('/');
        return [query.get('lang'), slide, step ?? 0, query.has('only'), true].join(' ');
    };
    // A stage has the proportions of its frame, an article nothing to scroll and little below it.
    window.fits = (at) => {
        const { frame, window, root } = frameAt(at);
        const height = window.document.body.getBoundingClientRect().height;
        return window.document.fonts.status === 'loaded' && (root.dataset.layout === 'stage'
            ? frame.clientWidth >= 720 && Math.abs(frame.clientHeight * 16 / 9 - frame.clientWidth) < 90
            : 'fitted' in root.dataset && frame.clientHeight < height + 120 && root.scrollHeight <= window.innerHeight + 1);
    };";

/// Opens the page; returns the number of frames.
fn open(deck: &Deck, page: &str, width: u32) -> Result<usize> {
    deck.resize(width, 800)?;
    deck.visit(&deck.url(page))?;
    deck.run(FRAMES)?;
    deck.until("!!document.querySelector('rostra-deck iframe')")?;
    // Also below the last frame there is something to scroll.
    deck.run("document.body.style.paddingBottom = '100vh'")?;
    deck.evaluate("document.querySelectorAll('iframe').length")
}

/// Scrolls to a frame and waits until it runs and has its height.
fn scroll_to(deck: &Deck, frame: usize) -> Result<()> {
    let to = format!(
        "frameAt({frame}).frame.scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    );
    deck.run(&to)?;
    if let Err(error) = deck.until(&format!("isAlive({frame}) && fits({frame})")) {
        let why: String = deck.evaluate(&format!("why({frame})"))?;
        return Err(error.context(why));
    }
    // Its height may have moved it.
    deck.run(&to)
}

fn shows_what_its_lines_say(deck: &mut Deck, page: &str, width: u32) -> Result<()> {
    let frames = open(deck, page, width)?;
    ensure!(frames == 6, "there are {frames} frames");
    for frame in 0..frames {
        scroll_to(deck, frame)?;
        deck.until(&format!("shown({frame}) === told({frame})"))?;
        let (title, lazy): (String, bool) = deck.evaluate(&format!(
            "(({{ frame }}) => [frame.title, frame.loading === 'lazy'])(frameAt({frame}))"
        ))?;
        ensure!(title.chars().count() > 5 && lazy, "frame {frame}: {title:?}, lazy: {lazy}");
        // The page scrolls over it.
        let (top, middle): (f64, (i32, i32)) = deck.evaluate(&format!(
            "(() => {{ const it = frameAt({frame}).frame.getBoundingClientRect(); const clamp = (y) => Math.min(Math.max(y, 0), innerHeight); \
             return [scrollY, [it.x + it.width / 2, (clamp(it.top) + clamp(it.bottom)) / 2].map(Math.round)]; }})()"
        ))?;
        deck.wheel(middle, 200)?;
        deck.until(&format!("scrollY >= {top} + 150"))?;
    }
    ensure!(deck.sideways()? <= 0, "the page is too wide");
    ensure!(
        deck.evaluate::<bool>("document.activeElement === document.body")?,
        "a frame has the focus"
    );
    axe::start(deck)?;
    let mut all = Vec::new();
    for scheme in ["light", "dark"] {
        deck.run(&format!("document.documentElement.style.colorScheme = '{scheme}'"))?;
        // Guests have tests of their own.
        axe::faults_in(deck, &format!("{page} {scheme}"), "{ exclude: [['iframe']] }", &mut all)?;
    }
    axe::none(&all)
}

fn is_as_high_as_what_it_holds(deck: &mut Deck) -> Result<()> {
    let frames = open(deck, "en/embedding/", 1280)?;
    let (timeline, link) = (2, frames - 1);
    scroll_to(deck, timeline)?;
    // What is opened in a figure makes its frame higher.
    let height = format!("frameAt({timeline}).frame.clientHeight");
    let before: f64 = deck.evaluate(&height)?;
    deck.run(&format!("frameAt({timeline}).find('.clock-table summary').click()"))?;
    deck.until(&format!("frameAt({timeline}).find('.clock-table').open && fits({timeline})"))?;
    let after: f64 = deck.evaluate(&height)?;
    ensure!(after > before, "{after} px after {before} px");
    // Each slide of a link that has become a deck has its own height.
    scroll_to(deck, link)?;
    let mut heights = Vec::new();
    for slide in ["five-layers", "title"] {
        deck.run(&format!(
            "await document.querySelector('rostra-deck').deck.goto({{ slide: '{slide}' }})"
        ))?;
        deck.until(&format!("shown({link}).includes(' {slide} ') && fits({link})"))?;
        heights.push(deck.evaluate::<f64>(&format!("frameAt({link}).frame.clientHeight"))?);
    }
    ensure!(heights.first() > heights.last(), "{heights:?}");
    // Narrow frames that have become wide are stages again.
    deck.resize(390, 800)?;
    scroll_to(deck, 0)?;
    deck.resize(1280, 800)?;
    deck.until("fits(0) && frameAt(0).root.dataset.layout === 'stage'")?;
    for frame in 0..frames {
        scroll_to(deck, frame)?;
    }
    Ok(())
}
