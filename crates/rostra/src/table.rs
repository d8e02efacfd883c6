//! A figure's data as a table of values, for files that others read. Not here: the formats.

use rostra_core::text::Text;

/// The data of a figure, for files.
#[derive(Clone, Copy)]
pub struct Data {
    /// The slide that the figure stands on, whose id is its name.
    pub slide: &'static str,
    /// Puts it together.
    pub table: fn() -> Table,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, numbers, yes or no: the same in both languages.
    Plain,
    /// A phrasing in both languages.
    Phrasing,
    /// The id of the fact that a row rests on.
    Fact,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in files. Once published it stays.
    pub key: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
    /// What that means.
    pub about: Text,
}

impl Column {
    /// A column.
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

/// A value. Nothing can stand in a column of any kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// No value.
    Nothing,
    /// A word of the data's own, or the id of a fact.
    Word(String),
    /// A phrasing, which may hold links.
    Phrasing(Text),
    /// A whole number.
    Number(i32),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// A word.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    /// A word, or nothing.
    #[must_use]
    pub fn maybe(word: Option<&str>) -> Self {
        word.map_or(Self::Nothing, Self::word)
    }
}

/// Values in rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}
