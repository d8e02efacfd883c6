//! Checks before a talk, and the verdict on each result. Not here: running the checks
//! (`browser/check.rs`), or the clicker's keys (`preflight/clicker_test`).

use rostra_core::text::Text;

/// A feature of the device that a talk may need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The deck can fill the screen.
    FullScreen,
    /// The speaker's window can open on another screen.
    Screens,
    /// The screen can be kept awake.
    Awake,
    /// Another window is synchronised with this one.
    InStep,
    /// The slides' own font is loaded.
    Font,
    /// Time and rehearsals can be stored.
    Storage,
    /// The deck works without a network.
    Offline,
}

impl Item {
    /// All features, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::FullScreen,
        Self::Screens,
        Self::Awake,
        Self::InStep,
        Self::Font,
        Self::Storage,
        Self::Offline,
    ];

    /// Returns its name on the page.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::FullScreen => Text::new("전체 화면", "Full screen"),
            Self::Screens => Text::new("둘째 화면", "A second screen"),
            Self::Awake => Text::new("화면 계속 켜 두기", "Screen kept awake"),
            Self::InStep => Text::new("다른 창과의 연결", "A second window in step"),
            Self::Font => Text::new("글자", "Font"),
            Self::Storage => Text::new("저장 공간", "Storage"),
            Self::Offline => Text::new("오프라인 사본", "Offline copy"),
        }
    }
}

/// Result of a check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckResult {
    /// No result yet.
    #[default]
    Pending,
    /// It needs a permission that the user has not been asked for.
    Unasked,
    /// It works.
    Yes,
    /// It does not work.
    No,
    /// There is nothing to check.
    Absent,
}

/// Results so far. A feature that the deck does not have is never checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings(Vec<(Item, CheckResult)>);

impl Findings {
    /// Returns the result for a feature.
    #[must_use]
    pub fn of(&self, item: Item) -> CheckResult {
        let stored = self.0.iter().find(|(of, _)| *of == item);
        stored.map_or(CheckResult::Pending, |(_, result)| *result)
    }

    /// Stores a result in place of the one before.
    pub fn record(&mut self, item: Item, result: impl Into<CheckResult>) {
        self.0.retain(|(of, _)| *of != item);
        self.0.push((item, result.into()));
    }
}

impl From<bool> for CheckResult {
    fn from(works: bool) -> Self {
        if works { Self::Yes } else { Self::No }
    }
}

/// Status light: a color, a shape and a word of the same meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckStatus {
    /// It works.
    Green,
    /// Something has to be fixed.
    Red,
    /// No result yet.
    Waiting,
    /// There is nothing to check.
    Neutral,
}

impl CheckStatus {
    /// Returns its name in the style sheet.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Red => "red",
            Self::Waiting => "waiting",
            Self::Neutral => "neutral",
        }
    }

    /// Returns its name on the page.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Green => Text::new("정상", "Works"),
            Self::Red => Text::new("문제", "Problem"),
            Self::Waiting => Text::new("대기 중", "Waiting"),
            Self::Neutral => Text::new("없음", "None"),
        }
    }

    /// Returns its shape: the path of a line in a square of 18.
    #[must_use]
    pub const fn icon_path(self) -> &'static str {
        match self {
            Self::Green => "M4 9.5l3.5 3.5 6.5-8",
            Self::Red => "M5 5l8 8m0-8l-8 8",
            Self::Waiting => "M4 9h.1m4.9 0h.1m4.9 0h.1",
            Self::Neutral => "M5 9h8",
        }
    }
}

/// Status and a sentence about it: the remedy, where something has to be fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The status.
    pub light: CheckStatus,
    /// The sentence.
    pub text: Text,
}

const fn verdict(light: CheckStatus, ko: &'static str, en: &'static str) -> Verdict {
    Verdict { light, text: Text::new(ko, en) }
}

/// Returns the verdict on a result.
#[must_use]
pub const fn judge(item: Item, result: CheckResult) -> Verdict {
    match (item, result) {
        (Item::Offline, _) => verdict(
            CheckStatus::Neutral,
            "이 자료에는 아직 없는 기능",
            "Not part of this deck yet.",
        ),
        (
            Item::InStep,
            CheckResult::Pending | CheckResult::Unasked | CheckResult::No | CheckResult::Absent,
        ) => verdict(
            CheckStatus::Waiting,
            "아래 링크로 다른 창을 열고 이 페이지로 복귀",
            "Open the second window by the link below, then come back to this page.",
        ),
        (Item::Screens, CheckResult::Absent) => verdict(
            CheckStatus::Neutral,
            "화면이 하나이거나 브라우저가 알려 주지 않음, 발표자 창은 손으로 옮기기",
            "One screen, or the browser does not tell: move the speaker’s window by hand.",
        ),
        (Item::Screens, CheckResult::Unasked) => verdict(
            CheckStatus::Waiting,
            "아래 단추로 허용하면 발표자 창이 청중이 보지 않는 화면에 열림",
            "Allow it below, and the speaker’s window opens on the screen that the room does not see.",
        ),
        (Item::Screens, CheckResult::Yes) => verdict(
            CheckStatus::Green,
            "S 키를 누르면 발표자 창은 청중이 보지 않는 화면에 열림",
            "S opens the speaker’s window on the screen that the room does not see.",
        ),
        (Item::Screens, CheckResult::No) => verdict(
            CheckStatus::Red,
            "사이트 설정에서 창 관리를 허용하거나, 발표자 창을 손으로 옮기기",
            "Allow window management in the site’s settings, or move the speaker’s window by hand.",
        ),
        (_, CheckResult::Absent) => verdict(CheckStatus::Neutral, "없음", "Nothing to test."),
        (_, CheckResult::Pending | CheckResult::Unasked) => {
            verdict(CheckStatus::Waiting, "응답 대기 중", "Waiting for an answer.")
        }
        (Item::FullScreen, CheckResult::Yes) => verdict(
            CheckStatus::Green,
            "발표 창에서 F 키로 시작",
            "F starts it in the room’s window.",
        ),
        (Item::FullScreen, CheckResult::No) => verdict(
            CheckStatus::Red,
            "다른 브라우저나 새 창에서 열기, 아이폰은 앱처럼 추가한 뒤 열기",
            "Open the deck in a tab of its own or in another browser; on an iPhone, from the home screen.",
        ),
        (Item::Awake, CheckResult::Yes) => verdict(
            CheckStatus::Green,
            "발표하는 동안 켜져 있음",
            "It stays on while the deck is in sight.",
        ),
        (Item::Awake, CheckResult::No) => verdict(
            CheckStatus::Red,
            "절전 모드 해제, 기기 설정에서 화면이 켜져 있는 시간 연장 필요",
            "Switch power saving off, and let the screen stay on in the system’s settings.",
        ),
        (Item::InStep, CheckResult::Yes) => {
            verdict(CheckStatus::Green, "다른 창의 응답 확인", "Another window has answered.")
        }
        (Item::Font, CheckResult::Yes) => {
            verdict(CheckStatus::Green, "Pretendard 준비됨", "Pretendard is here.")
        }
        (Item::Font, CheckResult::No) => verdict(
            CheckStatus::Red,
            "네트워크 확인 후 새로 고침, 그동안은 기기의 글자로 표시",
            "Check the network and load the page anew; until then the slides use the device’s type.",
        ),
        (Item::Storage, CheckResult::Yes) => {
            verdict(CheckStatus::Green, "쓰기, 읽기, 지우기 확인", "Written, read and removed.")
        }
        (Item::Storage, CheckResult::No) => verdict(
            CheckStatus::Red,
            "비공개 창이 아닌 창에서 열고 사이트 데이터 허용 필요",
            "Open the deck outside a private window and allow it site data, or the time is lost on a reload.",
        ),
    }
}

/// Returns the verdict on all of them: the worst status counts.
#[must_use]
pub fn overall_verdict(lights: &[CheckStatus]) -> Verdict {
    let has = |light| lights.contains(&light);
    if has(CheckStatus::Red) {
        verdict(CheckStatus::Red, "해결할 문제 있음", "Something is to be put right.")
    } else if has(CheckStatus::Waiting) {
        verdict(CheckStatus::Waiting, "아직 확인할 것 있음", "Something is still to be checked.")
    } else {
        verdict(CheckStatus::Green, "모두 정상", "All is well.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_works_is_green_and_what_does_not_has_a_remedy() {
        for item in Item::ALL {
            let [pending, yes, no] =
                [CheckResult::Pending, CheckResult::Yes, CheckResult::No].map(|it| judge(item, it));
            for it in [pending, yes, no] {
                assert!(!it.text.ko.is_empty() && !it.text.en.is_empty(), "{item:?}");
            }
            match item {
                Item::Offline => {
                    assert!([pending, yes, no].iter().all(|it| it.light == CheckStatus::Neutral));
                }
                Item::Screens => {
                    let [unasked, absent] =
                        [CheckResult::Unasked, CheckResult::Absent].map(|it| judge(item, it));
                    assert_eq!(
                        [pending, unasked, yes, no, absent].map(|it| it.light),
                        [
                            CheckStatus::Waiting,
                            CheckStatus::Waiting,
                            CheckStatus::Green,
                            CheckStatus::Red,
                            CheckStatus::Neutral
                        ]
                    );
                    assert_ne!(pending.text, unasked.text);
                }
                // No other window has been opened yet, which is no fault.
                Item::InStep => {
                    assert_eq!(
                        [pending, yes, no].map(|it| it.light),
                        [CheckStatus::Waiting, CheckStatus::Green, CheckStatus::Waiting]
                    );
                }
                _ => {
                    assert_eq!(
                        [pending, yes, no].map(|it| it.light),
                        [CheckStatus::Waiting, CheckStatus::Green, CheckStatus::Red]
                    );
                    assert_ne!(yes.text, no.text);
                }
            }
        }
    }

    #[test]
    fn the_latest_finding_counts() {
        let mut findings = Findings::default();
        assert_eq!(findings.of(Item::Awake), CheckResult::Pending);
        findings.record(Item::Awake, false);
        findings.record(Item::Font, true);
        assert_eq!(findings.of(Item::Awake), CheckResult::No);
        findings.record(Item::Awake, true);
        assert_eq!(
            (findings.of(Item::Awake), findings.of(Item::Font)),
            (CheckResult::Yes, CheckResult::Yes)
        );
    }

    #[test]
    fn the_worst_status_counts_for_all() {
        use CheckStatus::{Green, Neutral, Red, Waiting};
        for (lights, all) in [
            ([Green, Red, Waiting], Red),
            ([Green, Waiting, Neutral], Waiting),
            ([Green, Neutral, Green], Green),
        ] {
            assert_eq!(overall_verdict(&lights).light, all);
        }
    }

    #[test]
    fn lights_differ_by_shape_and_word() {
        let lights =
            [CheckStatus::Green, CheckStatus::Red, CheckStatus::Waiting, CheckStatus::Neutral];
        for (index, light) in lights.iter().enumerate() {
            // Compares with those after it, so that each pair is compared once.
            for other in lights.iter().skip(index + 1) {
                assert_ne!(light.icon_path(), other.icon_path());
                assert_ne!(light.name(), other.name());
                assert_ne!(light.word(), other.word());
            }
        }
    }
}
