//! Slide `follow-request`: one sentence typed by a user passes through every layer and back.

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
    part: &FIVE_LAYERS,
    tone: Tone::Paper,
    notes: Text::new(
        "같은 그림을 이번에는 요청 하나를 따라가며 보겠습니다. 사용자의 한마디가 앱과 모델을 거쳐 GPU에서 계산되고, 답이 되어 돌아옵니다. 기업에서 쓴다면 사내 데이터를 찾아 붙이는 단계가 하나 더 들어갑니다.",
        "The same picture, now following one request. A sentence goes through the app and the model, is computed on GPUs, and comes back as an answer. In a company there is one more stop, where its own data is looked up and attached.",
    ),
    facts: &["F30", "F43", "F50", "F51"],
    since: &[],
    view,
};

const LEAD: Text =
    Text::new("모든 층을 지나 돌아오는 한마디", "One sentence, through every layer and back");
const DETOUR: Text = Text::new("기업이라면", "in a company");

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
        Node::Layer(Layer::Enterprise) => Text::new("사내 데이터와 RAG", "Own data and RAG"),
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
