//! The library part of xtask, which tests use too. Not here: the commands, which are in the binary.

pub mod args;
pub mod paths;

pub mod characters;
pub mod http;
pub mod prerender;
pub mod server;
pub mod site;
pub mod waiting;
