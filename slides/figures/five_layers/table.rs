//! The diagram as a table: a row for each statement about a layer.

use rostra::prelude::*;

use super::data::{Claim, Layer, RELATIONS};

/// The data of the diagram.
pub const DATA: Data = Data { slide: "five-layers", table };

fn table() -> Table {
    let columns = vec![
        Column::new("layer", ColumnKind::Plain, "계층", "layer"),
        Column::new("says", ColumnKind::Plain, "무엇에 관한 줄인지", "what the row is about"),
        Column::new("text", ColumnKind::Phrasing, "내용", "what is said"),
        Column::new(
            "detail",
            ColumnKind::Phrasing,
            "덧붙임: 종류나 소속",
            "addition: what kind, or whose",
        ),
        Column::new(
            "to",
            ColumnKind::Plain,
            "관계가 향하는 계층",
            "layer that a relation leads to",
        ),
        Column::new(
            "mark",
            ColumnKind::Plain,
            "표시",
            "label: corrected, view, added; else as in the talk",
        ),
        Column::new("fact", ColumnKind::Fact, "근거 번호", "number of the source"),
    ];
    let rows = Layer::TOP_DOWN.into_iter().flat_map(rows_of).collect();
    Table { columns, rows }
}

fn rows_of(layer: Layer) -> Vec<Vec<Cell>> {
    let about = layer.about();
    let row = |says: &str,
               text: Text,
               detail: Option<Text>,
               to: Option<Layer>,
               mark: Mark,
               fact: Option<&str>| {
        vec![
            Cell::word(layer.id()),
            Cell::word(says),
            Cell::Phrasing(text),
            detail.map_or(Cell::Nothing, Cell::Phrasing),
            Cell::maybe(to.map(Layer::id)),
            if mark == Mark::Source { Cell::Nothing } else { Cell::word(mark_word(mark)) },
            Cell::maybe(fact),
        ]
    };
    let plain = |says, text| row(says, text, None, None, Mark::Source, None);
    let claim = |says, it: Claim| row(says, it.text, None, None, it.mark, it.fact);
    let mut rows = vec![plain("name", about.name), plain("role", about.role)];
    rows.extend(about.defined.map(|it| claim("definition", it)));
    rows.push(claim("analogy", about.analogy));
    rows.extend(about.players.iter().map(|it| {
        let mark = if it.talk { Mark::Source } else { Mark::Added };
        row("player", it.name, it.group, None, mark, None)
    }));
    rows.push(plain("sells", about.sells));
    rows.push(claim("payer", about.payer));
    rows.push(claim("state_2024", about.state_2024));
    rows.push(plain("open_2025", about.open_2025));
    let relations = RELATIONS.iter().filter(|it| it.from == layer);
    rows.extend(
        relations.map(|it| row("relation", it.text, None, Some(it.to), Mark::Source, None)),
    );
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_player_and_relation_has_a_row() {
        let table = table();
        let count = |says| table.rows.iter().filter(|it| it[1] == Cell::word(says)).count();
        let players: usize = Layer::ALL.into_iter().map(|it| it.about().players.len()).sum();
        assert_eq!(count("player"), players);
        assert_eq!(count("relation"), RELATIONS.len());
        assert_eq!(count("name"), 5);
    }
}
