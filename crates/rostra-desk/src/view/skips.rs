//! What could be left out so that the talk ends on time. A proposal: nothing is skipped by itself.

use leptos::prelude::*;
use rostra::parts::words::say;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::skip::{Skips, to_end_on_time};

/// Who is less behind than this catches up by talking.
const CALM_S: i64 = 60;
/// The delay is looked at this coarsely, so that the proposal stands still for a while.
const ROUND_S: u64 = 15;

/// What to skip; nothing while the talk is about on time.
pub(crate) fn proposal(desk: Desk) -> Memo<Option<Skips>> {
    let late = Memo::new(move |_| {
        let late_s = desk.ahead_s().filter(|it| *it < -CALM_S)?.unsigned_abs();
        let late_s = late_s.div_ceil(ROUND_S) * ROUND_S;
        let at = desk.at();
        // What the current step has taken as planned is not late.
        let left_s = desk.plan.with(|it| it.remaining_s(at)).saturating_sub(late_s);
        Some((at, u32::try_from(left_s).unwrap_or(u32::MAX)))
    });
    Memo::new(move |_| {
        let (at, left_s) = late.get()?;
        let skips = desk.plan.with(|plan| to_end_on_time(plan, at, left_s));
        (skips != Skips::OnTime).then_some(skips)
    })
}

/// Whether a slide is one of those that could go.
pub(crate) fn has(skips: Memo<Option<Skips>>, slide: usize) -> bool {
    skips.with(|it| match it {
        Some(Skips::Skip(all) | Skips::NotEnough(all)) => all.contains(&slide),
        Some(Skips::OnTime) | None => false,
    })
}

/// The proposal in words, each slide as a button that goes there.
pub(crate) fn skips(desk: Desk, skips: Memo<Option<Skips>>) -> impl IntoView {
    let button = move |index: usize| {
        let slide = desk.script.with_value(|it| it.deck.slide(index).cloned())?;
        Some(view! {
            <li>
                <button on:click=move |_| desk.move_deck(&format!("at={}", slide.id))>
                    <span class="desk-number">{index + 1}</span>
                    " "
                    {say(slide.headline)}
                </button>
            </li>
        })
    };
    move || {
        let (said, slides) = match skips.get()? {
            Skips::OnTime => return None,
            Skips::Skip(slides) => {
                (Text::new("건너뛰면 제시간에 끝", "Skip to end on time"), slides)
            }
            Skips::NotEnough(slides) if slides.is_empty() => (
                Text::new(
                    "건너뛸 것 없이 조금 늦게 끝",
                    "Nothing left to skip: it ends a little later",
                ),
                slides,
            ),
            Skips::NotEnough(slides) => (
                Text::new(
                    "모두 건너뛰어도 조금 늦게 끝",
                    "Ends a little later even without all of these",
                ),
                slides,
            ),
        };
        let buttons = slides.into_iter().filter_map(button).collect_view();
        Some(view! {
            <section class="desk-skips" aria-label="건너뛰기 · Skip">
                <h3>{say(said)}</h3>
                <ul>{buttons}</ul>
            </section>
        })
    }
}
