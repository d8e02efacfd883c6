//! What pages say on the console. A test fails on every error it did not ask for.
#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use serde_json::Value;

/// What went wrong, when an event says that something did.
pub fn error(event: &Value) -> Option<String> {
    let entry = &event["params"];
    let level = entry["level"].as_str()?;
    if event["method"] != "log.entryAdded" || !matches!(level, "error" | "warn") {
        return None;
    }
    let text = entry["text"].as_str().filter(|it| !it.is_empty()).map(str::to_owned);
    let text = text.unwrap_or_else(|| entry["args"].to_string());
    let frame = &entry["stackTrace"]["callFrames"][0];
    let place = frame["url"].as_str().unwrap_or_default();
    Some(format!("{level}: {text} {place}:{}", frame["lineNumber"].as_u64().unwrap_or_default()))
}
