//! The outlook that closes the talk (F87), and the one claim added for the sorting exercise (F88).
//! What happened later is in [`super::since`].

use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F87",
        slides: &["watch-list", "takeaways"],
        claim: Text::new(
            "2025년에 나올 더 실용적이고 효율적인 모델과 새로운 종류의 서비스",
            "2025 will bring more practical, efficient models and new kinds of service",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 전망 — 더 실용적이고 효율적인 모델, 새로운 종류의 서비스",
            "Speaker's outlook: more practical, efficient models and new kinds of service",
        ),
        source: Text::new(
            "발표자의 전망, 별도 출처 없음",
            "The speaker's outlook; no source to cite",
        ),
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F88",
        slides: &["why-map"],
        claim: Text::new(
            "분류 연습을 위해 더함(발표에는 없음): Scale AI, 2024년 5월 기업가치 138억 달러에 \
             10억 달러 유치",
            "Added for the sorting exercise, not in the talk: Scale AI raised $1B at a $13.8B \
             valuation, May 2024",
        ),
        status: Status::Context,
        opinion: false,
        shown: Text::new("Scale AI 10억 달러 유치(2024-05)", "Scale AI raises $1B (May 2024)"),
        source: Text::new("Scale AI 발표, 2024-05-21", "Scale AI announcement, 2024-05-21"),
        links: &[],
        confidence: Confidence::MediumHigh,
    },
];
