//! Claims of layer 4, infrastructure: where the money pools and NVIDIA's rivals (F70–F77).
//! What happened later is in [`super::since`].

use super::SPEAKERS_VIEW;
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F70",
        slides: &["infra-gravity"],
        claim: Text::new(
            "선두는 엔비디아, ChatGPT 이후 치솟은 주가",
            "NVIDIA leads; its stock soared after ChatGPT",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "ChatGPT 공개일(2022-11-30) 대비 2024년 말 약 8배(액면분할 반영 16.92 → 134.29달러)",
            "About 8× from 30 Nov 2022 to 31 Dec 2024 (split-adjusted $16.92 → $134.29)",
        ),
        source: Text::new(
            "Yahoo Finance, NVDA 일별 종가(액면분할 반영)",
            "Yahoo Finance, daily closes of NVDA, split-adjusted",
        ),
        links: &["https://finance.yahoo.com/quote/NVDA/history/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F71",
        slides: &["infra-gravity"],
        claim: Text::new(
            "학습과 추론에 필수인 H100",
            "H100 is essential for training and inference",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "2024년의 사실상 표준, H100. 유일한 선택은 아님",
            "H100, the de facto standard of 2024, not the only choice",
        ),
        source: Text::same("NVIDIA, 2022-03-22; [F29](F29)"),
        links: &[
            "https://nvidianews.nvidia.com/news/nvidia-announces-hopper-architecture-the-next-generation-of-accelerated-computing",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F72",
        slides: &["infra-gravity"],
        claim: Text::new("한국에서는 구할 수 없는 H100", "H100 cannot be had in Korea"),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "귀했지만 없지는 않았던 H100 — 광주 국가 AI 데이터센터(2023-10 운영 시작)에 1,000개 \
             이상(2024-03 보도), SKT 가산 AI DC는 2024-12-30 H100 서비스 시작",
            "Scarce, not absent: over 1,000 H100s in Gwangju's national AI data centre (open since \
             Oct 2023) as reported in March 2024; SK Telecom opened an H100 cloud in Seoul on 30 \
             Dec 2024",
        ),
        source: Text::new(
            "경향신문, 2024-03-25; 머니투데이, 2024-03-25; 뉴스핌, 2025-01-22 (Kollo 게재); \
             경향신문, 2024-11-04",
            "Kyunghyang, 2024-03-25; Money Today, 2024-03-25; Newspim, 2025-01-22, via Kollo; \
             Kyunghyang, 2024-11-04",
        ),
        links: &[
            "https://v.daum.net/v/20240325090005946",
            "https://m.mt.co.kr/renew/view.html?no=2024032418325988802",
            "https://kollo.kr/appcontent?id=aYNTMw",
            "https://v.daum.net/v/20241104205035233",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F73",
        slides: &["infra-moat"],
        claim: Text::new(
            "작은 몫을 두고 다투는 AMD와 브로드컴",
            "AMD and Broadcom struggle for a small share",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "AMD는 GPU로, 브로드컴은 대형 클라우드의 맞춤형 칩으로 — 브로드컴 FY2024 AI 매출 \
             122억 달러(+220%)",
            "AMD by GPU; Broadcom by custom chips for big clouds, $12.2B AI revenue in FY2024 \
             (+220%)",
        ),
        source: Text::new(
            "브로드컴 FY2024 4분기 실적 발표, 2024-12-12; DIGITIMES, 2024-12-24",
            "Broadcom Q4 FY2024 call, 2024-12-12; DIGITIMES, 2024-12-24",
        ),
        links: &[
            "https://digitimes.com/news/a20241224PD209/broadcom-ceo-ai-investment-growth.html",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F74",
        slides: &["infra-gravity"],
        claim: Text::new(
            "엔비디아 장비를 사서 전례 없는 규모로 데이터센터를 짓는 클라우드",
            "Clouds buy NVIDIA gear and build data centres of unheard-of size",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "클라우드의 대량 구매와 데이터센터 확장",
            "Clouds buy at scale and expand their data centres",
        ),
        source: Text::new(
            "[F14](F14); 클라우드는 칩도 직접 설계(TPU, Trainium)",
            "[F14](F14); the clouds also design chips (TPU, Trainium)",
        ),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F75",
        slides: &["infra-gravity"],
        claim: Text::new(
            "2024년 한 해에만 AI 인프라에 들어간 200조 원",
            "₩200tn went into AI infrastructure in 2024 alone",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "[F14](F14), [F15](F15)와 같은 정정, 숫자는 [수익보다 먼저 쏟아진 돈](#money-in)에서",
            "Same correction as [F14](F14) and [F15](F15); the figures are on [Money before \
             revenue](#money-in)",
        ),
        source: Text::new("[F14](F14)의 출처", "The sources of [F14](F14)"),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F76",
        slides: &["follow-money", "infra-gravity"],
        claim: Text::new(
            "붐의 돈은 사실상 모두 이 계층으로",
            "Practically all the money of the boom flows here",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 붐의 돈이 모이는 계층",
            "Speaker's view: the layer where the boom's money gathers",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F77",
        slides: &["infra-moat"],
        claim: Text::new(
            "경쟁자는 거의 없고, 맞설 만한 곳은 한참 뒤처진 AMD뿐",
            "Hardly any competitor; only AMD could challenge, and it is far behind",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "범용 GPU 경쟁자는 AMD, 맞춤형 칩 경쟁자는 구글 TPU·AWS Trainium·브로드컴",
            "AMD in merchant GPUs; TPU, Trainium, Broadcom in custom silicon",
        ),
        source: Text::new(
            "[F29](F29), [F73](F73); AWS Trainium2 정식 출시, 2024년 12월",
            "[F29](F29), [F73](F73); AWS Trainium2 generally available, Dec 2024",
        ),
        links: &[],
        confidence: Confidence::High,
    },
];
