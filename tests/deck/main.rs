//! Tests of the talk, rendered natively: rules for every slide in both languages.
#![expect(clippy::unwrap_used, reason = "a test that cannot look has failed")]

mod addresses;
mod architecture;
mod circles;
mod clocks;
mod copies;
mod example_figure;
mod facts;
mod guides;
mod languages;
mod page;
mod slides;
mod styles;
mod texts;
