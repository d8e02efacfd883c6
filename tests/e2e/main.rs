//! The built deck in real browsers. Each test runs in each of them, in WebKit those of a smoke set.
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
mod layout_diff;
mod layouts;
mod live;
mod live_cards;
mod live_clock;
mod live_compare;
mod live_folds;
mod live_layers;
mod live_numbers;
mod live_picks;
mod live_stops;
mod live_strip;
mod live_zero;
mod screens;
mod sources;
mod translation;
mod turned;

mod arrival;
mod consoles;
mod disk;
mod embed_dialog;
mod embedded;
mod fuzz;
mod gallery;
mod guests;
mod heads_script;
mod hosts;
mod no_script;
mod places;
mod policy;
mod single;
mod waiting;

mod desk;
mod desk_pages;
mod desk_places;
mod in_sight;
mod on_stage;
mod panes;
mod peers;
mod rehearsal;

mod axe;
mod copies;
mod fit;
mod frame_pages;
mod ink;
mod paper;
mod print;

use std::process::ExitCode;

use support::runner::{self, Sets, Test};

/// Tests that also run in WebKit, whose driver is slow and incomplete; see `docs/tests.md`.
const SMOKE: &[&str] = &[
    "every_error_of_a_page_is_heard",
    "a_clicker_walks_the_talk",
    "every_moving_key_moves",
    "letters_work_with_a_korean_keyboard",
    "a_focused_control_keeps_its_keys",
    "l_switches_the_language",
    "everything_fits_on_stage_in_korean",
    "everything_fits_on_stage_in_english",
    "everything_fits_on_a_small_stage",
    "everything_fits_on_a_phone_in_korean",
    "everything_fits_on_a_phone_in_english",
    "the_measuring_sees_what_does_not_fit",
    "a_layer_opens_by_click_and_closes_again",
    "arrows_go_from_layer_to_layer",
    "the_clocks_align_on_request",
    "desk_either_window_may_be_loaded_again",
    "desk_two_sessions_and_a_visitor_never_mix",
];

/// Tests that need more of Chromium than its headless shell has; see `docs/tests.md`.
const WITH_WINDOWS: &[&str] = &["the_embed_dialog_copies_its_text"];

/// Tests of what differs between browsers: keys, focus, touch, scrolling, history, storage,
/// windows, frames, and the time before the program runs.
const EVERYWHERE: &[&[Test]] = &[
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
    found::TESTS,
    screens::TESTS,
    translation::TESTS,
    consoles::TESTS,
    arrival::TESTS,
    heads_script::TESTS,
    embedded::TESTS,
    guests::TESTS,
    hosts::TESTS,
    fuzz::TESTS,
    disk::TESTS,
    no_script::TESTS,
    policy::TESTS,
    waiting::TESTS,
    desk::TESTS,
    on_stage::TESTS,
    peers::TESTS,
    fit::TESTS,
    ink::TESTS,
];

/// Tests of what is the same in any browser: figures, search, the pages written, the speaker's
/// pages. Firefox runs a sample of each list; see `docs/tests.md`.
const ALIKE: &[&[Test]] = &[
    walk::TESTS,
    live::TESTS,
    live_clock::TESTS,
    live_numbers::TESTS,
    live_cards::TESTS,
    live_compare::TESTS,
    live_folds::TESTS,
    live_layers::TESTS,
    live_picks::TESTS,
    live_stops::TESTS,
    live_strip::TESTS,
    live_zero::TESTS,
    find::TESTS,
    sources::TESTS,
    embed_dialog::TESTS,
    frame_pages::TESTS,
    gallery::TESTS,
    single::TESTS,
    places::TESTS,
    desk_pages::TESTS,
    desk_places::TESTS,
    in_sight::TESTS,
    panes::TESTS,
    rehearsal::TESTS,
    axe::TESTS,
    copies::TESTS,
    paper::TESTS,
    print::TESTS,
];

fn main() -> ExitCode {
    let tests = [EVERYWHERE, ALIKE].concat().concat();
    match runner::run(&tests, Sets { smoke: SMOKE, with_windows: WITH_WINDOWS, alike: ALIKE }) {
        Ok(conclusion) => conclusion.exit_code(),
        Err(error) => {
            eprintln!("browser tests: {error:#}");
            ExitCode::FAILURE
        }
    }
}
