//! The interface between the desk and the browser's edge (`browser`).

use rostra_core::bridge::Request;
use rostra_core::deck::Deck;

use crate::session::message::{Message, Role};

/// Functions that only the browser can provide. By default they do nothing.
#[derive(Clone, Copy)]
pub struct Platform {
    /// Sends a message to the other windows.
    pub send: fn(&Deck, &Message),
    /// Sends a request to the deck of this window.
    pub request: fn(&Deck, &Request),
    /// Saves a file with this name and this text.
    pub save: fn(&str, &str),
    /// Vibrates the device as feedback for a press.
    pub vibrate: fn(),
    /// Joins another session.
    pub enter: fn(&str),
    /// Loads another address in this window, for another role. Does nothing where notes could be
    /// shown to the room.
    pub become_role: fn(Role, &str),
    /// Creates an unused name for a session.
    pub new_session: fn() -> String,
    /// The wall clock, in milliseconds.
    pub now_ms: fn() -> i64,
    /// A monotonic clock, in milliseconds since any instant.
    pub steady_ms: fn() -> i64,
    /// Local time minus UTC at an instant of the wall clock, in minutes.
    pub offset_min: fn(i64) -> i32,
}

impl Default for Platform {
    fn default() -> Self {
        Self {
            send: |_, _| (),
            request: |_, _| (),
            save: |_, _| (),
            vibrate: || (),
            enter: |_| (),
            become_role: |_, _| (),
            new_session: String::new,
            now_ms: || 0,
            steady_ms: || 0,
            offset_min: |_| 0,
        }
    }
}
