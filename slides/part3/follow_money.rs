//! Money pools at the bottom; little comes back from the top.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::figures::five_layers::data::Layer;
use crate::figures::five_layers::flows::{MONEY, Node};
use crate::figures::five_layers::hub::{arrows, hub, journey};
use crate::parts::PART_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "follow-money",
        headline: Text::new("돈은 어디로 흐르나", "Follow the money"),
        last_step: 7,
        cue_s: 48,
    },
    part: &PART_3,
    tone: Tone::Paper,
    notes: Text::new(
        "투자금은 모델 회사와 클라우드로 들어가 GPU 구매로 이어집니다. 이용자와 기업이 내는 돈은 위에서 내려오지만 아직 가늡니다. 굵은 선과 가는 선의 차이가 앞 장의 6,000억 달러 질문입니다.",
        "Investment enters at the model makers and the clouds and turns into GPU orders. What users and companies pay comes down from the top, still thin. The difference between the thick and the thin line is the $600 billion question.",
    ),
    facts: &["F14", "F18", "F74", "F76"],
    since: &[],
    view,
};

const CLOUDS: Text = Text::new("클라우드", "Clouds");
const NVIDIA: Text = Text::new("엔비디아", "NVIDIA");
const GRADES: Text = Text::new(
    "굵기는 세 단계의 정성적 표시, 숫자는 출처가 있는 것만",
    "Widths are three qualitative grades; numbers only where sourced",
);

fn view() -> AnyView {
    let outside = &[Node::Consumer, Node::Company, Node::Capital];
    view! {
        <div class="travel">
            {hub(MONEY, outside, inside)} <div class="told">
                {journey(MONEY, |_| ().into_any())} <p class="tiny">{words(GRADES)}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Inside infrastructure the clouds' money goes on to the chips.
fn inside(node: Node) -> AnyView {
    if node != Node::Layer(Layer::Infra) {
        return ().into_any();
    }
    view! {
        <span class="inner">
            <b>{words(NVIDIA)}</b>
            {arrows(MONEY, |it| it.from == it.to)}
            <b>{words(CLOUDS)}</b>
        </span>
    }
    .into_any()
}
