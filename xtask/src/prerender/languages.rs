//! Keeps one language of a page in its document and the other one in attributes. Views render every text in
//! both (`rostra::parts::rich_text`); here the page's own stays as content, and the other becomes the value of
//! `data-ko` or `data-en`. So the document has half the elements, and a reader without style sheets finds one
//! language. `assets/early.js` swaps the two.

use rostra_core::text::{Lang, escaped};

use crate::prerender::minify;

/// Elements that hold a phrasing.
const TAGS: [&str; 2] = ["span", "tspan"];

/// Returns the markup in one language. `keeps_other`: the other one goes into attributes, as HTML; else it is
/// left out, as on paper.
pub(super) fn in_language(html: &str, lang: Lang, keeps_other: bool) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((at, pair)) = next_pair(rest) {
        text.push_str(&rest[..at]);
        rest = pair.rest;
        let (own, other) = match lang {
            Lang::Ko => (pair.ko, pair.en),
            Lang::En => (pair.en, pair.ko),
        };
        let attribute = keeps_other
            .then(|| format!(" data-{}=\"{}\"", lang.other().tag(), escaped(&minify::html(other))));
        let attribute = attribute.unwrap_or_default();
        if is_whole_content(&text, rest) {
            text.insert_str(text.len() - 1, &attribute);
            text.push_str(own);
        } else {
            text.push_str(&format!("<{}{attribute}>{own}</{}>", pair.tag, pair.tag));
        }
    }
    text + rest
}

/// Two phrasings of a text, side by side.
struct Pair<'a> {
    tag: &'static str,
    ko: &'a str,
    en: &'a str,
    /// What follows.
    rest: &'a str,
}

/// The next pair and where it begins.
fn next_pair(html: &str) -> Option<(usize, Pair<'_>)> {
    html.match_indices(" lang=\"ko\">").find_map(|(end, _)| {
        let tag = TAGS.into_iter().find(|it| html[..end].ends_with(&format!("<{it}")))?;
        let at = end - tag.len() - 1;
        Some((at, pair(&html[at..], tag)?))
    })
}

fn pair<'a>(html: &'a str, tag: &'static str) -> Option<Pair<'a>> {
    let (ko, rest) = content(html, tag, Lang::Ko)?;
    let (en, rest) = content(rest, tag, Lang::En)?;
    Some(Pair { tag, ko, en, rest })
}

/// The content of the phrasing that the markup begins with, and what follows it.
fn content<'a>(html: &'a str, tag: &str, lang: Lang) -> Option<(&'a str, &'a str)> {
    let inner = html.strip_prefix(&format!("<{tag} lang=\"{}\">", lang.tag()))?;
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let (mut depth, mut at) = (1, 0);
    loop {
        let end = at + inner[at..].find(&close)?;
        depth += inner[at..end].matches(&open).count();
        depth -= 1;
        at = end + close.len();
        if depth == 0 {
            return Some((&inner[..end], &inner[at..]));
        }
    }
}

/// Whether a pair between these is all that its parent has, so that the parent can hold the attribute.
fn is_whole_content(before: &str, after: &str) -> bool {
    let Some(tag) = before.strip_suffix('>').and_then(|it| it.rsplit_once('<')).map(|it| it.1)
    else {
        return false;
    };
    let name = tag.split(' ').next().unwrap_or_default();
    !name.starts_with('/') && !tag.ends_with('/') && after.starts_with(&format!("</{name}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_in_one_language_and_keeps_the_other() {
        let text = "<p><span lang=\"ko\">층</span><span lang=\"en\">a \"layer\"</span></p>";
        for (lang, keeps_other, expected) in [
            (Lang::Ko, true, "<p data-en=\"a &quot;layer&quot;\">층</p>"),
            (Lang::En, true, "<p data-ko=\"층\">a \"layer\"</p>"),
            (Lang::Ko, false, "<p>층</p>"),
            (Lang::En, false, "<p>a \"layer\"</p>"),
        ] {
            assert_eq!(in_language(text, lang, keeps_other), expected);
        }
    }

    #[test]
    fn an_element_stays_where_the_parent_has_more_content() {
        for (text, expected) in [
            (
                "<p><b>1</b><span lang=\"ko\">층</span><span lang=\"en\">layer</span></p>",
                "<p><b>1</b><span data-en=\"layer\">층</span></p>",
            ),
            (
                "<text><tspan lang=\"ko\">층</tspan><tspan lang=\"en\">layer</tspan> 1</text>",
                "<text><tspan data-en=\"layer\">층</tspan> 1</text>",
            ),
            (
                "<span lang=\"ko\">층</span><span lang=\"en\">layer</span>",
                "<span data-en=\"layer\">층</span>",
            ),
        ] {
            assert_eq!(in_language(text, Lang::Ko, true), expected);
        }
    }

    #[test]
    fn markup_within_a_phrasing_is_kept() {
        let text = "<p><span lang=\"ko\"><a href=\"#a\">층<span>1</span></a></span><span lang=\"en\"><a href=\"#a\">layer</a></span></p>";
        let expected = "<p data-en=\"&lt;a href=#a&gt;layer&lt;/a&gt;\"><a href=\"#a\">층<span>1</span></a></p>";
        assert_eq!(in_language(text, Lang::Ko, true), expected);
    }

    #[test]
    fn what_is_no_pair_is_left_alone() {
        for text in [
            "<q lang=\"en\">as is</q>",
            "<p><span lang=\"ko\">뜻</span></p>",
            "<span lang=\"ko\">open",
        ] {
            assert_eq!(in_language(text, Lang::En, true), text);
        }
    }
}
