//! The part of the engine that a talk may use.

pub use rostra_core::deck::{Extra, Slide};
pub use rostra_core::text::{Lang, Text, targets};

pub use crate::article::{Article, Frame, Piece, Width};
pub use crate::fact::{Confidence, Decision, Fact, Mark, Status, Term};
pub use crate::figure::{AGAIN, Act, Figure, Put, Scene, What};
pub use crate::figure::{
    both, button, cover, decimal, field, player, sign_button, slider, sourced, switch, tenths,
};
pub use crate::parts::rich_text::{cited, lines, mark, plain_text, rich_text, sr_only, to_slide};
pub use crate::parts::rich_text::{label as mark_label, word as mark_word};
pub use crate::still::{Anchor, Drawing, Paint, Shape, Still};
pub use crate::table::{Cell, Column, Data, Kind, Table};
pub use crate::talk::{Entry, Part, Since, Talk, Tone};
