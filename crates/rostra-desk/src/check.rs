//! What is looked at before a talk, and what is said about what was found. Not here: how it is found
//! out (`browser/check.rs`), or the clicker's keys (`pressed`).

use rostra_core::text::Text;

/// Something that a talk may need of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The deck fills the screen.
    FullScreen,
    /// The screen stays on.
    Awake,
    /// Another window follows.
    InStep,
    /// The slides' own type is here.
    Font,
    /// Time and rehearsals are remembered.
    Storage,
    /// The deck works without a network.
    Offline,
}

impl Item {
    /// All of them, as the page has them.
    pub const ALL: [Self; 6] =
        [Self::FullScreen, Self::Awake, Self::InStep, Self::Font, Self::Storage, Self::Offline];

    /// Its name on the page.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::FullScreen => Text::new("전체 화면", "Full screen"),
            Self::Awake => Text::new("화면 꺼짐 방지", "Screen kept awake"),
            Self::InStep => Text::new("다른 창과의 연결", "A second window in step"),
            Self::Font => Text::new("글꼴", "Font"),
            Self::Storage => Text::new("저장 공간", "Storage"),
            Self::Offline => Text::new("오프라인 사본", "Offline copy"),
        }
    }
}

/// What came of looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet.
    #[default]
    Looking,
    /// It is so.
    Yes,
    /// It is not.
    No,
}

/// What has been found so far. What the deck does not have is never looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(Vec<(Item, Found)>);

impl Findings {
    /// What came of looking for this.
    #[must_use]
    pub fn of(&self, item: Item) -> Found {
        self.0.iter().find(|it| it.0 == item).map_or(Found::Looking, |it| it.1)
    }

    /// Notes what was found, in place of what was before.
    pub fn note(&mut self, item: Item, is_so: bool) {
        self.0.retain(|it| it.0 != item);
        self.0.push((item, if is_so { Found::Yes } else { Found::No }));
    }
}

/// How something stands; its shape and its word say so beside its color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// All is well.
    Green,
    /// Something is to be done.
    Red,
    /// Nobody knows yet.
    Waiting,
    /// There is nothing to know.
    Neutral,
}

impl Light {
    /// What the style sheet calls it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Red => "red",
            Self::Waiting => "waiting",
            Self::Neutral => "neutral",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Green => Text::new("정상", "Works"),
            Self::Red => Text::new("문제", "Problem"),
            Self::Waiting => Text::new("대기 중", "Waiting"),
            Self::Neutral => Text::new("없음", "None"),
        }
    }

    /// Its shape.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Green => "✓",
            Self::Red => "✕",
            Self::Waiting => "…",
            Self::Neutral => "–",
        }
    }
}

/// How something stands, and a sentence about it: the remedy where there is something to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How it stands.
    pub light: Light,
    /// The sentence.
    pub says: Text,
}

const fn verdict(light: Light, ko: &'static str, en: &'static str) -> Verdict {
    Verdict { light, says: Text::new(ko, en) }
}

/// What is said of something that was looked for.
#[must_use]
pub const fn judge(item: Item, found: Found) -> Verdict {
    match (item, found) {
        (Item::Offline, _) => {
            verdict(Light::Neutral, "이 자료에는 아직 없는 기능", "Not part of this deck yet.")
        }
        (Item::InStep, Found::Looking | Found::No) => verdict(
            Light::Waiting,
            "아래 링크로 둘째 창을 열고 이 페이지로 복귀",
            "Open the second window by the link below, then come back to this page.",
        ),
        (_, Found::Looking) => verdict(Light::Waiting, "응답 대기 중", "Waiting for an answer."),
        (Item::FullScreen, Found::Yes) => {
            verdict(Light::Green, "발표 창에서 F 키로 시작", "F starts it in the room’s window.")
        }
        (Item::FullScreen, Found::No) => verdict(
            Light::Red,
            "다른 브라우저나 새 탭에서 열기, 아이폰은 홈 화면에 추가한 뒤 열기",
            "Open the deck in a tab of its own or in another browser; on an iPhone, from the home screen.",
        ),
        (Item::Awake, Found::Yes) => verdict(
            Light::Green,
            "발표하는 동안 켜져 있음",
            "It stays on while the deck is in sight.",
        ),
        (Item::Awake, Found::No) => verdict(
            Light::Red,
            "절전 모드 해제와 시스템 설정의 화면 꺼짐 시간 연장 필요",
            "Switch power saving off, and let the screen stay on in the system’s settings.",
        ),
        (Item::InStep, Found::Yes) => {
            verdict(Light::Green, "둘째 창의 응답 확인", "Another window has answered.")
        }
        (Item::Font, Found::Yes) => {
            verdict(Light::Green, "Pretendard 준비됨", "Pretendard is here.")
        }
        (Item::Font, Found::No) => verdict(
            Light::Red,
            "네트워크 확인 후 새로 고침, 그동안은 기기의 글꼴로 표시",
            "Check the network and load the page anew; until then the slides use the device’s type.",
        ),
        (Item::Storage, Found::Yes) => {
            verdict(Light::Green, "쓰기, 읽기, 지우기 확인", "Written, read and removed.")
        }
        (Item::Storage, Found::No) => verdict(
            Light::Red,
            "시크릿 창이 아닌 창에서 열고 사이트 데이터 허용 필요",
            "Open the deck outside a private window and allow it site data, or the time is lost on a reload.",
        ),
    }
}

/// How all of them stand together.
#[must_use]
pub fn together(lights: &[Light]) -> Verdict {
    let has = |light| lights.contains(&light);
    if has(Light::Red) {
        verdict(Light::Red, "해결할 문제 있음", "Something is to be put right.")
    } else if has(Light::Waiting) {
        verdict(Light::Waiting, "아직 확인할 것 있음", "Something is still to be checked.")
    } else {
        verdict(Light::Green, "모두 정상", "All is well.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_works_is_green_and_what_does_not_has_a_remedy() {
        for item in Item::ALL {
            let [looking, yes, no] =
                [Found::Looking, Found::Yes, Found::No].map(|it| judge(item, it));
            for it in [looking, yes, no] {
                assert!(!it.says.ko.is_empty() && !it.says.en.is_empty(), "{item:?}");
            }
            match item {
                Item::Offline => {
                    assert!([looking, yes, no].iter().all(|it| it.light == Light::Neutral));
                }
                // Nobody has opened another window yet: that is no fault.
                Item::InStep => {
                    assert_eq!(
                        [looking, yes, no].map(|it| it.light),
                        [Light::Waiting, Light::Green, Light::Waiting]
                    );
                }
                _ => {
                    assert_eq!(
                        [looking, yes, no].map(|it| it.light),
                        [Light::Waiting, Light::Green, Light::Red]
                    );
                    assert_ne!(yes.says, no.says);
                }
            }
        }
    }

    #[test]
    fn the_latest_finding_counts() {
        let mut findings = Findings::default();
        assert_eq!(findings.of(Item::Awake), Found::Looking);
        findings.note(Item::Awake, false);
        findings.note(Item::Font, true);
        assert_eq!(findings.of(Item::Awake), Found::No);
        findings.note(Item::Awake, true);
        assert_eq!((findings.of(Item::Awake), findings.of(Item::Font)), (Found::Yes, Found::Yes));
    }

    #[test]
    fn the_worst_one_speaks_for_all() {
        use Light::{Green, Neutral, Red, Waiting};
        for (lights, all) in [
            ([Green, Red, Waiting], Red),
            ([Green, Waiting, Neutral], Waiting),
            ([Green, Neutral, Green], Green),
        ] {
            assert_eq!(together(&lights).light, all);
        }
    }

    #[test]
    fn lights_differ_by_more_than_color() {
        let lights = [Light::Green, Light::Red, Light::Waiting, Light::Neutral];
        for (index, light) in lights.iter().enumerate() {
            // With those behind it: so each pair is looked at once.
            for other in lights.iter().skip(index + 1) {
                assert_ne!(light.sign(), other.sign());
                assert_ne!(light.name(), other.name());
                assert_ne!(light.word(), other.word());
            }
        }
    }
}
