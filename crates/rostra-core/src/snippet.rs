//! Embed snippets: what to paste into another page so that it shows the deck, a slide or a figure, and the
//! addresses in it. `docs/embedding.md` is the contract.

use crate::address;
use crate::deck::Deck;
use crate::position::Position;
use crate::state::Theme;
use crate::text::{Lang, Text, escaped};

/// Implements the names of an enum's variants, as they stand in forms.
macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+) => {
        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name in forms.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The variant with this name.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.word() == word)
            }
        }
    };
}

/// What is embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole deck.
    Deck,
    /// One slide with its steps.
    Slide,
    /// The figure of a slide, as an article of its own.
    Figure,
}
words!(Part: Deck = "deck", Slide = "slide", Figure = "figure");

/// The form of a snippet, which depends on what the other page accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An `<iframe>`.
    Html,
    /// The address of a page, of which the other site makes a frame or a card.
    Address,
    /// The preview picture with a link, in Markdown.
    Markdown,
}
words!(Format: Html = "html", Address = "address", Markdown = "markdown");

/// Where a frame begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At the step and with the state of the figure that are shown now.
    Here,
    /// At the first slide, or at the first step of the slide.
    Beginning,
}
words!(Start: Here = "here", Beginning = "beginning");

/// Width to height of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ratio {
    /// 16:9, as a slide.
    Wide,
    /// 4:3.
    Classic,
    /// 1:1.
    Square,
    /// 3:4.
    Tall,
}
words!(Ratio: Wide = "16-9", Classic = "4-3", Square = "1-1", Tall = "3-4");

impl Ratio {
    /// The size of a frame with this ratio in a usual column of text, in CSS px.
    #[must_use]
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (960, 540),
            Self::Classic => (960, 720),
            Self::Square => (720, 720),
            Self::Tall => (600, 800),
        }
    }

    /// The value of the CSS property `aspect-ratio`.
    const fn css(self) -> &'static str {
        match self {
            Self::Wide => "16 / 9",
            Self::Classic => "4 / 3",
            Self::Square => "1 / 1",
            Self::Tall => "3 / 4",
        }
    }
}

/// The options of a snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is embedded.
    pub part: Part,
    /// The form of the text.
    pub format: Format,
    /// Where it begins.
    pub start: Start,
    /// Its language.
    pub lang: Lang,
    /// Its theme.
    pub theme: Theme,
    /// The frame's proportions.
    pub ratio: Ratio,
}

impl Choice {
    /// The choice without what its format cannot express: only a frame has a start, a theme and proportions.
    #[must_use]
    pub const fn effective(self) -> Self {
        match self.format {
            Format::Html => self,
            Format::Address | Format::Markdown => {
                Self { start: Start::Beginning, theme: Theme::System, ratio: Ratio::Wide, ..self }
            }
        }
    }
}

/// A place in a deck, from which snippets are made.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The deck.
    pub deck: &'a Deck,
    /// The title of the talk.
    pub title: Text,
    /// The position that is shown.
    pub at: Position,
    /// The state of the figure there, if somebody has set it.
    pub figure: Option<&'a str>,
}

impl Origin<'_> {
    /// The text to paste. `root` is the address of the site's root, with a slash at its end.
    #[must_use]
    pub fn text(&self, root: &str, choice: Choice) -> String {
        let title = self.title(choice);
        match choice.format {
            Format::Html => {
                let src = escaped(&self.frame(root, choice));
                let (title, ratio) = (escaped(title), choice.ratio.css());
                format!(
                    "<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\" allow=\"fullscreen\" style=\"width: 100%; aspect-ratio: {ratio}; border: 0\"></iframe>"
                )
            }
            Format::Address => self.page(root, choice),
            Format::Markdown => {
                let title = title.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
                let picture = self.picture(root, choice);
                format!("[![{title}]({picture})]({})", self.page(root, choice))
            }
        }
    }

    /// The address of a frame that shows what was chosen.
    #[must_use]
    pub fn frame(&self, root: &str, choice: Choice) -> String {
        let choice = choice.effective();
        let id = self.id(choice);
        let here = address::fragment(self.deck, self.at, self.figure);
        let place = match (choice.start, choice.part) {
            (Start::Here, _) => Some(here.trim_start_matches('#')),
            (Start::Beginning, Part::Deck) => None,
            (Start::Beginning, _) => Some(id),
        };
        // Hosts make a frame of an address by the page's oEmbed answer, which is that of the slide.
        let compact = choice.part == Part::Figure && choice.format == Format::Html;
        let only = (choice.part != Part::Deck).then_some(id);
        frame(root, &Frame { only, place, compact, lang: choice.lang, theme: choice.theme })
    }

    /// The address of the page about what was chosen.
    fn page(&self, root: &str, choice: Choice) -> String {
        let (folder, id) = (folder(choice.lang), self.id(choice));
        match choice.part {
            Part::Deck => format!("{root}{folder}"),
            Part::Slide => format!("{root}{folder}{id}/"),
            Part::Figure => format!("{root}{folder}figure/{id}/"),
        }
    }

    /// The address of the preview picture of what was chosen.
    #[must_use]
    pub fn picture(&self, root: &str, choice: Choice) -> String {
        format!("{root}{}", picture(self.id(choice), choice.lang))
    }

    /// The title of what was chosen.
    #[must_use]
    pub fn title(&self, choice: Choice) -> &'static str {
        let slide = self.deck.slide(self.at.slide).filter(|_| choice.part != Part::Deck);
        slide.map_or(self.title, |it| it.headline).get(choice.lang)
    }

    /// The id of the slide that stands for what was chosen.
    fn id(&self, choice: Choice) -> &'static str {
        let slide = if choice.part == Part::Deck { 0 } else { self.at.slide };
        self.deck.slide(slide).map_or("", |it| it.id)
    }
}

/// What an embedded deck shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The id of the only slide, if it is not the whole deck.
    pub only: Option<&'a str>,
    /// Where it begins, in the form of a fragment without its `#`.
    pub place: Option<&'a str>,
    /// It is an article at any width, which with `only` is the figure alone.
    pub compact: bool,
    /// Its language.
    pub lang: Lang,
    /// Its theme.
    pub theme: Theme,
}

/// The address of an embedded deck. All of it stands in the query: WordPress takes the fragment, and in a
/// sandbox the frame does not know the device's choice of language. Without scripts its page is in that
/// language.
#[must_use]
pub fn frame(root: &str, frame: &Frame) -> String {
    let page = frame.only.map_or_else(|| folder(frame.lang).to_owned(), |it| only(it, frame.lang));
    let mut address = format!("{root}{page}?embed");
    let mut add = |name: &str, value: &str| address += &format!("&{name}={value}");
    frame.only.into_iter().for_each(|it| add("only", it));
    frame.place.filter(|it| frame.only != Some(it)).into_iter().for_each(|it| add("s", it));
    if frame.compact {
        add("view", "reading");
    }
    add("lang", frame.lang.tag());
    if frame.theme != Theme::System {
        add("theme", frame.theme.word());
    }
    address
}

/// The folder of a language's pages below the site's root.
#[must_use]
pub const fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "",
        Lang::En => "en/",
    }
}

/// The path of the page that frames of a single slide show, below the site's root: a deck of that slide. It
/// is beside the deck's page, so that links on it are the deck's.
#[must_use]
pub fn only(id: &str, lang: Lang) -> String {
    format!("{}frame-{id}.html", folder(lang))
}

/// The path of a slide's preview picture below the site's root.
#[must_use]
pub fn picture(id: &str, lang: Lang) -> String {
    format!("{}{id}/preview.png", folder(lang))
}

#[cfg(test)]
mod tests;
