//! Compares the layout of a slide on two pages.

/// JavaScript function of a slide's id that returns its elements: name, visibility, and box in
/// thousandths of the frame's width.
pub const LAYOUT: &str = "(id) => {
    const slide = document.getElementById(id);
    const frame = slide.querySelector('.frame').getBoundingClientRect();
    const part = (it) => (it / frame.width) * 1000;
    return [...slide.querySelectorAll('.sheet > h2, .content *:not(:is(span, tspan)[lang], use, :is(defs, symbol), :is(defs, symbol) *)')].filter((it) => !it.closest('.clock-choice, .failure, [data-made]')).map((it) => {
        const box = it.getBoundingClientRect();
        const seen = it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const at = [box.x - frame.x, box.y - frame.y, box.width, box.height].map(part);
        return [`${it.tagName}.${it.getAttribute('class') ?? ''}`, seen, at];
    });
}";

pub type ElementLayout = (String, bool, [f32; 4]);

/// Largest difference of boxes that are equal: lengths are rounded, in a small slide more than in a
/// large one.
const TOLERANCE: f32 = 5.0;

pub fn differ(one: &ElementLayout, other: &ElementLayout) -> bool {
    let apart = one.2.iter().zip(&other.2).any(|(a, b)| (a - b).abs() > TOLERANCE);
    one.0 != other.0 || one.1 != other.1 || (one.1 && apart)
}
