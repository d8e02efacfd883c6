//! The timeline's data for JSON and CSV: a row for each event, with its time on the clock of its
//! wave.

use rostra::prelude::*;

use super::data::{READINGS, Stage, Track};
use super::events::{Event, Origin, shown};

/// The data of the timeline: everything up to the talk, as the drawings have it.
pub const DATA: Data = Data { slide: "internet-clock", table };

fn table() -> Table {
    let columns = vec![
        Column::new("id", ColumnKind::Plain, "이름표", "stable id"),
        Column::new(
            "date",
            ColumnKind::Plain,
            "때: 연-월, 또는 연도만",
            "year and month, or the year alone",
        ),
        Column::new("event", ColumnKind::Phrasing, "일", "what happened"),
        Column::new("track", ColumnKind::Plain, "달력: net, ai", "calendar: net, ai"),
        Column::new("wave", ColumnKind::Plain, "물결: web, mobile, ai", "wave: web, mobile, ai"),
        Column::new(
            "kind",
            ColumnKind::Plain,
            "종류",
            "kind: infra, device (or model), breakout (service), signal",
        ),
        Column::new(
            "stage",
            ColumnKind::Plain,
            "단계",
            "stage: infra, device, breakout, monetize; signals have none",
        ),
        Column::new(
            "months_since_zero",
            ColumnKind::Plain,
            "물결의 기준점부터 달 수(기준점은 비교를 위해 정한 것)",
            "months since the zero of the wave, which is chosen for comparison",
        ),
        Column::new("is_zero", ColumnKind::Plain, "물결의 기준점", "it is the zero of its wave"),
        Column::new(
            "is_reading",
            ColumnKind::Plain,
            "시계에서 읽는 점",
            "its time is read off the aligned clocks",
        ),
        Column::new(
            "in_talk",
            ColumnKind::Plain,
            "발표에 나온 것; 아니면 보충 설명",
            "named in the talk; else added context",
        ),
        Column::new(
            "corrected",
            ColumnKind::Plain,
            "발표의 날짜를 바로잡음",
            "the talk's date is put right",
        ),
        Column::new("fact", ColumnKind::Fact, "근거 번호", "number of the source"),
    ];
    Table { columns, rows: shown().map(row).collect() }
}

fn row(event: &'static Event) -> Vec<Cell> {
    let track = match event.wave.track() {
        Track::Net => "net",
        Track::Ai => "ai",
    };
    vec![
        Cell::word(event.id),
        Cell::Word(event.date.printed()),
        Cell::Phrasing(event.name),
        Cell::word(track),
        Cell::word(event.wave.word()),
        Cell::word(event.kind.word()),
        Cell::maybe(event.stage.map(Stage::word)),
        Cell::Number(event.wave.zero_month().until(event.date)),
        Cell::Flag(event.wave.zero() == event.id),
        Cell::Flag(READINGS.iter().any(|it| it.to == Some(event.id))),
        Cell::Flag(event.origin == Origin::Talk),
        Cell::Flag(event.fixed),
        Cell::word(event.fact),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::data::Wave;
    use super::*;

    #[test]
    fn clocks_read_what_the_readings_say() {
        let table = table();
        let at = |key| table.columns.iter().position(|it| it.key == key).expect("a column");
        let (id, months) = (at("id"), at("months_since_zero"));
        let of = |event: &str| {
            let row = table.rows.iter().find(|it| it[id] == Cell::word(event));
            row.expect("a row")[months].clone()
        };
        for reading in READINGS {
            if let Some(event) = reading.to {
                assert_eq!(of(event), Cell::Number(reading.months), "{event}");
            }
        }
        for wave in Wave::ALL {
            assert_eq!(of(wave.zero()), Cell::Number(0));
        }
    }
}
