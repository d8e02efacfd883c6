//! Every key, as the keymap has it.

use leptos::prelude::*;
use rostra_core::keymap::HELP;

use crate::parts::words::say;

/// The table of the help overlay.
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
        <table>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
