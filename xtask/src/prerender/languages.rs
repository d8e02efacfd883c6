//! Keeps one language of a page in its document and moves the other to attributes. Views render
//! every text in both (`rostra::parts::rich_text`); here the text in the page's language stays as
//! content, and the other becomes the value of `data-ko` or `data-en`. So the document has half the
//! elements, and without style sheets it is in one language. `assets/early.js` swaps the two.

use rostra_core::text::{Lang, escaped};

use crate::prerender::minify;

/// Elements that hold a phrasing.
const TAGS: [&str; 2] = ["span", "tspan"];

/// Returns the markup in one language. `keeps_other`: the other one goes into attributes, as HTML; else it is
/// left out, as on paper.
pub(super) fn in_language(html: &str, lang: Lang, keeps_other: bool) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    let attribute = |other: &str| match keeps_other {
        true => format!(" data-{}=\"{}\"", lang.other().tag(), escaped(&minify::html(other))),
        false => String::new(),
    };
    while let Some((at, pair)) = next_pair(rest) {
        let (before, from_pair) = rest.split_at(at);
        text.push_str(before);
        if let Some(content) = Content::around(&text, from_pair) {
            let (own, other) = in_order(lang, &content.ko, &content.en);
            text.truncate(text.len() - content.lead);
            text.insert_str(text.len() - 1, &attribute(other));
            text.push_str(own);
            rest = content.rest;
        } else {
            let (own, other) = in_order(lang, pair.ko, pair.en);
            text.push_str(&format!("<{0}{1}>{own}</{0}>", pair.tag, attribute(other)));
            rest = pair.rest;
        }
    }
    text + rest
}

/// Orders two texts: the page's own language first.
fn in_order<'a>(lang: Lang, ko: &'a str, en: &'a str) -> (&'a str, &'a str) {
    match lang {
        Lang::Ko => (ko, en),
        Lang::En => (en, ko),
    }
}

/// Two phrasings of a text, side by side.
struct Pair<'a> {
    tag: &'static str,
    ko: &'a str,
    en: &'a str,
    /// The markup after the pair.
    rest: &'a str,
}

/// Finds the next pair and its start.
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

/// Parses the text element at the beginning of the markup; returns its content and the rest.
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

/// The content of an element that has only text and pairs in it, so that the element itself can hold the
/// attribute.
struct Content<'a> {
    ko: String,
    en: String,
    /// Length of the content before its first pair, in bytes.
    lead: usize,
    /// The markup from the element's end tag on.
    rest: &'a str,
}

impl<'a> Content<'a> {
    /// Finds the element around a pair, if it contains only text and pairs.
    fn around(before: &str, from_pair: &'a str) -> Option<Self> {
        let (start, lead) = before.rsplit_once('>')?;
        let tag = start.rsplit_once('<')?.1;
        if tag.starts_with('/') || tag.ends_with('/') {
            return None;
        }
        let end = format!("</{}>", tag.split(' ').next()?);
        let (mut ko, mut en, mut rest) = (lead.to_owned(), lead.to_owned(), from_pair);
        loop {
            let (text, tag) = rest.split_at(rest.find('<')?);
            ko.push_str(text);
            en.push_str(text);
            if tag.starts_with(&end) {
                return Some(Self { ko, en, lead: lead.len(), rest: tag });
            }
            let pair = TAGS.into_iter().find_map(|it| pair(tag, it))?;
            ko.push_str(pair.ko);
            en.push_str(pair.en);
            rest = pair.rest;
        }
    }
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
                "<p>1 <span lang=\"ko\">층</span><span lang=\"en\">layer</span><br></p>",
                "<p>1 <span data-en=\"layer\">층</span><br></p>",
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
    fn text_beside_pairs_is_in_both_languages() {
        for (text, expected) in [
            (
                "<text><tspan lang=\"ko\">층</tspan><tspan lang=\"en\">layer</tspan> 1</text>",
                "<text data-en=\"layer 1\">층 1</text>",
            ),
            (
                "<li class=\"a\">1: <span lang=\"ko\">층</span><span lang=\"en\">layer</span> → <span lang=\"ko\">망</span><span lang=\"en\">net</span></li>",
                "<li class=\"a\" data-en=\"1: layer → net\">1: 층 → 망</li>",
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
