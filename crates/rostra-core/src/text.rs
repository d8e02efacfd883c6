//! Text in two languages, and its inline markup. Not here: its HTML (`parts/rich_text.rs` of the crate `rostra`).

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
    /// Both languages, in document order.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The BCP 47 tag, used in `lang` attributes and addresses.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// The language with this tag, if the deck has it.
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

/// A phrase in Korean and in English.
///
/// It may hold links in the form `[label](target)`, which [`spans`] parses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Korean.
    pub ko: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// Makes a text of the two phrasings.
    #[must_use]
    pub const fn new(ko: &'static str, en: &'static str) -> Self {
        Self { ko, en }
    }

    /// A text that is the same in both languages, such as a name.
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

/// A piece of a phrase: plain text or a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain text.
    Plain(&'a str),
    /// `[label](target)`. The views interpret `target`
    /// (`F13` a fact, `term:rag` a glossary entry, `#money-in` a slide, `sources/#glossary` a place
    /// on the sources page).
    Link {
        /// The text shown.
        label: &'a str,
        /// Where the link leads.
        target: &'a str,
    },
}

impl Span<'_> {
    /// The text shown.
    #[must_use]
    pub const fn shown(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Link { label: words, .. } => words,
        }
    }
}

/// Returns the targets of a phrase's links, in order.
pub fn targets(phrasing: &str) -> impl Iterator<Item = &str> {
    spans(phrasing).filter_map(|it| match it {
        Span::Link { target, .. } => Some(target),
        Span::Plain(_) => None,
    })
}

/// Parses a phrase into spans. Brackets that form no link stay plain text.
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

/// Returns the text of a phrase without its markup.
#[must_use]
pub fn plain(phrasing: &str) -> String {
    spans(phrasing).map(|it| it.shown().to_owned()).collect::<String>()
}

/// Escapes a text for an HTML attribute. Also `>`, because WordPress parses tags without regard to quotation marks.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Splits a text at its first link: text before, link, rest.
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
    fn text_cannot_leave_its_attribute() {
        assert_eq!(escaped("a \"b\" <c> & d"), "a &quot;b&quot; &lt;c&gt; &amp; d");
    }

    #[test]
    fn a_stray_bracket_does_not_hide_a_link() {
        assert_eq!(plain("[x] [b](F01)!"), "[x] b!");
    }
}
