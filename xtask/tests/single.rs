//! The single-file deck: everything is inlined, and no link leads to a file beside it. The programs
//! are placeholders here; `tests/e2e/single.rs` opens it with the real ones.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rostra::talk::Talk;
use scraper::{Html, Selector};
use xtask::paths;
use xtask::prerender::options::Options;
use xtask::prerender::single::Single;
use xtask::prerender::without_program;

const ADDRESS: &str = "https://example.org/talk/";

/// Returns a built deck with placeholder programs.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("single");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        without_program(&folder, &Options::default()).unwrap();
        for name in ["ai-2025-0a1b", "desk", "figures", "frame"] {
            fs::write(folder.join(format!("{name}.js")), "export default 1;").unwrap();
            fs::write(folder.join(format!("{name}_bg.wasm")), "\0asm").unwrap();
        }
        for name in ["program.js", "desk.css", "ink.css"] {
            let from = paths::root().join("assets").join(name);
            fs::copy(from, folder.join(name)).unwrap();
        }
        folder
    })
}

fn html(talk: &Talk, address: Option<&str>, only: Option<&str>) -> String {
    Single::new(talk, address, only).unwrap().html(built()).unwrap()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

/// Fails if a page loads another file, or links to one that is not on the web.
fn stands_alone(html: &str, what: &str) {
    let page = Html::parse_document(html);
    for name in ["src", "srcset", "href", "xlink:href", "poster", "action", "data"] {
        let named = format!("[{}]", name.replace(':', "\\:"));
        for element in page.select(&selector(&named)) {
            let value = element.value().attr(name).unwrap();
            let on_the_web = element.value().name() == "a" && value.starts_with("https://");
            let is_inside = value.starts_with('#') || value.starts_with("data:");
            assert!(is_inside || on_the_web, "{what}: {}", element.html());
        }
    }
    for sheet in page.select(&selector("style")) {
        let css: String = sheet.text().collect();
        let urls = css.split("url(").skip(1).map(|it| it.trim_start_matches('"'));
        for url in urls {
            assert!(url.starts_with("data:") || url.starts_with('#'), "{what}: url({url:.40}");
        }
        assert!(!css.contains("@import"), "{what} imports a style sheet");
    }
    assert!(page.select(&selector("link[rel=stylesheet], meta[property]")).next().is_none());
}

/// Returns the names of the files inside.
fn files(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let named = selector("script[type='text/plain']");
    let blocks = page.select(&named).map(|it| {
        assert!(it.text().collect::<String>().starts_with("H4sI"), "it is no gzip");
        it.value().attr("data-file").unwrap().to_owned()
    });
    blocks.collect()
}

#[test]
fn the_whole_deck_stands_alone() {
    let talk = ai_2025::talk();
    for address in [None, Some(ADDRESS)] {
        let html = html(&talk, address, None);
        stands_alone(&html, "the deck");
        let page = Html::parse_document(&html);
        assert_eq!(page.select(&selector("#deck > .slide")).count(), talk.entries.len());
        assert_eq!(page.select(&selector("#controls")).count(), 1);
        // Sources are inside; their page is only on the web.
        assert!(page.select(&selector("a[href^='#sources/']")).count() > 100);
        let all = page.select(&selector(&format!("a[href='{ADDRESS}sources/']"))).count();
        assert_eq!(all > 0, address.is_some());
        let mut names = files(&html);
        names.sort();
        let programs = ["deck", "desk", "figures", "frame"];
        let mut expected: Vec<String> =
            programs.iter().flat_map(|it| [format!("{it}.js"), format!("{it}_bg.wasm")]).collect();
        let others = ["program.js", "sources.html", "figures.css", "desk.css", "ink.css"];
        expected.extend(others.map(str::to_owned));
        expected.sort();
        assert_eq!(names, expected);
        // All but the programs.
        assert!(html.len() < 800_000, "{} bytes", html.len());
    }
}

#[test]
fn a_slide_stands_alone_with_the_program_if_it_moves() {
    let talk = ai_2025::talk();
    let mut plain = 0;
    let addresses = [None, Some(ADDRESS)].into_iter().cycle();
    // Each third, because reading such a page takes a second.
    for (entry, address) in talk.entries.iter().step_by(3).zip(addresses) {
        let id = entry.slide.id;
        let html = html(&talk, address, Some(id));
        stands_alone(&html, id);
        let page = Html::parse_document(&html);
        let slides: Vec<_> =
            page.select(&selector(".slide")).map(|it| it.value().id().unwrap()).collect();
        assert_eq!(slides, [id]);
        for link in page.select(&selector("a[href^='#']:not([href^='#sources/'])")) {
            let to = link.value().attr("href").unwrap();
            assert!(page.select(&selector(to)).next().is_some(), "{id} leads to {to}");
        }
        let has_figure = talk.figures.iter().any(|it| it.slide == id);
        let names = files(&html);
        assert_eq!(names.contains(&"figures_bg.wasm".to_owned()), has_figure, "{id}");
        assert!(!names.contains(&"desk.js".to_owned()), "{id} has no speaker");
        if entry.slide.last_step > 0 || has_figure {
            assert!(names.contains(&"deck_bg.wasm".to_owned()), "{id} moves");
        }
        if names.is_empty() {
            plain += 1;
            assert!(!html.contains("type=\"module\""), "{id} has nothing to start");
            assert!(page.select(&selector("#controls, a[href^='#sources/']")).next().is_none());
        }
    }
    assert_eq!(plain, 1, "only the first slide does not move");
}

#[test]
fn notes_stay_out_of_it_as_out_of_the_deck() {
    let talk = Options { without_notes: true, ..Options::default() }.talk();
    let html = html(&talk, None, None);
    let notes = xtask::prerender::notes::sentences(&ai_2025::talk());
    assert_eq!(xtask::prerender::notes::first_in(&html, &notes), None);
}

#[test]
fn what_is_no_slide_is_refused() {
    let talk = ai_2025::talk();
    let Err(error) = Single::new(&talk, None, Some("nowhere")) else { panic!("it is accepted") };
    assert!(error.to_string().contains("`nowhere`"), "{error}");
}
