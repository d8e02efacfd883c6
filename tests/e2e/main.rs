//! The built deck in real browsers. Each test runs in each of them.
//!
//! `cargo xtask e2e` tells the tests where everything is; they install nothing themselves.

mod support;

mod walk;

mod clicker;
mod clicks;
mod keyboard;
mod touch;

mod addresses;
mod history;
mod remembered;
mod theme;

mod figures;
mod find;
mod found;
mod language;
mod layouts;
mod live;
mod live_cards;
mod live_clock;
mod live_folds;
mod live_layers;
mod live_numbers;
mod live_picks;
mod live_stops;
mod screens;
mod sources;
mod translation;
mod turned;

mod arrival;
mod disk;
mod embedded;
mod no_script;
mod places;
mod policy;
mod waiting;

mod desk;
mod desk_pages;
mod in_sight;
mod on_stage;
mod panes;
mod peers;
mod rehearsal;

mod axe;
mod copies;
mod fit;
mod ink;
mod paper;
mod print;

use std::process::ExitCode;

use support::runner;

fn main() -> ExitCode {
    let tests = [
        walk::TESTS,
        clicker::TESTS,
        keyboard::TESTS,
        clicks::TESTS,
        touch::TESTS,
        addresses::TESTS,
        history::TESTS,
        remembered::TESTS,
        theme::TESTS,
        language::TESTS,
        layouts::TESTS,
        turned::TESTS,
        figures::TESTS,
        live::TESTS,
        live_clock::TESTS,
        live_numbers::TESTS,
        live_cards::TESTS,
        live_folds::TESTS,
        live_layers::TESTS,
        live_picks::TESTS,
        live_stops::TESTS,
        find::TESTS,
        found::TESTS,
        screens::TESTS,
        sources::TESTS,
        translation::TESTS,
        arrival::TESTS,
        embedded::TESTS,
        disk::TESTS,
        no_script::TESTS,
        places::TESTS,
        policy::TESTS,
        waiting::TESTS,
        desk::TESTS,
        desk_pages::TESTS,
        in_sight::TESTS,
        on_stage::TESTS,
        panes::TESTS,
        peers::TESTS,
        rehearsal::TESTS,
        axe::TESTS,
        fit::TESTS,
        copies::TESTS,
        ink::TESTS,
        print::TESTS,
        paper::TESTS,
    ]
    .concat();
    match runner::run(&tests) {
        Ok(conclusion) => conclusion.exit_code(),
        Err(error) => {
            eprintln!("browser tests: {error:#}");
            ExitCode::FAILURE
        }
    }
}
