//! The parts of the chores that tests use too. Not here: the commands, which are the binary.

pub mod server;
