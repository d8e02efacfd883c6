//! Fuzz tests: thousands of random invalid messages to a frame, and random addresses. The generator
//! has a fixed seed, so every run is the same.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::guests::alive;
use crate::hosts::{hello, host, settled};
use crate::support::deck::Deck;
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] = &[
    ("random_messages_have_no_effect", random_messages),
    ("random_addresses_are_places", random_addresses),
];

/// JavaScript: random numbers (mulberry32), and random choices.
const RANDOM: &str = "
    let seed = 2025;
    window.random = (below) => {
        seed = seed + 0x6D2B79F5 | 0;
        let it = Math.imul(seed ^ seed >>> 15, 1 | seed);
        it = it + Math.imul(it ^ it >>> 7, 61 | it) ^ it;
        return ((it ^ it >>> 14) >>> 0) % below;
    };
    window.pick = (all) => all[random(all.length)];";

/// JavaScript: generator of messages that are invalid by the contract (docs/embedding.md).
const MESSAGES: &str = "
    const words = ['', 'nowhere', '__proto__', 'constructor', 'toString', '<b>', '다섯', 'five-layers\\u0000', '../', 'x'.repeat(99)];
    const junk = () => pick([
        () => null, () => undefined, () => random(100), () => NaN, () => -1, () => true, () => pick(words), () => [pick(words)],
        () => ({ [pick(words)]: pick(words) }), () => new Date(0), () => new Map([['ns', 'rostra']]), () => /x/, () => 1n,
        () => new Uint8Array(9), () => new Error('junk'), () => new String('next'),
        () => { const it = {}; it.it = it; return it; },
    ])();
    // Neither left out nor anything that a field may hold.
    const wrong = () => pick([-1, 1.5, NaN, Infinity, true, {}, [1], '1', new Number(1), 1n]);
    const noSlide = () => pick(['nowhere', '__proto__', 'constructor', {}, 7, ['five-layers'], new String('five-layers'), undefined, null]);
    const types = ['dispatch', 'goTo', 'NEXT', '__proto__', 'constructor', 'toString', 'notes', 'eval', 'ready', 'state', ''];
    const asks = ['hello', 'next', 'prev', 'goto', 'set'];
    const to = 'five-layers';
    const near = () => pick([
        () => ({ v: 1, type: pick(types), slide: to }),
        () => ({ v: 1, type: pick([junk, wrong])() }),
        () => ({ v: pick([2, 0, 1.5, '1', null, NaN, [1], new Number(1), 1n, undefined]), type: pick(asks), slide: to, lang: 'ko' }),
        () => ({ v: 1, type: 'goto', slide: noSlide(), step: 1 }),
        () => ({ v: 1, type: 'goto', slide: to, step: wrong() }),
        () => ({ v: 1, type: 'goto', slide: to, figure: pick([{}, 7, 'A B', '<b>', 'x'.repeat(99)]) }),
        () => ({ v: 1, type: 'set', lang: pick(['xx', 7, {}, '__proto__']), theme: 'dark' }),
        () => ({ v: 1, type: 'set', theme: pick(['blue', 7, {}, ['dark']]) }),
        () => ({ v: 1, type: 'set' }),
        () => ({ v: 1, type: pick(asks), slide: to, lang: 'ko', more: 'x'.repeat(8192 + random(40000)) }),
    ])();
    const tricks = () => pick([
        () => JSON.parse('{\"__proto__\": {\"ns\": \"rostra\", \"v\": 1, \"type\": \"next\"}}'),
        () => JSON.parse('{\"ns\": \"rostra\", \"__proto__\": {\"v\": 1, \"type\": \"next\"}}'),
        () => ({ ns: new String('rostra'), v: 1, type: 'next' }),
        () => ({ ns: ['rostra'], v: 1, type: 'next' }),
        () => JSON.stringify({ ns: 'rostra', v: 1, type: 'next' }),
        () => ({ NS: 'rostra', v: 1, type: 'next' }),
        () => ({ ns: 'rostra ', v: 1, type: 'next' }),
    ])();
    // Each of ours has a number of its own, or an id that may come back as no other.
    window.draw = (number) => pick([junk, tricks, near, near])
        === near ? { ns: 'rostra', id: pick([number, number, `n${number}`, {}, 'x'.repeat(99)]), ...near() } : pick([junk, tricks])();
    window.sendJunk = (from, count) => {
        const { contentWindow } = document.querySelector('iframe');
        for (let it = from; it < from + count; it += 1) contentWindow.postMessage(draw(it), '*');
    };
    // The responses except those to `hello()`.
    window.answers = () => heard.filter((it) => it?.ns === 'rostra' && it.type !== 'ready');";

fn random_messages(deck: &mut Deck) -> Result<()> {
    host(deck, "?embed&lang=en&s=follow-request/2", (960, 584))?;
    alive(deck)?;
    settled(deck)?;
    deck.run(RANDOM)?;
    deck.run(MESSAGES)?;
    // Before `hello` nothing has a response.
    deck.run("sendJunk(0, 1000)")?;
    hello(deck)?;
    deck.until("answers().length > 0")?;
    let first: Vec<String> = deck.evaluate("answers().map((it) => it.type)")?;
    ensure!(first == ["state"], "it has answered {first:?}");
    let page = "document.documentElement.outerHTML";
    let before: String = deck.browser().evaluate_in_frame(page)?;
    // A flood, most of which is dropped; then as slow as the limit lets everything through, by a clock that
    // goes on by itself.
    for (count, clock) in
        [(3000, ""), (6000, "window.now = Date.now(), Date.now = () => now += 25,")]
    {
        deck.browser().evaluate_in_frame::<Option<bool>>(&format!("({clock} null)"))?;
        deck.run(&format!("heard.length = 0; sendJunk({count}, {count})"))?;
        // Responses to later messages come after it.
        hello(deck)?;
        deck.until("answers().some((it) => it.type === 'state')")?;
        let odd: Vec<Value> = deck.evaluate(
            "answers().filter((it) => it.type !== 'state' && (it.type !== 'error' \
             || Object.keys(it).some((name) => !['ns', 'v', 'type', 'id', 'code', 'message'].includes(name))))",
        )?;
        ensure!(odd.is_empty(), "not documented: {odd:?}");
        let (answers, twice): (usize, usize) = deck.evaluate(
            "(() => { const ids = answers().map((it) => it.id).filter((it) => it != null); \
             return [answers().length, ids.length - new Set(ids).size]; })()",
        )?;
        ensure!(twice == 0, "{twice} messages were answered twice");
        // A quarter and more of them name us, and there the limit lets all through.
        let least = if clock.is_empty() { 2 } else { count / 4 };
        ensure!((least..=count).contains(&answers), "{answers} answers to {count} messages");
        let codes: Vec<String> =
            deck.evaluate("[...new Set(answers().flatMap((it) => it.code ?? []))]")?;
        if !clock.is_empty() {
            for code in ["version", "unknown", "no-slide", "too-long"] {
                ensure!(codes.iter().any(|it| it == code), "nothing was {code}: {codes:?}");
            }
        }
    }
    let after: String = deck.browser().evaluate_in_frame(page)?;
    ensure!(after == before, "something has had an effect");
    Ok(())
}

/// JavaScript: opens frames with random queries and sends each one to random fragments.
const ADDRESSES: &str = "
    const ids = ['five-layers', 'internet-clock', 'title', 'five', 'killer-app', 'KILLER-APP', 'nowhere'];
    const odd = ['', '%', '%zz', '%ED%95', '다섯', '층에서', '🙂', '<script>', '?secret=x', '&amp;', '__proto__', 'constructor', '..', ' ',
        '\"', \"'\", ')', '\\\\', 'x'.repeat(3000), ':~:x', '=', '#', '0', '-1', '1e9', '99999999999999999999', 'infra', 'A,B'];
    const part = () => pick([() => pick(ids), () => pick(odd), () => pick(odd) + pick(odd), () => String(random(12))])();
    const fragment = () => Array.from({ length: 1 + random(4) }, part).join(pick(['/', '/', '//', '']));
    const names = ['lang', 'theme', 'only', 's', 'still', 'embed', 'view', 'Lang', '__proto__', 'x'];
    const values = ['ko', 'en', 'EN)', 'dark', 'stage', 'reading', 'overview', 'zz'];
    const query = () => Array.from({ length: random(6) }, () => `${pick(names)}=${pick([() => pick(values), part])()}`.replaceAll('#', '')).join('&');
    // A place of the talk, whatever was asked for.
    const fault = ({ document }) => {
        const at = document.querySelectorAll('#deck > [data-current]');
        const step = Number(at[0]?.dataset.step);
        const is = at.length === 1 && step >= 0 && step <= Number(at[0].dataset.steps) && at[0].checkVisibility()
            && 'live' in document.documentElement.dataset;
        return is ? null : `${at.length} slides, step ${step}`;
    };
    const soon = (is) => new Promise((it) => { const look = () => is() ? it() : setTimeout(look, 5); look(); });
    window.walk = async (fragments) => {
        const address = `../?${query()}#${fragment()}`;
        const frame = Object.assign(document.createElement('iframe'), { src: address, width: 800, height: 460 });
        // Those before it stay: to take one away while a program is on its way would be an error.
        document.body.append(frame);
        await new Promise((it) => { frame.onload = it; });
        const { contentWindow } = frame;
        const { dataset } = contentWindow.document.documentElement;
        await soon(() => 'live' in dataset && (!('embed' in dataset) || contentWindow.performance
            .getEntriesByType('resource').some((it) => it.name.endsWith('frame_bg.wasm'))));
        const faults = [[address, fault(contentWindow)]];
        for (let it = 0; it < fragments; it += 1) {
            const to = fragment();
            // A fragment alone would be read as one of this page.
            const { location } = contentWindow;
            location.replace(`${location.href.split('#')[0]}#${to}`);
            // The deck hears of it in a task of its own.
            await new Promise((it) => { setTimeout(it); });
            faults.push([`${address} then ${to}`, fault(contentWindow)]);
        }
        return faults.filter((it) => it[1]);
    };";

fn random_addresses(deck: &mut Deck) -> Result<()> {
    deck.visit(&deck.url(BLANK))?;
    deck.run(RANDOM)?;
    deck.run(ADDRESSES)?;
    for _ in 0..10 {
        let faults: Vec<(String, String)> = deck.evaluate("walk(40)")?;
        ensure!(faults.is_empty(), "{faults:#?}");
    }
    Ok(())
}
