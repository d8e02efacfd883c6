//! The deck as a person sees and handles it: every test speaks in these words.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::support::browser::{Browser, Look};
use crate::support::driver::Kind;
use crate::support::keys;
use crate::support::scope::{is_thorough, sample};
use crate::support::site::{self, OtherSite, TestSite};

/// A slide's id and a step.
pub type Place = (String, usize);

/// A JavaScript function: the text of an element in a language. Pages keep the language that they do not show
/// in attributes.
pub const TEXT_IN: &str = "((it, lang) => {
    const holder = [it, ...it.querySelectorAll('*')].find((it) => it.dataset[lang] !== undefined);
    return holder ? new DOMParser().parseFromString(holder.dataset[lang], 'text/html').body.textContent : it.textContent;
})";

/// The deck in a browser, on a site of its own.
pub struct Deck<'a> {
    browser: &'a mut Browser,
    site: TestSite,
    /// Kept until the tab is closed, since a page that is still loading needs its site.
    others: Vec<OtherSite>,
}

impl<'a> Deck<'a> {
    /// A fresh tab as wide as a stage; nothing is open in it yet.
    pub fn new(browser: &'a mut Browser, site: TestSite) -> Result<Self> {
        browser.new_tab()?;
        let deck = Self { browser, site, others: Vec::new() };
        deck.resize(1920, 1080)?;
        Ok(deck)
    }

    /// Opens an address in a tab of its own, in a window as large as a laptop's, and looks at that one
    /// from now on. Answers the tab that was looked at.
    pub fn open_beside(&mut self, address: &str) -> Result<String> {
        let tab = self.browser.another_tab()?;
        let before = self.browser.turn_to(&tab)?;
        self.resize(1440, 900)?;
        self.open(address)?;
        Ok(before)
    }

    /// Waits until the page has opened a tab, and looks at that one from now on. Answers the page's own.
    pub fn follow_opened(&mut self) -> Result<String> {
        let opened = self.browser.wait("the page should open a tab", || {
            let others = self.browser.other_tabs()?;
            // Chromium answers nothing about a page that is still on its way.
            let own = [self.site.url.as_str(), "file:"];
            let there = others.iter().rfind(|it| own.iter().any(|own| it.1.starts_with(own)));
            Ok(there.map_or_else(|| Look::Not(format!("{others:?}")), |it| Look::Is(it.0.clone())))
        })?;
        let before = self.browser.turn_to(&opened)?;
        if self.kind() == Kind::Chromium {
            // Its driver (156) answers nothing about a page that another page has opened, until that is
            // loaded once more. It stays the page's own: `opener` and all.
            self.browser.tell("browsingContext.reload", json!({ "wait": "none" }))?;
        }
        self.resize(1440, 900)?;
        self.alive()?;
        Ok(before)
    }

    /// Looks at another tab; answers the one that was looked at.
    pub fn turn_to(&mut self, tab: &str) -> Result<String> {
        self.browser.turn_to(tab)
    }

    /// Runs a test with a script that is executed before each page's own scripts.
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

    /// Serves the deck once more, below a path (`""` or `"/talks/ai"`); answers where.
    pub fn serve(&mut self, path: &str) -> Result<String> {
        Ok(self.keep(OtherSite::start(site::folder()?, path)?))
    }

    /// Serves another folder; answers where.
    pub fn serve_folder(&mut self, folder: &Path) -> Result<String> {
        Ok(self.keep(OtherSite::start(folder, "")?))
    }

    /// Serves the deck once more, to pages of any origin; answers where.
    pub fn serve_for_all(&mut self) -> Result<String> {
        Ok(self.keep(OtherSite::start_for_all()?))
    }

    fn keep(&mut self, site: OtherSite) -> String {
        let url = site.url.clone();
        self.others.push(site);
        url
    }

    /// The browser, for what only it can do.
    pub fn browser(&mut self) -> &mut Browser {
        self.browser
    }

    /// Which browser this is.
    pub fn kind(&self) -> Kind {
        self.browser.kind
    }

    /// The whole address of something on the deck's site.
    pub fn url(&self, address: &str) -> String {
        format!("{}{address}", self.site.url)
    }

    /// Opens an address as if it was typed into an empty tab, and waits until the deck is alive.
    pub fn open(&self, address: &str) -> Result<()> {
        self.visit(&self.url(address))?;
        self.alive()
    }

    /// Opens any page, and waits until it is there.
    pub fn visit(&self, url: &str) -> Result<()> {
        let page = |url: &str| url.split('#').next().unwrap_or_default().to_owned();
        // Between two addresses that differ in the fragment only, a browser would not load anything.
        if page(&self.ask::<String>("location.href")?) == page(url) {
            self.browser.go("about:blank")?;
        }
        self.browser.go(url)
    }

    /// Goes on to an address of the same page, as by a link or by editing the address.
    pub fn edit_address(&self, address: &str) -> Result<()> {
        self.browser.go_within(&self.url(address))
    }

    /// Waits until the program runs.
    pub fn alive(&self) -> Result<()> {
        self.until("'live' in document.documentElement.dataset")
    }

    /// Waits until every style sheet is there, also those that a program has asked for.
    pub fn styled(&self) -> Result<()> {
        self.until("[...document.querySelectorAll('link[rel=stylesheet]')].every((it) => it.sheet)")
    }

    /// Makes the window this large.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.browser.resize(width, height)
    }

    /// How much wider the page is than the window, in px.
    pub fn sideways(&self) -> Result<i32> {
        self.browser.sideways()
    }

    /// A phone in someone's hand.
    pub fn on_a_phone(&self) -> Result<()> {
        self.resize(390, 844)
    }

    /// What a JavaScript expression is.
    pub fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.browser.ask(expression)
    }

    /// The text of an element of a page in a language, shown or not.
    pub fn text_in(&self, element: &str, lang: &str) -> Result<String> {
        self.ask(&format!("{TEXT_IN}({element}, '{lang}')"))
    }

    /// What a JavaScript function answers to some words.
    pub fn ask_with<T: DeserializeOwned>(&self, function: &str, words: &[&str]) -> Result<T> {
        self.browser.ask_with(function, words)
    }

    /// Does something in the page.
    pub fn run(&self, script: &str) -> Result<()> {
        let _: Value = self.browser.ask_with(&format!("async () => {{ {script} }}"), &[])?;
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
            let is: Value = self.ask(expression)?;
            Ok(if is == value { Look::Is(()) } else { Look::Not(is.to_string()) })
        })
    }

    /// Presses a key by its name (`PageDown`, `l`), with modifiers before it (`Shift+ArrowRight`).
    pub fn press(&self, keys: &str) -> Result<()> {
        let actions = json!([{ "type": "key", "id": "keyboard", "actions": keys::actions(keys) }]);
        self.act(&actions)
    }

    /// Does what a person does with fingers, a mouse or keys (`pointer.rs`).
    pub(super) fn act(&self, actions: &Value) -> Result<()> {
        self.browser.tell("input.performActions", json!({ "actions": actions }))?;
        Ok(())
    }

    /// Types characters into whatever has the focus.
    pub fn type_text(&self, text: &str) -> Result<()> {
        text.chars().try_for_each(|it| self.press(&it.to_string()))
    }

    /// A key press of a keyboard that writes something else: Korean, say. No driver has such a keyboard.
    pub fn press_foreign(&self, key: &str, code: &str) -> Result<()> {
        self.run(&format!(
            "(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', \
             {{ key: '{key}', code: '{code}', bubbles: true, cancelable: true }}))"
        ))
    }

    /// Clicks in the middle of what a selector finds first.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.browser.click(selector)
    }

    /// Loads the page again.
    pub fn reload(&self) -> Result<()> {
        self.browser.reload("complete")?;
        self.alive()
    }

    /// The browser's Back.
    pub fn back(&self) -> Result<()> {
        self.browser.traverse(-1)
    }

    /// The browser's Forward.
    pub fn forward(&self) -> Result<()> {
        self.browser.traverse(1)
    }

    /// All slides in order, each with its last step, as the page was prerendered.
    pub fn slides(&self) -> Result<Vec<Place>> {
        self.ask("[...document.querySelectorAll('#deck > .slide')].map((it) => [it.id, Number(it.dataset.steps)])")
    }

    /// What a sweep goes through: all of it in Chromium, or where `--thorough` asks for it; else a sample.
    pub fn swept<T>(&self, all: Vec<T>) -> Vec<T> {
        if self.sweeps_all() { all } else { sample(all) }
    }

    /// Whether sweeps go through all there is in this browser.
    pub fn sweeps_all(&self) -> bool {
        self.kind() == Kind::Chromium || is_thorough()
    }

    /// Every place of the talk, in the order in which a clicker comes by.
    pub fn places(&self) -> Result<Vec<Place>> {
        let steps = |(id, last): Place| (0..=last).map(move |step| (id.clone(), step));
        Ok(self.slides()?.into_iter().flat_map(steps).collect())
    }

    /// The slide with the most steps, and its last step.
    pub fn slide_with_steps(&self) -> Result<Place> {
        let slides = self.slides()?;
        let most = slides.into_iter().max_by_key(|it| it.1).context("there are no slides")?;
        ensure!(most.1 >= 2, "no slide has two steps");
        Ok(most)
    }

    /// The ids of what a slide's footer opens.
    pub fn popovers(&self, slide: &str) -> Result<Vec<String>> {
        let found: Vec<String> = self.ask(&format!(
            "[...document.querySelectorAll('#{slide} button[popovertarget]')].map((it) => it.popoverTargetElement.id)"
        ))?;
        ensure!(!found.is_empty(), "{slide} opens no sources");
        Ok(found)
    }

    /// Where the deck is.
    pub fn at(&self) -> Result<Option<Place>> {
        self.ask(AT)
    }

    /// Waits until the deck is at this slide and step, and the address says so too.
    pub fn is_at(&self, slide: &str, step: usize) -> Result<()> {
        let expected = (Some((slide.to_owned(), step)), fragment(slide, step));
        self.browser.wait(&format!("the deck should be at {slide}/{step}"), || {
            let at: (Option<Place>, String) = self.ask(&format!("[{AT}, location.hash]"))?;
            Ok(if at == expected { Look::Is(()) } else { Look::Not(format!("it is at {at:?}")) })
        })
    }

    /// Waits until the deck is at this slide and step, whatever the address says.
    pub fn shows(&self, slide: &str, step: usize) -> Result<()> {
        let expected = Some((slide.to_owned(), step));
        self.browser.wait(&format!("the deck should be at {slide}/{step}"), || {
            let at = self.at()?;
            Ok(if at == expected { Look::Is(()) } else { Look::Not(format!("it is at {at:?}")) })
        })
    }

    /// Waits until the root says this: `lang`, `data-theme`, `data-layout`.
    pub fn root_is(&self, attribute: &str, value: &str) -> Result<()> {
        self.until_is(&format!("document.documentElement.getAttribute('{attribute}')"), value)
    }

    /// The ids of the slides that can be seen.
    pub fn visible_slides(&self) -> Result<Vec<String>> {
        self.ask(
            "[...document.querySelectorAll('.slide')].filter((it) => it.checkVisibility() \
             && it.getBoundingClientRect().height > 0).map((it) => it.id)",
        )
    }

    /// The quiet message at the edge, when there is one.
    pub fn notice(&self) -> Result<Option<String>> {
        self.ask(
            "(() => { const it = document.querySelector('.notice'); \
             return it.hidden ? null : it.querySelector('p').textContent; })()",
        )
    }

    /// What a screen reader has been told last.
    pub fn announcement(&self) -> Result<String> {
        self.ask("document.querySelector('#controls > [role=status]').textContent")
    }

    /// Waits until this lies over the deck: `help`, `goto`, `source`, or nothing.
    pub fn panel_is(&self, panel: &str) -> Result<()> {
        self.until_is(PANEL, panel)
    }

    /// A picture of the page.
    pub fn picture(&self) -> Result<Vec<u8>> {
        self.browser.picture()
    }

    /// The page on paper of a width and a height in cm.
    pub fn pdf(&self, paper: (f32, f32)) -> Result<Vec<u8>> {
        self.until("document.fonts.status === 'loaded'")?;
        self.browser.pdf(paper)
    }

    /// What went wrong on the console since last asked; whoever asks has expected it.
    pub fn errors(&self) -> Result<Vec<String>> {
        let mut errors = self.browser.errors()?;
        errors.extend(self.site.said());
        Ok(errors)
    }

    /// Waits until something of this has gone wrong on the console; what has is forgotten.
    pub fn hears(&self, word: &str) -> Result<()> {
        let mut heard = Vec::new();
        self.browser.wait(&format!("the console should say {word}"), || {
            heard.extend(self.errors()?);
            let so = heard.iter().any(|it: &String| it.contains(word));
            Ok(if so { Look::Is(()) } else { Look::Not(format!("{heard:?}")) })
        })
    }
}

/// The current slide and its step.
const AT: &str = "(() => { const all = document.querySelectorAll('#deck > .slide[data-current]'); \
    return all.length === 1 ? [all[0].id, Number(all[0].dataset.step)] : null; })()";

/// Known by what stands in it, so that no wording matters.
const PANEL: &str = "(() => { const it = document.querySelector('dialog[open]'); \
    return !it ? '' : it.querySelector('kbd') ? 'help' : it.querySelector('[role=combobox]') ? 'goto' \
    : it.querySelector('.sources') ? 'source' : 'empty'; })()";

/// The slide or place at an index, from 0.
pub fn nth(places: &[Place], index: usize) -> Result<&Place> {
    places.get(index).with_context(|| format!("there are only {}", places.len()))
}

/// The id of the slide at an index, from 0.
pub fn id(slides: &[Place], index: usize) -> Result<&str> {
    Ok(&nth(slides, index)?.0)
}

/// All but the first: there a deck that was just opened stands already.
pub fn ahead<T>(places: &[T]) -> &[T] {
    places.get(1..).unwrap_or_default()
}

/// How the address names a place.
pub fn fragment(slide: &str, step: usize) -> String {
    if step == 0 { format!("#{slide}") } else { format!("#{slide}/{step}") }
}
