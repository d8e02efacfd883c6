//! Synchronisation of the windows of one session: the shared state, the messages, and the replica
//! of the state in each window.

pub mod duplicates;
pub mod message;
pub mod replica;
pub mod state;
