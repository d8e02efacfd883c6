//! Rehearsals: starting and ending one, and the panel with all of them.

use leptos::html;
use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::deck::Slide;
use rostra_core::keymap::{Press, is_black};
use rostra_core::text::Text;

use crate::date::date;
use crate::desk::Desk;
use crate::rehearsal::file::export;
use crate::rehearsal::history::Compared;
use crate::rehearsal::recorder_model::RehearsalPlan;
use crate::rehearsal::run::Run;
use crate::speaker_deck::SpeakerDeck;
use crate::timing::schedule::Plan;
use crate::view::report::{head, report, time};
use crate::view::time::duration;

/// Name of the exported file.
const FILE: &str = "rehearsals.json";

/// Renders the buttons, and the panel that one of them opens. The panel is placed elsewhere, since
/// a popover that closes would close it too.
pub(crate) fn rehearsal(desk: Desk) -> (impl IntoView, impl IntoView) {
    let is_on = move || desk.rehearsals.recorder.with(Option::is_some);
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = RwSignal::new(false);
    let open = move |_| {
        desk.rehearsals.notice.set(None);
        is_open.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            // Fails only where something has taken the dialog out of the document.
            drop(dialog.show_modal());
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    // Keys that clickers send move the talk, which goes on behind the panel. All others are kept from the
    // deck.
    let press = move |event: leptos::ev::KeyboardEvent| {
        let key = event.key();
        let (code, shift) = (event.code(), event.shift_key());
        let press = Press { key: &key, code: &code, shift, ..Press::default() };
        let is_clickers = key.starts_with("Page") || is_black(press);
        if !is_clickers {
            event.stop_propagation();
        }
        if key == "Escape" {
            close();
        }
    };
    let title = Text::new("리허설", "Rehearsals");
    let buttons = view! {
        <div class="desk-rehearsal">
            <Show
                when=is_on
                fallback=move || {
                    view! {
                        <button class="desk-rehearse" on:click=move |_| desk.rehearse()>
                            {plain_text(Text::new("리허설 시작", "Rehearse"))}
                        </button>
                    }
                }
            >
                <button class="desk-finish" on:click=move |_| desk.end_rehearsal(true)>
                    {plain_text(Text::new("마침", "Finish"))}
                </button>
                <button class="desk-discard" on:click=move |_| desk.end_rehearsal(false)>
                    {plain_text(Text::new("버림", "Discard"))}
                </button>
            </Show>
            <button class="desk-runs" aria-haspopup="dialog" on:click=open>
                {plain_text(Text::new("기록", "Runs"))} " "
                {move || desk.rehearsals.history.with(|it| it.runs().len())}
            </button>
        </div>
    };
    let panel = view! {
        <dialog
            class="panel desk-panel"
            node_ref=dialog
            aria-label=move || title.get(desk.lang())
            on:keydown=press
            on:close=move |_| is_open.set(false)
        >
            <header>
                <h2>{plain_text(title)}</h2>
                <button class="desk-close" on:click=move |_| close()>
                    {plain_text(Text::new("닫기", "Close"))}
                </button>
            </header>
            {move || is_open.get().then(|| self::panel(desk))}
        </dialog>
    };
    (buttons, panel)
}

/// Renders the content of the panel.
#[must_use]
pub fn panel(desk: Desk) -> impl IntoView {
    let all = desk.rehearsals;
    // The talk whose report is shown.
    let reported = RwSignal::new(None::<Run>);
    let is_reported = move || reported.with(Option::is_some);
    let talk = desk.talk_so_far();
    let has_runs = move || all.history.with(|it| !it.runs().is_empty());
    let is_used = move || all.used.with(Option::is_some);
    let median = move |_| {
        let used = desk.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            let plan = Plan::of(deck);
            all.history.with_untracked(|history| RehearsalPlan::median(history, deck, &plan))
        });
        desk.use_as_plan(used);
    };
    let save = move |_| (desk.platform.save)(FILE, &all.history.with_untracked(export));
    view! {
        <Show when=move || !all.has_storage.get()>
            <p class="desk-unkept">
                {plain_text(
                    Text::new(
                        "저장이 막힌 브라우저: 창을 닫으면 사라지는 기록",
                        "This browser keeps nothing: the runs are gone when the window is closed.",
                    ),
                )}
            </p>
        </Show>
        <p class="desk-choices">
            <Show when=has_runs>
                <button class="desk-use-median" on:click=median>
                    {plain_text(Text::new("가운데 값을 계획으로", "Use the median as the plan"))}
                </button>
            </Show>
            <Show when=move || all.deleted.read().is_some()>
                <button class="desk-undelete" on:click=move |_| all.undelete()>
                    {plain_text(Text::new("다시 넣기", "Undo delete"))}
                </button>
            </Show>
            <Show when=is_used>
                <button class="desk-use-own" on:click=move |_| desk.use_as_plan(None)>
                    {plain_text(Text::new("발표 원래 계획으로", "Back to the talk’s plan"))}
                </button>
            </Show>
            <Show when=has_runs>
                <button class="desk-export" on:click=save>
                    {plain_text(Text::new("파일로 저장", "Save as a file"))}
                </button>
            </Show>
            <Show when=is_reported>
                <button class="desk-compare" on:click=move |_| reported.set(None)>
                    {plain_text(Text::new("모든 기록 비교", "Compare all runs"))}
                </button>
            </Show>
            <label class="desk-file">
                <span>{plain_text(Text::new("파일에서 가져오기", "Add from a file"))}</span>
                <input class="desk-import" type="file" accept=".json,application/json" />
            </label>
        </p>
        {talk.map(|talk| this_talk(desk, reported, talk))}
        <p class="desk-file-said" role="status">
            {move || all.notice.get().map(plain_text)}
        </p>
        <Show
            when=has_runs
            fallback=|| {
                view! {
                    <p>
                        {plain_text(
                            Text::new(
                                "아직 리허설 없음. 기록은 이 기기에만 보관",
                                "No rehearsal yet. Runs are kept on this device only.",
                            ),
                        )}
                    </p>
                }
            }
        >
            {move || runs(desk, reported)}
        </Show>
        <Show when=move || has_runs() && !is_reported()>{move || table(desk)}</Show>
        {move || reported.get().map(|talk| report(desk, &talk))}
    }
}

/// Renders the current talk's row: its report, and storing it.
fn this_talk(desk: Desk, reported: RwSignal<Option<Run>>, talk: Run) -> impl IntoView {
    let total = duration(as_i64(talk.total_s()));
    let is_it = move |it: &Run| it.is_talk() && it.date_ms() == talk.date_ms();
    let is_kept = move || desk.rehearsals.history.with(|it| it.runs().iter().any(&is_it));
    view! {
        <p class="desk-choices desk-this-talk">
            <b>{plain_text(Text::new("이 발표", "This talk"))}</b>
            <b>{total}</b>
            <button class="desk-report-now" on:click=move |_| reported.set(desk.talk_so_far())>
                {plain_text(Text::new("보고", "Report"))}
            </button>
            <button class="desk-keep" on:click=move |_| desk.store_talk()>
                {plain_text(Text::new("기록에 보관", "Keep with the runs"))}
            </button>
            <Show when=is_kept>
                <span role="status">{plain_text(Text::new("보관함", "Kept"))}</span>
            </Show>
        </p>
    }
}

/// Renders the runs, the latest first, each with buttons to use it and to delete it.
fn runs(desk: Desk, reported: RwSignal<Option<Run>>) -> impl IntoView {
    let runs = desk.rehearsals.history.with(|it| it.runs().to_vec());
    let rows = runs.into_iter().rev().map(|it| run(desk, reported, it)).collect_view();
    view! { <ul class="desk-run-list">{rows}</ul> }
}

fn run(desk: Desk, reported: RwSignal<Option<Run>>, run: Run) -> impl IntoView {
    let at = date(run.date_ms(), (desk.platform.offset_min)(run.date_ms()));
    let total = duration(as_i64(run.total_s()));
    let one = RehearsalPlan::run(run.clone());
    let is_used = {
        let one = one.clone();
        move || desk.rehearsals.used.with(|it| it.as_ref() == Some(&one)).to_string()
    };
    let of = at.clone();
    let report = run.is_talk().then(|| (run.clone(), at.clone()));
    let report = report.map(|(talk, at)| {
        view! {
            <button class="desk-report-run" on:click=move |_| reported.set(Some(talk.clone()))>
                {plain_text(Text::new("발표 보고", "Report of the talk"))} <span class="sr">" " {at}</span>
            </button>
        }
    });
    view! {
        <li>
            <span>{at}</span>
            <b>{total}</b>
            {report}
            <button aria-pressed=is_used on:click=move |_| desk.use_as_plan(Some(one.clone()))>
                {plain_text(Text::new("계획으로 쓰기", "Use as the plan"))}
                <span class="sr">" " {of.clone()}</span>
            </button>
            <button
                class="desk-delete"
                on:click=move |_| desk.rehearsals.delete(&run)
            >
                {plain_text(Text::new("지우기", "Delete"))} <span class="sr">" " {of.clone()}</span>
            </button>
        </li>
    }
}

/// Renders planned and rehearsed times, for each slide and in total.
fn table(desk: Desk) -> impl IntoView {
    let plan = desk.basis();
    let (rows, last_s) = desk.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
        desk.rehearsals.history.with(|history| {
            let last = history.runs().last();
            let seconds = last.map(|it| it.seconds_on(deck)).unwrap_or_default();
            let slides = deck.slides().iter().zip(history.compared(deck, &plan));
            let row = |(index, (slide, compared)): (usize, (&Slide, Compared))| {
                let spread = compared.spread;
                let latest = seconds.get(index).copied().flatten();
                let times = [
                    Some(compared.planned_s),
                    spread.map(|it| it.min_s),
                    spread.map(|it| it.median_s),
                    spread.map(|it| it.max_s),
                    latest,
                ];
                let is_over = compared.over_s().is_some_and(|it| it > 0);
                view! {
                    <tr data-over=is_over.then_some("")>
                        <td>{index + 1}</td>
                        <th scope="row">{plain_text(slide.headline)}</th>
                        {times.map(|it| view! { <td>{time(it.map(i64::from))}</td> }).collect_view()}
                    </tr>
                }
            };
            let rows = slides.enumerate().map(row).collect_view();
            (rows, last.map(Run::total_s))
        })
    });
    let columns = [
        Text::new("계획", "Plan"),
        Text::new("최소", "Min"),
        Text::new("가운데 값", "Median"),
        Text::new("최대", "Max"),
        Text::new("최근", "Last"),
    ];
    view! {
        <table>
            <caption class="sr">{plain_text(Text::new("슬라이드별 시간", "Time on each slide"))}</caption>
            {head(columns)}
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <td></td>
                    <th scope="row">{plain_text(Text::new("전체", "All"))}</th>
                    <td>{duration(as_i64(plan.total_s()))}</td>
                    <td></td>
                    <td></td>
                    <td></td>
                    <td>{time(last_s.map(as_i64))}</td>
                </tr>
            </tfoot>
        </table>
    }
}

fn as_i64(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
