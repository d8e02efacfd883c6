//! What windows of one session write to each other, as text. Anything else that arrives is nothing.
//! `docs/desk.md` is the contract.

use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};

use crate::annotations::operation::Operation;
use crate::session::state::{LamportTimestamp, Shared, SharedWire};

/// The name of this language of letters.
const NAMESPACE: &str = "rostra-desk";
/// Its version; letters of another one are not understood.
const VERSION: u32 = 1;
/// Longer letters are not even looked at, in bytes.
const LONGEST: usize = 100_000;

/// What a window is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// What the room sees.
    Audience,
    /// The speaker's window.
    Speaker,
    /// The page with two large areas.
    Clicker,
    /// The page that looks at everything before a talk.
    Check,
}

impl Role {
    /// By the word that addresses have for it; a window that is no other is the audience's.
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

/// How a window is, as it tells the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Whether it keeps the screen awake.
    pub awake: bool,
    /// Whether its deck's program has died, also when it was started again since.
    pub failed: bool,
    /// What it shows.
    #[serde(default)]
    pub shows: Shows,
}

/// What a window shows of the talk, and with it the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shows {
    /// All slides as a grid.
    Overview,
    /// The article.
    Reading,
    /// Something that lies over the slide: help, sources, going to a slide.
    Panel,
    /// The slide. What later versions may show is no fault.
    #[default]
    #[serde(other)]
    Stage,
}

impl Shows {
    /// By the word that the root has for the layout, unless something lies over it.
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

/// What is written; `S` is the state of the talk, as a value or as it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "type", content = "with")]
pub enum Body<S = Shared> {
    /// Who is there? I know this state of the talk.
    Hello(LamportTimestamp),
    /// I am, and this is how I am.
    Here(Condition),
    /// This is the state of the talk.
    State(S),
    /// This is drawn over the slides (`docs/ink.md`).
    Canvas(Vec<Operation>),
    /// I am going.
    Bye,
    /// Leave this session with me: the talk begins anew.
    Anew(Anew<S>),
}

impl<S> Body<S> {
    /// The same with another form of the state, where there is one.
    fn with_state<T>(self, form: impl FnOnce(S) -> Option<T>) -> Option<Body<T>> {
        Some(match self {
            Self::Hello(stamp) => Body::Hello(stamp),
            Self::Here(condition) => Body::Here(condition),
            Self::State(shared) => Body::State(form(shared)?),
            Self::Canvas(marks) => Body::Canvas(marks),
            Self::Bye => Body::Bye,
            Self::Anew(Anew { session, shared }) => {
                Body::Anew(Anew { session, shared: form(shared)? })
            }
        })
    }
}

/// A session that takes the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anew<S = Shared> {
    /// Its name.
    pub session: String,
    /// The state that it begins with.
    pub shared: S,
}

/// A letter and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message<S = Shared> {
    ns: String,
    v: u32,
    /// The session it belongs to; windows of others pass it over.
    pub session: String,
    /// The window that wrote it.
    pub from: String,
    /// What that window is for.
    pub role: Role,
    /// What it says.
    pub say: Body<S>,
}

/// What has come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A letter.
    Message(Box<Message>),
    /// A letter of another version of this program or of the talk, of this session: its window should be
    /// loaded anew.
    OtherVersion(String),
    /// Nothing of ours.
    Nothing,
}

impl Message {
    /// A letter of this version.
    #[must_use]
    pub fn new(session: &str, from: &str, role: Role, say: Body) -> Self {
        let (session, from) = (session.to_owned(), from.to_owned());
        Self { ns: NAMESPACE.to_owned(), v: VERSION, session, from, role, say }
    }

    /// As it is sent. Empty where it cannot be written, which nobody reads as a letter.
    #[must_use]
    pub fn write(&self, deck: &Deck) -> String {
        let sent = self.clone().with_state(|it| Some(SharedWire::of(deck, &it)));
        sent.and_then(|it| serde_json::to_string(&it).ok()).unwrap_or_default()
    }
}

impl<S> Message<S> {
    /// The same with another form of the state, where there is one.
    fn with_state<T>(self, form: impl FnOnce(S) -> Option<T>) -> Option<Message<T>> {
        let Self { ns, v, session, from, role, say } = self;
        Some(Message { ns, v, session, from, role, say: say.with_state(form)? })
    }
}

/// Reads what has come in. Any text is something. A state that names what this deck does not have is another
/// version's.
#[must_use]
pub fn read(deck: &Deck, text: &str) -> Heard {
    /// What all versions share.
    #[derive(Deserialize)]
    struct Envelope {
        ns: String,
        v: u32,
        #[serde(default)]
        session: String,
    }
    if text.len() > LONGEST {
        return Heard::Nothing;
    }
    match serde_json::from_str::<Envelope>(text) {
        Ok(it) if it.ns == NAMESPACE && it.v == VERSION => {
            let Ok(sent) = serde_json::from_str::<Message<SharedWire>>(text) else {
                return Heard::Nothing;
            };
            let read = sent.with_state(|it| it.read(deck));
            read.map_or(Heard::OtherVersion(it.session), |it| Heard::Message(Box::new(it)))
        }
        Ok(it) if it.ns == NAMESPACE => Heard::OtherVersion(it.session),
        _ => Heard::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rostra_core::address::Place;
    use rostra_core::state::BlankScreen;
    use rostra_core::text::Lang;

    use super::*;
    use crate::annotations::operation::{Beam, Known, Pointing, Spot, Zoom};
    use crate::session::tests::{at, deck};

    fn read(text: &str) -> Heard {
        super::read(&deck(), text)
    }

    fn letter(say: Body) -> Message {
        Message::new("k3x9", "me", Role::Speaker, say)
    }

    /// One of each kind.
    fn marks() -> Vec<Operation> {
        let (slide, id) = ("title".to_owned(), LamportTimestamp { count: 7, by: "s".into() });
        let points = vec![Spot::MIDDLE, (1, 2).into()];
        vec![
            Operation::Drawn { slide: slide.clone(), id: id.clone(), from: 3, points },
            Operation::Undone { slide: slide.clone(), id: id.clone() },
            Operation::Cleared { slide, upto: id },
            Operation::Pointed(Pointing {
                at: Some((Beam::Laser, Spot::MIDDLE)),
                ..Pointing::default()
            }),
            Operation::Zoomed(Zoom::default()),
            Operation::Known(Known::default()),
        ]
    }

    #[test]
    fn reads_what_it_writes() {
        let all = [
            Body::Hello(LamportTimestamp::default()),
            Body::Here(Condition { awake: true, failed: false, shows: Shows::Overview }),
            Body::State(at("five-layers/2/infra")),
            Body::Canvas(marks()),
            Body::Bye,
            Body::Anew(Anew { session: "k3x8".into(), shared: Shared::default() }),
        ];
        for say in all {
            let letter = letter(say);
            assert_eq!(read(&letter.write(&deck())), Heard::Message(Box::new(letter)));
        }
    }

    #[test]
    fn reads_how_a_window_is_whatever_its_version_says() {
        for (with, shows) in [
            ("", Shows::Stage),
            (r#","shows":"reading""#, Shows::Reading),
            (r#","shows":"hologram","more":1"#, Shows::Stage),
        ] {
            let text = letter(Body::Here(Condition::default())).write(&deck());
            let text = text.replace(r#","shows":"stage""#, with);
            let condition = Condition { shows, ..Condition::default() };
            assert_eq!(
                read(&text),
                Heard::Message(Box::new(letter(Body::Here(condition)))),
                "{with}"
            );
        }
    }

    #[test]
    fn tells_other_versions_from_other_peoples_messages() {
        let text = letter(Body::Bye).write(&deck());
        let other = Heard::OtherVersion("k3x9".into());
        assert_eq!(read(&text.replace("\"v\":1", "\"v\":2")), other);
        let moved = letter(Body::State(at("end"))).write(&deck());
        assert_eq!(read(&moved.replace("\"end\"", "\"a-slide-of-another-talk\"")), other);
        assert_eq!(read(&text.replace("rostra-desk", "somebody")), Heard::Nothing);
        assert_eq!(read(&text.replace("bye", "obey")), Heard::Nothing);
        let padded = text.replace("me", &"m".repeat(LONGEST));
        assert_eq!(read(&padded), Heard::Nothing, "too long");
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
        let letter = letter(Body::State(shared));
        assert_eq!(letter.write(&deck()), text);
        assert_eq!(read(&text), Heard::Message(Box::new(letter)));
    }

    proptest! {
        #[test]
        fn any_text_is_something(text in "\\PC*", at in 0..600_usize, with in "\\PC{0,3}") {
            let _: Heard = read(&text);
            for say in [Body::State(Shared::default()), Body::Canvas(marks())] {
                let mut spoiled = letter(say).write(&deck());
                if spoiled.is_char_boundary(at) && at <= spoiled.len() {
                    spoiled.insert_str(at, &with);
                    let _: Heard = read(&spoiled);
                }
            }
        }
    }
}
