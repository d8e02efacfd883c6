//! Test harness: drivers, browsers, test sites, and the deck as a user operates it.

pub mod timeouts;

pub mod driver;
pub mod program;
pub mod screen;

pub mod classic;
pub mod session;

pub mod browser;
pub mod capabilities;
pub mod console;
pub mod poll;

pub mod site;

pub mod deck;
pub mod keys;
pub mod pointer;

pub mod report;
pub mod runner;
pub mod scope;
pub mod semaphore;
