//! Parses and writes addresses: query ⇄ options, fragment ⇄ position. Parsing never fails;
//! unknown or malformed parts are ignored.
//!
//! The fragment holds the position (`#five-layers/2/infra`), the query the options
//! (`?lang=en&view=reading`). `docs/addresses.md` is the public contract.

pub mod parameter;
mod place;

pub(crate) use self::place::is_word;
use self::place::split_after;
pub use self::place::{Place, Resolved, fragment, place};
use crate::deck::Deck;
use crate::state::{Layout, Panel, State, Theme};
use crate::text::Lang;

/// A view of the deck that an address can select (`?view=…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One slide at a time.
    Stage,
    /// The whole talk as an article.
    Reading,
    /// All slides as a grid.
    Overview,
}

/// A window of the speaker's own, which an address also selects by `?view=…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Speaker's window: notes, next slide, time.
    Speaker,
    /// Two large buttons: previous and next.
    Clicker,
    /// Checklist before a talk.
    Check,
}

impl Surface {
    const ALL: [Self; 3] = [Self::Speaker, Self::Clicker, Self::Check];

    /// Parses its name in addresses.
    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Its name in addresses and style sheets.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Clicker => "clicker",
            Self::Check => "check",
        }
    }
}

/// The options that a query holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Language.
    pub lang: Option<Lang>,
    /// Layout.
    pub view: Option<View>,
    /// Set when this is one of the speaker's windows.
    pub surface: Option<Surface>,
    /// Name of the session that this window takes part in.
    pub session: Option<String>,
    /// Light, dark or as the system.
    pub theme: Option<Theme>,
    /// The deck is embedded in another page.
    pub embed: bool,
    /// Show this slide alone.
    pub only: Option<usize>,
    /// The position, in the form of a fragment, for hosts that overwrite the fragment.
    pub place: Option<String>,
}

/// Parses a query, with or without its `?`. Unknown names and values are ignored.
#[must_use]
pub fn options(deck: &Deck, query: &str) -> Options {
    let mut options = Options::default();
    // Reversed, so that the first pair of a name wins, as in `URLSearchParams`.
    for pair in pairs(query).rev() {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        let plain = value.to_ascii_lowercase();
        let (letters, _) = split_after(&plain, |it| it.is_ascii_lowercase());
        match name {
            parameter::LANG => options.lang = Lang::from_tag(letters),
            parameter::VIEW => {
                options.view = View::ALL.into_iter().find(|it| it.word() == letters);
                options.surface = Surface::named(letters);
            }
            parameter::SESSION => {
                let (session, _) = split_after(&plain, |it| it.is_ascii_alphanumeric());
                options.session = Some(session.to_owned()).filter(|it| is_session(it));
            }
            parameter::THEME => options.theme = Theme::named(letters),
            parameter::EMBED => options.embed = value != "0",
            parameter::ONLY => options.only = deck.find_start(&plain).map(|it| it.0),
            parameter::PLACE => options.place = Some(value),
            _ => {}
        }
    }
    options
}

/// The `name=value` pairs of a query, with or without its `?`. Accepts `&amp;` as separator, for
/// queries that were HTML-escaped once too often.
fn pairs(query: &str) -> impl DoubleEndedIterator<Item = &str> {
    let all = query.strip_prefix('?').unwrap_or(query).split('&');
    all.map(|it| it.strip_prefix("amp;").unwrap_or(it)).filter(|it| !it.is_empty())
}

impl Options {
    /// Whether the language, layout and theme that the query names are still those of the state.
    #[must_use]
    pub fn still_hold(&self, state: &State) -> bool {
        self.lang.is_none_or(|it| it == state.lang)
            && self.view.is_none_or(|it| it == View::of(state))
            && self.theme.is_none_or(|it| it == state.theme)
    }
}

/// Returns the query with the state's language, its layout if the user has chosen one, and its
/// theme if the query already names one, so that a reload keeps them. Other parameters are kept,
/// including a `view` that selects one of the speaker's windows.
#[must_use]
pub fn query(query: &str, state: &State) -> String {
    let is_of = |it: &str, name: &str| it.split('=').next() == Some(name);
    let others = pairs(query).filter(|it| {
        ![parameter::LANG, parameter::VIEW, parameter::THEME].iter().any(|name| is_of(it, name))
    });
    let mut kept: Vec<String> = others.map(str::to_owned).collect();
    kept.push(format!("{}={}", parameter::LANG, state.lang.tag()));
    let mut surfaces = pairs(query)
        .filter_map(|it| it.split_once('='))
        .filter_map(|(name, value)| Surface::named(value).filter(|_| name == parameter::VIEW));
    let is_chosen = state.is_layout_chosen || state.panel == Some(Panel::Overview);
    let view = is_chosen.then(|| View::of(state).word());
    let view = surfaces.next().map(Surface::word).or(view);
    kept.extend(view.map(|it| format!("{}={it}", parameter::VIEW)));
    if pairs(query).any(|it| is_of(it, parameter::THEME)) {
        kept.push(format!("{}={}", parameter::THEME, state.theme.word()));
    }
    format!("?{}", kept.join("&"))
}

/// Returns the query with `session` set to the given name.
#[must_use]
pub fn with_session(query: &str, session: &str) -> String {
    let others = pairs(query).filter(|it| it.split('=').next() != Some(parameter::SESSION));
    let pairs: Vec<_> =
        others.map(str::to_owned).chain([format!("{}={session}", parameter::SESSION)]).collect();
    format!("?{}", pairs.join("&"))
}

/// Whether the name is well-formed: 4 to 32 lower-case ASCII letters and digits.
#[must_use]
pub fn is_session(name: &str) -> bool {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit();
    (4..=32).contains(&name.len()) && name.bytes().all(plain)
}

impl View {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Stage, Self::Reading, Self::Overview];

    /// The view that a state shows.
    #[must_use]
    pub fn of(state: &State) -> Self {
        match (state.panel, state.layout) {
            (Some(Panel::Overview), _) => Self::Overview,
            (_, Layout::Stage) => Self::Stage,
            (_, Layout::Reading) => Self::Reading,
        }
    }

    /// Its name in addresses and style sheets.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Reading => "reading",
            Self::Overview => "overview",
        }
    }
}

/// Percent-decodes a text. Malformed escapes stay as they are; so does the whole text if the
/// result would not be UTF-8.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let byte = hex.and_then(|it| u8::from_str_radix(it, 16).ok()).filter(|_| first == b'%');
        decoded.push(byte.unwrap_or(first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::tests::deck;
    use proptest::prelude::*;

    #[test]
    fn reads_options() {
        let read = |it| options(&deck(), it);
        assert_eq!(
            read("?lang=en&view=overview&theme=dark&embed&only=end"),
            Options {
                lang: Some(Lang::En),
                view: Some(View::Overview),
                surface: None,
                session: None,
                theme: Some(Theme::Dark),
                embed: true,
                only: Some(2),
                place: None,
            }
        );
        assert_eq!(read("?lang=fr&view=cinema&only=nowhere&&=&embed=0"), Options::default());
        assert_eq!(read("s=five-layers%2F2").place, Some("five-layers/2".into()));
        let speaker = read("?view=speaker&session=k3x9w2");
        assert_eq!((speaker.view, speaker.surface), (None, Some(Surface::Speaker)));
        assert_eq!(speaker.session.as_deref(), Some("k3x9w2"));
        let all = Options {
            lang: Some(Lang::En),
            view: Some(View::Reading),
            theme: Some(Theme::Dark),
            session: Some("k3x9".into()),
            only: Some(1),
            ..Options::default()
        };
        for altered in [
            "?lang=en&view=reading&theme=dark&session=k3x9&only=five-layers",
            "?lang=en&amp;view=reading&amp;theme=dark&amp;session=k3x9&amp;only=five-layers",
            "?lang=EN&view=Reading.&theme=dark,&session=k3x9)&only=Five-layers)",
            "?lang=en-US&view=reading에서&theme=dark%20&session=k3x9%EC&only=layers.",
            "?lang=en&lang=ko&view=reading&view=stage&theme=dark&session=k3x9&only=layers&only=end",
        ] {
            assert_eq!(read(altered), all, "{altered}");
        }
        for none in ["session=", "session=abc", "session=a/b/c/d", "session=%00%00%00%00"] {
            assert_eq!(read(none).session, None, "{none}");
        }
    }

    fn any_state() -> impl Strategy<Value = State> {
        let theme = proptest::sample::select(&Theme::ALL[..]);
        (any::<[bool; 4]>(), theme).prop_map(|([lang, layout, chosen, panel], theme)| State {
            lang: if lang { Lang::Ko } else { Lang::En },
            theme,
            layout: if layout { Layout::Stage } else { Layout::Reading },
            is_layout_chosen: chosen,
            panel: panel.then_some(Panel::Overview),
            ..State::default()
        })
    }

    #[test]
    fn a_query_keeps_what_is_not_its_own() {
        let fits = State { lang: Lang::En, layout: Layout::Stage, ..State::default() };
        assert_eq!(
            query("?view=overview", &fits),
            "?lang=en",
            "a window's own layout is no choice"
        );
        let state = State { is_layout_chosen: true, theme: Theme::Light, ..fits };
        assert_eq!(query("", &state), "?lang=en&view=stage");
        assert_eq!(query("?view=overview&s=end&x", &state), "?s=end&x&lang=en&view=stage");
        assert_eq!(query("?theme=dark", &state), "?lang=en&view=stage&theme=light");
        let speaker = query("?view=speaker&session=k3x9", &state);
        assert_eq!(speaker, "?session=k3x9&lang=en&view=speaker");
        assert_eq!(with_session("?session=old1&lang=ko", "k3x9"), "?lang=ko&session=k3x9");
        assert_eq!(with_session("", "k3x9"), "?session=k3x9");
        assert_eq!(query("?x=1&amp;view=reading", &state), "?x=1&lang=en&view=stage");
    }

    proptest! {
        #[test]
        fn any_string_is_read_as_a_query(text in "\\PC*") {
            let _: Options = options(&deck(), &text);
        }

        #[test]
        fn a_query_says_what_the_state_is(text in "[?a-z=&]{0,30}", state in any_state()) {
            let written = query(&text, &state);
            let read = options(&deck(), &written);
            prop_assert!(read.still_hold(&state), "{written}");
            let is_chosen = state.is_layout_chosen || state.panel.is_some();
            let view = is_chosen.then(|| View::of(&state));
            prop_assert_eq!((read.lang, read.view), (Some(state.lang), view));
            prop_assert_eq!(query(&written, &state), written);
        }
    }
}
