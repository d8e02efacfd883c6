//! What a build leaves out. Not here: doing without it (`pages.rs`), or looking whether it is gone (`notes.rs`).
//!
//! Between `cargo xtask build` and the prerenderer stands Trunk, whose hook hands on nothing but the
//! environment; so that is how a build's options get there.

use std::env;
use std::process::Command;

use rostra::talk::Talk;

use crate::args::Args;

/// Set to anything: the pages are written without notes.
const WITHOUT_NOTES: &str = "ROSTRA_WITHOUT_NOTES";

/// What is asked of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Leaves out what the speaker says, from every page.
    pub without_notes: bool,
}

impl Options {
    /// Takes `--without-notes` out of the words after a command.
    pub fn take(args: &mut Args) -> Self {
        Self { without_notes: args.flag("--without-notes") }
    }

    /// What the build around this program was asked.
    pub fn from_env() -> Self {
        Self { without_notes: env::var_os(WITHOUT_NOTES).is_some_and(|it| !it.is_empty()) }
    }

    /// Hands them on to a command: these and no others, whatever the environment says.
    pub fn hand_on(&self, command: &mut Command) {
        if self.without_notes {
            command.env(WITHOUT_NOTES, "1");
        } else {
            command.env_remove(WITHOUT_NOTES);
        }
    }

    /// The talk as its pages are to show it.
    pub fn talk(&self) -> Talk {
        let talk = ai_2025::talk();
        if self.without_notes { talk.without_notes() } else { talk }
    }
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
        let mut args = Args::new(["--port".to_owned(), "--without-notes".to_owned()]);
        let options = Options::take(&mut args);
        assert!(options.without_notes);
        assert_eq!(handed_on(&options), [(WITHOUT_NOTES.to_owned(), Some("1".to_owned()))]);
        assert_eq!(handed_on(&Options::default()), [(WITHOUT_NOTES.to_owned(), None)]);
    }
}
