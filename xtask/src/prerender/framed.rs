//! Scripts and style sheet of framed decks and of their host pages, as files or inlined.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::paths::asset;
use crate::prerender::minify;

/// Writes the files beside the deck's page. Hosts load `embed.js`, and `assets/early.js` the
/// others.
pub fn write(folder: &Path) -> Result<()> {
    let write = |name: &str, minified: fn(&str) -> String| {
        let path = folder.join(name);
        fs::write(&path, minified(&asset(name)?))
            .with_context(|| format!("cannot write {}", path.display()))
    };
    write("framed.css", minify::css)?;
    write("framed.js", minify::script)?;
    write("embed.js", minify::script)
}

/// The expression for the address of the whole deck in `framed.js`.
const WHOLE: &str = "${location.pathname}";

/// Returns the script of framed decks. `whole` is the address of the whole deck, if that is another
/// page.
pub fn script(whole: Option<&str>) -> Result<String> {
    let mut script = minify::script(&asset("framed.js")?);
    if let Some(whole) = whole {
        script = replaced(&script, WHOLE, whole)?;
    }
    Ok(format!("if (\"embed\" in document.documentElement.dataset) {script}"))
}

/// Returns the style sheet of framed decks.
pub fn style() -> Result<String> {
    Ok(minify::css(&asset("framed.css")?))
}

/// Replaces a part of a text; fails unless it occurs exactly once.
pub(super) fn replaced(text: &str, part: &str, by: &str) -> Result<String> {
    if text.matches(part).count() != 1 {
        bail!("`{part}` should be there once");
    }
    Ok(text.replacen(part, by, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_for_hosts_is_small() {
        let script = minify::script(&asset("embed.js").unwrap());
        assert!(script.len() <= 2048, "{} bytes", script.len());
        assert!(script.contains("export function mount("), "it offers nothing");
    }
}
