//! The deck as a user sees and operates it: the vocabulary of the tests.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::support::browser::Browser;
use crate::support::driver::Kind;
use crate::support::keys;
use crate::support::poll::Poll;
use crate::support::scope::{is_thorough, sample};
use crate::support::site::{self, OtherSite, TestSite};

/// A slide's id and a step.
pub type Place = (String, usize);

/// JavaScript function of an element and a language that returns its text, which may be in an attribute.
pub const TEXT_IN: &str = "((it, lang) => {
    const holder = [it, ...it.querySelectorAll('*')].find((it) => it.dataset[lang] !== undefined);
    return holder ? new DOMParser().parseFromString(holder.dataset[lang], 'text/html').body.textContent : it.textContent;
})";

/// The deck in a browser, on a test site of its own.
pub struct Deck<'a> {
    browser: &'a mut Browser,
    site: TestSite,
    /// Kept until the tab is closed, since a page that is still loading needs its site.
    others: Vec<OtherSite>,
}

impl<'a> Deck<'a> {
    /// Opens a new, empty tab as wide as a stage.
    pub fn new(browser: &'a mut Browser, site: TestSite) -> Result<Self> {
        browser.new_tab()?;
        let deck = Self { browser, site, others: Vec::new() };
        deck.resize(1920, 1080)?;
        Ok(deck)
    }

    /// Opens an address in a new current tab, as large as a laptop's window; returns the tab before.
    pub fn open_beside(&mut self, address: &str) -> Result<String> {
        let tab = self.browser.another_tab()?;
        let before = self.browser.turn_to(&tab)?;
        self.resize(1440, 900)?;
        self.open(address)?;
        Ok(before)
    }

    /// Waits until the page has opened a tab, and makes that one current. Returns the tab before.
    pub fn follow_opened(&mut self) -> Result<String> {
        let opened = self.browser.wait("the page should open a tab", || {
            let others = self.browser.other_tabs()?;
            // Chromium answers nothing about a page that is still on its way.
            let own = [self.site.url.as_str(), "file:"];
            let is_own = |(_, url): &&(String, String)| own.iter().any(|it| url.starts_with(it));
            let pending = || Poll::Pending(format!("{others:?}"));
            let opened = others.iter().rfind(is_own);
            Ok(opened.map_or_else(pending, |(tab, _)| Poll::Ready(tab.clone())))
        })?;
        let before = self.browser.turn_to(&opened)?;
        if self.kind() == Kind::Chromium {
            // Its driver (156) needs a reload to see a page that another one has opened. `opener` stays.
            self.browser.send_to_tab("browsingContext.reload", json!({ "wait": "none" }))?;
        }
        self.resize(1440, 900)?;
        self.alive()?;
        Ok(before)
    }

    /// Makes another tab current; returns the one before.
    pub fn turn_to(&mut self, tab: &str) -> Result<String> {
        self.browser.turn_to(tab)
    }

    /// Runs a test with a script that runs in every page before the page's own scripts.
    pub fn with_script(
        &mut self,
        script: &str,
        test: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let name = self.browser().before_pages(script)?;
        let result = test(self);
        self.browser().no_longer_before_pages(&name)?;
        result
    }

    /// Serves the deck again, below a path (`""` or `"/talks/ai"`); returns its address.
    pub fn serve(&mut self, path: &str) -> Result<String> {
        Ok(self.keep(OtherSite::start(site::folder()?, path)?))
    }

    /// Serves another folder; returns its address.
    pub fn serve_folder(&mut self, folder: &Path) -> Result<String> {
        Ok(self.keep(OtherSite::start(folder, "")?))
    }

    /// Serves the deck again, with CORS for any origin; returns its address.
    pub fn serve_for_all(&mut self) -> Result<String> {
        Ok(self.keep(OtherSite::start_for_all()?))
    }

    fn keep(&mut self, site: OtherSite) -> String {
        let url = site.url.clone();
        self.others.push(site);
        url
    }

    /// Returns the browser, for what only it can do.
    pub fn browser(&mut self) -> &mut Browser {
        self.browser
    }

    /// Returns the kind of browser.
    pub fn kind(&self) -> Kind {
        self.browser.kind
    }

    /// Returns the absolute address of something on the deck's site.
    pub fn url(&self, address: &str) -> String {
        format!("{}{address}", self.site.url)
    }

    /// Opens an address as if typed into an empty tab, and waits until the deck's program runs.
    pub fn open(&self, address: &str) -> Result<()> {
        self.visit(&self.url(address))?;
        self.alive()
    }

    /// Opens any page, and waits until it is loaded.
    pub fn visit(&self, url: &str) -> Result<()> {
        let page = |url: &str| url.split('#').next().unwrap_or_default().to_owned();
        // Between two addresses that differ in the fragment only, a browser would not load anything.
        if page(&self.evaluate::<String>("location.href")?) == page(url) {
            self.browser.go("about:blank")?;
        }
        self.browser.go(url)
    }

    /// Navigates within the page, as by a link or by editing the address.
    pub fn edit_address(&self, address: &str) -> Result<()> {
        self.browser.go_within(&self.url(address))
    }

    /// Waits until the program runs.
    pub fn alive(&self) -> Result<()> {
        self.until("'live' in document.documentElement.dataset")
    }

    /// Waits until every style sheet is loaded, also those that a program has added.
    pub fn styled(&self) -> Result<()> {
        self.until("[...document.querySelectorAll('link[rel=stylesheet]')].every((it) => it.sheet)")
    }

    /// Sets the size of the viewport.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.browser.resize(width, height)
    }

    /// Returns how much wider the page is than the window, in px.
    pub fn sideways(&self) -> Result<i32> {
        self.browser.sideways()
    }

    /// Sets the size of the viewport to that of a phone.
    pub fn on_a_phone(&self) -> Result<()> {
        self.resize(390, 844)
    }

    /// Evaluates a JavaScript expression.
    pub fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.browser.evaluate(expression)
    }

    /// Returns the text of an element in a language, shown or not.
    pub fn text_in(&self, element: &str, lang: &str) -> Result<String> {
        self.evaluate(&format!("{TEXT_IN}({element}, '{lang}')"))
    }

    /// Calls a JavaScript function.
    pub fn call<T: DeserializeOwned>(&self, function: &str, arguments: &[&str]) -> Result<T> {
        self.browser.call(function, arguments)
    }

    /// Runs statements in the page.
    pub fn run(&self, script: &str) -> Result<()> {
        let _: Value = self.browser.call(&format!("async () => {{ {script} }}"), &[])?;
        Ok(())
    }

    /// Waits until a JavaScript expression is true.
    pub fn until(&self, expression: &str) -> Result<()> {
        self.browser.wait_for(expression)
    }

    /// Waits until a JavaScript expression has this value.
    pub fn until_is(&self, expression: &str, value: impl Into<Value>) -> Result<()> {
        let value = value.into();
        self.browser.wait(&format!("{expression} should be {value}"), || {
            let is: Value = self.evaluate(expression)?;
            Ok(Poll::when(is == value, || is.to_string()))
        })
    }

    /// Presses a key by its name (`PageDown`, `l`), with modifiers before it (`Shift+ArrowRight`).
    pub fn press(&self, keys: &str) -> Result<()> {
        let actions = json!([{ "type": "key", "id": "keyboard", "actions": keys::actions(keys) }]);
        self.act(&actions)
    }

    /// Performs input actions of touch, mouse or keyboard (`pointer.rs`).
    pub(super) fn act(&self, actions: &Value) -> Result<()> {
        self.browser.send_to_tab("input.performActions", json!({ "actions": actions }))?;
        Ok(())
    }

    /// Types characters into the focused element.
    pub fn type_text(&self, text: &str) -> Result<()> {
        text.chars().try_for_each(|it| self.press(&it.to_string()))
    }

    /// Dispatches a key press of another keyboard, for example a Korean one, which no driver has.
    pub fn press_foreign(&self, key: &str, code: &str) -> Result<()> {
        self.run(&format!(
            "(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', \
             {{ key: '{key}', code: '{code}', bubbles: true, cancelable: true }}))"
        ))
    }

    /// Clicks in the middle of the first element that matches a selector.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.browser.click(selector)
    }

    /// Reloads the page.
    pub fn reload(&self) -> Result<()> {
        self.browser.reload("complete")?;
        self.alive()
    }

    /// Goes back in the browser's history.
    pub fn back(&self) -> Result<()> {
        self.browser.traverse(-1)
    }

    /// Goes forward in the browser's history.
    pub fn forward(&self) -> Result<()> {
        self.browser.traverse(1)
    }

    /// Returns all slides in order, each with its last step, as in the prerendered page.
    pub fn slides(&self) -> Result<Vec<Place>> {
        self.evaluate("[...document.querySelectorAll('#deck > .slide')].map((it) => [it.id, Number(it.dataset.steps)])")
    }

    /// Returns what a sweep covers: everything in Chromium or with `--thorough`, else a sample.
    pub fn swept<T>(&self, all: Vec<T>) -> Vec<T> {
        if self.sweeps_all() { all } else { sample(all) }
    }

    /// Returns whether sweeps cover everything in this browser.
    pub fn sweeps_all(&self) -> bool {
        self.kind() == Kind::Chromium || is_thorough()
    }

    /// Returns every place of the talk, in the order of a clicker.
    pub fn places(&self) -> Result<Vec<Place>> {
        let steps = |(id, last): Place| (0..=last).map(move |step| (id.clone(), step));
        Ok(self.slides()?.into_iter().flat_map(steps).collect())
    }

    /// Returns the slide with the most steps, and its last step.
    pub fn slide_with_steps(&self) -> Result<Place> {
        let slides = self.slides()?;
        let most = slides.into_iter().max_by_key(|it| it.1).context("there are no slides")?;
        ensure!(most.1 >= 2, "no slide has two steps");
        Ok(most)
    }

    /// Returns the ids of the popovers of a slide's footer.
    pub fn popovers(&self, slide: &str) -> Result<Vec<String>> {
        let found: Vec<String> = self.evaluate(&format!(
            "[...document.querySelectorAll('#{slide} button[popovertarget]')].map((it) => it.popoverTargetElement.id)"
        ))?;
        ensure!(!found.is_empty(), "{slide} opens no sources");
        Ok(found)
    }

    /// Returns the current slide and step.
    pub fn at(&self) -> Result<Option<Place>> {
        self.evaluate(AT)
    }

    /// Waits until slide and step are these, in the deck and in the address.
    pub fn is_at(&self, slide: &str, step: usize) -> Result<()> {
        let expected = (Some((slide.to_owned(), step)), fragment(slide, step));
        self.browser.wait(&format!("the deck should be at {slide}/{step}"), || {
            let at: (Option<Place>, String) = self.evaluate(&format!("[{AT}, location.hash]"))?;
            Ok(Poll::when(at == expected, || format!("it is at {at:?}")))
        })
    }

    /// Waits until slide and step are these in the deck, regardless of the address.
    pub fn shows(&self, slide: &str, step: usize) -> Result<()> {
        let expected = Some((slide.to_owned(), step));
        self.browser.wait(&format!("the deck should be at {slide}/{step}"), || {
            let at = self.at()?;
            Ok(Poll::when(at == expected, || format!("it is at {at:?}")))
        })
    }

    /// Waits until an attribute of the root element (`lang`, `data-theme`) has this value.
    pub fn root_is(&self, attribute: &str, value: &str) -> Result<()> {
        self.until_is(&format!("document.documentElement.getAttribute('{attribute}')"), value)
    }

    /// Returns the ids of the visible slides.
    pub fn visible_slides(&self) -> Result<Vec<String>> {
        self.evaluate(
            "[...document.querySelectorAll('.slide')].filter((it) => it.checkVisibility() \
             && it.getBoundingClientRect().height > 0).map((it) => it.id)",
        )
    }

    /// Returns the text of the notice, if one is shown.
    pub fn notice(&self) -> Result<Option<String>> {
        self.evaluate(
            "(() => { const it = document.querySelector('.notice'); \
             return it.hidden ? null : it.querySelector('p').textContent; })()",
        )
    }

    /// Returns the last announcement to screen readers.
    pub fn announcement(&self) -> Result<String> {
        self.evaluate("document.querySelector('#controls > [role=status]').textContent")
    }

    /// Waits until this dialog is open: `help`, `goto`, `source`, or none.
    pub fn panel_is(&self, panel: &str) -> Result<()> {
        self.until_is(PANEL, panel)
    }

    /// Takes a screenshot of the page.
    pub fn picture(&self) -> Result<Vec<u8>> {
        self.browser.picture()
    }

    /// Prints the page to a PDF with a paper size in cm.
    pub fn pdf(&self, paper: (f32, f32)) -> Result<Vec<u8>> {
        self.until("document.fonts.status === 'loaded'")?;
        self.browser.pdf(paper)
    }

    /// Returns and clears the errors on the console; a test that calls it expects them.
    pub fn errors(&self) -> Result<Vec<String>> {
        let mut errors = self.browser.errors()?;
        errors.extend(self.site.take_console_messages());
        Ok(errors)
    }

    /// Waits until the console has an error that contains this text; clears all errors.
    pub fn wait_for_error(&self, word: &str) -> Result<()> {
        let mut heard = Vec::new();
        self.browser.wait(&format!("the console should say {word}"), || {
            heard.extend(self.errors()?);
            let so = heard.iter().any(|it: &String| it.contains(word));
            Ok(Poll::when(so, || format!("{heard:?}")))
        })
    }
}

/// JavaScript expression for the current slide and its step.
const AT: &str = "(() => { const all = document.querySelectorAll('#deck > .slide[data-current]'); \
    return all.length === 1 ? [all[0].id, Number(all[0].dataset.step)] : null; })()";

/// JavaScript expression for the open dialog, recognized by its elements, so that texts may change.
const PANEL: &str = "(() => { const it = document.querySelector('dialog[open]'); \
    return !it ? '' : it.querySelector('kbd') ? 'help' : it.querySelector('[role=combobox]') ? 'goto' \
    : it.querySelector('.sources') ? 'source' : 'empty'; })()";

/// Returns the slide or place at an index, from 0.
pub fn nth(places: &[Place], index: usize) -> Result<&Place> {
    places.get(index).with_context(|| format!("there are only {}", places.len()))
}

/// Returns the id of the slide at an index, from 0.
pub fn id(slides: &[Place], index: usize) -> Result<&str> {
    Ok(&nth(slides, index)?.0)
}

/// Returns all places except the first, where a deck that was just opened already is.
pub fn ahead<T>(places: &[T]) -> &[T] {
    places.get(1..).unwrap_or_default()
}

/// Returns the address fragment of a place.
pub fn fragment(slide: &str, step: usize) -> String {
    if step == 0 { format!("#{slide}") } else { format!("#{slide}/{step}") }
}
