//! Runs the dialog for embed snippets (`ui/snippet.rs`), in a separate program that is loaded when the dialog
//! is first opened. It only reads the page, so the deck works without it. `rostra_core::snippet` writes the snippets.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use rostra_core::position::Position;
use rostra_core::snippet::{Choice, Format, Origin, Ratio, Start, Target};
use rostra_core::state::Theme;
use rostra_core::text::{Lang, Text};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::Promise;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, Url};

use crate::browser::page::{Page, text_in, window_height};
use crate::browser::{all, console_error, get, listen_always, method, target_of, word_at};
use crate::ui::snippet::{COPIED, PREVIEW, REFUSED, both, dialog};

/// Selector of the buttons that open the dialog.
const OPENERS: &str = "[data-does=embed]";
/// Maximum height of the preview, as a share of the window's height.
const PREVIEW_HEIGHT: f64 = 0.45;

/// The open dialog.
struct Snippets {
    page: &'static Page,
    title: Text,
    dialog: HtmlDialogElement,
    /// The position when it was opened.
    at: Position,
    /// The word that the figure there is set to, if the user has set it.
    figure: Option<String>,
    /// The address of the site's root as it was published, for the text to paste.
    root: String,
    /// The address of the site's root as it is open here, for the preview.
    here: String,
}

/// Opens the dialog, and listens for clicks on the buttons that open it again.
pub fn start_snippet_dialog() {
    // The deck is another program and keeps running.
    std::panic::set_hook(Box::new(|info| console_error(&info.to_string())));
    // Both live as long as the page.
    let Some(page) = Page::read() else { return };
    let page: &'static Page = Box::leak(Box::new(page));
    let title = title(page);
    let show = move || Snippets::open(page, title);
    let open: &RefCell<Option<Snippets>> = Box::leak(Box::new(RefCell::new(show())));
    listen_always(&document(), "click", move |event| {
        let Some(target) = target_of(event) else { return };
        let is = |selector: &str| target.closest(selector).is_ok_and(|it| it.is_some());
        let mut shown = open.borrow_mut();
        if is(OPENERS) && shown.is_none() {
            *shown = show();
        }
        let Some(snippets) = shown.as_ref() else { return };
        if is("[data-snippet=close]") {
            snippets.dialog.close();
        } else if is("[data-snippet=copy]") {
            snippets.copy();
        }
    });
    listen_always(&document(), "change", move |event| {
        if let Some(snippets) = open.borrow().as_ref().filter(|it| it.holds(event)) {
            snippets.show();
        }
    });
    // `close` events do not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), "close", options, move |event| {
        let mut shown = open.borrow_mut();
        if shown.as_ref().is_some_and(|it| it.holds(event)) {
            // Also ends the deck in the preview.
            shown.take().into_iter().for_each(|snippets| snippets.dialog.remove());
        }
    })
    .forget();
    // Keys belong to the dialog: the deck's listeners run later and must not get them.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if open.borrow().is_some() {
            event.stop_immediate_propagation();
        }
    })
    .forget();
    listen_always(&window(), "resize", move |_| {
        open.borrow().iter().for_each(Snippets::fit);
    });
}

impl Snippets {
    /// Opens the dialog for the deck's current position.
    fn open(page: &'static Page, title: Text) -> Option<Self> {
        let current = page.sections.iter().position(|it| it.has_attribute("data-current"));
        let current = current.unwrap_or_default();
        let section = page.sections.get(current)?;
        let step = section.dataset().get("step").and_then(|it| it.parse().ok());
        let at = page.deck.clamp(Position::new(current, step.unwrap_or_default()));
        // A word that the step sets needs no mention.
        let figure = section
            .dataset()
            .get("word")
            .filter(|it| word_at(section, at.step).as_ref() != Some(it));
        let canonical = document().query_selector("link[rel=canonical]").ok().flatten();
        let canonical = canonical.and_then(|it| it.get_attribute("href"));
        let location = window().location().href().unwrap_or_default();
        let up = page.root.dataset().get("root").filter(|it| !it.is_empty());
        let up = up.unwrap_or_else(|| "./".to_owned());
        let above = |address: &str| Url::new_with_base(&up, address).map(|it| it.href());
        let here = above(&location).ok()?;
        let root = canonical.as_deref().and_then(|it| above(it).ok());
        let has_figure = section.has_attribute("data-figure");
        let choice = Choice {
            target: if figure.is_some() && has_figure { Target::Figure } else { Target::Slide },
            format: Format::Html,
            start: Start::Here,
            lang: Lang::from_tag(&page.root.lang()).unwrap_or_default(),
            theme: Theme::System,
            ratio: Ratio::Wide,
        };
        let html = dialog(choice, has_figure, root.is_some());
        let body = document().body()?;
        body.insert_adjacent_html("beforeend", &html).ok()?;
        let dialog: HtmlDialogElement = body.last_element_child()?.dyn_into().ok()?;
        let root = root.unwrap_or_else(|| here.clone());
        let snippets = Self { page, title, dialog, at, figure, root, here };
        // Fails only if the dialog is not in the document.
        snippets.dialog.show_modal().ok()?;
        snippets.show();
        Some(snippets)
    }

    fn holds(&self, event: &Event) -> bool {
        target_of(event).is_some_and(|it| self.dialog.contains(Some(&it)))
    }

    /// Reads the choice from the dialog.
    fn choice(&self) -> Choice {
        let value = |group: &str| {
            let chosen = self.first(&format!("[name=snippet-{group}]:checked"));
            let chosen = chosen.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            chosen.map(|it| it.value()).unwrap_or_default()
        };
        // One button of each group is always chosen, so the defaults are never used.
        Choice {
            target: Target::named(&value("part")).unwrap_or(Target::Deck),
            format: Format::named(&value("format")).unwrap_or(Format::Html),
            start: Start::named(&value("start")).unwrap_or(Start::Beginning),
            lang: Lang::from_tag(&value("lang")).unwrap_or_default(),
            theme: Theme::named(&value("theme")).unwrap_or_default(),
            ratio: Ratio::named(&value("ratio")).unwrap_or(Ratio::Wide),
        }
    }

    fn origin(&self) -> Origin<'_> {
        let figure = self.figure.as_deref();
        Origin { deck: &self.page.deck, title: self.title, at: self.at, figure }
    }

    /// Updates the text and the preview to the choice.
    fn show(&self) {
        let choice = self.choice();
        for group in all(&self.dialog, "[data-snippet=frame]") {
            group.set_hidden(choice.format != Format::Html);
        }
        let text = self.origin().text(&self.root, choice);
        if let Some(field) = self.field() {
            field.set_text_content(Some(&text));
        }
        self.show_status("");
        // On failure only the preview is missing.
        let _ = self.preview(choice);
        self.fit();
    }

    /// Updates the preview. A new address gets a new element, because changing a frame's address adds a history entry.
    fn preview(&self, choice: Choice) -> Result<(), JsValue> {
        let Some(place) = self.first(".snippet-preview") else { return Ok(()) };
        let (tag, src, (width, height)) = match choice.format {
            Format::Markdown => ("img", self.origin().picture(&self.here, choice), (1200, 630)),
            _ => {
                ("iframe", self.origin().frame(&self.here, choice), choice.effective().ratio.size())
            }
        };
        let shown =
            place.first_element_child().filter(|it| it.get_attribute("src").as_ref() == Some(&src));
        let element = match shown {
            Some(element) => element,
            None => {
                let element = document().create_element(tag)?;
                let name = if tag == "img" { "alt" } else { "title" };
                let shown = PREVIEW.get(Lang::from_tag(&self.page.root.lang()).unwrap_or_default());
                element
                    .set_attribute(name, &format!("{shown}: {}", self.origin().title(choice)))?;
                element.set_attribute("src", &src)?;
                place.replace_children_with_node_1(&element);
                element
            }
        };
        element.set_attribute("width", &format!("{width}"))?;
        element.set_attribute("height", &format!("{height}"))
    }

    /// Scales the preview to the available space.
    fn fit(&self) {
        let Some(place) = self.first(".snippet-preview") else { return };
        let size = place.first_element_child().and_then(|it| {
            let number = |name| it.get_attribute(name)?.parse::<f64>().ok();
            Some((number("width")?, number("height")?))
        });
        let Some((width, height)) = size else { return };
        let most = window_height(&window()).unwrap_or(height) * PREVIEW_HEIGHT;
        let scale = (f64::from(place.client_width()) / width).min(most / height).min(1.0);
        // Setting a custom property does not fail.
        let _ = place.style().set_property("--scale", &format!("{scale}"));
        let _ = place.style().set_property("--height", &format!("{}px", height * scale));
    }

    /// Copies the text; if the browser refuses, selects it.
    fn copy(&self) {
        let text = self.field().and_then(|it| it.text_content()).unwrap_or_default();
        let clipboard = get(&window(), "navigator").and_then(|it| get(&it, "clipboard"));
        // Without a secure origin there is no clipboard.
        let written = clipboard.and_then(|clipboard| {
            let write = method(&clipboard, "writeText")?;
            write.call1(&clipboard, &JsValue::from(text)).ok()?.dyn_into::<Promise>().ok()
        });
        let (dialog, field) = (self.dialog.clone(), self.field());
        spawn_local(async move {
            let is_copied = match written {
                Some(it) => JsFuture::from(it).await.is_ok(),
                None => false,
            };
            if !is_copied && let Some(field) = field {
                // On failure the text can be selected by hand.
                let _ = field.focus();
                let _ = method(&field, "select").map(|it| it.call0(&field));
            }
            show_status(&dialog, &both(if is_copied { COPIED } else { REFUSED }));
        });
    }

    fn show_status(&self, html: &str) {
        show_status(&self.dialog, html);
    }

    /// Returns the field with the text.
    fn field(&self) -> Option<HtmlElement> {
        self.first("textarea")
    }

    fn first(&self, selector: &str) -> Option<HtmlElement> {
        all(&self.dialog, selector).into_iter().next()
    }
}

/// Shows the outcome of copying, for screen readers too.
fn show_status(dialog: &Element, html: &str) {
    all(dialog, "[role=status]").iter().for_each(|it| it.set_inner_html(html));
}

/// Reads the talk's title from its heading.
fn title(page: &Page) -> Text {
    let heading = page.document.query_selector("#deck > h1").ok().flatten();
    let [ko, en] = Lang::ALL.map(|lang| {
        // Leaked: it is used as long as the page lives.
        &*heading.as_ref().map(|it| text_in(it, lang)).unwrap_or_default().leak()
    });
    Text::new(ko, en)
}
