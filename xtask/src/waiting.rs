//! Serves pages while their program is being built, then the finished deck; open pages reload at
//! that moment. Not here: building either, or answering from one folder (`site.rs`).

use std::path::Path;
use std::sync::OnceLock;

use hyper::StatusCode;
use hyper::body::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderName};

use crate::http::{Answer, Request, answer};
use crate::prerender::shell::CONTROLS;
use crate::site::Site;

/// The script that reloads a page. It is a file of the same origin, so the content policy does not
/// have to be relaxed for it, and it is not part of any build.
const SCRIPT: &str = include_str!("reload.js");
const SCRIPT_PATH: &str = "/xtask/reload.js";
/// Path that the script polls: 200 once there is a program, 204 until then. A long-held response
/// instead would occupy one of a browser's six connections to a site.
const READY_PATH: &str = "/xtask/ready";

/// Two folders served at one address: the pages without the program, then the finished deck.
pub struct Waiting {
    pages: Site,
    deck: OnceLock<Site>,
}

impl Waiting {
    /// Starts with the pages in a folder.
    #[must_use]
    pub fn new(pages: &Path) -> Self {
        Self { pages: Site::new(pages, ""), deck: OnceLock::new() }
    }

    /// Switches to the finished deck. The switch is atomic: each request is answered from one
    /// folder or the other.
    pub fn finish(&self, deck: &Path) {
        self.deck.get_or_init(|| Site::new(deck, ""));
    }

    pub(crate) fn respond(&self, request: &Request) -> Answer {
        let deck = self.deck.get();
        match (request.uri().path(), deck) {
            (SCRIPT_PATH, _) => {
                fresh(StatusCode::OK, SCRIPT, &[(CONTENT_TYPE, "text/javascript; charset=utf-8")])
            }
            (READY_PATH, None) => fresh(StatusCode::NO_CONTENT, "", &[]),
            (READY_PATH, Some(_)) => fresh(StatusCode::OK, "", &[]),
            (_, None) => with_script(self.pages.respond(request)),
            (_, Some(deck)) => {
                let found = deck.respond(request);
                if found.status() != StatusCode::NOT_FOUND {
                    return found;
                }
                // A page that was opened just before the switch still requests its own style sheet.
                let before = self.pages.respond(request);
                if before.status() == StatusCode::OK { before } else { found }
            }
        }
    }
}

fn fresh(status: StatusCode, body: &str, headers: &[(HeaderName, &str)]) -> Answer {
    let headers = [&[(CACHE_CONTROL, "no-store")], headers].concat();
    answer(status, body.into(), &headers)
}

/// Adds the reload script at the end of the head if the answer is a page of the deck.
fn with_script(answer: Answer) -> Answer {
    let is_html = answer
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|it| it.to_str().is_ok_and(|it| it.starts_with("text/html")));
    let (mut parts, body) = answer.into_parts();
    let added = str::from_utf8(&body).ok().filter(|it| is_html && it.contains(CONTROLS));
    let added = added.map(|html| {
        parts.headers.remove(CONTENT_LENGTH);
        let script = format!("<script type=\"module\" src=\"{SCRIPT_PATH}\"></script></head>");
        Bytes::from(html.replacen("</head>", &script, 1))
    });
    Answer::from_parts(parts, added.unwrap_or(body))
}
