//! Runs the interactive figures (`crates/rostra/src/figure.rs`), in a separate program. It inserts their controls
//! into the page, shows the state that each word encodes, and requests other words from the
//! deck when a control is used. If it panics, it removes the controls, and the figures stay as
//! prerendered.

use std::cell::RefCell;

use leptos::prelude::{document, window};
use rostra_core::bridge::{REQUEST, UNKNOWN_ADDRESS};
use web_sys::js_sys::{Array, Date};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, MutationObserver, MutationObserverInit};

use crate::browser::figure_controls::{FIELD, request_word};
use crate::browser::page::all_of;
use crate::browser::{
    all, console_error, drag, emit, figure_controls, figure_state, player, scroll, zoom,
};
use crate::figure::{Figure, Patch, PatchKind, Scene};

/// Marks elements that this program has inserted.
const INSERTED: &str = "data-made";
/// Marks the root after this program has panicked.
const FAILED: &str = "data-figures-failed";

/// The state that a figure was rendered in last.
struct Rendered {
    slide: &'static str,
    state: State,
    lang: Option<String>,
    patches: Vec<Patch>,
}

/// A word, a step, and whether the layout is the stage.
type State = (String, usize, bool);

thread_local! {
    static RENDERED: RefCell<Vec<Rendered>> = const { RefCell::new(Vec::new()) };
}

/// Starts the figures that are on the page; others are ignored.
pub fn start_figures(figures: &'static [Figure]) {
    std::panic::set_hook(Box::new(|info| {
        console_error(&info.to_string());
        clean_up();
    }));
    let present = figures.iter().filter_map(|figure| Some((figure, section(figure.slide)?)));
    let present: Vec<(&Figure, HtmlElement)> = present.collect();
    let read = scroll::slide_at_reading_line();
    let top = || read.as_ref().map_or(0.0, |it| it.get_bounding_client_rect().top());
    let before = top();
    let opened: Vec<HtmlElement> =
        present.iter().flat_map(|(_, section)| all(section, "details[open]")).collect();
    for (figure, section) in &present {
        insert_controls(figure, section);
        show(figure, section);
    }
    // Keeps the article's scroll position: browsers anchor scrolling only sometimes.
    let moved = top() - before;
    if moved != 0.0 {
        window().scroll_by_with_x_and_y(0.0, moved);
    }
    observe(&present);
    figure_controls::listen(figures);
    player::listen();
    zoom::listen(figures);
    drag::listen(move |it| figure_controls::operate(figures, it, false));
    // `<details>` that were opened before keep open; setting `open` fires their `toggle` event.
    for it in opened.iter().filter(|it| it.has_attribute("data-act")) {
        // Fails only for an invalid attribute name.
        let _ = it.set_attribute("open", "");
    }
}

fn section(id: &str) -> Option<HtmlElement> {
    document().query_selector(&format!("#deck > #{id}")).ok()??.dyn_into().ok()
}

/// Inserts the controls of a figure into its slide.
fn insert_controls(figure: &Figure, section: &HtmlElement) {
    for (at, html) in (figure.controls)() {
        let Some(place) = all_of::<Element>(section, at).into_iter().next() else { continue };
        // Fails only where the element has no parent.
        let _ = place.insert_adjacent_html("afterend", &html);
        if let Some(made) = place.next_element_sibling() {
            let _ = made.set_attribute(INSERTED, "");
        }
    }
}

/// Observes the document, and updates a figure when its word, its step or the layout changes.
fn observe(figures: &[(&'static Figure, HtmlElement)]) {
    let watch = MutationObserverInit::new();
    let names = ["data-word", "data-step", "data-layout"].map(JsValue::from);
    watch.set_attribute_filter(&Array::from_iter(names));
    let root = document().document_element();
    for (figure, section) in figures.iter().cloned() {
        let of = section.clone();
        let changed = Closure::<dyn Fn()>::new(move || {
            if !is_shown(figure, &of) {
                show(figure, &of);
            }
        });
        if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
            for it in std::iter::once(&*section).chain(root.as_ref()) {
                // Fails only without any option.
                let _ = observer.observe_with_options(it, &watch);
            }
        }
        changed.forget();
    }
}

/// Calls a function with the figure's scene, read from the document.
pub(super) fn with_scene<T>(section: &HtmlElement, look: impl FnOnce(&Scene) -> T) -> T {
    let word = section.get_attribute("data-word").unwrap_or_default();
    let step = section.get_attribute("data-step").and_then(|it| it.parse().ok());
    let layout = document().document_element().and_then(|it| it.get_attribute("data-layout"));
    let field = all(section, FIELD).into_iter().next();
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    look(&Scene {
        word: &word,
        step: step.unwrap_or_default(),
        on_stage: layout.as_deref() == Some("stage"),
        today: today(),
        typed: &field.map(|it| it.value()).unwrap_or_default(),
    })
}

/// Returns year and month (1..=12) of the reader's clock.
fn today() -> (i32, i32) {
    let date = Date::new_0();
    // Both are small numbers.
    (date.get_full_year() as i32, date.get_month() as i32 + 1)
}

fn state(scene: &Scene) -> State {
    (scene.word.to_owned(), scene.step, scene.on_stage)
}

/// Whether a figure shows its scene already: using a control shows the result at once.
fn is_shown(figure: &Figure, section: &HtmlElement) -> bool {
    let now = with_scene(section, state);
    RENDERED.with_borrow(|all| {
        all.iter().any(|rendered| rendered.slide == figure.slide && rendered.state == now)
    })
}

/// Updates a figure to its scene. An unknown word is reset.
pub(super) fn show(figure: &Figure, section: &HtmlElement) {
    with_scene(section, |scene| {
        let is_known = scene.word.is_empty() || (figure.knows)(scene.word);
        if is_known || is_of_page(section, scene.word) {
            let word = Some(scene.word).filter(|it| !it.is_empty());
            figure_state::write_buttons(section, word, scene.on_stage.then_some(scene.step));
            apply_patches(figure, section, scene);
        } else {
            // An invalid word from the address.
            request_word(figure.slide, None);
            emit(REQUEST, UNKNOWN_ADDRESS);
        }
    });
}

/// Whether a word is set by a button of the prerendered page or by a step.
fn is_of_page(section: &HtmlElement, word: &str) -> bool {
    let sets_word =
        |button: &HtmlElement| button.get_attribute("data-explore").as_deref() == Some(word);
    let has_word = |figure: &HtmlElement| {
        let words = figure.get_attribute("data-words").unwrap_or_default();
        words.split(' ').any(|step| step == word)
    };
    all(section, "[data-explore]").iter().any(sets_word)
        || all(section, "[data-words]").iter().any(has_word)
}

/// Writes all changes, except values of [`PatchKind::Each`] and texts that are the same as the last time. After a
/// change of language everything is written again, since texts have been replaced.
fn apply_patches(figure: &Figure, section: &HtmlElement, scene: &Scene) {
    let patches = (figure.show)(scene);
    let lang = document().document_element().and_then(|it| it.get_attribute("lang"));
    let before = RENDERED.with_borrow_mut(|all| {
        let last = all.iter_mut().find(|it| it.slide == figure.slide && it.lang == lang);
        last.map(|it| std::mem::take(&mut it.patches)).unwrap_or_default()
    });
    let mut replaced: Vec<Element> = Vec::new();
    for (index, patch) in patches.iter().enumerate() {
        let is_kept = matches!(patch.what, PatchKind::Each(..) | PatchKind::Html(_));
        let stands = is_kept && before.get(index) == Some(patch);
        let is_new = |it: &Element| !matches!(it.query_selector(&patch.at), Ok(None));
        if !stands || replaced.iter().any(is_new) {
            apply(section, patch, &mut replaced);
        }
    }
    RENDERED.with_borrow_mut(|all| {
        all.retain(|it| it.slide != figure.slide);
        all.push(Rendered { slide: figure.slide, state: state(scene), lang, patches });
    });
}

/// Writes only differences: the user may be using the element, and screen readers announce changes.
/// Adds elements whose content it has replaced.
fn apply(section: &HtmlElement, patch: &Patch, replaced: &mut Vec<Element>) {
    for (index, element) in all_of::<Element>(section, &patch.at).into_iter().enumerate() {
        match &patch.what {
            PatchKind::Html(html) => {
                if element.inner_html() != *html {
                    element.set_inner_html(html);
                    replaced.push(element.clone());
                    // The new content has both languages.
                    for name in ["data-ko", "data-en"] {
                        // Fails only for an invalid name.
                        let _ = element.remove_attribute(name);
                    }
                }
            }
            PatchKind::Attribute(name, value) => set_attribute(&element, name, value.as_ref()),
            PatchKind::Each(name, values) => {
                set_attribute(&element, name, values.get(index).and_then(Option::as_ref));
            }
            PatchKind::Property(name, value) => {
                // SVG elements have a style as well. Setting a custom property does not fail.
                let style = element.unchecked_ref::<HtmlElement>().style();
                let _ = style.set_property(name, value);
            }
            PatchKind::Value(value) => {
                let Ok(control) = element.dyn_into::<HtmlInputElement>() else { continue };
                if matches!(&*control.type_(), "checkbox" | "radio") {
                    control.set_checked(!value.is_empty());
                } else if control.value() != *value {
                    control.set_value(value);
                }
            }
        }
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&String>) {
    let is = element.get_attribute(name);
    // Fails only for an invalid attribute name.
    let _ = match value {
        Some(value) if is.as_ref() != Some(value) => element.set_attribute(name, value),
        None if is.is_some() => element.remove_attribute(name),
        _ => Ok(()),
    };
}

/// Removes the controls and marks the program as failed.
fn clean_up() {
    let root = document().document_element().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    // Fails only for an invalid attribute name.
    let _ = root.set_attribute(FAILED, "");
    all_of::<Element>(&root, &format!("[{INSERTED}]")).iter().for_each(Element::remove);
}
