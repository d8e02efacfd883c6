//! Parses the command-line arguments after a command. Not here: what they mean.

use anyhow::{Context, Result, bail};

/// The arguments that are not parsed yet. A command removes those it knows; any that are left are
/// an error.
#[derive(Debug)]
pub struct Args(Vec<String>);

impl Args {
    /// Wraps the words that follow the command.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self(words.into_iter().collect())
    }

    /// Removes the flag `name`; returns whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|it| it != name);
        self.0.len() < before
    }

    /// Removes and returns the value of `--name value` or `--name=value`; the last one wins.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let mut found = None;
        let mut rest = Vec::new();
        let mut words = std::mem::take(&mut self.0).into_iter();
        while let Some(word) = words.next() {
            if word == name {
                found = Some(words.next().with_context(|| format!("{name} needs a value"))?);
            } else if let Some(value) = word.strip_prefix(name).and_then(|it| it.strip_prefix('='))
            {
                found = Some(value.to_owned());
            } else {
                rest.push(word);
            }
        }
        self.0 = rest;
        Ok(found)
    }

    /// A port number given as `--port N`.
    pub fn port(&mut self) -> Result<Option<u16>> {
        let Some(text) = self.value("--port")? else { return Ok(None) };
        match text.parse() {
            Ok(port) if port > 0 => Ok(Some(port)),
            _ => bail!("--port needs a number from 1 to 65535, not `{text}`"),
        }
    }

    /// Removes and returns the next argument that is no option.
    pub fn word(&mut self) -> Option<String> {
        let at = self.0.iter().position(|it| !it.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    /// Removes and returns everything after `--`, the arguments for another program.
    pub fn after_dashes(&mut self) -> Vec<String> {
        let Some(at) = self.0.iter().position(|it| it == "--") else { return Vec::new() };
        let rest = self.0.split_off(at);
        // Without the `--` itself.
        rest.into_iter().skip(1).collect()
    }

    /// Fails if an argument is left.
    pub fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => bail!("`{word}` is not known here; `cargo xtask help` lists what is"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn takes_flags_and_values_in_any_order() {
        let mut it = args("--port 8123 --dev");
        assert!(it.flag("--dev"));
        assert!(!it.flag("--dev"));
        assert_eq!(it.port().unwrap(), Some(8123));
        it.finish().unwrap();
    }

    #[test]
    fn takes_a_value_behind_an_equals_sign() {
        assert_eq!(args("--port=9").port().unwrap(), Some(9));
    }

    #[test]
    fn refuses_what_is_no_port() {
        for line in ["--port", "--port x", "--port 0", "--port 70000", "--port=-1"] {
            assert!(args(line).port().is_err(), "{line}");
        }
    }

    #[test]
    fn keeps_what_is_for_another_program() {
        let mut it = args("--built -- --nocapture keys");
        assert_eq!(it.after_dashes(), ["--nocapture", "keys"]);
        assert!(it.flag("--built"));
        it.finish().unwrap();
    }

    #[test]
    fn names_the_word_nobody_knows() {
        assert!(args("--fast").finish().unwrap_err().to_string().contains("`--fast`"));
    }
}
