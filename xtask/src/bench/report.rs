//! Formats the measurements as a table and as JSON. Not here: measuring.

use std::fmt::Write;

use serde_json::{Map, Value, json};

/// A named group of measurements.
pub struct Section {
    name: String,
    rows: Vec<(String, &'static str, f64)>,
}

impl Section {
    /// Returns an empty section.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), rows: Vec::new() }
    }

    /// Adds a measurement and its unit.
    pub fn add(&mut self, what: impl Into<String>, unit: &'static str, value: f64) {
        self.rows.push((what.into(), unit, value));
    }
}

/// Formats the sections as a table: one line per measurement, below the name of its section.
pub fn table(sections: &[Section]) -> String {
    let all = sections.iter().flat_map(|it| &it.rows);
    let width = all.map(|it| it.0.chars().count()).max().unwrap_or_default();
    let mut table = String::new();
    for Section { name, rows } in sections {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "\n{name}");
        for (what, unit, value) in rows {
            let _ = writeln!(table, "  {what:width$}  {:>10} {unit}", number(*value));
        }
    }
    table
}

/// Returns the same measurements as JSON, by section, name and unit.
pub fn json(about: Value, sections: &[Section]) -> Value {
    let sections: Map<_, _> = sections
        .iter()
        .map(|Section { name, rows }| {
            let row = |(what, unit, value): &(String, &str, f64)| match *unit {
                "" => (what.clone(), json!(value)),
                unit => (format!("{what} ({unit})"), json!(value)),
            };
            (name.clone(), Value::Object(rows.iter().map(row).collect()))
        })
        .collect();
    json!({ "about": about, "figures": sections })
}

/// Formats a number with its significant digits only.
fn number(value: f64) -> String {
    match value.abs() {
        it if it >= 100.0 || it.fract() == 0.0 => format!("{value:.0}"),
        it if it >= 1.0 => format!("{value:.1}"),
        _ => format!("{value:.4}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections() -> Vec<Section> {
        let mut bytes = Section::new("bytes");
        bytes.add("css", "B", 4096.0);
        bytes.add("longer name", "ms", 16.68);
        bytes.add("shift", "", 0.000_42);
        vec![bytes]
    }

    #[test]
    fn the_table_lines_up() {
        let expected = "\nbytes\n  css                4096 B\n  longer name        16.7 ms\n  shift            0.0004 \n";
        assert_eq!(table(&sections()), expected);
    }

    #[test]
    fn json_keeps_every_digit() {
        let json = json(json!({ "runs": 5 }), &sections());
        assert_eq!(json["figures"]["bytes"]["longer name (ms)"], 16.68);
        assert_eq!(json["figures"]["bytes"]["shift"], 0.000_42);
        assert_eq!(json["about"]["runs"], 5);
    }
}
