//! Classifications of the timeline's events and readings: calendars, waves, kinds and stages.

use rostra::prelude::*;

use super::month::Month;

/// One of the two calendars, each with its own length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// Internet and mobile.
    Net,
    /// AI.
    Ai,
}

impl Track {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Net, Self::Ai];

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Net => Text::new("인터넷·모바일", "Web and mobile"),
            Self::Ai => Text::same("AI"),
        }
    }

    /// Returns its first and last month.
    #[must_use]
    pub const fn span(self) -> (Month, Month) {
        match self {
            Self::Net => (Month::new(1990, 1), Month::new(2015, 12)),
            Self::Ai => (Month::new(2017, 1), Month::new(2026, 12)),
        }
    }
}

/// One of the three waves that are compared, each with its own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wave {
    /// The web.
    Web,
    /// Smartphones.
    Mobile,
    /// AI.
    Ai,
}

impl Wave {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Web, Self::Mobile, Self::Ai];

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Web => Text::new("웹", "Web"),
            Self::Mobile => Text::new("모바일", "Mobile"),
            Self::Ai => Text::same("AI"),
        }
    }

    /// Returns the id of the event at which its clock reads 0: chosen for comparison, see
    /// `data.rs`.
    #[must_use]
    pub const fn zero(self) -> &'static str {
        match self {
            Self::Web => "web-open",
            Self::Mobile => "iphone",
            Self::Ai => "chatgpt",
        }
    }

    /// Returns the month at which its clock reads 0.
    #[must_use]
    pub const fn zero_month(self) -> Month {
        match self {
            Self::Web => Month::new(1993, 4),
            Self::Mobile => Month::new(2007, 6),
            Self::Ai => Month::new(2022, 11),
        }
    }

    /// Returns what happened then, in few words.
    #[must_use]
    pub const fn zero_name(self) -> Text {
        match self {
            Self::Web => Text::new("공개", "opened"),
            Self::Mobile => Text::new("아이폰", "iPhone"),
            Self::Ai => Text::same("ChatGPT"),
        }
    }

    /// Returns its word in style sheets.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Mobile => "mobile",
            Self::Ai => "ai",
        }
    }

    /// Returns the track it is drawn on.
    #[must_use]
    pub const fn track(self) -> Track {
        match self {
            Self::Web | Self::Mobile => Track::Net,
            Self::Ai => Track::Ai,
        }
    }
}

/// The four stages of the analogy, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Infrastructure is built.
    Infra,
    /// Devices spread.
    Device,
    /// Breakout services appear.
    Breakout,
    /// Revenue follows.
    Monetize,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Infra, Self::Device, Self::Breakout, Self::Monetize];

    /// Returns its name in a word or two.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Infra => Text::new("인프라", "Infrastructure"),
            Self::Device => Text::new("보급", "Devices"),
            Self::Breakout => Text::new("대표 서비스", "Breakout"),
            Self::Monetize => Text::new("수익화", "Revenue"),
        }
    }

    /// Returns what happens in it, as a sentence.
    #[must_use]
    pub const fn sentence(self) -> Text {
        match self {
            Self::Infra => Text::new("인프라가 깔린다", "Groundwork is laid"),
            Self::Device => Text::new("기기가 퍼진다", "Devices spread"),
            Self::Breakout => Text::new("대표 서비스가 나온다", "Services break out"),
            Self::Monetize => Text::new("수익이 따라온다", "Revenue follows"),
        }
    }

    /// Returns its word in style sheets.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Infra => "infra",
            Self::Device => "device",
            Self::Breakout => "breakout",
            Self::Monetize => "monetize",
        }
    }
}

/// The kind of an event, independent of its stage; drawn as a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Networks, clouds, chips.
    Infrastructure,
    /// Devices; for AI, the models that take their place.
    DeviceModel,
    /// Services.
    Breakout,
    /// An essay, a post, a funding round: belongs to no stage.
    Signal,
}

impl EventKind {
    /// All, in order.
    pub const ALL: [Self; 4] =
        [Self::Infrastructure, Self::DeviceModel, Self::Breakout, Self::Signal];

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Infrastructure => Text::new("인프라", "Infrastructure"),
            Self::DeviceModel => Text::new("기기·모델", "Device or model"),
            Self::Breakout => Text::new("서비스", "Service"),
            Self::Signal => Text::new("신호", "Signal"),
        }
    }

    /// Returns its word in style sheets.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Infrastructure => "infra",
            Self::DeviceModel => "device",
            Self::Breakout => "breakout",
            Self::Signal => "signal",
        }
    }
}
