//! Content of each layer's panel: who is active in it, what it sells, who pays, and its state.

use rostra::prelude::*;

use super::data::{About, Claim, Layer, Player};
use crate::{applications, enterprise, infrastructure, models, outer_ring};

/// Models.
pub const MODEL: About = About {
    name: Text::new("모델", "Models"),
    role: Text::new("운영체제를 닮은 엔진", "The engine, like an operating system"),
    defined: None,
    analogy: claim("컴퓨터의 운영체제", "The operating system of a computer", Mark::View, "F21"),
    players: &[
        owned("ChatGPT", "OpenAI"),
        owned("Claude", "Anthropic"),
        owned("Gemini", "Google"),
        owned("Llama", "Meta"),
        owned("Qwen", "Alibaba"),
        named("Sora"),
        named("Veo 2"),
        named("ByteDance"),
        named("SSI"),
        named("World Labs"),
        added("DeepSeek"),
    ],
    sells: Text::new("API 사용량, 구독, 공개 가중치", "API use, subscriptions, open weights"),
    payer: plain(
        "앱과 기업용 서비스, 개인 구독자, 투자자",
        "Apps and enterprise vendors, subscribers, investors",
    ),
    state_2024: plain(
        "종류는 늘었지만 성능이 계속 오를지는 미지수",
        "More kinds of models; is progress slowing?",
    ),
    open_2025: Text::new(
        "멀티모달과 사고력, 환각과 비용과 속도, 수익",
        "Multimodality and reasoning; errors, cost, speed; revenue",
    ),
    slides: &[
        models::model_engine::ENTRY.slide,
        models::train_vs_infer::ENTRY.slide,
        models::model_2024::ENTRY.slide,
        models::scaling_wall::ENTRY.slide,
        models::field_limits::ENTRY.slide,
        models::token_window::ENTRY.slide,
    ],
};

/// Applications.
pub const APP: About = About {
    name: Text::new("애플리케이션", "Applications"),
    role: Text::new("소비자가 쓰는 서비스(B2C)", "What consumers use (B2C)"),
    defined: Some(claim("B2C", "B2C", Mark::Corrected, "F22")),
    analogy: plain("소비자와 만나는 앱", "The app a consumer opens"),
    players: &[
        named("GitHub Copilot"),
        named("weights.gg"),
        Player { group: Some(Text::new("에이전트", "agent")), ..named("Claude") },
        Player { group: Some(Text::new("에이전트", "agent")), ..named("Gemini") },
    ],
    sells: Text::new(
        "일의 결과물과 경험: 에이전트, 버티컬 AI, 콘텐츠",
        "Finished work and experiences: agents, vertical AI, content",
    ),
    payer: plain("소비자와 전문직 개인", "Consumers and individual professionals"),
    state_2024: plain(
        "소비자의 변화는 미미, 버티컬 AI는 인턴 수준",
        "Little change for consumers; vertical AI at intern level",
    ),
    open_2025: Text::new("첫 킬러 앱, AI에 맞는 UX", "A first killer app; a UX made for AI"),
    slides: &[
        applications::app_two_roads::ENTRY.slide,
        applications::agent_ticket::ENTRY.slide,
        applications::vertical_ai::ENTRY.slide,
        applications::killer_app::ENTRY.slide,
    ],
};

/// Enterprise.
pub const ENTERPRISE: About = About {
    name: Text::new("엔터프라이즈", "Enterprise"),
    role: Text::new("기업이 쓰는 솔루션(B2B)", "Solutions for companies (B2B)"),
    defined: None,
    analogy: plain("금광에서 장비를 파는 가게", "The store that sells tools in a gold rush"),
    players: &[
        named("Snowflake"),
        named("Databricks"),
        named("Pinecone"),
        named("Supabase"),
        named("Scale AI"),
        named("Salesforce"),
        named("Slack"),
        named("Canva"),
    ],
    sells: Text::new(
        "업무를 대신하는 소프트웨어, 데이터와 모델 운영",
        "Software that does the work; data and model operations",
    ),
    payer: plain(
        "기업의 소프트웨어 예산, 나아가 인건비와 외주비",
        "Company software budgets, later wages and outsourcing",
    ),
    state_2024: claim("세 단계 중 1단계 초입", "The start of stage 1 of 3", Mark::View, "F64"),
    open_2025: Text::new(
        "데이터 통합, MLOps의 수익성, 단기 ROI",
        "Data integration, MLOps profits, short-term ROI",
    ),
    slides: &[
        enterprise::enterprise_shovels::ENTRY.slide,
        enterprise::three_stages::ENTRY.slide,
        enterprise::mlops_map::ENTRY.slide,
        enterprise::ten_people_test::ENTRY.slide,
    ],
};

/// Infrastructure.
pub const INFRA: About = About {
    name: Text::new("인프라", "Infrastructure"),
    role: Text::new("칩과 클라우드", "Chips and clouds"),
    defined: None,
    analogy: context("도로와 발전소", "Roads and power stations"),
    players: &[
        named("NVIDIA"),
        named("AMD"),
        named("Broadcom"),
        named("AWS"),
        named("Google Cloud"),
        named("Microsoft Azure"),
        added("Google TPU"),
        added("AWS Trainium"),
    ],
    sells: Text::new("GPU와 칩, 클라우드 연산 시간", "GPUs and chips, cloud compute time"),
    payer: plain(
        "모델 회사, 기업, 클라우드(칩 구매)",
        "Model makers, companies, clouds (buying chips)",
    ),
    state_2024: claim(
        "투자금이 모인 계층, H100은 품귀",
        "Where the boom's money pooled; H100s scarce",
        Mark::View,
        "F76",
    ),
    open_2025: Text::new("지출을 감당할 매출", "Revenue to pay for the spending"),
    slides: &[infrastructure::infra_gravity::ENTRY.slide, infrastructure::infra_moat::ENTRY.slide],
};

/// The outer ring.
pub const OUTER: About = About {
    name: Text::new("주변 산업", "Outer ring"),
    role: Text::new("전력·로봇·NPU·양자", "Power, robots, NPUs, quantum"),
    defined: Some(claim(
        "NPU는 인프라와 연결",
        "NPUs linked to infrastructure",
        Mark::Corrected,
        "F25",
    )),
    analogy: plain("핵심을 떠받치고 넓히는 산업", "Supports and extends the core"),
    players: &[
        grouped("TerraPower", SMR),
        grouped("CNNC", SMR),
        grouped("Unitree G1", Text::new("로봇", "robot")),
        grouped("Groq", NPU),
        grouped("Cerebras", NPU),
        grouped("Rebellions", NPU),
        Player { name: Text::new("양자컴퓨팅", "Quantum"), group: None, talk: true },
        Player {
            name: Text::new("국방", "Defence"),
            group: Some(Text::new("언급만", "mention only")),
            talk: true,
        },
    ],
    sells: Text::new(
        "전력, 로봇, 추론용 칩, 양자 연산",
        "Power, robots, chips for inference, quantum computing",
    ),
    payer: context(
        "데이터센터, 제조·물류, 정부와 연구기관",
        "Data centres, factories, logistics, governments, labs",
    ),
    state_2024: plain("실증과 초기 제품", "Demonstrations and first products"),
    open_2025: Text::new("실증에서 상용으로", "From demonstration to market"),
    slides: &[outer_ring::outer_ring::ENTRY.slide],
};

const SMR: Text = Text::same("SMR");
const NPU: Text = Text::same("NPU");

const fn claim(ko: &'static str, en: &'static str, mark: Mark, fact: &'static str) -> Claim {
    Claim { text: Text::new(ko, en), mark, fact: Some(fact) }
}

const fn plain(ko: &'static str, en: &'static str) -> Claim {
    Claim { text: Text::new(ko, en), mark: Mark::Source, fact: None }
}

/// Creates a claim that is not in the talk but added for context.
const fn context(ko: &'static str, en: &'static str) -> Claim {
    Claim { mark: Mark::Added, ..plain(ko, en) }
}

const fn named(name: &'static str) -> Player {
    Player { name: Text::same(name), group: None, talk: true }
}

const fn added(name: &'static str) -> Player {
    Player { talk: false, ..named(name) }
}

const fn owned(name: &'static str, by: &'static str) -> Player {
    grouped(name, Text::same(by))
}

const fn grouped(name: &'static str, group: Text) -> Player {
    Player { group: Some(group), ..named(name) }
}

impl Layer {
    /// Returns its name alone, so that a program that needs no more does not contain the rest.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Model => const { MODEL.name },
            Self::App => const { APP.name },
            Self::Enterprise => const { ENTERPRISE.name },
            Self::Infra => const { INFRA.name },
            Self::Outer => const { OUTER.name },
        }
    }

    /// Returns the players in it alone, for the same reason.
    #[must_use]
    pub const fn players(self) -> &'static [Player] {
        match self {
            Self::Model => const { MODEL.players },
            Self::App => const { APP.players },
            Self::Enterprise => const { ENTERPRISE.players },
            Self::Infra => const { INFRA.players },
            Self::Outer => const { OUTER.players },
        }
    }

    /// Returns the content of its panel.
    #[must_use]
    pub const fn about(self) -> &'static About {
        match self {
            Self::Model => &MODEL,
            Self::App => &APP,
            Self::Enterprise => &ENTERPRISE,
            Self::Infra => &INFRA,
            Self::Outer => &OUTER,
        }
    }
}
