//! The script in the head of each page: `assets/early.js`, with what it has to know of the core filled in.

use anyhow::{Result, bail};
use rostra_core::address::{View, parameter};
use rostra_core::deck::MAX_STEPS;
use rostra_core::keymap::TURNS;
use rostra_core::state::Theme;
use rostra_core::text::Lang;
use serde_json::{Map, Value, json};

use crate::paths::asset;
use crate::prerender::framed::replaced;
use crate::prerender::minify;

/// Where the script has what it knows of the core.
const CORE: &str = "(CORE)";
/// What it loads from beside the page.
const BESIDE: &str = "${data.root}";

/// The script.
pub fn script() -> Result<String> {
    filled(&asset("early.js")?)
}

/// The script without what it loads, for a page that has that inside.
pub fn alone() -> Result<String> {
    let script = asset("early.js")?;
    let loads = script.lines().filter(|it| it.contains(BESIDE)).count();
    if loads != 3 || script.matches(BESIDE).count() != loads {
        bail!("early.js should load three files, each in a line of its own");
    }
    let lines = script.lines().filter(|it| !it.contains(BESIDE));
    filled(&lines.collect::<Vec<_>>().join("\n"))
}

fn filled(script: &str) -> Result<String> {
    replaced(&minify::script(script), CORE, &format!("({})", core()))
}

/// What the script has to know of the core. The first of a list is what holds without a choice.
fn core() -> Value {
    let turns = TURNS.into_iter().map(|(key, by)| (key.to_owned(), json!(by)));
    json!({
        "langs": Lang::ALL.map(Lang::tag),
        "themes": Theme::ALL.map(Theme::word),
        "views": View::ALL.map(View::word),
        "parameters": {
            "lang": parameter::LANG,
            "view": parameter::VIEW,
            "theme": parameter::THEME,
            "session": parameter::SESSION,
            "embed": parameter::EMBED,
            "only": parameter::ONLY,
            "place": parameter::PLACE,
        },
        "steps": MAX_STEPS,
        "turns": turns.collect::<Map<_, _>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_the_script_knows_of_the_core_is_filled_in() {
        for script in [script().unwrap(), alone().unwrap()] {
            assert!(!script.contains(CORE));
            let (before, core) = script.rsplit_once("})(").unwrap();
            let core: Value = serde_json::from_str(core.trim_end_matches(");")).unwrap();
            for name in core["parameters"].as_object().unwrap().keys() {
                assert!(before.contains(&format!("parameters.{name}")), "{name} is not used");
            }
        }
    }
}
