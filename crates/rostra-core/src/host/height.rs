//! Height of a framed deck: which heights are reported to the host page, and in which message formats. Reports end:
//! without a limit, host and content could resize each other forever (a scroll bar makes the text narrower and
//! higher, the frame grows, the scroll bar disappears).

use super::reply::quoted;

/// Maximum change of the frame's width that a scroll bar causes, in CSS px.
const SCROLL_BAR_MAX_PX: u32 = 24;
/// Minimum and maximum height that WordPress accepts, in CSS px.
const WORDPRESS_RANGE_PX: (u32, u32) = (200, 1000);
/// Maximum number of decreases between resets: heights decrease while fonts, style sheets and figures load, and when
/// the frame's scroll bar disappears.
const MAX_DECREASES: u32 = 4;

/// Limits which heights are reported. Between resets and changes of the frame's width, at most [`MAX_DECREASES`]
/// reports are lower than the one before, so the sequence of reports ends.
#[derive(Debug, Default)]
pub struct Height {
    /// Width of the frame, in CSS px; 0 after a reset.
    width: u32,
    /// The height reported last, in CSS px.
    reported: u32,
    /// Number of decreases since the last reset.
    decreases: u32,
}

impl Height {
    /// Allows decreases again, after an event that may make the content lower: a move, another language, a click.
    pub const fn reset(&mut self) {
        self.width = 0;
    }

    /// Returns the height to report for a content height and frame width, in CSS px; `None` if it was reported last or
    /// is one decrease too many.
    pub fn report(&mut self, width: u32, height: u32) -> Option<u32> {
        if self.width.abs_diff(width) > SCROLL_BAR_MAX_PX {
            self.width = width;
            self.decreases = 0;
        } else if height < self.reported {
            if self.decreases == MAX_DECREASES {
                return None;
            }
            self.decreases += 1;
        }
        let is_new = height != self.reported;
        self.reported = height;
        is_new.then_some(height)
    }
}

/// The formats of height messages, with the ids that hosts put into the frame's address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeightFormats {
    /// The frame's address.
    pub address: String,
    /// The name that pym.js has put into the query.
    pub pym: Option<String>,
    /// The secret that WordPress has put into the fragment.
    pub wordpress: Option<String>,
}

impl HeightFormats {
    /// Parses the frame's address.
    #[must_use]
    pub fn of(address: &str) -> Self {
        let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
        let query = before.split_once('?').map_or("", |it| it.1);
        let is_id = |value: &&str| {
            let is_allowed =
                |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            (1..=64).contains(&value.len()) && value.bytes().all(is_allowed)
        };
        let id_in = |pairs: &str, name: &str| {
            let value =
                pairs.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            value.filter(is_id).map(str::to_owned)
        };
        Self {
            address: before.to_owned(),
            pym: id_in(query, "childId"),
            wordpress: fragment.strip_prefix('?').and_then(|pairs| id_in(pairs, "secret")),
        }
    }

    /// Writes a height as JSON in every supported format: objects for AMP, Datawrapper and Observable, strings for
    /// Embedly (Medium) and pym.js, and WordPress's if the address has its secret.
    #[must_use]
    pub fn all(&self, px: u32) -> Vec<String> {
        let embedly = format!(
            "{{\"context\":\"iframe.resize\",\"height\":{px},\"src\":{}}}",
            quoted(&self.address)
        );
        let mut all = vec![
            format!("{{\"sentinel\":\"amp\",\"type\":\"embed-size\",\"height\":{px}}}"),
            format!("{{\"datawrapper-height\":{{\"rostra\":{px}}}}}"),
            format!("{{\"height\":{px}}}"),
            quoted(&embedly),
        ];
        all.extend(
            self.pym.as_ref().map(|id| quoted(&format!("pymxPYMx{id}xPYMxheightxPYMx{px}"))),
        );
        all.extend(self.wordpress(px));
        all
    }

    /// Writes a height as JSON in the format of WordPress, which shows a frame only after its first message.
    #[must_use]
    pub fn wordpress(&self, px: u32) -> Option<String> {
        let secret = quoted(self.wordpress.as_ref()?);
        let px = px.clamp(WORDPRESS_RANGE_PX.0, WORDPRESS_RANGE_PX.1);
        Some(format!("{{\"secret\":{secret},\"message\":\"height\",\"value\":{px}}}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reports_each_height_once_and_comes_to_rest() {
        let mut height = Height::default();
        assert_eq!(height.report(600, 900), Some(900));
        assert_eq!(height.report(600, 900), None, "again");
        for _ in 0..MAX_DECREASES {
            assert_eq!(height.report(585, 930), Some(930), "a scroll bar");
            assert_eq!(height.report(600, 900), Some(900), "and without it");
        }
        assert_eq!(height.report(585, 930), Some(930));
        assert_eq!(height.report(600, 900), None, "at rest");
        assert_eq!(height.report(320, 700), Some(700), "another width");
        height.reset();
        assert_eq!(height.report(320, 500), Some(500), "another slide");
        height.reset();
        assert_eq!(height.report(320, 500), None, "of the same height");
    }

    #[test]
    fn knows_its_host_by_the_address() {
        let of = |it| HeightFormats::of(it);
        assert_eq!(
            of("https://a.example/?embed"),
            HeightFormats {
                address: "https://a.example/?embed".into(),
                ..HeightFormats::default()
            }
        );
        let pym = of("https://a.example/?embed&initialWidth=600&childId=box-1&parentUrl=x");
        assert_eq!(pym.pym.as_deref(), Some("box-1"));
        assert_eq!(of("https://a.example/?embed#?secret=aB3").wordpress.as_deref(), Some("aB3"));
        assert_eq!(of("https://a.example/?childId=a%22b#?secret=").pym, None);
        assert_eq!(of("https://a.example/?embed#?secret=").wordpress, None);
    }

    #[test]
    fn each_host_gets_its_own_format() {
        let host = HeightFormats {
            address: "https://a.example/?embed".into(),
            pym: Some("x".into()),
            wordpress: Some("s".into()),
        };
        assert_eq!(
            host.all(1234),
            [
                "{\"sentinel\":\"amp\",\"type\":\"embed-size\",\"height\":1234}",
                "{\"datawrapper-height\":{\"rostra\":1234}}",
                "{\"height\":1234}",
                "\"{\\\"context\\\":\\\"iframe.resize\\\",\\\"height\\\":1234,\\\"src\\\":\\\"https://a.example/?embed\\\"}\"",
                "\"pymxPYMxxxPYMxheightxPYMx1234\"",
                "{\"secret\":\"s\",\"message\":\"height\",\"value\":1000}",
            ]
        );
        assert_eq!(HeightFormats::default().wordpress(700), None);
    }

    proptest! {
        /// Simulates a host that adopts each height, and whose scroll bar depends on it and reduces the width.
        #[test]
        fn two_boxes_never_chase_each_other(
            content in 10_000..2_000_000_u32, width in 200..900_u32, bar in 0..20_u32, room in 100..3000_u32,
        ) {
            let mut height = Height::default();
            let (mut now, mut reports) = (width, 0);
            for _ in 0..100 {
                let Some(px) = height.report(now, content / now) else { break };
                reports += 1;
                now = if px > room { width - bar } else { width };
            }
            prop_assert!(reports <= 2 * MAX_DECREASES + 2, "{reports}");
        }

        #[test]
        fn heights_end_whatever_the_frame_does(frames in proptest::collection::vec((300..320_u32, 1..50_u32), 1..2000)) {
            let mut height = Height::default();
            let reports = frames.iter().filter(|it| height.report(it.0, it.1).is_some()).count();
            prop_assert!(reports <= 50 * (MAX_DECREASES as usize + 1));
        }
    }
}
