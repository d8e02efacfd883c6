//! Whether two pages show a slide alike.

/// The elements of a slide: each one's name, whether it is seen, and its box in thousandths of the frame's width.
pub const LOOKS: &str = "(id) => {
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

pub type Look = (String, bool, [f32; 4]);

/// A larger slide's lengths are rounded less.
const ROUNDED: f32 = 5.0;

pub fn differ(one: &Look, other: &Look) -> bool {
    let apart = one.2.iter().zip(&other.2).any(|(a, b)| (a - b).abs() > ROUNDED);
    one.0 != other.0 || one.1 != other.1 || (one.1 && apart)
}
