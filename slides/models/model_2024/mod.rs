//! Slide `model-2024`: 2024 brought stronger models, lighter and more efficient ones, and models
//! that make video; open models followed about a year behind.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::{CHIPS, FIGURE};

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-2024",
        headline: Text::new(
            "2024년의 모델: 더 강하게, 가볍게, 영상까지",
            "2024: stronger, lighter, now video",
        ),
        last_step: 3,
        cue_s: 54,
    },
    chapter: &MODELS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "2024년에 나온 모델을 갈래별로 보겠습니다. 먼저 범용 모델입니다. 5월의 GPT-4o와 6월의 Claude 3.5 Sonnet이 그해를 이끌었습니다.",
            "Let me take the models of 2024 kind by kind. First the general-purpose ones: GPT-4o in May and Claude 3.5 Sonnet in June led the year.",
        ),
        Text::new(
            "가벼운 모델도 잇따랐습니다. 5월의 Gemini 1.5 Flash, 7월의 GPT-4o mini, 10월의 Flash-8B입니다. 더 작은 모델로 더 싸고 빠르게 답하는 효율이 2024년의 또 다른 성과입니다.",
            "Light models followed: Gemini 1.5 Flash in May, GPT-4o mini in July, Flash-8B in October. Their efficiency, small models that answer faster for less, is the other achievement of the year.",
        ),
        Text::new(
            "연말에는 영상입니다. 9월에 바이트댄스가 영상 모델 두 가지를 발표했고, 12월에는 OpenAI의 Sora와 구글의 Veo 2가 일주일 간격으로 나왔습니다.",
            "Towards the end of the year came video. ByteDance announced two video models in September; in December OpenAI's Sora and Google's Veo 2 came out a week apart.",
        ),
        Text::new(
            "공개 모델도 빠르게 따라왔습니다. 거의 다 따라잡았다는 말도 있지만, Epoch AI가 2024년 11월에 분석한 바로는 비공개 모델과 아직 1년쯤 차이가 있었습니다. 12월 말에 나온 DeepSeek-V3는 개발사에 따르면 비공개 모델과 대등합니다.",
            "Open models came up fast. Some say they have all but caught up; Epoch AI's analysis of November 2024 still put them about a year behind the closed ones. The makers of DeepSeek-V3, at the end of December, claim that it matches the closed ones.",
        ),
    ],
    facts: &["F33", "F34", "F35", "F36", "F37", "F38", "F39", "F26", "X32", "X34"],
    since: &[Since::Fact("S14")],
    view,
};

/// A kind of model, and its releases of 2024.
struct Lane {
    name: Text,
    from: Option<&'static str>,
    releases: &'static [Release],
}

/// A release of 2024.
struct Release {
    month: u8,
    /// Day of the month; `None` where the sources give only the month.
    day: Option<u8>,
    name: Text,
    maker: Text,
    /// The date to show instead, if it carries a mark or has no day.
    about: Option<Text>,
}

const OPENAI: Text = Text::same("OpenAI");
const GOOGLE: Text = Text::new("구글", "Google");

/// Facts F33–F38; the open lane F26, X34, X32.
const LANES: [Lane; 4] = [
    Lane {
        name: Text::new("범용", "General"),
        from: None,
        releases: &[
            release(5, 13, "GPT-4o", OPENAI),
            release(6, 20, "Claude 3.5 Sonnet", Text::same("Anthropic")).about("[06-20](F33)"),
        ],
    },
    Lane {
        name: Text::new("고효율 경량", "Light, efficient"),
        from: Some("1"),
        releases: &[
            release(5, 14, "Gemini 1.5 Flash", GOOGLE).about("[05-14](F34)"),
            release(7, 18, "GPT-4o mini", OPENAI).about("[07-18](F35)"),
            Release {
                month: 10,
                day: None,
                name: Text::same("Flash-8B"),
                maker: GOOGLE,
                about: Some(Text::new("10월", "Oct")),
            },
        ],
    },
    Lane {
        name: Text::new("영상", "Video"),
        from: Some("2"),
        releases: &[
            Release {
                month: 9,
                day: Some(24),
                name: Text::new("바이트댄스", "ByteDance"),
                maker: Text::same("PixelDance · Seaweed"),
                about: None,
            },
            release(12, 9, "Sora", OPENAI),
            release(12, 16, "Veo 2", GOOGLE),
        ],
    },
    Lane {
        name: Text::new("[공개](term:open-weight)", "[Open](term:open-weight)"),
        from: Some("3"),
        releases: &[
            release(7, 23, "Llama 3.1", Text::new("메타", "Meta")),
            release(9, 19, "Qwen2.5", Text::new("알리바바", "Alibaba")),
            release(12, 26, "DeepSeek-V3", Text::same("DeepSeek")).about("[12-26](X32)"),
        ],
    },
];

/// The months drawn: nothing named here came out before May.
const MONTHS: [Text; 8] = [
    Text::new("5월", "May"),
    Text::new("6월", "Jun"),
    Text::new("7월", "Jul"),
    Text::new("8월", "Aug"),
    Text::new("9월", "Sep"),
    Text::new("10월", "Oct"),
    Text::new("11월", "Nov"),
    Text::new("12월", "Dec"),
];

fn view() -> AnyView {
    let months = MONTHS.map(|it| view! { <li>{rich_text(it)}</li> });
    view! {
        <div class="year">
            <ol class="months" aria-hidden="true">
                {months.collect_view()}
            </ol>
            <ul class="lanes">{LANES.iter().map(lane).collect_view()}</ul>
        </div>
        <p class="chase" data-from="3">
            {rich_text(
                Text::new(
                    "공개 모델과 비공개 모델의 격차: [약 1년](F39)",
                    "Open models lag [about a year](F39)",
                ),
            )}
            " "
            <span class="tiny">{rich_text(Text::new("Epoch AI, 2024-11", "Epoch AI, Nov 2024"))}</span>
        </p>
    }
    .into_any()
}

fn lane(lane: &Lane) -> AnyView {
    let releases = lane.releases.iter().map(|it| release_view(it, lane.from));
    view! {
        <li class="lane">
            <h3>{rich_text(lane.name)}</h3>
            <ol class="releases">{releases.collect_view()}</ol>
        </li>
    }
    .into_any()
}

fn release_view(release: &Release, from: Option<&'static str>) -> AnyView {
    let when = match release.about {
        Some(date) => rich_text(date),
        None => date(release).into_any(),
    };
    view! {
        <li class="release" data-month=release.month data-eighth=eighth(release) data-from=from>
            <b>{rich_text(release.name)}</b>
            <span class="tiny when">{when}</span>
            <span class="tiny maker">{rich_text(release.maker)}</span>
        </li>
    }
    .into_any()
}

/// Returns the date as `MM-DD`; empty where the sources give no day, since such a release has its
/// own text for it.
fn date(release: &Release) -> String {
    release.day.map(|day| format!("{:02}-{day:02}", release.month)).unwrap_or_default()
}

/// Returns the eighth of its month, 0 to 7; a release without a day counts from the middle.
fn eighth(release: &Release) -> u8 {
    (release.day.unwrap_or(15).saturating_sub(1) / 4).min(7)
}

const fn release(month: u8, day: u8, name: &'static str, maker: Text) -> Release {
    Release { month, day: Some(day), name: Text::same(name), maker, about: None }
}

impl Release {
    const fn about(self, date: &'static str) -> Self {
        Self { about: Some(Text::same(date)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_falls_into_its_eighth_of_the_month() {
        for (day, place) in [(1, 0), (4, 0), (5, 1), (9, 2), (16, 3), (20, 4), (24, 5), (31, 7)] {
            assert_eq!(eighth(&release(5, day, "", GOOGLE)), place, "{day}");
        }
    }

    #[test]
    fn releases_stand_in_order_within_the_months_drawn() {
        for lane in &LANES {
            let dates: Vec<_> = lane.releases.iter().map(|it| (it.month, it.day)).collect();
            assert!(dates.is_sorted(), "{dates:?}");
            assert!(dates.iter().all(|(month, _)| (5..=12).contains(month)), "{dates:?}");
        }
    }

    #[test]
    fn a_marked_date_is_the_release_s_own() {
        for it in LANES.iter().flat_map(|it| it.releases) {
            let (Some(about), Some(_)) = (it.about, it.day) else { continue };
            assert!(about.ko.starts_with(&format!("[{}](", date(it))), "{}", about.ko);
        }
    }
}
