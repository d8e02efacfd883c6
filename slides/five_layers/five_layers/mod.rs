//! Slide `five-layers`: the AI industry has five layers, and each sells something different to
//! somebody different.

use rostra::prelude::*;

use crate::chapters::FIVE_LAYERS;
use crate::figures::five_layers::view;

mod compare;
mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "five-layers",
        headline: Text::new("다섯 계층으로 보는 AI 산업", "The AI industry in five layers"),
        last_step: 5,
        cue_s: 78,
    },
    chapter: &FIVE_LAYERS,
    tone: Tone::Dark,
    notes: &[
        Text::new(
            "AI 산업은 돈도 영향력도 커서 한눈에 보기 어렵습니다. 그래서 다섯 계층으로 나눴습니다. 계층마다 파는 것도, 사는 사람도 다릅니다. 이 그림은 끝까지 구석에 남아 지금 어느 계층을 이야기하는지 보여 드립니다.",
            "The AI industry is too large to see at once, so I divide it into five layers. Each sells something different to somebody different. This picture stays in the corner to the end and shows which layer we are in.",
        ),
        Text::new(
            "가운데에 모델이 있습니다. 컴퓨터의 운영체제를 닮은, AI 혁신의 엔진입니다. 글뿐 아니라 영상과 이미지 모델도 들어갑니다.",
            "In the middle are the models: the engine of AI's progress, much like an operating system. Models for video and images belong here too.",
        ),
        Text::new(
            "그 위의 애플리케이션은 소비자가 직접 쓰는 서비스, B2C입니다. 에이전트와 버티컬 AI가 여기에 있습니다.",
            "Above them, applications are what consumers use themselves: B2C. Agents and vertical AI are here.",
        ),
        Text::new(
            "나란히 있는 엔터프라이즈는 기업에 파는 B2B입니다. AI를 넣은 CRM, 데이터 관리, 모델 학습을 돕는 일이 여기에 듭니다.",
            "Beside them, enterprise sells to companies: B2B. CRM with AI, data management and help with model training belong here.",
        ),
        Text::new(
            "아래는 인프라입니다. 엔비디아, AMD, 브로드컴의 칩과 AWS, 구글, 마이크로소프트의 클라우드입니다.",
            "Below is infrastructure: the chips of NVIDIA, AMD and Broadcom, and the clouds of AWS, Google and Microsoft.",
        ),
        Text::new(
            "맨 아래 점선 칸은 주변 산업입니다. 소형 원자로, 로봇, NPU, 양자컴퓨팅처럼 아직 핵심은 아니지만 핵심과 이어진 분야입니다.",
            "The dashed box at the bottom is the outer ring: small reactors, robots, NPUs and quantum computing. They are not yet the core, but tied to it.",
        ),
    ],
    facts: &["F21", "F22", "F23", "F24", "F25"],
    since: &[],
    view: view::view,
};
