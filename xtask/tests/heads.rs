//! The metadata of pages as other sites read it: the beginning of each head, and oEmbed as
//! WordPress and Ghost parse it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot set itself up has failed"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rostra_core::address::{self, options};
use rostra_core::text::Lang;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use xtask::prerender::options::Options;
use xtask::prerender::without_program;

const ADDRESS: &str = "https://example.org/talks/ai/";

/// Returns the site as it is written for an address, made once for all tests.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| written("heads", Some(ADDRESS)))
}

fn written(name: &str, address: Option<&str>) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let options = Options { address: address.map(Into::into), ..Options::default() };
    without_program(&folder, &options).unwrap();
    folder
}

/// Returns the pages that can be framed, below the site's root, with what a frame shows and in
/// which language.
fn framed() -> Vec<(String, Option<&'static str>, Lang)> {
    let mut pages = Vec::new();
    for (folder, lang) in [("", Lang::Ko), ("en/", Lang::En)] {
        pages.push((folder.to_owned(), None, lang));
        for entry in ai_2025::talk().entries {
            let id = entry.slide.id;
            pages.push((format!("{folder}{id}/"), Some(id), lang));
        }
        for figure in ai_2025::talk().figures {
            let id = figure.slide;
            pages.push((format!("{folder}figure/{id}/"), Some(id), lang));
        }
    }
    pages
}

fn read(site: &Path, name: &str) -> String {
    fs::read_to_string(site.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn found<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// Returns the attribute of the only element that matches a selector.
fn the(html: &Html, selector: &str, attribute: &str) -> String {
    let all = found(html, selector);
    assert_eq!(all.len(), 1, "{selector}");
    all[0].attr(attribute).unwrap().to_owned()
}

#[test]
fn the_first_4_kb_say_all_that_previews_ask_for() {
    for (folder, _, lang) in framed() {
        let page = read(site(), &format!("{folder}index.html"));
        let mut end = 4096;
        while !page.is_char_boundary(end) {
            end -= 1;
        }
        let html = Html::parse_document(&page[..end]);
        let url = format!("{ADDRESS}{folder}");
        assert_eq!(the(&html, "link[rel=canonical]", "href"), url);
        assert_eq!(the(&html, "[property='og:url']", "content"), url);
        let title = found(&html, "title")[0].text().collect::<String>();
        assert_eq!(the(&html, "[property='og:title']", "content"), title, "{folder}");
        let description = the(&html, "[name=description]", "content");
        assert_eq!(the(&html, "[property='og:description']", "content"), description);
        assert!((20..400).contains(&description.chars().count()), "{folder}: {description}");
        assert!(!description.contains("]("), "{folder}: {description}");
        let hangul = |it: &str| it.chars().filter(|it| ('가'..='힣').contains(it)).count();
        assert_eq!(hangul(&description) > 5, lang == Lang::Ko, "{folder}: {description}");
        let picture = the(&html, "[property='og:image']", "content");
        let picture = picture.strip_prefix(ADDRESS).unwrap();
        let file = fs::read(site().join(picture)).unwrap();
        assert!(file.starts_with(b"\x89PNG"), "{picture}");
        assert_eq!(the(&html, "[name='twitter:card']", "content"), "summary_large_image");
        let oembed = the(&html, "link[type='application/json+oembed']", "href");
        assert_eq!(oembed, format!("{url}oembed.json"));
    }
}

#[test]
fn an_oembed_answer_is_what_the_standard_asks_for() {
    for (folder, ..) in framed() {
        let answer = answer(&folder);
        assert_eq!((&answer["version"], &answer["type"]), (&"1.0".into(), &"rich".into()));
        let (width, height) =
            (answer["width"].as_u64().unwrap(), answer["height"].as_u64().unwrap());
        let html = Html::parse_fragment(answer["html"].as_str().unwrap());
        assert_eq!(the(&html, "iframe", "width"), width.to_string());
        assert_eq!(the(&html, "iframe", "height"), height.to_string());
        assert_eq!(the(&html, "iframe", "title"), answer["title"].as_str().unwrap());
        let picture = answer["thumbnail_url"].as_str().unwrap().strip_prefix(ADDRESS).unwrap();
        assert!(site().join(picture).is_file(), "{picture}");
        assert_eq!(
            (&answer["thumbnail_width"], &answer["thumbnail_height"]),
            (&1200.into(), &630.into())
        );
    }
}

fn answer(folder: &str) -> Value {
    serde_json::from_str(&read(site(), &format!("{folder}oembed.json"))).unwrap()
}

/// Parses a frame's address: the only slide, and the language.
fn asked(src: &str) -> (Option<&'static str>, Option<Lang>) {
    let (path, rest) = src.split_once('?').unwrap();
    let (query, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let deck = ai_2025::talk().deck().unwrap();
    let options = options(&deck, query);
    assert!(options.embed, "{src}");
    assert_eq!(address::place(&deck, fragment), None, "a secret is no place: {src}");
    let only = options.only.map(|it| deck.slides()[it].id);
    let file = path.strip_prefix(ADDRESS).map(|it| it.trim_start_matches("en/"));
    let expected = only.map_or_else(String::new, |it| format!("frame-{it}.html"));
    assert_eq!(file, Some(&*expected), "the frame shows the deck, or one of the slide: {src}");
    assert_eq!(options.place, None, "the deck begins at the slide");
    (only, options.lang)
}

/// Reads a page and its oEmbed response as `fetchOembedData` of TryGhost/Ghost (oembed-service.js):
/// the first link of the type, by its absolute address; the type `rich` needs html and a width.
#[test]
fn ghost_makes_a_frame_of_each_page() {
    for (folder, only, lang) in framed() {
        let html = Html::parse_document(&read(site(), &format!("{folder}index.html")));
        let link = found(&html, "link[type='application/json+oembed']")[0].attr("href").unwrap();
        let file = link.strip_prefix(ADDRESS).unwrap();
        let answer: Value = serde_json::from_str(&read(site(), file)).unwrap();
        assert!(["type", "version"].iter().all(|it| answer[it].as_str().is_some()));
        assert!(answer["width"].as_u64().unwrap() > 0);
        let html = Html::parse_fragment(answer["html"].as_str().unwrap());
        assert_eq!(asked(&the(&html, "iframe", "src")), (only, Some(lang)), "{folder}");
    }
}

/// Filters oEmbed html of an unknown host as `wp_filter_oembed_result` of WordPress
/// (wp-includes/embed.php).
#[test]
fn wordpress_leaves_a_frame_that_shows_the_same() {
    for (folder, only, lang) in framed() {
        let page = read(site(), &format!("{folder}index.html"));
        let answer: Value = serde_json::from_str(&read(site(), &discovered(&page))).unwrap();
        let html = through_wordpress(answer["html"].as_str().unwrap());
        let html = Html::parse_fragment(&html);
        for (attribute, value) in
            [("sandbox", "allow-scripts"), ("security", "restricted"), ("frameborder", "0")]
        {
            assert_eq!(the(&html, "iframe", attribute), value);
        }
        assert_eq!(the(&html, "iframe", "title"), answer["title"].as_str().unwrap());
        let src = the(&html, "iframe", "src");
        assert!(src.ends_with("#?secret=S3cretS3cr"), "{src}");
        assert_eq!(asked(&src), (only, Some(lang)), "{folder}");
        assert_eq!(found(&html, "[style], [allowfullscreen], [loading], blockquote").len(), 0);
    }
}

/// Returns the oEmbed address that WordPress finds in a page (class-wp-oembed.php): in the first
/// 150 kB, before the head ends, in a tag without `<` or `>` inside.
fn discovered(page: &str) -> String {
    let (head, _) = page.split_once("</head>").unwrap();
    assert!(head.len() < 153_600);
    let tags = head.split("<link").skip(1).map(|it| it.split(['<', '>']).next().unwrap());
    let tags: Vec<_> = tags.filter(|it| it.contains("application/json+oembed")).collect();
    assert_eq!(tags.len(), 1);
    let href = tags[0].split_once(" href=\"").unwrap().1.split_once('"').unwrap().0;
    href.replace("&amp;", "&").strip_prefix(ADDRESS).unwrap().to_owned()
}

/// Filters html of an unknown host as WordPress does. It parses tags without regard to quotation
/// marks, keeps seven attributes of a frame, removes its content, and adds a secret and a sandbox.
fn through_wordpress(html: &str) -> String {
    const KEPT: [&str; 8] = [
        "src",
        "width",
        "height",
        "frameborder",
        "marginwidth",
        "marginheight",
        "scrolling",
        "title",
    ];
    let (tag, rest) = html.strip_prefix("<iframe ").unwrap().split_once('>').unwrap();
    assert_eq!(rest, "</iframe>", "nothing but a frame");
    let mut kept = String::new();
    let mut attributes = tag;
    while let Some((name, after)) = attributes.split_once('=') {
        let (value, after) = after.strip_prefix('"').unwrap().split_once('"').unwrap();
        if KEPT.contains(&name.trim()) {
            kept += &format!(" {}=\"{}\"", name.trim(), value.replace("&amp;", "&#038;"));
        }
        attributes = after;
    }
    let (before, src) = kept.split_once(" src=\"").unwrap();
    let (src, after) = src.split_once('"').unwrap();
    let secret = "S3cretS3cr";
    format!(
        "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\"{before} src=\"{src}#?secret={secret}\" data-secret=\"{secret}\"{after}></iframe>"
    )
}

#[test]
fn without_an_address_no_page_claims_one() {
    let site = written("heads-without", None);
    for (folder, ..) in framed() {
        let html = Html::parse_document(&read(&site, &format!("{folder}index.html")));
        let absolute = "[rel=canonical], [type='application/json+oembed'], [property='og:url'], [property='og:image']";
        assert_eq!(found(&html, absolute).len(), 0, "{folder}");
        assert_eq!(found(&html, "[property='og:title']").len(), 1);
        assert!(!site.join(format!("{folder}oembed.json")).exists());
    }
}

#[test]
fn links_to_pages_and_files_of_figures_lead_somewhere() {
    let mut files = 0;
    for (folder, only, _) in framed() {
        if only.is_none() {
            continue;
        }
        let html = Html::parse_document(&read(site(), &format!("{folder}index.html")));
        for link in found(&html, ".figure-files a, .figure-credit a") {
            let href = link.attr("href").unwrap().split('#').next().unwrap();
            let path = site().join(&folder).join(href);
            let path = if href.ends_with('/') { path.join("index.html") } else { path };
            assert!(path.is_file(), "{folder}: {href}");
            files += usize::from(href.ends_with(".csv") || href.ends_with(".svg"));
        }
        let alone = folder.contains("figure/");
        assert_eq!(found(&html, ".figure-credit").len(), usize::from(alone), "{folder}");
        assert!(!alone || found(&html, ".notes").is_empty(), "{folder} holds the notes");
    }
    // Two pictures and six tables, on two pages, in two languages.
    assert_eq!(files, 4 * (2 + 6));
}
