//! What the tests stand on: drivers, browsers, sites to open, and the deck in a user's words.

pub mod patience;

pub mod driver;
pub mod program;
pub mod screen;

pub mod classic;
pub mod session;

pub mod browser;
pub mod capabilities;
pub mod console;

pub mod site;

pub mod deck;
pub mod keys;
pub mod pointer;

pub mod report;
pub mod runner;
pub mod scope;
pub mod turns;
