//! Joins the style sheets into one file, so that the first paint waits for one request, and derives
//! those of the pages for paper.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::paths;
use crate::prerender::duplicate::{is_of_name, styled_alike};
use crate::prerender::minify;

/// The file names of the joined style sheets.
pub struct Joined {
    /// For the deck and the other articles.
    pub deck: String,
    /// The content of `deck`.
    pub css: String,
    /// For slides on paper.
    pub slides: String,
    /// For a handout, in portrait format.
    pub handout: String,
}

/// Joins the sheets, in order, into files with a hash of their content in the name. `ids` are those
/// of the slides.
pub fn join(folder: &Path, sheets: &[String], ids: &[&str]) -> Result<Joined> {
    if sheets.is_empty() {
        bail!("the page links no style sheet");
    }
    let mut joined = String::new();
    let mut stage = String::new();
    for sheet in sheets {
        let path = folder.join(sheet.trim_start_matches("./"));
        let css = fs::read_to_string(&path)
            .with_context(|| format!("cannot read the style sheet {}", path.display()))?;
        let css = minify::css(&css);
        joined.push_str(&css);
        if !is_print(&path) {
            stage.push_str(&css);
        }
        // The joined file replaces it.
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let paper = paths::asset("styles/paper.css")?;
    let paper = for_paper(&stage, ids) + &minify::css(&paper);
    // Firefox reads the paper's size only from the `@page` rule without a name.
    let on = |page: &str| {
        write_hashed(folder, "paper", &paper.replace(&format!("@page {page} "), "@page "))
    };
    Ok(Joined {
        deck: write_hashed(folder, "deck", &joined)?,
        css: joined,
        slides: on("slide")?,
        handout: on("handout")?,
    })
}

fn write_hashed(folder: &Path, name: &str, css: &str) -> Result<String> {
    let hash: String = Sha256::digest(css).iter().take(8).map(|it| format!("{it:02x}")).collect();
    let name = format!("{name}-{hash}.css");
    fs::write(folder.join(&name), css).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// Returns whether this is `print.css`, which prints every page as the article; pages for paper
/// have `paper.css` instead. Trunk adds a hash to the name.
fn is_print(sheet: &Path) -> bool {
    let name = sheet.file_name().unwrap_or_default().to_string_lossy();
    name.split(['.', '-']).next() == Some("print")
}

/// Derives the style sheet for paper: rules for a stage on a screen apply to every page with
/// `data-paper`, on any medium, and rules for a slide apply to its copies.
fn for_paper(css: &str, ids: &[&str]) -> String {
    // Firefox (153) evaluates no container query while printing, but container units still work.
    let css = css.replace("@container stage (width > 0px)", "@media all");
    let css = in_units(&css).replace("@media screen", "@media all");
    styled_alike(&css.replace("[data-layout=\"stage\"]", "[data-paper]"), ids)
}

/// Replaces container query units (`cqi`) by multiples of `--u`, line by line, except in the
/// definition of `--u` itself: Firefox computes a container's width too late for text.
fn in_units(css: &str) -> String {
    let line = |line: &str| {
        if line.starts_with("--u:") {
            return format!("{line}\n");
        }
        let mut pieces = line.split("cqi").peekable();
        let mut written = String::new();
        while let Some(piece) = pieces.next() {
            if pieces.peek().is_none() {
                written += piece;
                break;
            }
            let number = |it: char| it.is_ascii_digit() || it == '.';
            let (before, number) = piece.split_at(piece.trim_end_matches(number).len());
            written += &format!("{before}calc({number} * 19.2 * var(--u))");
        }
        written + "\n"
    };
    css.lines().map(line).collect()
}

/// Leaves out the rules for slides other than `own`: each of their selectors names one of `ids`. The braces of a
/// style sheet must be balanced, outside of its strings too.
pub(crate) fn of_slide(css: &str, own: &str, ids: &[&str]) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((prelude, body, after)) = next_block(rest) {
        // Declarations and statements may stand before the block.
        let (before, prelude) = prelude.split_at(prelude.rfind(';').map_or(0, |it| it + 1));
        kept += before;
        if prelude.trim_start().starts_with('@') || selects(prelude, own, ids) {
            kept += &format!("{prelude}{{{}}}", of_slide(body, own, ids));
        }
        rest = after;
    }
    kept + rest
}

/// Splits a style sheet into what is before its next block, the block's content, and the rest.
fn next_block(css: &str) -> Option<(&str, &str, &str)> {
    let (prelude, rest) = css.split_once('{')?;
    let mut depth = 1;
    let end = rest.find(|it: char| {
        depth += i32::from(it == '{') - i32::from(it == '}');
        depth == 0
    })?;
    let (body, after) = rest.split_at_checked(end)?;
    Some((prelude, body, after.strip_prefix('}')?))
}

/// Returns whether one of the selectors in a list may be for a slide: it names the slide, or none
/// at all.
fn selects(selectors: &str, own: &str, ids: &[&str]) -> bool {
    let mut depth = 0;
    let mut selectors = selectors.split(|it: char| {
        depth += i32::from(it == '(') - i32::from(it == ')');
        depth == 0 && it == ','
    });
    selectors.any(|it| names(it, own) || !ids.iter().any(|id| names(it, id)))
}

/// Returns whether a selector has the id.
fn names(selector: &str, id: &str) -> bool {
    let mut parts = selector.split('#').skip(1);
    parts.any(|it| it.strip_prefix(id).is_some_and(|it| !it.starts_with(is_of_name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_becomes_paper() {
        let css = "@container stage (width > 0px) {@media screen {:root[data-layout=\"stage\"] #a[data-step=\"0\"] {}}}";
        assert_eq!(
            for_paper(css, &["a"]),
            "@media all {@media all {:root[data-paper] :is(#a,[data-like=a])[data-step=\"0\"] {}}}\n"
        );
    }

    #[test]
    fn parts_of_a_width_become_units() {
        assert_eq!(
            in_units("--u: calc(100cqi / 1920);\na: clamp(1px, 3.6cqi, 5cqi);\nb: 18cqi\n"),
            "--u: calc(100cqi / 1920);\na: clamp(1px, calc(3.6 * 19.2 * var(--u)), calc(5 * 19.2 * var(--u)));\n\
             b: calc(18 * 19.2 * var(--u))\n"
        );
    }

    #[test]
    fn what_makes_an_article_of_paper_is_known_by_name() {
        let named = ["assets/styles/print.css", "print-0a1b.css", "stage-0a1b.css", "printer.css"];
        assert_eq!(named.map(|it| is_print(Path::new(it))), [true, true, false, false]);
    }

    #[test]
    fn a_slide_is_styled_by_its_own_rules() {
        let of = |css| of_slide(css, "b", &["a", "b", "c"]);
        for kept in [
            "@layer x, y; p { a: 1; }",
            "#b { c: 2; &:hover { d: 3; } }",
            "#a, #b .x { c: 2; }",
            ":is(#a, #b) { c: 2; }",
            "#b-part { c: 2; }",
        ] {
            assert_eq!(of(kept), kept);
        }
        assert_eq!(
            of("@media screen { #a { c: 2; } #b { d: 3; } } #c:is(.x, .y) { e: 4; }"),
            "@media screen { #b { d: 3; } }"
        );
        assert_eq!(of(".x { a: 1; #c & { b: 2; } e: 3; }"), ".x { a: 1; e: 3; }");
    }
}
