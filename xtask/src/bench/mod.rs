//! Benchmark: measures the size of the built deck and its speed in a real browser.
//! `docs/benchmark.md` says how each figure is measured and what it means. Not here: any limit.

mod framed;
mod numbers;
mod report;
mod runs;
mod site;
mod variants;
mod webdriver;
mod zoom;

use std::fs;
use std::num::NonZeroUsize;

use anyhow::{Context, Result};
use serde_json::json;
use xtask::args::{self, Arguments};
use xtask::paths;
use xtask::prerender::options::Options;
use xtask::server::Server;

use crate::bench::report::Section;
use crate::bench::runs::{DESKTOP, PHONE};
use crate::bench::site::Site;
use crate::bench::webdriver::Driver;
use crate::browsers::Browser;
use crate::{build_deck, progress};

/// Default number of loads of each page, each in a new browser.
const RUNS: usize = 5;
/// Numbers of slides of the decks that show whether a move costs more in a longer talk.
const DECKS: [usize; 3] = [31, 310, 1000];
/// Moves in each of these decks: the same slides and steps each time, and fewer than the talk has.
const MOVES: usize = 100;
/// Moves between the two windows of a session.
const CROSSINGS: usize = 200;

/// Runs `cargo xtask bench`.
pub fn run(mut args: Arguments) -> Result<()> {
    let built = args.contains("--built");
    let windows = args.contains("--windows");
    let zoom_only = args.contains("--zoom");
    let framed_only = args.contains("--framed");
    let runs = args.opt_value_from_str::<_, NonZeroUsize>("--runs");
    let runs = runs.context("--runs needs a number from 1 up")?.map_or(RUNS, NonZeroUsize::get);
    args::finish(args)?;
    let dist = if built { paths::dist() } else { build_deck::release(&Options::default())? };
    let site = Site::of(&dist)?;
    let out = paths::logs().with_file_name("bench");

    if windows || zoom_only {
        let whole = Server::start(&dist, "")?;
        let sections = if windows {
            two_windows(&whole)?
        } else {
            vec![zoom::frames(&Driver::start(Browser::Chromium)?, &whole)?]
        };
        print!("{}", report::table(&sections));
        return Ok(());
    }
    progress::say("weighing the files …");
    site.write_framed(&out.join("framed"))?;
    let framed = Server::start(&out.join("framed"), "")?;
    if framed_only {
        let driver = Driver::start(Browser::Chromium)?;
        let mut sections = vec![site.framed_bytes()?];
        for profile in [&DESKTOP, &PHONE] {
            sections.push(framed::paints(&driver, profile, &framed, runs)?);
        }
        print!("{}", report::table(&sections));
        return Ok(());
    }
    let mut sections = vec![site.bytes()?, site.framed_bytes()?];
    let (deck, still) = (out.join("deck"), out.join("still"));
    site.write(&deck, false)?;
    site.write(&still, true)?;
    let (deck, still) = (Server::start(&deck, "")?, Server::start(&still, "")?);
    let whole = Server::start(&dist, "")?;
    let driver = Driver::start(Browser::Chromium)?;
    for profile in [&DESKTOP, &PHONE] {
        progress::say(&format!("{}: {runs} runs …", profile.name));
        sections.push(runs::loads(&driver, profile, [&deck, &still], runs)?);
        sections.push(framed::paints(&driver, profile, &framed, runs)?);
        progress::say(&format!("{}: through the whole talk …", profile.name));
        sections.push(runs::walk(&driver, profile, &deck)?);
        progress::say(&format!("{}: the figures …", profile.name));
        sections.push(runs::figures(&driver, profile, &whole)?);
    }
    progress::say("the timeline zoomed …");
    sections.push(zoom::frames(&driver, &whole)?);
    progress::say("two windows …");
    sections.extend(two_windows(&whole)?);
    let mut long = Section::new("a move in a longer talk (desktop)");
    for slides in DECKS {
        progress::say(&format!("a talk of {slides} slides …"));
        let folder = out.join(format!("deck-{slides}"));
        site.write_repeated(&folder, slides)?;
        let server = Server::start(&folder, "")?;
        // The same slides each time, in the middle of the deck.
        let talk = site.slides()?;
        let from = slides / talk / 2 * talk;
        let [frame, work, slow] = runs::moves(&driver, &server, from, MOVES)?;
        long.add(format!("{slides} slides, to the next frame, median"), "ms", frame);
        long.add(format!("{slides} slides, computing, median"), "ms", work);
        long.add(format!("{slides} slides, computing, 95 %"), "ms", slow);
    }
    sections.push(long);

    let about = json!({ "browser": driver.fresh()?.version, "runs": runs, "cores": cores() });
    let path = out.with_extension("json");
    let text = format!("{:#}\n", report::json(about, &sections));
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    print!("{}", report::table(&sections));
    println!("\nthe same figures as JSON: {}", path.display());
    Ok(())
}

/// Measures the two windows of a session in each browser.
fn two_windows(deck: &Server) -> Result<Vec<Section>> {
    let all = [Browser::Chromium, Browser::Firefox].into_iter();
    all.map(|it| runs::windows(&Driver::start(it)?, it.name(), deck, CROSSINGS)).collect()
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, Into::into)
}
