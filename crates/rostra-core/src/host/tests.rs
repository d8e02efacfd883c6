//! What a host may say, and what comes of it.

use super::*;
use crate::bridge::Request;
use crate::deck::tests::deck;
use crate::state::State;
use crate::update::update;
use proptest::prelude::*;

fn text(it: &str) -> Field {
    Field::Text(it.to_owned())
}

fn message(fields: &[(&str, Field)]) -> Message {
    let head = [("ns", text("rostra")), ("v", Field::Number(1.0))];
    let fields = head.iter().chain(fields).map(|(name, it)| ((*name).to_owned(), it.clone()));
    Message { fields: fields.collect(), bytes: 100 }
}

fn of_type(it: &str) -> Message {
    message(&[("type", text(it))])
}

fn greeted() -> Host {
    let mut host = Host::default();
    host.hear(&deck(), Lang::Ko, 0, &of_type("hello"));
    host
}

fn hear(host: &mut Host, message: &Message) -> Heard {
    host.hear(&deck(), Lang::En, 0, message)
}

#[test]
fn a_closed_set_of_messages_is_known() {
    let goto = |fields: &[(&str, Field)]| {
        message(&[&[("type", text("goto")), ("slide", text("five-layers"))], fields].concat())
    };
    let set = |fields: &[(&str, Field)]| message(&[&[("type", text("set"))], fields].concat());
    for (name, message, line) in [
        ("next", of_type("next"), "next"),
        ("previous", of_type("prev"), "previous"),
        ("a slide", goto(&[]), "at=five-layers"),
        ("a step", goto(&[("step", Field::Number(1.0))]), "at=five-layers/1"),
        ("the last step", goto(&[("step", Field::Number(1e300))]), "at=five-layers/2"),
        (
            "an earlier id",
            message(&[("type", text("goto")), ("slide", text("layers"))]),
            "at=five-layers",
        ),
        ("a figure", goto(&[("figure", text("infra"))]), "at=five-layers/0/infra"),
        ("a language", set(&[("lang", text("en"))]), "lang=en"),
        ("both", set(&[("lang", text("ko")), ("theme", text("dark"))]), "lang=ko theme=dark"),
        ("a field of the future", message(&[("type", text("next")), ("x", Field::Other)]), "next"),
    ] {
        let heard = hear(&mut greeted(), &message);
        assert_eq!(heard, Heard { line: Some(line.into()), reply: None }, "{name}");
    }
}

#[test]
fn whatever_else_is_dropped_with_one_error() {
    let goto = |fields: &[(&str, Field)]| message(&[&[("type", text("goto"))], fields].concat());
    let set = |fields: &[(&str, Field)]| message(&[&[("type", text("set"))], fields].concat());
    let slide = ("slide", text("five-layers"));
    let long = Message { bytes: 8193, ..of_type("next") };
    let mut newer = of_type("next");
    newer.fields[1].1 = Field::Number(2.0);
    for (name, message, fault) in [
        ("a name of the deck's own", of_type("dispatch"), Fault::Unknown),
        ("what only frames say", of_type("state"), Fault::Unknown),
        ("no type", message(&[]), Fault::Unknown),
        ("a type that is no text", message(&[("type", Field::Other)]), Fault::Unknown),
        ("no slide", goto(&[]), Fault::Unknown),
        ("another slide", goto(&[("slide", text("nowhere"))]), Fault::NoSlide),
        ("half a step", goto(&[slide.clone(), ("step", Field::Number(0.5))]), Fault::Unknown),
        ("a step back", goto(&[slide.clone(), ("step", Field::Number(-1.0))]), Fault::Unknown),
        ("no number", goto(&[slide.clone(), ("step", Field::Number(f64::NAN))]), Fault::Unknown),
        ("a step in words", goto(&[slide.clone(), ("step", text("1"))]), Fault::Unknown),
        ("no word of figures", goto(&[slide, ("figure", text("a b=c"))]), Fault::Unknown),
        ("nothing to set", set(&[]), Fault::Unknown),
        ("another language", set(&[("lang", text("fr"))]), Fault::Unknown),
        ("another theme", set(&[("lang", text("ko")), ("theme", text("pink"))]), Fault::Unknown),
        ("a long one", long, Fault::TooLong),
        ("a newer one", newer, Fault::Version),
    ] {
        let heard = hear(&mut greeted(), &message);
        assert_eq!(heard.line, None, "{name}");
        assert_eq!(heard.reply, Some(Reply::Error { id: None, fault }), "{name}");
    }
}

#[test]
fn only_a_host_that_said_hello_is_heard() {
    let mut host = Host::default();
    assert_eq!(hear(&mut host, &of_type("next")), Heard::default());
    assert_eq!(hear(&mut host, &of_type("nonsense")), Heard::default());
    assert!(!host.is_known());
    let hello = message(&[("type", text("hello")), ("id", Field::Number(7.0))]);
    let ready = Reply::Ready { id: Some(Field::Number(7.0)), lang: Lang::En };
    assert_eq!(hear(&mut host, &hello).reply, Some(ready));
    assert!(host.is_known());
    let mut other = of_type("next");
    other.fields[0].1 = text("pym");
    assert_eq!(hear(&mut host, &other), Heard::default(), "not ours");
}

#[test]
fn a_flood_is_answered_once_a_second() {
    let mut host = greeted();
    let all: Vec<Heard> = (0..200).map(|_| hear(&mut host, &of_type("next"))).collect();
    assert_eq!(all.iter().filter(|it| it.line.is_some()).count(), 49, "and the hello");
    assert_eq!(all.iter().filter(|it| it.reply.is_some()).count(), 1);
    let later = host.hear(&deck(), Lang::En, 1000, &of_type("next"));
    assert_eq!(later.line.as_deref(), Some("next"));
}

fn asked(state: State, line: Option<String>) -> State {
    let requests = line.map(|it| Request::decode(&deck(), &it)).unwrap_or_default();
    requests.into_iter().fold(state, |state, it| {
        let intent = it.intent(&state);
        update(&deck(), state, intent)
    })
}

fn any_field() -> impl Strategy<Value = Field> {
    const WORDS: &[&str] =
        &["rostra", "hello", "goto", "next", "five-layers", "nowhere", "en", "dark", ""];
    prop_oneof![
        proptest::sample::select(WORDS).prop_map(text),
        "\\PC{0,12}".prop_map(Field::Text),
        any::<f64>().prop_map(Field::Number),
        (0..4_u8).prop_map(|it| Field::Number(it.into())),
        Just(Field::Other),
    ]
}

fn any_message() -> impl Strategy<Value = Message> {
    const NAMES: &[&str] = &["ns", "v", "type", "id", "slide", "step", "figure", "lang", "theme"];
    let name = prop_oneof![proptest::sample::select(NAMES).prop_map(str::to_owned), "\\PC{0,6}",];
    let fields = proptest::collection::vec((name, any_field()), 0..8);
    (fields, 0..10_000_usize).prop_map(|(fields, bytes)| Message { fields, bytes })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Random objects are hardly ever messages: those that are not change nothing.
    #[test]
    fn random_messages_have_no_effect(message in any_message(), now in any::<u64>()) {
        let mut host = greeted();
        let before = State::default();
        let heard = host.hear(&deck(), Lang::Ko, now, &message);
        let is_asked = message.text("ns") == Some("rostra") && message.request(&deck()).is_ok();
        prop_assert!(heard.line.is_none() || heard.reply.is_none(), "at most one");
        prop_assert_eq!(heard.line.is_some() || matches!(heard.reply, Some(Reply::Ready { .. })), is_asked);
        prop_assert!(Host::default().hear(&deck(), Lang::Ko, now, &message).line.is_none());
        let after = asked(before.clone(), heard.line);
        prop_assert_eq!(deck().clamp(after.at), after.at);
        if !is_asked {
            prop_assert_eq!(after, before);
        }
    }

    /// The head of a message is right, the rest is not.
    #[test]
    fn messages_of_our_own_leave_a_valid_place(
        kind in proptest::sample::select(&["goto", "set", "next", "prev", "hello", "ready", "x"][..]),
        rest in any_message(),
    ) {
        let all = message(&[("type", text(kind))]);
        let message = Message { fields: [all.fields, rest.fields].concat(), bytes: rest.bytes };
        let heard = greeted().hear(&deck(), Lang::Ko, 0, &message);
        prop_assert!(heard.line.is_some() != heard.reply.is_some(), "exactly one");
        let state = State { layout: crate::state::Layout::Stage, ..State::default() };
        let after = asked(state, heard.line);
        prop_assert_eq!(deck().clamp(after.at), after.at);
    }
}
