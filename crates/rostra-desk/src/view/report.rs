//! Report of a talk: planned and actual time of each slide.

use leptos::prelude::*;
use rostra::parts::rich_text::{plain_text, sr_only};
use rostra_core::text::Text;

use crate::date::date;
use crate::desk::Desk;
use crate::rehearsal::run::Run;
use crate::speaker_deck::SpeakerDeck;
use crate::view::time::duration;

/// Renders the report of a talk as a table; without rows for a rehearsal.
pub(crate) fn report(desk: Desk, talk: &Run) -> impl IntoView + use<> {
    let at = date(talk.date_ms(), (desk.platform.offset_min)(talk.date_ms()));
    let report = desk.speaker_deck.with_value(|it| talk.report(&it.deck));
    let sum = |which: usize| {
        let all = report.iter().filter_map(|it| it.get(which).copied().flatten());
        all.map(i64::from).sum::<i64>()
    };
    let (planned, taken) = (sum(0), sum(1));
    let rows = desk.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
        let slides = deck.slides().iter().zip(&report).enumerate();
        let row = |(index, (slide, [planned, taken])): (usize, (_, &[Option<u32>; 2]))| {
            let slide: &rostra_core::deck::Slide = slide;
            let [planned, taken] = [planned, taken].map(|it| it.map(i64::from));
            let over = taken.map(|it| it - planned.unwrap_or(0));
            view! {
                <tr data-over=over.is_some_and(|it| it > 0).then_some("")>
                    <td>{index + 1}</td>
                    <th scope="row">{plain_text(slide.headline)}</th>
                    <td>{time(planned)}</td>
                    <td>{time(taken)}</td>
                    <td>{over.map(signed)}</td>
                </tr>
            }
        };
        slides.map(row).collect_view()
    });
    view! {
        <table class="desk-report">
            <caption>{plain_text(Text::new("발표 보고", "Report of the talk"))} " " {at}</caption>
            {head([Text::new("계획", "Plan"), Text::new("실제", "Taken"), Text::new("차이", "Off")])}
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <td></td>
                    <th scope="row">{plain_text(Text::new("전체", "All"))}</th>
                    <td>{duration(planned)}</td>
                    <td>{duration(taken)}</td>
                    <td>{signed(taken - planned)}</td>
                </tr>
            </tfoot>
        </table>
    }
}

/// Renders the head of a table with one row for each slide: its number, its headline, and these columns.
pub(crate) fn head<const N: usize>(columns: [Text; N]) -> impl IntoView {
    let columns = columns.map(|it| view! { <th scope="col">{plain_text(it)}</th> });
    view! {
        <thead>
            <tr>
                <th scope="col">"#" {sr_only(Text::new("번호", "Number"))}</th>
                <th scope="col">{plain_text(Text::new("슬라이드", "Slide"))}</th>
                {columns.collect_view()}
            </tr>
        </thead>
    }
}

/// Formats seconds in a cell; a dash where there are none.
pub(crate) fn time(seconds: Option<i64>) -> String {
    seconds.map_or_else(|| "–".to_owned(), duration)
}

/// Formats a difference with its sign.
fn signed(seconds: i64) -> String {
    if seconds > 0 { format!("+{}", duration(seconds)) } else { duration(seconds) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_its_sign() {
        assert_eq!([65, 0, -5].map(signed), ["+1:05", "0:00", "−0:05"]);
        assert_eq!([None, Some(7)].map(time), ["–", "0:07"]);
    }
}
