//! Builds whole pages from the staged `index.html`, with the content policy that covers their
//! scripts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rostra::pages::paper::Paper;
use rostra::talk::Talk;
use rostra_core::text::{Lang, escaped};
use sha2::{Digest, Sha256};

use crate::paths;
use crate::prerender::pages::Page;
use crate::prerender::styles::{self, Joined};
use crate::prerender::{card, framed, head, languages, minify};

/// The empty element in which the program renders its controls; only the deck's own pages have it.
pub(crate) const CONTROLS: &str = "<aside id=controls>";

/// The template of all pages.
pub struct Shell {
    html: String,
    styles: Joined,
    font: Option<String>,
    program: Option<Program>,
    early: String,
    inside: Inside,
    /// Ids of the slides.
    ids: Vec<&'static str>,
}

/// Inlined content of a page of one slide for frames, so that its first paint needs one request.
struct Inside {
    early: String,
    guests: String,
    style: String,
}

/// File names of the program, which Trunk has chosen.
struct Program {
    loader: String,
    wasm: String,
}

impl Shell {
    /// Parses the staged page and joins its style sheets. `ids` are those of the slides.
    pub fn read(staged: &str, folder: &Path, ids: Vec<&'static str>) -> Result<Self> {
        let (html, links) = without_links(staged)?;
        let styles = styles::join(folder, &links, &ids)?;
        let names = names(folder)?;
        let is_program = |it: &String| it.starts_with(paths::PROGRAM);
        let find = |ending| names.iter().find(|it| is_program(it) && it.ends_with(ending)).cloned();
        let program = match (find(".js"), find("_bg.wasm")) {
            (Some(loader), Some(wasm)) => Some(Program { loader, wasm }),
            (None, None) => None,
            _ => bail!("the staged build has only half of the program"),
        };
        let font = self::names(&folder.join("fonts")).unwrap_or_default();
        let font = font.into_iter().find(|it| it.ends_with(".woff2"));
        let inside = Inside {
            early: head::alone()?,
            // The deck is in the same folder.
            guests: framed::script(Some("./"))?,
            style: framed::style()?,
        };
        Ok(Self { html, styles, font, program, early: head::script()?, inside, ids })
    }

    /// Renders a finished page. `address` is where the deck will be served, if that is known.
    pub fn page(&self, page: &Page, talk: &Talk, address: Option<&str>) -> Result<String> {
        let root = page.root;
        let program = self.program.as_ref().filter(|_| page.is_deck);
        let scripts = match (page.paper, page.only) {
            // Pages for paper need no script: nothing on them moves, and each slide has a fixed step.
            (Some(_), _) => vec![],
            (None, Some(_)) => vec![self.inside.early.clone(), self.inside.guests.clone()],
            (None, None) => vec![self.early.clone()],
        };
        let style = page.only.map(|id| self.style(id, root));
        let start = program.map(|it| start(it, root));
        let mut head = String::new();
        // In development, Trunk fills in a script of its own while serving the page; no policy
        // could contain its hash.
        if !self.html.contains("<script") {
            let policy = policy(scripts.iter().chain(&start), style.as_ref());
            head += &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        }
        head.extend(scripts.iter().map(|it| format!("<script>{it}</script>")));
        head += &format!("<link rel=\"icon\" href=\"{root}icon.svg\">");
        if let Some(font) = &self.font {
            // Only on screens wide enough for a stage: on slow phones the preload would delay the
            // first text.
            head += &format!(
                "<link rel=\"preload\" href=\"{root}fonts/{font}\" as=\"font\" type=\"font/woff2\" media=\"(width >= 720px)\" crossorigin>"
            );
        }
        let Joined { deck, slides, handout, .. } = &self.styles;
        let sheet = match page.paper {
            None => deck,
            Some(Paper::Slides | Paper::Steps) => slides,
            Some(Paper::Handout) => handout,
        };
        head += &match style {
            Some(style) => format!("<style>{style}</style>"),
            None => format!("<link rel=\"stylesheet\" href=\"{root}{sheet}\">"),
        };
        head += &start.map_or(String::new(), |it| format!("<script type=\"module\">{it}</script>"));
        if page.only.is_some() {
            return fill(self.html.clone(), page, &card::head(page, talk, address), &head, "");
        }
        let folder = page.path.trim_end_matches("index.html").trim_start_matches("en/");
        for (lang, folder) in [(Lang::Ko, folder.to_owned()), (Lang::En, format!("en/{folder}"))] {
            let href = format!("{root}{folder}");
            let href = if href.is_empty() { "./" } else { &href };
            head +=
                &format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\">", lang.tag());
        }

        fill(self.html.clone(), page, &card::head(page, talk, address), &head, "")
    }

    /// Returns the style of a page of one slide, which is in the page itself.
    fn style(&self, slide: &str, root: &str) -> String {
        let style = styles::of_slide(&self.styles.css, slide, &self.ids) + &self.inside.style;
        style.replace("url(\"fonts/", &format!("url(\"{root}fonts/"))
    }
}

/// Fills a page into the template. `meta` is at the beginning of the head, `head` at its end, and
/// `end` at the end of the body.
pub(crate) fn fill(
    mut html: String,
    page: &Page,
    meta: &str,
    head: &str,
    end: &str,
) -> Result<String> {
    let root = page.root;
    // Pages other than the deck are articles only, unless they are made for paper.
    let plain = if page.is_deck { "" } else { " data-plain" };
    let paper = page.paper.map_or(String::new(), |it| format!(" data-paper=\"{}\"", it.word()));
    // Empty: only the program needs the controls, and it draws them.
    let controls = if page.is_deck { format!("{CONTROLS}</aside>") } else { String::new() };
    let slots = [
        (
            "<html lang=\"ko\">",
            format!("<html lang=\"{}\" data-root=\"{root}\"{plain}{paper}>", page.lang.tag()),
        ),
        ("<title></title>", format!("<title>{}</title>", escaped(&page.title))),
        (
            "<meta name=\"description\" content=\"\">",
            format!("<meta name=\"description\" content=\"{}\">{meta}", escaped(&page.description)),
        ),
        ("</head>", format!("{head}</head>")),
        ("<main id=\"deck\"></main>", format!("<main id=\"deck\">{}</main>", main(page))),
        ("<aside id=\"controls\"></aside>", format!("{controls}{end}")),
    ];
    for (slot, content) in slots {
        if html.matches(slot).count() != 1 {
            bail!("index.html should hold `{slot}` once");
        }
        html = html.replacen(slot, &content, 1);
    }
    Ok(html)
}

/// Returns the content of `<main>`. Pages for paper have only one language, since nothing changes
/// it there.
fn main(page: &Page) -> String {
    minify::html(&languages::in_language(&page.main, page.lang, page.paper.is_none()))
}

/// Returns the start script. Fetches the program at once, but compiles its loader and starts it
/// only after the first paint, so that the slide never waits for it; a page in the background has
/// no paint to wait for. If the program cannot be loaded, the page falls back to the article.
fn start(program: &Program, root: &str) -> String {
    let root = if root.is_empty() { "./" } else { root };
    let Program { loader, wasm } = program;
    let painted = "document.hidden||new Promise(it=>requestAnimationFrame(()=>setTimeout(it)))";
    format!(
        "Promise.all([fetch(\"{root}{wasm}\"),{painted}]).then(async([it])=>(await import(\"{root}{loader}\")).default({{module_or_path:it}})).catch(it=>{{console.error(it);rostra.fail()}})"
    )
}

/// Returns the content policy: only the page's own scripts and its own style sheet apply, and
/// nothing is loaded from another host.
pub(super) fn policy<'a>(
    scripts: impl IntoIterator<Item = &'a String>,
    style: Option<&String>,
) -> String {
    let style = style.map_or(String::new(), |it| format!("style-src 'self' {}; ", hashed([it])));
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {}; {style}base-uri 'none'; form-action 'none'",
        hashed(scripts)
    )
}

/// Returns the hashes of inline scripts or style sheets as sources of a content policy.
pub(crate) fn hashed<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let hash = |it| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(it)));
    texts.into_iter().map(hash).collect::<Vec<_>>().join(" ")
}

/// Removes the tags that Trunk added and trims the lines; returns the page and the style sheets it
/// linked, in order.
pub(crate) fn without_links(staged: &str) -> Result<(String, Vec<String>)> {
    let mut sheets = Vec::new();
    let mut html = String::new();
    let mut rest = staged;
    while let Some(at) = ["<link", "<script"].iter().filter_map(|it| rest.find(it)).min() {
        let (before, tag) = rest.split_at(at);
        html.push_str(before.trim_end_matches(' '));
        let end = if tag.starts_with("<script") { "</script>" } else { ">" };
        let Some((link, after)) = tag.split_once(end) else { bail!("index.html has an open tag") };
        if link.contains("rel=\"stylesheet\"") || link.contains("rel=\"css\"") {
            let href = link.split_once("href=\"").and_then(|it| it.1.split_once('"'));
            sheets.push(href.context("a style sheet has no address")?.0.to_owned());
        } else if link.starts_with("<script") && !link.contains("type=\"module\"") {
            // Trunk's own reload script, in development.
            html.push_str(link);
            html.push_str(end);
        }
        rest = after.trim_start();
    }
    html.push_str(rest);
    let lines = html.lines().map(str::trim).filter(|it| !it.is_empty());
    Ok((lines.collect::<Vec<_>>().join("\n"), sheets))
}

/// Returns the names of the files in a folder.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    Ok(entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_trunks_tags_out_and_keeps_the_order_of_sheets() {
        let staged = "<head>\n  <link rel=\"stylesheet\" href=\"./a-1.css\" />\n  <link rel=\"stylesheet\" href=\"./b-2.css\"/>\n\
            <script type=\"module\" nonce=\"x\">import</script><link rel=\"preload\" href=\"./d.wasm\">\n</head>";
        let (html, sheets) = without_links(staged).unwrap();
        assert_eq!(html, "<head>\n</head>");
        assert_eq!(sheets, ["./a-1.css", "./b-2.css"]);
    }

    #[test]
    fn the_policy_names_each_script() {
        let policy = policy(["a".into(), "b".into()].iter(), Some(&"c".into()));
        assert_eq!(policy.matches("'sha256-").count(), 3);
        assert!(!policy.contains("unsafe-inline"));
    }
}
