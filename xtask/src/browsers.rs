//! Finds or installs the browsers and drivers the tests need. Not here: the tests, or driving anything.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{apt, paths, progress, tools};

/// A browser that the deck is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox, usually the extended support release.
    Firefox,
}

/// All of them, in the order they are tested.
pub const ALL: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

impl Browser {
    /// Its name on the command line and in `ROSTRA_BROWSERS`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The variables that tell the tests where it is, and its driver.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
        }
    }

    /// Browser and driver as variables for the tests; installs what is missing.
    pub fn locate(self) -> Result<[(&'static str, PathBuf); 2]> {
        let [browser, driver] = self.variables();
        let hint = || {
            let name = self.name();
            format!(
                "{name} cannot be tested; set {browser} and {driver} or leave it out with --browsers"
            )
        };
        let (paths, packages): ([&[&str]; 2], &[&str]) = match self {
            Self::Chromium => (
                [
                    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
                    &["chromedriver"],
                ],
                &["chromium", "chromium-driver", "fonts-noto-cjk"],
            ),
            Self::Firefox => (
                [&["firefox-esr", "firefox"], &["geckodriver"]],
                &["firefox-esr", "fonts-noto-cjk"],
            ),
        };
        let [browsers, drivers] = paths;
        let mut browser_path = given_or_found(browser, browsers)?;
        let mut driver_path = given_or_found(driver, drivers)?;
        let apt_has_driver = self == Self::Chromium;
        if browser_path.is_none() || (apt_has_driver && driver_path.is_none()) {
            apt::install(packages).with_context(hint)?;
            browser_path = given_or_found(browser, browsers)?;
            driver_path = given_or_found(driver, drivers)?;
        }
        if driver_path.is_none() && !apt_has_driver {
            driver_path = Some(tools::GECKODRIVER.path().with_context(hint)?);
        }
        Ok([(browser, browser_path.with_context(hint)?), (driver, driver_path.with_context(hint)?)])
    }
}

/// Reads `chromium,firefox`; says loudly what it leaves out.
pub fn chosen(list: Option<&str>) -> Result<Vec<Browser>> {
    let chosen = parse(list)?;
    for left_out in ALL.iter().filter(|it| !chosen.contains(it)) {
        progress::say(&format!("WARNING: NOT TESTED IN {}", left_out.name().to_uppercase()));
    }
    Ok(chosen)
}

fn parse(list: Option<&str>) -> Result<Vec<Browser>> {
    let Some(list) = list else { return Ok(ALL.to_vec()) };
    let mut chosen = Vec::new();
    for name in list.split(',').map(str::trim).filter(|it| !it.is_empty()) {
        let Some(browser) = ALL.into_iter().find(|it| it.name() == name) else {
            bail!("--browsers knows chromium and firefox, not `{name}`");
        };
        if !chosen.contains(&browser) {
            chosen.push(browser);
        }
    }
    if chosen.is_empty() {
        bail!("--browsers needs at least one of chromium and firefox");
    }
    Ok(chosen)
}

/// What the variable names; else the first of the programs that is on PATH.
pub fn given_or_found(variable: &str, programs: &[&str]) -> Result<Option<PathBuf>> {
    if let Some(given) = std::env::var_os(variable).filter(|it| !it.is_empty()) {
        if !paths::is_program(Path::new(&given)) {
            bail!("{variable} is set to {}, which is no program", given.to_string_lossy());
        }
        return Ok(Some(given.into()));
    }
    Ok(programs.iter().find_map(|it| paths::program(it)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_list_of_browsers() {
        assert_eq!(parse(None).unwrap(), ALL);
        assert_eq!(parse(Some("firefox")).unwrap(), [Browser::Firefox]);
        assert_eq!(
            parse(Some("firefox, chromium,firefox")).unwrap(),
            [Browser::Firefox, Browser::Chromium]
        );
    }

    #[test]
    fn leaving_out_every_browser_is_refused() {
        assert!(parse(Some("")).is_err());
        assert!(parse(Some("lynx")).unwrap_err().to_string().contains("`lynx`"));
    }
}
