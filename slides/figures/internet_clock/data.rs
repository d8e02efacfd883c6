//! Data of the timeline: readings and the grid of eras. Not here: events (`events.rs`), what they are sorted by
//! (`kinds.rs`), or their positions on screen (`scale.rs`).

use rostra::prelude::*;

use super::events::{self, Event};
pub use super::kinds::{EventKind, Stage, Track, Wave};
use super::month::Month;

/// The month of the talk.
pub const NOW: Month = Month::new(2025, 1);
/// Label of that month's marker.
pub const NOW_NAME: Text = Text::new("지금", "Now");
/// What the AI clock reads in that month.
pub const NOW_READS: Text = Text::new("인프라에서 보급으로", "Infrastructure to devices");
/// [`NOW_READS`] in two lines.
pub const NOW_READS_LINES: [Text; 2] =
    [Text::new("인프라에서", "Infrastructure"), Text::new("보급으로", "to devices")];
/// Label of the two years from the talk on (the speaker's view): from [`NOW`] to the end of the AI
/// track.
pub const WINDOW: Text = Text::new("변곡점 (발표자 견해)", "Turning point (view)");
/// Label of the empty slot: the AI track's breakout stage.
pub const EMPTY_SLOT: Text = Text::new("대표 서비스: ?", "Breakout service: ?");
/// Caveat about the three zero points.
pub const CAVEAT: Text = Text::new(
    "시작점은 비교하려고 정한 것이라, 시작점을 바꾸면 햇수도 달라집니다.",
    "The starting points are chosen for this comparison; others give other years.",
);

/// What the AI clock read when the deck was last checked: arithmetic, not a fact.
pub const CLOCK_SINCE: Text = Text::new(
    "2026년 11월에 AI의 시계는 4.0년(계산)",
    "The AI clock reads 4.0 years in November 2026 (arithmetic)",
);

/// A reading of a clock: how long a wave took to reach an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The wave whose clock is read.
    pub wave: Wave,
    /// The event reached; `None` is [`NOW`].
    pub to: Option<&'static str>,
    /// Months on that clock, checked by hand; the drawing computes its own.
    pub months: i32,
    /// The whole reading as a sentence.
    pub words: Text,
    /// A name short enough for a phone.
    pub short: Text,
}

const fn reading(
    wave: Wave,
    to: &'static str,
    months: i32,
    short: (&'static str, &'static str),
    words: (&'static str, &'static str),
) -> Reading {
    let (words, short) = (Text::new(words.0, words.1), Text::new(short.0, short.1));
    Reading { wave, to: Some(to), months, words, short }
}

/// All readings, each wave's in the order of its clock.
#[rustfmt::skip]
pub const READINGS: &[Reading] = &[
    reading(Wave::Web, "google", 65, ("구글", "Google"), ("구글까지 5.4년", "5.4 years to Google")),
    reading(Wave::Web, "adwords", 90, ("애드워즈", "AdWords"), ("애드워즈까지 7.5년", "7.5 years to AdWords")),
    reading(Wave::Mobile, "kakaotalk", 33, ("카카오톡", "KakaoTalk"), ("카카오톡까지 2.8년", "2.8 years to KakaoTalk")),
    reading(Wave::Mobile, "instagram", 40, ("인스타그램", "Instagram"), ("인스타그램까지 3.3년", "3.3 years to Instagram")),
    reading(Wave::Mobile, "kakao-game", 61, ("게임하기", "Games"), ("카카오 게임하기까지 5.1년", "5.1 years to Kakao Game")),
    reading(Wave::Mobile, "ig-ads", 77, ("광고", "Ads"), ("인스타그램 광고까지 6.4년", "6.4 years to Instagram ads")),
    Reading { wave: Wave::Ai, to: None, months: 26, words: Text::new("발표 시점 2.2년", "2.2 years at the talk"), short: NOW_NAME },
];

impl Reading {
    /// Returns the month of the reading.
    #[must_use]
    pub fn month(&self) -> Month {
        self.to.and_then(events::find).map_or(NOW, |it| it.date)
    }

    /// Returns the stage of the event reached.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.to.and_then(events::find).and_then(|it| it.stage)
    }

    /// Returns the months on the wave's clock, computed from the dates.
    #[must_use]
    pub fn elapsed(&self) -> i32 {
        self.wave.zero_month().until(self.month())
    }
}

/// Returns the readings of a wave.
pub fn readings(wave: Wave) -> impl Iterator<Item = &'static Reading> {
    READINGS.iter().filter(move |it| it.wave == wave)
}

/// A row of the grid of eras: one stage, its events in each era, and what the talk says of AI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The stage.
    pub stage: Stage,
    /// Ids of the web's events.
    pub web: &'static [&'static str],
    /// Ids of the mobile events.
    pub mobile: &'static [&'static str],
    /// Ids of AI's events; empty where there are none yet.
    pub ai: &'static [&'static str],
    /// What the talk says of AI in this stage.
    pub says: Text,
}

impl Row {
    /// Returns the events of one era.
    pub fn events(&self, wave: Wave) -> impl Iterator<Item = &'static Event> + use<> {
        let ids = match wave {
            Wave::Web => self.web,
            Wave::Mobile => self.mobile,
            Wave::Ai => self.ai,
        };
        ids.iter().filter_map(|it| events::find(it))
    }
}

/// The grid of eras by stages.
pub const MAPPING: &[Row] = &[
    Row {
        stage: Stage::Infra,
        web: &["web-open", "netscape"],
        mobile: &["aws-s3", "appstore", "lte"],
        ai: &["h100"],
        says: Text::new(
            "[모델과 데이터센터](F12)가 지금 깔리는 중",
            "[Models and data centres](F12), being laid now",
        ),
    },
    Row {
        stage: Stage::Device,
        web: &["win95"],
        mobile: &["iphone", "iphone4", "iphone-kr"],
        ai: &["chatgpt", "gpt4", "gemini"],
        says: Text::new(
            "PC와 스마트폰 대신, [출시된 모델](sources/#C16)의 대화창",
            "In place of PC and phone, the chat box of a [released model](sources/#C16)",
        ),
    },
    Row {
        stage: Stage::Breakout,
        web: &["google", "amazon", "facebook", "youtube", "linkedin"],
        mobile: &["instagram", "uber", "kakaotalk"],
        ai: &[],
        says: EMPTY_SLOT,
    },
    Row {
        stage: Stage::Monetize,
        web: &["adwords"],
        mobile: &["kakao-game", "ig-ads"],
        ai: &[],
        says: Text::new("수익화: 6,000억 달러의 질문", "Revenue: the $600B question"),
    },
];
