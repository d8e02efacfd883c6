//! Everything on the timeline as a table: the form that is read out, searched and printed.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::Stage;
use super::events::{Event, shown};

/// All events up to the talk, behind one line.
pub fn table() -> AnyView {
    let head = [
        Text::new("때", "When"),
        Text::new("일", "What"),
        Text::new("종류", "Kind"),
        Text::new("단계", "Stage"),
        Text::new("출처와 표시", "Source and mark"),
    ];
    let head = head.map(|it| view! { <th scope="col">{words(it)}</th> });
    let count = shown().count();
    view! {
        <details class="clock-table">
            <summary>
                {words(Text::new("연표 전체 보기", "The whole timeline"))} " (" {count} ")"
            </summary>
            <table>
                <caption class="sr">
                    {words(Text::new("인터넷과 AI의 연표", "Timeline of the internet and AI"))}
                </caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                <tbody>{shown().map(row).collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn row(event: &'static Event) -> AnyView {
    let stage = event.stage.map_or(Text::same("–"), Stage::name);
    view! {
        <tr>
            <td class="num">{event.date.printed()}</td>
            <th scope="row">{words(event.name)}</th>
            <td>{words(event.kind.name())}</td>
            <td>{words(stage)}</td>
            <td>{words(event.source)} {event.mark().map(mark)}</td>
        </tr>
    }
    .into_any()
}
