//! The part of the engine that a talk may use.

pub use rostra_core::deck::{Extra, Slide};
pub use rostra_core::fact::{Confidence, Decision, Fact, Mark, Status, Term};
pub use rostra_core::text::{Lang, Text, targets};

pub use crate::figure::{AGAIN, Act, Figure, Put, Scene, What};
pub use crate::figure::{
    both, button, cover, decimal, field, player, sign_button, slider, sourced, switch, tenths,
};
pub use crate::parts::rich_text::label as mark_label;
pub use crate::parts::rich_text::{cited, lines, mark, plain_text, rich_text, sr_only, to_slide};
pub use crate::talk::{Entry, Part, Since, Talk, Tone};
