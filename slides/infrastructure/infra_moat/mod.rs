//! Slide `infra-moat`: NVIDIA's rivals come in three kinds, and none is close in merchant GPUs.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFRASTRUCTURE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "infra-moat",
        headline: Text::new("엔비디아의 옆자리", "The seats beside NVIDIA"),
        last_step: 3,
        cue_s: 54,
    },
    part: &INFRASTRUCTURE,
    tone: Tone::Dark,
    notes: Text::new(
        "범용 GPU에서 맞설 회사로는 AMD 정도가 꼽히고, 현장의 평가로는 갈 길이 멉니다. 다만 클라우드 회사가 직접 설계하는 맞춤형 칩은 결이 다른 경쟁입니다. 브로드컴은 그 칩과 네트워크로 2024 회계연도에 122억 달러의 AI 매출을 올렸습니다.",
        "In merchant GPUs the only name is AMD, and practitioners say it has far to go. Chips designed for the clouds themselves are another kind of rivalry. Broadcom made $12.2 billion of AI revenue in fiscal 2024 from such chips and networking.",
    ),
    facts: &["F29", "F73", "F77"],
    since: &[],
    view,
};

/// A chip maker's seat: who buys, and what the chips do.
struct Seat {
    name: Text,
    about: Text,
    /// Whether it is named in the talk; otherwise it is added for context.
    talk: bool,
}

/// A kind of rival, and the step at which its seats appear.
struct Kind {
    name: Text,
    step: &'static str,
    seats: &'static [Seat],
}

const KINDS: [Kind; 3] = [
    Kind {
        name: Text::new("범용 GPU", "Merchant GPUs"),
        step: "1",
        seats: &[Seat {
            name: Text::same("AMD"),
            about: Text::new("누구에게나, 학습·추론", "to anyone; trains, infers"),
            talk: true,
        }],
    },
    Kind {
        name: Text::new("맞춤형 칩", "Custom silicon"),
        step: "2",
        seats: &[
            Seat {
                name: Text::new("브로드컴", "Broadcom"),
                about: Text::new(
                    "대형 클라우드에 [AI 매출 122억 달러, +220% (FY2024)](F73)",
                    "to big clouds; [$12.2B AI revenue, +220% (FY2024)](F73)",
                ),
                talk: true,
            },
            Seat {
                name: Text::new("구글 TPU", "Google TPU"),
                about: Text::new("자사 클라우드, 학습·추론", "its own cloud; trains, infers"),
                talk: false,
            },
            Seat {
                name: Text::same("AWS Trainium"),
                about: Text::new("자사 클라우드, 학습·추론", "its own cloud; trains, infers"),
                talk: false,
            },
        ],
    },
    Kind {
        name: Text::new("새로운 도전", "New challengers"),
        step: "3",
        seats: &[Seat {
            name: Text::same("NPU"),
            about: Text::new(
                "[바깥 고리](#outer-ring)에서 이어짐",
                "on [the outer ring](#outer-ring)",
            ),
            talk: true,
        }],
    },
];

const CENTER: Text = Text::new("엔비디아", "NVIDIA");
const FAR: Text = Text::new("아직 먼 추격", "Still far behind");

fn view() -> AnyView {
    view! {
        <div class="table">
            <div class="center">
                <p>{rich_text(CENTER)}</p>
            </div>
            {arcs()}
            <ol class="kinds">{KINDS.iter().map(kind).collect_view()}</ol>
        </div>
        <p class="caption" data-from="3">
            {cited(FAR, Mark::View, "F77")}
        </p>
    }
    .into_any()
}

fn kind(kind: &'static Kind) -> AnyView {
    view! {
        <li data-from=kind.step>
            <h3>{rich_text(kind.name)}</h3>
            <ul>{kind.seats.iter().map(seat).collect_view()}</ul>
        </li>
    }
    .into_any()
}

fn seat(seat: &'static Seat) -> AnyView {
    let name = if seat.talk { rich_text(seat.name) } else { cited(seat.name, Mark::Added, "F77") };
    view! {
        <li class="seat">
            <b>{name}</b>
            <span class="about">{rich_text(seat.about)}</span>
        </li>
    }
    .into_any()
}

/// Three arcs around the middle: rows of seats, nearer and farther. Decoration only.
fn arcs() -> AnyView {
    let arcs = [190, 258, 326].map(|radius| view! { <circle cx="0" cy="330" r=radius /> });
    view! {
        <svg class="arcs" viewBox="0 0 470 660" aria-hidden="true">
            {arcs.into_iter().collect_view()}
        </svg>
    }
    .into_any()
}
