//! The errand at any moment: by hand and by the agent in parallel. When it fails, the fare rises
//! before the approval, and both do the comparing and the discounts again (F51, an example).

use rostra::prelude::*;

use super::{APPROVAL, ERRANDS, clicks_after};

/// Steps that are done twice when it fails, counted from 1.
const REPEATED_STEPS: [usize; 2] = [2, 3];
/// The moment at which the fare has risen: one after the last step before the approval.
const RISE: usize = APPROVAL;

/// The figure: a slider and a switch.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| Moment::read(word).is_some(),
    show,
    act,
};

/// A moment of the errand. Invariant: `at` is not past the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    at: usize,
    fails: bool,
}

impl Moment {
    /// Parses `step-3` or `failure-6`.
    fn read(word: &str) -> Option<Self> {
        let (name, at) = word.split_once('-')?;
        let fails = match name {
            "step" => false,
            "failure" => true,
            _ => return None,
        };
        let moment = Self { at: at.parse().ok()?, fails };
        (moment.at <= moment.end()).then_some(moment)
    }

    /// Returns the moment that the talk shows; an article is complete.
    fn of_the_talk(scene: &Scene) -> Self {
        let end = ERRANDS.len();
        Self { at: if scene.on_stage { scene.step.min(end) } else { end }, fails: false }
    }

    fn word(self) -> String {
        format!("{}-{}", if self.fails { "failure" } else { "step" }, self.at)
    }

    fn end(self) -> usize {
        // The rise of the fare is a moment of its own.
        ERRANDS.len() + if self.fails { REPEATED_STEPS.len() + 1 } else { 0 }
    }

    /// Returns whether the fare has risen.
    fn has_risen(self) -> bool {
        self.fails && self.at >= RISE
    }

    /// Returns the number of steps that are done.
    fn done(self) -> usize {
        if self.has_risen() { self.at - REPEATED_STEPS.len() - 1 } else { self.at }
    }

    /// Returns the clicks by hand so far.
    fn clicks(self) -> u32 {
        let twice = REPEATED_STEPS.iter().filter_map(|it| ERRANDS.get(it - 1)).map(|it| it.clicks);
        clicks_after(self.done()) + if self.has_risen() { twice.sum() } else { 0 }
    }
}

fn controls() -> Vec<(&'static str, String)> {
    let scrubber = slider("at", Text::new("과정 따라가기", "Follow the errand"), [0, 5, 1]);
    let fails = switch("fails", Text::new("실패 보기", "Show a failure"));
    vec![
        (".head .count", "<b class=\"count at\"></b>".to_owned()),
        (".runs", format!("<div class=\"live\">{scrubber}</div>")),
        (
            ".failure",
            format!("<div class=\"live failing\">{fails}<output data-result></output></div>"),
        ),
    ]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is = Moment::read(scene.word).unwrap_or_else(|| Moment::of_the_talk(scene));
    let moment = match act.control {
        // On, it goes to the moment of the failure; off, it returns the figure to the talk.
        "fails" if act.value.is_empty() => return None,
        "fails" => Moment { at: RISE, fails: true },
        _ => Moment { at: act.value.parse().ok()?, ..is },
    };
    (moment != Moment::of_the_talk(scene)).then(|| moment.word())
}

fn show(scene: &Scene) -> Vec<Patch> {
    let word = Moment::read(scene.word);
    let moment = word.unwrap_or_else(|| Moment::of_the_talk(scene));
    let (at, end, done) = (moment.at, moment.end(), moment.done());
    let mut puts = vec![
        Patch::flag(".runs", "data-at", word.is_some()),
        Patch::flag(".runs", "data-risen", moment.has_risen()),
        Patch::flag(".by-agent", "data-done", done >= APPROVAL),
        Patch::html(".count.at", moment.clicks().to_string()),
        Patch::attribute("[data-act=at]", "max", end.to_string()),
        Patch::value("[data-act=at]", at.to_string()),
        Patch::html("[data-act=at] + output", format!("{at} / {end}")),
        Patch::value("[data-act=fails]", if moment.fails { "on" } else { "" }),
        Patch::html("[data-result]", word.map_or_else(String::new, status)),
    ];
    for step in 1..=ERRANDS.len() {
        let row = format!(".rows > li:nth-child({step})");
        puts.push(Patch::flag(&*row, "data-done", step <= done));
        puts.push(Patch::flag(
            row,
            "data-again",
            moment.has_risen() && REPEATED_STEPS.contains(&step),
        ));
    }
    puts
}

/// Returns what happens, where the drawing alone does not say it.
fn status(moment: Moment) -> String {
    let clicks = moment.clicks();
    if !moment.has_risen() {
        let ko = format!("{clicks}번 클릭");
        return format!("<span class=\"sr\">{}</span>", both(&ko, &format!("{clicks} clicks")));
    }
    if moment.at < moment.end() {
        return both(
            "승인 전에 운임이 올라 비교 단계로 되돌아갑니다",
            "The fare rises before approval, so the plan returns to comparing",
        );
    }
    let more = clicks - clicks_after(ERRANDS.len());
    both(
        &format!("사람은 {more}번 더 클릭하지만, 에이전트는 그대로 한 번만 묻습니다"),
        &format!("By hand {more} more clicks; the agent still asks only once"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_stage(word: &str) -> Scene<'_> {
        Scene { word, ..Scene { step: 2, on_stage: true, ..Scene::default() } }
    }

    fn has(puts: &[Patch], at: &str, name: &'static str) -> bool {
        puts.contains(&Patch::flag(at, name, true))
    }

    fn rows_done(puts: &[Patch]) -> Vec<usize> {
        let row = |it: &usize| has(puts, &format!(".rows > li:nth-child({it})"), "data-done");
        (1..=ERRANDS.len()).filter(row).collect()
    }

    #[test]
    fn without_a_word_the_talk_has_it() {
        let puts = show(&on_stage(""));
        assert!(!has(&puts, ".runs", "data-at"), "the drawing's own steps count");
        assert!(puts.contains(&Patch::value("[data-act=at]", "2")));
        let article = show(&Scene { on_stage: false, ..on_stage("") });
        assert!(article.contains(&Patch::value("[data-act=at]", "5")));
        for puts in [puts, article] {
            assert!(puts.contains(&Patch::html("[data-result]", "")));
            assert!(puts.contains(&Patch::value("[data-act=fails]", "")));
        }
    }

    #[test]
    fn both_columns_move_together() {
        let puts = show(&on_stage("step-3"));
        assert!(has(&puts, ".runs", "data-at"));
        assert!(puts.contains(&Patch::html(".count.at", "31")));
        assert_eq!(rows_done(&puts), [1, 2, 3]);
        assert!(!has(&puts, ".by-agent", "data-done"), "nobody has approved");
    }

    #[test]
    fn when_the_fare_rises_two_steps_are_done_again() {
        let moments: Vec<_> = (0..=8).map(|at| Moment { at, fails: true }).collect();
        assert_eq!(moments[0].end(), 8);
        let done: Vec<_> = moments.iter().map(|it| it.done()).collect();
        assert_eq!(done, [0, 1, 2, 3, 1, 2, 3, 4, 5]);
        let clicks: Vec<_> = moments.iter().map(|it| it.clicks()).collect();
        assert_eq!(clicks, [0, 14, 23, 31, 31, 40, 48, 54, 57]);
        let puts = show(&on_stage("failure-4"));
        let again = |row: usize| has(&puts, &format!(".rows > li:nth-child({row})"), "data-again");
        assert_eq!([1, 2, 3, 4, 5].map(again), [false, true, true, false, false]);
        assert_eq!(rows_done(&puts), [1]);
        assert!(status(moments[4]).contains("승인 전에 운임이 올라"));
        assert!(status(moments[8]).contains("17 more clicks"));
    }

    #[test]
    fn every_moment_is_a_word_and_nonsense_is_none() {
        for fails in [false, true] {
            for at in 0..=(Moment { at: 0, fails }).end() {
                let moment = Moment { at, fails };
                assert_eq!(Moment::read(&moment.word()), Some(moment));
            }
        }
        for nonsense in ["", "step", "step-6", "failure-9", "step-x", "step--1", "late-2"] {
            assert_eq!(Moment::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn the_switch_shows_the_failure_at_once_and_gives_back() {
        let set = |word, control, value| act(&on_stage(word), &ControlEvent { control, value });
        assert_eq!(set("", "fails", "on").as_deref(), Some("failure-4"));
        assert_eq!(set("failure-4", "at", "6").as_deref(), Some("failure-6"));
        assert_eq!(set("failure-6", "fails", ""), None);
        assert_eq!(set("", "at", "4").as_deref(), Some("step-4"));
        assert_eq!(set("step-4", "at", "2"), None, "as far as the talk is");
    }
}
