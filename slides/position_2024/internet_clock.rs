//! Slide `internet-clock`: beside the web and mobile clocks, AI is still between laying pipes and
//! spreading devices.

use rostra::prelude::*;

use crate::chapters::POSITION_2024;
use crate::figures::internet_clock;
use crate::figures::internet_clock::data::CLOCK_SINCE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "internet-clock",
        headline: Text::new("인터넷 시계로 본 AI의 현재", "AI on the internet's clock"),
        last_step: 5,
        cue_s: 108,
    },
    part: &POSITION_2024,
    tone: Tone::Paper,
    notes: Text::new(
        "웹이 열리고 구글까지 5년 남짓, 광고 수익화까지 7년 반이 걸렸습니다. 아이폰에서 카카오톡과 인스타그램까지는 3년 안팎이었습니다. ChatGPT 공개 뒤 2년 남짓 지난 지금, 이 시계로 보면 아직 깔고 보급하는 구간입니다. 흔히 1994–95년의 산물로 함께 묶이는 구글은 1998년 설립이라는 점을 바로잡았습니다.",
        "From the open web to Google took a little over five years, to search ads seven and a half. From the iPhone to KakaoTalk and Instagram, about three. Two years and two months after ChatGPT, this clock still reads pipes and devices. Google, often put in 1994–95, dates from 1998.",
    ),
    facts: &[
        "F09", "F10", "F11", "F12", "F19", "X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08",
        "X09", "X10", "X11", "X12", "X13", "X14", "X15", "X16", "X17", "X18", "X19", "X20", "X21",
        "X22", "X23", "X24", "X25", "X26", "X27", "X28", "X29", "X30", "X31", "X32", "X33", "X34",
    ],
    since: &[
        Since::Said(CLOCK_SINCE),
        Since::Fact("S04"),
        Since::Fact("S19"),
        Since::Fact("S02"),
        Since::Fact("S11"),
    ],
    view: internet_clock::view,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::internet_clock::events::{EVENTS, Origin};

    #[test]
    fn every_event_after_the_talk_is_in_the_note() {
        for event in EVENTS.iter().filter(|it| it.origin == Origin::Since) {
            assert!(ENTRY.since.contains(&Since::Fact(event.fact)), "{}", event.id);
        }
    }
}
