//! Rules for command-line arguments that several commands share. The parser is pico-args: a command takes what it
//! knows out of [`Arguments`], and any argument that is left is an error. Not here: what the arguments mean.

use std::ffi::OsString;
use std::num::NonZeroU16;

use anyhow::{Context, Result, bail};
pub use pico_args::Arguments;

/// Removes and returns a port number given as `--port N`.
pub fn port(args: &mut Arguments) -> Result<Option<u16>> {
    let port = args.opt_value_from_str::<_, NonZeroU16>("--port");
    Ok(port.context("--port needs a number from 1 to 65535")?.map(NonZeroU16::get))
}

/// Removes `--` and returns everything after it, the arguments for another program.
pub fn after_dashes(args: &mut Arguments) -> Vec<OsString> {
    let mut own = args.clone().finish();
    let at = own.iter().position(|it| it == "--").unwrap_or(own.len());
    let rest = own.split_off(at);
    *args = Arguments::from_vec(own);
    rest.into_iter().skip(1).collect()
}

/// Fails if an argument is left.
pub fn finish(args: Arguments) -> Result<()> {
    if let Some(word) = args.finish().first() {
        bail!("`{}` is not known here; `cargo xtask help` lists what is", word.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Arguments {
        Arguments::from_vec(line.split_whitespace().map(Into::into).collect())
    }

    #[test]
    fn takes_a_port_behind_a_blank_or_an_equals_sign() {
        for line in ["--port 9 --dev", "--dev --port=9"] {
            let mut it = args(line);
            assert_eq!(port(&mut it).unwrap(), Some(9));
            assert!(it.contains("--dev"));
            finish(it).unwrap();
        }
    }

    #[test]
    fn refuses_what_is_no_port() {
        for line in ["--port", "--port x", "--port 0", "--port 70000", "--port=-1", "--port="] {
            assert!(port(&mut args(line)).is_err(), "{line}");
        }
    }

    #[test]
    fn keeps_what_is_for_another_program() {
        let mut it = args("--built -- --nocapture --built");
        assert_eq!(after_dashes(&mut it), ["--nocapture", "--built"]);
        assert!(it.contains("--built"));
        finish(it).unwrap();
        assert!(after_dashes(&mut args("--built")).is_empty());
    }

    #[test]
    fn names_the_word_nobody_knows() {
        for line in ["--fast", "-- keys", "keys"] {
            let word = line.split(' ').next().unwrap();
            let refused = finish(args(line)).unwrap_err().to_string();
            assert!(refused.contains(&format!("`{word}`")), "{refused}");
        }
    }
}
