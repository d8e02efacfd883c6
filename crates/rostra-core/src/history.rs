//! A queue of writes to the browser's history, with rate limiting and retry. Browsers refuse writes
//! that come too fast: WebKit throws after 100 in 10 s, Firefox after 200; Chromium ignores them
//! silently. Not here: the browser's history itself (`browser/url_writer.rs` of the crate `rostra`), or
//! the syntax of addresses (`address`).

/// Minimum interval between two writes while a key repeats, in ms: 40 in 10 s, well below WebKit's
/// limit.
const INTERVAL_MS: u32 = 250;
/// Delay before a refused write is retried, in ms.
const RETRY_MS: u32 = 1_000;
/// Maximum number of retries. WebKit refuses for 10 s, versions before 2024 for 30 s. Some
/// sandboxes refuse every write.
const MAX_RETRIES: u32 = 32;

/// One write: the new address, and whether it becomes a new history entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The query with its `?`; `None` leaves it unchanged.
    pub query: Option<String>,
    /// The fragment with its `#`; may be empty.
    pub fragment: String,
    /// Adds a new entry instead of replacing the current one.
    pub push: bool,
}

/// The queue of pending writes. Invariant: only the first may replace an entry, since a replacement
/// of an entry that is still pending is merged into it.
#[derive(Clone, Debug, Default)]
pub struct HistoryQueue {
    pending: Vec<Write>,
    /// Number of times that the first write has been refused.
    refused: u32,
}

impl HistoryQueue {
    /// Appends a write to the queue, or merges it into the last one.
    pub fn enqueue(&mut self, write: Write) {
        match self.pending.last_mut() {
            Some(last) if !write.push => {
                last.query = write.query.or(last.query.take());
                last.fragment = write.fragment;
            }
            _ => self.pending.push(write),
        }
    }

    /// The query that the address will have, if a pending write changes it.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.pending.iter().rev().find_map(|it| it.query.as_deref())
    }

    /// The fragment that the address will have, if a write is pending.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        self.pending.last().map(|it| it.fragment.as_str())
    }

    /// Makes the pending writes in order, until one is refused (`put` returns false). Returns the
    /// delay before the next call, in ms; `None` when the next write may come at any time. A write
    /// that is refused more than `MAX_RETRIES` times empties the queue.
    pub fn write(&mut self, repeats: bool, mut put: impl FnMut(&Write) -> bool) -> Option<u32> {
        let mut wrote = false;
        while let Some(first) = self.pending.first() {
            if !put(first) {
                self.refused += 1;
                if self.refused > MAX_RETRIES {
                    self.clear();
                    return None;
                }
                return Some(RETRY_MS);
            }
            self.pending.remove(0);
            self.refused = 0;
            wrote = true;
        }
        (repeats && wrote).then_some(INTERVAL_MS)
    }

    /// Whether a refused write is pending. Trying again before the delay is over would waste a
    /// retry.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.refused > 0
    }

    /// Empties the queue: the browser has moved to another entry.
    pub fn clear(&mut self) {
        self.pending.clear();
        self.refused = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(fragment: &str, push: bool) -> Write {
        Write { query: None, fragment: fragment.into(), push }
    }

    fn with_query(query: &str, fragment: &str) -> Write {
        Write { query: Some(query.into()), ..write(fragment, false) }
    }

    /// A fake of the browser's history: its entries, and whether it refuses writes.
    #[derive(Default)]
    struct Browser {
        entries: Vec<String>,
        refuses: bool,
        calls: usize,
    }

    impl Browser {
        fn put(&mut self, write: &Write) -> bool {
            self.calls += 1;
            if !self.refuses {
                if !write.push {
                    self.entries.pop();
                }
                let query = write.query.clone().unwrap_or_default();
                self.entries.push(query + &write.fragment);
            }
            !self.refuses
        }
    }

    #[test]
    fn what_is_refused_is_written_later_and_in_order() {
        let mut browser = Browser { entries: vec!["#a".into()], refuses: true, calls: 0 };
        let mut history = HistoryQueue::default();
        for it in [write("#a/1", false), write("#z", true), write("#z/1", false)] {
            history.enqueue(it);
            assert!(history.write(false, |it| browser.put(it)).is_some());
            assert!(history.is_refused());
        }
        history.enqueue(with_query("?lang=en", "#z/1"));
        history.enqueue(write("#z/2", false));
        assert_eq!((history.query(), history.fragment()), (Some("?lang=en"), Some("#z/2")));
        browser.refuses = false;
        assert_eq!(history.write(false, |it| browser.put(it)), None);
        assert_eq!(browser.entries, ["#a/1", "?lang=en#z/2"]);
        assert_eq!((history.query(), history.fragment()), (None, None));
    }

    #[test]
    fn it_gives_up_where_all_is_refused() {
        let mut history = HistoryQueue::default();
        let mut browser = Browser { refuses: true, ..Browser::default() };
        history.enqueue(write("#a", false));
        let waits: Vec<_> =
            std::iter::from_fn(|| history.write(false, |it| browser.put(it))).collect();
        assert_eq!(waits, [1_000; 32], "longer than any browser refuses");
        assert_eq!((history.fragment(), history.is_refused()), (None, false), "given up");
        // The next one is tried again.
        browser.refuses = false;
        history.enqueue(write("#b", true));
        assert_eq!(history.write(false, |it| browser.put(it)), None);
        assert_eq!(browser.entries, ["#b"]);
    }

    #[test]
    fn writes_are_spaced_while_a_key_repeats() {
        let mut browser = Browser::default();
        let mut history = HistoryQueue::default();
        // A key that repeats 30 times a second for 10 s, with a simulated clock.
        let (mut now_ms, mut open_at_ms) = (0, 0);
        for step in 0..300 {
            history.enqueue(write(&format!("#a/{step}"), false));
            if now_ms >= open_at_ms {
                let wait = history.write(true, |it| browser.put(it));
                open_at_ms = now_ms + wait.unwrap_or_default();
            }
            now_ms += 33;
        }
        assert!(browser.calls < 50, "{} writes", browser.calls);
        history.write(false, |it| browser.put(it));
        assert_eq!(browser.entries, ["#a/299"], "the last one is written");
        assert_eq!(history.write(true, |it| browser.put(it)), None, "nothing was to be written");
    }

    #[test]
    fn another_entry_of_the_browsers_ends_what_waits() {
        let mut history = HistoryQueue::default();
        history.enqueue(write("#a", true));
        history.clear();
        assert_eq!(history.write(false, |_| false), None);
    }
}
