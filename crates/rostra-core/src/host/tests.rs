//! Tests of the messages from a host and of their effects.

use super::*;
use crate::bridge::Request;
use crate::deck::tests::deck;
use crate::state::State;
use crate::update::update;
use proptest::prelude::*;

fn text(value: &str) -> Field {
    Field::Text(value.to_owned())
}

fn message(fields: &[(&str, Field)]) -> HostMessage {
    let head = [("ns", text("rostra")), ("v", Field::Number(1.0))];
    let fields = head.iter().chain(fields).map(|(name, value)| ((*name).to_owned(), value.clone()));
    HostMessage { fields: fields.collect(), bytes: 100 }
}

fn of_type(name: &str) -> HostMessage {
    message(&[("type", text(name))])
}

fn greeted() -> Host {
    let mut host = Host::default();
    host.receive(&deck(), Lang::Ko, 0, &of_type("hello"));
    host
}

fn receive(host: &mut Host, message: &HostMessage) -> HostOutcome {
    host.receive(&deck(), Lang::En, 0, message)
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
        let outcome = receive(&mut greeted(), &message);
        assert_eq!(outcome, HostOutcome { line: Some(line.into()), reply: None }, "{name}");
    }
}

#[test]
fn any_other_message_is_dropped_with_one_error() {
    let goto = |fields: &[(&str, Field)]| message(&[&[("type", text("goto"))], fields].concat());
    let set = |fields: &[(&str, Field)]| message(&[&[("type", text("set"))], fields].concat());
    let slide = ("slide", text("five-layers"));
    let long = HostMessage { bytes: 8193, ..of_type("next") };
    let mut newer = of_type("next");
    newer.fields[1].1 = Field::Number(2.0);
    for (name, message, error) in [
        ("a name of the deck's own", of_type("dispatch"), HostError::Unknown),
        ("a type that only frames send", of_type("state"), HostError::Unknown),
        ("no type", message(&[]), HostError::Unknown),
        ("a type that is no text", message(&[("type", Field::Other)]), HostError::Unknown),
        ("no slide", goto(&[]), HostError::Unknown),
        ("another slide", goto(&[("slide", text("nowhere"))]), HostError::NoSlide),
        ("half a step", goto(&[slide.clone(), ("step", Field::Number(0.5))]), HostError::Unknown),
        ("a step back", goto(&[slide.clone(), ("step", Field::Number(-1.0))]), HostError::Unknown),
        (
            "no number",
            goto(&[slide.clone(), ("step", Field::Number(f64::NAN))]),
            HostError::Unknown,
        ),
        ("a step in words", goto(&[slide.clone(), ("step", text("1"))]), HostError::Unknown),
        ("no word of figures", goto(&[slide, ("figure", text("a b=c"))]), HostError::Unknown),
        ("nothing to set", set(&[]), HostError::Unknown),
        ("another language", set(&[("lang", text("fr"))]), HostError::Unknown),
        (
            "another theme",
            set(&[("lang", text("ko")), ("theme", text("pink"))]),
            HostError::Unknown,
        ),
        ("a long one", long, HostError::TooLong),
        ("a newer one", newer, HostError::Version),
    ] {
        let outcome = receive(&mut greeted(), &message);
        assert_eq!(outcome.line, None, "{name}");
        assert_eq!(outcome.reply, Some(Reply::Error { id: None, error }), "{name}");
    }
}

#[test]
fn messages_before_hello_are_ignored() {
    let mut host = Host::default();
    assert_eq!(receive(&mut host, &of_type("next")), HostOutcome::default());
    assert_eq!(receive(&mut host, &of_type("nonsense")), HostOutcome::default());
    assert!(!host.is_known());
    let hello = message(&[("type", text("hello")), ("id", Field::Number(7.0))]);
    let ready = Reply::Ready { id: Some(Field::Number(7.0)), lang: Lang::En };
    assert_eq!(receive(&mut host, &hello).reply, Some(ready));
    assert!(host.is_known());
    let mut other = of_type("next");
    other.fields[0].1 = text("pym");
    assert_eq!(receive(&mut host, &other), HostOutcome::default(), "not ours");
}

#[test]
fn a_flood_is_answered_once_a_second() {
    let mut host = greeted();
    let all: Vec<HostOutcome> = (0..200).map(|_| receive(&mut host, &of_type("next"))).collect();
    assert_eq!(all.iter().filter(|it| it.line.is_some()).count(), 49, "and the hello");
    assert_eq!(all.iter().filter(|it| it.reply.is_some()).count(), 1);
    let later = host.receive(&deck(), Lang::En, 1000, &of_type("next"));
    assert_eq!(later.line.as_deref(), Some("next"));
}

fn after_requests(state: State, line: Option<String>) -> State {
    let requests = line.map(|it| Request::decode(&deck(), &it)).unwrap_or_default();
    requests.into_iter().fold(state, |state, request| {
        let intent = request.intent(&state);
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

fn any_message() -> impl Strategy<Value = HostMessage> {
    const NAMES: &[&str] = &["ns", "v", "type", "id", "slide", "step", "figure", "lang", "theme"];
    let name = prop_oneof![proptest::sample::select(NAMES).prop_map(str::to_owned), "\\PC{0,6}",];
    let fields = proptest::collection::vec((name, any_field()), 0..8);
    (fields, 0..10_000_usize).prop_map(|(fields, bytes)| HostMessage { fields, bytes })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Random objects, which are hardly ever valid messages, change nothing.
    #[test]
    fn random_messages_have_no_effect(message in any_message(), now in any::<u64>()) {
        let mut host = greeted();
        let before = State::default();
        let outcome = host.receive(&deck(), Lang::Ko, now, &message);
        let is_valid = message.text("ns") == Some("rostra") && message.request(&deck()).is_ok();
        prop_assert!(outcome.line.is_none() || outcome.reply.is_none(), "at most one");
        prop_assert_eq!(outcome.line.is_some() || matches!(outcome.reply, Some(Reply::Ready { .. })), is_valid);
        prop_assert!(Host::default().receive(&deck(), Lang::Ko, now, &message).line.is_none());
        let after = after_requests(before.clone(), outcome.line);
        prop_assert_eq!(deck().clamp(after.at), after.at);
        if !is_valid {
            prop_assert_eq!(after, before);
        }
    }

    /// Messages with a valid head and random other fields.
    #[test]
    fn messages_of_our_own_leave_a_valid_place(
        kind in proptest::sample::select(&["goto", "set", "next", "prev", "hello", "ready", "x"][..]),
        rest in any_message(),
    ) {
        let all = message(&[("type", text(kind))]);
        let message = HostMessage { fields: [all.fields, rest.fields].concat(), bytes: rest.bytes };
        let outcome = greeted().receive(&deck(), Lang::Ko, 0, &message);
        prop_assert!(outcome.line.is_some() != outcome.reply.is_some(), "exactly one");
        let state = State { layout: crate::state::Layout::Stage, ..State::default() };
        let after = after_requests(state, outcome.line);
        prop_assert_eq!(deck().clamp(after.at), after.at);
    }
}
