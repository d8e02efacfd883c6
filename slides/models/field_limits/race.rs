//! Animation of two answers: a search's, and a model's that takes as many times longer as the
//! reader sets. It shows the speaker's impression (F47), not a measurement.

use rostra::prelude::*;

/// Range of the model's slowness, as multiples of the search's time: minimum, maximum, step.
const TIMES: [u32; 3] = [5, 10, 1];
/// The value of the slider before it is moved.
const USUAL: u32 = 7;
/// Duration of the search, in milliseconds.
const TICK_MS: u32 = 500;
const FOUND: Text = Text::new("결과 한 쪽", "A page of results");
/// The model's answer, which appears word by word.
const ANSWER: Text = Text::new(
    "자료 세 건을 견주어 보면 두 번째 방법이 더 빠르고 비용도 적게 듭니다.",
    "Across the three sources, the second way is faster and costs less.",
);

/// A moment of the race. Invariant: `at` is not past the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Race {
    /// The model's slowness, as a multiple of the search's time.
    times: u32,
    /// Time since the question; the search takes 1, the model `times`.
    at: u32,
}

impl Race {
    /// Parses `race-7-3`.
    pub fn read(word: &str) -> Option<Self> {
        let (times, at) = word.strip_prefix("race-")?.split_once('-')?;
        let race = Self { times: times.parse().ok()?, at: at.parse().ok()? };
        let is_valid = (TIMES[0]..=TIMES[1]).contains(&race.times) && race.at <= race.times;
        (is_valid && race.word() == word).then_some(race)
    }

    fn word(self) -> String {
        format!("race-{}-{}", self.times, self.at)
    }

    /// Returns the words of an answer that have appeared.
    fn appeared(self, answer: &str) -> String {
        let words: Vec<_> = answer.split(' ').collect();
        let count = words.len() * self.at as usize / self.times as usize;
        words.into_iter().take(count).collect::<Vec<_>>().join(" ")
    }
}

/// Returns the controls: a player beside the wall's name, and what it plays.
pub fn controls() -> [(&'static str, String); 2] {
    let start = player("race", Text::new("체감해 보기", "Feel it"), TICK_MS);
    let row = |name: Text, class: &str| {
        format!("<p><b>{}</b><span class=\"{class}\"></span></p>", both(name.ko, name.en))
    };
    let track = format!(
        "<div class=\"live race\">{}{}{}<small>{}</small></div>",
        slider("times", Text::new("검색보다 느린 정도", "Slower than search"), TIMES),
        row(Text::new("검색", "Search"), "found"),
        row(Text::new("AI", "AI"), "answered"),
        both("발표자의 체감을 옮긴 것, 측정값 아님", "The speaker's impression, not measured"),
    );
    [
        (".walls > :nth-child(4) h3", format!("<div class=\"live start\">{start}</div>")),
        (".walls > :nth-child(4) .front > p", track),
    ]
}

/// Returns the word after an act, if the control is one of the race.
pub fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is = Race::read(scene.word);
    let begin = Race { times: is.map_or(USUAL, |it| it.times), at: 0 };
    let race = match act.control {
        "times" => Race { times: act.value.parse().ok()?, at: 0 },
        "race" if act.value == REPEAT => {
            let is = is?;
            Race { at: is.times.min(is.at + 1), ..is }
        }
        "race" => is.filter(|it| it.at < it.times).unwrap_or(begin),
        _ => return None,
    };
    Some(race.word())
}

/// Returns the changes that show a moment of the race, or none of it.
pub fn show(race: Option<Race>) -> [Patch; 5] {
    let times = race.map_or(USUAL, |it| it.times);
    let found = race.filter(|it| it.at > 0).map(|_| both(FOUND.ko, FOUND.en));
    let answered = race.map(|it| both(&it.appeared(ANSWER.ko), &it.appeared(ANSWER.en)));
    [
        Patch::flag(".walls > :nth-child(4)", "data-race", race.is_some()),
        Patch::value("[data-act=times]", times.to_string()),
        Patch::html("[data-act=times] + output", format!("{times}×")),
        Patch::html(".found", found.unwrap_or_default()),
        Patch::html(".answered", answered.unwrap_or_default()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_is_there_first_and_the_model_takes_the_times_set() {
        for times in TIMES[0]..=TIMES[1] {
            let said = |at| Race { times, at }.appeared(ANSWER.ko);
            assert_eq!((said(0).as_str(), said(times).as_str()), ("", ANSWER.ko));
            assert!(said(1).len() < said(2).len() && said(times - 1) != ANSWER.ko, "{times}");
        }
        let found = Patch::html(".found", both(FOUND.ko, FOUND.en));
        assert!(!show(Race::read("race-7-0")).contains(&found));
        assert!(show(Race::read("race-7-1")).contains(&found));
    }

    #[test]
    fn played_it_goes_on_to_the_end_and_begins_again() {
        let set = |word, control, value| {
            act(&Scene { word, ..Scene::default() }, &ControlEvent { control, value })
        };
        assert_eq!(set("", "race", "").as_deref(), Some("race-7-0"));
        assert_eq!(set("race-7-0", "race", REPEAT).as_deref(), Some("race-7-1"));
        assert_eq!(set("race-7-7", "race", REPEAT).as_deref(), Some("race-7-7"), "it stops");
        assert_eq!(set("race-9-4", "race", "").as_deref(), Some("race-9-4"), "it goes on");
        assert_eq!(set("race-9-9", "race", "").as_deref(), Some("race-9-0"));
        assert_eq!(set("race-9-4", "times", "5").as_deref(), Some("race-5-0"));
        assert_eq!(set("", "3", ""), None, "a wall is another control");
    }

    #[test]
    fn nonsense_is_no_race() {
        for nonsense in ["", "race", "race-4-0", "race-11-0", "race-7-8", "race-07-1", "race-7"] {
            assert_eq!(Race::read(nonsense), None, "{nonsense}");
        }
    }
}
