//! Claims of layer 3, enterprise: tools, stages and the bar for buyers (F58–F69).
//! What happened later is in [`super::since`].

use super::{COMMON_USAGE, SPEAKERS_VIEW};
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F58",
        slides: &["enterprise-shovels"],
        claim: Text::new(
            "2020–24년 창업 붐의 본질은 B2B SaaS",
            "The 2020–24 startup boom was at heart B2B SaaS",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 2020–24년 창업 붐의 본질, B2B SaaS",
            "Speaker's view: the 2020–24 startup boom was at heart B2B SaaS",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F59",
        slides: &["enterprise-shovels"],
        claim: Text::new(
            "골드러시에서 가장 많이 번 사람은 청바지 장수",
            "In the gold rush the jeans sellers earned most",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "\"금광에서는 장비를 파는 쪽이 번다\"는 비유만 사용. 골드러시 1848–55년, 리바이 \
             스트라우스의 직물 도매상 개업 1853년, 리벳 청바지 특허 1873년",
            "Only the proverb is used: sell the tools. Gold Rush 1848–55; Levi Strauss opened a \
             dry-goods wholesale in 1853; riveted jeans were patented in 1873",
        ),
        source: Text::same("American Jewish Archives"),
        links: &["https://sites.americanjewisharchives.org/exhibits/aje/details.php?id=487&page=1"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F60",
        slides: &["enterprise-shovels"],
        claim: Text::new(
            "디지털 트랜스포메이션과 MLOps로 나뉘는 엔터프라이즈",
            "Enterprise splits into digital transformation and MLOps",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "두 시장 — 업무 대체, 데이터·모델 운영",
            "Two markets: work replacement; data and model operations",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F61",
        slides: &["three-stages"],
        claim: Text::new(
            "Foundation Capital 등 투자사의 견해: 세 단계로 진화하는 기업 AI",
            "Foundation Capital and other VCs: AI in the enterprise evolves in three stages",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "발표자 정리 — Foundation Capital 등의 \"Service-as-Software\" 논의에서. 출처가 있는 \
             것은 SaaS에서 \"service-as-software\"로의 이동",
            "The speaker's synthesis; what is sourced is the shift \"from software-as-a-service \
             to service-as-software\"",
        ),
        source: Text::new(
            "Joanne Chen, Foundation Capital, 2025-01-09 (이 회사의 2024년 글을 정리)",
            "Joanne Chen, Foundation Capital, 2025-01-09 (recaps the firm's 2024 writing)",
        ),
        links: &[
            "https://foundationcapital.com/the-paradox-of-self-building-agents-teaching-ai-to-teach-itself",
        ],
        confidence: Confidence::Medium,
    },
    Fact {
        id: "F62",
        slides: &["three-stages"],
        claim: Text::new(
            "1단계는 생산성 도구의 교체: 오피스 → Canva, Slack; CRM → Salesforce",
            "Stage 1 replaces productivity tools: Office → Canva, Slack; CRM → Salesforce",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "1단계 도구 교체(SaaS 시대의 Canva·Slack·Salesforce에 비유). 셋은 1999–2013년의 \
             SaaS이며, Salesforce는 그 자체가 CRM",
            "Stage 1, tools replaced (as SaaS did). Those three are SaaS of 1999–2013, and \
             Salesforce is a CRM",
        ),
        source: Text::new(
            "회사 연혁: Salesforce 1999, Canva와 Slack 2013",
            "Company histories: Salesforce 1999, Canva and Slack 2013",
        ),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F63",
        slides: &["three-stages"],
        claim: Text::new(
            "2단계는 AI와 협업, 팀 일부를 대체, 생산성 30–100% 향상",
            "Stage 2: works with AI, replaces part of a team, +30–100% productivity",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "2단계 협업(발표자 제시 30–100%). 측정된 값: 코딩 55.8%([F52](F52)), 고객 상담원 약 \
             14%",
            "Stage 2, the speaker's range (30–100%). Measured points: coding 55.8% ([F52](F52)); \
             support agents about 14%",
        ),
        source: Text::new(
            "Brynjolfsson, Li, Raymond, NBER w31161, 2023년 4월",
            "Brynjolfsson, Li, Raymond, NBER w31161, April 2023",
        ),
        links: &["https://www.nber.org/papers/w31161"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F64",
        slides: &["enterprise-shovels", "three-stages"],
        claim: Text::new(
            "가장 뜨거운 기업용 AI 시장, 이제 막 들어선 1단계, 대부분의 일은 앞으로 여기서",
            "Enterprise AI is the hottest field; it is only now entering stage 1, and most will \
             happen here",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 견해 — 가장 뜨거운 시장, 2025년 1월의 위치는 1단계 초입, 대부분의 변화는 \
             이제부터",
            "Speaker's view: the hottest field; in January 2025 at the start of stage 1, with \
             most of the change to come",
        ),
        source: Text::new(
            "발표자 견해; [F52](F52)와 어긋나는 점은 C08",
            "The speaker's view; tension with [F52](F52): C08",
        ),
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F65",
        slides: &["mlops-map"],
        claim: Text::new(
            "데이터 레이크: \"SnowFlake\", \"DataBricks\"",
            "Data lake: \"SnowFlake\", \"DataBricks\"",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "Snowflake(데이터 웨어하우스·데이터 클라우드), Databricks(레이크하우스)",
            "Snowflake (data warehouse, data cloud), Databricks (lakehouse)",
        ),
        source: Text::new(
            "Snowflake와 Databricks의 회사 사이트",
            "Company sites of Snowflake and Databricks",
        ),
        links: &["https://www.snowflake.com/", "https://www.databricks.com/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F66",
        slides: &["mlops-map"],
        claim: Text::same("RAG: Pinecone, Supabase"),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "RAG의 저장소 — Pinecone(벡터 DB), Supabase(Postgres+pgvector)",
            "Stores used for RAG: Pinecone (vector database), Supabase (Postgres+pgvector)",
        ),
        source: Text::new(
            "Pinecone 회사 사이트; Supabase 문서, AI & Vectors",
            "Pinecone, company site; Supabase Docs, AI & Vectors",
        ),
        links: &["https://www.pinecone.io/", "https://supabase.com/docs/guides/ai"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F67",
        slides: &["mlops-map"],
        claim: Text::new("데이터 품질: Scale AI", "Data quality: Scale AI"),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "Scale AI — 라벨링·평가 데이터",
            "Scale AI, labelling and evaluation data",
        ),
        source: Text::same("HNGN, 2025-06-13"),
        links: &[
            "https://www.hngn.com/articles/266651/20250613/meta-makes-major-ai-move-143-billion-stake-scale-hires-ceo.htm",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F68",
        slides: &["mlops-map"],
        claim: Text::new("이 모두가 \"MLOps 시장\"", "All of this is \"the MLOps market\""),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "데이터·MLOps. 좁은 뜻의 MLOps는 모델의 배포·감시·재학습",
            "Data and MLOps. MLOps proper = deploying, monitoring and retraining models",
        ),
        source: COMMON_USAGE,
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F69",
        slides: &["ten-people-test"],
        claim: Text::new(
            "10–20% 나은 CRM으로는 부족, 2–10명을 대신해야 함. 함께 급한 것: 사내 데이터 통합, \
             MLOps 기업의 수익성, 단기 ROI",
            "A 10–20% better CRM is not enough; it must replace 2–10 people. Also urgent: \
             company-data integration, MLOps vendors' profitability, short-term ROI",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "발표자 기준 — 10–20% 나은 도구로는 부족하고, 사람 2–10명 몫의 일을 대신해야 함",
            "The speaker's bar: a tool that is 10–20% better is not enough; it must take over the \
             work of 2–10 people",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
];
