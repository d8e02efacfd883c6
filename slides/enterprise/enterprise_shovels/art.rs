//! SVG drawings for the slide `enterprise-shovels`: the stalls and what they sell. They hold no
//! text, since the slide around them says the same. Each has its own `viewBox`; color and stroke
//! come from the style sheet.

use leptos::prelude::*;

/// Number of stripes of a stall's awning.
const STRIPES: u8 = 8;

/// Draws a striped awning that stretches to its stall.
pub fn awning() -> AnyView {
    let stripes = (0..STRIPES).map(|it| {
        let path = format!("M{it} 0h1v1.1a.5 .5 0 0 1 -1 0z");
        view! { <path class:odd=it % 2 == 1 d=path></path> }
    });
    view! {
        <svg class="awning" viewBox="0 0 8 1.6" preserveAspectRatio="none" aria-hidden="true">
            {stripes.collect_view()}
        </svg>
    }
    .into_any()
}

/// Draws a pile of paper that becomes a window with its rows ticked off.
pub fn desk_to_software() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 360 200" aria-hidden="true">
            <path class="thin" d="M30 62l70 -14l22 104l-70 14z"></path>
            <path class="thin back" d="M42 44h72v106h-72z"></path>
            <path class="thin" d="M58 68h40M58 86h40M58 104h40M58 122h24"></path>
            <path class="move" d="M142 100h44m-14 -13l14 13l-14 13"></path>
            <path class="bold back" d="M212 34h118a10 10 0 0 1 10 10v112a10 10 0 0 1 -10 10h-118a10 10 0 0 1 -10 -10v-112a10 10 0 0 1 10 -10z"></path>
            <path class="bold" d="M202 62h138"></path>
            <path class="tick" d="M222 86l7 7l12 -14M222 112l7 7l12 -14M222 138l7 7l12 -14"></path>
            <path class="thin" d="M256 88h62M256 114h62M256 140h38"></path>
        </svg>
    }
    .into_any()
}

/// Draws stores of data that drain through one pipe into a model.
pub fn data_pipe() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 360 200" aria-hidden="true">
            <path class="thin" d="M24 40c0 -16 64 -16 64 0v36c0 16 -64 16 -64 0zM24 40c0 16 64 16 64 0"></path>
            <path class="thin" d="M24 124c0 -16 64 -16 64 0v36c0 16 -64 16 -64 0zM24 124c0 16 64 16 64 0"></path>
            <path class="bold" d="M88 58h38a18 18 0 0 1 18 18v6a18 18 0 0 0 18 18h60M88 142h38a18 18 0 0 0 18 -18v-6a18 18 0 0 1 18 -18"></path>
            <path class="bold back" d="M174 78h34v44h-34z"></path>
            <path class="tick" d="M182 100l7 7l12 -14"></path>
            <path class="move" d="M218 100h28m-12 -12l12 12l-12 12"></path>
            <path class="model" d="M300 46l46 27v54l-46 27l-46 -27v-54z"></path>
            <path class="model thin" d="M300 46v108M254 73l92 54M346 73l-92 54"></path>
        </svg>
    }
    .into_any()
}
