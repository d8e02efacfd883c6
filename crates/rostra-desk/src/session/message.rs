//! What windows of one session write to each other, as text. Anything else that arrives is nothing.
//! `docs/desk.md` is the contract.

use serde::{Deserialize, Serialize};

use crate::annotations::operation::Operation;
use crate::session::state::{LamportTimestamp, Shared};

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

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "type", content = "with")]
pub enum Body {
    /// Who is there? I know this state of the talk.
    Hello(LamportTimestamp),
    /// I am, and this is how I am.
    Here(Condition),
    /// This is the state of the talk.
    State(Shared),
    /// This is drawn over the slides (`docs/ink.md`).
    Canvas(Vec<Operation>),
    /// I am going.
    Bye,
    /// Leave this session with me: the talk begins anew.
    Anew(Anew),
}

/// A session that takes the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anew {
    /// Its name.
    pub session: String,
    /// The state that it begins with.
    pub shared: Shared,
}

/// A letter and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    ns: String,
    v: u32,
    /// The session it belongs to; windows of others pass it over.
    pub session: String,
    /// The window that wrote it.
    pub from: String,
    /// What that window is for.
    pub role: Role,
    /// What it says.
    pub say: Body,
}

/// What has come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A letter.
    Message(Box<Message>),
    /// A letter of another version of this program: its window should be loaded anew.
    OtherVersion,
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
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Reads what has come in. Any text is something.
#[must_use]
pub fn read(text: &str) -> Heard {
    /// What all versions share.
    #[derive(Deserialize)]
    struct Envelope {
        ns: String,
        v: u32,
    }
    if text.len() > LONGEST {
        return Heard::Nothing;
    }
    match serde_json::from_str::<Envelope>(text) {
        Ok(it) if it.ns == NAMESPACE && it.v == VERSION => {
            serde_json::from_str(text).map_or(Heard::Nothing, |it| Heard::Message(Box::new(it)))
        }
        Ok(it) if it.ns == NAMESPACE => Heard::OtherVersion,
        _ => Heard::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::annotations::operation::{Beam, Known, Pointing, Spot, Zoom};

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
        let shared = Shared { at: "five-layers/2/infra".into(), ..Shared::default() };
        let all = [
            Body::Hello(LamportTimestamp::default()),
            Body::Here(Condition { awake: true, failed: false, shows: Shows::Overview }),
            Body::State(shared),
            Body::Canvas(marks()),
            Body::Bye,
            Body::Anew(Anew { session: "k3x8".into(), shared: Shared::default() }),
        ];
        for say in all {
            let letter = letter(say);
            assert_eq!(read(&letter.write()), Heard::Message(Box::new(letter)));
        }
    }

    #[test]
    fn reads_how_a_window_is_whatever_its_version_says() {
        for (with, shows) in [
            ("", Shows::Stage),
            (r#","shows":"reading""#, Shows::Reading),
            (r#","shows":"hologram","more":1"#, Shows::Stage),
        ] {
            let text = letter(Body::Here(Condition::default())).write();
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
        let text = letter(Body::Bye).write();
        assert_eq!(read(&text.replace("\"v\":1", "\"v\":2")), Heard::OtherVersion);
        assert_eq!(read(&text.replace("rostra-desk", "somebody")), Heard::Nothing);
        assert_eq!(read(&text.replace("bye", "obey")), Heard::Nothing);
        let padded = text.replace("me", &"m".repeat(LONGEST));
        assert_eq!(read(&padded), Heard::Nothing, "too long");
    }

    proptest! {
        #[test]
        fn any_text_is_something(text in "\\PC*", at in 0..600_usize, with in "\\PC{0,3}") {
            let _: Heard = read(&text);
            for say in [Body::State(Shared::default()), Body::Canvas(marks())] {
                let mut spoiled = letter(say).write();
                if spoiled.is_char_boundary(at) && at <= spoiled.len() {
                    spoiled.insert_str(at, &with);
                    let _: Heard = read(&spoiled);
                }
            }
        }
    }
}
