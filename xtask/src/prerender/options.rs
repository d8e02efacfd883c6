//! Options of a build. Not here: how the pages use them.
//!
//! Trunk runs between `cargo xtask build` and the prerenderer, and its hook passes on nothing but
//! the environment, so the options are passed as environment variables.

use std::env;
use std::process::Command;

use anyhow::{Result, bail};
use rostra::talk::Talk;

use crate::args::Arguments;

/// Environment variable: if set, the pages are written without notes.
const WITHOUT_NOTES: &str = "ROSTRA_WITHOUT_NOTES";
/// Environment variable: the address at which the deck will be served.
const ADDRESS: &str = "ROSTRA_ADDRESS";

/// The options of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Leaves the speaker's notes out of every page.
    pub without_notes: bool,
    /// The address at which the deck will be served, with a trailing slash, for absolute links.
    pub address: Option<String>,
}

impl Options {
    /// Parses `--without-notes` and `--address`.
    pub fn take(args: &mut Arguments) -> Result<Self> {
        let without_notes = args.contains("--without-notes");
        let address = args.opt_value_from_fn("--address", folder)?;
        Ok(Self { without_notes, address })
    }

    /// Reads the options from the environment.
    pub fn from_env() -> Result<Self> {
        let set = |name| env::var(name).ok().filter(|it| !it.is_empty());
        let address = set(ADDRESS).map(|it| folder(&it)).transpose()?;
        Ok(Self { without_notes: set(WITHOUT_NOTES).is_some(), address })
    }

    /// Passes the options to a command; variables that are not set here are removed from its
    /// environment.
    pub fn hand_on(&self, command: &mut Command) {
        if self.without_notes {
            command.env(WITHOUT_NOTES, "1");
        } else {
            command.env_remove(WITHOUT_NOTES);
        }
        match &self.address {
            Some(address) => command.env(ADDRESS, address),
            None => command.env_remove(ADDRESS),
        };
    }

    /// Returns the talk for the pages, with or without notes.
    pub fn talk(&self) -> Talk {
        let talk = ai_2025::talk();
        if self.without_notes { talk.without_notes() } else { talk }
    }
}

/// Validates the address of a folder on the web; returns it with a trailing slash.
fn folder(address: &str) -> Result<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.map(|it| it.split('/').next().unwrap_or_default());
    let odd = |it: char| it.is_whitespace() || it.is_control() || "?#\"<>".contains(it);
    if host.is_none_or(str::is_empty) || address.contains(odd) {
        bail!("--address needs the deck's folder, like https://example.org/talk/, not `{address}`");
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handed_on(options: &Options) -> Vec<(String, Option<String>)> {
        let mut command = Command::new("trunk");
        options.hand_on(&mut command);
        let text = |it: &std::ffi::OsStr| it.to_string_lossy().into_owned();
        command.get_envs().map(|it| (text(it.0), it.1.map(text))).collect()
    }

    #[test]
    fn a_build_is_told_what_was_asked_and_nothing_else() {
        let words = ["--without-notes", "--address", "https://example.org/talk"];
        let options =
            Options::take(&mut Arguments::from_vec(words.map(Into::into).into())).unwrap();
        let some = |it: &str| Some(it.to_owned());
        assert_eq!(
            handed_on(&options),
            [
                (ADDRESS.to_owned(), some("https://example.org/talk/")),
                (WITHOUT_NOTES.to_owned(), some("1"))
            ]
        );
        let nothing = [(ADDRESS.to_owned(), None), (WITHOUT_NOTES.to_owned(), None)];
        assert_eq!(handed_on(&Options::default()), nothing);
    }

    #[test]
    fn an_address_is_a_folder_on_the_web() {
        for (given, is) in [
            ("https://example.org", "https://example.org/"),
            ("http://localhost:8080/a/b//", "http://localhost:8080/a/b/"),
        ] {
            assert_eq!(folder(given).unwrap(), is);
        }
        for wrong in [
            "",
            "example.org",
            "ftp://a/",
            "https://",
            "https:///a",
            "https://a/?b",
            "https://a/#b",
            "https://a b/",
        ] {
            assert!(folder(wrong).is_err(), "{wrong}");
        }
    }
}
