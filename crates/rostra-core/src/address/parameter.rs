//! Names of the parameters of a query. Published: they never change.

/// Language.
pub const LANG: &str = "lang";
/// Layout, or one of the speaker's windows.
pub const VIEW: &str = "view";
/// Light, dark or as the system.
pub const THEME: &str = "theme";
/// Name of the session that the window takes part in.
pub const SESSION: &str = "session";
/// The deck is framed in another page.
pub const EMBED: &str = "embed";
/// The one slide that is shown.
pub const ONLY: &str = "only";
/// The position, in the form of a fragment.
pub const PLACE: &str = "s";
