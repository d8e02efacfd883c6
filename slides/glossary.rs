//! The glossary: terms that the talk explains, one line each.
//! Claims and figures are in [`facts`](crate::facts), not here.

use rostra::prelude::*;

/// Every entry, in the order of the glossary.
pub const TERMS: &[Term] = &[
    Term {
        id: "llm",
        name: Text::new("거대언어모델(LLM)", "Large language model"),
        meaning: Text::new(
            "방대한 글에서 다음 말을 예측하도록 학습해 글을 쓰고 답하는 모델",
            "A model trained on vast text to predict the next words, and so to write and answer",
        ),
    },
    Term {
        id: "training",
        name: Text::new("학습", "Training"),
        meaning: Text::new(
            "데이터로 모델의 값을 맞춰 가는, 드물고 비싼 과정",
            "Fitting a model's values to data; rare and costly",
        ),
    },
    Term {
        id: "inference",
        name: Text::new("추론(inference)", "Inference"),
        meaning: Text::new(
            "학습이 끝난 모델로 답을 얻는 과정",
            "Running a finished model to get an answer",
        ),
    },
    Term {
        id: "reasoning",
        name: Text::new("사고력(reasoning)", "Reasoning"),
        meaning: Text::new(
            "답하기 전에 중간 단계를 밟아 문제를 푸는 능력",
            "Working through steps before answering",
        ),
    },
    Term {
        id: "scaling-law",
        name: Text::new("규모의 법칙", "Scaling law"),
        meaning: Text::new(
            "모델·데이터·연산을 늘리면 성능이 예측 가능하게 오른다는 경험 법칙",
            "The finding that more model, data and compute improve results predictably",
        ),
    },
    Term {
        id: "multimodal",
        name: Text::new("멀티모달", "Multimodal"),
        meaning: Text::new(
            "글, 그림, 소리, 영상을 함께 다루는 성질",
            "Handling text, image, sound and video together",
        ),
    },
    Term {
        id: "agent",
        name: Text::new("에이전트", "Agent"),
        meaning: Text::new(
            "목표를 받아 스스로 단계를 나누고 도구를 써서 일을 마치는 AI",
            "AI that takes a goal, plans steps and uses tools to finish the job",
        ),
    },
    Term {
        id: "vertical-ai",
        name: Text::new("버티컬 AI", "Vertical AI"),
        meaning: Text::new(
            "한 산업이나 직무에 집중한 AI 서비스",
            "AI built for one industry or job",
        ),
    },
    Term {
        id: "hallucination",
        name: Text::new("환각", "Hallucination"),
        meaning: Text::new(
            "사실이 아닌 내용을 그럴듯하게 지어내는 현상",
            "Plausible output that is not true",
        ),
    },
    Term {
        id: "rag",
        name: Text::new("검색 증강 생성(RAG)", "Retrieval-augmented generation"),
        meaning: Text::new(
            "관련 문서를 먼저 찾아 붙인 뒤 답하게 하는 방식",
            "Finding relevant documents first, then answering from them",
        ),
    },
    Term {
        id: "token",
        name: Text::new("토큰", "Token"),
        meaning: Text::new(
            "모델이 글을 읽고 쓰는 단위. 한국어는 대개 글자 한두 개",
            "The unit a model reads and writes; in Korean, often one or two characters",
        ),
    },
    Term {
        id: "context-window",
        name: Text::new("컨텍스트 창", "Context window"),
        meaning: Text::new(
            "모델이 한 번에 볼 수 있는 토큰의 양",
            "How many tokens a model can see at once",
        ),
    },
    Term {
        id: "open-weight",
        name: Text::new("공개 가중치", "Open weights"),
        meaning: Text::new(
            "학습된 값을 내려받을 수 있게 공개한 모델. 사용 조건은 모델마다 다르다",
            "A model whose trained values can be downloaded; terms vary",
        ),
    },
    Term {
        id: "api",
        name: Text::same("API"),
        meaning: Text::new(
            "프로그램이 모델을 빌려 쓰는 통로. 보통 쓴 만큼 비용을 낸다",
            "The way programs rent a model, usually paid by use",
        ),
    },
    Term {
        id: "gpu",
        name: Text::same("GPU"),
        meaning: Text::new(
            "많은 계산을 동시에 처리해 AI 학습과 추론에 쓰는 칩",
            "A chip that computes many things at once, used to train and run AI",
        ),
    },
    Term {
        id: "npu",
        name: Text::same("NPU"),
        meaning: Text::new(
            "AI 연산에 맞춰 설계한 전용 칩. 추론용이 많다",
            "A chip designed for AI computing, often for inference",
        ),
    },
    Term {
        id: "capex",
        name: Text::new("설비투자(CapEx)", "Capital expenditure"),
        meaning: Text::new(
            "건물과 장비처럼 오래 쓰는 자산에 들이는 돈",
            "Money spent on long-lived assets such as buildings and machines",
        ),
    },
    Term {
        id: "mlops",
        name: Text::same("MLOps"),
        meaning: Text::new(
            "모델을 배포하고 감시하고 다시 학습시키는 운영 체계",
            "Deploying, watching and retraining models in use",
        ),
    },
    Term {
        id: "data-lake",
        name: Text::new("데이터 레이크", "Data lake"),
        meaning: Text::new(
            "원본 형태의 데이터를 한곳에 모아 두는 저장소",
            "One store for data in its raw form",
        ),
    },
    Term {
        id: "vector-db",
        name: Text::new("벡터 데이터베이스", "Vector database"),
        meaning: Text::new(
            "뜻이 비슷한 내용을 빠르게 찾는 저장소. RAG가 자료를 찾는 곳",
            "A store that finds items close in meaning; where RAG looks things up",
        ),
    },
    Term {
        id: "labeling",
        name: Text::new("데이터 라벨링", "Data labelling"),
        meaning: Text::new(
            "학습과 평가에 쓰도록 데이터에 정답을 붙이는 일",
            "Attaching the right answers to data, for training and testing",
        ),
    },
    Term {
        id: "crm",
        name: Text::new("고객 관계 관리(CRM)", "Customer relationship management"),
        meaning: Text::new(
            "고객 정보와 영업 과정을 관리하는 소프트웨어",
            "Software that manages customers and sales",
        ),
    },
    Term {
        id: "saas",
        name: Text::new("서비스형 소프트웨어(SaaS)", "Software as a service"),
        meaning: Text::new(
            "설치하지 않고 구독해 쓰는 소프트웨어",
            "Software used by subscription, not installed",
        ),
    },
    Term {
        id: "service-as-software",
        name: Text::new("소프트웨어로서의 서비스", "Service-as-software"),
        meaning: Text::new(
            "도구가 아니라 결과물을 파는 방식",
            "Selling finished work rather than the tool",
        ),
    },
    Term {
        id: "roi",
        name: Text::new("투자수익률(ROI)", "Return on investment"),
        meaning: Text::new("들인 돈에 대한 이익의 비율", "Gain as a share of the money put in"),
    },
    Term {
        id: "smr",
        name: Text::new("소형모듈원자로(SMR)", "Small modular reactor"),
        meaning: Text::new(
            "모듈로 만들어 짓는 전기 출력 300MW 이하의 원자로",
            "A reactor of up to 300 MW electric, built in modules",
        ),
    },
    Term {
        id: "agi",
        name: Text::new("범용 인공지능(AGI)", "Artificial general intelligence"),
        meaning: Text::new(
            "사람처럼 여러 일을 두루 해내는, 아직 없는 AI",
            "Hypothetical AI able across tasks as people are",
        ),
    },
];

/// Returns the entry with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Term> {
    TERMS.iter().find(|it| it.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ids_are_unique_and_found() {
        let ids: HashSet<_> = TERMS.iter().map(|it| it.id).collect();
        assert_eq!(ids.len(), TERMS.len());
        for term in TERMS {
            assert_eq!(find(term.id), Some(term));
            assert!(term.id.chars().all(|it| it.is_ascii_lowercase() || it == '-'), "{}", term.id);
        }
        assert_eq!(find("nowhere"), None);
    }

    #[test]
    fn each_entry_is_in_both_languages() {
        for Term { id, name, meaning } in TERMS {
            assert!(!name.ko.is_empty() && !name.en.is_empty(), "{id}");
            assert!(meaning.ko.chars().any(is_hangul), "{id}");
            assert!(!meaning.en.is_empty() && !meaning.en.chars().any(is_hangul), "{id}");
            assert!(!name.en.chars().any(is_hangul), "{id}");
        }
    }

    fn is_hangul(it: char) -> bool {
        ('가'..='힣').contains(&it)
    }
}
