//! The way of the document, which can be followed station by station.

use rostra::prelude::*;

use super::STATIONS;
use crate::figures::chips::{self, Chip};

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| chips::knows(STOPS, word),
    show,
    act,
};

/// Duration of each station while it plays, in milliseconds.
const STOP_MS: u32 = 2800;

const PLAY: Text = Text::new("재생", "Play");
const STOP: Text = Text::new("단계", "Step");
/// Value of the slider for the complete line.
const ALL: Text = Text::new("전체", "All");
const PROMPT: Text = Text::new("단계를 고르면 설명이 나옵니다", "Choose a step for more");

/// The stations, and what each does to the document: the drawing in words, without any further
/// claim.
const STOPS: &[Chip] = &[
    Chip::new(
        "sources",
        ".station:nth-child(1) > .art",
        STATIONS[0].name,
        Text::new(
            "문서는 메일과 표 사이에 섞여 있고, 답이 될 구절은 그 안의 한 줄입니다",
            "The document lies among mail and tables; the passage that will answer is one line of it",
        ),
    ),
    Chip::new(
        "store",
        ".station:nth-child(2) > .art",
        STATIONS[1].name,
        Text::new(
            "다른 자료와 함께 한곳에 모이고, 문서도 구절도 원본 그대로입니다",
            "It moves into one place with all the rest; document and passage stay as they are",
        ),
    ),
    Chip::new(
        "label",
        ".station:nth-child(3) > .art",
        STATIONS[2].name,
        Text::new(
            "구절에 정답이 표시되고, 검수를 거친 뒤 다음 단계로 갑니다",
            "The passage gets its label, and goes on once that has been checked",
        ),
    ),
    Chip::new(
        "index",
        ".station:nth-child(4) > .art",
        STATIONS[3].name,
        Text::new(
            "문서를 조각으로 나누고, 질문과 뜻이 가까운 구절을 찾습니다",
            "The document is cut into pieces; the passage nearest to the question in meaning is found",
        ),
    ),
    Chip::new(
        "model",
        ".station:nth-child(5) > .art",
        STATIONS[4].name,
        Text::new(
            "모델이 답하면서 구절을 근거로 인용합니다",
            "The model answers and quotes the passage as its source",
        ),
    ),
];

fn controls() -> Vec<(&'static str, String)> {
    let buttons = STOPS.iter().map(|it| (it.at, cover("data-explore", it.word, it.name)));
    let last = u32::try_from(STOPS.len()).unwrap_or_default();
    let html = format!(
        "<div class=\"live travel\">{}{}<output class=\"tells\"></output></div>",
        player("play", PLAY, STOP_MS),
        slider("stop", STOP, [0, last, 1]),
    );
    buttons.chain([(".line", html)]).collect()
}

/// Returns the number of the document's station, from 1; 0 without a word, when the line is
/// complete.
fn place(word: &str) -> usize {
    STOPS.iter().position(|it| it.word == word).map_or(0, |it| it + 1)
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let (place, last) = (place(scene.word), STOPS.len());
    let place = match act.control {
        // Pressed at the end, it starts again at the first station.
        "play" if place == last => {
            if act.value == REPEAT {
                last
            } else {
                1
            }
        }
        "play" => place + 1,
        _ => act.value.parse().unwrap_or_default(),
    };
    let stop = place.checked_sub(1).and_then(|it| STOPS.get(it))?;
    Some(stop.word.to_owned())
}

fn show(scene: &Scene) -> Vec<Patch> {
    let (place, last) = (place(scene.word), STOPS.len());
    let state = |it: usize| match it.cmp(&place) {
        std::cmp::Ordering::Less => "past",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "ahead",
    };
    let states = (1..=last).map(|it| (place > 0).then(|| state(it).to_owned()));
    let named = if place == 0 { both(ALL.ko, ALL.en) } else { format!("{place} / {last}") };
    let slider = "[data-act=stop]";
    let mut puts = vec![
        Patch::each(".station", "data-travel", states),
        Patch::value(slider, place.to_string()),
        Patch::attribute(slider, "aria-valuetext", place.to_string()),
        Patch::html("[data-act=stop] + output", named),
    ];
    puts.extend(chips::show(STOPS, PROMPT, scene));
    puts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    fn does(word: &str, control: &str, value: &str) -> Option<String> {
        act(&at(word), &ControlEvent { control, value })
    }

    #[test]
    fn every_station_of_the_drawing_is_a_stop() {
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        for chip in STOPS {
            assert!(drawn.contains(chip.name.en), "{} is not drawn", chip.name.en);
            assert!((FIGURE.knows)(chip.word));
            assert_eq!(STOPS.iter().filter(|it| it.word == chip.word).count(), 1);
        }
        assert_eq!(STOPS.len(), STATIONS.len());
        assert!(!(FIGURE.knows)("") && !(FIGURE.knows)("3"));
    }

    #[test]
    fn it_plays_from_stop_to_stop_and_begins_anew_when_asked() {
        assert_eq!(does("", "play", "").as_deref(), Some("sources"));
        assert_eq!(does("store", "play", REPEAT).as_deref(), Some("label"));
        assert_eq!(does("model", "play", REPEAT).as_deref(), Some("model"));
        assert_eq!(does("model", "play", "").as_deref(), Some("sources"));
    }

    #[test]
    fn the_slider_goes_to_any_stop_and_back_to_the_talk() {
        assert_eq!(does("", "stop", "4").as_deref(), Some("index"));
        assert_eq!(does("index", "stop", "0"), None);
        assert_eq!(does("index", "stop", "6"), None);
    }

    #[test]
    fn what_lies_behind_and_ahead_steps_back() {
        let states = |word| match show(&at(word)).swap_remove(0).what {
            PatchKind::Each(_, values) => values,
            other => panic!("{other:?}"),
        };
        let expected = ["past", "past", "now", "ahead", "ahead"].map(|it| Some(it.to_owned()));
        assert_eq!(states("label"), expected);
        // Without a word nothing that is drawn is touched.
        assert_eq!(states(""), [const { None }; 5]);
        let puts = show(&at("label"));
        assert!(puts.contains(&Patch::html("[data-act=stop] + output", "3 / 5")));
    }
}
