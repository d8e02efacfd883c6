//! Joins the style sheets into one file, so that the first paint waits for one request.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// Joins the sheets, in order, into a file named after its content; answers its name.
pub fn join(folder: &Path, sheets: &[String]) -> Result<String> {
    if sheets.is_empty() {
        bail!("the page links no style sheet");
    }
    let mut joined = String::new();
    for sheet in sheets {
        let path = folder.join(sheet.trim_start_matches("./"));
        let css = fs::read_to_string(&path)
            .with_context(|| format!("cannot read the style sheet {}", path.display()))?;
        joined.push_str(&tightened(&css));
        // It is all in the one file now.
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let hash: String =
        Sha256::digest(&joined).iter().take(8).map(|it| format!("{it:02x}")).collect();
    let name = format!("deck-{hash}.css");
    fs::write(folder.join(&name), joined).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// Without comments and indentation: enough, as brotli does the rest.
pub(crate) fn tightened(css: &str) -> String {
    let mut rest = css;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |it| it.1);
    }
    text.push_str(rest);
    text.lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_comments_and_indentation_only() {
        assert_eq!(tightened("/* a\n b */\n  p {\n    x: 1; /* c */\n  }\n\n"), "p {\nx: 1;\n}\n");
    }
}
