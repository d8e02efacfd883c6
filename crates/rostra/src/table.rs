//! Data of a figure as a table, for the CSV and JSON files that others download. Not here: the file formats.

use rostra_core::text::Text;

/// A figure with data files.
#[derive(Clone, Copy)]
pub struct Data {
    /// Id of the figure's slide; also the name of the files.
    pub slide: &'static str,
    /// Returns the data.
    pub table: fn() -> Table,
}

/// The type of a column's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, numbers or flags: the same in both languages.
    Plain,
    /// Texts in both languages.
    Phrasing,
    /// Ids of the facts that support the rows.
    Fact,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in files. Once published it never changes.
    pub key: &'static str,
    /// The type of its values.
    pub kind: ColumnKind,
    /// A description of its values.
    pub about: Text,
}

impl Column {
    /// Makes a column.
    #[must_use]
    pub const fn new(
        key: &'static str,
        kind: ColumnKind,
        ko: &'static str,
        en: &'static str,
    ) -> Self {
        Self { key, kind, about: Text::new(ko, en) }
    }
}

/// A value. `Nothing` is valid in any column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// No value.
    Nothing,
    /// A word, such as an id or a key.
    Word(String),
    /// A text in both languages, which may contain links.
    Phrasing(Text),
    /// A whole number.
    Number(i32),
    /// A boolean.
    Flag(bool),
}

impl Cell {
    /// Makes a word.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    /// Makes a word, or no value.
    #[must_use]
    pub fn maybe(word: Option<&str>) -> Self {
        word.map_or(Self::Nothing, Self::word)
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}
