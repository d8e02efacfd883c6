//! Slide `empty-slot`: the web and mobile each brought a breakout service; the place for one born
//! on AI's models is still empty.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::POSITION_2024;
use crate::figures::internet_clock::data::{EventKind, MAPPING, Row, Stage, Wave};
use crate::figures::internet_clock::events::Origin;
use crate::figures::internet_clock::shapes::sign;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "empty-slot",
        headline: Text::new("AI의 대표 서비스, 아직 빈자리", "AI still has no breakout service"),
        last_step: 2,
        cue_s: 48,
    },
    chapter: &POSITION_2024,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "앞의 연표를 표로 옮겼습니다. 웹에는 구글과 아마존이, 모바일에는 인스타그램과 우버가 있습니다. 시대마다 대표 서비스가 나왔고 수익은 그 뒤를 따랐습니다.",
            "The same history as a table. The web had Google and Amazon, mobile had Instagram and Uber. Each era brought its services, and revenue followed.",
        ),
        Text::new(
            "AI의 칸은 물음표입니다. 인프라는 깔리고 있지만, 그 위에서 새로 태어나 성공한 대중 서비스는 아직 없다는 것이 제 생각입니다.",
            "In AI's column there is a question mark. Infrastructure is being laid, but I do not yet see a successful mass service built on top of it.",
        ),
        Text::new(
            "물론 ChatGPT는 매주 3억 명이 쓰고, GitHub Copilot은 180만 명이 돈을 냅니다. 분명 성공입니다. 다만 ChatGPT는 모델과 서비스가 한 몸이고, Copilot은 개발자의 도구입니다. 모델 위의 대중 서비스는 아직 빈칸입니다.",
            "Of course 300 million people use ChatGPT every week, and 1.8 million pay for GitHub Copilot. These are successes. But ChatGPT is model and service in one, and Copilot is a developer's tool. A mass service on top of the models is still missing.",
        ),
    ],
    facts: &["F12", "F13", "F18", "X01", "X03", "X11", "X27"],
    since: &[Since::Fact("S02")],
    view,
};

/// The services that the talk names as each era's own.
const NAMED: [&str; 4] = ["google", "amazon", "instagram", "uber"];

/// A counter-example to the empty slot, with its numbers (F13).
struct Counter {
    name: Text,
    count: Text,
    what: Text,
    as_of: &'static str,
}

const COUNTERS: [Counter; 2] = [
    Counter {
        name: Text::same("ChatGPT"),
        count: Text::new("3억 명", "300M"),
        what: Text::new("주간 이용자", "weekly users"),
        as_of: "2024-12",
    },
    Counter {
        name: Text::same("GitHub Copilot"),
        count: Text::new("180만 명", "1.8M"),
        what: Text::new("유료 이용자", "paid users"),
        as_of: "2024-04",
    },
];

/// Legend of the hollow icons before names, in the words of the clock.
const HOLLOW: Text = Text::new("속 빈 표시: 보충 설명", "Hollow: added context");

/// What remains open after the counter-examples.
const OPEN: Text = Text::new(
    "남은 질문: 모델 위에서 태어날 서비스는 무엇일까?",
    "Still open: which mass service will the models bring?",
);

fn view() -> AnyView {
    view! {
        <table class="eras" role="table">
            <caption class="sr">
                {rich_text(Text::new("세 시대와 네 단계", "Three eras by four stages"))}
            </caption>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {Wave::ALL.map(era).collect_view()}
                    <th role="columnheader" scope="col" class="beside" data-from="2">
                        {rich_text(Text::new("반례", "Counter-examples"))}
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">{MAPPING.iter().map(row).collect_view()}</tbody>
        </table>
        <div class="under">
            <p class="lead open-question" data-from="2">
                {rich_text(OPEN)}
            </p>
            <p class="tiny hollow">{sign(EventKind::DeviceModel, false, true)} " " {rich_text(HOLLOW)}</p>
        </div>
    }
    .into_any()
}

/// Returns the step at which an era appears: AI at step 1; the eras before it are shown from the
/// start.
fn from(wave: Wave) -> Option<&'static str> {
    (wave == Wave::Ai).then_some("1")
}

fn era(wave: Wave) -> AnyView {
    view! {
        <th role="columnheader" scope="col" data-wave=wave.word() data-from=from(wave)>
            {rich_text(wave.name())}
            <span class="zero">{wave.zero_month().printed()}</span>
        </th>
    }
    .into_any()
}

fn row(row: &'static Row) -> AnyView {
    let beside = if row.stage == Stage::Breakout { counters() } else { ().into_any() };
    view! {
        <tr role="row" data-stage=row.stage.word()>
            <th role="rowheader" scope="row">
                <span class="stage">{rich_text(row.stage.name())}</span>
                <span class="sentence">{rich_text(row.stage.sentence())}</span>
            </th>
            {cell(row, Wave::Web)}
            {cell(row, Wave::Mobile)}
            {cell(row, Wave::Ai)}
            <td role="cell" class="beside" data-from="2">
                {beside}
            </td>
        </tr>
    }
    .into_any()
}

fn cell(row: &'static Row, wave: Wave) -> AnyView {
    let body = match (wave, row.stage) {
        (Wave::Ai, Stage::Breakout) => slot(),
        (Wave::Ai, Stage::Monetize) => {
            view! { <p class="says">{rich_text(REVENUE)}</p> }.into_any()
        }
        (Wave::Ai, _) => view! {
            {names(row, wave)}
            <p class="says">{rich_text(row.says)}</p>
        }
        .into_any(),
        _ => names(row, wave),
    };
    view! {
        <td role="cell" data-wave=wave.word() data-from=from(wave)>
            // Shown only where columns are gone: there each cell names its era.
            <span class="era">{rich_text(wave.name())}</span>
            {body}
        </td>
    }
    .into_any()
}

/// Revenue is an open question too, but it has a slide of its own.
const REVENUE: Text =
    Text::new("[6,000억 달러의 질문](#six-hundred-b)", "[The $600B question](#six-hundred-b)");

fn names(row: &'static Row, wave: Wave) -> AnyView {
    let paid = row.stage == Stage::Monetize;
    let names = row.events(wave).map(|it| {
        let named = NAMED.contains(&it.id).then_some("");
        let hollow = (it.origin == Origin::Context).then(|| sign(it.kind, paid, true));
        view! { <li data-named=named>{hollow} {rich_text(it.short)}</li> }
    });
    view! { <ul class="names">{names.collect_view()}</ul> }.into_any()
}

fn slot() -> AnyView {
    let what =
        Text::new("[모델 위에서 태어난 서비스](F13)", "[A service built on the models](F13)");
    view! {
        <div class="slot">
            <p class="question">"?"</p>
            <p class="says">{rich_text(what)}</p>
        </div>
    }
    .into_any()
}

fn counters() -> AnyView {
    let all = COUNTERS.iter().map(|it| {
        view! {
            <li>
                <b>{rich_text(it.name)}</b>
                <span class="count">{rich_text(it.count)}</span>
                <span class="what">{rich_text(it.what)} " " <span class="num">{it.as_of}</span></span>
            </li>
        }
    });
    view! { <ul class="counters">{all.collect_view()}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;

    #[test]
    fn the_counter_examples_are_those_of_the_fact() {
        let shown = facts::find("F13").unwrap().shown;
        for counter in COUNTERS {
            assert!(shown.en.contains(counter.name.en) && shown.ko.contains(counter.name.ko));
            assert!(shown.en.contains(counter.count.en), "{}", counter.count.en);
            let count = counter.count.ko.trim_end_matches(" 명");
            assert!(shown.ko.contains(count), "{count}");
            assert!(shown.ko.contains(counter.as_of), "{}", counter.as_of);
        }
    }

    #[test]
    fn nothing_stands_in_the_slot() {
        for row in MAPPING {
            let empty = row.events(Wave::Ai).next().is_none();
            assert_eq!(empty, matches!(row.stage, Stage::Breakout | Stage::Monetize));
        }
        assert!(NAMED.iter().all(|it| MAPPING.iter().any(|row| {
            row.stage == Stage::Breakout && (row.web.contains(it) || row.mobile.contains(it))
        })));
    }
}
