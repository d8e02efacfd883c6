//! How high a frame should be, in the shapes that hosts listen for. Two boxes that fit each other may never
//! come to rest (a scroll bar appears, the text is narrower and higher, the bar goes); here they do.

use super::said::quoted;

/// A change of width that is more than a scroll bar, in px.
const BAR: u32 = 24;
/// WordPress keeps heights within these.
const WORDPRESS: (u32, u32) = (200, 1000);

/// How often a lower height is said before something happens: while fonts, style sheets and figures load, and
/// when the frame's own scroll bar goes.
const LOWER: u32 = 4;

/// The heights said so far. Until something else is shown or the frame has become another one, only so many are
/// lower than the one before ([`LOWER`]), so their sequence ends, and with the highest.
#[derive(Debug, Default)]
pub struct Height {
    width: u32,
    said: u32,
    lower: u32,
}

impl Height {
    /// Something has happened after which the content may be lower: a move, another language, a click.
    pub const fn forget(&mut self) {
        self.width = 0;
    }

    /// The height to say, when there is one, for a content so high in a frame so wide, in px. The height that was
    /// said last is not said again.
    pub fn say(&mut self, width: u32, height: u32) -> Option<u32> {
        if self.width.abs_diff(width) > BAR {
            self.width = width;
            self.lower = 0;
        } else if height < self.said {
            if self.lower == LOWER {
                return None;
            }
            self.lower += 1;
        }
        let is_new = height != self.said;
        self.said = height;
        is_new.then_some(height)
    }
}

/// The formats of height messages, with what the frame's address says of its host.
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
    /// Finds out from the frame's address.
    #[must_use]
    pub fn of(address: &str) -> Self {
        let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
        let query = before.split_once('?').map_or("", |it| it.1);
        let plain = |it: &&str| {
            let is_plain = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
            (1..=64).contains(&it.len()) && it.bytes().all(is_plain)
        };
        let named = |pairs: &str, name: &str| {
            let found = pairs.split('&').find_map(|it| it.strip_prefix(name)?.strip_prefix('='));
            found.filter(plain).map(str::to_owned)
        };
        Self {
            address: before.to_owned(),
            pym: named(query, "childId"),
            wordpress: fragment.strip_prefix('?').and_then(|it| named(it, "secret")),
        }
    }

    /// A height as JSON, in each shape that may be listened for: AMP, Datawrapper, Observable; as strings
    /// Embedly with Medium, and pym.js.
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

    /// For WordPress alone, which shows no frame before it has heard of it.
    #[must_use]
    pub fn wordpress(&self, px: u32) -> Option<String> {
        let secret = quoted(self.wordpress.as_ref()?);
        let px = px.clamp(WORDPRESS.0, WORDPRESS.1);
        Some(format!("{{\"secret\":{secret},\"message\":\"height\",\"value\":{px}}}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn says_each_height_once_and_comes_to_rest() {
        let mut height = Height::default();
        assert_eq!(height.say(600, 900), Some(900));
        assert_eq!(height.say(600, 900), None, "again");
        for _ in 0..LOWER {
            assert_eq!(height.say(585, 930), Some(930), "a scroll bar");
            assert_eq!(height.say(600, 900), Some(900), "and without it");
        }
        assert_eq!(height.say(585, 930), Some(930));
        assert_eq!(height.say(600, 900), None, "at rest");
        assert_eq!(height.say(320, 700), Some(700), "another width");
        height.forget();
        assert_eq!(height.say(320, 500), Some(500), "another slide");
        height.forget();
        assert_eq!(height.say(320, 500), None, "of the same height");
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
    fn each_host_hears_its_own_shape() {
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
        /// A host that takes over each height; its scroll bar comes and goes with it, and takes width away.
        #[test]
        fn two_boxes_never_chase_each_other(
            content in 10_000..2_000_000_u32, width in 200..900_u32, bar in 0..20_u32, room in 100..3000_u32,
        ) {
            let mut height = Height::default();
            let (mut now, mut said) = (width, 0);
            for _ in 0..100 {
                let Some(px) = height.say(now, content / now) else { break };
                said += 1;
                now = if px > room { width - bar } else { width };
            }
            prop_assert!(said <= 2 * LOWER + 2, "{said}");
        }

        #[test]
        fn heights_end_whatever_the_frame_does(frames in proptest::collection::vec((300..320_u32, 1..50_u32), 1..2000)) {
            let mut height = Height::default();
            let said = frames.iter().filter(|it| height.say(it.0, it.1).is_some()).count();
            prop_assert!(said <= 50 * (LOWER as usize + 1));
        }
    }
}
