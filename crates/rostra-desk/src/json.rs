//! What is kept on the device is kept as text. Not here: under which names (`browser/storage.rs`).

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Something that is kept. What comes back may be anybody's, so each reads only what it can be.
pub trait Stored: Serialize + DeserializeOwned {
    /// Reads what [`Self::to_json`] wrote; `None` for garbage.
    #[must_use]
    fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Text to store.
    #[must_use]
    fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<T: Serialize + DeserializeOwned> Stored for T {}
