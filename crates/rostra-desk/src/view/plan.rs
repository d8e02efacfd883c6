//! The plan of the talk: every slide with its minutes, and where we are.

use leptos::prelude::*;
use rostra_core::deck::Slide;

use rostra::parts::words::say;
use rostra_core::text::Text;

use crate::desk::Desk;

/// All slides; one press goes there.
pub(crate) fn plan(desk: Desk) -> impl IntoView {
    let slides = desk.script.with_value(|it| it.deck.slides().to_vec());
    let rows = slides.into_iter().enumerate().map(|(index, slide)| row(desk, index, slide));
    view! {
        <nav class="desk-plan" aria-label="발표 순서 · Plan">
            <h2>{say(Text::new("순서", "Plan"))}</h2>
            <ol>{rows.collect_view()}</ol>
        </nav>
    }
}

fn row(desk: Desk, index: usize, slide: Slide) -> impl IntoView {
    let is_here = move || (desk.at().slide == index).then_some("step");
    let steps = move || {
        let at = desk.at();
        (at.slide == index && slide.last_step > 0)
            .then(|| format!("{} / {}", at.step, slide.last_step))
    };
    let minutes = f64::from(slide.cue_s) / 60.0;
    view! {
        <li>
            <button aria-current=is_here on:click=move |_| desk.move_deck(&format!("at={}", slide.id))>
                <span class="desk-number">{index + 1}</span>
                <span>{say(slide.headline)}</span>
                <span class="desk-steps">{steps}</span>
                <span class="desk-number">{format!("{minutes:.1}")}</span>
            </button>
        </li>
    }
}
