//! Interactive figures with controls beyond buttons for their words: sliders, switches, a search field. A
//! figure is pure functions: from its word to patches of the document, and from a control event to
//! the next word. The browser adapter (`browser/figure_program.rs`) applies them, in a separate program that is loaded
//! when such a figure is near; before that, and without it, the figure stays as prerendered.

use rostra_core::text::Text;

use crate::fact::Mark;
use crate::parts::rich_text::{label, word};

/// Style sheet of the controls of all figures.
pub const STYLE: &str = include_str!("figure.css");

/// An interactive figure. Its state is a word, as every figure's is (`docs/figures.md`).
#[derive(Clone, Copy)]
pub struct Figure {
    /// Id of its slide.
    pub slide: &'static str,
    /// Its controls: pairs of a selector within the slide's section, and the HTML of one element
    /// that is inserted after the selector's first match. A control has its name in `data-act`,
    /// which [`Figure::show`] may also set on a `<details>` of the slide; a button may name in
    /// `data-to` the selector of what gets the focus afterwards.
    pub controls: fn() -> Vec<(&'static str, String)>,
    /// Whether a word is one of its states. Other words are removed from the address.
    pub knows: fn(&str) -> bool,
    /// Renders the figure: returns the patches of the slide's section for a scene.
    pub show: fn(&Scene) -> Vec<Patch>,
    /// Returns the next word after a control event; `None` resets the figure to its slide's step.
    pub act: fn(&Scene, &ControlEvent) -> Option<String>,
}

/// The input from which a figure is rendered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scene<'a> {
    /// The figure's word; empty where neither the user nor the step has set one.
    pub word: &'a str,
    /// The current step of its slide.
    pub step: usize,
    /// Whether the layout is the stage, where steps count; in the article everything is shown.
    pub on_stage: bool,
    /// Year and month (1..=12) of the reader's clock.
    pub today: (i32, i32),
    /// Text in its [`field`].
    pub typed: &'a str,
}

/// The use of a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ControlEvent<'a> {
    /// Name of the control.
    pub control: &'a str,
    /// Its value: the number of a slider, the text of a field, `on` or empty for a checkbox and a
    /// `<details>`; [`REPEAT`] for a [`player`] that repeats.
    pub value: &'a str,
}

/// [`ControlEvent::value`] of a [`player`] that repeats.
pub const REPEAT: &str = "again";

/// A change of elements in the slide's section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// A selector; the change applies to every match.
    pub at: String,
    /// The kind of change, and the new value.
    pub what: PatchKind,
}

/// The kind of a patch, with the new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatchKind {
    /// Replaces the inner HTML.
    Html(String),
    /// Sets an attribute, or removes it.
    Attribute(&'static str, Option<String>),
    /// Sets a custom property for the style sheet.
    Property(&'static str, String),
    /// Sets the value of a control; a checkbox is checked unless it is empty.
    Value(String),
    /// Sets an attribute of each match to its own value, in document order. No other change may set it there: values
    /// that stay the same are not written again.
    Each(&'static str, Vec<Option<String>>),
}

impl Patch {
    /// Replaces the inner HTML.
    #[must_use]
    pub fn html(at: impl Into<String>, html: impl Into<String>) -> Self {
        Self { at: at.into(), what: PatchKind::Html(html.into()) }
    }

    /// Replaces the inner HTML by a text in both languages.
    #[must_use]
    pub fn text(at: impl Into<String>, text: Text) -> Self {
        Self::html(at, both(text.ko, text.en))
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attribute(at: impl Into<String>, name: &'static str, value: impl Into<String>) -> Self {
        Self { at: at.into(), what: PatchKind::Attribute(name, Some(value.into())) }
    }

    /// Sets an attribute of each match to its own value, in document order.
    #[must_use]
    pub fn each(
        at: impl Into<String>,
        name: &'static str,
        values: impl IntoIterator<Item = Option<String>>,
    ) -> Self {
        Self { at: at.into(), what: PatchKind::Each(name, values.into_iter().collect()) }
    }

    /// Sets or removes an attribute without a value.
    #[must_use]
    pub fn flag(at: impl Into<String>, name: &'static str, is_on: bool) -> Self {
        let value = is_on.then(String::new);
        Self { at: at.into(), what: PatchKind::Attribute(name, value) }
    }

    /// Sets `aria-disabled`. Unlike a disabled control, the control keeps the focus.
    #[must_use]
    pub fn disabled(at: impl Into<String>, is_off: bool) -> Self {
        Self::attribute(at, "aria-disabled", if is_off { "true" } else { "false" })
    }

    /// Sets a custom property.
    #[must_use]
    pub fn property(at: impl Into<String>, name: &'static str, value: impl Into<String>) -> Self {
        Self { at: at.into(), what: PatchKind::Property(name, value.into()) }
    }

    /// Sets the value of a control.
    #[must_use]
    pub fn value(at: impl Into<String>, value: impl Into<String>) -> Self {
        Self { at: at.into(), what: PatchKind::Value(value.into()) }
    }
}

/// Formats a number with a fixed number of decimal places. The standard library's formatting, exact
/// for every number, would be a fifth of the figures' program.
#[must_use]
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    // The values are measures and shares, far below the limits of both types.
    let units = (value * unit as f64).round() as i64;
    let (whole, rest) = (units.abs() / unit, units.abs() % unit);
    let sign = if units < 0 { "-" } else { "" };
    let places = places as usize;
    format!("{sign}{whole}.{rest:0places$}")
}

/// Formats a number with one decimal place, or none if it is whole.
#[must_use]
pub fn tenths(value: f64) -> String {
    let text = decimal(value, 1);
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A text in both languages, as HTML; the style sheet shows one.
#[must_use]
pub fn both(ko: &str, en: &str) -> String {
    format!("<span lang=\"ko\">{ko}</span><span lang=\"en\">{en}</span>")
}

/// A slider with its name and an `<output>` for its value, as HTML.
#[must_use]
pub fn slider(control: &str, name: Text, [min, max, step]: [u32; 3]) -> String {
    format!(
        "<label class=\"live-slider\"><span>{}</span><input type=\"range\" data-act=\"{control}\" \
         min=\"{min}\" max=\"{max}\" step=\"{step}\"><output></output></label>",
        both(name.ko, name.en)
    )
}

/// A button, as HTML.
#[must_use]
pub fn button(control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!("<button class=\"live-button\" data-act=\"{control}\">{name}</button>")
}

/// A button that shows a sign, with a name for screen readers, as HTML.
#[must_use]
pub fn sign_button(control: &str, sign: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<button class=\"live-button\" data-act=\"{control}\"><span aria-hidden=\"true\">{sign}</span>\
         <span class=\"sr\">{name}</span></button>"
    )
}

/// A button that acts when pressed, and then repeats every `every_ms` milliseconds ([`REPEAT`]), as
/// HTML. It stops when that changes nothing, when it is pressed again, and at any other input.
#[must_use]
pub fn player(control: &str, name: Text, every_ms: u32) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<button class=\"live-button\" data-act=\"{control}\" data-every=\"{every_ms}\" \
         aria-pressed=\"false\">{name}</button>"
    )
}

/// A search field with its name, as HTML. Escape clears it and removes the focus; Enter presses the
/// first button in the figure's `<output>`.
#[must_use]
pub fn field(control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<label class=\"live-field\"><span>{name}</span><input type=\"search\" \
         data-act=\"{control}\" autocomplete=\"off\" spellcheck=\"false\"></label>"
    )
}

/// A checkbox with its name, as HTML.
#[must_use]
pub fn switch(control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<label class=\"live-switch\"><input type=\"checkbox\" data-act=\"{control}\">{name}</label>"
    )
}

/// A button that covers its parent element, as HTML. `attribute` is `data-act`, or `data-explore`
/// for a button that names a word; links in the parent stay clickable.
#[must_use]
pub fn cover(attribute: &str, control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<button class=\"live-cover\" {attribute}=\"{control}\"><span class=\"sr\">{name}</span></button>"
    )
}

/// A text that links to a fact and shows the label of the fact's mark, as HTML.
#[must_use]
pub fn sourced(text: Text, mark: Mark, fact: &str) -> String {
    let kind = label(mark).map(|it| {
        let kind = both(it.ko, it.en);
        format!("<small class=\"mark-label\">{kind}</small>")
    });
    let (kind, name, text) = (kind.unwrap_or_default(), word(mark), both(text.ko, text.en));
    format!("<a class=\"mark\" data-mark=\"{name}\" href=\"{SOURCE}{fact}\">{text}{kind}</a>")
}

/// Address of a source, relative to the deck.
const SOURCE: &str = "sources/#";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_have_names_in_both_languages() {
        let name = Text::new("마진", "Margin");
        let all = [
            slider("m", name, [30, 70, 5]),
            button("m", name),
            player("m", name, 900),
            sign_button("m", "+", name),
            field("m", name),
            switch("m", name),
            cover("data-act", "m", name),
        ];
        for html in all {
            assert!(html.contains("data-act=\"m\""), "{html}");
            assert!(html.contains("<span lang=\"ko\">마진</span><span lang=\"en\">Margin</span>"));
        }
    }

    #[test]
    fn what_rests_on_a_fact_leads_there_under_its_label() {
        let html = sourced(Text::same("2022-11-30"), Mark::Added, "X27");
        assert!(html.starts_with("<a class=\"mark\" data-mark=\"added\" href=\"sources/#X27\">"));
        assert!(html.contains("added context"), "{html}");
        assert!(!sourced(Text::same("2022"), Mark::Source, "X27").contains("small"));
    }

    #[test]
    fn decimals_are_written_as_they_are_read() {
        for (value, places, text) in
            [(0.0, 1, "0.0"), (2.04, 1, "2.0"), (-3.26, 1, "-3.3"), (1.6667, 2, "1.67")]
        {
            assert_eq!(decimal(value, places), text);
        }
        for (value, text) in [(0.0, "0"), (3.2, "3.2"), (99.98, "100"), (-3.26, "-3.3")] {
            assert_eq!(tenths(value), text);
        }
    }

    #[test]
    fn a_flag_is_there_or_is_not() {
        assert_eq!(Patch::flag("a", "data-on", true), Patch::attribute("a", "data-on", ""));
        assert_eq!(Patch::flag("a", "data-on", false).what, PatchKind::Attribute("data-on", None));
    }
}
