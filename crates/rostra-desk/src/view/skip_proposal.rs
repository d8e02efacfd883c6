//! Proposal of slides to skip so that the talk ends on time. Nothing is skipped automatically. Not here:
//! which slides (`timing/catch_up.rs`).

use leptos::prelude::*;

use crate::desk::Desk;
use crate::timing::catch_up::{Skips, to_end_on_time};
use crate::view::menu::in_both;

/// Delay up to which nothing is proposed, in seconds: the speaker can make up for it without skipping.
const MIN_DELAY_S: i64 = 60;
/// Granularity of the delay, in seconds, so that the proposal does not change with every second.
const GRANULARITY_S: u64 = 15;

/// Returns what to skip; `None` while the talk is about on time.
pub(crate) fn proposal(desk: Desk) -> Memo<Option<Skips>> {
    let late = Memo::new(move |_| {
        let late_s = desk.ahead_s().filter(|ahead_s| *ahead_s < -MIN_DELAY_S)?.unsigned_abs();
        let late_s = late_s.div_ceil(GRANULARITY_S) * GRANULARITY_S;
        let at = desk.at();
        // Computed from the delay, which does not include the planned time of the current step.
        let left_s = desk.plan.with(|it| it.remaining_s(at)).saturating_sub(late_s);
        Some((at, u32::try_from(left_s).unwrap_or(u32::MAX)))
    });
    Memo::new(move |_| {
        let (at, left_s) = late.get()?;
        let skips = desk.plan.with(|plan| to_end_on_time(plan, at, left_s));
        (skips != Skips::OnTime).then_some(skips)
    })
}

/// Whether the proposal contains a slide.
pub(crate) fn contains(skips: Memo<Option<Skips>>, slide: usize) -> bool {
    skips.with(|it| match it {
        Some(Skips::Skip(all) | Skips::NotEnough(all)) => all.contains(&slide),
        Some(Skips::OnTime) | None => false,
    })
}

/// Maximum number of slides that are named; the plan marks all of them.
const NAMED: usize = 5;

/// Renders the proposal in words.
pub(crate) fn description(desk: Desk, skips: Memo<Option<Skips>>) -> impl IntoView {
    let text = Memo::new(move |_| {
        Some(match skips.get()? {
            Skips::OnTime => return None,
            Skips::Skip(slides) => {
                let [ko, en] = list(&slides);
                [format!("제외하면 제시간: {ko}"), format!("To end on time, skip {en}")]
            }
            Skips::NotEnough(slides) => {
                let minutes = late_min(desk, &slides);
                if slides.is_empty() {
                    [format!("{minutes}분 지연"), format!("Ends {minutes} min late")]
                } else {
                    [
                        format!("남은 것을 모두 제외해도 {minutes}분 지연"),
                        format!("{minutes} min late, even if all the rest is skipped"),
                    ]
                }
            }
        })
    });
    move || text.get().map(|it| view! { <p class="desk-skips">{in_both(it)}</p> })
}

/// Returns the numbers of slides, of many the first ones, in both languages.
fn list(slides: &[usize]) -> [String; 2] {
    let numbers: Vec<_> = slides.iter().take(NAMED).map(|it| (it + 1).to_string()).collect();
    let more = slides.len().saturating_sub(NAMED);
    let rest = [format!(" 외 {more}장"), format!(" and {more} more")];
    rest.map(|it| numbers.join(", ") + if more > 0 { &it } else { "" })
}

/// Returns how late the talk ends if these slides are skipped, in minutes, rounded up.
fn late_min(desk: Desk, skipped: &[usize]) -> u64 {
    let late_s = desk.ahead_s().map_or(0, |it| it.min(0).unsigned_abs());
    let gained_s: u64 = desk.plan.with(|plan| {
        let seconds = plan.seconds().enumerate().filter(|(slide, _)| skipped.contains(slide));
        seconds.map(|(_, seconds)| u64::from(seconds)).sum()
    });
    late_s.saturating_sub(gained_s).div_ceil(60).max(1)
}
