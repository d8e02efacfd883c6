//! Minifies HTML, style sheets and scripts. Not here: anything that a browser would parse to something else.

/// Elements whose end another tag implies, and the tags that imply it (HTML, "Optional tags"). `p`
/// is ended only by block elements and their ends; in a link or a list of texts its end is not
/// implied.
const IMPLIED: [(&str, &[&str]); 8] = [
    ("li", &["<li", "</ul", "</ol"]),
    ("td", &["<td", "<th", "</tr"]),
    ("th", &["<td", "<th", "</tr"]),
    ("tr", &["<tr", "</tbody", "</thead", "</table"]),
    ("tbody", &["</table"]),
    ("dt", &["<dt", "<dd"]),
    ("dd", &["<dt", "<dd", "</dl", "</div"]),
    (
        "p",
        &[
            "<p",
            "<ul",
            "<ol",
            "<dl",
            "<div",
            "<table",
            "<section",
            "<header",
            "<footer",
            "<aside",
            "<details",
            "<figure",
            "<figcaption",
            "<h2",
            "<h3",
            "<h4",
            "</div",
            "</li",
            "</td",
            "</section",
            "</header",
            "</footer",
            "</aside",
            "</details",
            "</figure",
            "</dd",
        ],
    ),
];

/// Elements of drawings that have no content.
const EMPTY: [&str; 6] = ["path", "rect", "circle", "line", "use", "ellipse"];

/// Minifies markup in the form that the renderer writes: leaves out end tags that the next tag implies and quotes
/// around single words, and closes empty elements of drawings in place.
pub fn html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("</") {
        text.push_str(before);
        let Some((name, next)) = after.split_once('>') else { break };
        let shape = EMPTY.contains(&name) && text.ends_with('>') && opens(&text, name);
        if shape {
            text.truncate(text.len() - 1);
            text.push_str("/>");
        } else if !is_implied(name, next) {
            text.push_str("</");
            text.push_str(name);
            text.push('>');
        }
        rest = next;
    }
    unquoted(&(text + rest))
}

/// Removes quotes around numbers, names and addresses; a self-closing tag needs a blank after an
/// unquoted value.
fn unquoted(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("=\"") {
        text.push_str(before);
        let Some((value, next)) = after.split_once('"') else { break };
        let plain = |it: char| it.is_ascii_alphanumeric() || "._%#/-".contains(it);
        // Before `/>` only numbers are unquoted: the blank would cost words as much as it saves.
        let number = value.starts_with(|it: char| it.is_ascii_digit() || it == '-');
        let is_value = next.starts_with([' ', '>']) || (number && next.starts_with("/>"));
        if value.is_empty() && next.starts_with([' ', '>']) {
            // An empty value is implied by the name.
        } else if is_value && !value.is_empty() && value.chars().all(plain) {
            text.push('=');
            text.push_str(value);
            text.push_str(if next.starts_with('/') { " " } else { "" });
        } else {
            text.push_str("=\"");
            text.push_str(value);
            text.push('"');
        }
        rest = next;
    }
    text + rest
}

/// Returns whether the last tag of a text opens an element of that name.
fn opens(text: &str, name: &str) -> bool {
    let last = text.rfind('<').and_then(|it| text.get(it + 1..));
    let after = last.and_then(|it| it.strip_prefix(name));
    after.is_some_and(|it| it.starts_with([' ', '>']) && !it.ends_with("/>"))
}

/// Returns whether an end tag is implied by what comes next.
fn is_implied(name: &str, next: &str) -> bool {
    let starts = |tag: &str| {
        let after = next.strip_prefix(tag);
        after.is_some_and(|it| it.starts_with([' ', '>']))
    };
    IMPLIED.iter().any(|(element, tags)| *element == name && tags.iter().any(|tag| starts(tag)))
}

/// Minifies a style sheet: removes comments and indentation, which is enough, because brotli does the rest.
pub fn css(css: &str) -> String {
    let mut rest = css;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |it| it.1);
    }
    text.push_str(rest);
    text.lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .fold(String::new(), |all, line| all + line + "\n")
}

/// Minifies a script: removes comment lines and indentation.
pub fn script(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;
    use crate::prerender::pages;

    #[test]
    fn leaves_out_what_goes_without_saying() {
        let cases = [
            ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"),
            ("<p>a</p><p>b</p> c", "<p>a<p>b</p> c"),
            ("<path d=\"M0 0\"></path><line></line>", "<path d=\"M0 0\"/><line/>"),
            ("<a href=\"sources/#F1\" class=\"\">a</a>", "<a href=sources/#F1 class>a</a>"),
            (
                "<a href=\"sources/\"><use href=\"#x\"></use></a>",
                "<a href=sources/><use href=\"#x\"/></a>",
            ),
            ("<p title=\"a=b\">a</p>", "<p title=\"a=b\">a</p>"),
            ("<g><rect></rect></g>", "<g><rect/></g>"),
            ("<p>a</p><path1></path1>", "<p>a</p><path1></path1>"),
            ("<p>a</p>", "<p>a</p>"),
            ("<rect x=\"1.5em\" y=\"2\"></rect>", "<rect x=1.5em y=2 />"),
            ("<i id=\"2\" class=\"a b\">x=\"1\"</i>", "<i id=2 class=\"a b\">x=\"1\"</i>"),
        ];
        for (html, expected) in cases {
            assert_eq!(super::html(html), expected);
        }
    }

    #[test]
    fn every_page_stays_the_same_tree() {
        let mut saved = 0;
        for page in pages::all(&ai_2025::talk(), None).unwrap() {
            let tight = html(&page.main);
            saved += page.main.len() - tight.len();
            let trees = [&page.main, &tight].map(|it| Html::parse_fragment(it).html());
            assert!(trees[0] == trees[1], "{} became another document", page.path);
        }
        assert!(saved > 1000, "only {saved} bytes");
    }

    #[test]
    fn drops_comments_and_indentation_only() {
        assert_eq!(css("/* a\n b */\n  p {\n    x: 1; /* c */\n  }\n\n"), "p {\nx: 1;\n}\n");
    }
}
