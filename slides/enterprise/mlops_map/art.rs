//! SVG drawings for the slide `mlops-map`: a document at each station. They hold no text, since the
//! slide around them says the same. Each has its own `viewBox`; color and stroke come from the
//! style sheet.

use leptos::prelude::*;

/// Draws mail, a contract and a sheet, scattered.
pub fn scattered() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 200 140" aria-hidden="true">
            <path class="thin" d="M8 26l66 -10l7 44l-66 10zM8 26l38 19l28 -29"></path>
            <path class="thin back" d="M84 40l58 10l-13 78l-58 -10z"></path>
            <path class="thin" d="M92 62l36 6M86 96l36 6M83 112l22 4"></path>
            <path class="passage" d="M89 79l36 6"></path>
            <path class="thin" d="M140 14l50 8l-8 50l-50 -8zM137 31l50 8M134 48l50 8M157 17l-8 50M174 19l-8 50"></path>
        </svg>
    }
    .into_any()
}

/// Draws all of them in one store.
pub fn stored() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 200 140" aria-hidden="true">
            <path class="thin" d="M30 28c0 -24 140 -24 140 0v84c0 24 -140 24 -140 0zM30 28c0 24 140 24 140 0"></path>
            <path class="thin back" d="M76 58h48v62h-48z"></path>
            <path class="thin" d="M86 74h28M86 102h28"></path>
            <path class="passage" d="M86 88h28"></path>
        </svg>
    }
    .into_any()
}

/// Draws the passage, checked and labelled.
pub fn labelled() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 200 140" aria-hidden="true">
            <path class="thin back" d="M22 10h92v120h-92z"></path>
            <path class="thin" d="M40 34h56M40 86h56M40 108h34"></path>
            <path class="passage" d="M40 60h56"></path>
            <path class="tag" d="M130 44h52a6 6 0 0 1 6 6v20a6 6 0 0 1 -6 6h-52l-16 -16z"></path>
            <path class="cut" d="M140 60l7 7l13 -15"></path>
            <path class="thin dots" d="M130 96h52a6 6 0 0 1 6 6v6a6 6 0 0 1 -6 6h-52l-10 -9z"></path>
        </svg>
    }
    .into_any()
}

/// Draws the document cut into pieces, each near the pieces that it resembles.
pub fn indexed() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 200 140" aria-hidden="true">
            <path class="thin" d="M14 20h26M52 14h26M22 48h26M128 104h26M164 92h26M150 122h26M150 18h26M170 40h26"></path>
            <path class="passage" d="M86 76h30"></path>
            <path class="thin" d="M70 96h26M108 58h24"></path>
            <circle class="bold" cx="100" cy="76" r="40"></circle>
            <path class="bold" d="M72 105l-24 24"></path>
        </svg>
    }
    .into_any()
}

/// Draws the model that answers and quotes the passage.
pub fn answered() -> AnyView {
    view! {
        <svg class="art" viewBox="0 0 200 140" aria-hidden="true">
            <path class="model" d="M46 34l36 21v42l-36 21l-36 -21v-42z"></path>
            <path class="model thin" d="M46 34v84M10 55l72 42M82 55l-72 42"></path>
            <path class="thin back" d="M108 14h74a10 10 0 0 1 10 10v64a10 10 0 0 1 -10 10h-56l-18 18v-92a10 10 0 0 1 10 -10z"></path>
            <path class="thin" d="M124 36h50M124 76h28"></path>
            <path class="passage" d="M124 56h50"></path>
        </svg>
    }
    .into_any()
}
