//! ARIA live region: announces changes of the talk's state to screen readers, whether made by a key, a
//! button or another window.

use leptos::prelude::*;
use rostra_core::state::BlankScreen;
use rostra_core::text::Text;

use crate::annotations::tool::Tool;
use crate::desk::Desk;
use crate::timing::stopwatch::Phase;

/// Renders the state as text, which is announced when any part of it has changed.
pub(crate) fn live_region(desk: Desk) -> impl IntoView {
    let text = Memo::new(move |_| {
        let states = states(desk);
        let all = states.iter().map(|state| state.get(desk.lang()).to_owned());
        all.chain(mark(desk)).collect::<Vec<_>>().join(", ")
    });
    view! { <p class="sr desk-heard" role="status">{text}</p> }
}

/// Returns the parts of the state, in the order of their announcement.
fn states(desk: Desk) -> Vec<Text> {
    let shared = desk.shared.get();
    let is_held = shared.hold.is_some();
    let screen = match shared.shown.blank {
        Some(BlankScreen::Black) => Some(Text::new("청중 화면 검음", "the room’s screen is black")),
        Some(BlankScreen::White) => Some(Text::new("청중 화면 흰색", "the room’s screen is white")),
        None if is_held => None,
        None => Some(Text::new("청중 화면에 슬라이드", "the room sees the slide")),
    };
    let hold = is_held.then_some(Text::new("청중 화면 고정", "the room’s screen is held"));
    let time = match shared.watch.phase() {
        Phase::NotStarted => Text::new("시간 시작 전", "time has not begun"),
        Phase::Running => Text::new("시간 가는 중", "time runs"),
        Phase::Paused => Text::new("시간 멈춤", "time is paused"),
    };
    let tool = match desk.annotations.tool.get() {
        Tool::None => None,
        Tool::Laser => Some(Text::new("레이저", "laser")),
        Tool::Pen => Some(Text::new("그리기", "pen")),
        Tool::Spotlight => Some(Text::new("조명", "spotlight")),
        Tool::Zoom => Some(Text::new("확대", "zoom")),
    };
    let only = Text::new("노트만 보임", "only notes");
    let only = desk.preferences.with(|it| it.only_notes).then_some(only);
    let large = Text::new("큰 단추", "large buttons");
    let large = desk.preferences.with(|it| it.large_buttons).then_some(large);
    let swap = Text::new("한 번 더 누르면 화면 바꾸기", "press again to swap the screens");
    let swap = desk.is_swap_asked().then_some(swap);
    let is_end = desk.speaker_deck.with_value(|it| it.after(shared.shown.place.at).is_none());
    let end = is_end.then_some(Text::new("마지막 화면", "the last one"));
    let all = [screen, hold, Some(time), tool, only, large, end, swap];
    all.into_iter().flatten().collect()
}

/// Returns the announcement of the marked place, if there is one.
fn mark(desk: Desk) -> Option<String> {
    let number = desk.marked()?.slide + 1;
    Some(
        Text::new("{}번으로 돌아갈 수 있음", "back to {} by one key")
            .get(desk.lang())
            .replace("{}", &number.to_string()),
    )
}

#[cfg(test)]
mod tests {
    use rostra_core::bridge::Shown;
    use rostra_core::keymap::{Focus, Press};
    use rostra_core::text::Lang;

    use super::*;
    use crate::session::message::Role;
    use crate::session::state::Change;
    use crate::speaker_deck::SpeakerDeck;
    use crate::speaker_deck::tests::{desk, shown};

    #[test]
    fn each_change_is_announced_whichever_window_made_it() {
        Owner::new().with(|| {
            let desk = desk(Role::Speaker, "title", Lang::En);
            let layers = |blank, lang| Shown { blank, lang, ..shown("layers") };
            let text = || live_region(desk).to_html();
            let key = |code| desk.press(Press { code, ..Press::default() }, Focus::Page);
            assert!(text().contains("the room sees the slide, time has not begun<"), "{}", text());
            desk.on_move(&layers(Some(BlankScreen::White), Lang::En));
            assert!(text().contains("the room’s screen is white, time runs<"), "{}", text());
            desk.on_move(&layers(None, Lang::En));
            key("KeyH");
            key("KeyV");
            desk.change(Change::PauseOrRun);
            let all = "the room’s screen is held, time is paused, laser<";
            assert!(text().contains(all), "{}", text());
            desk.on_move(&layers(Some(BlankScreen::Black), Lang::En));
            let all =
                "the room’s screen is black, the room’s screen is held, time is paused, laser<";
            assert!(text().contains(all), "{}", text());
            desk.on_move(&layers(None, Lang::En));
            for (code, tool) in
                [("KeyE", "pen"), ("KeyT", "spotlight"), ("KeyZ", "zoom"), ("KeyV", "laser")]
            {
                key(code);
                assert!(text().contains(&format!("paused, {tool}<")), "{code}: {}", text());
            }
            key("KeyM");
            assert!(text().contains("laser, only notes<"), "{}", text());
            key("KeyM");
            key("KeyY");
            assert!(text().contains("laser, large buttons<"), "{}", text());
            key("KeyY");
            desk.on_move(&layers(Some(BlankScreen::Black), Lang::Ko));
            assert!(
                text().contains("청중 화면 검음, 청중 화면 고정, 시간 멈춤, 레이저<"),
                "{}",
                text()
            );
            desk.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
                desk.visits.update(|visits| visits.record(deck, "layers", "layers"));
            });
            key("KeyJ");
            desk.on_move(&Shown { lang: Lang::En, ..shown("layers/2") });
            let all = "laser, the last one, back to 2 by one key<";
            assert!(text().contains(all), "{}", text());
        });
    }
}
