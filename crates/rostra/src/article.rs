//! The sample article of `/embedding/` as data: it shows how the deck looks in another site's page. Not here: its HTML.

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
    /// A frame, and the HTML that embeds it.
    Frame(Frame, Width),
    /// A paragraph with a frame in a column of 320 px beside it.
    Beside(Text, Frame),
    /// A link that the script for host pages (`embed.js`) replaces by a frame.
    Link(Frame),
    /// The script for host pages that sets the height of plain frames to that of their content.
    Heights,
}

/// The content of a frame.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Its name for screen readers.
    pub title: Text,
    /// The only slide it shows, or the slide whose figure it shows; `None` for the whole deck.
    pub only: Option<&'static str>,
    /// The position at which it opens, as in an address (`five-layers/2`); `None` for the start.
    pub begin: Option<&'static str>,
}

/// The width of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Wider than the text: a stage where the window has room for one.
    Wide,
    /// As wide as the text.
    Column,
}
