//! Slide `follow-request`: one sentence typed by a user passes through the layers and back; in a
//! company, through all five.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::FIVE_LAYERS;
use crate::figures::five_layers::data::Layer;
use crate::figures::five_layers::flows::{Hop, Node, REQUEST};
use crate::figures::five_layers::hub::{hub, journey};

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "follow-request",
        headline: Text::new("요청 하나의 여정", "Follow a request"),
        last_step: 8,
        cue_s: 48,
    },
    chapter: &FIVE_LAYERS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "이번에는 요청 하나를 따라가 보겠습니다. 말 한마디가 여러 계층을 지나 답이 되어 돌아옵니다.",
            "Now let us follow one request. A single sentence passes through the layers and comes back as an answer.",
        ),
        Text::new(
            "사용자가 앱에 말합니다. 항공권을 예약해 달라고요.",
            "The user tells the app: book me a flight.",
        ),
        Text::new(
            "앱은 목표를 여러 단계로 나누고, 날짜나 취향 같은 맥락을 모읍니다.",
            "The app splits the goal into steps and gathers context, such as dates and preferences.",
        ),
        Text::new(
            "회사에서 쓴다면 하나가 더 있습니다. 출장 규정 같은 사내 데이터를 찾아 붙입니다. 이것이 RAG입니다.",
            "In a company there is one more stop: its own data, such as the travel rules, is looked up and attached. That is RAG.",
        ),
        Text::new(
            "질문과 맥락은 토큰으로 바뀌어 모델에 들어갑니다.",
            "Question and context are turned into tokens and go into the model.",
        ),
        Text::new(
            "모델은 인프라의 GPU에서 답을 계산합니다. 이것이 추론입니다.",
            "The model computes its answer on the GPUs of the infrastructure. That is inference.",
        ),
        Text::new(
            "계산에는 전력이 듭니다. 그래서 여정은 주변 산업의 발전소까지 이어집니다.",
            "Computing takes power, so the journey reaches as far as the power plants of the outer ring.",
        ),
        Text::new(
            "답이 토큰으로 앱에 돌아옵니다. 어떤 도구를 쓰라는 지시일 수도 있습니다.",
            "The answer comes back to the app in tokens. It may also be an instruction to use a tool.",
        ),
        Text::new(
            "앱은 도구로 예약을 마치고 항공권을 건넵니다. 회사에서 쓴다면 한마디가 다섯 계층을 모두 거친 셈입니다.",
            "The app books with its tools and delivers the ticket. In a company, one sentence has used all five layers.",
        ),
    ],
    facts: &["F30", "F43", "F50", "F51"],
    since: &[],
    view,
};

const LEAD: Text =
    Text::new("말 한마디가 여러 계층을 지나 돌아온다", "One sentence, through the layers and back");
const DETOUR: Text = Text::new("기업에서만", "in companies only");

fn view() -> AnyView {
    view! {
        <p class="lead">{rich_text(LEAD)}</p>
        <div class="follow">
            <div class="ground">{hub(REQUEST, &[Node::User], inside)}</div>
            {journey(REQUEST, after)}
        </div>
    }
    .into_any()
}

/// Returns what the request meets in each place.
fn inside(node: Node) -> AnyView {
    let text = match node {
        Node::User => Text::new("“항공권 예약해 줘”", "“Book me a flight”"),
        Node::Layer(Layer::App) => Text::new("단계와 도구", "Steps and tools"),
        Node::Layer(Layer::Enterprise) => Text::new("사내 데이터와 RAG", "Company data, RAG"),
        Node::Layer(Layer::Model) => Text::new("토큰", "Tokens"),
        Node::Layer(Layer::Infra) => Text::same("GPU"),
        Node::Layer(Layer::Outer) => Text::new("전력", "Power"),
        Node::Consumer | Node::Company | Node::Capital => return ().into_any(),
    };
    view! { <span class="meets">{rich_text(text)}</span> }.into_any()
}

/// Returns a note for hops of the detour, which is taken in companies only.
fn after(hop: &Hop) -> AnyView {
    hop.company.then(|| view! { <small class="detour">{rich_text(DETOUR)}</small> }).into_any()
}
