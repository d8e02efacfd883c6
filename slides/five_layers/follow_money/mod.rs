//! Slide `follow-money`: money pools at the bottom; little comes back from the top.

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
    part: &FIVE_LAYERS,
    tone: Tone::Paper,
    notes: Text::new(
        "투자금은 모델 회사와 클라우드로 들어가 GPU 구매로 이어집니다. 이용자와 기업이 내는 돈은 위에서 내려오지만 아직 가늡니다. 굵은 선과 가는 선의 차이가 앞 장의 6,000억 달러 질문입니다.",
        "Investment enters at the model makers and the clouds and turns into GPU orders. What users and companies pay comes down from the top, still thin. The difference between the thick and the thin line is the $600 billion question.",
    ),
    facts: &["F14", "F18", "F74", "F76"],
    since: &[],
    view,
};

const LEAD: Text = Text::new(
    "[바닥에 모이는 돈](F76), 위에서는 아직 가는 매출",
    "[Money pools at the bottom](F76); the top is still a thin stream",
);
const GRADES: [(Weight, Text); 3] = [
    (Weight::Thin, Text::new("적음", "little")),
    (Weight::Medium, Text::new("중간", "some")),
    (Weight::Thick, Text::new("많음", "most")),
];
const QUALITATIVE: Text = Text::new("굵기는 정성적 구분", "Widths are qualitative");

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
