//! Additions of pages for print to the slides: navigation, the head of a handout, and the column beside a slide's
//! picture. Not here: the slides, or the list of pages (the prerenderer).

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::parts::rich_text::{rich_text, sr_only};
use crate::talk::{Entry, Talk};

/// A kind of pages for print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A page for each slide, complete.
    Slides,
    /// A page for each step.
    Steps,
    /// Small pictures with notes and addresses.
    Handout,
}

impl Paper {
    /// All kinds, in the order of the links.
    pub const ALL: [Self; 3] = [Self::Slides, Self::Steps, Self::Handout];

    /// Its folder below `print/`, and its name in style sheets.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Steps => "steps",
            Self::Handout => "handout",
        }
    }

    /// Its title.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Slides => Text::new("출력: 슬라이드", "Print: slides"),
            Self::Steps => Text::new("출력: 단계별 슬라이드", "Print: every step"),
            Self::Handout => Text::new("출력: 유인물", "Print: handout"),
        }
    }
}

/// Renders links to the pages for print. `home` leads to the deck's page in the same language.
pub(crate) fn links(home: &'static str) -> AnyView {
    let links = Paper::ALL.map(|it| {
        view! { <a href=format!("{home}print/{}/", it.word())>{rich_text(it.name())}</a> }
    });
    links.collect_view().into_any()
}

/// Renders the head of a page for print. On paper only a handout has one.
#[must_use]
pub fn head(talk: &Talk, paper: Paper, home: &'static str, address: Option<&str>) -> AnyView {
    let without_codes = paper == Paper::Handout && address.is_none();
    let address = address.map(|it| format!(" · {it}"));
    let hint = without_codes.then(|| view! { <p class="hint">{rich_text(NO_CODES)}</p> });
    let subtitle = (paper == Paper::Handout).then(|| {
        view! { <p class="subtitle">{talk.date} {address}</p> }
    });
    view! {
        <header class="paper-bar">
            <p class="home">
                <a href=home>{rich_text(talk.title)}</a>
            </p>
            <nav class="jump">{links(home)}</nav>
            {hint}
        </header>
        <div class="paper-head">
            <h1 class:sr=paper != Paper::Handout>{rich_text(talk.title)}</h1>
            {subtitle}
        </div>
    }
    .into_any()
}

const NO_CODES: Text = Text::new(
    "QR 코드와 전체 주소: --address로 주소를 알려 준 빌드에만 포함",
    "QR codes and full addresses are on handouts of a build that was told its --address.",
);

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Width and height in modules, including the quiet zone that scanners need.
    pub size: usize,
    /// The dark modules, as the data of an SVG path.
    pub path: String,
}

/// Renders the column beside a slide's picture: number, address, and the QR code of the address.
#[must_use]
pub fn beside(
    talk: &Talk,
    index: usize,
    entry: &Entry,
    address: &str,
    code: Option<Code>,
) -> AnyView {
    let code = code.map(|it| {
        let size = it.size;
        view! {
            <svg class="code" viewBox=format!("0 0 {size} {size}") aria-hidden="true">
                <rect width=size height=size fill="#fff"></rect>
                <path d=it.path fill="#000"></path>
            </svg>
        }
    });
    let lines = entry.notes.is_empty().then(|| view! { <div class="lines-to-write"></div> });
    view! {
        <div class="where">
            <p>
                <b>{sr_only(Text::new("슬라이드 ", "Slide "))} {index + 1}</b>
                " / "
                {talk.entries.len()}
            </p>
            <p class="address">{address.to_owned()}</p>
        </div>
        {code}
        {lines}
    }
    .into_any()
}
