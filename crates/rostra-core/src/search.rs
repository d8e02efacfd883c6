//! Search for a slide by number, id, text or 초성 (the initial consonants of Korean syllables).

use crate::normalize::{INITIALS, initial, normalize};

/// A searchable slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// Permalink.
    pub id: String,
    /// Heading in both languages.
    pub headline: String,
    /// All text on it.
    pub words: String,
}

/// Returns the indices of the matching entries, best first: by number, id, heading, 초성 of the heading, text.
/// An empty query matches all.
#[must_use]
pub fn find(entries: &[IndexEntry], query: &str) -> Vec<usize> {
    let query = normalize(query);
    let ranks: Vec<_> =
        entries.iter().enumerate().map(|(index, entry)| rank(index, entry, &query)).collect();
    // Five passes are less code in WebAssembly than sorting.
    let of_rank = |rank| {
        let has_rank = move |(_, best): &(usize, &Option<usize>)| **best == Some(rank);
        ranks.iter().enumerate().filter(has_rank).map(|(index, _)| index)
    };
    (0..RANKS).flat_map(of_rank).collect()
}

/// Like [`find`], but keeps the last result while a syllable is being composed (닷 on the way to
/// 다섯) and nothing matches, so that the list does not flicker during typing.
#[must_use]
pub fn find_composed(
    entries: &[IndexEntry],
    query: &str,
    composing: bool,
    last: Option<&Vec<usize>>,
) -> Vec<usize> {
    let found = find(entries, query);
    match last {
        Some(last) if composing && found.is_empty() => last.clone(),
        _ => found,
    }
}

/// Number of ranks: kinds of match.
const RANKS: usize = 5;

/// The rank of the entry's best match; 0 is best.
fn rank(index: usize, entry: &IndexEntry, query: &str) -> Option<usize> {
    let headline = normalize(&entry.headline);
    let fits: [bool; RANKS] = [
        query.is_empty() || query.parse() == Ok(index + 1),
        normalize(&entry.id).starts_with(query),
        headline.contains(query),
        is_initials(query) && initials(&headline).contains(query),
        normalize(&entry.words).contains(query),
    ];
    fits.into_iter().position(|it| it)
}

fn is_initials(query: &str) -> bool {
    query.chars().all(|it| INITIALS.contains(&it))
}

fn initials(text: &str) -> String {
    text.chars().map(|it| initial(it).unwrap_or(it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries() -> Vec<IndexEntry> {
        let entry = |id: &str, headline: &str, words: &str| IndexEntry {
            id: id.into(),
            headline: headline.into(),
            words: words.into(),
        };
        vec![
            entry("title", "AI 2025 트렌드 AI Trends 2025", ""),
            entry("five-layers", "다섯 층으로 보는 AI 산업 Five layers", "Pinecone 리벨리온"),
            entry("token-window", "32K와 100만, 토큰의 격차 32K vs 1M tokens", "층"),
        ]
    }

    fn check(query: &str, expected: &[usize]) {
        assert_eq!(find(&entries(), query), expected, "{query}");
    }

    #[test]
    fn finds_by_number_name_words_and_initials() {
        check("", &[0, 1, 2]);
        check("2", &[1, 0, 2]);
        check("five", &[1]);
        check("Token Win", &[2]);
        check("토큰", &[2]);
        check("다섯층", &[1]);
        check("ㄷㅅㅊ", &[1]);
        check("pinecone", &[1]);
        check("층", &[1, 2]);
        check("없는말", &[]);
    }

    #[test]
    fn finds_whatever_way_it_was_typed_or_pasted() {
        for (name, query, expected) in [
            ("decomposed", "\u{1103}\u{1161}\u{1109}\u{1165}\u{11ba} \u{110e}\u{1173}\u{11bc}", 1),
            ("decomposed initials", "\u{1103}\u{1109}\u{110e}", 1),
            ("initials that the input method has joined", "ㄳ", 2),
            ("a wide digit", "２", 1),
            ("wide letters", "ｐＩＮＥＣＯＮＥ", 1),
            ("an invisible blank", "다\u{200b}섯", 1),
            ("a byte order mark", "\u{feff}다섯", 1),
            ("a soft hyphen", "pine\u{ad}cone", 1),
            ("another hyphen", "token\u{2011}window", 2),
            ("a dash", "token–window", 2),
            ("an ideographic blank", "다섯\u{3000}층", 1),
            ("a curly apostrophe", "altman’s", 2),
            ("a straight apostrophe", "altman's", 2),
            ("quotation marks", "“다섯 층”", 1),
            ("a middle dot", "한국어ㆍ영어", 2),
            ("another middle dot", "한국어·영어", 2),
            ("a composed accent", "Caf\u{e9}", 2),
            ("an accent by itself", "Cafe\u{301}", 2),
            ("no accent", "cafe", 2),
        ] {
            let mut entries = entries();
            entries[2].words.push_str("Altman’s 한국어‧영어 café 격차");
            entries[2].headline.push_str("격차 가설 감사 Altman's 감사");
            assert_eq!(find(&entries, query).first(), Some(&expected), "{name}");
            // And with text and query exchanged.
            let entry = IndexEntry { id: "x".into(), headline: query.into(), words: String::new() };
            assert_eq!(find(&[entry], query), [0], "{name}");
        }
    }

    #[test]
    fn a_syllable_on_its_way_keeps_what_was_found() {
        let mut found = None;
        // The contents of the field while a Korean input method composes 다섯.
        for (typed, composing, expected) in [
            ("ㄷ", true, vec![0, 1]),
            ("다", true, vec![1]),
            ("닷", true, vec![1]),
            ("다서", true, vec![1]),
            ("다섯", true, vec![1]),
            ("다섰", true, vec![1]),
            ("다섰", false, vec![]),
            ("닷", true, vec![]),
            ("층", true, vec![1, 2]),
        ] {
            found = Some(find_composed(&entries(), typed, composing, found.as_ref()));
            assert_eq!(found.as_deref(), Some(&*expected), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn any_query_is_answered_with_entries(query in "\\PC*") {
            prop_assert!(find(&entries(), &query).into_iter().all(|it| it < 3));
        }
    }
}
