//! Message protocol between the windows of one session: JSON text. Anything else that arrives is
//! ignored. `docs/desk.md` is the contract.

use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};

use crate::annotations::operation::Operation;
use crate::session::state::{LamportTimestamp, Shared, SharedWire};

/// Namespace of the protocol.
const NAMESPACE: &str = "rostra-desk";
/// Protocol version; messages of other versions are not understood.
const VERSION: u32 = 1;
/// Maximum length of a message, in bytes; longer ones are ignored without parsing.
pub(crate) const MAX_BYTES: usize = 100_000;

/// Role of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The window on the projector (the room's window).
    Audience,
    /// The speaker's window.
    Speaker,
    /// The clicker's page, with two large buttons.
    Clicker,
    /// The page that checks everything before a talk.
    Check,
}

impl Role {
    /// Returns the role for a word in an address; without a known word, the audience's.
    #[must_use]
    pub fn of(word: Option<&str>) -> Self {
        match word {
            Some("speaker") => Self::Speaker,
            Some("clicker") => Self::Clicker,
            Some("check") => Self::Check,
            _ => Self::Audience,
        }
    }
}

/// Condition of a window, as it reports it to the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Whether it keeps the screen awake.
    pub awake: bool,
    /// Whether its deck's program has crashed, also when it has been restarted since.
    pub failed: bool,
    /// What it shows.
    #[serde(default)]
    pub shows: VisibleView,
}

/// What a window shows of the talk; in the room's window, what the room sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VisibleView {
    /// All slides as a grid.
    Overview,
    /// The article.
    Reading,
    /// A panel over the slide: help, sources, going to a slide.
    Panel,
    /// The slide; also anything that only later versions know.
    #[default]
    #[serde(other)]
    Stage,
}

impl VisibleView {
    /// Returns what is shown, by the root's layout attribute and whether a panel is open.
    #[must_use]
    pub fn of(layout: &str, has_panel: bool) -> Self {
        match layout {
            "overview" => Self::Overview,
            "reading" => Self::Reading,
            _ if has_panel => Self::Panel,
            _ => Self::Stage,
        }
    }
}

/// Content of a message. `S` is the state of the talk: as a value, or as it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "type", content = "with")]
pub enum Body<S = Shared> {
    /// Asks which windows are connected; holds the timestamp of the state that the sender has.
    Hello(LamportTimestamp),
    /// Reports the sender's condition; also the answer to `Hello`.
    Here(Condition),
    /// The state of the talk.
    State(S),
    /// Operations on the annotations over the slides (`docs/ink.md`).
    #[serde(rename = "ink")]
    Annotations(Vec<Operation>),
    /// The sender leaves the session.
    Bye,
    /// Makes the receiver leave this session for a new one, where the time starts at zero.
    #[serde(rename = "anew")]
    NewSession(NewSession<S>),
    /// Asks the room's window of this name to swap roles with the sender.
    Swap(String),
}

impl<S> Body<S> {
    /// Converts the state, if there is one; `None` where that fails.
    fn with_state<T>(self, form: impl FnOnce(S) -> Option<T>) -> Option<Body<T>> {
        Some(match self {
            Self::Hello(stamp) => Body::Hello(stamp),
            Self::Here(condition) => Body::Here(condition),
            Self::State(shared) => Body::State(form(shared)?),
            Self::Annotations(operations) => Body::Annotations(operations),
            Self::Bye => Body::Bye,
            Self::NewSession(NewSession { session, shared }) => {
                Body::NewSession(NewSession { session, shared: form(shared)? })
            }
            Self::Swap(name) => Body::Swap(name),
        })
    }
}

/// A new session that replaces the current one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSession<S = Shared> {
    /// Its name.
    pub session: String,
    /// Its initial state.
    pub shared: S,
}

/// A message and its sender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message<S = Shared> {
    ns: String,
    v: u32,
    /// The session it belongs to; windows of other sessions ignore it.
    pub session: String,
    /// Name of the window that sent it.
    pub from: String,
    /// Role of that window.
    pub role: Role,
    /// The content.
    #[serde(rename = "say")]
    pub body: Body<S>,
}

/// Result of parsing received text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedMessage {
    /// A message.
    Message(Box<Message>),
    /// A message of this session from another protocol version, or with a state that this deck does not
    /// have: its window should be reloaded. Holds the session's name.
    OtherVersion(String),
    /// No message of this protocol.
    Nothing,
}

impl Message {
    /// Creates a message of this version.
    #[must_use]
    pub fn new(session: &str, from: &str, role: Role, body: Body) -> Self {
        let (session, from) = (session.to_owned(), from.to_owned());
        Self { ns: NAMESPACE.to_owned(), v: VERSION, session, from, role, body }
    }

    /// Serialises the message. Empty when that fails, which no window reads as a message.
    #[must_use]
    pub fn write(&self, deck: &Deck) -> String {
        let wire = self.clone().with_state(|shared| Some(SharedWire::of(deck, &shared)));
        wire.and_then(|message| serde_json::to_string(&message).ok()).unwrap_or_default()
    }
}

impl<S> Message<S> {
    /// Converts the state, if there is one; `None` where that fails.
    fn with_state<T>(self, form: impl FnOnce(S) -> Option<T>) -> Option<Message<T>> {
        let Self { ns, v, session, from, role, body } = self;
        Some(Message { ns, v, session, from, role, body: body.with_state(form)? })
    }
}

/// Parses received text. Any text has a result.
#[must_use]
pub fn read(deck: &Deck, text: &str) -> ParsedMessage {
    /// The fields that all versions share.
    #[derive(Deserialize)]
    struct Envelope {
        ns: String,
        v: u32,
        #[serde(default)]
        session: String,
    }
    if text.len() > MAX_BYTES {
        return ParsedMessage::Nothing;
    }
    let is_known = |ns: &str, v| ns == NAMESPACE && v == VERSION;
    if let Ok(wire) = serde_json::from_str::<Message<SharedWire>>(text)
        && is_known(&wire.ns, wire.v)
    {
        let session = wire.session.clone();
        return match wire.with_state(|state| state.read(deck)) {
            Some(message) => ParsedMessage::Message(Box::new(message)),
            None => ParsedMessage::OtherVersion(session),
        };
    }
    match serde_json::from_str::<Envelope>(text) {
        Ok(Envelope { ns, v, session }) if ns == NAMESPACE && v != VERSION => {
            ParsedMessage::OtherVersion(session)
        }
        _ => ParsedMessage::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rostra_core::address::Place;
    use rostra_core::state::BlankScreen;
    use rostra_core::text::Lang;

    use super::*;
    use crate::annotations::operation::{
        CanvasSummary, PointerKind, PointerState, SlidePoint, ZoomState,
    };
    use crate::session::tests::{at, deck};

    fn read(text: &str) -> ParsedMessage {
        super::read(&deck(), text)
    }

    fn message(body: Body) -> Message {
        Message::new("k3x9", "me", Role::Speaker, body)
    }

    /// One operation of each kind.
    fn operations() -> Vec<Operation> {
        let (slide, id) = ("title".to_owned(), LamportTimestamp { count: 7, by: "s".into() });
        let points = vec![SlidePoint::CENTER, (1, 2).into()];
        vec![
            Operation::Drawn { slide: slide.clone(), id: id.clone(), from: 3, points },
            Operation::Undone { slide: slide.clone(), id: id.clone() },
            Operation::Cleared { slide, upto: id },
            Operation::Pointed(PointerState {
                at: Some((PointerKind::Laser, SlidePoint::CENTER)),
                ..PointerState::default()
            }),
            Operation::Zoomed(ZoomState::default()),
            Operation::Summary(CanvasSummary::default()),
        ]
    }

    #[test]
    fn reads_what_it_writes() {
        let all = [
            Body::Hello(LamportTimestamp::default()),
            Body::Here(Condition { awake: true, failed: false, shows: VisibleView::Overview }),
            Body::State(at("five-layers/2/infra")),
            Body::Annotations(operations()),
            Body::Bye,
            Body::NewSession(NewSession { session: "k3x8".into(), shared: Shared::default() }),
            Body::Swap("a".into()),
        ];
        // Windows that were opened before an update know them by these names.
        let names = ["hello", "here", "state", "ink", "bye", "anew", "swap"];
        for (body, name) in all.into_iter().zip(names) {
            let message = message(body);
            let text = message.write(&deck());
            assert!(text.contains(&format!("\"type\":\"{name}\"")), "{name}: {text}");
            assert_eq!(read(&text), ParsedMessage::Message(Box::new(message)));
        }
    }

    #[test]
    fn a_condition_with_unknown_or_missing_fields_is_still_read() {
        for (with, shows) in [
            ("", VisibleView::Stage),
            (r#","shows":"reading""#, VisibleView::Reading),
            (r#","shows":"hologram","more":1"#, VisibleView::Stage),
        ] {
            let text = message(Body::Here(Condition::default())).write(&deck());
            let text = text.replace(r#","shows":"stage""#, with);
            let condition = Condition { shows, ..Condition::default() };
            assert_eq!(
                read(&text),
                ParsedMessage::Message(Box::new(message(Body::Here(condition)))),
                "{with}"
            );
        }
    }

    #[test]
    fn another_protocol_version_is_told_from_foreign_messages() {
        let text = message(Body::Bye).write(&deck());
        let other = ParsedMessage::OtherVersion("k3x9".into());
        assert_eq!(read(&text.replace("\"v\":1", "\"v\":2")), other);
        let moved = message(Body::State(at("end"))).write(&deck());
        assert_eq!(read(&moved.replace("\"end\"", "\"a-slide-of-another-talk\"")), other);
        assert_eq!(read(&text.replace("rostra-desk", "somebody")), ParsedMessage::Nothing);
        assert_eq!(read(&text.replace("bye", "obey")), ParsedMessage::Nothing);
        let padded = text.replace("me", &"m".repeat(MAX_BYTES));
        assert_eq!(read(&padded), ParsedMessage::Nothing, "too long");
    }

    #[test]
    fn windows_of_earlier_builds_are_understood_and_understand() {
        // As version 1 has written it from the start.
        let text = r#"{"ns":"rostra-desk","v":1,"session":"k3x9","from":"me","role":"speaker","say":{"type":"state","with":{"stamp":{"count":3,"by":"me"},"at":"five-layers/2/infra","shade":"black","lang":"en","hold":"title","watch":WATCH}}}"#;
        let watch = serde_json::to_string(&Shared::default().watch).unwrap();
        let text = text.replace("WATCH", &watch);
        let mut shared = Shared { hold: Some(Place::default()), ..at("five-layers/2/infra") };
        shared.stamp = LamportTimestamp { count: 3, by: "me".into() };
        (shared.shown.blank, shared.shown.lang) = (Some(BlankScreen::Black), Lang::En);
        let message = message(Body::State(shared));
        assert_eq!(message.write(&deck()), text);
        assert_eq!(read(&text), ParsedMessage::Message(Box::new(message)));
    }

    proptest! {
        #[test]
        fn any_text_has_a_result(text in "\\PC*", at in 0..600_usize, with in "\\PC{0,3}") {
            let _: ParsedMessage = read(&text);
            for body in [Body::State(Shared::default()), Body::Annotations(operations())] {
                let mut spoiled = message(body).write(&deck());
                if spoiled.is_char_boundary(at) && at <= spoiled.len() {
                    spoiled.insert_str(at, &with);
                    let _: ParsedMessage = read(&spoiled);
                }
            }
        }
    }
}
