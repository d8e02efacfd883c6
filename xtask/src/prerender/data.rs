//! A figure's data as files: JSON with all that is known of its sources, and CSV for spreadsheets.

use rostra::fact::{Fact, Mark, Status};
use rostra::table::{Cell, Column, ColumnKind, Table};
use rostra::talk::{Entry, Talk};
use rostra_core::text::{Text, plain};
use serde_json::{Map, Value, json};

/// Returns a figure's data as JSON. `page` is its address on the web, if known.
pub fn json(talk: &Talk, entry: &Entry, table: &Table, page: Option<&str>) -> Value {
    let rows = table.rows.iter().map(|row| {
        let cells = table.columns.iter().zip(row);
        let object: Map<_, _> =
            cells.map(|(column, cell)| (column.key.to_owned(), value(cell))).collect();
        Value::Object(object)
    });
    let columns: Map<_, _> =
        table.columns.iter().map(|it| (it.key.to_owned(), both(it.about))).collect();
    let sources = used(talk, table).into_iter().map(|it| {
        json!({
            "id": it.id,
            "says": both(it.shown),
            "status": status(it),
            "source": both(it.source),
            "links": it.links,
        })
    });
    json!({
        "name": entry.slide.id,
        "title": both(entry.slide.headline),
        "talk": { "title": both(talk.title), "date": talk.date },
        "page": page,
        "columns": columns,
        "rows": rows.collect::<Vec<_>>(),
        "sources": sources.collect::<Vec<_>>(),
    })
}

/// Returns a figure's data as CSV (RFC 4180) with a byte order mark, by which spreadsheets
/// recognize UTF-8. A text has two columns, and a fact is followed by its source and links.
pub fn csv(talk: &Talk, table: &Table) -> String {
    let header = table.columns.iter().flat_map(|it| names(*it));
    let mut csv = format!("\u{feff}{}\r\n", joined(header));
    for row in &table.rows {
        let cells = table.columns.iter().zip(row).flat_map(|it| fields(talk, it.0.kind, it.1));
        csv += &joined(cells);
        csv += "\r\n";
    }
    csv
}

/// Returns the facts of the rows, in the order of the sources page.
fn used(talk: &Talk, table: &Table) -> Vec<&'static Fact> {
    let is_used = |fact: &&Fact| {
        let mut cells = table.rows.iter().flat_map(|row| table.columns.iter().zip(row));
        cells.any(|(column, cell)| column.kind == ColumnKind::Fact && *cell == Cell::word(fact.id))
    };
    talk.facts.iter().copied().filter(is_used).collect()
}

fn both(text: Text) -> Value {
    json!({ "ko": plain(text.ko), "en": plain(text.en) })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Word(word) => json!(word),
        Cell::Phrasing(text) => both(*text),
        Cell::Number(number) => json!(number),
        Cell::Flag(flag) => json!(flag),
    }
}

/// Returns the label that readers see for a claim.
const fn status(fact: &Fact) -> &'static str {
    match (fact.mark(), fact.status) {
        (Mark::View, _) => "speaker's view",
        (_, Status::Confirmed) => "confirmed",
        (_, Status::Imprecise | Status::Contradicted) => "corrected",
        (_, Status::Unverifiable) => "cannot be checked",
        (_, Status::Context) => "added context",
        (_, Status::Since) => "after the talk",
    }
}

fn names(column: Column) -> Vec<String> {
    let key = column.key;
    match column.kind {
        ColumnKind::Plain => vec![key.to_owned()],
        ColumnKind::Phrasing => vec![format!("{key}_ko"), format!("{key}_en")],
        ColumnKind::Fact => ["fact", "source_ko", "source_en", "links"].map(str::to_owned).to_vec(),
    }
}

fn fields(talk: &Talk, kind: ColumnKind, cell: &Cell) -> Vec<String> {
    match kind {
        ColumnKind::Plain => vec![match cell {
            Cell::Word(word) => word.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Nothing | Cell::Phrasing(_) => String::new(),
        }],
        ColumnKind::Phrasing => match cell {
            Cell::Phrasing(text) => vec![plain(text.ko), plain(text.en)],
            _ => vec![String::new(); 2],
        },
        ColumnKind::Fact => {
            let fact = talk.facts.iter().find(|it| *cell == Cell::word(it.id));
            fact.map_or_else(
                || vec![String::new(); 4],
                |it| {
                    let links = it.links.join(" ");
                    vec![it.id.to_owned(), plain(it.source.ko), plain(it.source.en), links]
                },
            )
        }
    }
}

/// Joins the fields of a line, quoted where they contain a delimiter.
fn joined(fields: impl Iterator<Item = String>) -> String {
    let fields = fields.map(|it| {
        let divides = it.contains(['"', ',', '\n', '\r']);
        if divides { format!("\"{}\"", it.replace('"', "\"\"")) } else { it }
    });
    fields.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parses the lines of a CSV file (RFC 4180).
    fn read(csv: &str) -> Vec<Vec<String>> {
        let mut lines = vec![vec![String::new()]];
        let mut quoted = false;
        let mut characters = csv.strip_prefix('\u{feff}').unwrap().chars().peekable();
        while let Some(it) = characters.next() {
            let line = lines.last_mut().unwrap();
            match it {
                '"' if quoted && characters.next_if_eq(&'"').is_some() => {
                    line.last_mut().unwrap().push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => line.push(String::new()),
                '\r' if !quoted => assert_eq!(characters.next(), Some('\n')),
                it => line.last_mut().unwrap().push(it),
            }
            if it == '\r' && !quoted {
                lines.push(vec![String::new()]);
            }
        }
        assert_eq!(lines.pop(), Some(vec![String::new()]), "the last line ends");
        lines
    }

    #[test]
    fn fields_keep_what_would_divide_them() {
        let fields = ["a,b", "say \"c\"", "d\ne", "f"].map(str::to_owned);
        let line = joined(fields.clone().into_iter());
        assert_eq!(line, "\"a,b\",\"say \"\"c\"\"\",\"d\ne\",f");
        assert_eq!(read(&format!("\u{feff}{line}\r\n")), [fields.to_vec()]);
    }

    #[test]
    fn both_files_say_the_same_with_sources() {
        let talk = ai_2025::talk();
        assert!(!talk.data.is_empty());
        for data in talk.data {
            let name = data.slide;
            let entry = talk.entries.iter().find(|it| it.slide.id == name).unwrap();
            assert!(talk.figures.iter().any(|it| it.slide == name), "{name} has no page");
            let table = (data.table)();
            assert!(table.rows.iter().all(|it| it.len() == table.columns.len()), "{name}");
            let json = json(&talk, entry, &table, None);
            let lines = read(&csv(&talk, &table));
            let rows = json["rows"].as_array().unwrap();
            assert_eq!((lines.len(), rows.len()), (table.rows.len() + 1, table.rows.len()));
            let at = |key: &str| lines[0].iter().position(|it| it == key);
            for (line, row) in lines[1..].iter().zip(rows) {
                assert_eq!(line.len(), lines[0].len(), "{name}");
                for column in &table.columns {
                    let field = |key: &str| line[at(key).unwrap()].as_str();
                    let value = &row[column.key];
                    match column.kind {
                        ColumnKind::Phrasing => {
                            for lang in ["ko", "en"] {
                                let said = value[lang].as_str().unwrap_or_default();
                                assert_eq!(field(&format!("{}_{lang}", column.key)), said);
                                assert!(!said.contains("]("), "{said}");
                            }
                        }
                        _ if value.is_string() => {
                            assert_eq!(field(column.key), value.as_str().unwrap())
                        }
                        _ if value.is_null() => assert_eq!(field(column.key), ""),
                        _ => assert_eq!(field(column.key), value.to_string()),
                    }
                }
                if let Some(fact) = row["fact"].as_str() {
                    let sources = json["sources"].as_array().unwrap();
                    let source = sources.iter().find(|it| it["id"] == fact).unwrap();
                    assert_eq!(
                        line[at("source_en").unwrap()],
                        source["source"]["en"].as_str().unwrap()
                    );
                }
                // Spreadsheets would take it for a formula.
                assert!(!line.iter().any(|it| it.starts_with(['=', '+', '@'])), "{line:?}");
            }
            assert!(!json["sources"].as_array().unwrap().is_empty(), "{name}");
        }
    }
}
