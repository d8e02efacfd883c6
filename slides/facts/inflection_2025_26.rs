//! Claims of part 2: the money, and the turning point of 2025–26 (F14–F20).
//! What happened later is in [`super::since`].

use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F14",
        slides: &["money-in", "six-hundred-b", "infra-gravity"],
        claim: Text::new(
            "아마존·알파벳·마이크로소프트·메타가 2024년 AI에 쏟은 돈은 1,500억 달러",
            "Amazon, Alphabet, Microsoft and Meta poured $150B into AI in 2024",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "4사 설비투자 — 2023년 1,510억, 2024년 1–3분기 1,710억, 2024년 연간 2,460억 달러 (AI \
             전용이 아닌 전체 설비투자). 1,500억 달러는 2023년 수준이며, Sequoia 계산 속 엔비디아 \
             연 매출 추정치와도 같은 값([F18](F18))",
            "Total capex of the four: $151B (2023), $171B (Q1–Q3 2024), $246B (2024). All capex, \
             not AI only. $150B is the 2023 figure (it is also the NVIDIA run-rate inside the \
             Sequoia sum, [F18](F18))",
        ),
        source: Text::new(
            "Financial Times 집계, 2025년 2월 (Online.ua 보도, 2025-02-07). 1–3분기 1,710억은 네 \
             회사 분기 실적의 합: 상반기 1,060억(Financial Times, 2024년 8월), 3분기 약 650억. 연간은 회사 \
             공시로 정의에 따라 2,280–2,500억 달러(아마존 830억, 알파벳 525억, 마이크로소프트 \
             현금 기준 555억 / 금융리스 포함 756억, 메타 373억 / 392억)",
            "Financial Times tally, February 2025 (reported by Online.ua, 2025-02-07). Q1–Q3 $171B is \
             the sum of the four companies' quarterly results: $106B in the first half (Financial \
             Times, August 2024) and about $65B in Q3. For the year, company filings give $228–250B by definition used ($B: Amazon 83.0, Alphabet 52.5, \
             Microsoft 55.5 cash / 75.6 with finance leases, Meta 37.3 / 39.2)",
        ),
        links: &[
            "https://www.ft.com/content/634b7ec5-10c3-44d3-ae49-2a5b9ad566fa",
            "https://news.online.ua/en/us-tech-giants-invest-over-320-billion-in-ai-development-890615/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F15",
        slides: &["money-in"],
        claim: Text::new("1,500억 달러는 약 200조 원", "$150B ≈ ₩200tn"),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "2,460억 달러 ≈ 약 336조 원(2024년 평균 환율). 1,500억 달러라면 그 환율로 205조 원, \
             2025년 1월 환율로 220조 원",
            "$246B ≈ ₩336tn at the 2024 average rate. ($150B would be ₩205tn at that rate, ₩220tn \
             at the January 2025 rate)",
        ),
        source: Text::new(
            "산술: 2024년 평균 환율 약 1,364원(한국은행), 2025년 1월 초 약 1,470원",
            "Arithmetic: 2024 average ≈ 1,364 KRW/USD (Bank of Korea), early January 2025 ≈ 1,470",
        ),
        links: &[],
        confidence: Confidence::Medium,
    },
    Fact {
        id: "F16",
        slides: &["money-in"],
        claim: Text::new(
            "OpenAI 출신 과학자 수츠케버(정확히는 공동창업자이자 전 수석 과학자), 창업하며 1조 원 \
             넘게 유치",
            "Sutskever, ex-OpenAI scientist (correctly a co-founder and its former chief \
             scientist), raised over ₩1tn at founding",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "SSI 10억 달러(약 1.3조 원), 창업 발표 석 달 만 — 2024년 9월 (6월 발표, 9월 4일 유치, \
             기업가치 약 50억 달러)",
            "SSI, $1B, under three months after launch (June → 4 Sept 2024), valued near $5B",
        ),
        source: Text::new(
            "SSI 발표문, 2024-09-04; Windows Central, 2024-09-06; NeoFeed",
            "SSI statement, 2024-09-04; Windows Central, 2024-09-06; NeoFeed",
        ),
        links: &[
            "https://www.windowscentral.com/software-apps/former-openai-co-founder-raises-a-billion-for-safety-focused-firm",
            "https://neofeed.com.br/startups/ele-demitiu-sam-altman-depois-deixou-a-openai-agora-levanta-us-1-bi-para-criar-uma-ia-mais-segura",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F17",
        slides: &["money-in"],
        claim: Text::new(
            "페이페이 리도 창업하며 1조 원 넘게 유치",
            "Fei-Fei Li likewise raised over ₩1tn at founding",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "World Labs 2억 3,000만 달러(약 3,100억 원) 유치 — 기업가치가 10억 달러 이상(2024년 \
             9월 13일)",
            "World Labs raised $230M; it was the valuation that passed $1B (13 Sept 2024)",
        ),
        source: Text::new(
            "TechCrunch, 2024-09-13; 기업가치: Cointelegraph, 2024-09-13 (Binance Square 게재)",
            "TechCrunch, 2024-09-13; on the valuation: Cointelegraph, 2024-09-13, via Binance \
             Square",
        ),
        links: &[
            "https://techcrunch.com/2024/09/13/fei-fei-lis-world-labs-comes-out-of-stealth-with-230m-in-funding/",
            "https://binance.com/sv/square/post/2024-09-13-world-labs-launches-with-1-billion-valuation-to-develop-spatial-ai-13501251625826",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F18",
        slides: &["six-hundred-b"],
        claim: Text::new(
            "Sequoia의 \"6,000억 달러 질문\": 이제 실제 매출을 내야 하는 AI",
            "Sequoia's \"$600B question\": AI must now earn real revenue",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "Sequoia, \"AI's $600B Question\"(2024-06-20) — 투자액이 아니라, 회수에 필요한 연 \
             매출 추정: 엔비디아 연 매출 추정 1,500억 달러 × 2(데이터센터 총비용) × 2(마진 50%)",
            "Sequoia, \"AI's $600B Question\" (2024-06-20). The $600B is the annual revenue \
             needed for payback: NVIDIA run-rate $150B × 2 (data-centre cost) × 2 (50% margin)",
        ),
        source: Text::new(
            "David Cahn, Sequoia Capital, 2024-06-20; 계산법 요약: Center Consulting",
            "David Cahn, Sequoia Capital, 2024-06-20; method summary: Center Consulting",
        ),
        links: &[
            "https://sequoiacap.com/article/ais-600b-question/",
            "https://centerconsulting.com/ai-library/stories/ais-600-billion-question",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F19",
        slides: &["internet-clock", "six-hundred-b"],
        claim: Text::new(
            "PC와 웹의 구글, 스마트폰의 카카오톡과 인스타그램: 탄생이 먼저, 수익화는 나중",
            "Google on PC and web, KakaoTalk and Instagram on smartphones: born first, monetised \
             later",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "구글 1998 → 애드워즈 2000 · 카카오톡 2010-03 → 게임하기 2012-07 · 인스타그램 2010-10 \
             → 광고 2013-11",
            "Google 1998 → AdWords 2000; KakaoTalk 2010 → games 2012; Instagram 2010 → ads 2013",
        ),
        source: Text::new(
            "Google 보도자료, 2000-10-23 (The Next Web이 회고); 조선비즈, 2020-03-07; 인스타그램 \
             광고: 2013년 11월",
            "Google press release, 2000-10-23 (recalled by The Next Web); Chosun Biz, 2020-03-07; \
             Instagram ads: Nov 2013",
        ),
        links: &[
            "https://thenextweb.com/google/2010/11/08/adwords-is-ten-years-old-and-google-wants-your-success-stories/",
            "https://biz.chosun.com/site/data/html_dir/2020/03/07/2020030701078.html",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F20",
        slides: &["inflection", "six-hundred-b"],
        claim: Text::new(
            "모델은 발전했으나 수익화는 아직 먼 단계",
            "Models have advanced; monetisation is still far off",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 기술은 앞섰고 수익화는 아직. 뒷받침: Cahn이 추정한 격차, 연 약 5,000억 \
             달러([F18](F18)). 2025년 1월까지 알려진 연 매출(보충 설명): Microsoft의 AI 사업 \
             100억 달러를 곧 넘는 속도, OpenAI 2024년 예상 37억 달러. 둘은 일부 겹칠 수 있고, \
             다른 회사의 AI 매출은 대부분 비공개",
            "Speaker's view: technology ahead, revenue behind. Support: Cahn put the gap at about \
             $500B a year ([F18](F18)). Yearly revenue known by January 2025 (added context): \
             Microsoft's AI business soon to pass a rate of $10B; OpenAI expected $3.7B for 2024. \
             The two may overlap; most others do not publish theirs",
        ),
        source: Text::new(
            "[F18](F18)의 출처; Microsoft FY25 1분기 실적 발표, 2024-10-30 (PYMNTS 보도, \
             2024-11-01); OpenAI: The New York Times, 2024-09-27",
            "The sources of [F18](F18); Microsoft FY25 Q1 call, 2024-10-30 (PYMNTS, 2024-11-01); \
             OpenAI: The New York Times, 2024-09-27",
        ),
        links: &[
            "https://www.pymnts.com/earnings/2024/microsofts-ai-business-surges-set-to-hit-10-billion-milestone/",
            "https://www.nytimes.com/2024/09/27/technology/openai-chatgpt-investors-funding.html",
        ],
        confidence: Confidence::Medium,
    },
];
