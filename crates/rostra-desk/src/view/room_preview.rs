//! Preview of the room's screen: a small picture of it, and in words how it differs from the speaker's
//! slide.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::room_deviation::RoomDeviation;
use crate::session::message::{Condition, Role};
use crate::session::replica::Peer;
use crate::view::annotations::drawing;

/// Id of the element in which the browser puts a preview of the room's slide.
pub const ROOM: &str = "desk-room";

/// Renders the picture and the words.
pub(crate) fn room_preview(desk: Desk) -> impl IntoView {
    let deviations = Memo::new(move |_| desk.room_deviations());
    let is_connected = move || deviations.with(|all| !all.contains(&RoomDeviation::Gone));
    let any = move |predicate: fn(&Condition) -> bool| {
        let applies = |peer: &Peer| peer.role == Role::Audience && predicate(&peer.condition);
        desk.peers.with(|peers| peers.iter().any(applies))
    };
    let is_held = move || desk.shared.with(|it| it.hold.is_some());
    let first = move || deviations.with(|all| all.first().map(|first| first.word()));
    let badges = move || {
        let badge = |it: RoomDeviation| view! { <strong>{plain_text(it.text())}</strong> " " };
        deviations.get().into_iter().map(badge)
    };
    view! {
        <section class="desk-room" aria-label="청중 화면 · The room’s screen" data-seen=first>
            <div class="desk-picture" inert>
                <div class="desk-screen">
                    <div id=ROOM class="copy"></div>
                    // The annotations are on the speaker's slide; a room that is held shows another
                    // one.
                    <Show when=move || !is_held()>
                        <div class="desk-drawing">{drawing(desk)}</div>
                    </Show>
                </div>
            </div>
            <p
                class="desk-peers"
                role="status"
                data-there=move || deviations.with(Vec::is_empty).then_some("")
            >
                {move || badges().collect_view()}
                <Show when=is_connected>
                    <span class="desk-fine">
                        {plain_text(Text::new("청중 화면 연결", "The room’s screen is there"))}
                        " · "
                        {move || {
                            plain_text(
                                if any(|it| it.awake) {
                                    Text::new("꺼지지 않음", "kept awake")
                                } else {
                                    Text::new("꺼질 수 있음", "may fall asleep")
                                },
                            )
                        }}
                    </span>
                </Show>
                <Show when=move || any(|it| it.failed)>
                    " · "
                    {plain_text(Text::new("청중 화면에 오류가 있었음, 화면 확인 필요", "the room’s screen has failed: look at it"))}
                </Show>
                <Show when=move || desk.other_version.get()>
                    " · "
                    {plain_text(Text::new("다른 버전의 창이 있음, 새로 고침 필요", "another version is open: load it anew"))}
                </Show>
            </p>
        </section>
    }
}
