//! Check page, to be opened before a talk: what works on this device, and the remedy for what does not.
//! Not here: the verdicts (`preflight`), or running the checks (`browser/check.rs`).

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::preflight::checks::{CheckResult, Findings, Item, Verdict, judge, overall_verdict};
use crate::preflight::clicker_test::{self, Pressed};

/// State of the check page: results, and the browser's functions that produce them.
#[derive(Clone, Copy)]
pub struct Checks {
    /// Results of the checks.
    pub findings: RwSignal<Findings>,
    /// Keys that the clicker has sent, the latest first.
    pub pressed: RwSignal<Vec<Pressed>>,
    /// Runs all checks; only the browser can.
    pub run: fn(Self),
    /// Asks for the permission to know of other screens.
    pub ask_for_screens: fn(Self),
}

impl Checks {
    /// Creates the state before any check.
    #[must_use]
    pub fn new(run: fn(Self), ask_for_screens: fn(Self)) -> Self {
        let (findings, pressed) = (RwSignal::default(), RwSignal::default());
        Self { findings, pressed, run, ask_for_screens }
    }

    /// Drops the results and runs the checks again.
    pub fn run_again(self) {
        self.findings.set(Findings::default());
        (self.run)(self);
    }
}

/// Renders the whole page.
#[must_use]
pub fn check(desk: Desk, checks: Checks) -> impl IntoView {
    let verdict = move |item| judge(item, result(desk, checks, item));
    let keys = move || checks.pressed.with(|it| clicker_test::judge(it));
    let all = move || {
        let lights = Item::ALL.map(|item| verdict(item).light);
        overall_verdict(&[lights.as_slice(), &[keys().light]].concat())
    };
    let again = move |_| {
        checks.run_again();
        desk.answer_ms.set(None);
        desk.hello();
    };
    let link = move || desk.link("stage");
    view! {
        <main class="desk-check">
            <header>
                <h1>{plain_text(Text::new("발표 전 확인", "Before the talk"))}</h1>
                <p role="status">{move || light(all())}</p>
                <button class="desk-again" on:click=again>
                    {plain_text(Text::new("다시 확인", "Test again"))}
                </button>
            </header>
            <ul class="desk-checks">
                {Item::ALL
                    .map(|item| {
                        view! {
                            <li data-light=move || verdict(item).light.word()>
                                <h2>{plain_text(item.name())}</h2>
                                <p>
                                    {move || light(verdict(item))}
                                    {move || (item == Item::InStep).then(|| answer_time(desk))}
                                </p>
                                {(item == Item::InStep).then(|| second(link))}
                                {(item == Item::Screens).then(|| screens(checks))}
                            </li>
                        }
                    })
                    .collect_view()}
                <li class="desk-keys" data-light=move || keys().light.word()>
                    <h2>{plain_text(Text::new("클리커", "Clicker"))}</h2>
                    <p>{move || light(keys())}</p>
                    {presses(checks)}
                    <button on:click=move |_| checks.pressed.set(Vec::new())>
                        {plain_text(Text::new("누른 키 지우기", "Clear the keys"))}
                    </button>
                </li>
            </ul>
            <p class="desk-hint">
                {plain_text(
                    Text::new(
                        "이 페이지에서는 누른 키가 자료를 움직이지 않음. Tab과 Enter는 평소대로 사용",
                        "On this page keys do not move the deck. Tab and Enter work as ever.",
                    ),
                )}
            </p>
        </main>
    }
}

/// Returns the result for an item; that of synchronisation is the desk's.
fn result(desk: Desk, checks: Checks, item: Item) -> CheckResult {
    if item != Item::InStep {
        return checks.findings.with(|findings| findings.of(item));
    }
    let answered = desk.peers.with(|peers| !peers.is_empty()) && desk.answer_ms.get().is_some();
    if answered { CheckResult::Yes } else { CheckResult::Pending }
}

/// Renders a verdict: shape, word and sentence.
fn light(verdict: Verdict) -> impl IntoView {
    view! {
        <b class="desk-light" data-light=verdict.light.word()>
            <svg class="desk-sign" viewBox="0 0 18 18" aria-hidden="true">
                <path d=verdict.light.icon_path()></path>
            </svg>
            {plain_text(verdict.light.name())}
        </b>
        " "
        {plain_text(verdict.text)}
    }
}

/// Renders how long the second window took to answer, once it has.
fn answer_time(desk: Desk) -> impl IntoView {
    let answer_ms = desk.answer_ms.get().filter(|_| desk.peers.with(|peers| !peers.is_empty()));
    answer_ms.map(|ms| {
        let time = if ms < 1 { "< 1 ms".to_owned() } else { format!("{ms} ms") };
        view! { <span class="desk-took">" · " {time}</span> }
    })
}

/// Renders a button while the permission can be asked for.
fn screens(checks: Checks) -> impl IntoView {
    let result = move || checks.findings.with(|findings| findings.of(Item::Screens));
    let may_ask = move || result() == CheckResult::Unasked;
    view! {
        <Show when=may_ask>
            <button class="desk-screens" on:click=move |_| (checks.ask_for_screens)(checks)>
                {plain_text(Text::new("다른 화면 사용 허용", "Allow the other screen"))}
            </button>
        </Show>
    }
}

fn second(link: impl Fn() -> String + Send + 'static) -> impl IntoView {
    view! {
        <a class="desk-second" href=link target="_blank" rel="opener">
            {plain_text(Text::new("다른 창 열기", "Open a second window"))}
        </a>
    }
}

/// Renders the keys that the clicker has sent, and what the deck would do with them.
fn presses(checks: Checks) -> impl IntoView {
    let row = |press: Pressed| {
        view! {
            <li>
                <kbd>{press.key}</kbd>
                <code>{press.code}</code>
                <span>{plain_text(press.action)}</span>
            </li>
        }
    };
    view! {
        <div role="log" aria-label="누른 키 · Keys pressed">
            <ol class="desk-pressed">
                {move || checks.pressed.get().into_iter().map(row).collect_view()}
            </ol>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use rostra_core::keymap::Press;
    use rostra_core::text::Lang;

    use super::*;
    use crate::session::message::{Body, Condition, Message, Role};
    use crate::speaker_deck::tests::{deliver, desk};

    fn page(prepare: impl Fn(Desk, Checks)) -> String {
        Owner::new().with(|| {
            let (desk, checks) =
                (desk(Role::Check, "title", Lang::Ko), Checks::new(|_| (), |_| ()));
            prepare(desk, checks);
            check(desk, checks).to_html()
        })
    }

    fn has(page: &str, text: Text) {
        for (words, lang) in [(text.ko, "ko"), (text.en, "en")] {
            let text = format!("<span lang=\"{lang}\">{words}</span>");
            assert!(page.contains(&text), "{text} in {page}");
        }
    }

    #[test]
    fn everything_has_its_name_and_its_state_in_both_languages() {
        let page = page(|_, checks| {
            checks.findings.update(|it| it.record(Item::Storage, true));
            checks.findings.update(|it| it.record(Item::Awake, false));
        });
        Item::ALL.iter().for_each(|it| has(&page, it.name()));
        for verdict in [
            judge(Item::Storage, CheckResult::Yes),
            judge(Item::Awake, CheckResult::No),
            judge(Item::Font, CheckResult::Pending),
            judge(Item::Offline, CheckResult::Pending),
            judge(Item::InStep, CheckResult::Pending),
        ] {
            has(&page, verdict.text);
            has(&page, verdict.light.name());
            assert!(page.contains(verdict.light.icon_path()));
        }
    }

    #[test]
    fn a_second_window_counts_once_it_has_answered() {
        let page = page(|desk, _| {
            desk.hello();
            let body = Body::Here(Condition::default());
            deliver(desk, &Message::new("k3x9w2", "a", Role::Audience, body));
        });
        has(&page, judge(Item::InStep, CheckResult::Yes).text);
        assert!(page.contains("&lt; 1 ms"), "{page}");
        let link = "href=\"?view=stage&amp;lang=ko&amp;session=k3x9w2#title\"";
        assert!(page.contains(link), "{page}");
    }

    #[test]
    fn asks_for_screens_beforehand_and_only_where_there_is_something_to_ask() {
        for (result, asks) in [
            (CheckResult::Pending, false),
            (CheckResult::Unasked, true),
            (CheckResult::Yes, false),
            (CheckResult::No, false),
            (CheckResult::Absent, false),
        ] {
            let page =
                page(|_, checks| checks.findings.update(|it| it.record(Item::Screens, result)));
            assert_eq!(page.contains("desk-screens"), asks, "{result:?}");
            has(&page, judge(Item::Screens, result).text);
        }
    }

    #[test]
    fn shows_each_key_with_what_the_deck_does() {
        let page = page(|_, checks| {
            let press = Press { key: ".", code: "Period", ..Press::default() };
            checks.pressed.update(|it| clicker_test::add(it, Pressed::new(press)));
        });
        assert!(page.contains("<kbd>.</kbd>") && page.contains("<code>Period</code>"), "{page}");
        has(&page, Text::new("검은 화면", "black screen"));
    }
}
