//! The built deck in real browsers. Each test runs in each of them.
//!
//! `cargo xtask e2e` tells the tests where everything is; they install nothing themselves.

mod support;

mod walk;

mod keyboard;
mod touch;

mod addresses;
mod history;
mod remembered;

mod figures;
mod find;
mod language;
mod layouts;
mod screens;
mod sources;

mod arrival;
mod no_script;
mod places;
mod policy;

mod desk;
mod desk_pages;

mod axe;
mod fit;
mod ink;
mod paper;
mod print;

use std::process::ExitCode;

use support::runner;

fn main() -> ExitCode {
    let tests = [
        walk::TESTS,
        keyboard::TESTS,
        touch::TESTS,
        addresses::TESTS,
        history::TESTS,
        remembered::TESTS,
        language::TESTS,
        layouts::TESTS,
        figures::TESTS,
        find::TESTS,
        screens::TESTS,
        sources::TESTS,
        arrival::TESTS,
        no_script::TESTS,
        places::TESTS,
        policy::TESTS,
        desk::TESTS,
        desk_pages::TESTS,
        axe::TESTS,
        fit::TESTS,
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
