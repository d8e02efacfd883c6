//! One sentence typed by a user passes through every layer and back.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::figures::five_layers::flows::{Node, REQUEST};
use crate::figures::five_layers::hub::{hub, journey};
use crate::parts::PART_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "follow-request",
        headline: Text::new("요청 하나의 여정", "Follow a request"),
        last_step: 8,
        cue_s: 48,
    },
    part: &PART_3,
    tone: Tone::Paper,
    notes: Text::new(
        "같은 그림을 이번에는 요청 하나를 따라가며 보겠습니다. 사용자의 한마디가 앱과 모델을 거쳐 GPU에서 계산되고, 답이 되어 돌아옵니다. 기업에서 쓴다면 사내 데이터를 찾아 붙이는 단계가 하나 더 들어갑니다.",
        "The same picture, now following one request. A sentence goes through the app and the model, is computed on GPUs, and comes back as an answer. In a company there is one more stop, where its own data is looked up and attached.",
    ),
    facts: &["F30", "F43", "F50", "F51"],
    since: &[],
    view,
};

const TRAVELS: Text = Text::new(
    "점선은 기업에서만: 사내 데이터와 [RAG](term:rag)",
    "Dashed, in a company only: its own data and [RAG](term:rag)",
);

fn view() -> AnyView {
    view! {
        <div class="travel">
            {hub(REQUEST, &[Node::User], |_| ().into_any())} <div class="told">
                {journey(REQUEST, |_| ().into_any())} <p class="tiny">{words(TRAVELS)}</p>
            </div>
        </div>
    }
    .into_any()
}
