//! Address ⇄ position and options. Any string parses; what makes no sense is left out.
//!
//! The fragment holds the place (`#five-layers/2/infra`), the query the options
//! (`?lang=en&view=reading`). `docs/addresses.md` is the public contract.

use crate::deck::Deck;
use crate::position::Position;
use crate::state::{Layout, Panel, State, Theme};
use crate::text::Lang;

/// Longest word a figure's state may be, in bytes: longer ones are nobody's.
const MAX_WORD: usize = 64;

/// A way to look at the deck that an address may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// One slide at a time.
    Stage,
    /// The article.
    Reading,
    /// All slides.
    Overview,
}

/// A window of the speaker's own, which an address asks for as a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Notes, what comes next, time.
    Speaker,
    /// Two large areas to press.
    Clicker,
    /// What to look at before a talk.
    Check,
}

impl Surface {
    const ALL: [Self; 3] = [Self::Speaker, Self::Clicker, Self::Check];

    /// By its name in addresses.
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

/// The place an address names; the start, by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Slide and step; valid for the deck.
    pub at: Position,
    /// The state of the slide's figure, in the figure's own words.
    pub figure: Option<String>,
    /// The address named something that is not there, and this is the nearest.
    pub guessed: bool,
}

/// What the query asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Language.
    pub lang: Option<Lang>,
    /// Layout.
    pub view: Option<View>,
    /// The speaker's own window that this is.
    pub surface: Option<Surface>,
    /// The talk that this window takes part in.
    pub session: Option<String>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The deck stands in somebody's article.
    pub embed: bool,
    /// Show this slide alone.
    pub only: Option<usize>,
    /// The place, for hosts that overwrite the fragment; same form as the fragment.
    pub place: Option<String>,
}

/// Reads a fragment, with or without its `#`. `None` when it names no place at all.
///
/// A fragment that begins with `?` is none of ours: WordPress appends `#?secret=…`.
#[must_use]
pub fn place(deck: &Deck, fragment: &str) -> Option<Place> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.is_empty() || fragment.starts_with('?') {
        return None;
    }
    let decoded = decode(fragment);
    let mut words = decoded.splitn(3, '/');
    let Some(slide) = words.next().and_then(|id| deck.find(id)) else {
        return Some(Place { at: Position::default(), figure: None, guessed: true });
    };
    let step = words.next().filter(|it| !it.is_empty()).map_or(Ok(0), str::parse::<usize>);
    let asked = Position::new(slide, step.clone().unwrap_or(0));
    let at = deck.clamp(asked);
    let figure = words.next().filter(|it| is_word(it)).map(str::to_owned);
    Some(Place { at, figure, guessed: step.is_err() || at != asked })
}

/// Writes the fragment of a place, with its `#`: the shortest form that [`place`] reads back.
#[must_use]
pub fn fragment(deck: &Deck, at: Position, figure: Option<&str>) -> String {
    let at = deck.clamp(at);
    let id = deck.slide(at.slide).map_or("", |it| it.id);
    match (at.step, figure.filter(|it| is_word(it))) {
        (0, None) => format!("#{id}"),
        (step, None) => format!("#{id}/{step}"),
        (step, Some(word)) => format!("#{id}/{step}/{word}"),
    }
}

/// Reads a query, with or without its `?`. Unknown names and values are passed over.
#[must_use]
pub fn options(deck: &Deck, query: &str) -> Options {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut options = Options::default();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match name {
            "lang" => options.lang = Lang::from_tag(&value),
            "view" => {
                options.view = View::ALL.into_iter().find(|it| it.word() == value);
                options.surface = Surface::named(&value);
            }
            "session" => options.session = Some(value).filter(|it| is_session(it)),
            "theme" => options.theme = Theme::ALL.into_iter().find(|it| it.word() == value),
            "embed" => options.embed = value != "0",
            "only" => options.only = deck.find(&value),
            "s" => options.place = Some(value),
            _ => {}
        }
    }
    options
}

impl Options {
    /// Whether nothing that the query says of language, layout and theme has been changed since.
    #[must_use]
    pub fn still_hold(&self, state: &State) -> bool {
        self.lang.is_none_or(|it| it == state.lang)
            && self.view.is_none_or(|it| it == View::of(state))
            && self.theme.is_none_or(|it| it == state.theme)
    }
}

/// The query with the language and layout of a state, and the theme where it names one, so that a
/// reload keeps them. Whatever else it holds stays, also that it is a window of the speaker's.
#[must_use]
pub fn query(query: &str, state: &State) -> String {
    let is_of = |it: &str, name: &str| it.split('=').next() == Some(name);
    let all = || query.strip_prefix('?').unwrap_or(query).split('&').filter(|it| !it.is_empty());
    let others = all().filter(|it| !["lang", "view", "theme"].iter().any(|name| is_of(it, name)));
    let mut pairs: Vec<String> = others.map(str::to_owned).collect();
    pairs.push(format!("lang={}", state.lang.tag()));
    let mut surfaces = all().filter_map(|it| it.strip_prefix("view=").and_then(Surface::named));
    let view = surfaces.next_back().map_or(View::of(state).word(), Surface::word);
    pairs.push(format!("view={view}"));
    if all().any(|it| is_of(it, "theme")) {
        pairs.push(format!("theme={}", state.theme.word()));
    }
    format!("?{}", pairs.join("&"))
}

/// The query with the name of the talk that its window takes part in.
#[must_use]
pub fn with_session(query: &str, session: &str) -> String {
    let all = query.strip_prefix('?').unwrap_or(query).split('&').filter(|it| !it.is_empty());
    let others = all.filter(|it| it.split('=').next() != Some("session"));
    let pairs: Vec<_> = others.map(str::to_owned).chain([format!("session={session}")]).collect();
    format!("?{}", pairs.join("&"))
}

/// A session's name: what a random number looks like when it is written short.
fn is_session(name: &str) -> bool {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit();
    (4..=32).contains(&name.len()) && name.bytes().all(plain)
}

impl View {
    const ALL: [Self; 3] = [Self::Stage, Self::Reading, Self::Overview];

    /// What is seen in a state.
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

/// A figure's word: lower-case letters, digits and a few joints, so that it needs no escaping.
pub(crate) fn is_word(word: &str) -> bool {
    let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b"-._,".contains(&it);
    !word.is_empty() && word.len() <= MAX_WORD && word.bytes().all(plain)
}

/// Percent-decoding that keeps what is not well-formed as it stands.
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

    fn at(fragment: &str) -> Option<(usize, usize, bool)> {
        place(&deck(), fragment).map(|it| (it.at.slide, it.at.step, it.guessed))
    }

    #[test]
    fn reads_places() {
        let cases = [
            ("", None),
            ("#", None),
            ("#?secret=abc", None),
            ("#five-layers", Some((1, 0, false))),
            ("five-layers/2", Some((1, 2, false))),
            ("#five%2Dlayers/1", Some((1, 1, false))),
            ("#layers/2", Some((1, 2, false))),
            ("#five-layers/", Some((1, 0, false))),
            ("#five-layers/9", Some((1, 2, true))),
            ("#five-layers/-1", Some((1, 0, true))),
            ("#five-layers/two", Some((1, 0, true))),
            ("#nowhere/2", Some((0, 0, true))),
            ("#%zz%f", Some((0, 0, true))),
        ];
        for (fragment, expected) in cases {
            assert_eq!(at(fragment), expected, "{fragment}");
        }
    }

    #[test]
    fn reads_figure_words_and_drops_what_is_none() {
        let figure = |it| place(&deck(), it).and_then(|it| it.figure);
        assert_eq!(figure("#five-layers/2/infra"), Some("infra".into()));
        assert_eq!(figure("#five-layers//infra"), Some("infra".into()));
        assert_eq!(figure("#five-layers/2/<b>"), None);
        assert_eq!(figure("#five-layers/2/a/b"), None);
    }

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
        for none in ["session=", "session=abc", "session=a/b/c/d", "session=%00%00%00%00"] {
            assert_eq!(read(none).session, None, "{none}");
        }
    }

    fn any_state() -> impl Strategy<Value = State> {
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|it| State {
            lang: if it.0 { Lang::Ko } else { Lang::En },
            theme: if it.1 { Theme::Light } else { Theme::Dark },
            layout: if it.2 { Layout::Stage } else { Layout::Reading },
            panel: it.3.then_some(Panel::Overview),
            ..State::default()
        })
    }

    #[test]
    fn a_query_keeps_what_is_not_its_own() {
        let state = State { lang: Lang::En, layout: Layout::Stage, ..State::default() };
        assert_eq!(query("", &state), "?lang=en&view=stage");
        assert_eq!(query("?view=overview&s=end&x", &state), "?s=end&x&lang=en&view=stage");
        assert_eq!(query("?theme=dark", &state), "?lang=en&view=stage&theme=light");
        let speaker = query("?view=speaker&session=k3x9", &state);
        assert_eq!(speaker, "?session=k3x9&lang=en&view=speaker");
        assert_eq!(with_session("?session=old1&lang=ko", "k3x9"), "?lang=ko&session=k3x9");
        assert_eq!(with_session("", "k3x9"), "?session=k3x9");
    }

    proptest! {
        #[test]
        fn a_query_says_what_the_state_is(text in "[?a-z=&]{0,30}", state in any_state()) {
            let written = query(&text, &state);
            let read = options(&deck(), &written);
            prop_assert!(read.still_hold(&state), "{written}");
            prop_assert_eq!((read.lang, read.view), (Some(state.lang), Some(View::of(&state))));
            prop_assert_eq!(query(&written, &state), written);
        }

        #[test]
        fn reading_back_what_was_written(
            slide in 0..3_usize, step in 0..3_usize, figure in proptest::option::of("[a-z0-9-]{1,20}")
        ) {
            let deck = deck();
            let at = deck.clamp(Position::new(slide, step));
            let read = place(&deck, &fragment(&deck, at, figure.as_deref()));
            prop_assert_eq!(read, Some(Place { at, figure, guessed: false }));
        }

        #[test]
        fn any_string_gives_a_valid_place(text in "\\PC*") {
            let deck = deck();
            if let Some(place) = place(&deck, &text) {
                prop_assert_eq!(deck.clamp(place.at), place.at);
            }
            let _: Options = options(&deck, &text);
        }

        #[test]
        fn garbage_after_a_known_id_stays_on_that_slide(text in "\\PC*") {
            let place = place(&deck(), &format!("#five-layers/{text}"));
            prop_assert_eq!(place.map(|it| it.at.slide), Some(1));
        }
    }
}
