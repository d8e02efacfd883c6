//! The figure: both drawings, and the controls that choose between them.

use leptos::prelude::*;
use rostra::prelude::*;

use super::aligned::aligned;
use super::data::{CAVEAT, Kind, READINGS};
use super::down::down;
use super::rail::rail;
use super::shapes::sign;
use super::tracks::tracks;

/// The step at which the clocks are set to a common zero.
const ALIGNED_FROM: usize = 5;

/// Which drawing is up on stage; in an article both stand, one after the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Drawing {
    Tracks,
    Aligned,
}

impl Drawing {
    const fn word(self) -> &'static str {
        match self {
            Self::Tracks => "tracks",
            Self::Aligned => "aligned",
        }
    }

    fn named(word: &str) -> Option<Self> {
        [Self::Tracks, Self::Aligned].into_iter().find(|it| it.word() == word)
    }
}

/// The drawing a person asked for; words that are no drawing's count as none.
fn asked(handle: FigureHandle) -> Option<Drawing> {
    handle.word().with(|it| it.as_deref().and_then(Drawing::named))
}

fn up(handle: FigureHandle) -> Drawing {
    let by_step = || {
        if handle.step().get() >= ALIGNED_FROM { Drawing::Aligned } else { Drawing::Tracks }
    };
    asked(handle).unwrap_or_else(by_step)
}

/// Draws it, natively and in the browser alike.
pub fn view(handle: FigureHandle) -> AnyView {
    let show = move || asked(handle).map(Drawing::word);
    let settled = move || up(handle) == Drawing::Aligned;
    let readings = READINGS.iter().map(|it| view! { <li>{words(it.words)}</li> });
    view! {
        <div class="clock" data-show=show>
            {bar(handle)}
            <div class="clock-stack">
                <div class="clock-tracks" data-until="5">
                    <h3>{words(Text::new("각자의 달력", "Each on its own calendar"))}</h3>
                    {tracks()}
                    {rail()}
                </div>
                <div class="clock-aligned" data-from="5">
                    <h3>{words(Text::new("하나로 맞춘 시계", "All on one clock"))}</h3>
                    {aligned(settled)}
                    {down()}
                    <ul class="sr">{readings.collect_view()}</ul>
                    <p class="caption">{words(CAVEAT)}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// What hides added context works without the program; the choice of drawing needs it.
fn bar(handle: FigureHandle) -> AnyView {
    let timeline = Text::new("연표", "Timeline");
    let align = Text::new("시계 맞추기", "Align clocks");
    view! {
        <div class="clock-bar">
            <p class="clock-legend">
                {sign(Kind::DeviceModel, false, true)} " "
                {words(Text::new("속 빈 표시: 더한 맥락", "Hollow: added context"))}
            </p>
            <label class="clock-only">
                <input type="checkbox" />
                {words(Text::new("발표에 나온 것만", "Only what the talk named"))}
            </label>
            <div class="clock-choice">
                {choice(handle, Drawing::Tracks, timeline)}
                {choice(handle, Drawing::Aligned, align)}
            </div>
        </div>
    }
    .into_any()
}

fn choice(handle: FigureHandle, drawing: Drawing, name: Text) -> AnyView {
    let pressed = move || if up(handle) == drawing { "true" } else { "false" };
    view! {
        <button
            type="button"
            aria-pressed=pressed
            on:click=move |_| handle.explore(Some(drawing.word()))
        >
            {words(name)}
        </button>
    }
    .into_any()
}
