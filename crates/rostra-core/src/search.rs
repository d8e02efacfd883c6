//! Finding a slide by number, name, words or 초성 (the first letters of Korean syllables).

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Permalink.
    pub id: String,
    /// Heading in both languages.
    pub headline: String,
    /// All words on it.
    pub words: String,
}

/// First letters of Korean syllables, in Unicode's order.
const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
/// Code point of 가, the first precomposed syllable, and how many follow an initial.
const FIRST_SYLLABLE: u32 = 0xAC00;
const SYLLABLES_PER_INITIAL: u32 = 588;

/// Indices of the entries that fit, best first: by number, id, heading, 초성 of the heading, words.
/// An empty query fits all.
#[must_use]
pub fn find(entries: &[Entry], query: &str) -> Vec<usize> {
    let query = fold(query);
    let ranks: Vec<_> =
        entries.iter().enumerate().map(|(index, it)| rank(index, it, &query)).collect();
    // Five passes are less code in the browser than sorting.
    let of_rank = |rank| {
        let fits = move |(_, it): &(usize, &Option<usize>)| **it == Some(rank);
        ranks.iter().enumerate().filter(fits).map(|(index, _)| index)
    };
    (0..RANKS).flat_map(of_rank).collect()
}

/// Ways to fit, best first.
const RANKS: usize = 5;

/// 0 is the best fit.
fn rank(index: usize, entry: &Entry, query: &str) -> Option<usize> {
    let headline = fold(&entry.headline);
    let fits: [bool; RANKS] = [
        query.is_empty() || query.parse() == Ok(index + 1),
        fold(&entry.id).starts_with(query),
        headline.contains(query),
        is_initials(query) && initials(&headline).contains(query),
        fold(&entry.words).contains(query),
    ];
    fits.into_iter().position(|it| it)
}

/// Lower case without white space and hyphens, so that spacing never hides a match.
fn fold(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_whitespace() && *it != '-')
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_initials(query: &str) -> bool {
    query.chars().all(|it| INITIALS.contains(&it))
}

fn initials(text: &str) -> String {
    text.chars().map(|it| initial(it).unwrap_or(it)).collect()
}

fn initial(syllable: char) -> Option<char> {
    let offset = u32::from(syllable).checked_sub(FIRST_SYLLABLE)?;
    let index = usize::try_from(offset / SYLLABLES_PER_INITIAL).ok()?;
    INITIALS.get(index).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries() -> Vec<Entry> {
        let entry = |id: &str, headline: &str, words: &str| Entry {
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

    proptest! {
        #[test]
        fn any_query_is_answered_with_entries(query in "\\PC*") {
            prop_assert!(find(&entries(), &query).into_iter().all(|it| it < 3));
        }
    }
}
