//! The gallery (`/embedding/`): the talk's sample article with framed decks and their HTML
//! snippets. Like any host page it contains nothing of the deck except its frames and `embed.js`.

use std::fs;

use anyhow::{Context, Result};
use rostra::article::{Article, Frame, Piece, Width};
use rostra::talk::Talk;
use rostra_core::snippet::{self, folder};
use rostra_core::state::Theme;
use rostra_core::text::{Lang, Text, escaped};

use crate::paths;
use crate::prerender::{minify, shell};

/// Script of the article that sets the height of plain frames by their messages.
const HEIGHTS: &str = r#"// An article says its height; a stage keeps the proportions of its frame.
const frames = () => [...document.querySelectorAll("iframe")];
addEventListener("message", ({ source, data }) => {
  const frame = frames().find((it) => it.contentWindow === source);
  if (frame && data?.sentinel === "amp") frame.style.height = `${data.height}px`;
});
addEventListener("resize", () => {
  for (const it of frames()) if (it.style.aspectRatio && it.clientWidth >= 720) it.style.height = "";
});"#;

/// Returns the path of the page below the site's root.
pub fn path(lang: Lang) -> String {
    format!("{}embedding/index.html", folder(lang))
}

/// Returns the page in a language; `None` if the talk has no article. `address` is where the deck
/// will be served, if known: the snippets use it, while the page itself uses relative addresses.
pub fn page(talk: &Talk, lang: Lang, address: Option<&str>) -> Result<Option<String>> {
    let Some(article) = talk.article else { return Ok(None) };
    let style = fs::read_to_string(paths::root().join("assets/gallery.css"))
        .context("cannot read assets/gallery.css")?;
    Ok(Some(html(&article, talk.title, lang, address, &minify::css(&style))))
}

fn html(article: &Article, talk: Text, lang: Lang, address: Option<&str>, style: &str) -> String {
    let site = Site { lang, root: root(lang), address: address.unwrap_or(root(lang)) };
    let root = site.root;
    let [title, lead] = [article.title, article.lead].map(|it| escaped(it.get(lang)));
    let body: String = article.pieces.iter().map(|it| site.piece(it)).collect();
    // Bloggers' frames have styles of their own, and so has the page.
    let policy = shell::policy([HEIGHTS.to_owned()].iter(), None);
    let other = lang.other();
    let [home, there] = [format!("{root}{}", folder(lang)), format!("{root}{}", path(other))];
    let there = there.trim_end_matches("index.html");
    let change = match other {
        Lang::Ko => "한국어",
        Lang::En => "English",
    };
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{lead}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; style-src 'unsafe-inline'\">\n\
         <link rel=\"icon\" href=\"{root}icon.svg\">\n\
         <link rel=\"alternate\" hreflang=\"{other}\" href=\"{there}\">\n\
         <style>\n{style}</style>\n<script>{HEIGHTS}</script>\n\
         <script type=\"module\" src=\"{root}embed.js\"></script>\n</head>\n<body>\n\
         <header><a href=\"{home}\">{talk}</a> <a href=\"{there}\" lang=\"{other}\">{change}</a></header>\n\
         <main>\n<h1>{title}</h1>\n<p class=\"lead\">{lead}</p>\n{body}</main>\n</body>\n</html>\n",
        tag = lang.tag(),
        other = other.tag(),
        talk = escaped(talk.get(lang)),
    )
}

/// Returns the relative path from the page to the site's root.
const fn root(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "../",
        Lang::En => "../../",
    }
}

/// Addresses of the page and the deck.
struct Site<'a> {
    lang: Lang,
    root: &'a str,
    /// Prefix of the deck's files in the snippets.
    address: &'a str,
}

impl Site<'_> {
    fn piece(&self, piece: &Piece) -> String {
        let said = |text: &Text| escaped(text.get(self.lang));
        match piece {
            Piece::Heading(text) => format!("<h2>{}</h2>\n", said(text)),
            Piece::Paragraph(text) => format!("<p>{}</p>\n", said(text)),
            Piece::Frame(frame, Width::Wide) => {
                self.shown("wide", |site| self.frame(frame, "aspect-ratio: 16 / 9", site))
            }
            Piece::Frame(frame, Width::Column) => {
                self.shown("column", |site| self.frame(frame, "height: 40rem", site))
            }
            Piece::Beside(text, frame) => {
                let frame = self.shown("narrow", |site| self.frame(frame, "height: 40rem", site));
                format!("<div class=\"beside\">\n<p>{}</p>\n{frame}</div>\n", said(text))
            }
            Piece::Link(frame) => self.link(frame),
            Piece::Heights => {
                let line = format!("<script>\n{HEIGHTS}\n</script>");
                format!("<figure class=\"column\">{}</figure>\n", copied(&line))
            }
        }
    }

    /// Returns what a snippet shows, followed by the snippet as text. `line` returns the snippet
    /// for the address of a site.
    fn shown(&self, class: &str, line: impl Fn(&str) -> String) -> String {
        let (made, copied) = (line(self.root), copied(&line(self.address)));
        format!(
            "<figure class=\"{class}\">\n{made}\n<figcaption>{copied}</figcaption>\n</figure>\n"
        )
    }

    fn frame(&self, frame: &Frame, size: &str, site: &str) -> String {
        let (lang, theme) = (self.lang, Theme::System);
        let Frame { only, begin: place, .. } = *frame;
        let src = snippet::Frame { only, place, compact: false, lang, theme };
        let src = escaped(&snippet::frame(site, &src));
        let title = escaped(frame.title.get(self.lang));
        format!(
            "<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\" style=\"width: 100%; {size}; border: 0\"></iframe>"
        )
    }

    /// Returns a frame by a link and `embed.js`. The script is in the head of this page, where it
    /// is needed once.
    fn link(&self, frame: &Frame) -> String {
        let title = escaped(frame.title.get(self.lang));
        let slide = frame.begin.map_or(String::new(), |it| format!(" slide=\"{it}\""));
        let [made, told] = [self.root, self.address].map(|site| {
            format!(
                "<rostra-deck{slide} lang=\"{}\"><a href=\"{site}{}\">{title}</a></rostra-deck>",
                self.lang.tag(),
                folder(self.lang)
            )
        });
        let script = format!("<script type=\"module\" src=\"{}embed.js\"></script>", self.address);
        let copied = copied(&format!("{script}\n{told}"));
        format!("<figure class=\"column\">\n{made}\n<figcaption>{copied}</figcaption>\n</figure>\n")
    }
}

/// Returns a snippet as text to copy; one click selects all of it.
fn copied(line: &str) -> String {
    format!("<pre><code>{}</code></pre>", escaped(line))
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    const ADDRESS: &str = "https://example.org/talk/";

    fn parsed(lang: Lang, address: Option<&str>) -> Html {
        Html::parse_document(&page(&ai_2025::talk(), lang, address).unwrap().unwrap())
    }

    fn texts(html: &Html, selector: &str) -> Vec<String> {
        let found = Selector::parse(selector).unwrap();
        html.select(&found).map(|it| it.text().collect()).collect()
    }

    fn made(html: &Html, selector: &str) -> Vec<String> {
        let found = Selector::parse(selector).unwrap();
        html.select(&found).map(|it| it.html()).collect()
    }

    #[test]
    fn every_line_makes_what_stands_above_it() {
        for lang in Lang::ALL {
            for address in [None, Some(ADDRESS)] {
                let html = parsed(lang, address);
                let lines = texts(&html, "code").join("\n");
                let lines = lines.replace(address.unwrap_or(root(lang)), root(lang));
                let lines = Html::parse_document(&lines);
                for (what, count) in [("iframe", 5), ("rostra-deck", 1)] {
                    let here = made(&html, what);
                    assert_eq!(here.len(), count, "{what}");
                    assert_eq!(made(&lines, what), here);
                }
                assert_eq!(texts(&lines, "script:not([src])")[0].trim(), HEIGHTS);
            }
        }
    }

    #[test]
    fn only_lines_to_copy_name_the_address() {
        let named = |address: Option<&str>| {
            let page = page(&ai_2025::talk(), Lang::En, address).unwrap().unwrap();
            page.split("<pre>")
                .map(|it| it.split_once("</pre>").map_or(it, |it| it.1))
                .collect::<String>()
        };
        assert_eq!(named(Some(ADDRESS)), named(None));
        assert!(!named(None).contains("//example"), "another host");
        let lines = texts(&parsed(Lang::En, Some(ADDRESS)), "code");
        let line = format!(
            "src=\"{ADDRESS}en/frame-token-window.html?embed&amp;only=token-window&amp;s=token-window/2&amp;lang=en\""
        );
        assert!(lines.iter().any(|it| it.contains(&line)), "{lines:#?}");
    }

    #[test]
    fn frames_name_slides_of_the_talk() {
        let talk = ai_2025::talk();
        let known = |id: &str| talk.entries.iter().any(|it| it.slide.id == id);
        let frames = talk.article.unwrap().pieces.iter().filter_map(|it| match it {
            Piece::Frame(frame, _) | Piece::Beside(_, frame) | Piece::Link(frame) => Some(frame),
            _ => None,
        });
        for frame in frames {
            assert!(frame.only.is_none_or(known), "{frame:?}");
            let begin = frame.begin.and_then(|it| it.split('/').next());
            assert!(begin.is_none_or(known), "{frame:?}");
        }
    }
}
