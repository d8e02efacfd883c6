//! Every event of the timeline, in the order of its calendar, with the fact it rests on.

use rostra::prelude::*;

use super::kinds::{EventKind, Stage, Wave};
use super::month::Month;

/// The origin of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Named in the talk; the date is added by the deck.
    Talk,
    /// Added for context, so that the rest can be understood.
    Context,
    /// After the talk: never drawn, only named in collapsed notes.
    Since,
}

/// An event of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stable id.
    pub id: &'static str,
    /// The wave it belongs to, and with it the track.
    pub wave: Wave,
    /// When it happened.
    pub date: Month,
    /// Its name.
    pub name: Text,
    /// A name short enough for a drawing.
    pub short: Text,
    /// Its kind.
    pub kind: EventKind,
    /// The stage of the analogy; signals have none.
    pub stage: Option<Stage>,
    /// Its origin.
    pub origin: Origin,
    /// Whether the date that the talk gives is corrected here.
    pub fixed: bool,
    /// Id of the fact it rests on.
    pub fact: &'static str,
    /// The fact's id as a link to the fact.
    pub source: Text,
}

impl Event {
    const fn fixed(self) -> Self {
        Self { fixed: true, ..self }
    }

    /// Returns the label shown beside its source.
    pub const fn mark(&self) -> Option<Mark> {
        match self.origin {
            _ if self.fixed => Some(Mark::Corrected),
            Origin::Context => Some(Mark::Added),
            Origin::Since => Some(Mark::Since),
            Origin::Talk => None,
        }
    }

    const fn short(self, ko: &'static str, en: &'static str) -> Self {
        Self { short: Text::new(ko, en), ..self }
    }
}

/// Builds an [`Event`]. A macro only because its link must be concatenated at compile time.
macro_rules! event {
    ($id:literal, $wave:ident, $date:expr, $ko:literal, $en:literal, $kind:ident, $stage:expr, $origin:ident, $fact:literal) => {
        Event {
            id: $id,
            wave: Wave::$wave,
            date: $date,
            name: Text::new($ko, $en),
            fact: $fact,
            source: Text::same(concat!("[", $fact, "](", $fact, ")")),
            short: Text::new($ko, $en),
            kind: EventKind::$kind,
            stage: $stage,
            origin: Origin::$origin,
            fixed: false,
        }
    };
}

const INFRA: Option<Stage> = Some(Stage::Infra);
const DEVICE: Option<Stage> = Some(Stage::Device);
const BREAKOUT: Option<Stage> = Some(Stage::Breakout);
const REVENUE: Option<Stage> = Some(Stage::Monetize);
const NONE: Option<Stage> = None;

/// All events, also those after the talk.
#[rustfmt::skip]
pub const EVENTS: &[Event] = &[
    event!("web-open", Web, Month::new(1993, 4), "웹 무료 공개", "The Web made free", Infrastructure, INFRA, Talk, "X01").short("웹 공개", "Web opened"),
    event!("amazon", Web, Month::new(1994, 7), "아마존 설립 (1995 개점)", "Amazon founded (open 1995)", Breakout, BREAKOUT, Talk, "X04").short("아마존", "Amazon"),
    event!("netscape", Web, Month::new(1994, 12), "넷스케이프 내비게이터", "Netscape Navigator", Infrastructure, INFRA, Context, "X02").short("넷스케이프", "Netscape"),
    event!("win95", Web, Month::new(1995, 8), "윈도 95, PC 보급", "Windows 95, PCs spread", DeviceModel, DEVICE, Context, "X03").short("윈도 95", "Windows 95"),
    event!("google", Web, Month::new(1998, 9), "구글", "Google", Breakout, BREAKOUT, Talk, "X05").fixed(),
    event!("adwords", Web, Month::new(2000, 10), "구글 애드워즈", "Google AdWords", Breakout, REVENUE, Context, "X06").short("애드워즈", "AdWords"),
    event!("linkedin", Web, Month::new(2003, 5), "링크드인", "LinkedIn", Breakout, BREAKOUT, Talk, "X07"),
    event!("facebook", Web, Month::new(2004, 2), "페이스북", "Facebook", Breakout, BREAKOUT, Talk, "X08"),
    event!("youtube", Web, Month::new(2005, 2), "유튜브", "YouTube", Breakout, BREAKOUT, Talk, "X09"),
    event!("aws-s3", Mobile, Month::new(2006, 3), "아마존 S3, 클라우드", "Amazon S3, the cloud", Infrastructure, INFRA, Context, "X10").short("아마존 S3", "Amazon S3"),
    event!("iphone", Mobile, Month::new(2007, 6), "아이폰", "iPhone", DeviceModel, DEVICE, Talk, "X11").fixed(),
    event!("appstore", Mobile, Month::new(2008, 7), "앱스토어", "App Store", Infrastructure, INFRA, Context, "X12"),
    event!("iphone-kr", Mobile, Month::new(2009, 11), "아이폰 국내 출시", "iPhone reaches Korea", DeviceModel, DEVICE, Context, "X13").short("아이폰 국내 출시", "iPhone in Korea"),
    event!("lte", Mobile, Month::new(2009, 12), "첫 LTE 상용망", "First commercial LTE", Infrastructure, INFRA, Talk, "X14").short("첫 LTE", "First LTE").fixed(),
    event!("kakaotalk", Mobile, Month::new(2010, 3), "카카오톡", "KakaoTalk", Breakout, BREAKOUT, Talk, "X15"),
    event!("iphone4", Mobile, Month::new(2010, 6), "아이폰 4", "iPhone 4", DeviceModel, DEVICE, Talk, "X16"),
    event!("uber", Mobile, Month::year(2010), "우버 (설립 2009)", "Uber (founded 2009)", Breakout, BREAKOUT, Talk, "X17").short("우버", "Uber"),
    event!("instagram", Mobile, Month::new(2010, 10), "인스타그램", "Instagram", Breakout, BREAKOUT, Talk, "X18"),
    event!("lte-kr", Mobile, Month::new(2011, 7), "국내 LTE 개통", "LTE opens in Korea", Infrastructure, INFRA, Context, "X19").short("국내 LTE", "LTE in Korea"),
    event!("kakao-game", Mobile, Month::new(2012, 7), "카카오 게임하기", "Kakao Game", Breakout, REVENUE, Context, "X20"),
    event!("iphone5", Mobile, Month::new(2012, 9), "아이폰 5, 첫 LTE 아이폰", "iPhone 5, first with LTE", DeviceModel, DEVICE, Context, "X21").short("아이폰 5", "iPhone 5"),
    event!("ig-ads", Mobile, Month::new(2013, 11), "인스타그램 광고", "Instagram ads", Breakout, REVENUE, Context, "X22"),
    event!("transformer", Ai, Month::new(2017, 6), "트랜스포머 논문", "Transformer paper", DeviceModel, INFRA, Context, "X23"),
    event!("gpt3", Ai, Month::new(2020, 5), "GPT-3 논문", "GPT-3 paper", DeviceModel, INFRA, Context, "X24"),
    event!("h100", Ai, Month::new(2022, 3), "엔비디아 H100 발표", "NVIDIA H100 announced", Infrastructure, INFRA, Talk, "X25").short("엔비디아 H100", "NVIDIA H100"),
    event!("copilot", Ai, Month::new(2022, 6), "GitHub Copilot 정식 출시", "GitHub Copilot on sale", Breakout, DEVICE, Talk, "X26").short("GitHub Copilot", "GitHub Copilot"),
    event!("chatgpt", Ai, Month::new(2022, 11), "ChatGPT", "ChatGPT", DeviceModel, DEVICE, Talk, "X27"),
    event!("gpt4", Ai, Month::new(2023, 3), "GPT-4 (32K 포함), 첫 Claude", "GPT-4 (with 32K), first Claude", DeviceModel, DEVICE, Talk, "X28").short("GPT-4, Claude", "GPT-4, Claude"),
    event!("llama2", Ai, Month::new(2023, 7), "Llama 2", "Llama 2", DeviceModel, DEVICE, Talk, "X29"),
    event!("gemini", Ai, Month::new(2023, 12), "Gemini", "Gemini", DeviceModel, DEVICE, Talk, "X30"),
    event!("gpt4o", Ai, Month::new(2024, 5), "GPT-4o, Gemini 1.5 Flash", "GPT-4o, Gemini 1.5 Flash", DeviceModel, DEVICE, Talk, "F33").short("GPT-4o", "GPT-4o"),
    event!("sonnet35", Ai, Month::new(2024, 6), "Claude 3.5 Sonnet", "Claude 3.5 Sonnet", DeviceModel, DEVICE, Talk, "F33"),
    event!("sequoia", Ai, Month::new(2024, 6), "Sequoia의 6,000억 달러 질문", "Sequoia's $600B question", Signal, NONE, Talk, "F18").short("6,000억 달러 질문", "$600B question"),
    event!("o1", Ai, Month::new(2024, 9), "o1-preview, 사고력 모델", "o1-preview, reasoning", DeviceModel, DEVICE, Context, "X31").short("o1-preview", "o1-preview"),
    event!("ssi", Ai, Month::new(2024, 9), "SSI 10억 달러 유치", "SSI raises $1B", Signal, NONE, Talk, "F16").short("SSI", "SSI"),
    event!("computer-use", Ai, Month::new(2024, 10), "Claude 컴퓨터 사용 (베타)", "Claude computer use (beta)", DeviceModel, DEVICE, Talk, "F42").short("컴퓨터 사용", "Computer use"),
    event!("sora-veo", Ai, Month::new(2024, 12), "Sora 출시, Veo 2, Gemini 2.0", "Sora out, Veo 2, Gemini 2.0", DeviceModel, DEVICE, Talk, "F36").short("Sora, Veo 2", "Sora, Veo 2"),
    event!("deepseek-v3", Ai, Month::new(2024, 12), "DeepSeek-V3", "DeepSeek-V3", DeviceModel, DEVICE, Context, "X32"),
    event!("altman", Ai, Month::new(2025, 1), "올트먼의 여섯 단어 (1월 4일)", "Altman's six words (4 Jan)", Signal, NONE, Talk, "F06").short("올트먼의 여섯 단어", "Altman’s six words").fixed(),
    event!("operator", Ai, Month::new(2025, 1), "OpenAI Operator", "OpenAI Operator", DeviceModel, DEVICE, Since, "S04"),
    event!("nvda-drop", Ai, Month::new(2025, 1), "DeepSeek 충격, 엔비디아 하루 -17%", "DeepSeek shock, NVIDIA -17% in a day", Signal, NONE, Since, "S19"),
    event!("wau-800", Ai, Month::new(2025, 10), "ChatGPT 주간 8억", "ChatGPT at 800M a week", Breakout, BREAKOUT, Since, "S02"),
    event!("wau-900", Ai, Month::new(2026, 2), "ChatGPT 주간 9억 이상", "ChatGPT past 900M a week", Breakout, BREAKOUT, Since, "S02"),
    event!("natrium", Ai, Month::new(2026, 3), "테라파워 건설 허가", "TerraPower construction permit", Infrastructure, INFRA, Since, "S11"),
];

/// Returns the events that are drawn and listed: everything up to the talk.
pub fn shown() -> impl Iterator<Item = &'static Event> {
    EVENTS.iter().filter(|it| it.origin != Origin::Since)
}

/// Returns the event with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Event> {
    EVENTS.iter().find(|it| it.id == id)
}

#[cfg(test)]
mod tests {
    use super::super::data::{CLOCK_SINCE, MAPPING, NOW, READINGS, Track};
    use super::super::month::years;
    use super::*;
    use crate::facts;
    use std::collections::HashSet;

    #[test]
    fn every_event_stands_once_on_its_track_and_rests_on_a_fact() {
        let ids: HashSet<_> = EVENTS.iter().map(|it| it.id).collect();
        assert_eq!((ids.len(), EVENTS.len(), shown().count()), (44, 44, 39));
        for event in EVENTS {
            let (from, to) = event.wave.track().span();
            let at = event.date.index();
            assert!((from.index()..=to.index()).contains(&at), "{}", event.id);
            assert!(facts::find(event.fact).is_some(), "{}", event.id);
            assert_eq!(event.stage.is_none(), event.kind == EventKind::Signal, "{}", event.id);
        }
    }

    #[test]
    fn nothing_that_is_shown_came_after_the_talk() {
        for event in shown() {
            assert!(event.date.index() <= NOW.index(), "{}", event.id);
            assert!(!event.fact.starts_with('S'), "{}", event.id);
        }
    }

    #[test]
    fn events_stand_in_the_order_of_their_calendar() {
        for track in Track::ALL {
            let dates = EVENTS.iter().filter(|it| it.wave.track() == track);
            assert!(dates.map(|it| it.date.index()).is_sorted());
        }
    }

    #[test]
    fn readings_are_what_the_dates_say() {
        for reading in READINGS {
            assert_eq!(reading.elapsed(), reading.months, "{reading:?}");
            let said = years(reading.months);
            assert!(reading.words.ko.contains(&said), "{reading:?}");
            assert!(reading.words.en.contains(&said), "{reading:?}");
            assert!(reading.to.is_none_or(|it| find(it).is_some()), "{reading:?}");
        }
        let since = Wave::Ai.zero_month().until(Month::new(2026, 11));
        assert_eq!(since, 48);
        assert!(CLOCK_SINCE.ko.contains(&years(since)) && CLOCK_SINCE.en.contains(&years(since)));
        for wave in Wave::ALL {
            assert_eq!(find(wave.zero()).map(|it| it.date), Some(wave.zero_month()));
        }
    }

    #[test]
    fn the_grid_holds_events_of_its_own_cells() {
        let ids = MAPPING.iter().flat_map(|row| [row.web, row.mobile, row.ai]).flatten();
        assert!(ids.copied().all(|it| find(it).is_some()));
        for row in MAPPING {
            for wave in Wave::ALL {
                assert!(row.events(wave).all(|it| (it.stage, it.wave) == (Some(row.stage), wave)));
            }
        }
    }
}
