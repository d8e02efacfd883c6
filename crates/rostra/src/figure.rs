//! Figures that a person may set in more ways than choosing one of their words: sliders, switches, a
//! search. Everything they do is values: what the document shows for a word, and what a control makes
//! of it. The browser's edge (`browser/figures.rs`) puts that into the page, in a program of its own
//! that is loaded when such a figure is near; until then, and without it, the figure stands as drawn.

use rostra_core::fact::Mark;
use rostra_core::text::Text;

use crate::parts::rich_text::{label, word};

/// What the controls of all figures look like.
pub const STYLE: &str = include_str!("figure.css");

/// A figure that comes to life. Its state is a word, as every figure's is (`docs/slides.md`).
#[derive(Clone, Copy)]
pub struct Figure {
    /// The slide that it stands on.
    pub slide: &'static str,
    /// Its controls, as HTML, and where in the slide's section they go: after what a selector finds.
    /// Each is an element of its own. A control that acts has its name in `data-act`, which [`Figure::show`]
    /// may put on a `<details>` of the slide; a button may name in `data-to` what has the focus afterwards.
    pub controls: fn() -> Vec<(&'static str, String)>,
    /// Whether a word is one of its states. Others are taken out of the address.
    pub knows: fn(&str) -> bool,
    /// What the document shows.
    pub show: fn(&Scene) -> Vec<Put>,
    /// The word that a control leads to; none gives the figure back to the talk.
    pub act: fn(&Scene, &Act) -> Option<String>,
}

/// What a figure is to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scene<'a> {
    /// Its word; empty where the talk has it on its own course.
    pub word: &'a str,
    /// The step that the talk has come to on its slide.
    pub step: usize,
    /// Whether steps count: on stage they do, an article stands complete.
    pub on_stage: bool,
    /// Year and month (1..=12) by the reader's clock.
    pub today: (i32, i32),
    /// What stands in its [`field`].
    pub typed: &'a str,
}

/// What a person has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act<'a> {
    /// The control's name.
    pub control: &'a str,
    /// Its value: of a slider the number, of a field the text, of a checkbox and of what unfolds
    /// (`<details>`) `on` or nothing; of a [`player`] that acts by itself [`AGAIN`].
    pub value: &'a str,
}

/// What a [`player`] says when it acts by itself.
pub const AGAIN: &str = "again";

/// A place in the section, and what is put there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// A selector; everything it finds.
    pub at: String,
    /// What is put.
    pub what: What,
}

/// What can be put into a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The inside of an element, as HTML.
    Html(String),
    /// An attribute, or none.
    Attribute(&'static str, Option<String>),
    /// A custom property for the style sheet.
    Property(&'static str, String),
    /// The value of a control; of a checkbox whether it is on.
    Value(String),
    /// An attribute of everything that is found, one value each in the order of the document.
    Each(&'static str, Vec<Option<String>>),
}

impl Put {
    /// The inside of an element.
    #[must_use]
    pub fn html(at: impl Into<String>, html: impl Into<String>) -> Self {
        Self { at: at.into(), what: What::Html(html.into()) }
    }

    /// A phrasing in both languages.
    #[must_use]
    pub fn text(at: impl Into<String>, text: Text) -> Self {
        Self::html(at, both(text.ko, text.en))
    }

    /// An attribute.
    #[must_use]
    pub fn attribute(at: impl Into<String>, name: &'static str, value: impl Into<String>) -> Self {
        Self { at: at.into(), what: What::Attribute(name, Some(value.into())) }
    }

    /// An attribute of everything that is found, one value each in the order of the document.
    #[must_use]
    pub fn each(
        at: impl Into<String>,
        name: &'static str,
        values: impl IntoIterator<Item = Option<String>>,
    ) -> Self {
        Self { at: at.into(), what: What::Each(name, values.into_iter().collect()) }
    }

    /// An attribute without a value that is there or is not.
    #[must_use]
    pub fn flag(at: impl Into<String>, name: &'static str, is_on: bool) -> Self {
        let value = is_on.then(String::new);
        Self { at: at.into(), what: What::Attribute(name, value) }
    }

    /// Whether a control would do nothing. It keeps the focus, which a control that the browser
    /// disables would lose.
    #[must_use]
    pub fn disabled(at: impl Into<String>, is_off: bool) -> Self {
        Self::attribute(at, "aria-disabled", if is_off { "true" } else { "false" })
    }

    /// A custom property.
    #[must_use]
    pub fn property(at: impl Into<String>, name: &'static str, value: impl Into<String>) -> Self {
        Self { at: at.into(), what: What::Property(name, value.into()) }
    }

    /// The value of a control.
    #[must_use]
    pub fn value(at: impl Into<String>, value: impl Into<String>) -> Self {
        Self { at: at.into(), what: What::Value(value.into()) }
    }
}

/// A number with so many digits after the point. What the standard library has for this, exact for every
/// number there is, would be a fifth of the figures' program.
#[must_use]
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    // Measures and shares are far from the limits of either type.
    let units = (value * unit as f64).round() as i64;
    let (whole, rest) = (units.abs() / unit, units.abs() % unit);
    let sign = if units < 0 { "-" } else { "" };
    let places = places as usize;
    format!("{sign}{whole}.{rest:0places$}")
}

/// A number to a tenth, and a whole one without a point.
#[must_use]
pub fn tenths(value: f64) -> String {
    let text = decimal(value, 1);
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A phrasing in both languages, as HTML; the style sheet shows one.
#[must_use]
pub fn both(ko: &str, en: &str) -> String {
    format!("<span lang=\"ko\">{ko}</span><span lang=\"en\">{en}</span>")
}

/// A slider with its name and the place for its value (`output`), as HTML.
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

/// A button that shows a sign and is heard by its name, as HTML.
#[must_use]
pub fn sign_button(control: &str, sign: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<button class=\"live-button\" data-act=\"{control}\"><span aria-hidden=\"true\">{sign}</span>\
         <span class=\"sr\">{name}</span></button>"
    )
}

/// A button that acts when it is pressed, and again after every so many milliseconds ([`AGAIN`]), as HTML.
/// It stops when that leads to nothing new, when it is pressed again, and when anything else is done.
#[must_use]
pub fn player(control: &str, name: Text, every_ms: u32) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<button class=\"live-button\" data-act=\"{control}\" data-every=\"{every_ms}\" \
         aria-pressed=\"false\">{name}</button>"
    )
}

/// A field to search in, with its name, as HTML. Escape empties it and leaves it.
#[must_use]
pub fn field(control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<label class=\"live-field\"><span>{name}</span><input type=\"search\" \
         data-act=\"{control}\" autocomplete=\"off\" spellcheck=\"false\"></label>"
    )
}

/// A switch that is on or off, as HTML.
#[must_use]
pub fn switch(control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<label class=\"live-switch\"><input type=\"checkbox\" data-act=\"{control}\">{name}</label>"
    )
}

/// A button that covers what it stands in, as HTML. Its attribute is `data-act`, or `data-explore` for
/// one that names a word; links beside it stay within reach.
#[must_use]
pub fn cover(attribute: &str, control: &str, name: Text) -> String {
    let name = both(name.ko, name.en);
    format!(
        "<button class=\"live-cover\" {attribute}=\"{control}\"><span class=\"sr\">{name}</span></button>"
    )
}

/// Words that lead to a fact and say of which kind it is, as HTML.
#[must_use]
pub fn sourced(text: Text, mark: Mark, fact: &str) -> String {
    let kind = label(mark).map(|it| {
        let kind = both(it.ko, it.en);
        format!("<small class=\"mark-label\">{kind}</small>")
    });
    let (kind, name, text) = (kind.unwrap_or_default(), word(mark), both(text.ko, text.en));
    format!("<a class=\"mark\" data-mark=\"{name}\" href=\"{SOURCE}{fact}\">{text}{kind}</a>")
}

/// The way from the deck to a source.
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
        assert_eq!(Put::flag("a", "data-on", true), Put::attribute("a", "data-on", ""));
        assert_eq!(Put::flag("a", "data-on", false).what, What::Attribute("data-on", None));
    }
}
