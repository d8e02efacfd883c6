//! The large buttons for whoever has no keyboard, and whether all windows are there.

use leptos::prelude::*;
use rostra::parts::words::say;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::letter::{Condition, Role};
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
            <Show
                when=is_held
                fallback=move || {
                    view! {
                        <button class="desk-hold" on:click=move |_| desk.ask(Change::Hold)>
                            {say(Text::new("청중 화면 멈춤", "Hold the room’s screen"))}
                        </button>
                    }
                }
            >
                <button class="desk-send" on:click=move |_| desk.ask(Change::Send)>
                    {say(Text::new("이 화면으로", "Show this"))}
                </button>
                <button class="desk-return" on:click=move |_| desk.ask(Change::Return)>
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
            <p class="desk-peers" role="status" data-there=move || has_room().then_some("")>
                {move || {
                    say(
                        if has_room() {
                            Text::new("청중 화면 연결됨", "The room’s screen is there")
                        } else {
                            Text::new("청중 화면 없음", "No screen for the room")
                        },
                    )
                }}
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
