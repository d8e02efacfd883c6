//! The scripts and the style sheet of framed decks and of the pages around them: as files, or for a page that has
//! them inside.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::paths::asset;
use crate::prerender::minify;

/// Writes them beside the deck's page. Hosts name `embed.js`, and `assets/early.js` the others.
pub fn write(folder: &Path) -> Result<()> {
    let put = |name: &str, minified: fn(&str) -> String| {
        let path = folder.join(name);
        fs::write(&path, minified(&asset(name)?))
            .with_context(|| format!("cannot write {}", path.display()))
    };
    put("framed.css", minify::css)?;
    put("framed.js", minify::script)?;
    put("embed.js", minify::script)
}

/// Where `framed.js` has the address of the whole deck.
const WHOLE: &str = "${location.pathname}";

/// The script of guests. `whole` is the address of the whole deck, if that is another page.
pub fn script(whole: Option<&str>) -> Result<String> {
    let mut script = minify::script(&asset("framed.js")?);
    if let Some(whole) = whole {
        script = replaced(&script, WHOLE, whole)?;
    }
    Ok(format!("if (\"embed\" in document.documentElement.dataset) {script}"))
}

/// The style sheet of guests.
pub fn style() -> Result<String> {
    Ok(minify::css(&asset("framed.css")?))
}

/// Replaces text that must be there once.
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
