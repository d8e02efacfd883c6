//! The flows of the diagram as tables: a row for each arrow, in the order of the journey.

use rostra::prelude::*;

use super::arrow::grade;
use super::flows::{Hop, MONEY, Node, REQUEST};

/// The data of the journey of the money.
pub const MONEY_DATA: Data = Data { slide: "follow-money", table: || table(MONEY) };
/// The data of the journey of a request.
pub const REQUEST_DATA: Data = Data { slide: "follow-request", table: || table(REQUEST) };

fn table(hops: &[Hop]) -> Table {
    let columns = vec![
        Column::new("step", ColumnKind::Plain, "순서", "order"),
        Column::new("from", ColumnKind::Plain, "출발", "where it starts"),
        Column::new("to", ColumnKind::Plain, "도착", "where it ends"),
        Column::new("from_name", ColumnKind::Phrasing, "출발의 이름", "name of where it starts"),
        Column::new("to_name", ColumnKind::Phrasing, "도착의 이름", "name of where it ends"),
        Column::new(
            "weight",
            ColumnKind::Plain,
            "굵기: 판단에 따른 세 등급, 비례 아님",
            "weight: three grades by judgement, not to scale",
        ),
        Column::new(
            "dashed",
            ColumnKind::Plain,
            "일부 경우에만, 또는 아직",
            "in some cases only, or not yet",
        ),
        Column::new("text", ColumnKind::Phrasing, "내용", "what happens"),
        Column::new("fact", ColumnKind::Fact, "근거 번호", "number of the source"),
    ];
    let rows = hops.iter().zip(1..).flat_map(|(hop, step)| rows_of(hop, step));
    Table { columns, rows: rows.collect() }
}

/// Returns the rows of a hop: one for each arrow, or one for a hop without arrows.
fn rows_of(hop: &Hop, step: i32) -> Vec<Vec<Cell>> {
    let row = |from: Node, to: Node, weight: Option<&str>, dashed: bool| {
        vec![
            Cell::Number(step),
            Cell::word(from.id()),
            Cell::word(to.id()),
            Cell::Phrasing(from.name()),
            Cell::Phrasing(to.name()),
            Cell::maybe(weight),
            Cell::Flag(dashed),
            Cell::Phrasing(hop.text),
            Cell::maybe(hop.fact),
        ]
    };
    if hop.streams.is_empty() {
        return vec![row(hop.at, hop.at, None, false)];
    }
    let streams = hop.streams.iter();
    streams.map(|it| row(it.from, it.to, Some(grade(it.weight)), it.dashed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hop_has_a_row() {
        for hops in [MONEY, REQUEST] {
            let table = table(hops);
            for (hop, step) in hops.iter().zip(1..) {
                let rows = table.rows.iter().filter(|it| it[0] == Cell::Number(step)).count();
                assert_eq!(rows, hop.streams.len().max(1), "step {step}");
            }
        }
    }
}
