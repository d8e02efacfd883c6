//! Slide `follow-money`: investors' money pools at the bottom, in infrastructure; little revenue
//! comes down from the top, so the revenue that would repay the investment is not there yet.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::FIVE_LAYERS;
use crate::figures::five_layers::arrow::grade;
use crate::figures::five_layers::data::Layer;
use crate::figures::five_layers::flows::{MONEY, Node, Weight};
use crate::figures::five_layers::hub::{arrows, hub, journey};

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "follow-money",
        headline: Text::new("돈은 어디로 흐르나", "Follow the money"),
        last_step: 7,
        cue_s: 48,
    },
    chapter: &FIVE_LAYERS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "이제 같은 그림에서 돈을 따라가 보겠습니다. 돈은 아래로 모이고, 위에서 내려오는 매출은 아직 적습니다.",
            "Let us follow the money through the same picture. It pools at the bottom; what comes down from the top is still little.",
        ),
        Text::new(
            "먼저 투자자의 돈이 모델 회사로 들어갑니다. SSI가 모은 10억 달러가 그 예입니다.",
            "First, investors put money into model makers, such as the billion dollars that SSI raised.",
        ),
        Text::new(
            "모델 회사는 그 돈을 학습과 추론의 클라우드 비용으로 씁니다. 투자금이 인프라로 내려가는 셈입니다.",
            "The model makers spend it on clouds, for training and inference. So investors' money ends up in infrastructure.",
        ),
        Text::new(
            "빅테크의 자본은 곧바로 인프라로 갑니다. 네 회사의 2024년 설비투자 2,460억 달러의 굵은 흐름입니다.",
            "Big tech's capital goes straight to infrastructure: $246 billion of capital spending by four companies in 2024. This is a thick stream.",
        ),
        Text::new(
            "클라우드는 그 돈으로 GPU를 삽니다. 그래서 돈은 엔비디아에 모입니다.",
            "With it the clouds buy GPUs, and so the money pools at NVIDIA.",
        ),
        Text::new(
            "위에서는 소비자와 기업이 구독료와 사용료를 냅니다. 이 흐름은 아직 가늡니다.",
            "At the top, consumers and companies pay subscriptions and fees. This stream is still thin.",
        ),
        Text::new(
            "그중 일부가 API 비용이 되어 모델 회사로 내려옵니다.",
            "Part of it comes down to the model makers, as API fees.",
        ),
        Text::new(
            "점선은 아직 없는 흐름입니다. 투자를 회수하려면 해마다 6,000억 달러의 매출이 필요합니다. 앞에서 본 6,000억 달러짜리 질문입니다.",
            "Nothing flows along the dashed arrow yet. To repay the investment, AI would need $600 billion of revenue a year: the $600 billion question we have just seen.",
        ),
    ],
    facts: &["F14", "F16", "F18", "F20", "F26", "F44", "F74", "F76"],
    since: &[],
    view,
};

const LEAD: Text = Text::new(
    "위에서 내려오는 매출은 아직 적고, [돈은 아래에 모인다](F76)",
    "Little comes down from the top; [money pools at the bottom](F76)",
);
const GRADES: [(Weight, Text); 3] = [
    (Weight::Thin, Text::new("적음", "little")),
    (Weight::Medium, Text::new("중간", "some")),
    (Weight::Thick, Text::new("많음", "most")),
];
const QUALITATIVE: Text =
    Text::new("굵기는 어림, 점선은 아직 없는 흐름", "Rough widths; dashed: not flowing yet");

fn view() -> AnyView {
    view! {
        <p class="lead">{rich_text(LEAD)}</p>
        <div class="follow">
            <div class="ground">
                {hub(MONEY, &[Node::Consumer, Node::Company, Node::Capital], inside)} {legend()}
            </div>
            {journey(MONEY, |_| ().into_any())}
        </div>
    }
    .into_any()
}

/// Returns the flow inside infrastructure: from the clouds to the maker of the chips.
fn inside(node: Node) -> AnyView {
    if node != Node::Layer(Layer::Infra) {
        return ().into_any();
    }
    view! {
        <span class="inner">
            <b>"NVIDIA"</b>
            {arrows(MONEY, |it| it.from == it.to)}
            <b>{rich_text(Text::new("클라우드", "Clouds"))}</b>
        </span>
    }
    .into_any()
}

fn legend() -> AnyView {
    let grades = GRADES.map(|(weight, text)| {
        view! { <span class="grade" data-weight=grade(weight)>{rich_text(text)}</span> }
    });
    view! {
        <p class="legend">
            {grades.into_iter().collect_view()} <span>{rich_text(QUALITATIVE)} {mark(Mark::Added)}</span>
        </p>
    }
    .into_any()
}
