//! Writes the scripts and the style sheet that framed decks and the pages around them load.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;
use crate::prerender::{shell, styles};

/// Writes them beside the deck's page. Hosts name `embed.js`, and `assets/early.js` the others.
pub fn write(folder: &Path) -> Result<()> {
    let put = |name: &str, tightened: fn(&str) -> String| {
        let path = folder.join(name);
        fs::write(&path, tightened(&asset(name)?))
            .with_context(|| format!("cannot write {}", path.display()))
    };
    put("framed.css", styles::tightened)?;
    put("framed.js", shell::tightened)?;
    put("embed.js", shell::tightened)
}

fn asset(name: &str) -> Result<String> {
    let path = paths::root().join("assets").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_for_hosts_is_small() {
        let script = shell::tightened(&asset("embed.js").unwrap());
        assert!(script.len() <= 2048, "{} bytes", script.len());
        assert!(script.contains("export function mount("), "it offers nothing");
    }
}
