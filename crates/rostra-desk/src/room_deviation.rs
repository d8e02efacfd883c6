//! Deviation of the room's screen from the speaker's slide, as far as this window knows. Not here: how
//! it is drawn (`view/room_preview.rs`).

use rostra_core::state::BlankScreen;
use rostra_core::text::Text;

use crate::session::message::{Role, VisibleView};
use crate::session::replica::Peer;
use crate::session::state::Shared;

/// Reason why the room does not see the speaker's slide as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomDeviation {
    /// No window of the room is connected.
    Gone,
    /// A black screen.
    Black,
    /// A white screen.
    White,
    /// The article.
    Reading,
    /// The overview of all slides.
    Overview,
    /// A panel over the slide.
    Panel,
    /// Another position, where the screen is held.
    Held,
    /// A zoomed part of the slide.
    Zoomed,
}

impl RoomDeviation {
    /// Returns all that apply, what hides the most first. Of several screens of the room, the first
    /// one that does not show the slide counts.
    #[must_use]
    pub fn all(shared: &Shared, peers: &[Peer], is_zoomed: bool) -> Vec<Self> {
        let screens = || peers.iter().filter(|peer| peer.role == Role::Audience);
        if screens().next().is_none() {
            return vec![Self::Gone];
        }
        let blank = shared.shown.blank.map(|blank| match blank {
            BlankScreen::Black => Self::Black,
            BlankScreen::White => Self::White,
        });
        let layout = screens().find_map(|screen| match screen.condition.shows {
            VisibleView::Stage => None,
            VisibleView::Reading => Some(Self::Reading),
            VisibleView::Overview => Some(Self::Overview),
            VisibleView::Panel => Some(Self::Panel),
        });
        let held = shared.hold.is_some().then_some(Self::Held);
        let zoomed = is_zoomed.then_some(Self::Zoomed);
        [blank, layout, held, zoomed].into_iter().flatten().collect()
    }

    /// Returns its name in the style sheet.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Black => "black",
            Self::White => "white",
            Self::Reading => "reading",
            Self::Overview => "overview",
            Self::Panel => "panel",
            Self::Held => "held",
            Self::Zoomed => "zoomed",
        }
    }

    /// Returns its description for the speaker.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Gone => Text::new("청중 화면 없음", "No screen for the room"),
            Self::Black => Text::new("검은 화면", "Black screen"),
            Self::White => Text::new("흰 화면", "White screen"),
            Self::Reading => Text::new("글로 보이는 중", "It shows the article"),
            Self::Overview => Text::new("전체 보기가 보이는 중", "It shows the overview"),
            Self::Panel => Text::new("창이 슬라이드를 가림", "A panel covers its slide"),
            Self::Held => Text::new("청중 화면 고정", "Held"),
            Self::Zoomed => Text::new("확대된 화면", "Zoomed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use rostra_core::address::Place;
    use rostra_core::bridge::Shown;

    use super::*;
    use crate::session::message::{Body, Condition, Message, ParsedMessage};
    use crate::session::replica::Replica;

    /// The peers of a speaker's window that has received these reports.
    fn peers(all: &[(Role, VisibleView)]) -> Vec<Peer> {
        let mut replica = Replica::new("k3x9", "me", Role::Speaker, Shared::default(), 0);
        for (index, (role, shows)) in all.iter().enumerate() {
            let body = Body::Here(Condition { shows: *shows, ..Condition::default() });
            let message = Message::new("k3x9", &format!("w{index}"), *role, body);
            replica.receive(ParsedMessage::Message(Box::new(message)), 0);
        }
        replica.peers(0).cloned().collect()
    }

    #[test]
    fn all_deviations_are_listed_what_hides_the_most_first() {
        use RoomDeviation::{Black, Gone, Held, Overview, Zoomed};
        let (room, clicker) =
            ((Role::Audience, VisibleView::Stage), (Role::Clicker, VisibleView::Overview));
        let overview = (Role::Audience, VisibleView::Overview);
        let black = Some(BlankScreen::Black);
        for (windows, blank, is_held, is_zoomed, expected) in [
            (&[clicker][..], black, false, true, &[Gone][..]),
            (&[room, clicker], None, false, false, &[]),
            (&[room, overview], None, false, false, &[Overview]),
            (&[overview], black, true, true, &[Black, Overview, Held, Zoomed]),
        ] {
            let shown = Shown { blank, ..Shown::default() };
            let hold = is_held.then(Place::default);
            let shared = Shared { shown, hold, ..Shared::default() };
            assert_eq!(
                RoomDeviation::all(&shared, &peers(windows), is_zoomed),
                expected,
                "{windows:?}"
            );
        }
    }
}
