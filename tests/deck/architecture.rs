//! Rules about the code itself.

use std::fs;
use std::path::{Path, PathBuf};

use crate::styles;

/// Maximum length of a file; a longer one should probably be split.
const MAX_LINES: usize = 400;

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns all files below a folder with one of the endings, without build output.
pub fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "dist", "node_modules", ".git"].contains(&name.as_str()) {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|it| name.ends_with(it)) {
            found.push(path);
        }
    }
    found
}

#[test]
fn files_have_one_reason_to_exist() {
    for path in files(&root(), &[".rs", ".css", ".js"]) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines: split it", path.display());
    }
}

#[test]
fn the_guides_name_files_that_exist() {
    let endings = [".rs", ".js", ".css"];
    let known: Vec<_> =
        files(&root(), &endings).iter().map(|it| it.display().to_string()).collect();
    for guide in ["ARCHITECTURE.md", "docs/decisions.md", "docs/slides.md", "docs/figures.md"] {
        let text = fs::read_to_string(root().join(guide)).unwrap();
        // Every second piece stands between backquotes, from the second on.
        let names = text.split('`').skip(1).step_by(2);
        let is_file = |it: &&str| endings.iter().any(|end| it.ends_with(end)) && !it.contains('<');
        for name in names.filter(is_file) {
            let is_there = if guide == "ARCHITECTURE.md" && name.contains('/') {
                // Its paths are those of the repository, or of `crates/`.
                [root(), root().join("crates")].iter().any(|it| it.join(name).is_file())
            } else {
                known.iter().any(|it| it.ends_with(&format!("/{name}")))
            };
            assert!(is_there, "{guide}: there is no {name}");
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for path in files(&root(), &[".rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!"), "{} does not say what it is for", path.display());
    }
}

#[test]
fn the_core_depends_on_nothing() {
    let manifest = fs::read_to_string(root().join("crates/rostra-core/Cargo.toml")).unwrap();
    assert!(!manifest.contains("\n[dependencies]"), "rostra-core is std only");
}

#[test]
fn the_engine_does_not_know_the_talk() {
    for path in files(&root().join("crates"), &["Cargo.toml"]) {
        let manifest = fs::read_to_string(&path).unwrap();
        assert!(!manifest.contains("talk") && !manifest.contains("ai-2025"), "{}", path.display());
    }
}

#[test]
fn the_talk_uses_the_prelude_only() {
    for path in files(&root().join("slides"), &[".rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        for line in
            text.lines().filter(|it| it.contains("rostra::") || it.contains("rostra_core::"))
        {
            assert!(line.contains("rostra::prelude"), "{}: {line}", path.display());
        }
        assert!(!text.contains("web_sys"), "{} touches the browser", path.display());
    }
}

#[test]
fn every_style_rule_is_in_a_layer() {
    for path in files(&root().join("assets/styles"), &[".css"]) {
        for around in styles::rules(&fs::read_to_string(&path).unwrap()) {
            let layered = around.iter().any(|it| it.starts_with("@layer "));
            // `@font-face` rules belong to no layer, and an at-rule alone is not a rule yet.
            let alone = around.len() == 1 && around[0].starts_with('@');
            assert!(layered || alone, "{}: {around:?} is in no layer", path.display());
        }
    }
}

/// On paper every slide is the complete article, whatever layout, step or word it was left at. So
/// rules that depend on one of these must not apply to print.
#[test]
fn layouts_and_steps_are_for_screens() {
    for path in files(&root().join("assets/styles"), &[".css"]) {
        let name = path.display();
        for around in styles::rules(&fs::read_to_string(&path).unwrap()) {
            let Some(rule) = around.last() else { continue };
            let inside = |what| around.iter().any(|it| it.contains(what));
            let screen = around.iter().any(|it| it.starts_with("@media screen"));
            assert!(!rule.contains("[data-layout=") || screen, "{name}, for print too: {rule}");
            let state = rule.contains("[data-step") || rule.contains("[data-word");
            let scoped = inside("[data-layout=") && !inside("[data-layout=\"overview\"]");
            assert!(!state || scoped, "{name}, not for stage or article alone: {rule}");
        }
    }
}

/// The same for the style sheets of interactive figures; their words may show on paper.
#[test]
fn figures_are_on_stage_on_screens_only() {
    for path in figure_sheets() {
        for around in styles::rules(&fs::read_to_string(&path).unwrap()) {
            let Some(rule) = around.last() else { continue };
            let screen = around.iter().any(|it| it.starts_with("@media screen"));
            let name = path.display();
            assert!(!rule.contains("[data-layout=") || screen, "{name}, for print too: {rule}");
        }
    }
}

/// Safari (WebKit 2.50) supports `text-decoration` with the name of a line only, and drops the
/// declaration if it has a style, a color or a thickness. It also needs the prefixed
/// `-webkit-user-select`.
#[test]
fn safari_knows_every_declaration() {
    for path in [files(&root().join("assets"), &[".css"]), figure_sheets()].concat() {
        let name = path.display();
        let all = styles::declarations(&fs::read_to_string(&path).unwrap());
        assert!(!all.is_empty(), "{name} declares nothing");
        let count = |property: &str| all.iter().filter(|it| it.0 == property).count();
        assert_eq!(count("user-select"), count("-webkit-user-select"), "{name}: one of a pair");
        for (property, value) in &all {
            let shorthand = property == "text-decoration" && value.contains(char::is_whitespace);
            assert!(!shorthand, "{name}: text-decoration: {value}; has to be said in longhands");
        }
    }
}

/// Returns the style sheets of interactive figures, of the guide's example too.
fn figure_sheets() -> Vec<PathBuf> {
    let folders = ["slides", "crates/rostra/src", "tests/deck"];
    folders.iter().flat_map(|it| files(&root().join(it), &[".css"])).collect()
}

/// All durations are tokens, which are 0 under `prefers-reduced-motion`, and short otherwise.
#[test]
fn motion_takes_its_time_from_the_tokens() {
    for path in [files(&root().join("assets/styles"), &[".css"]), figure_sheets()].concat() {
        let css = styles::without_comments(&fs::read_to_string(&path).unwrap());
        let name = path.display();
        assert!(!css.contains("infinite"), "{name}: motion without an end");
        let separate = |it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '-';
        let raw = css.split(separate).find(|it| {
            let number = it.strip_suffix("ms").or_else(|| it.strip_suffix('s'));
            number.is_some_and(|it| it.parse::<f64>().is_ok())
        });
        assert!(raw.is_none() || path.ends_with("tokens.css"), "{name}: {raw:?}");
    }
}
