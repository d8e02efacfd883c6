//! Slide `internet-clock`: on the clock of the web and of mobile, AI is still between laying
//! infrastructure and spreading devices.

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
    chapter: &POSITION_2024,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "AI가 지금 어디쯤인지 인터넷의 역사에 견주어 보겠습니다. 먼저 인프라가 깔렸습니다. 1993년에 웹이 공개됐고, 클라우드와 3G, 4G 통신망이 뒤를 이었습니다.",
            "To see where AI stands, let me set it beside the history of the internet. First came infrastructure: the web was opened in 1993, and the cloud and the 3G and 4G networks followed.",
        ),
        Text::new(
            "다음은 기기입니다. PC가 퍼졌고, 2007년에 아이폰이 나온 뒤로는 스마트폰이 퍼졌습니다.",
            "Then devices spread: first the PC, and after the iPhone of 2007 the smartphone.",
        ),
        Text::new(
            "그 위에서 대표 서비스가 나왔습니다. 웹에서는 아마존과 구글, 이어서 링크드인, 페이스북, 유튜브입니다. 모바일에서는 카카오톡, 인스타그램, 우버입니다. 처음 발표에서는 구글이 1994–95년에 생겼다고 했지만, 1998년이 맞습니다.",
            "On top of them came the services: Amazon and Google, then LinkedIn, Facebook and YouTube on the web; KakaoTalk, Instagram and Uber on mobile. When I first gave this talk I dated Google to 1994–95; it was founded in 1998.",
        ),
        Text::new(
            "돈은 그다음이었습니다. 구글은 2000년에 광고로, 카카오톡은 2012년에 게임으로, 인스타그램은 2013년에 광고로 벌기 시작했습니다.",
            "Money came last: Google with ads in 2000, KakaoTalk with games in 2012, Instagram with ads in 2013.",
        ),
        Text::new(
            "이제 AI입니다. 저는 모델과 데이터센터가 지금 깔리는 인프라라고 봅니다. 그래서 2025년 1월은 인프라에서 보급으로 넘어가는 때이고, 대표 서비스의 자리는 아직 비어 있습니다.",
            "Now AI. I see models and data centres as the infrastructure that is being laid. So in January 2025 we are on the way from infrastructure to devices, and the place for services is still empty.",
        ),
        Text::new(
            "시작점을 맞춰 보면, 웹은 구글까지 5년 남짓, 검색 광고까지 7년 반이 걸렸습니다. 아이폰에서 카카오톡과 인스타그램까지는 3년 안팎입니다. AI는 ChatGPT부터 이제 2년 남짓입니다.",
            "Lined up from a common start, the web took a little over five years to Google and seven and a half to search ads; the iPhone about three to KakaoTalk and Instagram. AI, counted from ChatGPT, is at two years and two months.",
        ),
    ],
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
