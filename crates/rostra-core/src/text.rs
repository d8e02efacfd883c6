//! One phrasing in two languages, and the small markup a phrasing may carry.
//! Turning it into HTML is the views' work.

/// A language the deck is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Korean, the language of the talk and of `/`.
    #[default]
    Ko,
    /// English, the language of `/en/`.
    En,
}

impl Lang {
    /// Both languages, in the order in which they stand in the document.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The BCP 47 tag, as it stands in `lang` attributes and addresses.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// The language a tag names, if it is one of the deck's.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.tag() == tag)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }
}

/// The same thing said in Korean and in English.
///
/// A phrasing may hold links in the form `[label](target)`; [`spans`] takes them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Korean.
    pub ko: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// Pairs the two phrasings.
    #[must_use]
    pub const fn new(ko: &'static str, en: &'static str) -> Self {
        Self { ko, en }
    }

    /// A name that is written alike in both languages.
    #[must_use]
    pub const fn same(both: &'static str) -> Self {
        Self { ko: both, en: both }
    }

    /// The phrasing in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        }
    }
}

/// A piece of a phrasing: plain words, or words that lead somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words as they stand.
    Plain(&'a str),
    /// `[label](target)`: what `target` means is the views' business
    /// (`F13` a fact, `term:rag` a glossary entry, `#money-in` a slide, `sources/#glossary` a place
    /// on the sources page).
    Link {
        /// The words shown.
        label: &'a str,
        /// Where they lead.
        target: &'a str,
    },
}

impl Span<'_> {
    /// The words a reader sees.
    #[must_use]
    pub const fn shown(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Link { label: words, .. } => words,
        }
    }
}

/// Where the links of a phrasing lead, in order.
pub fn targets(phrasing: &str) -> impl Iterator<Item = &str> {
    spans(phrasing).filter_map(|it| match it {
        Span::Link { target, .. } => Some(target),
        Span::Plain(_) => None,
    })
}

/// Takes a phrasing apart. Brackets that form no link stay plain words.
pub fn spans(phrasing: &str) -> impl Iterator<Item = Span<'_>> {
    let mut rest = phrasing;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (before, link, after) = first_link(rest);
        if !before.is_empty() {
            rest = rest.strip_prefix(before).unwrap_or_default();
            return Some(Span::Plain(before));
        }
        rest = after;
        link
    })
}

/// The phrasing without its markup: what a reader sees.
#[must_use]
pub fn plain(phrasing: &str) -> String {
    spans(phrasing).map(|it| it.shown().to_owned()).collect::<String>()
}

fn first_link(text: &str) -> (&str, Option<Span<'_>>, &str) {
    for (open, _) in text.match_indices('[') {
        let (before, from) = text.split_at(open);
        let Some((label, tail)) = from.get(1..).and_then(|it| it.split_once("](")) else {
            break;
        };
        if let Some((target, after)) = tail.split_once(')')
            && !label.contains('[')
        {
            return (before, Some(Span::Link { label, target }), after);
        }
    }
    (text, None, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_links_apart() {
        let parts: Vec<_> = spans("a [b](F01) c [d](#e)").collect();
        assert_eq!(
            parts,
            [
                Span::Plain("a "),
                Span::Link { label: "b", target: "F01" },
                Span::Plain(" c "),
                Span::Link { label: "d", target: "#e" },
            ]
        );
    }

    #[test]
    fn leaves_stray_brackets_alone() {
        for stray in ["[", "a [b] c", "[a](", "](", "a ) ( ["] {
            assert_eq!(plain(stray), stray);
        }
    }

    #[test]
    fn a_stray_bracket_does_not_hide_a_link() {
        assert_eq!(plain("[x] [b](F01)!"), "[x] b!");
    }
}
