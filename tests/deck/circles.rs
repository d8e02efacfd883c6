//! No module of the pure crates, the prerenderer or the talk is in an import cycle. The modules of
//! a folder may use the file that declares them.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::architecture::{files, root};

/// Returns the text of each module below a folder, by its path without the ending, such as
/// `session/replica`.
fn modules(folder: &Path) -> HashMap<String, String> {
    let named = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap().with_extension("").display().to_string();
        (name.trim_end_matches("/mod").to_owned(), fs::read_to_string(path).unwrap())
    };
    let all = files(folder, &[".rs"]).into_iter().map(named);
    all.filter(|(name, _)| name != "lib" && !name.ends_with("tests")).collect()
}

/// Returns the paths that a module imports from its own crate, such as `session/replica/Peer`,
/// outside of its tests.
fn imports(name: &str, text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let text = text.split("#[cfg(test)]\npub(crate) mod tests").next().unwrap();
    let mut paths = Vec::new();
    // What stands before the first `use` is no import.
    let after = |word| text.split(word).skip(1);
    for import in after("\nuse ").chain(after("\npub use ")) {
        let import = import.split(';').next().unwrap().split_whitespace().collect::<String>();
        let Some(path) = from_root(name, &import) else { continue };
        match path.split_once('{') {
            Some((before, names)) => {
                paths.extend(names.split([',', '{', '}']).map(|it| format!("{before}{it}")));
            }
            None => paths.push(path),
        }
    }
    paths
}

/// Returns an import's path from the crate's root; `None` for other crates.
fn from_root(name: &str, import: &str) -> Option<String> {
    let import = import.replace("::", "/");
    if let Some(path) = import.strip_prefix("crate/") {
        return Some(path.to_owned());
    }
    let (mut folder, mut path) = (name, import.as_str());
    while let Some(rest) = path.strip_prefix("super/") {
        folder = folder.rsplit_once('/').map_or("", |it| it.0);
        path = rest;
    }
    (path.len() < import.len())
        .then(|| format!("{folder}/{path}").trim_start_matches('/').to_owned())
}

/// Returns the module that an imported path is in.
fn module<'a>(path: &'a str, known: &HashMap<String, String>) -> Option<&'a str> {
    let mut path = path;
    while !known.contains_key(path) {
        path = path.rsplit_once('/')?.0;
    }
    Some(path)
}

fn reached<'a>(from: &'a str, uses: &'a HashMap<String, Vec<String>>, seen: &mut HashSet<&'a str>) {
    for next in uses.get(from).into_iter().flatten() {
        if seen.insert(next) {
            reached(next, uses, seen);
        }
    }
}

#[test]
fn no_modules_use_each_other_in_a_circle() {
    for folder in [
        "crates/rostra-core/src",
        "crates/rostra-desk/src",
        "crates/rostra/src",
        "xtask/src",
        "slides",
    ] {
        let mut known = modules(&root().join(folder));
        assert!(known.len() > 10, "{folder} has hardly any modules");
        // Listeners that start one another.
        known.retain(|name, _| !name.starts_with("browser"));
        let of = |(name, text): (&String, &String)| {
            let used = imports(name, text)
                .iter()
                .filter_map(|it| module(it, &known))
                .map(str::to_owned)
                .collect::<Vec<_>>();
            let is_parent = |it: &str| name.starts_with(&format!("{it}/"));
            (name.clone(), used.into_iter().filter(|it| it != name && !is_parent(it)).collect())
        };
        let uses: HashMap<String, Vec<String>> = known.iter().map(of).collect();
        for name in uses.keys() {
            let mut seen = HashSet::new();
            reached(name, &uses, &mut seen);
            assert!(!seen.contains(name.as_str()), "{folder}: {name} is in a circle");
        }
    }
}
