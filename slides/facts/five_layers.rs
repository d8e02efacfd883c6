//! Claims of part 3: the five layers (F21–F25).
//! What happened later is in [`super::since`].

use super::SPEAKERS_VIEW;
use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F21",
        slides: &["five-layers", "model-engine"],
        claim: Text::new(
            "모델 계층은 운영체제와 비슷하고, 영상과 이미지 모델도 포함",
            "The model layer is like an operating system; it includes video and image models",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new("비유 — 운영체제 같은 계층", "Analogy: an operating system"),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F22",
        slides: &["five-layers", "app-two-roads"],
        claim: Text::new(
            "애플리케이션 계층이 개요에서는 B2C, 해당 절에서는 B2B",
            "The application layer is B2C in the overview, but called B2B in its own section",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "애플리케이션 = B2C, 소비자 접점",
            "Application = B2C, where consumers meet it",
        ),
        source: Text::new(
            "발표문의 개요 정의를 따름(C01 참조)",
            "The overview's definition is kept; see C01",
        ),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F23",
        slides: &["five-layers"],
        claim: Text::new(
            "엔터프라이즈 계층은 B2B: AI CRM, 데이터 관리, 학습 지원",
            "The enterprise layer is B2B: AI CRM, data management, help with training",
        ),
        status: Status::Unverifiable,
        opinion: true,
        shown: Text::new(
            "엔터프라이즈 = B2B, 기업용 솔루션",
            "Enterprise = B2B, solutions for companies",
        ),
        source: SPEAKERS_VIEW,
        links: &[],
        confidence: Confidence::NotRated,
    },
    Fact {
        id: "F24",
        slides: &["five-layers", "infra-gravity"],
        claim: Text::new(
            "인프라는 엔비디아 GPU, AWS·GCP·Azure, 브로드컴, AMD",
            "Infrastructure is NVIDIA cards, AWS/GCP/Azure, Broadcom, AMD",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "엔비디아·AMD·브로드컴 + AWS·구글 클라우드·마이크로소프트 애저",
            "NVIDIA, AMD, Broadcom + AWS, Google Cloud, Microsoft Azure",
        ),
        source: Text::new("각 회사 사이트", "Company sites"),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F25",
        slides: &["five-layers", "outer-ring"],
        claim: Text::new(
            "\"기타\"는 SMR·로봇·국방·양자·AI 칩(NPU): 아직 핵심은 아님",
            "\"Other\" is SMR, robots, defence, quantum, AI chips (NPU): not yet core",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "주변 산업 — SMR·로봇·NPU·양자(국방은 이름만 언급). NPU는 연산 하드웨어이므로 인프라와 연결",
            "Outer ring: SMR, robots, NPUs, quantum (defence named only). NPUs are compute \
             hardware, linked to infrastructure",
        ),
        source: Text::new("C05, C06 참조", "See C05, C06"),
        links: &[],
        confidence: Confidence::High,
    },
];
