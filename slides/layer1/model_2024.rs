//! 2024 widened the field: stronger, lighter, and able to make video.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-2024",
        headline: Text::new("2024년의 모델 지형도", "The models of 2024"),
        last_step: 3,
        cue_s: 54,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "5월부터 7월까지 범용 모델과 가벼운 모델이, 12월에는 영상 모델이 잇따라 나왔습니다. 발표 원문의 일부 모델명은 정식 이름으로 고쳐 적었습니다. 공개 모델은 빠르게 따라왔지만, 2024년 11월 분석으로는 아직 1년가량의 차이가 있었습니다.",
        "General and light models came between May and July, video in December. Some names in the write-up have been replaced by the proper ones. Open models closed in fast; a study of November 2024 still put them about a year behind.",
    ),
    facts: &["F33", "F34", "F35", "F36", "F37", "F38", "F39", "F26", "X32", "X34"],
    since: &["S14"],
    view,
};

/// A release: month and day of 2024 (a day of 0 is not known), and what it was.
struct Release {
    month: u8,
    day: u8,
    name: Text,
    maker: Text,
}

const fn release(month: u8, day: u8, name: Text, maker: &'static str) -> Release {
    Release { month, day, name, maker: Text::same(maker) }
}

/// A lane, and the step at which its releases come in.
struct Lane {
    name: Text,
    from: u8,
    releases: &'static [Release],
}

const LANES: [Lane; 4] = [
    Lane {
        name: Text::new("범용", "General"),
        from: 0,
        releases: &[
            release(5, 13, Text::same("GPT-4o"), "OpenAI"),
            release(6, 20, Text::same("Claude 3.5 Sonnet"), "Anthropic"),
        ],
    },
    Lane {
        name: Text::new("경량", "Light"),
        from: 1,
        releases: &[
            release(5, 14, Text::same("Gemini 1.5 Flash"), "Google"),
            release(7, 18, Text::same("GPT-4o mini"), "OpenAI"),
            release(10, 0, Text::same("Flash-8B"), "Google"),
        ],
    },
    Lane {
        name: Text::new("영상", "Video"),
        from: 2,
        releases: &[
            release(9, 24, Text::new("PixelDance·Seaweed", "PixelDance, Seaweed"), "ByteDance"),
            release(12, 9, Text::same("Sora"), "OpenAI"),
            release(12, 16, Text::same("Veo 2"), "Google"),
        ],
    },
    Lane {
        name: Text::new("공개 가중치", "Open weights"),
        from: 3,
        releases: &[
            release(7, 23, Text::same("Llama 3.1"), "Meta"),
            release(9, 19, Text::same("Qwen2.5"), "Alibaba"),
            release(12, 26, Text::same("DeepSeek-V3"), "DeepSeek"),
        ],
    },
];

/// The months on the axis: the year's releases begin in May.
const MONTHS: [(&str, Text); 8] = [
    ("5", Text::new("5월", "May")),
    ("6", Text::new("6월", "Jun")),
    ("7", Text::new("7월", "Jul")),
    ("8", Text::new("8월", "Aug")),
    ("9", Text::new("9월", "Sep")),
    ("10", Text::new("10월", "Oct")),
    ("11", Text::new("11월", "Nov")),
    ("12", Text::new("12월", "Dec")),
];

const CHASE: Text = Text::new(
    "공개 모델의 추격: [약 1년 차](F39) (2024-11 분석)",
    "Open models: [about a year behind](F39) (Nov 2024 study)",
);

const NAMES: Text =
    Text::new("[정식 이름](F34)으로 고쳐 적은 모델명", "Names put right to the [proper ones](F34)");

fn view() -> AnyView {
    let months = MONTHS.map(|(month, name)| view! { <span data-month=month>{words(name)}</span> });
    view! {
        <div class="lanes">
            <p class="months" aria-hidden="true">
                {months.into_iter().collect_view()}
            </p>
            {LANES.iter().map(lane).collect_view()}
        </div>
        <p class="caption">
            <span>{words(NAMES)}</span>
            <span data-from="3">{words(CHASE)}</span>
        </p>
    }
    .into_any()
}

fn lane(lane: &'static Lane) -> AnyView {
    let from = (lane.from > 0).then_some(lane.from);
    view! {
        <section class="lane">
            <h3>{words(lane.name)}</h3>
            <ol data-from=from>{lane.releases.iter().map(item).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn item(release: &'static Release) -> AnyView {
    let Release { month, day, name, maker } = release;
    let date = if *day == 0 { format!("2024-{month:02}") } else { format!("{month:02}-{day:02}") };
    view! {
        <li data-month=*month>
            <b>{words(*name)}</b>
            <small>{date} " · " {words(*maker)}</small>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_stand_in_the_order_of_the_year() {
        for lane in &LANES {
            assert!(lane.releases.is_sorted_by_key(|it| (it.month, it.day)));
            assert!(lane.releases.iter().all(|it| (5..=12).contains(&it.month)));
        }
    }
}
