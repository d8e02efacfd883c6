//! Claims of layer 2, applications: agents, vertical AI and the missing killer app (F49–F57).
//! What happened later is in [`super::since`].

use super::SPEAKERS_VIEW;
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F49",
        slides: &["app-two-roads"],
        claim: Text::new(
            "두 방향은 에이전트와 버티컬 AI(발표문에 나란히 적힌 곳은 없음)",
            "Two directions (never listed together in the text): agents and vertical AI",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new("두 갈래 — 에이전트, 버티컬 AI", "Two roads: agents and vertical AI"),
        source: Text::new("발표문 자체; C03", "The write-up itself; C03"),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F50",
        slides: &["agent-ticket"],
        claim: Text::new(
            "에이전트는 사용자를 대신해 목표를 좇는 AI, 선두는 Gemini와 Claude",
            "An agent pursues a goal on the user's behalf; Gemini and Claude lead",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "2024년 말의 선두 주자 — Claude 컴퓨터 사용(공개 베타), 구글이 Gemini 2.0으로 만든 \
             Project Mariner(연구 시제품)",
            "Leaders in late 2024: Claude computer use was a public beta; Google's Project \
             Mariner, built on Gemini 2.0, a research prototype",
        ),
        source: Text::new(
            "[F41](F41), [F42](F42); 개요: AI Wiki, Project Mariner와 OpenAI Operator 항목",
            "[F41](F41), [F42](F42); overview: AI Wiki on Project Mariner and OpenAI Operator",
        ),
        links: &[
            "https://aiwiki.ai/wiki/project_mariner",
            "https://aiwiki.ai/wiki/openai_operator",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F51",
        slides: &["agent-ticket"],
        claim: Text::new(
            "항공권을 사 달라고 하면 검색, 비교, 카드 할인 적용을 거쳐 최저가로 구매하는 AI",
            "Tell the AI to buy a ticket and it searches, compares, applies card discounts, buys \
             at the lowest price",
        ),
        status: Status::Unverifiable,
        opinion: false,
        shown: Text::new(
            "예시 시나리오 — 2025년 1월에는 이런 상용 서비스 없음. 결제 전 승인은 발표에 없던 보충",
            "Illustrative scenario: nothing of the kind was on general sale in January 2025. The \
             approval before payment is added here",
        ),
        source: Text::new(
            "발표의 예시, 별도 출처 없음",
            "The talk's own example; no source to cite",
        ),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F52",
        slides: &["vertical-ai"],
        claim: Text::new(
            "코딩(GitHub Copilot), 마케팅, 고객 지원, 법률, 의료: 생산성을 높이거나 인턴 수준의 \
             일을 대신",
            "Coding (GitHub Copilot), marketing, support, law, medicine: raises productivity or \
             does intern-level work",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "코딩 — 개발사가 참여한 통제 실험의 과제 하나(JavaScript로 HTTP 서버 만들기)에서 작업 \
             시간 55.8% 단축(2023). 다른 분야는 수치 없이 표시",
            "Coding: 55.8% less time on one task (an HTTP server in JavaScript) in a controlled \
             trial run by the vendor (2023); other fields shown without a number",
        ),
        source: Text::new(
            "Peng 외(Microsoft Research, GitHub, MIT), 2023년 2월",
            "Peng et al. (Microsoft Research, GitHub, MIT), Feb 2023",
        ),
        links: &["https://arxiv.org/abs/2302.06590"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F53",
        slides: &["vertical-ai"],
        claim: Text::new(
            "전문 데이터가 잘 쌓인 분야부터 확산",
            "It spreads first where specialist data has been collected well",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 전문 데이터가 쌓인 분야부터",
            "Speaker's view: first where specialist data has piled up",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F54",
        slides: &["killer-app"],
        claim: Text::new(
            "소비자의 변화는 작고, AI 콘텐츠는 weights.gg가 보여 주듯 서브컬처에서 먼저 확산",
            "Consumer change is small; weights.gg shows AI content spreading first in subculture",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "weights.gg — AI 음성 모델을 만들고 나누는 커뮤니티",
            "weights.gg, a community for making and sharing AI voice models",
        ),
        source: Text::new(
            "Think With Niche의 소개; 이후의 일은 [S07](S07)",
            "Description by Think With Niche; later fate: [S07](S07)",
        ),
        links: &[
            "https://www.thinkwithniche.com/amp/news/openai-buys-voice-cloning-startup-weights-gg-amid-growing-ai-ethics-debate",
        ],
        confidence: Confidence::MediumHigh,
    },
    Fact {
        id: "F55",
        slides: &["killer-app"],
        claim: Text::new(
            "네트워크 효과로는 나오지 않을 승자, 성공 사례가 없는 AI UX",
            "Network effects will not make winners; AI UX has no success case",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 네트워크 효과는 이어지지 않고, AI의 UX에는 아직 성공 사례가 없음",
            "Speaker's view: network effects do not carry over, and AI's UX has no success case yet",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F56",
        slides: &["killer-app"],
        claim: Text::new(
            "예상: 코딩을 모르는 사람이 만든 앱의 앱스토어 30위 안 진입",
            "Forecast: an app by someone who cannot code enters the App Store top 30",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "2025년의 예상 ① 코딩을 모르는 사람의 앱이 앱스토어 30위 안에",
            "Forecast 1 for 2025: a non-coder's app in the App Store top 30",
        ),
        source: Text::new(
            "발표자의 예상, 결과는 [S16](S16)",
            "The speaker's forecast; outcome: [S16](S16)",
        ),
        links: &[],
        confidence: Confidence::Low,
    },
    Fact {
        id: "F57",
        slides: &["killer-app"],
        claim: Text::new(
            "예상: SNS에서 나를 대신하는 AI 캐릭터",
            "Forecast: AI characters stand in for me on social media",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "2025년의 예상 ② SNS에서 나를 대신하는 AI 캐릭터",
            "Forecast 2 for 2025: an AI character that stands in for me online",
        ),
        source: Text::new(
            "발표자의 예상, 가장 가까운 사건은 [S06](S06)",
            "The speaker's forecast; nearest event: [S06](S06)",
        ),
        links: &[],
        confidence: Confidence::Medium,
    },
];
