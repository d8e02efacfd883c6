//! Claims of layer 1, models: the limits of scaling and of use in practice (F40–F48).
//! What happened later is in [`super::since`].

use super::SPEAKERS_VIEW;
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F40",
        slides: &["scaling-wall"],
        claim: Text::new(
            "한계에 이른 규모의 법칙: 더 큰 모델과 더 많은 데이터로는 더 이상 돌파구가 없음",
            "The scaling law has reached its limit: bigger models and more data no longer bring \
             breakthroughs",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "사전학습 규모 확장의 효율 둔화. 실험으로 맞춘 법칙 자체가 반박된 것은 아님",
            "Diminishing returns from scaling pre-training; the fitted law itself was not refuted",
        ),
        source: Text::new(
            "Kaplan 외, 2020; Hoffmann 외, 2022; [F08](F08)",
            "Kaplan et al., 2020; Hoffmann et al., 2022; [F08](F08)",
        ),
        links: &["https://arxiv.org/abs/2001.08361", "https://arxiv.org/abs/2203.15556"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F41",
        slides: &["scaling-wall"],
        claim: Text::new(
            "다음 과제는 멀티모달과 더 강한 사고력",
            "Next tasks: multimodality and stronger reasoning",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "다음 과제 — 멀티모달, 사고력(reasoning), 수익화",
            "Next: multimodal, reasoning, revenue",
        ),
        source: Text::same(
            "OpenAI o1-preview, 2024-09-12 ([F08](F08)); Google Gemini 2.0, 2024-12-11",
        ),
        links: &[
            "https://openai.com/index/introducing-openai-o1-preview/",
            "https://blog.google/technology/google-deepmind/google-gemini-ai-update-december-2024/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F42",
        slides: &["scaling-wall", "agent-ticket"],
        claim: Text::new(
            "2024년 하반기부터 시장을 휩쓴 \"에이전트\"",
            "\"Agent\" dominated the market from the second half of 2024",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new("2024년 하반기의 화두, 에이전트", "Agents, the theme of late 2024"),
        source: Text::new(
            "Anthropic의 컴퓨터 사용 발표, 2024-10-22; Google Gemini 2.0, 2024-12-11 ([F41](F41))",
            "Anthropic on computer use, 2024-10-22; Google Gemini 2.0, 2024-12-11 ([F41](F41))",
        ),
        links: &[
            "https://www.anthropic.com/news/3-5-models-and-computer-use",
            "https://blog.google/technology/google-deepmind/google-gemini-ai-update-december-2024/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F43",
        slides: &["field-limits"],
        claim: Text::new(
            "AI의 거짓말을 다스릴 효과적인 방법은 RAG 말고는 없음",
            "Apart from RAG there is no effective way to control AI's falsehoods",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "RAG는 환각을 줄이는 대표 방법 — 유일한 방법도 완전한 방법도 아님: 시험한 법률용 RAG \
             도구들이 17–33%의 질문에서 환각",
            "RAG reduces hallucination; it is neither the only tool nor a cure: the legal RAG \
             tools tested hallucinated on 17–33% of queries",
        ),
        source: Text::new(
            "Magesh 외(Stanford), 2024-05-30; 다른 방법: Farquhar 외, Nature, 2024-06-19; RAG: \
             Lewis 외, 2020",
            "Magesh et al. (Stanford), 2024-05-30; other methods: Farquhar et al., Nature, \
             2024-06-19; RAG: Lewis et al., 2020",
        ),
        links: &[
            "https://arxiv.org/abs/2405.20362",
            "https://app.argminai.com/arxiv-dashboard/papers/2405.20362v1",
            "https://www.nature.com/articles/s41586-024-07421-0",
            "https://arxiv.org/abs/2005.11401",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F44",
        slides: &["field-limits"],
        claim: Text::new(
            "여전히 남은 문제: 업무 데이터 통합, API와 서버 비용, GPU 비용",
            "Business-data integration, API and server cost, GPU cost remain problems",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 현업 경험 — 데이터 통합, API·서버 비용, 공개 모델에도 필요한 비싼 GPU",
            "From the speaker's practice: data integration; the cost of APIs, servers and the \
             GPUs that open models need too",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F45",
        slides: &["token-window"],
        claim: Text::new("토큰 한도: \"GPT 32K\"", "Token limit: \"GPT 32K\""),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "ChatGPT Plus 32K · GPT-4o API 128K(2025-01). 32K는 ChatGPT Plus 요금제(와 옛 \
             gpt-4-32k)의 한도",
            "32K is the ChatGPT Plus plan (and the old gpt-4-32k); GPT-4o by API takes 128K (Jan \
             2025)",
        ),
        source: Text::new(
            "OpenAI 요금·모델 페이지, 2025년 초 기준; 요금제 기준 32K는 2026년에도 \
             표기(chatai.guide)",
            "OpenAI pricing and model pages as of early 2025; plan-level 32K still listed in 2026 \
             (chatai.guide)",
        ),
        links: &["https://chatai.guide/limits/chatgpt-context-window/"],
        confidence: Confidence::MediumHigh,
    },
    Fact {
        id: "F46",
        slides: &["token-window"],
        claim: Text::new("Gemini Flash는 100만 토큰", "Gemini Flash: 1M tokens"),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new("Gemini 1.5 Flash 100만 토큰", "Gemini 1.5 Flash, 1M tokens"),
        source: Text::new(
            "Google 블로그, 2024-05-14 ([F34](F34))",
            "Google blog, 2024-05-14 ([F34](F34))",
        ),
        links: &[
            "https://blog.google/technology/ai/google-gemini-update-flash-ai-assistant-io-2024/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F47",
        slides: &["field-limits"],
        claim: Text::new(
            "일반 검색보다 5–10배 느린 답",
            "Answers come 5–10 times slower than ordinary search",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 체감 — 검색의 5–10배",
            "Speaker's estimate: 5–10× slower than search",
        ),
        source: Text::new("찾은 출처 없음", "None found"),
        links: &[],
        confidence: Confidence::Low,
    },
    Fact {
        id: "F48",
        slides: &["model-engine"],
        claim: Text::new(
            "미국과 중국, 비공개와 공개의 경쟁으로 달아오른 분야",
            "US–China and closed–open competition heat the field",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new("미국과 중국, 비공개와 공개의 경쟁", "US–China, closed–open"),
        source: Text::new(
            "DeepSeek-V3([F28](F28)); Qwen2.5, 2024년 9월; 미국의 수출 규제, 2024-12-02",
            "DeepSeek-V3 ([F28](F28)); Qwen2.5, Sept 2024; US export rules of 2024-12-02",
        ),
        links: &[],
        confidence: Confidence::High,
    },
];
