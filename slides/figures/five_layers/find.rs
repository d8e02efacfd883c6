//! Search for players by a part of a name, in either language.

use super::data::{Layer, Player};

/// Aliases of players, beside the names in the diagram: a part of a player's name or group, and the
/// aliases, separated by spaces.
const ALIASES: &[(&str, &str)] = &[
    ("ChatGPT", "챗지피티 챗GPT"),
    ("OpenAI", "오픈AI 오픈에이아이"),
    ("Claude", "클로드"),
    ("Anthropic", "앤트로픽 앤스로픽"),
    ("Gemini", "제미나이"),
    ("Google", "구글"),
    ("Llama", "라마"),
    ("Meta", "메타"),
    ("Qwen", "큐원 큐웬"),
    ("Alibaba", "알리바바"),
    ("Sora", "소라"),
    ("ByteDance", "바이트댄스"),
    ("World Labs", "월드랩스"),
    ("DeepSeek", "딥시크"),
    ("Copilot", "깃허브 코파일럿"),
    ("Snowflake", "스노우플레이크"),
    ("Databricks", "데이터브릭스"),
    ("Pinecone", "파인콘"),
    ("Supabase", "수파베이스 슈파베이스"),
    ("Scale AI", "스케일AI"),
    ("Salesforce", "세일즈포스"),
    ("Slack", "슬랙"),
    ("Canva", "캔바"),
    ("NVIDIA", "엔비디아"),
    ("Broadcom", "브로드컴"),
    ("AWS", "아마존 Amazon"),
    ("Cloud", "클라우드"),
    ("Microsoft", "마이크로소프트 애저"),
    ("TerraPower", "테라파워"),
    ("Unitree", "유니트리"),
    ("Groq", "그록"),
    ("Cerebras", "세레브라스"),
    ("Rebellions", "리벨리온"),
];

/// Letters that Hangul syllables consist of, in Unicode's order; a compound letter is written as
/// its two parts.
const INITIALS: &str = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ";
const VOWELS: &str = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ";
const FINALS: &str = " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ";

/// A player that was found: its layer, its index in the layer's list, and the player.
pub type SearchHit = (Layer, usize, &'static Player);

/// Returns the players one of whose names contains `typed`, layer by layer in the order of the
/// talk.
pub fn find(typed: &str) -> Vec<SearchHit> {
    let typed = fold(typed);
    let players = Layer::ALL.into_iter().flat_map(|layer| {
        layer.players().iter().enumerate().map(move |(place, player)| (layer, place, player))
    });
    players.filter(|(_, _, player)| !typed.is_empty() && is_called(player, &typed)).collect()
}

/// Returns the player that is called exactly `typed`, or else the only one found, which may be in
/// several layers.
#[must_use]
pub fn meant(typed: &str, found: &[SearchHit]) -> Option<&'static Player> {
    let typed = fold(typed);
    let is_exact = |(_, _, player): &&SearchHit| {
        let names = [player.name.ko, player.name.en];
        names.into_iter().any(|name| fold(name) == typed)
    };
    let first = found.iter().find(is_exact).or(found.first())?;
    let (_, _, meant) = first;
    let is_only = found.iter().all(|(_, _, player)| player.name == meant.name);
    (is_only || is_exact(&first)).then_some(meant)
}

fn is_called(player: &Player, typed: &str) -> bool {
    let texts = [Some(player.name), player.group].into_iter().flatten();
    let mut names = texts.flat_map(|it| [it.ko, it.en]);
    names.any(|name| {
        let of_name = ALIASES.iter().filter(|(part, _)| name.contains(part));
        let mut aliases = of_name.flat_map(|(_, aliases)| aliases.split(' '));
        fold(name).contains(typed) || aliases.any(|alias| fold(alias).contains(typed))
    })
}

/// Normalises text for comparison: lower case, without spaces, hyphens and dots, and Hangul split
/// into letters, so that a syllable that is still being composed already matches.
fn fold(text: &str) -> String {
    let mut folded = String::new();
    for it in text.chars() {
        let letter = |letters: &'static str, index: u32| {
            letters.split(' ').nth(usize::try_from(index).ok()?)
        };
        // Unicode orders syllables by initial, then by vowel (21), then by final (28).
        match u32::from(it).checked_sub(u32::from('가')).filter(|_| it <= '힣') {
            Some(syllable) => {
                let letters = [
                    letter(INITIALS, syllable / 28 / 21),
                    letter(VOWELS, syllable / 28 % 21),
                    letter(FINALS, syllable % 28),
                ];
                folded.extend(letters.into_iter().flatten());
            }
            None if matches!(it, ' ' | '-' | '.') => {}
            None => folded.push(it.to_ascii_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &str) -> Vec<&'static str> {
        find(typed).iter().map(|(_, _, player)| player.name.en).collect()
    }

    #[test]
    fn every_player_is_found_by_every_name() {
        for layer in Layer::ALL {
            for (place, player) in layer.players().iter().enumerate() {
                for name in [player.name.ko, player.name.en, &player.name.en.to_uppercase()] {
                    assert!(find(name).contains(&(layer, place, player)), "{name}");
                }
            }
        }
    }

    #[test]
    fn other_names_are_of_somebody_who_plays() {
        for (of, also) in ALIASES {
            for name in also.split(' ') {
                let found = find(name);
                let is_theirs = |(_, _, player): &SearchHit| {
                    let group = player.group.map(|it| it.en).unwrap_or_default();
                    player.name.en.contains(of) || group.contains(of)
                };
                assert!(found.iter().any(is_theirs), "{name}");
            }
        }
    }

    #[test]
    fn a_part_of_a_name_is_enough_in_either_language() {
        assert_eq!(names("pine"), ["Pinecone"]);
        assert_eq!(names("리벨"), ["Rebellions"]);
        assert_eq!(names("엔비디아"), ["NVIDIA"]);
        assert_eq!(names("quantum"), ["Quantum"]);
        assert_eq!(names("scaleai"), ["Scale AI"]);
        assert_eq!(names("Google"), ["Gemini", "Google Cloud", "Google TPU"]);
        assert_eq!(names("gemini"), ["Gemini", "Gemini"]);
        assert!(names(" ").is_empty() && names("").is_empty() && names("없는 이름").is_empty());
    }

    #[test]
    fn a_name_that_only_one_has_is_meant_and_so_is_an_exact_one() {
        let meant = |typed: &str| meant(typed, &find(typed)).map(|it| it.name.en);
        assert_eq!(meant("pine"), Some("Pinecone"));
        assert_eq!(meant("gemini"), Some("Gemini"));
        assert_eq!(meant("aws"), Some("AWS"));
        assert_eq!(meant("aw"), None);
        assert_eq!(meant("google"), None);
        assert_eq!((meant(""), meant("zzz")), (None, None));
    }

    #[test]
    fn a_syllable_that_is_being_composed_fits() {
        for (whole, typing) in [
            ("Rebellions", "ㄹ 리 립 리베 리벨 리벨ㄹ 리벨리 리벨링 리벨리오"),
            ("DeepSeek", "ㄷ 디 딥 딦 딥시 딥싴 딥시크"),
            ("Qwen", "ㅋ 큐 큥 큐우 큐워 큐원"),
        ] {
            for part in typing.split(' ') {
                assert!(names(part).contains(&whole), "{part}");
            }
        }
    }
}
