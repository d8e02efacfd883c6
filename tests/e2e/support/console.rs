//! Console events. A test fails on every error it did not expect, and on warnings about the deck's
//! own files; other warnings of a browser are ignored.
#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use serde_json::Value;

/// Prefixes of addresses of the deck's own files, which tests serve on this machine or open from
/// its disk.
const OWN: [&str; 4] = ["http://localhost:", "http://127.0.0.1:", "file:", "blob:"];
/// Firefox's messages when a page is left while a script is loading (153).
const CUT_OFF: [&str; 4] = [
    "Loading failed for the module",
    // No type, as nothing was answered.
    "disallowed MIME type (“”)",
    "Loading failed for the <script>",
    "dynamically imported module",
];

/// Returns the error in an event, if it is one.
pub fn error(event: &Value) -> Option<String> {
    let entry = &event["params"];
    if event["method"] != "log.entryAdded" {
        return None;
    }
    let level = entry["level"].as_str()?;
    let frame = &entry["stackTrace"]["callFrames"][0];
    let place = frame["url"].as_str().unwrap_or_default();
    let own = OWN.iter().any(|it| place.starts_with(it));
    if level != "error" && !(level == "warn" && own) {
        return None;
    }
    let text = entry["text"].as_str().filter(|it| !it.is_empty()).map(str::to_owned);
    let text = text.unwrap_or_else(|| entry["args"].to_string());
    Some(format!("{level}: {text} {place}:{}", frame["lineNumber"].as_u64().unwrap_or_default()))
}

/// Returns whether an event only reports a script that was loading when its page was left.
pub fn is_cut_off(event: &Value) -> bool {
    error(event).is_some_and(|text| CUT_OFF.iter().any(|it| text.contains(it)))
}
