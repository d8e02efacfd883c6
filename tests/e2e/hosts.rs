//! The protocol between the deck in a frame and its host page: requests, responses, the frame's
//! height, and the script that implements it for hosts.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::guests::{add_frame, alive, embed_frame};
use crate::support::deck::Deck;
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] = &[
    ("a_host_moves_the_deck_and_is_told", moves_the_deck_and_is_told),
    ("only_the_host_is_heard", only_the_parent_is_heard),
    ("a_host_that_makes_no_sense_is_answered_once", what_makes_no_sense),
    ("no_host_hears_notes", notes_never_leave_the_frame),
    ("an_article_says_its_height_to_every_host", says_its_height),
    ("a_frame_and_its_host_come_to_rest", comes_to_rest),
    ("an_article_scrolls_only_in_a_frame_too_low_for_it", scrolls_only_where_it_must),
    ("the_hosts_script_puts_a_deck_into_a_page", the_script_puts_a_deck),
    ("a_link_becomes_a_deck_on_its_hosts_page", a_link_becomes_a_deck),
];

/// JavaScript: records the messages that the frame posts to this page.
const LISTEN: &str = "window.heard = []; addEventListener('message', (it) => { \
    if (it.source === document.querySelector('iframe:last-of-type')?.contentWindow) heard.push(it.data); })";

/// Opens a host page that records messages, with a deck in a frame that handles requests.
pub fn host(deck: &mut Deck, query: &str, size: (u32, u32)) -> Result<()> {
    let site = deck.serve("")?;
    embed_frame(deck, BLANK, &format!("{site}{query}"), size, LISTEN)?;
    deck.browser().wait_in_frame(
        "'live' in document.documentElement.dataset && !!document.querySelector('.guest')",
    )
}

/// Posts a message to the frame.
fn post(deck: &Deck, message: &Value) -> Result<()> {
    deck.run(&format!(
        "document.querySelector('iframe:last-of-type').contentWindow.postMessage({message}, '*')"
    ))
}

fn post_message(deck: &Deck, kind: &str, rest: &Value) -> Result<()> {
    let mut message = json!({ "ns": "rostra", "v": 1, "type": kind });
    if let (Some(to), Some(from)) = (message.as_object_mut(), rest.as_object()) {
        to.extend(from.clone());
    }
    post(deck, &message)
}

/// Sends `hello` repeatedly until the frame responds, since its program may still be loading.
pub fn hello(deck: &mut Deck) -> Result<()> {
    deck.run(
        "window.saying = setInterval(() => document.querySelector('iframe:last-of-type').contentWindow.postMessage(\
         { ns: 'rostra', v: 1, type: 'hello', id: 'first' }, '*'), 100)",
    )?;
    deck.until("heard.some((it) => it.type === 'ready')")?;
    deck.run("clearInterval(saying)")
}

/// Waits until the last message of a type has these fields.
fn wait_for_message(deck: &Deck, kind: &str, fields: &Value) -> Result<()> {
    deck.until(&format!(
        "(() => {{ const last = heard.filter((it) => it.ns === 'rostra' && it.type === '{kind}').at(-1); \
         return !!last && Object.entries({fields}).every(([name, it]) => JSON.stringify(last[name]) === JSON.stringify(it)); }})()"
    ))
}

fn moves_the_deck_and_is_told(deck: &mut Deck) -> Result<()> {
    host(deck, "?embed&lang=en&s=five-layers", (960, 584))?;
    // Before `hello` a message has neither a response nor an effect.
    post_message(deck, "next", &json!({}))?;
    hello(deck)?;
    wait_for_message(deck, "ready", &json!({ "v": 1, "id": "first", "lang": "en" }))?;
    ensure!(
        deck.evaluate::<bool>(
            "heard.find((it) => it.type === 'ready').slides.includes('internet-clock')"
        )?,
        "no slides"
    );
    wait_for_message(deck, "state", &json!({ "slide": "five-layers", "step": 0, "figure": null }))?;
    post_message(deck, "next", &json!({}))?;
    wait_for_message(deck, "state", &json!({ "slide": "five-layers", "step": 1 }))?;
    post_message(deck, "prev", &json!({}))?;
    wait_for_message(deck, "state", &json!({ "slide": "five-layers", "step": 0 }))?;
    post_message(deck, "goto", &json!({ "slide": "five-layers", "step": 99, "figure": "infra" }))?;
    let last: Value = deck
        .browser()
        .evaluate_in_frame("Number(document.querySelector('#five-layers').dataset.steps)")?;
    wait_for_message(
        deck,
        "state",
        &json!({ "slide": "five-layers", "step": last, "steps": last, "figure": "infra" }),
    )?;
    post_message(deck, "set", &json!({ "lang": "ko", "theme": "dark" }))?;
    deck.browser().wait_in_frame(
        "document.documentElement.lang === 'ko' && document.documentElement.dataset.theme === 'dark'",
    )?;
    let errors: usize = deck.evaluate("heard.filter((it) => it.type === 'error').length")?;
    ensure!(errors == 0, "{errors} errors");
    let errors = deck.errors()?;
    ensure!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

fn only_the_parent_is_heard(deck: &mut Deck) -> Result<()> {
    let site = deck.serve("")?;
    // A neighbor of the deck's own origin, which may look at it, but not ask it.
    embed_frame(deck, BLANK, &format!("{site}{BLANK}"), (100, 100), "")?;
    add_frame(deck, &format!("{site}?embed&lang=en&s=five-layers"), (960, 584), LISTEN)?;
    deck.browser().wait_in_frame("top[1].document.documentElement.dataset.live === ''")?;
    hello(deck)?;
    deck.browser().evaluate_in_frame::<Option<bool>>(
        "void top[1].postMessage({ ns: 'rostra', v: 1, type: 'next' }, '*')",
    )?;
    // A later request of the parent is handled later.
    post_message(deck, "set", &json!({ "lang": "ko" }))?;
    deck.browser().wait_in_frame("top[1].document.documentElement.lang === 'ko'")?;
    let at: String = deck
        .browser()
        .evaluate_in_frame("top[1].document.querySelector('[data-current]').dataset.step")?;
    ensure!(at == "0", "a neighbor has moved it to step {at}");
    Ok(())
}

fn what_makes_no_sense(deck: &mut Deck) -> Result<()> {
    host(deck, "?embed&lang=en&s=five-layers", (960, 584))?;
    hello(deck)?;
    let errors = "heard.filter((it) => it.type === 'error').map((it) => it.code)";
    for (kind, rest, code) in [
        ("dispatch", json!({}), "unknown"),
        ("goto", json!({ "slide": "nowhere" }), "no-slide"),
        ("next", json!({ "x": "y".repeat(9000) }), "too-long"),
        ("next", json!({ "v": 2 }), "version"),
    ] {
        deck.run("heard.length = 0")?;
        post_message(deck, kind, &rest)?;
        deck.until_is(errors, json!([code]))?;
    }
    // Neither are these ours.
    deck.run("heard.length = 0")?;
    for other in
        [json!("next"), json!(null), json!(7), json!({ "type": "next" }), json!(["rostra"])]
    {
        post(deck, &other)?;
    }
    // A flood: in each second of it fifty are looked at, and one more is answered.
    deck.run(
        "window.start = Date.now(); for (let it = 0; it < 400; it += 1) \
         frames[0].postMessage({ ns: 'rostra', v: 1, type: 'dispatch' }, '*');",
    )?;
    // Responses to later messages come after it.
    hello(deck)?;
    let counts: Vec<usize> = deck.evaluate(&format!(
        "[...['too-many', 'unknown'].map((code) => {errors}.filter((it) => it === code).length), \
         Math.floor((Date.now() - start) / 1000) + 2]"
    ))?;
    let [many, unknown, seconds] = counts[..] else { anyhow::bail!("{counts:?}") };
    ensure!((1..=seconds).contains(&many) && unknown <= 50 * seconds, "{counts:?}");
    let at: String = deck
        .browser()
        .evaluate_in_frame("document.querySelector('[data-current]').dataset.step")?;
    ensure!(at == "0", "something has moved it to step {at}");
    Ok(())
}

/// Checks all messages that a frame posts while every slide is shown in both languages.
fn notes_never_leave_the_frame(deck: &mut Deck) -> Result<()> {
    host(deck, "?embed&lang=en", (600, 600))?;
    hello(deck)?;
    let ids: Vec<String> = deck.evaluate("heard.find((it) => it.type === 'ready').slides")?;
    let ids = deck.swept(ids);
    for lang in ["en", "ko"] {
        post_message(deck, "set", &json!({ "lang": lang }))?;
        for id in &ids {
            post_message(deck, "goto", &json!({ "slide": id }))?;
            wait_for_message(deck, "state", &json!({ "slide": id }))?;
            // Two frames for each, since more than 50 messages in a second are not answered.
            settled(deck)?;
        }
    }
    let notes: Vec<String> = deck.browser().evaluate_in_frame(
        "[...document.querySelectorAll('.notes p')].flatMap((it) => [it.textContent, ...Object.values(it.dataset)]).map((it) => it.trim()).filter((it) => it.length > 20)",
    )?;
    ensure!(notes.len() > 20, "there are {} notes to look for", notes.len());
    let all: Vec<String> = deck.evaluate("heard.map((it) => JSON.stringify(it))")?;
    let known = ["ready", "state", "height"].map(|it| format!("\"type\":\"{it}\""));
    let ours = all.iter().filter(|it| it.contains("rostra\""));
    ensure!(ours.clone().count() > 20, "hardly any message was posted");
    for message in &all {
        let is_posted = |sentence: &str| sentence.len() > 20 && message.contains(sentence);
        let posted = notes.iter().find(|note| note.split('.').any(is_posted));
        ensure!(posted.is_none(), "notes have been posted: {message}");
        ensure!(message.len() < 2000, "what can be so long? {message}");
    }
    for message in ours.filter(|it| it.contains("\"ns\"")) {
        ensure!(known.iter().any(|it| message.contains(it)), "not documented: {message}");
    }
    Ok(())
}

fn says_its_height(deck: &mut Deck) -> Result<()> {
    let query =
        "?embed&lang=en&only=internet-clock&initialWidth=600&childId=box-1&parentUrl=x#?secret=aB3";
    host(deck, query, (600, 300))?;
    hello(deck)?;
    deck.until("heard.some((it) => it.ns === 'rostra' && it.type === 'height')")?;
    // Of the same height in every shape, and it is the height that leaves nothing to scroll.
    deck.until(
        "(() => { const px = heard.filter((it) => it.type === 'height').at(-1)?.px; \
         const last = (is) => heard.filter(is).at(-1); \
         const json = last((it) => typeof it === 'string' && it.includes('iframe.resize')); \
         return px > 300 && last((it) => it.sentinel === 'amp')?.height === px \
         && last((it) => it['datawrapper-height'])?.['datawrapper-height'].rostra === px \
         && last((it) => Object.keys(it).join() === 'height')?.height === px \
         && JSON.parse(json ?? '{}').height === px && JSON.parse(json).context === 'iframe.resize' \
         && last((it) => typeof it === 'string' && it.startsWith('pym')) === `pymxPYMxbox-1xPYMxheightxPYMx${px}` \
         && last((it) => it.secret)?.value === Math.min(px, 1000); })()",
    )?;
    // A stage is as high as its page wants it. What the article may still say comes before.
    alive(deck)?;
    deck.browser().wait_in_frame("document.querySelector('[data-made]') !== null")?;
    settled(deck)?;
    deck.run("heard.length = 0")?;
    hello(deck)?;
    deck.run("heard.length = 0; Object.assign(document.querySelector('iframe'), { width: 960, height: 600 })")?;
    deck.browser().wait_in_frame("document.documentElement.dataset.layout === 'stage'")?;
    deck.until("heard.some((it) => it.secret === 'aB3' && it.value > 500)")?;
    let others: usize =
        deck.evaluate("heard.filter((it) => it.sentinel || it.type === 'height').length")?;
    ensure!(others == 0, "a stage has posted its height");
    Ok(())
}

/// Waits until the frame has been laid out with its font, and has posted its height.
pub fn settled(deck: &mut Deck) -> Result<()> {
    deck.browser().evaluate_in_frame::<bool>(
        "document.fonts.ready.then(() => new Promise((it) => { \
         requestAnimationFrame(() => requestAnimationFrame(() => { it(true); })); }))",
    )?;
    Ok(())
}

/// With a host that applies each height, and whose own scroll bar appears when the frame is high.
fn comes_to_rest(deck: &mut Deck) -> Result<()> {
    let adapt = "addEventListener('message', ({ data }) => { if (data?.sentinel !== 'amp') return; \
         frame.height = data.height; frame.width = data.height > 500 ? 585 : 600; })";
    let site = deck.serve("")?;
    let src = format!("{site}?embed&lang=en&s=five-layers");
    embed_frame(deck, BLANK, &src, (600, 300), &format!("{LISTEN}; {adapt}"))?;
    hello(deck)?;
    for slide in ["five-layers", "internet-clock", "title", "five-layers"] {
        post_message(deck, "goto", &json!({ "slide": slide }))?;
        wait_for_message(deck, "state", &json!({ "slide": slide }))?;
        deck.browser().wait_in_frame(
            "document.fonts.status === 'loaded' && document.documentElement.scrollHeight <= innerHeight + 1",
        )?;
    }
    let heights: usize = deck.evaluate("heard.filter((it) => it.sentinel === 'amp').length")?;
    ensure!((1..=24).contains(&heights), "{heights} heights for five slides");
    Ok(())
}

/// In a host that applies the height, a wheel over the frame scrolls the host; in another one it
/// scrolls the frame.
fn scrolls_only_where_it_must(deck: &mut Deck) -> Result<()> {
    const LOOK: &str = "[document.documentElement.dataset.fitted, getComputedStyle(document.documentElement).overflowY].join()";
    let follow = "window.follows = true; addEventListener('message', ({ data }) => { \
         if (follows && data?.sentinel === 'amp') frame.height = data.height; })";
    let src = format!("{}?embed&lang=en&s=five-layers", deck.serve("")?);
    embed_frame(deck, BLANK, &src, (600, 300), follow)?;
    alive(deck)?;
    deck.browser().wait_in_frame(&format!("{LOOK} === ',hidden'"))?;
    deck.wheel((300, 200), 200)?;
    deck.until("scrollY >= 150")?;
    let moved: f64 = deck.browser().evaluate_in_frame("scrollY")?;
    ensure!(moved == 0.0, "the frame has scrolled by {moved} px");
    deck.run("scrollTo(0, 0); follows = false; document.querySelector('iframe').height = 300")?;
    deck.browser().wait_in_frame(&format!("{LOOK} === ',visible'"))?;
    deck.until("scrollY === 0")?;
    deck.wheel((300, 200), 200)?;
    deck.browser().wait_in_frame("scrollY >= 150")
}

fn the_script_puts_a_deck(deck: &mut Deck) -> Result<()> {
    let site = deck.serve("")?;
    deck.visit(&deck.url(BLANK))?;
    deck.run(&format!(
        "const {{ mount }} = await import('{}'); document.body.style.cssText = 'margin: 0; width: 600px'; \
         window.deck = mount(document.body, {{ src: '{}', slide: 'five-layers', step: 1, lang: 'en', title: 'A talk' }}); \
         window.states = []; deck.addEventListener('state', (it) => states.push(it.detail)); \
         const early = deck.next(); window.slides = (await deck.ready).slides.length; await early;",
        deck.url("embed.js"),
        site
    ))?;
    ensure!(deck.evaluate::<usize>("slides")? > 20, "ready says too little");
    deck.until("states.length > 0 && states.at(-1).slide !== 'five-layers'")?;
    deck.run("await deck.goto({ slide: 'internet-clock', figure: undefined })")?;
    deck.until("states.at(-1).slide === 'internet-clock'")?;
    // As high as its article.
    deck.browser().wait_in_frame("document.documentElement.scrollHeight <= innerHeight + 1")?;
    deck.run("document.body.style.width = '960px'")?;
    deck.until("Math.abs(deck.frame.clientHeight - (540 + 44)) < 2")?;
    deck.run("deck.remove()")?;
    ensure!(
        deck.evaluate::<usize>("document.querySelectorAll('iframe').length")? == 0,
        "it is still there"
    );
    let errors = deck.errors()?;
    ensure!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

fn a_link_becomes_a_deck(deck: &mut Deck) -> Result<()> {
    let site = deck.serve("")?;
    deck.visit(&deck.url(BLANK))?;
    deck.run(&format!(
        "document.body.innerHTML = '<rostra-deck slide=\"five-layers\" lang=\"en\"><a href=\"{}\">AI Trends</a></rostra-deck>'",
        site
    ))?;
    ensure!(
        deck.evaluate::<bool>("document.querySelector('a').checkVisibility()")?,
        "no link without the script"
    );
    deck.run(&format!("await import('{}')", deck.url("embed.js")))?;
    deck.until("document.querySelector('iframe')?.title === 'AI Trends' && document.querySelector('a').hidden")?;
    deck.run("document.querySelector('iframe').scrollIntoView(); await document.querySelector('rostra-deck').deck.ready")?;
    deck.browser()
        .wait_in_frame("document.querySelector('[data-current]').id === 'five-layers'")?;
    deck.run("document.querySelector('rostra-deck').remove()")?;
    let errors = deck.errors()?;
    ensure!(errors.is_empty(), "{errors:#?}");
    Ok(())
}
