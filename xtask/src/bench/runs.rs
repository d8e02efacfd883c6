//! Measures loads and moves in a real browser. Not here: statistics (`numbers.rs`).

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xtask::server::Server;

use crate::bench::numbers::{median, percentile};
use crate::bench::report::Section;
use crate::bench::webdriver::{Driver, Session};

/// Records what a page paints, in each frame of its own.
pub const WATCH: &str = include_str!("watch.js");
const PRESS: &str = include_str!("press.js");
/// Waits until a page and its program are loaded.
pub const SETTLE: &str = include_str!("settle.js");
const WALK: &str = concat!(include_str!("paint.js"), include_str!("walk.js"));
const FIGURES: &str = concat!(include_str!("paint.js"), include_str!("figures.js"));
const WINDOWS: &str = include_str!("windows.js");

/// Time between two key presses, as of a person who searches for a slide. Browsers refuse history
/// entries that come much faster.
const PAUSE_MS: u32 = 100;
/// Duration of a frame.
const FRAME_MS: f64 = 1000.0 / 60.0;
/// Upper bound for moves, above the number of any talk.
const TO_THE_END: usize = 100_000;

/// A simulated device.
pub struct Profile {
    /// Its name in the report.
    pub name: &'static str,
    /// Emulated screen, processor and network; `None` measures the machine as it is.
    phone: Option<Phone>,
}

struct Phone {
    width: u32,
    height: u32,
    slower: f64,
    bits_per_second: f64,
    latency_ms: f64,
}

/// The machine as it is.
pub const DESKTOP: Profile = Profile { name: "desktop", phone: None };
/// A cheap phone on a poor connection.
pub const PHONE: Profile = Profile {
    name: "phone",
    phone: Some(Phone {
        width: 390,
        height: 844,
        slower: 4.0,
        bits_per_second: 1_600_000.0,
        latency_ms: 150.0,
    }),
};

impl Profile {
    /// Starts a browser that simulates the device.
    pub fn browser(&self, driver: &Driver) -> Result<Session> {
        let browser = driver.fresh()?;
        let Some(phone) = &self.phone else { return Ok(browser) };
        let screen = json!({
            "width": phone.width, "height": phone.height, "deviceScaleFactor": 3, "mobile": true,
        });
        browser.cdp("Emulation.setDeviceMetricsOverride", &screen)?;
        browser.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": phone.slower }))?;
        browser.cdp("Network.enable", &json!({}))?;
        let bytes = phone.bits_per_second / 8.0;
        let network = json!({
            "offline": false, "latency": phone.latency_ms,
            "downloadThroughput": bytes, "uploadThroughput": bytes,
        });
        browser.cdp("Network.emulateNetworkConditions", &network)?;
        Ok(browser)
    }
}

/// Measures cold loads of the deck and of the same page without its program, alternately: a
/// temporary slowdown of the machine affects both.
pub fn loads(
    driver: &Driver,
    profile: &Profile,
    [deck, still]: [&Server; 2],
    runs: usize,
) -> Result<Section> {
    let (mut with, mut without, mut moved, mut heap) = (vec![], vec![], vec![], vec![]);
    for _ in 0..runs {
        let browser = profile.browser(driver)?;
        with.push(load(&browser, &deck.url(), true)?);
        heap.push(heap_bytes(&browser)?);
        drop(browser);
        without.push(load(&profile.browser(driver)?, &still.url(), false)?);
        moved.push(first_move(&profile.browser(driver)?, deck)?);
    }
    let mut section = Section::new(format!("{}, median of {runs} cold loads", profile.name));
    let middle = |seen: &[Value], name: &str| -> Result<f64> {
        let values: Option<Vec<f64>> = seen.iter().map(|it| number(it, name)).collect();
        Ok(median(&values.with_context(|| format!("the browser reported no `{name}`"))?))
    };
    section.add("first contentful paint", "ms", middle(&with, "first")?);
    section.add("… without the program", "ms", middle(&without, "first")?);
    section.add("largest contentful paint", "ms", middle(&with, "largest")?);
    section.add("… without the program", "ms", middle(&without, "largest")?);
    section.add("an arrow key moves the deck", "ms", median(&moved));
    section.add("the program is alive", "ms", middle(&with, "alive")?);
    section.add("layout shift", "", middle(&with, "shift")?);
    section.add("JS heap", "B", median(&heap));
    Ok(section)
}

fn load(browser: &Session, url: &str, program: bool) -> Result<Value> {
    browser.before_pages(WATCH)?;
    browser.open(url)?;
    browser.run(SETTLE, &json!([program]))
}

fn first_move(browser: &Session, deck: &Server) -> Result<f64> {
    browser.before_pages(PRESS)?;
    browser.open(&format!("{}?view=stage", deck.url()))?;
    let seen = browser.run(SETTLE, &json!([true]))?;
    number(&seen, "moved").context("no key moved the deck")
}

/// Returns the JS heap in use after a garbage collection, in bytes.
fn heap_bytes(browser: &Session) -> Result<f64> {
    browser.cdp("HeapProfiler.collectGarbage", &json!({}))?;
    let usage = browser.cdp("Runtime.getHeapUsage", &json!({}))?;
    number(&usage, "usedSize").context("the browser does not say what is in use")
}

/// Measures a key press for every slide and step of the talk, on stage.
pub fn walk(driver: &Driver, profile: &Profile, deck: &Server) -> Result<Section> {
    let seen = presses(&profile.browser(driver)?, deck, None, TO_THE_END)?;
    Ok(times(format!("{}, key press over all {} moves", profile.name, seen[0].len()), seen))
}

/// Measures every control of every interactive figure, in the layout that the machine gets.
pub fn figures(driver: &Driver, profile: &Profile, deck: &Server) -> Result<Section> {
    let browser = profile.browser(driver)?;
    browser.open(&deck.url())?;
    browser.run(SETTLE, &json!([true]))?;
    let seen = timed(&browser.run(FIGURES, &json!([PAUSE_MS]))?)?;
    Ok(times(format!("{}, {} controls of figures", profile.name, seen[0].len()), seen))
}

fn times(name: String, [frames, works]: [Vec<f64>; 2]) -> Section {
    let mut section = Section::new(name);
    for (what, values) in [("to the next frame", &frames), ("computing", &works)] {
        section.add(format!("{what}, median"), "ms", median(values));
        section.add(format!("{what}, 95 %"), "ms", percentile(values, 95));
        section.add(format!("{what}, longest"), "ms", percentile(values, 100));
    }
    section
}

/// Measures moves in a long deck, from a slide on.
pub fn moves(driver: &Driver, deck: &Server, from: usize, count: usize) -> Result<[f64; 3]> {
    let [frames, works] = presses(&DESKTOP.browser(driver)?, deck, Some(from), count)?;
    if frames.len() < count {
        bail!("the deck ended after {} of {count} moves", frames.len());
    }
    Ok([median(&frames), median(&works), percentile(&works, 95)])
}

fn presses(
    browser: &Session,
    deck: &Server,
    from: Option<usize>,
    count: usize,
) -> Result<[Vec<f64>; 2]> {
    browser.open(&format!("{}?view=stage", deck.url()))?;
    browser.run(SETTLE, &json!([true]))?;
    let seen = browser.run(WALK, &json!([from, count, PAUSE_MS]))?;
    timed(&seen)
}

fn timed(seen: &Value) -> Result<[Vec<f64>; 2]> {
    let times = ["frames", "works"].map(|name| numbers(seen, name));
    if times[0].is_empty() {
        bail!("nothing in the page could be used: {seen}");
    }
    Ok(times)
}

/// Measures how long a move in the room's window takes to show in the speaker's and the reverse,
/// and what the second window costs the first.
pub fn windows(driver: &Driver, name: &str, deck: &Server, count: usize) -> Result<Section> {
    let browser = DESKTOP.browser(driver)?;
    browser.open(&format!("{}?view=stage&session=benchmark", deck.url()))?;
    browser.run(SETTLE, &json!([true]))?;
    let seen = browser.run(WINDOWS, &json!([count, PAUSE_MS]))?;
    let title = format!("the speaker's window and the room's, {name}, {count} moves");
    let mut section = Section::new(title);
    for (name, count, what) in [
        ("speakerDocument", count / 2, "speaker's key to the room's document"),
        ("speakerFrame", count / 2, "speaker's key to the room's frame"),
        ("roomDocument", count / 2, "room's key to the speaker's document"),
        ("roomFrame", count / 2, "room's key to the speaker's frame"),
        ("alone", count, "room's key to its own frame, one window"),
        ("beside", count, "room's key to its own frame, two windows"),
    ] {
        let values = numbers(&seen, name);
        if values.len() < count {
            bail!("the two windows did not go together: {seen}");
        }
        section.add(format!("{what}, median"), "ms", median(&values));
        section.add(format!("{what}, 95 %"), "ms", percentile(&values, 95));
        let missed = values.iter().filter(|it| **it > 2.0 * FRAME_MS).count();
        section.add(format!("{what}, later than two frames"), "", missed as f64);
    }
    Ok(section)
}

/// Returns a list of numbers by its name; empty if there is none.
pub fn numbers(of: &Value, name: &str) -> Vec<f64> {
    let values = of.get(name).and_then(Value::as_array).into_iter().flatten();
    values.filter_map(Value::as_f64).collect()
}

/// Returns a number by its name.
pub fn number(of: &Value, name: &str) -> Option<f64> {
    of.get(name)?.as_f64()
}
