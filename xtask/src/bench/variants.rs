//! Derives variants of the built page to compare it with: without its program, and as a much longer
//! talk. Pure functions on text.

use anyhow::{Context, Result};
use xtask::prerender::duplicate::{self, id, renamed};

/// Removes the script that loads and starts the program.
pub fn without_program(html: &str) -> Result<String> {
    let (before, rest) =
        html.split_once("<script type=\"module\">").context("no program's start")?;
    let (_, after) = rest.split_once("</script>").context("an open script")?;
    Ok(format!("{before}{after}"))
}

/// Returns the same page with `count` slides: its own, repeated, each copy with its own ids.
pub fn repeated(html: &str, count: usize) -> Result<String> {
    let (before, rest) = html.split_once("<main id=\"deck\">").context("the page has no deck")?;
    let (main, after) = rest.split_once("</main>").context("the deck has no end")?;
    let slides = slides(main);
    if slides.is_empty() {
        anyhow::bail!("the deck has no slides");
    }
    let repeated = (0..count).filter_map(|it| {
        let slide = slides.get(it % slides.len())?;
        Some(renamed(slide, it / slides.len()))
    });
    let repeated: String = repeated.collect();
    Ok(format!("{before}<main id=\"deck\">{repeated}</main>{after}"))
}

/// Returns the number of slides of a page.
pub fn count(html: &str) -> usize {
    slides(html).len()
}

/// Rewrites the selectors of the slides' ids in a style sheet, so that they match the copies too.
pub fn styled_alike(css: &str, html: &str) -> String {
    duplicate::styled_alike(css, &ids(html))
}

/// Returns the ids of the slides, in order.
fn ids(html: &str) -> Vec<&str> {
    slides(html).into_iter().filter_map(id).collect()
}

/// Splits the markup before each slide; the part before the first is left out.
fn slides(html: &str) -> Vec<&str> {
    let is_slide = |at: &usize| {
        let tag = html.get(*at..).and_then(|it| it.split_once('>'));
        let is_class = |it: &str| matches!(it, "class=slide" | "class=\"slide\"");
        tag.is_some_and(|it| it.0.split(' ').any(is_class))
    };
    let starts = html.match_indices("<section").map(|it| it.0).filter(is_slide);
    let mut starts = starts.peekable();
    let mut slides = Vec::new();
    while let Some(start) = starts.next() {
        slides.extend(html.get(start..starts.peek().copied().unwrap_or(html.len())));
    }
    slides
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script type=\"module\">go()</script></head>\
        <main id=\"deck\"><section id=\"a\" aria-labelledby=\"a-h x\" data-steps=\"2\" class=\"slide\">\
        <h2 id=\"a-h\">A = \"1\"</h2><a href=#b>b = c</a><button popovertarget=\"in\"></button><section id=in><i fill=\"url(#x)\"></i></section></section>\
        <section class=slide id=b><a href=../sources/#F1>F1</a></section></main><p>end</p>";

    #[test]
    fn the_program_goes_and_the_rest_stays() {
        let html = without_program(PAGE).unwrap();
        assert!(html.starts_with("<head></head><main id=\"deck\"><section"), "{html}");
        assert!(without_program("<head></head>").is_err());
    }

    #[test]
    fn as_many_slides_as_asked_each_under_its_own_name() {
        let html = repeated(PAGE, 5).unwrap();
        assert_eq!(ids(&html), ["a", "b", "a-1", "b-1", "a-2"]);
        for part in [
            "data-like=\"a\" id=\"a-2\" aria-labelledby=\"a-h-2 x-2\" data-steps=\"2\" class=\"slide\">",
            "<button popovertarget=\"in-1\"></button><section id=in-1><i fill=\"url(#x-1)\">",
            "<h2 id=\"a-h-1\">A = \"1\"</h2><a href=#b>b = c</a>",
            "data-like=\"b\" class=slide id=b-1><a href=../sources/#F1>",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(html.ends_with("</section></main><p>end</p>"), "{html}");
        assert_eq!(repeated(PAGE, 2).unwrap(), PAGE, "the talk itself is not touched");
        assert_eq!(ids(&repeated(PAGE, 1).unwrap()), ["a"]);
    }

    #[test]
    fn a_slides_style_holds_for_its_copies() {
        let css = styled_alike("#a .x{} #ab{} #a-b{} #b{color:#abc}", PAGE);
        assert_eq!(
            css,
            ":is(#a,[data-like=a]) .x{} #ab{} #a-b{} :is(#b,[data-like=b]){color:#abc}"
        );
    }
}
