//! Peers of a window: the other windows of its session, each with the condition that it has reported last.

use crate::session::message::{Body, Condition, Message, Role};
use crate::session::replica::Replica;

/// Timeout after which a silent window counts as gone, in ms: two rounds of `hello` messages and a margin.
pub(super) const PEER_TIMEOUT_MS: i64 = 5_000;
/// Maximum number of peers; above it, the one whose last message is the oldest is dropped.
const MAX_PEERS: usize = 50;

/// Another window of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: Role,
    /// Its condition, as last reported.
    pub condition: Condition,
    seen_ms: i64,
}

impl Replica {
    /// Iterates over the other windows that are connected now.
    pub fn peers(&self, now_ms: i64) -> impl Iterator<Item = &Peer> {
        self.peers.iter().filter(move |peer| is_connected(peer, now_ms))
    }

    /// Records the sender of a message as connected, with the condition that it has reported last.
    pub(super) fn record_peer(&mut self, message: &Message, now_ms: i64) {
        let known = self.peers.iter().find(|peer| peer.name == message.from);
        let condition = match message.body {
            Body::Here(condition) => condition,
            _ => known.map(|peer| peer.condition).unwrap_or_default(),
        };
        self.peers.retain(|peer| peer.name != message.from && is_connected(peer, now_ms));
        let (name, role) = (message.from.clone(), message.role);
        if self.peers.len() == MAX_PEERS {
            self.peers.remove(0);
        }
        self.peers.push(Peer { name, role, condition, seen_ms: now_ms });
    }
}

const fn is_connected(peer: &Peer, now_ms: i64) -> bool {
    now_ms.saturating_sub(peer.seen_ms) < PEER_TIMEOUT_MS
}
