//! The parts of the chores that tests use too. Not here: the commands, which are the binary.

pub mod args;
pub mod paths;

pub mod characters;
pub mod http;
pub mod prerender;
pub mod server;
pub mod waiting;
