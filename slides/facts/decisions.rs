//! Contradictions and gaps in the talk, and what the deck does about each (C01–C16).
//! Spelling mistakes are corrected without a note and are not listed.

use rostra::prelude::*;

/// Every contradiction and gap of the talk, in order.
pub const DECISIONS: &[Decision] = &[
    Decision {
        id: "C01",
        conflict: Text::new(
            "애플리케이션이 개요에서는 B2C, 해당 절에서는 소비자 서비스를 예로 들면서도 B2B",
            "Application is B2C in the overview, but B2B in its own section, whose examples are \
             consumer services",
        ),
        decision: Text::new("모두 B2C로 통일", "B2C everywhere"),
    },
    Decision {
        id: "C02",
        conflict: Text::new(
            "절 번호가 1, 2, 3, 3, 3, 4, 5로 이어져 모델·애플리케이션·엔터프라이즈가 모두 3",
            "Section numbers run 1, 2, 3, 3, 3, 4, 5: model, application and enterprise all carry \
             3",
        ),
        decision: Text::new(
            "1–3부, 그다음 번호 없는 다섯 계층",
            "Parts 1–3, then five layers without numbers",
        ),
    },
    Decision {
        id: "C03",
        conflict: Text::new(
            "애플리케이션의 두 방향을 예고하고는 나란히 적지 않음. \"더 흥미로운 것은 \
             에이전트\"로 시작해 두 문단 뒤에야 버티컬 AI에 도달",
            "The application section announces two directions and never lists them; it opens with \
             \"more interesting is agents\" and reaches vertical AI two paragraphs later",
        ),
        decision: Text::new(
            "두 길을 함께 보이는 [첫 장](#app-two-roads), 이어서 한 장씩",
            "One [opener slide](#app-two-roads) with both roads, then one slide each",
        ),
    },
    Decision {
        id: "C04",
        conflict: Text::new(
            "모델 절이 가리키는 \"2절, 애플리케이션\", 그러나 2절은 다섯 계층의 개요",
            "The model section sends the reader to \"section 2, application\"; section 2 is the \
             five-layer overview",
        ),
        decision: Text::new(
            "[항공권으로 보는 에이전트](#agent-ticket)로 연결",
            "Linked to [An agent buys a ticket](#agent-ticket)",
        ),
    },
    Decision {
        id: "C05",
        conflict: Text::new(
            "5층 목록에는 있으나 다루지 않은 국방. 절의 항목은 넷, 목록의 항목은 다섯",
            "In layer 5 defence is listed, never discussed; the section has four items, the list \
             has five",
        ),
        decision: Text::new(
            "국방은 회색 이름표로, \"언급만\"",
            "Defence as a grey label, \"mention only\"",
        ),
    },
    Decision {
        id: "C06",
        conflict: Text::new(
            "4층을 거의 모든 하드웨어로 정의하면서도 NPU는 \"기타\"에 위치",
            "NPU sits in \"other\" while layer 4 is defined as almost all hardware",
        ),
        decision: Text::new(
            "바깥 고리에 그대로 두고 인프라의 \"후보\"로 연결",
            "Kept in the outer ring, linked to infrastructure as a \"candidate\"",
        ),
    },
    Decision {
        id: "C07",
        conflict: Text::new(
            "비공개·공개의 구분은 모델을 나누는 기준인데 추론 항목에 위치. 거대 기업만 학습한다는 \
             모델에 공개 모델(Llama, Qwen)도 포함",
            "Closed-vs-open is filed under inference, though it divides models; and the models \
             that only giants can train include the open ones (Llama, Qwen)",
        ),
        decision: Text::new(
            "구분은 [모델, AI 혁신의 엔진](#model-engine)으로 이동, [학습은 드물게, 추론은 \
             매번](#train-vs-infer)에는 학습과 추론만",
            "The split moves to [Models, the engine of AI innovation](#model-engine); [Train rarely, infer \
             every time](#train-vs-infer) compares only training and inference",
        ),
    },
    Decision {
        id: "C08",
        conflict: Text::new(
            "버티컬 AI는 이미 인턴 수준의 일(2단계)을 하는데 시장은 이제 막 1단계에 진입",
            "Vertical AI already does intern-level work (that is stage 2), yet the market is just \
             entering stage 1",
        ),
        decision: Text::new(
            "개별 업무에서는 2단계 가능, 회사 전체로는 1단계로 표시하고 노트에도 명시",
            "Shown as: single tasks, yes; whole companies, stage 1; the notes say so",
        ),
    },
    Decision {
        id: "C09",
        conflict: Text::new(
            "\"성공한 AI 서비스 없음\" 대 \"가장 뜨거운 분야는 기업용 AI\", 그리고 버티컬 AI의 \
             증거인 GitHub Copilot",
            "\"No successful AI service\" vs \"enterprise AI is the hottest field\" and GitHub \
             Copilot as proof of vertical AI",
        ),
        decision: Text::new(
            "빈칸을 좁게 정의: 모델 위에서 태어난 대중 소비자 서비스([F13](F13))",
            "The empty slot is defined narrowly: a mass consumer service born on the models \
             ([F13](F13))",
        ),
    },
    Decision {
        id: "C10",
        conflict: Text::new(
            "2024년에 \"한계에 도달한\" 텍스트 모델 대 \"질과 양의 폭발적 성장\"을 이룬 2024년",
            "Text models \"reached their limit\" in 2024 vs 2024 as a year of \"explosive growth \
             in quality and quantity\"",
        ),
        decision: Text::new(
            "종류(가격, 모달리티)는 늘었지만 최전선의 성능이 계속 오를지는 미지수. [규모만 키워서는 \
             부족하다](#scaling-wall)에 한 줄로 정리",
            "There were more kinds (price, modality), but whether the frontier keeps rising is \
             open. One line on [Size alone is not enough](#scaling-wall)",
        ),
    },
    Decision {
        id: "C11",
        conflict: Text::new(
            "\"엔비디아에 실질적 경쟁자 없음\" 대 몫을 다투는 AMD와 브로드컴, 그리고 5층의 \
             \"GPU를 대신할\" NPU",
            "\"NVIDIA faces no real competitor\" vs AMD and Broadcom fighting for share, and NPUs \
             \"to replace GPUs\" in layer 5",
        ),
        decision: Text::new(
            "[엔비디아의 옆자리](#infra-moat)에서 범용 GPU, 맞춤형 칩, 도전자로 구분",
            "[The seats beside NVIDIA](#infra-moat) sorts rivals into merchant GPU, custom \
             silicon, challengers",
        ),
    },
    Decision {
        id: "C12",
        conflict: Text::new(
            "1,500억 달러 / 200조 원이 1부에서는 AI 투자, 인프라에서는 AI 인프라 투자. 실제로는 둘 \
             다 아님([F14](F14))",
            "$150B / ₩200tn is called AI investment in part 1, AI infrastructure investment in \
             layer 4; the figure is neither ([F14](F14))",
        ),
        decision: Text::new(
            "숫자 하나에 슬라이드 하나([수익보다 먼저 쏟아진 돈](#money-in)), 다른 곳은 연결만",
            "One figure, one slide ([Money before revenue](#money-in)); others link to it",
        ),
    },
    Decision {
        id: "C13",
        conflict: Text::new(
            "도입에서 기회와 과제, 마무리 전망을 약속했으나 글은 결론 없이 양자컴퓨팅에서 중단",
            "The opening promises opportunities and challenges and a closing outlook; the text \
             stops after quantum computing, with no conclusion",
        ),
        decision: Text::new(
            "마무리는 앞에서 한 말에서만 끌어내고 \"발표 내용에서 정리\"로 표시",
            "Closing slides are drawn from claims already made, marked \"drawn from the talk\"",
        ),
    },
    Decision {
        id: "C14",
        conflict: Text::new(
            "세 청중을 향한 발표이나 청중별 조언은 없음",
            "Addressed to three groups, but gives no advice by group",
        ),
        decision: Text::new(
            "[어디에 힘을 쏟을 것인가](#by-audience)는 이미 한 말을 다시 나눌 뿐, 줄마다 그 말을 한 슬라이드로 연결",
            "[Where to put your effort](#by-audience) only re-sorts existing claims; each line \
             leads to the slide that makes it",
        ),
    },
    Decision {
        id: "C15",
        conflict: Text::new(
            "같은 비유를 다른 주인공으로 두 번 사용: 웹의 구글·아마존과 모바일의 인스타그램·우버, \
             수익화에서는 구글과 카카오톡·인스타그램",
            "The analogy is told twice with different actors: Google/Amazon on the web, \
             Instagram/Uber on mobile; then Google, KakaoTalk/Instagram when monetisation is \
             discussed",
        ),
        decision: Text::new(
            "둘 다 한 연표에, 단계는 대표 서비스 또는 수익화로 구분",
            "Both sets on one timeline, the stage being breakout or monetise",
        ),
    },
    Decision {
        id: "C16",
        conflict: Text::new(
            "모델은 데이터센터와 함께 지금 깔리는 인프라인데, PC와 스마트폰처럼 이용자에게 닿는 \
             것도 모델을 담은 대화창",
            "Models are infrastructure being laid, with the data centres; yet what reaches users, as \
             PC and phone did, is the chat box of a model",
        ),
        decision: Text::new(
            "말로는 발표대로 인프라([F12](F12)). [연표](#internet-clock)와 [표](#empty-slot)에서는 \
             공개된 모델을 보급 단계에 두고, 그 자리는 보충 설명으로 봄",
            "In words they are infrastructure, as in the talk ([F12](F12)). The \
             [timeline](#internet-clock) and the [table](#empty-slot) put released models in the stage \
             of devices; that place is added context",
        ),
    },
];
