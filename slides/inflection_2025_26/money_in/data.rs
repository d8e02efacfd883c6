//! The money of the slide as a table: capital spending by period, and what two startups raised.

use rostra::prelude::*;

use super::{BARS, STARTUPS};

/// The data of the chart.
pub const DATA: Data = Data { slide: "money-in", table };

fn table() -> Table {
    let columns = vec![
        Column::new(
            "what",
            ColumnKind::Plain,
            "capex: 네 회사의 설비투자, raised: 유치, valued: 기업가치",
            "capex of the four companies; raised or valued of a startup",
        ),
        Column::new("of", ColumnKind::Phrasing, "기간 또는 회사", "period, or company"),
        Column::new("usd_millions", ColumnKind::Plain, "100만 달러", "millions of US dollars"),
        Column::new("text", ColumnKind::Phrasing, "슬라이드의 표현", "as the slide says it"),
        Column::new("fact", ColumnKind::Fact, "근거 번호", "number of the source"),
    ];
    let row = |what, of, usd_millions: u32, text, fact| {
        let millions = i32::try_from(usd_millions).unwrap_or(i32::MAX);
        vec![
            Cell::word(what),
            Cell::Phrasing(of),
            Cell::Number(millions),
            Cell::Phrasing(text),
            Cell::word(fact),
        ]
    };
    let bars =
        BARS.iter().map(|it| row("capex", it.when, it.usd_billions * 1000, it.amount, "F14"));
    let startups = STARTUPS.iter().zip(["F16", "F17"]).flat_map(|(it, fact)| {
        let of = Text::same(it.name);
        [
            row("raised", of, it.raised_usd_millions, it.raised, fact),
            row("valued", of, it.valued_usd_millions, it.valued, fact),
        ]
    });
    Table { columns, rows: bars.chain(startups).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;

    #[test]
    fn a_startups_rows_rest_on_its_own_fact() {
        let says = |id: &str| facts::find(id).expect("the fact exists").shown.en;
        let table = table();
        assert_eq!(table.rows.len(), BARS.len() + 2 * STARTUPS.len());
        for (fact, name) in ["F16", "F17"].into_iter().zip(STARTUPS.iter().map(|it| it.name)) {
            assert!(says(fact).contains(name), "{fact}");
        }
    }
}
