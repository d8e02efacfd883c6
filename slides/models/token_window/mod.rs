//! Slide `token-window`: how much a model can read at once differed by a factor of thirty.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;
use crate::figures::numbers::thousands;

mod data;
mod live;

pub use data::DATA;
pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "token-window",
        headline: Text::new("32K와 100만, 한 번에 읽는 양", "32K vs 1M tokens at once"),
        last_step: 2,
        cue_s: 48,
    },
    chapter: &MODELS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "모델이 한 번에 읽을 수 있는 양을 비교해 보겠습니다. ChatGPT Plus는 3만 2,000토큰, Gemini 1.5 Flash는 100만 토큰입니다. 서른 배가 넘는 차이입니다.",
            "Let us compare how much a model can read at once. ChatGPT Plus takes 32,000 tokens, Gemini 1.5 Flash a million. That is more than thirty times as much.",
        ),
        Text::new(
            "다만 32K는 모델이 아니라 요금제의 한도입니다. 같은 GPT-4o라도 API로 쓰면 128K까지 읽습니다.",
            "Mind you, 32K is the limit of the plan, not of the model. The same GPT-4o reads up to 128K via API.",
        ),
        Text::new(
            "쪽수로 어림하면 예순네 쪽과 2,000쪽의 차이입니다. 긴 문서를 다루는 서비스를 만든다면 이 한도가 그대로 제약이 됩니다.",
            "Roughly, in pages, it is 64 against 2,000. If your service has to read long documents, this limit decides what you can build.",
        ),
    ],
    facts: &["F45", "F46"],
    since: &[Since::Fact("S18")],
    view,
};

/// A context window: how much one product reads at once.
struct Window {
    name: Text,
    /// The kind of limit.
    note: Text,
    tokens: u32,
    shown: Text,
    /// The step at which it appears.
    from: usize,
}

const WINDOWS: [Window; 3] = [
    Window {
        name: Text::same("ChatGPT Plus"),
        note: Text::new(
            "[모델이 아니라 요금제의 한도](F45)",
            "[the plan's limit, not the model's](F45)",
        ),
        tokens: 32_000,
        shown: Text::same("32K"),
        from: 0,
    },
    Window {
        name: Text::new("GPT-4o API", "GPT-4o API"),
        note: Text::new("같은 모델을 API로 쓸 때", "the same model, via API"),
        tokens: 128_000,
        shown: Text::same("128K"),
        from: 1,
    },
    Window {
        name: Text::same("Gemini 1.5 Flash"),
        note: Text::new("[2024년 5월](F46)", "[May 2024](F46)"),
        tokens: 1_000_000,
        shown: Text::new("100만", "1M"),
        from: 0,
    },
];

/// The talk's small window and its longest one: their ratio is the slide's number (F45, F46).
const SMALL: u32 = 32_000;
const LARGE: u32 = 1_000_000;
/// A rule of thumb: a page has about 400 English words.
const TOKENS_PER_PAGE: u32 = 500;
/// Pages per small sheet in the drawing, and sheets per stack.
const PAGES_PER_SHEET: u32 = 8;
const STACK: u32 = 6;
/// Distance from one sheet to the next, and a sheet's size, in the drawing's units.
const PITCH: (u32, u32) = (17, 22);
const SHEET: (u32, u32) = (13, 18);

fn view() -> AnyView {
    let bars = WINDOWS.iter().map(bar).collect_view();
    let stacks = WINDOWS.iter().map(stack).collect_view();
    view! {
        <div class="chart">
            <ol class="bars">{bars}</ol>
            <p class="factor">
                <b class="big">{LARGE / SMALL} "×"</b>
                <span>
                    {rich_text(
                        Text::new(
                            "[한 번에 읽는](term:context-window) [토큰](term:token)의 차이",
                            "the [tokens](term:token) [read at once](term:context-window)",
                        ),
                    )}
                </span>
            </p>
        </div>
        <div class="pages" data-from="2">
            <p class="rule">
                <b>{rich_text(Text::new("쪽수로 어림하면", "Roughly, in pages"))}</b>
                <span>{rich_text(Text::new("한 쪽에 약 500토큰", "about 500 tokens a page"))}</span>
                <span>{rich_text(Text::new("그림의 종이 한 장 = 8쪽", "one small sheet = 8 pages"))}</span>
            </p>
            <ul class="stacks">{stacks}</ul>
        </div>
    }
    .into_any()
}

fn bar(window: &'static Window) -> AnyView {
    let from = (window.from > 0).then(|| window.from.to_string());
    // The talk's longest bar shows what the number counts: how many small windows fit into it.
    let cuts = (window.tokens == LARGE).then(cuts_drawn);
    view! {
        <li data-from=from>
            <p class="name">
                <b>{rich_text(window.shown)}</b>
                {sr_only(Text::new(" 토큰,", " tokens,"))}
                " "
                <span>{rich_text(window.name)}</span>
                <small>{rich_text(window.note)}</small>
            </p>
            <svg aria-hidden="true">
                <rect class="length" width=share(window.tokens) height="100%" />
                {cuts}
            </svg>
        </li>
    }
    .into_any()
}

/// Draws the ends of the small windows across the large one; the unit is a small window.
fn cuts_drawn() -> AnyView {
    let view_box = format!("0 0 {} 1", f64::from(LARGE) / f64::from(SMALL));
    let lines: String = (1..=LARGE / SMALL).map(|it| format!("M{it} 0v1")).collect();
    view! {
        <svg viewBox=view_box preserveAspectRatio="none">
            <path class="cuts" d=lines />
        </svg>
    }
    .into_any()
}

fn stack(window: &'static Window) -> AnyView {
    let pages = window.tokens / TOKENS_PER_PAGE;
    let sheets = pages / PAGES_PER_SHEET;
    let (width, height) = (sheets.div_ceil(STACK) * PITCH.0, STACK * PITCH.1);
    view! {
        <li>
            <svg viewBox=format!("0 0 {width} {height}") aria-hidden="true">
                <path d=sheets_path(sheets) />
            </svg>
            <p>
                <b>{thousands(pages)}<small>{rich_text(Text::new("쪽", " pages"))}</small></b>
                <span>{rich_text(window.name)}</span>
            </p>
        </li>
    }
    .into_any()
}

/// Returns a bar's length as a percentage of the longest one.
fn share(tokens: u32) -> String {
    tenths(f64::from(tokens) * 100.0 / f64::from(LARGE)) + "%"
}

/// Returns sheets as one path, stacked upwards from the ground, stack after stack. Coordinates are
/// relative, so that every sheet is the same text, which a host's compression makes use of.
fn sheets_path(sheets: u32) -> String {
    let ((width, height), (across, up)) = (SHEET, PITCH);
    let ground = (STACK - 1) * up;
    (0..sheets)
        .map(|it| {
            let start = match (it, it % STACK) {
                (0, _) => format!("M0 {ground}"),
                (_, 0) => format!("m{across} {ground}"),
                _ => format!("m0-{up}"),
            };
            format!("{start}h{width}v{height}h-{width}z")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_one_small_windows_fit_into_the_large_one() {
        assert_eq!(LARGE / SMALL, 31);
        assert_eq!(LARGE / SMALL * SMALL, 992_000);
        assert_eq!(share(SMALL), "3.2%");
        assert_eq!([thousands(64), thousands(2000)], ["64", "2,000"]);
    }

    #[test]
    fn windows_in_pages_are_those_of_the_outline() {
        let pages: Vec<_> = WINDOWS.iter().map(|it| it.tokens / TOKENS_PER_PAGE).collect();
        assert_eq!(pages, [64, 256, 2000]);
        assert!(pages.iter().all(|it| it % PAGES_PER_SHEET == 0), "whole sheets only");
    }

    #[test]
    fn sheets_stack_from_the_ground() {
        assert_eq!(sheets_path(1), "M0 110h13v18h-13z");
        assert!(sheets_path(2).ends_with("zm0-22h13v18h-13z"));
        assert!(sheets_path(7).ends_with("zm17 110h13v18h-13z"));
    }
}
