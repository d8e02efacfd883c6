//! Slide `infra-moat`: NVIDIA's rivals come in three kinds, and none is close in merchant GPUs.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFRASTRUCTURE;

mod live;

pub use live::{FIGURE, seat_details_html};

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "infra-moat",
        headline: Text::new("엔비디아의 옆자리", "The seats beside NVIDIA"),
        last_step: 3,
        cue_s: 54,
    },
    chapter: &INFRASTRUCTURE,
    tone: Tone::Dark,
    notes: &[
        Text::new(
            "엔비디아에 맞설 경쟁자는 거의 없습니다. 그래도 옆자리를 노리는 회사들을 세 부류로 나눠 볼 수 있습니다.",
            "NVIDIA has hardly any real rival. Still, three kinds of company want a seat beside it.",
        ),
        Text::new(
            "첫째, 같은 범용 GPU를 만드는 곳은 AMD 정도인데, 제가 보기에는 아직 한참 뒤에 있습니다.",
            "First, only AMD makes GPUs of the same kind, and as I see it, it is still far behind.",
        ),
        Text::new(
            "둘째는 대형 클라우드가 쓰는 맞춤형 칩입니다. 브로드컴은 이런 칩과 네트워크로 2024 회계연도에 AI 매출 122억 달러를 올렸고, 구글과 아마존은 자사 칩을 씁니다.",
            "Second come chips made for the big clouds. With such chips and networking Broadcom made 12.2 billion dollars from AI in fiscal 2024; Google and Amazon use chips of their own.",
        ),
        Text::new(
            "셋째는 NPU를 만드는 새 도전자들입니다. 다음 장에서 이어 보겠습니다.",
            "Third are the new makers of NPUs. We meet them on the next slide.",
        ),
    ],
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
            about: Text::new(
                "누구에게나 판매, 학습·추론 둘 다",
                "sold to anyone; trains and infers",
            ),
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
                    "대형 클라우드용, [AI 매출 122억 달러, 1년 새 +220% (FY2024)](F73)",
                    "for big clouds; [$12.2B AI revenue, +220% in a year (FY2024)](F73)",
                ),
                talk: true,
            },
            Seat {
                name: Text::new("구글 TPU", "Google TPU"),
                about: Text::new(
                    "자사 클라우드용, 학습·추론 둘 다",
                    "for its own cloud; trains and infers",
                ),
                talk: false,
            },
            Seat {
                name: Text::same("AWS Trainium"),
                about: Text::new(
                    "자사 클라우드용, 학습·추론 둘 다",
                    "for its own cloud; trains and infers",
                ),
                talk: false,
            },
        ],
    },
    Kind {
        name: Text::new("새로운 도전자", "New challengers"),
        step: "3",
        seats: &[Seat {
            name: Text::same("NPU"),
            about: Text::new(
                "다음 장, [바깥 고리](#outer-ring)에서",
                "next slide: [the outer ring](#outer-ring)",
            ),
            talk: true,
        }],
    },
];

const CENTER: Text = Text::new("엔비디아", "NVIDIA");
const FAR: Text = Text::new("AMD조차 아직 한참 뒤", "Even AMD is still far behind");

fn view() -> AnyView {
    view! {
        <div class="table">
            <div class="center">
                <p>{rich_text(CENTER)}</p>
            </div>
            {arcs()}
            <ol class="kinds">{KINDS.iter().map(kind).collect_view()}</ol>
        </div>
        <p class="caption" data-from="1">
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

/// Draws three arcs around the middle: rows of seats, nearer and farther. Decoration only.
fn arcs() -> AnyView {
    let arcs = [190, 258, 326].map(|radius| view! { <circle cx="0" cy="330" r=radius /> });
    view! {
        <svg class="arcs" viewBox="0 0 470 660" aria-hidden="true">
            {arcs.into_iter().collect_view()}
        </svg>
    }
    .into_any()
}
