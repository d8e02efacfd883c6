//! The large buttons for whoever has no keyboard, and whether all windows are there.

use leptos::prelude::*;
use rostra::parts::words::say;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::letter::{Condition, Role, Shows};
use crate::room::Peer;
use crate::shared::Change;

/// Moves, the room's screen, and who is there.
pub(crate) fn foot(desk: Desk) -> impl IntoView {
    let is_held = move || desk.shared.with(|it| it.hold.is_some());
    let room = move |so: fn(&Condition) -> bool| {
        let so = |it: &Peer| it.role == Role::Audience && so(&it.condition);
        desk.peers.with(|all| all.iter().any(so))
    };
    let has_room = move || room(|_| true);
    let is_awake = move || room(|it| it.awake);
    let has_failed = move || room(|it| it.failed);
    // Of two screens of the room, the one that shows something else.
    let shows = move || {
        desk.peers.with(|all| {
            let shown =
                all.iter().filter(|it| it.role == Role::Audience).map(|it| it.condition.shows);
            shown.map(seen).find_map(|it| it)
        })
    };
    view! {
        <footer class="desk-foot">
            <button class="desk-previous" on:click=move |_| desk.move_deck("previous")>
                {say(Text::new("이전", "Previous"))}
            </button>
            <button class="desk-forward" on:click=move |_| desk.move_deck("next")>
                {say(Text::new("다음", "Next"))}
            </button>
            <button
                aria-pressed=move || desk.is_blank().to_string()
                on:click=move |_| desk.toggle_black()
            >
                {say(Text::new("검은 화면", "Black screen"))}
            </button>
            // One button that stays, and with it the focus.
            <button
                class=move || if is_held() { "desk-send" } else { "desk-hold" }
                aria-keyshortcuts="H"
                on:click=move |_| {
                    desk.ask(if untrack(is_held) { Change::Send } else { Change::Hold });
                }
            >
                {move || {
                    say(
                        if is_held() {
                            Text::new("이 화면으로", "Show this")
                        } else {
                            Text::new("청중 화면 멈춤", "Hold the room’s screen")
                        },
                    )
                }}
                <kbd aria-hidden="true">"H"</kbd>
            </button>
            <Show when=is_held>
                <button
                    class="desk-return"
                    aria-keyshortcuts="Shift+H"
                    on:click=move |_| desk.ask(Change::Return)
                >
                    {say(Text::new("멈춘 곳으로", "Back to the room"))}
                </button>
            </Show>
            <p class="desk-windows">
                <a href=move || desk.link("clicker") target="_blank" rel="opener">
                    {say(Text::new("클리커", "Clicker"))}
                </a>
                <a href=move || desk.link("check") target="_blank" rel="opener">
                    {say(Text::new("발표 전 확인", "Check"))}
                </a>
            </p>
            <p
                class="desk-peers"
                role="status"
                data-there=move || (has_room() && shows().is_none()).then_some("")
            >
                {move || {
                    say(
                        if has_room() {
                            Text::new("청중 화면 연결됨", "The room’s screen is there")
                        } else {
                            Text::new("청중 화면 없음", "No screen for the room")
                        },
                    )
                }}
                {move || shows().map(|it| view! { " · " <strong>{say(it)}</strong> })}
                <Show when=move || has_room()>
                    " · "
                    {move || {
                        say(
                            if is_awake() {
                                Text::new("꺼지지 않음", "kept awake")
                            } else {
                                Text::new("꺼질 수 있음", "may fall asleep")
                            },
                        )
                    }}
                </Show>
                <Show when=has_failed>
                    " · "
                    {say(Text::new("청중 화면에 오류가 있었음, 화면 확인 필요", "the room’s screen has failed: look at it"))}
                </Show>
                <Show when=move || desk.other_version.get()>
                    " · "
                    {say(Text::new("다른 버전의 창이 있음, 새로 고침 필요", "another version is open: load it anew"))}
                </Show>
            </p>
        </footer>
    }
}

/// What the room sees, when that is not the slide.
const fn seen(shows: Shows) -> Option<Text> {
    match shows {
        Shows::Stage => None,
        Shows::Overview => Some(Text::new("전체 보기가 보이는 중", "it shows the overview")),
        Shows::Reading => Some(Text::new("글로 보이는 중", "it shows the article")),
        Shows::Panel => Some(Text::new("창이 슬라이드를 가림", "a panel covers its slide")),
    }
}
