//! The built page made into others that it is compared with: without its program, and as a much
//! longer talk. Only text goes in and out.

use anyhow::{Context, Result};

/// Attributes whose value is an id, a list of ids, or a name that must not stand twice.
const NAMING: [&str; 9] = [
    "id",
    "name",
    "for",
    "popovertarget",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-activedescendant",
    "data-aliases",
];

/// The same page with nothing that loads or starts the program.
pub fn without_program(html: &str) -> Result<String> {
    let (before, rest) =
        html.split_once("<script type=\"module\">").context("no program's start")?;
    let (_, after) = rest.split_once("</script>").context("an open script")?;
    Ok(format!("{before}{after}"))
}

/// The same page with `count` slides: those it has, again and again, under names of their own.
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

/// How many slides a page has.
pub fn count(html: &str) -> usize {
    slides(html).len()
}

/// A style sheet in which what is said of a slide's id also holds for the copies.
pub fn styled_alike(css: &str, html: &str) -> String {
    ids(html).into_iter().fold(css.to_owned(), |css, id| {
        let mut styled = String::with_capacity(css.len());
        let mut rest = css.as_str();
        while let Some((before, after)) = rest.split_once(&format!("#{id}")) {
            let goes_on = after.starts_with(|it: char| it.is_alphanumeric() || "-_".contains(it));
            styled.push_str(before);
            styled +=
                &if goes_on { format!("#{id}") } else { format!(":is(#{id},[data-like={id}])") };
            rest = after;
        }
        styled + rest
    })
}

/// The ids of the slides, in order.
fn ids(html: &str) -> Vec<&str> {
    slides(html).into_iter().filter_map(id).collect()
}

/// The first id in some markup: of a slide, its own.
fn id(html: &str) -> Option<&str> {
    let value = html.split_once(" id=")?.1;
    value.strip_prefix('"').unwrap_or(value).split(ENDS).next()
}

/// Cuts before each slide; what stands before the first is left out.
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

/// A copy of a slide under names of its own; the first round keeps its names.
fn renamed(slide: &str, round: usize) -> String {
    if round == 0 {
        return slide.to_owned();
    }
    let mut copy = format!("<section data-like=\"{}\"", id(slide).unwrap_or_default());
    let mut rest = slide.strip_prefix("<section").unwrap_or(slide);
    while let Some((before, value, after)) = next_value(rest) {
        copy.push_str(before);
        copy.push_str(&renamed_value(before, value, round));
        rest = after;
    }
    copy + rest
}

/// An attribute's value, where it names something in the slide; `before` ends in the attribute's name.
fn renamed_value(before: &str, value: &str, round: usize) -> String {
    let name = before.trim_end_matches(['=', '"']).rsplit([' ', '\n']).next().unwrap_or_default();
    if NAMING.contains(&name) {
        let words: Vec<_> = value.split(' ').map(|it| format!("{it}-{round}")).collect();
        return words.join(" ");
    }
    match value.strip_suffix(')') {
        Some(inner) if value.starts_with("url(#") => format!("{inner}-{round})"),
        _ if name == "href" && value.starts_with('#') => format!("{value}-{round}"),
        _ => value.to_owned(),
    }
}

/// Everything up to the next attribute's value, the value, and everything from its end on.
fn next_value(html: &str) -> Option<(&str, &str, &str)> {
    // Behind the last value a tag goes on until it ends; a text has no attributes.
    let in_tag = |at: usize| {
        let before = html.get(..at).unwrap_or_default();
        before
            .rfind(['<', '>'])
            .is_none_or(|it| before.get(it..).is_some_and(|it| it.starts_with('<')))
    };
    let at = html.match_indices('=').map(|it| it.0 + 1).find(|it| in_tag(*it))?;
    let quoted = html.get(at..)?.starts_with('"');
    let (before, rest) = html.split_at_checked(at + usize::from(quoted))?;
    let end = if quoted { rest.find('"') } else { rest.find(ENDS) }?;
    let (value, after) = rest.split_at_checked(end)?;
    Some((before, value, after))
}

/// What ends a value, with quotes around it or without.
const ENDS: [char; 3] = ['"', ' ', '>'];

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
            "<h2 id=\"a-h-1\">A = \"1\"</h2><a href=#b-1>b = c</a>",
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
