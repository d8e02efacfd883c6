//! The windows of one session in step with each other: state, messages and the replica that each window keeps.

pub mod message;
pub mod replica;
pub mod state;
