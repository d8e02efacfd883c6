//! Compares a figure alone in a frame (`?embed&only=`) with hand-written pages of the same figure:
//! as a picture, and as the same text, links and boxes without a script.

use std::path::Path;

use anyhow::{Context, Result};
use rostra_core::text::Lang;
use serde_json::json;
use xtask::server::Server;

use crate::bench::numbers::median;
use crate::bench::report::Section;
use crate::bench::runs::{Profile, WATCH, number};
use crate::bench::site::{Site, count, packed};
use crate::bench::webdriver::Driver;

const LOADED: &str = include_str!("frame.js");
/// The figure, by its slide.
const FIGURE: &str = "five-layers";
/// The host page around the deck's frame, and around the pages written by hand.
const HOSTS: [(&str, &str); 3] = [
    ("host.html", "en/frame-five-layers.html?embed&amp;only=five-layers&amp;lang=en"),
    ("host-by-hand.html", BY_HAND),
    ("host-no-script.html", NO_SCRIPT),
];
const BY_HAND: &str = "by-hand.html";
const NO_SCRIPT: &str = "en/no-script.html";
/// The files that the first paint of a framed figure needs.
const PAINTED: &str = "en/frame-five-layers.html";

impl Site {
    /// Measures the sizes of a framed figure without the program, and of the hand-written page.
    pub fn framed_bytes(&self) -> Result<Section> {
        let mut section = Section::new("a figure alone in a frame");
        let bytes = packed(&self.read(PAINTED)?)?.len();
        let font = self.read(&self.font)?.len();
        section.add("without the program, brotli", "B", count(bytes));
        section.add("… and its font", "B", count(bytes + font));
        let by_hand = packed(self.by_hand()?.as_bytes())?.len();
        section.add("written by hand, brotli", "B", count(by_hand));
        Ok(section)
    }

    /// Writes the deck as it is framed, the page written by hand, and a host page around each; all compressed.
    pub fn write_framed(&self, folder: &Path) -> Result<()> {
        self.write(folder, false)?;
        for name in [
            PAINTED,
            "frame.js",
            "frame_bg.wasm",
            "program.js",
            "figures.js",
            "figures_bg.wasm",
            "figures.css",
        ] {
            self.write_packed(folder, name, &self.read(name)?)?;
        }
        self.write_packed(folder, BY_HAND, self.by_hand()?.as_bytes())?;
        self.write_packed(folder, NO_SCRIPT, self.no_script()?.as_bytes())?;
        for (name, src) in HOSTS {
            let frame = format!(
                "<iframe src=\"{src}\" width=\"640\" height=\"720\" title=\"figure\"></iframe>"
            );
            let page =
                format!("<!doctype html><title>host</title><body style=\"margin: 0\">{frame}");
            self.write_packed(folder, name, page.as_bytes())?;
        }
        Ok(())
    }

    /// Returns the framed page without scripts and their policy, in the state that they would set
    /// up.
    fn no_script(&self) -> Result<String> {
        let html = String::from_utf8(self.read(PAINTED)?)?;
        let html = without(&html, "<script", "</script>");
        let html = without(&html, "<meta http-equiv", "\">");
        let root = "data-embed data-only data-framed data-layout=reading data-theme=system";
        Ok(html.replacen("<html ", &format!("<html {root} "), 1))
    }

    /// Returns a hand-written page: the figure's picture, its headline and its sources, in system
    /// fonts.
    fn by_hand(&self) -> Result<String> {
        let talk = ai_2025::talk();
        let entry =
            talk.entries.iter().find(|it| it.slide.id == FIGURE).context("no such figure")?;
        let svg = String::from_utf8(self.read(&format!("en/figure/{FIGURE}.svg"))?)?;
        let svg = svg.split_once("<svg").map(|it| format!("<svg{}", it.1)).context("no picture")?;
        let sources: String = talk
            .facts
            .iter()
            .filter(|it| entry.facts.contains(&it.id))
            .map(|it| format!("<li>{}</li>", rostra_core::text::plain(it.source.get(Lang::En))))
            .collect();
        let style = "body{margin:0;padding:1rem;font:1rem/1.5 system-ui;background:#101218;color:#f2f0ea}svg{width:100%;height:auto}";
        Ok(format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>figure</title><style>{style}</style>\
             <h1>{}</h1>{svg}<ul>{sources}</ul>",
            entry.slide.headline.get(Lang::En)
        ))
    }
}

/// Removes all parts of a text between two delimiters, inclusive; a part without an end stays.
fn without(html: &str, begin: &str, end: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(begin) {
        let Some((_, after)) = after.split_once(end) else { break };
        kept += before;
        rest = after;
    }
    kept + rest
}

/// Measures the first paint in the frame, alternately of the deck and of the hand-written pages.
pub fn paints(driver: &Driver, profile: &Profile, site: &Server, runs: usize) -> Result<Section> {
    let mut first = [vec![], vec![], vec![]];
    for _ in 0..runs {
        for ((host, _), values) in HOSTS.iter().zip(&mut first) {
            let browser = profile.browser(driver)?;
            browser.before_pages(WATCH)?;
            browser.open(&format!("{}{host}", site.url()))?;
            let seen = browser.run(LOADED, &json!([]))?;
            values.push(number(&seen, "first").context("nothing was painted in the frame")?);
        }
    }
    let [framed, by_hand, no_script] = first.map(|it| median(&it));
    let mut section =
        Section::new(format!("{}, a figure alone in a frame, {runs} cold loads", profile.name));
    section.add("first contentful paint", "ms", framed);
    section.add("… a picture by hand", "ms", by_hand);
    section.add("… times as long", "", framed / by_hand);
    section.add("… the same markup without a script", "ms", no_script);
    section.add("… times as long", "", framed / no_script);
    Ok(section)
}
