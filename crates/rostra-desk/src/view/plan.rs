//! Plan of the talk: every slide with its minutes, the current one, and those that could be skipped when
//! time runs short.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::address::Place;
use rostra_core::bridge::Request;
use rostra_core::deck::{Extra, Slide};
use rostra_core::position::Position;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::timing::catch_up::Skips;
use crate::view::jumps::jumps;
use crate::view::menu::menu;
use crate::view::rehearsal::rehearsal;
use crate::view::session_buttons::{new_session_button, swap_button};
use crate::view::skip_proposal::{contains, description, proposal};

/// Renders all slides; one press goes there.
pub(crate) fn plan(desk: Desk) -> impl IntoView {
    let slides = desk.speaker_deck.with_value(|it| it.deck.slides().to_vec());
    let proposal = proposal(desk);
    let row = |(index, slide)| row(desk, proposal, index, slide);
    let rows = slides.into_iter().enumerate().map(row).collect_view();
    let is_recording = move || desk.rehearsals.recorder.with(Option::is_some);
    let (buttons, runs) = rehearsal(desk);
    let session = view! {
        {buttons} {new_session_button(desk)} {swap_button(desk)}
        <p class="desk-windows">
            <a href=move || desk.link("clicker") target="_blank" rel="opener">
                {plain_text(Text::new("클리커", "Clicker"))}
            </a>
            <a href=move || desk.link("check") target="_blank" rel="opener">
                {plain_text(Text::new("발표 전 확인", "Check"))}
            </a>
        </p>
    };
    view! {
        <nav class="desk-plan" aria-label="발표 순서 · Plan">
            <header>
                <h2>
                    {plain_text(Text::new("순서", "Plan"))} <span class="desk-basis">{basis(desk)}</span>
                </h2>
                {description(desk, proposal)}
                {menu("desk-goto", Text::new("이동", "Go to"), jumps(desk))}
                <Show when=is_recording>
                    <span class="desk-recording">{plain_text(Text::new("리허설 중", "Rehearsing"))}</span>
                </Show>
                {menu("desk-session", Text::new("세션", "Session"), session)}
            </header>
            <ol>{rows}</ol>
            {runs}
        </nav>
    }
}

/// Renders the source of the plan, when it is not the talk's own.
fn basis(desk: Desk) -> impl IntoView {
    move || {
        let is_median = desk.rehearsals.used.with(|used| used.as_ref().map(|used| used.median));
        is_median.map(|is_median| {
            plain_text(if is_median {
                Text::new(" · 리허설 가운데 값", " · median of rehearsals")
            } else {
                Text::new(" · 리허설 한 번", " · one rehearsal")
            })
        })
    }
}

fn row(desk: Desk, proposal: Memo<Option<Skips>>, index: usize, slide: Slide) -> impl IntoView {
    let start = Place { at: Position::new(index, 0), figure: None };
    let is_here = move || (desk.at().slide == index).then_some("step");
    let could_go = move || contains(proposal, index);
    let extra = desk.speaker_deck.with_value(|it| it.deck.extra(index));
    let steps = move || {
        let at = desk.at();
        (at.slide == index && slide.last_step > 0)
            .then(|| format!("{} / {}", at.step, slide.last_step))
    };
    let minutes = move || {
        let minutes = |seconds| format!("{:.1}", f64::from(seconds) / 60.0);
        match desk.plan.with(|it| it.seconds().nth(index)).unwrap_or_default() {
            // The slide has a planned time, but the talk's plan has none for it.
            0 if extra.is_some() => format!("({})", minutes(slide.cue_s)),
            seconds => minutes(seconds),
        }
    };
    let extra_name = extra.map(|it| match it {
        Extra::Optional => Text::new("선택", "optional"),
        Extra::Backup => Text::new("예비", "backup"),
    });
    view! {
        <li>
            <button
                aria-current=is_here
                data-could-go=move || could_go().then_some("")
                data-extra=extra.map(Extra::word)
                on:click=move |_| desk.request(&Request::GoTo(start.clone()))
            >
                <span class="desk-number">{index + 1}</span>
                <span>{plain_text(slide.headline)}</span>
                <span class="desk-steps">
                    {extra_name.map(plain_text)} {steps} {move || could_go().then(|| plain_text(Text::new("제외 가능", "could go")))}
                </span>
                <span class="desk-number">{minutes}</span>
            </button>
        </li>
    }
}
