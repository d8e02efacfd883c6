//! The part of the engine that a talk may use.

pub use rostra_core::deck::{Extra, Slide};
pub use rostra_core::text::{Lang, Text, targets};

pub use crate::article::{Article, Frame, Piece, Width};
pub use crate::fact::{Confidence, Decision, Fact, Mark, Status, Term};
pub use crate::figure::{ControlEvent, Figure, Patch, PatchKind, REPEAT, Scene};
pub use crate::figure::{
    both, button, cover, decimal, field, player, sign_button, slider, sourced, switch, tenths,
};
pub use crate::parts::rich_text::{cited, lines, mark, plain_text, rich_text, sr_only, to_slide};
pub use crate::parts::rich_text::{label as mark_label, word as mark_word};
pub use crate::still::{Anchor, Paint, PictureFigure, Shape, VectorDrawing};
pub use crate::table::{Cell, Column, ColumnKind, Data, Table};
pub use crate::talk::{Chapter, Entry, Since, Talk, Tone};
