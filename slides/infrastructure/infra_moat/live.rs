//! Each seat can be chosen, and shows whom it sells to and what its chips do, as far as facts go.

use rostra::prelude::*;

use super::CENTER;
use crate::figures::chips;
use crate::figures::picks::{self, Pick};

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || picks::controls(PICKS).into_iter().chain([chips::line(".table")]).collect(),
    knows: |word| picks::knows(PICKS, word),
    show,
    act: |_, _| None,
};

/// The seats, from the middle out.
const PICKS: &[Pick] = &[
    Pick::new("nvidia", ".center > p", ".center", CENTER),
    Pick::new(
        "amd",
        ".kinds > :nth-child(1) .about",
        ".kinds > :nth-child(1) .seat",
        Text::same("AMD"),
    ),
    Pick::new(
        "broadcom",
        ".kinds > :nth-child(2) .seat:nth-child(1) > .about",
        ".kinds > :nth-child(2) .seat:nth-child(1)",
        Text::new("브로드컴", "Broadcom"),
    ),
    Pick::new(
        "tpu",
        ".kinds > :nth-child(2) .seat:nth-child(2) > .about",
        ".kinds > :nth-child(2) .seat:nth-child(2)",
        Text::new("구글 TPU", "Google TPU"),
    ),
    Pick::new(
        "trainium",
        ".kinds > :nth-child(2) .seat:nth-child(3) > .about",
        ".kinds > :nth-child(2) .seat:nth-child(3)",
        Text::same("AWS Trainium"),
    ),
    Pick::new(
        "npu",
        ".kinds > :nth-child(3) .about",
        ".kinds > :nth-child(3) .seat",
        Text::same("NPU"),
    ),
];

/// The details of a seat; `None` where no fact gives one.
struct SeatDetails {
    sells_to: Option<Detail>,
    does: Option<Detail>,
}

/// A detail, and the fact behind it if the drawing does not show that.
struct Detail(Text, Option<(Mark, &'static str)>);

const PROMPT: Text = Text::new("자리를 고르면 설명이 나옵니다", "Choose a seat for more");
const SELLS_TO: Text = Text::new("누구에게 파나", "Sells to");
const DOES: Text = Text::new("학습·추론", "Trains, infers");
const BOTH: Option<Detail> = Some(Detail(Text::new("둘 다", "both"), None));
const ITS_OWN: Option<Detail> = Some(Detail(Text::new("자사 클라우드", "its own cloud"), None));

/// The details of the seats, in the order of [`PICKS`].
const DETAILS: [SeatDetails; 6] = [
    SeatDetails {
        sells_to: cited(Text::new("클라우드", "clouds"), Mark::Source, "F74"),
        does: cited(
            Text::new(
                "둘 다, H100이 2024년의 사실상 표준",
                "both; H100 the de facto standard of 2024",
            ),
            Mark::Corrected,
            "F71",
        ),
    },
    SeatDetails {
        sells_to: Some(Detail(Text::new("누구에게나", "anyone"), None)), does: BOTH
    },
    SeatDetails {
        sells_to: cited(
            Text::new("대형 클라우드, 맞춤형 칩으로", "big clouds, by custom chips"),
            Mark::Corrected,
            "F73",
        ),
        does: None,
    },
    SeatDetails { sells_to: ITS_OWN, does: BOTH },
    SeatDetails { sells_to: ITS_OWN, does: BOTH },
    SeatDetails {
        sells_to: None,
        does: cited(
            Text::new("추론용이 많음, 세레브라스는 둘 다", "often infers only; Cerebras does both"),
            Mark::Corrected,
            "F85",
        ),
    },
];

const fn cited(text: Text, mark: Mark, fact: &'static str) -> Option<Detail> {
    Some(Detail(text, Some((mark, fact))))
}

fn show(scene: &Scene) -> Vec<Patch> {
    let mut puts = picks::show(PICKS, scene);
    puts.extend(chips::show_details(find_details(|it| it.word == scene.word), PROMPT));
    puts
}

/// Returns the details of the seat with this English name, as HTML.
#[must_use]
pub fn seat_details_html(name: &str) -> Option<String> {
    find_details(|it| it.name.en == name)
}

fn find_details(is_meant: impl Fn(&Pick) -> bool) -> Option<String> {
    let (pick, details) = PICKS.iter().zip(&DETAILS).find(|it| is_meant(it.0))?;
    Some(line(pick.name, details))
}

fn line(name: Text, details: &SeatDetails) -> String {
    let values = [(SELLS_TO, &details.sells_to), (DOES, &details.does)];
    let values = values.into_iter().filter_map(|(label, said)| Some(value(label, said.as_ref()?)));
    format!("<b>{}</b> {}", both(name.ko, name.en), values.collect::<String>())
}

fn value(label: Text, Detail(text, rests): &Detail) -> String {
    let said = match *rests {
        Some((mark, fact)) => sourced(*text, mark, fact),
        None => both(text.ko, text.en),
    };
    format!("<span><small>{}</small> {said}</span> ", both(label.ko, label.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_can_be_chosen_and_tells_what_facts_say() {
        picks::tests::hold(PICKS);
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        let seats = super::super::KINDS.iter().flat_map(|it| it.seats).map(|it| it.name);
        let names = PICKS.iter().map(|it| it.name);
        assert!(names.eq([CENTER].into_iter().chain(seats)));
        for (pick, details) in PICKS.iter().zip(&DETAILS) {
            let scene = Scene { word: pick.word, ..Scene::default() };
            let line = line(pick.name, details);
            assert!(show(&scene).contains(&Patch::html(".tells", line.as_str())), "{line}");
            assert!(line.contains("<small>"), "{} tells nothing", pick.word);
            for Detail(text, rests) in [&details.sells_to, &details.does].into_iter().flatten() {
                match rests {
                    Some((mark, fact)) => {
                        assert_eq!(crate::facts::find(fact).expect(fact).mark(), *mark, "{fact}");
                    }
                    None if *text == BOTH.expect("it is").0 => {
                        assert!(
                            drawn.contains("학습·추론 둘 다")
                                && drawn.contains("trains and infers")
                        );
                    }
                    None => assert!(drawn.contains(text.ko) && drawn.contains(text.en)),
                }
            }
        }
    }
}
