//! Claims of layer 5, the outer ring: power, robots, NPUs and quantum (F78–F86).
//! What happened later is in [`super::since`].

use super::COMMON_USAGE;
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F78",
        slides: &["outer-ring"],
        claim: Text::new(
            "치열하게 경쟁하는 테라파워와 중국 CNNC의 SMR",
            "SMR: TerraPower and China's CNNC compete fiercely",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "서로 다른 노형과 자국 시장 — 테라파워 Natrium(345MWe 소듐냉각 고속로), CNNC 링룽 \
             1호(125MWe 가압경수로). Natrium은 IAEA의 SMR 기준 300MWe를 넘음",
            "Different designs and home markets: TerraPower Natrium (345 MWe sodium-cooled fast \
             reactor), CNNC Linglong One (125 MWe pressurised water). Natrium is above the IAEA's \
             300 MWe line for an SMR",
        ),
        source: Text::new(
            "POWER, 2026년 3월; People's Daily, 2021-07-19; IAEA의 SMR 정의",
            "POWER, March 2026; People's Daily, 2021-07-19; IAEA definition",
        ),
        links: &[
            "https://www.powermag.com/a-historic-first-nrc-clears-terrapowers-natrium-nuclear-reactor-for-construction/",
            "https://en.people.cn/n3/2021/0719/c90000-9873662.html",
            "https://www.iaea.org/newscenter/news/what-are-small-modular-reactors-smrs",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F79",
        slides: &["outer-ring"],
        claim: Text::new(
            "AI의 전력 수요를 풀 핵심 기술, SMR",
            "SMR is a key technology for AI's power demand",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "후보 기술 — 2025년 1월 기준 AI 데이터센터에 전기를 대는 SMR은 없음",
            "A candidate: none powered an AI data centre in January 2025",
        ),
        source: Text::new(
            "널리 알려진 사실; 구글–카이로스, 아마존–엑스에너지 계약, 2024년 10월",
            "Widely known; Google–Kairos and Amazon–X-energy deals, Oct 2024",
        ),
        links: &[],
        confidence: Confidence::MediumHigh,
    },
    Fact {
        id: "F80",
        slides: &["outer-ring"],
        claim: Text::new("AI 휴머노이드, 유니트리 G1", "Unitree G1, AI humanoid"),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "유니트리 G1 — 2024년 5월, 1만 6,000달러부터",
            "Unitree G1, May 2024, from $16,000",
        ),
        source: Text::new("Gizmodo, 2024-05-13; Futurism", "Gizmodo, 2024-05-13; Futurism"),
        links: &["https://futurism.com/elon-musk-unitree-robot"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F81",
        slides: &["outer-ring"],
        claim: Text::new("NPU 업체 \"grok\"", "NPU maker \"grok\""),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "Groq(LPU) — xAI의 챗봇 Grok과 다른 회사",
            "Groq (LPU), not xAI's chatbot Grok",
        ),
        source: Text::new(
            "WION, 2025-12-25 (같은 구분)",
            "WION, 2025-12-25 (makes the same distinction)",
        ),
        links: &[
            "https://www.wionews.com/business-economy/catch-and-kill-why-nvidia-s-record-20-billion-deal-with-ai-chip-startup-groq-matters-1766650238332",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F82",
        slides: &["outer-ring"],
        claim: Text::new("세레브라스, 리벨리온", "Cerebras, Rebellions"),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "세레브라스, 리벨리온(2024-12 사피온과 합병)",
            "Cerebras; Rebellions (merged with Sapeon, Dec 2024)",
        ),
        source: Text::new(
            "DCD, 합병 발표; K-Moonshot, 2024년 12월 완료",
            "DCD on the merger; completion Dec 2024: K-Moonshot",
        ),
        links: &[
            "https://www.datacenterdynamics.com/en/news/south-koreas-rebellions-and-sapeon-announce-merger-to-create-new-ai-chip-entity/",
            "https://kmoonshot.com/ecosystem/startups/sapeon",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F83",
        slides: &["outer-ring"],
        claim: Text::new("2032년 NPU 시장 2,274억 달러", "NPUs will be a $227.4B market by 2032"),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "숫자는 화면에서 제외. AI 칩 전체(GPU 포함) 2032년 2,270억 달러대 전망에 해당: \
             Precedence Research, AI 칩 시장 2,274.8억 달러(2023년 보고서)가 가장 가까우나 이번 \
             확인에서는 찾지 못함",
            "Number left off the slide: it fits AI chips including GPUs. Closest match: \
             Precedence Research, AI chip market $227.48B by 2032 (2023 report), not found in this \
             check",
        ),
        source: Text::new(
            "AI 칩을 GPU+ASIC+FPGA로 정의하는 다른 전망: Gartner, 2024-05-29 (2024년 710억 달러)",
            "Other forecasters also define AI chips as GPU+ASIC+FPGA: Gartner, 2024-05-29 ($71B \
             in 2024)",
        ),
        links: &["https://hjtic.snu.ac.kr/board/news_summary/view/10076"],
        confidence: Confidence::Medium,
    },
    Fact {
        id: "F84",
        slides: &["outer-ring"],
        claim: Text::new(
            "GPU를 효율적으로 대신하려는 NPU",
            "NPUs aim to be efficient replacements for GPUs",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new("목표 — 더 적은 전력으로 같은 연산", "Goal: same maths, less power"),
        source: COMMON_USAGE,
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F85",
        slides: &["outer-ring"],
        claim: Text::new(
            "NPU는 실행만 가능, 학습할 수 있는 것은 없음",
            "NPUs only run models; none can train",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "학습하는 전용 칩도 존재 — 세레브라스 WSE, 구글 TPU, AWS Trainium, 인텔 Gaudi. (Groq \
             LPU와 리벨리온 ATOM은 추론용 칩)",
            "Dedicated chips do train: Cerebras WSE, Google TPU, AWS Trainium, Intel Gaudi. (Groq \
             LPU and Rebellions ATOM are inference chips.)",
        ),
        source: Text::new(
            "세레브라스, Condor Galaxy 1, 2023년 7월; CS-3 한 대로 1조 매개변수 학습, 2024-12-10; \
             [F29](F29)",
            "Cerebras, Condor Galaxy 1, July 2023; 1-trillion-parameter training on one CS-3, \
             2024-12-10; [F29](F29)",
        ),
        links: &[
            "https://www.cerebras.net/blog/introducing-condor-galaxy-1-a-4-exaflop-supercomputer-for-generative-ai/",
            "https://thebeat.tech/articles/cerebras-achieves-trillion-parameter-model-training-on-a-single-cs-3-system-at-neurips-2024",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F86",
        slides: &["outer-ring"],
        claim: Text::new(
            "양자컴퓨팅은 초기 단계, 그러나 AI 연산의 한계를 높일 가능성",
            "Quantum: early, but may lift AI's compute ceiling",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 초기 단계이지만 AI 연산의 한계를 넘을 가능성. (구글 Willow, \
             2024-12-09, 는 AI 작업이 아니었음)",
            "Speaker's view: early, but it may take AI past its limit of computing. (Google \
             Willow, 2024-12-09, was not an AI workload)",
        ),
        source: Text::same("Google, 2024-12-09"),
        links: &["https://blog.google/technology/research/google-willow-quantum-chip/"],
        confidence: Confidence::High,
    },
];
