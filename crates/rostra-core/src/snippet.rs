//! Embed snippets: the text to paste into another page so that it shows the deck, a slide or a figure, and the
//! addresses in that text. `docs/embedding.md` is the contract.

use crate::address;
use crate::deck::Deck;
use crate::position::Position;
use crate::state::Theme;
use crate::text::{Lang, Text, escaped};

/// Implements `ALL`, and the conversion between variants and their values in forms.
macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+) => {
        impl $name {
            /// All variants, in the order of the form.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its value in forms.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Parses its value in forms.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.word() == word)
            }
        }
    };
}

/// The thing to embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The whole deck.
    Deck,
    /// One slide with its steps.
    Slide,
    /// The figure of a slide, in the article layout.
    Figure,
}
words!(Target: Deck = "deck", Slide = "slide", Figure = "figure");

/// The format of a snippet, which depends on what the other page accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An `<iframe>`.
    Html,
    /// The address of a page, which the other site turns into a frame or a link card.
    Address,
    /// The preview picture as a link, in Markdown.
    Markdown,
}
words!(Format: Html = "html", Address = "address", Markdown = "markdown");

/// The position at which a frame opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The step and figure state shown now.
    Here,
    /// The first slide of the deck, or the first step of the slide.
    Beginning,
}
words!(Start: Here = "here", Beginning = "beginning");

/// The aspect ratio of a frame.
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
    /// The size of a frame with this ratio in a text column of common width, in CSS px.
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

/// The options of a snippet, as chosen in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The thing to embed.
    pub target: Target,
    /// The format of the text.
    pub format: Format,
    /// The position at which the frame opens.
    pub start: Start,
    /// Its language.
    pub lang: Lang,
    /// Its theme.
    pub theme: Theme,
    /// The frame's aspect ratio.
    pub ratio: Ratio,
}

impl Choice {
    /// Returns the choice with defaults for the options that its format cannot express: only frames have a start, a
    /// theme and an aspect ratio.
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

/// The deck and the position in it that a snippet is made for.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The deck.
    pub deck: &'a Deck,
    /// The title of the talk.
    pub title: Text,
    /// The position shown.
    pub at: Position,
    /// The word that the figure there is set to, if the user has set it.
    pub figure: Option<&'a str>,
}

impl Origin<'_> {
    /// Writes the snippet. `root` is the address of the site's root, with a slash at its end.
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

    /// Returns the address of the frame for a choice.
    #[must_use]
    pub fn frame(&self, root: &str, choice: Choice) -> String {
        let choice = choice.effective();
        let id = self.id(choice);
        let here = address::fragment(self.deck, self.at, self.figure);
        let place = match (choice.start, choice.target) {
            (Start::Here, _) => Some(here.trim_start_matches('#')),
            (Start::Beginning, Target::Deck) => None,
            (Start::Beginning, _) => Some(id),
        };
        // For the format `Address` the host makes the frame from the page's oEmbed response, which is the slide's.
        let compact = choice.target == Target::Figure && choice.format == Format::Html;
        let only = (choice.target != Target::Deck).then_some(id);
        frame(root, &Frame { only, place, compact, lang: choice.lang, theme: choice.theme })
    }

    /// Returns the address of the page for a choice.
    fn page(&self, root: &str, choice: Choice) -> String {
        let (folder, id) = (folder(choice.lang), self.id(choice));
        match choice.target {
            Target::Deck => format!("{root}{folder}"),
            Target::Slide => format!("{root}{folder}{id}/"),
            Target::Figure => format!("{root}{folder}figure/{id}/"),
        }
    }

    /// Returns the address of the preview picture for a choice.
    #[must_use]
    pub fn picture(&self, root: &str, choice: Choice) -> String {
        format!("{root}{}", picture(self.id(choice), choice.lang))
    }

    /// Returns the title of the chosen thing.
    #[must_use]
    pub fn title(&self, choice: Choice) -> &'static str {
        let slide = self.deck.slide(self.at.slide).filter(|_| choice.target != Target::Deck);
        slide.map_or(self.title, |it| it.headline).get(choice.lang)
    }

    /// Returns the id of the chosen slide; for the whole deck, of its first slide.
    fn id(&self, choice: Choice) -> &'static str {
        let slide = if choice.target == Target::Deck { 0 } else { self.at.slide };
        self.deck.slide(slide).map_or("", |it| it.id)
    }
}

/// The options in the address of a framed deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The id of the only slide; `None` for the whole deck.
    pub only: Option<&'a str>,
    /// The position at which it opens, in the form of a fragment without its `#`.
    pub place: Option<&'a str>,
    /// The layout is the article at any width; together with `only`, the figure alone.
    pub compact: bool,
    /// Its language.
    pub lang: Lang,
    /// Its theme.
    pub theme: Theme,
}

/// Writes the address of a framed deck. All options are in the query, because WordPress overwrites the fragment. The
/// language is in the query and in the path: a sandboxed frame cannot read the stored language, and without scripts
/// only the path counts.
#[must_use]
pub fn frame(root: &str, frame: &Frame) -> String {
    let page = frame.only.map_or_else(|| folder(frame.lang).to_owned(), |id| only(id, frame.lang));
    let mut address = format!("{root}{page}?embed");
    let mut add = |name: &str, value: &str| address += &format!("&{name}={value}");
    if let Some(id) = frame.only {
        add("only", id);
    }
    if let Some(place) = frame.place.filter(|place| frame.only != Some(place)) {
        add("s", place);
    }
    if frame.compact {
        add("view", "reading");
    }
    add("lang", frame.lang.tag());
    if frame.theme != Theme::System {
        add("theme", frame.theme.word());
    }
    address
}

/// Returns the folder of a language's pages, relative to the site's root.
#[must_use]
pub const fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "",
        Lang::En => "en/",
    }
}

/// Returns the path of the page for frames of a single slide, relative to the site's root: a deck of that slide. It is
/// in the folder of the deck's page, so that relative links are the same on both.
#[must_use]
pub fn only(id: &str, lang: Lang) -> String {
    format!("{}frame-{id}.html", folder(lang))
}

/// Returns the path of a slide's preview picture, relative to the site's root.
#[must_use]
pub fn picture(id: &str, lang: Lang) -> String {
    format!("{}{id}/preview.png", folder(lang))
}

#[cfg(test)]
mod tests;
