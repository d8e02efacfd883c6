//! Finds or installs the browsers and drivers that the tests need. Not here: the tests, or driving
//! a browser.

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
    /// WebKitGTK in its minimal browser, `MiniBrowser`; for a smoke set of tests.
    WebKit,
}

/// All browsers, in the order of the tests.
pub const ALL: [Browser; 3] = [Browser::Chromium, Browser::Firefox, Browser::WebKit];

/// Environment variable with the path of Xvfb, the virtual display for WebKit's windows.
const XVFB: &str = "XVFB";
/// Environment variable with the path of Chromium's headless shell, if there is one.
const HEADLESS_SHELL: &str = "CHROME_HEADLESS_SHELL";
/// Debian packages for WebKit: the driver depends on the browser.
const WEBKIT_PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb", "fonts-noto-cjk"];

impl Browser {
    /// Returns its name on the command line and in `ROSTRA_BROWSERS`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns the environment variables with the paths of the browser and its driver.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "WEBKITDRIVER"],
        }
    }

    /// Returns whether a run may continue without it: WebKit exists for Linux only, and not in
    /// every distribution.
    pub fn may_be_missing(self) -> bool {
        self == Self::WebKit
    }

    /// Finds or installs browser and driver, and returns their variables and paths.
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
            Self::WebKit => ([&["MiniBrowser"], &["WebKitWebDriver"]], WEBKIT_PACKAGES),
        };
        let [browsers, drivers] = paths;
        let find_browser = || {
            let found = given_or_found(browser, browsers)?;
            Ok::<_, anyhow::Error>(found.or_else(|| self.unlisted()))
        };
        let mut browser_path = find_browser()?;
        let mut driver_path = given_or_found(driver, drivers)?;
        let apt_has_driver = self != Self::Firefox;
        if browser_path.is_none() || (apt_has_driver && driver_path.is_none()) {
            apt::install(packages).with_context(hint)?;
            browser_path = find_browser()?;
            driver_path = given_or_found(driver, drivers)?;
        }
        if driver_path.is_none() && !apt_has_driver {
            driver_path = Some(tools::GECKODRIVER.path().with_context(hint)?);
        }
        Ok([(browser, browser_path.with_context(hint)?), (driver, driver_path.with_context(hint)?)])
    }

    /// Returns all environment variables that the tests need for it.
    pub fn environment(self) -> Result<Vec<(&'static str, PathBuf)>> {
        let mut all = self.locate()?.to_vec();
        match self {
            Self::Chromium => all.extend(headless_shell()?.map(|it| (HEADLESS_SHELL, it))),
            Self::Firefox => {}
            Self::WebKit => all.push((XVFB, xvfb()?)),
        }
        Ok(all)
    }

    /// Returns its path where it is not on `PATH`: WebKit's browser is in the folder of its
    /// libraries.
    fn unlisted(self) -> Option<PathBuf> {
        if self != Self::WebKit {
            return None;
        }
        let below = |folder: PathBuf| {
            let inside = std::fs::read_dir(folder).into_iter().flatten().flatten();
            let mut inside: Vec<PathBuf> = inside.map(|it| it.path()).collect();
            // The newest last, by its name.
            inside.sort();
            inside.into_iter()
        };
        let roots = ["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from);
        let folders = roots.into_iter().flat_map(|it| [it.clone()].into_iter().chain(below(it)));
        let of_webkit = folders.flat_map(below).filter(|it| {
            it.file_name().is_some_and(|it| it.to_string_lossy().starts_with("webkit"))
        });
        of_webkit.map(|it| it.join("MiniBrowser")).rfind(|it| paths::is_program(it))
    }
}

/// Finds or installs Chromium's headless shell, in which tests take half the time; `None` where it
/// is not available, and tests use Chromium itself.
fn headless_shell() -> Result<Option<PathBuf>> {
    let find =
        || given_or_found(HEADLESS_SHELL, &["chromium-headless-shell", "chrome-headless-shell"]);
    if let Some(found) = find()? {
        return Ok(Some(found));
    }
    if let Err(error) = apt::install(&["chromium-headless-shell"]) {
        progress::say(&format!("without Chromium's headless shell, tests take longer: {error:#}"));
    }
    find()
}

fn xvfb() -> Result<PathBuf> {
    let find = || given_or_found(XVFB, &["Xvfb"]);
    if let Some(found) = find()? {
        return Ok(found);
    }
    let hint = || format!("webkit cannot be tested without a screen; set {XVFB} to an Xvfb");
    apt::install(&["xvfb"]).with_context(hint)?;
    find()?.with_context(hint)
}

/// Parses a list such as `chromium,firefox,webkit` and reports which browsers it leaves out.
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
            bail!("--browsers knows chromium, firefox and webkit, not `{name}`");
        };
        if !chosen.contains(&browser) {
            chosen.push(browser);
        }
    }
    if chosen.is_empty() {
        bail!("--browsers needs at least one of chromium, firefox and webkit");
    }
    Ok(chosen)
}

/// Returns the path that an environment variable gives, else the first of these programs on PATH.
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
        assert_eq!(parse(Some("webkit")).unwrap(), [Browser::WebKit]);
    }

    #[test]
    fn leaving_out_every_browser_is_refused() {
        assert!(parse(Some("")).is_err());
        assert!(parse(Some("lynx")).unwrap_err().to_string().contains("`lynx`"));
    }
}
