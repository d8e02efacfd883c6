//! Time: of day, of the talk, what is left of it, and how that compares with the plan.

use leptos::prelude::*;
use rostra::parts::words::{heard, say};
use rostra_core::text::{Lang, Text};

use crate::deadline::{self, Target};
use crate::desk::Desk;
use crate::pace::{Plan, said};
use crate::shared::Change;
use crate::stopwatch::Phase;

/// The line of times and their controls.
pub(crate) fn time(desk: Desk) -> impl IntoView {
    view! { <header class="desk-time">{times(desk)} {controls(desk)}</header> }
}

/// Of day, of the talk, what is left, and the pace.
pub(crate) fn times(desk: Desk) -> impl IntoView {
    let left = move || length_s(desk).map(|it| i64::from(it) - i64::from(desk.elapsed_s()));
    let pace = move || {
        let started = phase(desk) != Phase::NotStarted;
        let at = desk.at();
        started.then(|| {
            let plan = plan(desk);
            let ahead_s = plan.ahead_s(at, desk.elapsed_s());
            Lang::ALL.map(|it| view! { <span lang=it.tag()>{said(ahead_s, it)}</span> })
        })
    };
    let is_paused = move || phase(desk) == Phase::Paused;
    view! {
        <p>
            <b>{move || time_of_day(desk)}</b>
            <span>{say(Text::new("지금", "Now"))}</span>
        </p>
        <p class="desk-elapsed" data-paused=move || is_paused().then_some("")>
            <b>{move || clock(i64::from(desk.elapsed_s()))}</b>
            <span>{say(Text::new("지난 시간", "Elapsed"))}</span>
        </p>
        <p class="desk-left" data-over=move || left().is_some_and(|it| it < 0).then_some("")>
            <b>{move || left().map_or_else(|| "–".to_owned(), clock)}</b>
            <span>{say(Text::new("남은 시간", "Left"))}</span>
        </p>
        <p class="desk-pace" role="status">
            {pace}
        </p>
    }
}

fn controls(desk: Desk) -> impl IntoView {
    let can_undo = move || desk.shared.with(|it| it.watch.can_undo());
    let run = move || match phase(desk) {
        Phase::NotStarted => Text::new("시작", "Start"),
        Phase::Running => Text::new("멈춤", "Pause"),
        Phase::Paused => Text::new("계속", "Go on"),
    };
    let press = move |change| move |_| desk.ask(change);
    view! {
        <label>
            <span>{say(Text::new("길이나 끝나는 시각", "Length or end"))}</span>
            <input
                class="desk-target"
                placeholder="20 · 15:40"
                prop:value=move || desk.target.get()
                on:change=move |event| desk.target.set(event_target_value(&event))
            />
        </label>
        <div class="desk-buttons">
            <button class="desk-run" on:click=press(Change::PauseOrRun)>
                {move || say(run())}
            </button>
            <button on:click=press(Change::Adjust(-60))>
                "−1" {heard(Text::new("분", " minute"))}
            </button>
            <button on:click=press(Change::Adjust(60))>
                "+1" {heard(Text::new("분", " minute"))}
            </button>
            <button class="desk-reset" on:click=press(Change::ResetOrUndo)>
                {move || {
                    say(
                        if can_undo() {
                            Text::new("되돌리기", "Undo reset")
                        } else {
                            Text::new("처음부터", "Reset")
                        },
                    )
                }}
            </button>
        </div>
    }
}

fn phase(desk: Desk) -> Phase {
    desk.shared.with(|it| it.watch.phase())
}

/// How long the talk shall take, in seconds: as typed, else as planned.
fn length_s(desk: Desk) -> Option<u32> {
    match desk.target.with(|it| deadline::parse(it)) {
        Some(Target::Length(seconds)) => Some(seconds),
        Some(Target::EndAt(minute)) => {
            // The first such time after the talk began, so that it may also be over.
            let began_ms = desk.now_ms.get() - i64::from(desk.elapsed_s()) * 1000;
            let end_ms = deadline::next_ms(minute, began_ms, desk.outside.offset_min);
            u32::try_from((end_ms - began_ms) / 1000).ok()
        }
        None => {
            let planned = desk.script.with_value(|it| it.deck.cue_s());
            (planned > 0).then_some(planned)
        }
    }
}

fn plan(desk: Desk) -> Plan {
    let plan = desk.script.with_value(|it| Plan::of(&it.deck));
    length_s(desk).map_or_else(|| plan.clone(), |it| plan.stretched(it))
}

/// Minutes and seconds, with a sign when they are over.
fn clock(seconds: i64) -> String {
    let (sign, all) = (if seconds < 0 { "−" } else { "" }, seconds.unsigned_abs());
    format!("{sign}{}:{:02}", all / 60, all % 60)
}

fn time_of_day(desk: Desk) -> String {
    let minutes = desk.now_ms.get() / 60_000 + i64::from(desk.outside.offset_min);
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_minutes_and_seconds() {
        assert_eq!([0, 65, 3_600, -5].map(clock), ["0:00", "1:05", "60:00", "−0:05"]);
    }
}
