//! JSON serialisation of what is stored on the device. Not here: the storage keys
//! (`browser/storage.rs`).

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value that is stored as JSON. Stored text may be damaged or foreign, so each type validates
/// what it reads.
pub trait StoredAsJson: Serialize + DeserializeOwned {
    /// Parses what [`Self::to_json`] wrote; `None` for invalid text.
    #[must_use]
    fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// Serialises the value; empty when that fails.
    #[must_use]
    fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<T: Serialize + DeserializeOwned> StoredAsJson for T {}
