//! Claims of layer 1, models: training, inference and the models of 2024 (F26–F39).
//! What happened later is in [`super::since`].

use rostra::prelude::*;

pub(super) const FACTS: &[Fact] = &[
    Fact {
        id: "F26",
        slides: &["train-vs-infer"],
        claim: Text::new(
            "학습에 필요한 것은 GPU 수만 장, 수개월, 수천억 원",
            "Training takes tens of thousands of GPUs, months, hundreds of billions of won",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "프런티어 모델 기준 GPU 1만 장 이상·수개월·수천억 원대. 예: Llama 3.1 405B는 H100 1만 \
             6,000장 이상, GPT-4는 \"1억 달러 이상\"",
            "At the frontier: 10,000+ accelerators, months, $100M and more. Examples: Llama 3.1 \
             405B on 16,000+ H100; GPT-4 \"more than $100M\"",
        ),
        source: Text::new(
            "Meta AI, 2024-07-23; 올트먼의 말, Wired, 2023-04-17",
            "Meta AI, 2024-07-23; Altman quoted by Wired, 2023-04-17",
        ),
        links: &["https://ai.meta.com/blog/meta-llama-3-1/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F27",
        slides: &["train-vs-infer"],
        claim: Text::new(
            "인류의 모든 지식과 데이터를 학습 중",
            "All of humanity's knowledge and data is being trained on",
        ),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "약 15조 토큰(Llama 3, DeepSeek-V3): 추정되는 공개 텍스트 약 300조 토큰의 5%가량",
            "About 15 trillion tokens (Llama 3, DeepSeek-V3): some 5% of an estimated 300 \
             trillion tokens of public text",
        ),
        source: Text::new(
            "Villalobos 외(Epoch AI), \"Will we run out of data?\", 2024년 6월 개정; DeepSeek-V3 \
             보고서(14.8조 토큰)",
            "Villalobos et al. (Epoch AI), \"Will we run out of data?\", rev. June 2024; \
             DeepSeek-V3 report (14.8T tokens)",
        ),
        links: &["https://arxiv.org/abs/2211.04325", "https://arxiv.org/abs/2412.19437"],
        confidence: Confidence::MediumHigh,
    },
    Fact {
        id: "F28",
        slides: &["train-vs-infer"],
        claim: Text::new("거대 기업만 가능한 학습", "Only giant companies can train"),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "프런티어 학습은 소수 기업의 영역 — 다만 DeepSeek-V3(2024-12)는 GPU(H800) 2,048장, \
             278만 8,000 GPU 시간(자체 추정, 마지막 학습에 약 560만 달러)",
            "Mostly a few firms; but DeepSeek-V3 (Dec 2024) reported 2,048 H800s and 2.788M \
             GPU-hours (about $5.6M for the final run, by its own estimate)",
        ),
        source: Text::new(
            "DeepSeek-V3 Technical Report, 2024-12-27; 초록 전재: Centre for AI Leadership",
            "DeepSeek-V3 Technical Report, 2024-12-27; abstract reproduced by the Centre for AI \
             Leadership",
        ),
        links: &[
            "https://arxiv.org/abs/2412.19437",
            "https://centreforaileadership.org/feed/pizw7qz4ko0y1nkq9wtx0s3c",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F29",
        slides: &["train-vs-infer"],
        claim: Text::new("학습에는 반드시 GPU가 필요", "Training absolutely requires GPUs"),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "GPU 또는 TPU 같은 AI 가속기. 예: 구글 TPU로 학습한 Gemini, TPUv4 8,192개로 학습한 \
             애플의 서버 모델",
            "GPUs or other accelerators: Gemini on Google TPUs; Apple's server model on 8,192 \
             TPUv4",
        ),
        source: Text::new(
            "Gemini 보고서, 2023년 12월; 애플 논문을 다룬 Neowin, 2024년 7월",
            "Gemini report, Dec 2023; Neowin on Apple's paper, July 2024",
        ),
        links: &[
            "https://arxiv.org/abs/2312.11805",
            "https://neowin.net/news/apple-used-googles-tpus-to-train-its-foundation-language-models",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F30",
        slides: &["train-vs-infer"],
        claim: Text::new(
            "추론은 학습된 모델을 써서 결과를 얻는 일",
            "Inference is using the trained model to get results",
        ),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "추론 = 학습된 모델로 답을 얻는 일",
            "Inference = running the trained model",
        ),
        source: Text::new("교과서적 정의", "Textbook definition"),
        links: &[],
        confidence: Confidence::High,
    },
    Fact {
        id: "F31",
        slides: &["train-vs-infer"],
        claim: Text::new("추론에 필요한 GPU는 비교적 소수", "Inference needs relatively few GPUs"),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "요청 하나는 가볍지만 이용량이 쌓이면 커지는 비용: 엔비디아 추정, 데이터센터 매출의 \
             약 40%가 추론용(FY2024)",
            "Light per request, heavy in sum: NVIDIA put inference at about 40% of its \
             data-centre revenue (FY2024)",
        ),
        source: Text::new(
            "NVIDIA FY2024 4분기 실적 발표에서 CFO가 한 말, 2024-02-21 (녹취록: MLQ.ai)",
            "NVIDIA's CFO on the Q4 FY2024 results call, 2024-02-21 (transcript: MLQ.ai)",
        ),
        links: &["https://mlq.ai/stocks/NVDA/earnings-call-transcript/Q4-2024"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F32",
        slides: &["model-engine"],
        claim: Text::new(
            "API로 쓰는 비공개 모델(ChatGPT, Claude) 대 오픈소스 모델(Llama, Qwen)",
            "Closed models by API (ChatGPT, Claude) vs open-source models (Llama, Qwen)",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "비공개(API) 대 공개 가중치: Llama의 라이선스는 OSI 정의로는 오픈소스가 아님. 추론이 \
             아니라 모델을 나누는 기준(C07)",
            "Closed (API) vs open-weight: Llama's licence is not open source by OSI's definition. \
             This is a split of models, not of inference (C07)",
        ),
        source: Text::same("OSI, Open Source AI Definition 1.0, 2024-10-28"),
        links: &["https://opensource.org/ai/open-source-ai-definition"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F33",
        slides: &["model-2024"],
        claim: Text::new(
            "2024년 범용 모델을 이끈 \"ChatGPT-4o\"와 \"Claude Sonnet\"",
            "\"ChatGPT-4o\" and \"Claude Sonnet\" led the general-purpose models in 2024",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "GPT-4o(5월 13일) · Claude 3.5 Sonnet(6월 20일)",
            "GPT-4o (13 May), Claude 3.5 Sonnet (20 June)",
        ),
        source: Text::new(
            "OpenAI의 GPT-4o 발표, 2024-05-13; Anthropic의 Claude 3.5 Sonnet 발표, 2024-06-20",
            "OpenAI on GPT-4o, 2024-05-13; Anthropic on Claude 3.5 Sonnet, 2024-06-20",
        ),
        links: &[
            "https://openai.com/index/hello-gpt-4o/",
            "https://www.anthropic.com/news/claude-3-5-sonnet",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F34",
        slides: &["model-2024"],
        claim: Text::new("경량 모델 \"Gemini-mini\"", "\"Gemini-mini\" as a light model"),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new(
            "Gemini 1.5 Flash(5월) · Flash-8B(10월)",
            "Gemini 1.5 Flash (May), Flash-8B (October)",
        ),
        source: Text::new("Google 블로그, 2024-05-14", "Google blog, 2024-05-14"),
        links: &[
            "https://blog.google/technology/ai/google-gemini-update-flash-ai-assistant-io-2024/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F35",
        slides: &["model-2024"],
        claim: Text::new("경량 모델 \"ChatGPT-4.0 mini\"", "\"ChatGPT-4.0 mini\" as a light model"),
        status: Status::Contradicted,
        opinion: false,
        shown: Text::new("GPT-4o mini(2024년 7월 18일)", "GPT-4o mini (18 July 2024)"),
        source: Text::new(
            "OpenAI의 GPT-4o mini 발표, 2024-07-18",
            "OpenAI on GPT-4o mini, 2024-07-18",
        ),
        links: &["https://openai.com/index/gpt-4o-mini-advancing-cost-efficient-intelligence/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F36",
        slides: &["model-2024"],
        claim: Text::new("OpenAI의 Sora", "OpenAI's Sora"),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "Sora — 2024년 2월 15일 공개, 12월 9일 출시",
            "Sora: shown 15 Feb, released 9 Dec 2024",
        ),
        source: Text::same("OpenAI, \"Sora is here\", 2024-12-09"),
        links: &["https://openai.com/index/sora-is-here/"],
        confidence: Confidence::High,
    },
    Fact {
        id: "F37",
        slides: &["model-2024"],
        claim: Text::new("구글의 \"Veo2\"", "Google's \"Veo2\""),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new("Veo 2(2024년 12월 16일)", "Veo 2 (16 Dec 2024)"),
        source: Text::new("Google 블로그, 2024-12-16", "Google blog, 2024-12-16"),
        links: &[
            "https://blog.google/technology/google-labs/video-image-generation-update-december-2024/",
        ],
        confidence: Confidence::High,
    },
    Fact {
        id: "F38",
        slides: &["model-2024"],
        claim: Text::new("바이트댄스의 영상 생성 AI", "ByteDance's video-generation AI"),
        status: Status::Confirmed,
        opinion: false,
        shown: Text::new(
            "바이트댄스 영상 모델(PixelDance·Seaweed, 2024년 9월)",
            "ByteDance PixelDance and Seaweed (Sept 2024)",
        ),
        source: Text::new(
            "Volcano Engine 발표, 2024-09-24; PixelDance 논문, 2023년 11월",
            "Volcano Engine announcement, 2024-09-24; PixelDance paper, Nov 2023",
        ),
        links: &["https://arxiv.org/abs/2311.10982"],
        confidence: Confidence::Medium,
    },
    Fact {
        id: "F39",
        slides: &["model-2024"],
        claim: Text::new(
            "비공개 모델을 거의 다 따라잡은 공개 모델",
            "Nearly all open models have caught up with closed ones",
        ),
        status: Status::Imprecise,
        opinion: false,
        shown: Text::new(
            "좁혀진 격차 — Epoch AI의 2024년 11월 분석으로 약 1년. DeepSeek-V3(2024-12)는 \
             대등하다고 주장",
            "Gap narrowing: about one year by Epoch AI's November 2024 report; DeepSeek-V3 (Dec \
             2024) claimed parity",
        ),
        source: Text::new(
            "Epoch AI, \"How far behind are open models?\", 2024-11-04; DeepSeek-V3 \
             보고서([F28](F28))",
            "Epoch AI, \"How far behind are open models?\", 2024-11-04; DeepSeek-V3 report \
             ([F28](F28))",
        ),
        links: &["https://epoch.ai/blog/open-models-report"],
        confidence: Confidence::High,
    },
];
