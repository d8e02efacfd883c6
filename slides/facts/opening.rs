//! Claims of the opening: when and to whom the talk was given, and why a map (F01–F04).
//! What happened later is in [`super::since`].

use super::SPEAKERS_VIEW;
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F01",
        slides: &["title"],
        claim: Text::new(
            "일요일에 한 발표를 며칠 뒤 정리한 글, 날짜 표기는 없음",
            "Given on a Sunday and written up days later; the text carries no date",
        ),
        status: Status::Unverifiable,
        opinion: false,
        shown: Text::new("2025년 1월 발표", "Presented January 2025"),
        source: Text::new(
            "발표문 안의 단서: 2025년 1월 4일 게시물 인용([F06](F06))",
            "Internal evidence: the text cites a post of 4 January 2025 ([F06](F06))",
        ),
        links: &[],
        confidence: Confidence::Medium,
    },
    Fact {
        id: "F02",
        slides: &["title", "by-audience"],
        claim: Text::new(
            "청중은 투자자·스타트업·대기업",
            "The audience: investors, startups, large companies",
        ),
        status: Status::Unverifiable,
        opinion: false,
        shown: Text::new(
            "투자자·스타트업·대기업 대상 발표",
            "For investors, startups and large companies",
        ),
        source: Text::new("발표문 자체", "The write-up itself"),
        links: &[],
        confidence: Confidence::Medium,
    },
    Fact {
        id: "F03",
        slides: &["why-map"],
        claim: Text::new(
            "칩에서 정치까지 모든 분야에 닿은 AI",
            "AI now touches every field, from chips to politics",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "칩·서비스·매장·정책에 두루 등장하는 한 단어",
            "One word, now in chips, services, shops and policy",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F04",
        slides: &["inflection"],
        claim: Text::new(
            "AI는 세상을 근본부터 바꾸고 2025–26년은 변곡점. 놓치면 따라잡는 데 훨씬 많은 시간과 \
             노력이 필요. 다만 변화가 빠를지는 확신하지 못함",
            "AI will change the world at its root, and 2025–26 is the turning point; those who miss \
             it will need far more time and effort to catch up; but the speaker is unsure that the \
             change comes fast",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — AI는 세상을 근본부터 바꾸며 2025–26년이 변곡점. 놓치면 따라잡는 데 훨씬 \
             많은 시간과 노력이 든다. 단서: 변화의 속도는 미지수",
            "Speaker's view: AI will change the world at its root, and 2025–26 is the turning point; \
             who misses it needs far more time and effort to catch up. Caveat: the speed is unknown",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
];
