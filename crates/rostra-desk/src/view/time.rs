//! Times: time of day, talk time, time left, the expected end, and how they compare with the plan.

use leptos::html;
use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::{Lang, Text};

use crate::date;
use crate::desk::Desk;
use crate::session::state::Change;
use crate::timing::schedule::describe_lead;
use crate::timing::stopwatch::Phase;
use crate::urgency;
use crate::view::menu::{in_both, menu};

/// Renders the line of times and their controls.
pub(crate) fn time(desk: Desk) -> impl IntoView {
    view! {
        <header class="desk-time">
            {times(desk)} {overdue(desk)}
            {menu("desk-clock", Text::new("시간", "Time"), controls(desk))}
        </header>
    }
}

/// Renders time of day, talk time, time left, the expected end, and the pace.
pub(crate) fn times(desk: Desk) -> impl IntoView {
    let left = move || desk.left_s();
    let urgency = move || {
        let elapsed_s = i64::from(desk.elapsed_s());
        left().map_or(0, |it| urgency::of_left(it, it.saturating_add(elapsed_s)))
    };
    let is_paused = move || phase(desk) == Phase::Paused;
    view! {
        <p class="desk-now">
            <b>{move || time_of_day(desk, desk.now_ms.get())}</b>
            <span>{plain_text(Text::new("지금", "Now"))}</span>
        </p>
        <p class="desk-elapsed" data-paused=move || is_paused().then_some("")>
            <b>{move || duration(i64::from(desk.elapsed_s()))}</b>
            <span>{plain_text(Text::new("지난 시간", "Elapsed"))}</span>
        </p>
        <p
            class="desk-left"
            data-urgency=move || urgency().to_string()
            data-over=move || left().is_some_and(|it| it < 0).then_some("")
        >
            <b>{move || left().map_or_else(|| "–".to_owned(), duration)}</b>
            <span>{plain_text(Text::new("남은 시간", "Left"))}</span>
        </p>
        {pace(desk)}
    }
}

/// Renders the expected end of the talk, and how far it is off the plan.
fn pace(desk: Desk) -> impl IntoView {
    // Announced when the minute changes, not with every second.
    let in_words = |ahead_s| Lang::ALL.map(|lang| describe_lead(ahead_s, lang));
    let text = Memo::new(move |_| desk.ahead_s().map(in_words));
    let text = move || text.get().map(in_both);
    let urgency = move || desk.ahead_s().map_or(0, urgency::of_pace);
    let is_ahead = move || desk.ahead_s().is_some_and(|it| it > 0);
    let end = move || desk.end_ms().map_or_else(|| "–".to_owned(), |it| time_of_day(desk, it));
    view! {
        <p
            class="desk-pace"
            data-urgency=move || urgency().to_string()
            data-ahead=move || is_ahead().then_some("")
        >
            <b>{end}</b>
            <span>
                {plain_text(Text::new("끝날 시각", "Ends"))} " "
                <span role="status">{text}</span>
            </span>
        </p>
    }
}

fn phase(desk: Desk) -> Phase {
    desk.shared.with(|it| it.watch.phase())
}

fn controls(desk: Desk) -> impl IntoView {
    let can_undo = move || desk.shared.with(|it| it.watch.can_undo());
    let run = move || match phase(desk) {
        Phase::NotStarted => Text::new("시작", "Start"),
        Phase::Running => Text::new("멈춤", "Pause"),
        Phase::Paused => Text::new("계속", "Go on"),
    };
    let press = move |change| move |_| desk.change(change);
    view! {
        {target(desk)}
        <div class="desk-buttons">
            <button class="desk-run" on:click=press(Change::PauseOrRun)>
                {move || plain_text(run())}
            </button>
            <button on:click=press(Change::Adjust(-60))>
                {plain_text(Text::new("−1분", "−1 min"))}
            </button>
            <button on:click=press(Change::Adjust(60))>
                {plain_text(Text::new("+1분", "+1 min"))}
            </button>
            <button class="desk-reset" on:click=press(Change::ResetOrUndo)>
                {move || {
                    plain_text(
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

/// Renders the input of the target. Enter returns the keys to the talk.
fn target(desk: Desk) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let is_refused = RwSignal::new(false);
    let leave = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter"
            && let Some(field) = field.get_untracked()
        {
            // If this fails, the input keeps the focus.
            drop(field.blur());
        }
    };
    view! {
        <label>
            <span>{plain_text(Text::new("발표 길이나 끝나는 시각", "Minutes, or time of the end"))}</span>
            <input
                class="desk-target"
                node_ref=field
                placeholder=move || Text::new("20분, 15:40", "20 min, 15:40").get(desk.lang())
                prop:value=move || desk.target.with(|it| it.typed.clone())
                aria-invalid=move || is_refused.get().to_string()
                on:change=move |event| is_refused.set(!desk.set_target(&event_target_value(&event)))
                on:keydown=leave
            />
        </label>
        <Show when=move || is_refused.get()>
            <p class="desk-refused" role="alert">
                {plain_text(
                    Text::new(
                        "분(20)이나 시각(15:40)이 아님, 앞의 계획 그대로",
                        "Neither minutes (20) nor a time (15:40); the plan stays",
                    ),
                )}
            </p>
        </Show>
    }
}

/// Renders a hint that the time is an earlier talk's, and a button that resets it; like any reset,
/// this can be undone.
fn overdue(desk: Desk) -> impl IntoView {
    view! {
        <Show when=move || desk.is_overdue()>
            <p class="desk-overdue" role="status">
                {plain_text(Text::new("지난 발표의 시간으로 보임", "This seems to be an earlier talk’s time"))}
                <button on:click=move |_| desk.change(Change::Clear)>
                    {plain_text(Text::new("0:00부터", "Begin at 0:00"))}
                </button>
            </p>
        </Show>
    }
}

/// Formats seconds as minutes and seconds, with hours where there are any and a sign when negative.
pub(crate) fn duration(seconds: i64) -> String {
    let (sign, all) = (if seconds < 0 { "−" } else { "" }, seconds.unsigned_abs());
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    if hours > 0 {
        format!("{sign}{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{sign}{minutes}:{seconds:02}")
    }
}

fn time_of_day(desk: Desk, at_ms: i64) -> String {
    let minutes = at_ms.div_euclid(60_000) + i64::from((desk.platform.offset_min)(at_ms));
    date::time_of_day(minutes.rem_euclid(24 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_hours_minutes_and_seconds() {
        assert_eq!([0, 65, 3_599, -5].map(duration), ["0:00", "1:05", "59:59", "−0:05"]);
        assert_eq!([3_600, 72_008, -4_205].map(duration), ["1:00:00", "20:00:08", "−1:10:05"]);
    }
}
