//! Dispatches commands to the module of that name. Not here: what they do.

mod apt;
mod bench;
mod browsers;
mod build_deck;
mod fonts;
mod install;
mod progress;
mod serve;
mod test;
mod tools;
mod wasm_target;

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::args::Arguments;
use xtask::{args, paths, prerender};

/// The usage message, shown without a command and for an unknown one.
const USAGE: &str = "\
usage: cargo xtask <command>

  build                        the deck, ready for any static host, in dist/
  build --single-file [--only=SLIDE]
                               also the whole deck, or one slide, as one html file below
                               dist/single/, which opens from a disk
  serve [--port N]             the deck at http://localhost:8080/: its pages at once, its
                               program as soon as it is built
  serve --dev [--port N]       the same without optimisation, built again on every save
                               build, serve and preview also take --without-notes, which
                               leaves out what the speaker says, from every page, and
                               --address URL: where the deck will be, for link previews, oEmbed
                               and the codes on handouts
  preview FOLDER               the pages without the program, in seconds, to look at them
  bench [--built] [--runs N]   what the deck weighs, and how fast it is in Chromium;
                               --windows measures the two windows of a session only
  fonts                        the font anew, from the characters that the pages use
  check                        format, lints and native tests: the fast part of `test`
  test [--browsers LIST] [--thorough]
                               everything: checks, release build, tests in real browsers;
                               --thorough goes through all slides in each browser
  e2e [--browsers LIST] [--thorough] [--built] [-- ARGS]
                               only the browser tests; --built takes dist/ as it is,
                               ARGS go to the test runner

LIST is `chromium,firefox,webkit` unless given; WebKit runs a smoke set, and is left out,
loudly, where it cannot be installed and LIST does not name it. Tools that are missing
are installed into a cache folder (ROSTRA_CACHE, else rostra/ in your cache folder),
never into the project.";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Arguments) -> Result<()> {
    match args.subcommand()?.as_deref() {
        Some("build") => build_deck::run(args),
        Some("serve") => serve::run(args),
        Some("bench") => bench::run(args),
        Some("fonts") => fonts::run(args),
        Some("check") => test::check(args),
        Some("prerender") => prerender::run(args),
        Some("preview") => prerender::preview(args),
        Some("test") => test::run(args),
        Some("e2e") => test::e2e(args),
        None | Some("help") => {
            // Options are no commands for the parser; these two ask for the same.
            args.contains(["-h", "--help"]);
            args::finish(args)?;
            println!("{USAGE}");
            Ok(())
        }
        Some(unknown) => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    }
}
