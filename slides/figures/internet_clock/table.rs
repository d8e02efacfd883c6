//! Everything on the timeline as a table: the form that is read out, searched and printed. Narrow
//! pages have no drawing; there the style sheet makes the table a vertical list.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{NOW, NOW_NAME, NOW_READS, Stage, Track};
use super::events::{Event, Origin, shown};
use super::lanes::{is_key, is_named};
use super::shapes::word;

/// Returns the table of all events up to the talk, in a `<details>` element.
pub fn table() -> AnyView {
    let head = [
        Text::new("때", "When"),
        Text::new("일", "What"),
        Text::new("종류", "Kind"),
        Text::new("단계", "Stage"),
        Text::new("출처와 표시", "Source and mark"),
    ];
    let head = head.map(|it| view! { <th scope="col">{rich_text(it)}</th> });
    let count = shown().count();
    view! {
        <details class="clock-table">
            <summary>
                {rich_text(Text::new("연표 전체 보기", "The whole timeline"))} " (" {count} ")"
            </summary>
            <table>
                <caption class="sr">
                    {rich_text(Text::new("인터넷과 AI의 연표", "Timeline of the internet and AI"))}
                </caption>
                <thead>
                    <tr>{head.collect_view()}</tr>
                </thead>
                {Track::ALL.map(part).collect_view()}
            </table>
        </details>
    }
    .into_any()
}

fn part(track: Track) -> AnyView {
    let now = (track == Track::Ai).then(|| {
        view! {
            <tr class="clock-today">
                <td class="num">{NOW.printed()}</td>
                <th scope="row">{rich_text(NOW_NAME)}</th>
                <td colspan="3">{rich_text(NOW_READS)}</td>
            </tr>
        }
    });
    view! {
        <tbody>
            <tr class="clock-part">
                <th scope="rowgroup" colspan="5">
                    {rich_text(track.name())}
                </th>
            </tr>
            {shown().filter(|it| it.wave.track() == track).map(row).collect_view()}
            {now}
        </tbody>
    }
    .into_any()
}

fn row(event: &'static Event) -> AnyView {
    let stage = event.stage.map_or(Text::same("–"), Stage::name);
    let paid = event.stage == Some(Stage::Monetize);
    view! {
        <tr
            data-kind=word(event.kind, paid)
            data-hollow=(event.origin == Origin::Context).then_some("")
            data-key=is_key(event).then_some("")
            data-mere=(!is_named(event)).then_some("")
        >
            <td class="num">{event.date.printed()}</td>
            <th scope="row">{rich_text(event.name)}</th>
            <td>{rich_text(event.kind.name())}</td>
            <td>{rich_text(stage)}</td>
            <td>{rich_text(event.source)} {event.mark().map(mark)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::super::data::EventKind;
    use super::*;

    #[test]
    fn a_row_an_event_and_a_heading_a_track() {
        let html = table().to_html();
        let rows = html.matches("<tr").count();
        // Besides the events: the head, the tracks, and the talk's own month.
        assert_eq!(rows, shown().count() + 1 + Track::ALL.len() + 1);
        assert!(
            shown().any(|it| it.kind == EventKind::Signal) && html.contains("data-kind=\"signal\"")
        );
    }
}
