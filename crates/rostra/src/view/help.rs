//! Every key, as the keymap has it, and the way to the speaker's window.

use leptos::prelude::*;
use rostra_core::help::HELP;

use rostra_core::text::Text;

use crate::parts::words::say;

/// The table of the help overlay. The link's address is made when it is followed, since it names the
/// session (`browser/remote.rs`); a link is never blocked as a window may be.
pub(crate) fn keys() -> impl IntoView {
    let rows = HELP.iter().map(|it| {
        let keys = it.keys.iter().map(|key| view! { <kbd>{*key}</kbd> });
        view! {
            <tr>
                <th scope="row">{keys.collect_view()}</th>
                <td>{say(it.does)}</td>
            </tr>
        }
    });
    view! {
        <p>
            <a href="?view=speaker" target="_blank" rel="opener" data-desk="">
                {say(Text::new("발표자 창 열기", "Open the speaker’s window"))}
            </a>
        </p>
        <table>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
