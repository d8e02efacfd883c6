//! Facts from after the talk (S01–S21), for collapsed notes only.
//! The state of January 2025 is in the other tables.

use rostra::prelude::*;

/// Template of a fact from after the talk.
const LATER: Fact = Fact {
    id: "",
    slides: &[],
    claim: Text::same(""),
    status: Status::Since,
    opinion: false,
    shown: Text::same(""),
    source: Text::same(""),
    links: &[],
    confidence: Confidence::High,
};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "S01",
        slides: &["money-in"],
        claim: Text::new(
            "[F14](F14) 이후: 4사 설비투자",
            "After [F14](F14): capex of the big four",
        ),
        shown: Text::new(
            "4사 설비투자 2025년 4,000억 달러 이상. 2026년 2월 전망: 아마존 약 2,000억, 알파벳 \
             1,750–1,850억, 메타 1,150–1,350억 달러",
            "Capex of the four: over $400B in 2025; February 2026 guidance: Amazon ~$200B, \
             Alphabet $175–185B, Meta $115–135B",
        ),
        source: Text::new(
            "Barron's (Mint 게재), 2026-02-12; Sherwood",
            "Barron's via Mint, 2026-02-12; Sherwood",
        ),
        links: &[
            "https://www.livemint.com/technology/big-tech-s-spending-spree-is-about-far-more-than-capex-11770859895234.html",
            "https://sherwood.news/tech/how-the-big-tech-companies-are-spending-their-huge-capex-budgets",
        ],
        ..LATER
    },
    Fact {
        id: "S02",
        slides: &["empty-slot"],
        claim: Text::new("[F13](F13) 이후: ChatGPT 이용자", "After [F13](F13): ChatGPT's users"),
        shown: Text::new(
            "ChatGPT 주간 이용자 8억(2025-10) → 9억 이상(2026-02)",
            "ChatGPT weekly users 800M (Oct 2025) → 900M+ (Feb 2026)",
        ),
        source: Text::new(
            "OpenAI, 2026-02-27 (FindArticles, Morning Overview 보도)",
            "OpenAI, 2026-02-27, via FindArticles and Morning Overview",
        ),
        links: &[
            "https://www.findarticles.com/chatgpt-hits-900m-weekly-active-users-worldwide/",
            "https://morningoverview.com/chatgpt-is-closing-in-on-1b-weekly-users-according-to-openai",
        ],
        ..LATER
    },
    Fact {
        id: "S03",
        slides: &["six-hundred-b"],
        claim: Text::new(
            "[F18](F18), [F20](F20) 이후: AI 매출",
            "After [F18](F18), [F20](F20): AI revenue",
        ),
        shown: Text::new(
            "2026년 봄 연환산 매출 — OpenAI 약 240–250억, Anthropic 300억 달러 이상(집계 방식 \
             차이로 단순 비교 불가)",
            "Spring 2026 run-rates: OpenAI ~$24–25B, Anthropic >$30B; counted differently, not \
             like for like",
        ),
        source: Text::new(
            "Neural Network World (Reuters와 2026-04-06 회사 발표 인용); 집계 방식: Tech Fast \
             Forward",
            "Neural Network World (cites Reuters and the company statement of 2026-04-06); on the \
             accounting: Tech Fast Forward",
        ),
        links: &[
            "https://neuralnetworkworld.com/openai-vs-anthropic-revenue-run-rate-tokens-ipo",
            "https://techfastforward.com/ko/articles/anthropic-passed-openai-revenue-openai-wins-developer-war-2026",
        ],
        confidence: Confidence::Medium,
        ..LATER
    },
    Fact {
        id: "S04",
        slides: &["agent-ticket"],
        claim: Text::new(
            "[F42](F42), [F50](F50) 이후: 에이전트",
            "After [F42](F42), [F50](F50): agents",
        ),
        shown: Text::new(
            "OpenAI Operator 공개(2025-01-23) → ChatGPT 에이전트로 통합(2025-07)",
            "OpenAI Operator (23 Jan 2025), folded into ChatGPT agent (July 2025)",
        ),
        source: Text::new(
            "AI Wiki, OpenAI Operator 항목; OpenAI의 Operator 발표",
            "AI Wiki on OpenAI Operator; OpenAI on Operator",
        ),
        links: &[
            "https://aiwiki.ai/wiki/openai_operator",
            "https://openai.com/index/introducing-operator/",
        ],
        ..LATER
    },
    Fact {
        id: "S05",
        slides: &["agent-ticket"],
        claim: Text::new(
            "[F51](F51) 이후: 항공권을 사는 AI",
            "After [F51](F51): AI that buys the ticket",
        ),
        shown: Text::new(
            "대화창 결제 Instant Checkout 출시(2025-09), 2026년 3월 축소 보도. 항공권 구매 전 \
             과정의 대행은 아직 일부 사례",
            "Instant Checkout, payment in the chat, launched Sept 2025, reported scaled back \
             March 2026; full flight purchase by agent still at the trial stage",
        ),
        source: Text::new(
            "Scale Rentals Wire, 2026-03-10; 개발자의 실제 예약 사례, DEV Community",
            "Scale Rentals Wire, 2026-03-10; a developer's live booking, DEV Community",
        ),
        links: &[
            "https://wire.scalerentals.show/why-openais-pivot-just-validated-the-travel-middleman",
            "https://dev.to/zologic/we-just-completed-a-live-ai-agent-flight-booking-end-to-end-3b2",
        ],
        confidence: Confidence::Medium,
        ..LATER
    },
    Fact {
        id: "S06",
        slides: &["killer-app"],
        claim: Text::new("[F57](F57) 이후: 예상 ②", "After [F57](F57): forecast 2"),
        shown: Text::new(
            "내 얼굴을 넣는 영상 앱 Sora, 2025년 가을 미국 앱스토어 1위 → 2026년 3월 종료 발표",
            "The Sora app, which cast your own likeness, topped the US App Store in autumn 2025; \
             its closure was announced about six months later (March 2026)",
        ),
        source: Text::same("Digital Market Reports; FindArticles"),
        links: &[
            "https://digitalmarketreports.com/?p=64273",
            "https://www.findarticles.com/sora-still-tops-the-apple-app-store-despite-its-invite-only-nature/",
        ],
        confidence: Confidence::MediumHigh,
        ..LATER
    },
    Fact {
        id: "S07",
        slides: &["killer-app"],
        claim: Text::new("[F54](F54) 이후: weights.gg", "After [F54](F54): weights.gg"),
        shown: Text::new(
            "weights.gg 2026-04-01 서비스 종료, 이후 OpenAI 인수 보도",
            "weights.gg closed 1 April 2026; reported bought by OpenAI",
        ),
        source: Text::new(
            "New York Times, 2026년 5월 (AI Daily Post 보도)",
            "New York Times, May 2026, via AI Daily Post",
        ),
        links: &[
            "https://aidailypost.com/news/openai-acquires-weightsgg-sixperson-startup-celebrity-voice-cloning",
        ],
        confidence: Confidence::MediumHigh,
        ..LATER
    },
    Fact {
        id: "S08",
        slides: &["outer-ring"],
        claim: Text::new("[F81](F81) 이후: Groq", "After [F81](F81): Groq"),
        shown: Text::new(
            "엔비디아, Groq 추론 기술 비독점 라이선스(2025-12-24, 200억 달러 규모로 보도)",
            "NVIDIA took a non-exclusive licence to Groq's inference technology (24 Dec 2025, \
             reported at $20B)",
        ),
        source: Text::new(
            "News Ghana; WSJ (Mint 게재), 2025-12-30",
            "News Ghana; WSJ via Mint, 2025-12-30",
        ),
        links: &[
            "https://www.newsghana.com.gh/nvidia-licenses-groq-technology-in-reported-twenty-billion-deal/",
        ],
        ..LATER
    },
    Fact {
        id: "S09",
        slides: &["outer-ring"],
        claim: Text::new(
            "[F82](F82), [F85](F85) 이후: 세레브라스",
            "After [F82](F82), [F85](F85): Cerebras",
        ),
        shown: Text::new(
            "세레브라스, 2026년 4월 나스닥 상장 신청 — OpenAI와 750MW 공급 계약",
            "Cerebras filed for Nasdaq in April 2026, with a 750 MW OpenAI contract",
        ),
        source: Text::same("PromtVault News, 2026-04-27; The GPU Trade"),
        links: &[
            "https://news.promtvault.app/editions/2026/04/27/stories/03-cerebras-ipo-23b-valuation-nasdaq.html",
            "https://thegputrade.com/news/cerebras-pop-what-openai-compute-deals-reveal-y3l4l9li",
        ],
        confidence: Confidence::MediumHigh,
        ..LATER
    },
    Fact {
        id: "S10",
        slides: &["mlops-map"],
        claim: Text::new("[F67](F67) 이후: Scale AI", "After [F67](F67): Scale AI"),
        shown: Text::new(
            "메타, Scale AI 지분 49%에 143억 달러 투자(2025-06)",
            "Meta paid $14.3B for 49% of Scale AI (June 2025)",
        ),
        source: Text::same("HNGN, 2025-06-13 ([F67](F67)); International Business Times"),
        links: &[
            "https://www.hngn.com/articles/266651/20250613/meta-makes-major-ai-move-143-billion-stake-scale-hires-ceo.htm",
            "https://www.ibtimes.com/meta-invests-143b-49-stake-scale-ai-boost-ai-capabilities-3775513",
        ],
        ..LATER
    },
    Fact {
        id: "S11",
        slides: &["outer-ring"],
        claim: Text::new("[F78](F78) 이후: 테라파워", "After [F78](F78): TerraPower"),
        shown: Text::new(
            "테라파워, 미국 NRC 건설 허가(2026-03-04)",
            "TerraPower received its NRC construction permit (4 March 2026)",
        ),
        source: Text::new(
            "PR Newswire, 2026-03-04; POWER, 2026년 3월([F78](F78))",
            "PR Newswire, 2026-03-04; POWER, March 2026 ([F78](F78))",
        ),
        links: &[
            "https://www.prnewswire.com/news-releases/nrc-approves-the-natrium-reactor-construction-permit-302704125.html",
            "https://www.powermag.com/a-historic-first-nrc-clears-terrapowers-natrium-nuclear-reactor-for-construction/",
        ],
        ..LATER
    },
    Fact {
        id: "S12",
        slides: &["outer-ring"],
        claim: Text::new("[F78](F78) 이후: 링룽 1호", "After [F78](F78): Linglong One"),
        shown: Text::new(
            "링룽 1호, 2025년 10월 저온 기능시험 완료 — 상업운전(2026년 상반기 예정) 시점은 \
             여기서 미확인",
            "Linglong One finished cold tests in Oct 2025; start of commercial operation (planned \
             for H1 2026) not confirmed here",
        ),
        source: Text::same("energynews.pro"),
        links: &[
            "https://energynews.pro/en/china-confirms-2026-for-linglong-one-the-worlds-first-land-based-smr",
        ],
        confidence: Confidence::Medium,
        ..LATER
    },
    Fact {
        id: "S13",
        slides: &["infra-gravity"],
        claim: Text::new("[F72](F72) 이후: 한국의 GPU", "After [F72](F72): GPUs in Korea"),
        shown: Text::new(
            "2025년 정부 GPU 1만 3,000여 장 확보, 엔비디아 26만 장 공급 계획(2025-10)",
            "Korea bought 13,000+ GPUs in 2025; NVIDIA plans 260,000 (Oct 2025)",
        ),
        source: Text::new(
            "헤럴드경제, 2025-12-18; 한경비즈니스, 2025-12-01",
            "Herald, 2025-12-18; Hankyung Business, 2025-12-01",
        ),
        links: &[
            "https://biz.heraldcorp.com/article/10638855",
            "https://magazine.hankyung.com/business/article/202512016651b",
        ],
        ..LATER
    },
    Fact {
        id: "S14",
        slides: &["model-2024"],
        claim: Text::new(
            "[F39](F39) 이후: 공개 모델과의 격차",
            "After [F39](F39): the gap of open models",
        ),
        shown: Text::new(
            "공개 모델의 시차 — 평균 3개월(2023–2025-10), 4개월(2026년 1–5월), Epoch AI",
            "Open models' lag: 3 months on average (2023–Oct 2025), 4 months (Jan–May 2026), \
             Epoch AI",
        ),
        source: Text::same("Epoch AI, 2026-05-29"),
        links: &[
            "https://epoch.ai/data-insights/open-closed-eci-gap",
            "https://hackernews-dynamic.seasondane.workers.dev/news/48342927",
        ],
        ..LATER
    },
    Fact {
        id: "S15",
        slides: &["money-in"],
        claim: Text::new(
            "[F16](F16), [F17](F17) 이후: SSI와 World Labs",
            "After [F16](F16), [F17](F17): SSI and World Labs",
        ),
        shown: Text::new(
            "SSI 20억 달러 추가 유치(2025-04, 기업가치 320억) · World Labs 10억 달러 유치(2026-02 \
             보도)",
            "SSI +$2B at $32B (April 2025); World Labs +$1B (reported Feb 2026)",
        ),
        source: Text::same("WinBuzzer, 2025-04-15; GetAIBrief"),
        links: &[
            "https://winbuzzer.com/2025/04/15/alphabet-nvidia-back-ilya-sutskevers-ai-startup-raising-its-valuation-to-32bn-xcxwbn/",
            "https://getaibrief.com/story/fei-fei-li-world-labs-1-billion-funding-spatial-ai",
        ],
        confidence: Confidence::MediumHigh,
        ..LATER
    },
    Fact {
        id: "S16",
        slides: &["killer-app"],
        claim: Text::new("[F56](F56) 이후: 예상 ①", "After [F56](F56): forecast 1"),
        shown: Text::new(
            "'바이브 코딩'이 2025년 콜린스 올해의 단어, 미국 앱스토어의 새 앱은 1년 새 60% \
             증가(2025-12). 비개발자 앱의 30위 진입은 여기서 미확인",
            "\"Vibe coding\" was Collins Word of the Year 2025, and new apps in the US App Store grew \
             60% in a year (Dec 2025); the top-30 forecast itself is not confirmed here",
        ),
        source: Text::same("TechnoTalkative; a16z (Teknomers)"),
        links: &[
            "https://technotalkative.com/what-is-vibe-coding-non-developers-building-apps-ai/",
            "https://teknomers.com/en/the-surge-of-new-apps-in-the-app-store-unveiling-the-culprit-behind-vibe-coding/",
        ],
        confidence: Confidence::Medium,
        ..LATER
    },
    Fact {
        id: "S17",
        slides: &["outer-ring"],
        claim: Text::new("[F83](F83) 이후: AI 칩 시장", "After [F83](F83): the AI chip market"),
        shown: Text::new(
            "AI 칩 시장(CPU·GPU·네트워크 포함) 2025년 2,032억 → 2032년 5,649억 달러 전망",
            "AI chips (CPU, GPU and network included), forecast: $203B (2025) → $565B (2032)",
        ),
        source: Text::same("MarketsandMarkets, 2025-12-08"),
        links: &[
            "https://www.prnewswire.com/news-releases/ai-chip-market-worth-564-87-billion-by-2032---exclusive-report-by-marketsandmarkets-302635094.html",
        ],
        ..LATER
    },
    Fact {
        id: "S18",
        slides: &["token-window"],
        claim: Text::new("[F45](F45) 이후: 토큰 한도", "After [F45](F45): token limits"),
        shown: Text::new(
            "API는 100만 토큰급으로 확대(GPT-4.1 등), ChatGPT Plus 기본 모드는 2026년 5월에도 32K",
            "API windows reached the 1M class (GPT-4.1 and later); ChatGPT Plus's default mode \
             still 32K in May 2026",
        ),
        source: Text::same("chatai.guide"),
        links: &[
            "https://chatai.guide/limits/chatgpt-context-window/",
            "https://chatai.guide/models/context-window-comparison/",
        ],
        confidence: Confidence::MediumHigh,
        ..LATER
    },
    Fact {
        id: "S19",
        slides: &["train-vs-infer"],
        claim: Text::new("[F28](F28) 이후: DeepSeek", "After [F28](F28): DeepSeek"),
        shown: Text::new(
            "DeepSeek-R1 이후 2025-01-27 엔비디아 주가 하루 17% 하락",
            "After DeepSeek-R1, NVIDIA fell 17% in a day (27 Jan 2025)",
        ),
        source: Text::same("AI Street"),
        links: &["https://ai-street.co/p/tracking-big-tech-s-ai-spending"],
        ..LATER
    },
    Fact {
        id: "S20",
        slides: &["outer-ring"],
        claim: Text::new("[F80](F80) 이후: 유니트리", "After [F80](F80): Unitree"),
        shown: Text::new("유니트리 R1, 5,900달러(2025-07)", "Unitree R1 at $5,900 (July 2025)"),
        source: Text::same("Futurism"),
        links: &["https://futurism.com/elon-musk-unitree-robot"],
        ..LATER
    },
    Fact {
        id: "S21",
        slides: &["scaling-wall"],
        claim: Text::new("[F40](F40) 이후: 규모의 법칙", "After [F40](F40): the scaling law"),
        shown: Text::new(
            "수츠케버, 확장의 시대에서 다시 연구의 시대로(2025-11 대담 요지)",
            "Sutskever: from the age of scaling back to the age of research (interview, Nov 2025; \
             paraphrase)",
        ),
        source: Text::same("MarketDash"),
        links: &[
            "https://www.marketdash.io/news/54299/ai-has-hit-a-wall-says-openai-co-founder-research-is-back-scaling-is-out",
        ],
        ..LATER
    },
];
