//! Metadata for link previews (Open Graph, Twitter card), the canonical address, and oEmbed. It is
//! at the beginning of the head, since some readers parse only the first 4 kB.

use rostra::talk::Talk;
use rostra_core::snippet::{self, Frame, Ratio};
use rostra_core::state::Theme;
use rostra_core::text::{Lang, escaped};
use serde_json::{Value, json};

use crate::prerender::pages::{Framed, Page};
use crate::prerender::picture;

/// Size of an embedded deck in CSS px for oEmbed: 16:9, and wide enough for a stage.
const FRAME: (u32, u32) = Ratio::Wide.size();

/// Returns the tags for a page's head. Without `address`, where the deck will be served, tags that
/// need an absolute URL are left out.
pub fn head(page: &Page, talk: &Talk, address: Option<&str>) -> String {
    if page.only.is_some() {
        // The page of the slide is the one to be found and shown.
        return "<meta name=\"robots\" content=\"noindex\">".to_owned();
    }
    let mut head = String::new();
    let mut add = |property: &str, content: &str| {
        head += &format!("<meta property=\"{property}\" content=\"{}\">", escaped(content));
    };
    add("og:title", &page.title);
    add("og:description", &page.description);
    let Some(address) = address else { return head };
    let url = url(page, address);
    add("og:url", &url);
    // Everything else is an article; `website` is what stands without the tag.
    if !page.is_deck {
        add("og:type", "article");
    }
    let (width, height) = picture::SIZE;
    add("og:image", &image(page, talk, address));
    add("og:image:width", &width.to_string());
    add("og:image:height", &height.to_string());
    head += "<meta name=\"twitter:card\" content=\"summary_large_image\">";
    head += &format!("<link rel=\"canonical\" href=\"{}\">", escaped(&url));
    if page.framed.is_some() {
        let file = format!("{address}{}", file(page));
        let file = escaped(&file);
        head +=
            &format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{file}\">");
    }
    head
}

/// Returns a page's address without the name of its file.
fn url(page: &Page, address: &str) -> String {
    format!("{address}{}", page.path.trim_end_matches("index.html"))
}

/// Returns the address of a page's preview picture: that of its slide, else of the first slide.
fn image(page: &Page, talk: &Talk, address: &str) -> String {
    let slide = match page.framed {
        Some(Framed::Slide(id)) => id,
        _ => talk.entries.first().map_or("", |it| it.slide.id),
    };
    format!("{address}{}", snippet::picture(slide, page.lang))
}

/// Returns the path of a page's oEmbed response below the site's root.
pub fn file(page: &Page) -> String {
    format!("{}oembed.json", page.path.trim_end_matches("index.html"))
}

/// Returns the oEmbed response for a page (<https://oembed.com/>, 2.3.4.4); `None` for pages
/// without a frame.
pub fn oembed(page: &Page, talk: &Talk, address: &str) -> Option<Value> {
    let (width, height) = FRAME;
    let src = src(page.framed?, page.lang, address);
    let src = escaped(&src);
    let title = escaped(&page.title);
    // WordPress keeps no more than src, width, height, frameborder and title; others take the rest.
    let html = format!(
        "<iframe src=\"{src}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" title=\"{title}\" style=\"max-width: 100%\" loading=\"lazy\" allowfullscreen></iframe>"
    );
    Some(json!({
        "version": "1.0",
        "type": "rich",
        "title": page.title,
        "provider_name": talk.title.get(page.lang),
        "provider_url": address,
        "html": html,
        "width": width,
        "height": height,
        "thumbnail_url": image(page, talk, address),
        "thumbnail_width": picture::SIZE.0,
        "thumbnail_height": picture::SIZE.1,
    }))
}

/// Returns the address of a frame.
fn src(framed: Framed, lang: Lang, address: &str) -> String {
    let only = match framed {
        Framed::Deck => None,
        Framed::Slide(id) => Some(id),
    };
    let theme = Theme::System;
    snippet::frame(address, &Frame { only, place: only, compact: false, lang, theme })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page {
            path: "en/a/index.html".into(),
            root: "../../",
            lang: Lang::En,
            title: "R&D > \"AI\" <b>".into(),
            description: "a \"b\" & <c>".into(),
            main: String::new(),
            is_deck: false,
            only: None,
            framed: Some(Framed::Slide("a")),
            paper: None,
        }
    }

    #[test]
    fn texts_cannot_leave_their_attributes() {
        let head = head(&page(), &ai_2025::talk(), Some("https://e.org/t/"));
        for part in [
            "<meta property=\"og:title\" content=\"R&amp;D &gt; &quot;AI&quot; &lt;b&gt;\">",
            "<meta property=\"og:description\" content=\"a &quot;b&quot; &amp; &lt;c&gt;\">",
            "<link rel=\"canonical\" href=\"https://e.org/t/en/a/\">",
            "href=\"https://e.org/t/en/a/oembed.json\"",
        ] {
            assert!(head.contains(part), "{part} in {head}");
        }
        let answer = oembed(&page(), &ai_2025::talk(), "https://e.org/t/").unwrap();
        let html = answer["html"].as_str().unwrap();
        assert!(html.contains(" title=\"R&amp;D &gt; &quot;AI&quot; &lt;b&gt;\""), "{html}");
        assert!(
            html.contains(" src=\"https://e.org/t/en/frame-a.html?embed&amp;only=a&amp;lang=en\""),
            "{html}"
        );
        assert_eq!(answer["title"], "R&D > \"AI\" <b>", "JSON is no HTML");
    }

    #[test]
    fn without_an_address_nothing_absolute_is_said() {
        let head = head(&page(), &ai_2025::talk(), None);
        assert!(head.contains("og:title") && head.contains("og:description"));
        assert!(!head.contains("<link") && !head.contains("og:url"), "{head}");
    }
}
