//! The windows of the slide as a table.

use rostra::prelude::*;

use super::WINDOWS;

/// The data of the bars.
pub const DATA: Data = Data { slide: "token-window", table };

fn table() -> Table {
    let columns = vec![
        Column::new("product", ColumnKind::Phrasing, "제품", "product"),
        Column::new("tokens", ColumnKind::Plain, "한 번에 읽는 토큰", "tokens read at once"),
        Column::new("note", ColumnKind::Phrasing, "어떤 한도인지", "what kind of limit it is"),
        Column::new("fact", ColumnKind::Fact, "근거 번호", "number of the source"),
    ];
    let rows = WINDOWS.iter().map(|it| {
        let tokens = i32::try_from(it.tokens).unwrap_or(i32::MAX);
        vec![
            Cell::Phrasing(it.name),
            Cell::Number(tokens),
            Cell::Phrasing(it.note),
            Cell::maybe(fact(it.note)),
        ]
    });
    Table { columns, rows: rows.collect() }
}

/// Returns the fact that a note links to.
fn fact(note: Text) -> Option<&'static str> {
    targets(note.en).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plans_limit_rests_on_its_fact() {
        let rows = table().rows;
        assert_eq!(rows[0][1], Cell::Number(32_000));
        assert_eq!(rows[0][3], Cell::word("F45"));
        assert_eq!(rows[1][3], Cell::Nothing);
    }
}
