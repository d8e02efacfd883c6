//! Runs the interactive figures (`figure.rs`), in a separate program. It inserts their controls
//! into the page, shows the state that their words stand for, and requests other words from the
//! deck when a control is used. If it panics, it removes the controls, and the figures stay as
//! prerendered.

use std::cell::RefCell;

use leptos::prelude::{document, window};
use rostra_core::bridge::{ASK, UNKNOWN_ADDRESS};
use web_sys::js_sys::{Array, Date};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, MutationObserver, MutationObserverInit};

use crate::browser::acts::{FIELD, tell};
use crate::browser::page::all_of;
use crate::browser::{acts, all, console_error, drag, emit, figure, playing, scroll, zoom};
use crate::figure::{Figure, Put, Scene, What};

/// Marks elements that this program has inserted.
const MADE: &str = "data-made";
/// Marks the root after this program has panicked.
const FAILED: &str = "data-figures-failed";

/// What a figure shows.
struct Shown {
    slide: &'static str,
    state: State,
    lang: Option<String>,
    puts: Vec<Put>,
}

/// A word, a step, and whether the layout is the stage.
type State = (String, usize, bool);

thread_local! {
    static SHOWN: RefCell<Vec<Shown>> = const { RefCell::new(Vec::new()) };
}

/// Starts the figures that are on the page; others are ignored.
pub fn play(figures: &'static [Figure]) {
    std::panic::set_hook(Box::new(|info| {
        console_error(&info.to_string());
        clear_up();
    }));
    let there = figures.iter().filter_map(|it| Some((it, section(it.slide)?)));
    let there: Vec<(&Figure, HtmlElement)> = there.collect();
    let read = scroll::read();
    let top = || read.as_ref().map_or(0.0, |it| it.get_bounding_client_rect().top());
    let before = top();
    let opened = |it: &(&Figure, HtmlElement)| all(&it.1, "details[open]");
    let opened: Vec<HtmlElement> = there.iter().flat_map(opened).collect();
    for (figure, section) in &there {
        furnish(figure, section);
        show(figure, section);
    }
    // Keeps the article's scroll position: browsers anchor scrolling only sometimes.
    let moved = top() - before;
    if moved != 0.0 {
        window().scroll_by_with_x_and_y(0.0, moved);
    }
    follow(&there);
    acts::listen(figures);
    playing::listen();
    zoom::listen(figures);
    drag::listen(move |it| acts::operate(figures, it, false));
    // `<details>` that were opened before keep open; setting `open` fires their `toggle` event.
    for it in opened.iter().filter(|it| it.has_attribute("data-act")) {
        // Fails only for an invalid attribute name.
        let _ = it.set_attribute("open", "");
    }
}

fn section(id: &str) -> Option<HtmlElement> {
    document().query_selector(&format!("#deck > #{id}")).ok()??.dyn_into().ok()
}

fn furnish(figure: &Figure, section: &HtmlElement) {
    for (at, html) in (figure.controls)() {
        let Some(place) = all_of::<Element>(section, at).into_iter().next() else { continue };
        // Fails only where the element has no parent.
        let _ = place.insert_adjacent_html("afterend", &html);
        if let Some(made) = place.next_element_sibling() {
            let _ = made.set_attribute(MADE, "");
        }
    }
}

/// Updates a figure when its word, its step or the layout changes.
fn follow(figures: &[(&'static Figure, HtmlElement)]) {
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

fn today() -> (i32, i32) {
    let date = Date::new_0();
    // Both are small numbers.
    (date.get_full_year() as i32, date.get_month() as i32 + 1)
}

fn state(scene: &Scene) -> State {
    (scene.word.to_owned(), scene.step, scene.on_stage)
}

/// Whether a figure shows its scene already: an act shows what it leads to at once.
fn is_shown(figure: &Figure, section: &HtmlElement) -> bool {
    let now = with_scene(section, state);
    SHOWN.with_borrow(|all| all.iter().any(|it| it.slide == figure.slide && it.state == now))
}

/// Updates a figure to its scene. An unknown word is reset.
pub(super) fn show(figure: &Figure, section: &HtmlElement) {
    with_scene(section, |scene| {
        let is_known = scene.word.is_empty() || (figure.knows)(scene.word);
        if is_known || is_buttons(section, scene.word) {
            let word = Some(scene.word).filter(|it| !it.is_empty());
            figure::show_buttons(section, word, scene.on_stage.then_some(scene.step));
            put_all(figure, section, scene);
        } else {
            // An invalid word from the address.
            tell(figure.slide, None);
            emit(ASK, UNKNOWN_ADDRESS);
        }
    });
}

/// Whether a word is set by a button of the prerendered page or by a step.
fn is_buttons(section: &HtmlElement, word: &str) -> bool {
    let named = |it: &HtmlElement| it.get_attribute("data-explore").as_deref() == Some(word);
    let steps = |it: &HtmlElement| it.get_attribute("data-words").unwrap_or_default();
    all(section, "[data-explore]").iter().any(named)
        || all(section, "[data-words]").iter().any(|it| steps(it).split(' ').any(|it| it == word))
}

/// Writes all changes, except values of [`What::Each`] and texts that are the same as the last time. After a
/// change of language everything is written again, since texts have been replaced.
fn put_all(figure: &Figure, section: &HtmlElement, scene: &Scene) {
    let puts = (figure.show)(scene);
    let lang = document().document_element().and_then(|it| it.get_attribute("lang"));
    let before = SHOWN.with_borrow_mut(|all| {
        let last = all.iter_mut().find(|it| it.slide == figure.slide && it.lang == lang);
        last.map(|it| std::mem::take(&mut it.puts)).unwrap_or_default()
    });
    let mut replaced: Vec<Element> = Vec::new();
    for (index, put) in puts.iter().enumerate() {
        let is_kept = matches!(put.what, What::Each(..) | What::Html(_));
        let stands = is_kept && before.get(index) == Some(put);
        let is_new = |it: &Element| !matches!(it.query_selector(&put.at), Ok(None));
        if !stands || replaced.iter().any(is_new) {
            apply(section, put, &mut replaced);
        }
    }
    SHOWN.with_borrow_mut(|all| {
        all.retain(|it| it.slide != figure.slide);
        all.push(Shown { slide: figure.slide, state: state(scene), lang, puts });
    });
}

/// Writes only differences: the user may be using the element, and screen readers announce changes.
/// Adds elements whose content it has replaced.
fn apply(section: &HtmlElement, put: &Put, replaced: &mut Vec<Element>) {
    for (index, element) in all_of::<Element>(section, &put.at).into_iter().enumerate() {
        match &put.what {
            What::Html(html) => {
                if element.inner_html() != *html {
                    element.set_inner_html(html);
                    replaced.push(element.clone());
                    // It has both languages now.
                    for name in ["data-ko", "data-en"] {
                        // Fails only for an invalid name.
                        let _ = element.remove_attribute(name);
                    }
                }
            }
            What::Attribute(name, value) => set_attribute(&element, name, value.as_ref()),
            What::Each(name, values) => {
                set_attribute(&element, name, values.get(index).and_then(Option::as_ref));
            }
            What::Property(name, value) => {
                // SVG elements have a style as well. Setting a custom property does not fail.
                let style = element.unchecked_ref::<HtmlElement>().style();
                let _ = style.set_property(name, value);
            }
            What::Value(value) => {
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

fn clear_up() {
    let root = document().document_element().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    // Fails only for an invalid attribute name.
    let _ = root.set_attribute(FAILED, "");
    all_of::<Element>(&root, &format!("[{MADE}]")).iter().for_each(Element::remove);
}
