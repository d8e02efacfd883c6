//! A sample article as values, which shows how the deck looks in a page of somebody else. Not here: its html.

use rostra_core::text::Text;

/// An article with frames of the deck in it.
#[derive(Clone, Copy, Debug)]
pub struct Article {
    /// Its headline.
    pub title: Text,
    /// Its first sentences, which also describe it to search engines.
    pub lead: Text,
    /// Everything below, in order.
    pub pieces: &'static [Piece],
}

/// A piece of an article.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// A heading.
    Heading(Text),
    /// A paragraph.
    Paragraph(Text),
    /// A frame, with the html that puts it there.
    Frame(Frame, Width),
    /// A paragraph with a frame in a column of 320 px beside it.
    Beside(Text, Frame),
    /// A link that the deck's script for hosts makes a frame of.
    Link(Frame),
    /// The script by which plain frames get the height of what they hold.
    Heights,
}

/// What a frame shows.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Its name for screen readers.
    pub title: Text,
    /// The slide that it shows alone, or whose figure it does; `None` for the whole deck.
    pub only: Option<&'static str>,
    /// Where it begins, as in an address (`five-layers/2`); `None` for the beginning.
    pub begin: Option<&'static str>,
}

/// How wide a frame is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Wider than the text: a stage where the window has room for one.
    Wide,
    /// As wide as the text.
    Column,
}
