//! Smoothness of a zoomed drawing: the timeline is dragged, by itself and by its strip, and zoomed.

use anyhow::{Result, bail};
use serde_json::json;
use xtask::server::Server;

use crate::bench::numbers::percentile;
use crate::bench::report::Section;
use crate::bench::runs::{DESKTOP, SETTLE, numbers};
use crate::bench::webdriver::Driver;

const ZOOM: &str = include_str!("zoom.js");
/// Slowdown of the processor.
const SLOWER: f64 = 4.0;
/// Duration of each drag.
const DRAG_MS: u32 = 2000;
/// Duration above which a frame counts as a stutter.
const LATE_MS: f64 = 50.0;

/// The measurements: name, state of the figure, element, and kind of input.
const USES: [(&str, &str, &str, &str); 4] = [
    ("calendars dragged, 8 times enlarged", "/x8-5000", DRAWING, "drag"),
    ("calendars dragged, 32 times enlarged", "/x32-5000", DRAWING, "drag"),
    ("strip dragged, 32 times enlarged", "/x32-5000", "#internet-clock [data-strip]", "drag"),
    ("zoomed in and out", "", DRAWING, "wheel"),
];
const DRAWING: &str = "#internet-clock .clock-tracks .clock-drawing";

/// Measures the frames of each use on stage, with a slow processor.
pub fn frames(driver: &Driver, deck: &Server) -> Result<Section> {
    let mut section =
        Section::new(format!("the timeline zoomed, {SLOWER} times slower, {DRAG_MS} ms each"));
    for (name, word, part, how) in USES {
        let browser = DESKTOP.browser(driver)?;
        browser.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }))?;
        browser.open(&format!("{}?view=stage&lang=en#internet-clock/4{word}", deck.url()))?;
        browser.run(SETTLE, &json!([true]))?;
        let seen = browser.run(ZOOM, &json!([part, how, DRAG_MS]))?;
        let frames = numbers(&seen, "frames");
        if frames.is_empty() {
            bail!("{name}: {seen}");
        }
        section.add(format!("{name}, frames"), "", frames.len() as f64);
        // Three frames of a screen are 50 ms, but browsers tell times with an error of a tenth.
        let late = frames.iter().filter(|it| it.round() > LATE_MS).count();
        section.add(format!("{name}, frames over {LATE_MS} ms"), "", late as f64);
        section.add(format!("{name}, longest frame"), "ms", percentile(&frames, 100));
    }
    Ok(section)
}
