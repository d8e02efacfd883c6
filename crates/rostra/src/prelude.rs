//! What a talk may use, and no more.

pub use rostra_core::fact::{Confidence, Decision, Fact, Status, Term};
pub use rostra_core::text::Text;
