//! The documents match the code: every key is explained, every link leads to an existing file.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::path::PathBuf;

use rostra_core::help::HELP;
use xtask::paths;

/// The documents of the repository, by path.
fn documents() -> Vec<String> {
    let folder = |name: &str| {
        let files = fs::read_dir(paths::root().join(name)).unwrap();
        let names = files.map(|it| it.unwrap().file_name().into_string().unwrap());
        let found = names.filter(|it| it.ends_with(".md")).map(|it| format!("{name}{it}"));
        found.collect::<Vec<_>>()
    };
    let all = [folder(""), folder("docs/")].concat();
    assert!(all.contains(&"docs/desk.md".to_owned()), "{all:?}");
    all
}

fn document(name: &str) -> (PathBuf, String) {
    let path = paths::root().join(name);
    let text = fs::read_to_string(&path).unwrap();
    (path, text)
}

#[test]
fn every_key_of_the_help_is_explained() {
    for name in ["README.md", "docs/keys.md"] {
        let (_, text) = document(name);
        for key in HELP.iter().flat_map(|it| it.keys) {
            assert!(text.contains(&format!("`{key}`")), "{name} does not explain `{key}`");
        }
    }
}

#[test]
fn every_link_leads_to_a_file() {
    let mut links = 0;
    for name in documents() {
        let (path, text) = document(&name);
        // The part before the first separator is no link.
        for target in text.split("](").skip(1).filter_map(|it| Some(it.split_once(')')?.0)) {
            // An example of the talk's own markup.
            let example = target.starts_with(['F', '#'])
                || ["term:", "sources/"].iter().any(|it| target.starts_with(it));
            if example || target.starts_with("https:") {
                continue;
            }
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let to = path.with_file_name(file);
            assert!(to.exists(), "{name} links {target}");
            if !heading.is_empty() {
                let anchor =
                    |it: &str| it.trim_start_matches('#').trim().replace(' ', "-").to_lowercase();
                let text = fs::read_to_string(to).unwrap();
                let found = text.lines().any(|it| it.starts_with('#') && anchor(it) == heading);
                assert!(found, "{name} links {target}");
            }
            links += 1;
        }
    }
    assert!(links > 5, "the documents link each other");
}
