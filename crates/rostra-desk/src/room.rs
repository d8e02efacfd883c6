//! The windows of one session, as one of them knows it: equals, any of which may lead, go and come
//! back. Not here: how letters travel (`browser/post.rs`).

use crate::ink::Ink;
use crate::letter::{Heard, Letter, Role, Say, read};
use crate::mark::Mark;
use crate::shared::Shared;

/// A window that has not been heard of for so long is gone, in milliseconds: two rounds of [`ROUND_MS`]
/// and some patience with a busy machine.
const GONE_MS: i64 = 5_000;
/// How often a window asks who is there, in milliseconds.
pub const ROUND_MS: u32 = 2_000;

/// Another window of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// Whether it keeps its screen awake, as far as it has said.
    pub awake: bool,
    seen_ms: i64,
}

/// A session, seen from one window.
#[derive(Clone, Debug)]
pub struct Room {
    session: String,
    me: String,
    role: Role,
    /// Whether this window keeps the screen awake; told to the others.
    pub awake: bool,
    shared: Shared,
    ink: Ink,
    peers: Vec<Peer>,
    other_version: bool,
}

/// What a letter has led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Letters to send.
    pub answers: Vec<Letter>,
    /// The talk is somewhere else now.
    pub changed: bool,
    /// Another window of the session has said that it is here.
    pub answered: bool,
}

impl Room {
    /// A window that has just come. `shared` is what it knows by itself: its address, its storage.
    #[must_use]
    pub fn new(session: &str, me: &str, role: Role, shared: Shared) -> Self {
        let (session, me) = (session.to_owned(), me.to_owned());
        let ink = Ink::default();
        Self {
            session,
            me,
            role,
            awake: false,
            shared,
            ink,
            peers: Vec::new(),
            other_version: false,
        }
    }

    /// The session's name, as addresses have it.
    #[must_use]
    pub fn session(&self) -> &str {
        &self.session
    }

    /// What this window is for.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The state of the talk, as far as it has got here.
    #[must_use]
    pub const fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The other windows that are there now.
    pub fn peers(&self, now_ms: i64) -> impl Iterator<Item = &Peer> {
        self.peers.iter().filter(move |it| is_there(it, now_ms))
    }

    /// Whether a window of another version has written.
    #[must_use]
    pub const fn has_other_version(&self) -> bool {
        self.other_version
    }

    /// What the deck of this window is to show.
    #[must_use]
    pub fn line(&self) -> String {
        self.shared.line(self.role == Role::Audience)
    }

    /// Asks who is there.
    #[must_use]
    pub fn hello(&self) -> Letter {
        self.letter(Say::Hello(self.shared.stamp.clone()))
    }

    /// The name of this window.
    #[must_use]
    pub fn me(&self) -> &str {
        &self.me
    }

    /// What is drawn over the slides.
    #[must_use]
    pub const fn ink(&self) -> &Ink {
        &self.ink
    }

    /// Draws something; nothing when there is nothing to draw.
    pub fn draw(&mut self, marks: Vec<Mark>) -> Option<Letter> {
        marks.iter().for_each(|it| self.ink.hear(it.clone()));
        (!marks.is_empty()).then(|| self.letter(Say::Ink(marks)))
    }

    /// Asks what has been drawn that is not known here.
    #[must_use]
    pub fn asks_for_ink(&self) -> Letter {
        self.letter(Say::Ink(vec![Mark::Known(self.ink.known())]))
    }

    /// Takes leave.
    #[must_use]
    pub fn bye(&self) -> Letter {
        self.letter(Say::Bye)
    }

    /// The deck of this window shows something else: whoever sits there has moved it. Nothing when it
    /// only does what it was told.
    pub fn moved(&mut self, line: &str, now_ms: i64) -> Option<Letter> {
        if line == self.line() {
            return None;
        }
        let before = self.shared.clone();
        let mut shared = before.clone().with_line(line);
        if self.role == Role::Audience {
            // Moving the room's own screen ends holding it.
            shared.hold = None;
        }
        if shared.at != before.at {
            shared.watch.moved(now_ms);
        }
        Some(self.publish(shared))
    }

    /// Changes the state of the talk: its time, holding the room's screen.
    pub fn change(&mut self, change: impl FnOnce(&mut Shared)) -> Letter {
        let mut shared = self.shared.clone();
        change(&mut shared);
        self.publish(shared)
    }

    fn publish(&mut self, shared: Shared) -> Letter {
        self.shared = shared;
        self.shared.stamp.count += 1;
        self.shared.stamp.by.clone_from(&self.me);
        self.letter(Say::State(self.shared.clone()))
    }

    /// What has come in. Letters of other sessions, one's own and nonsense lead to nothing.
    pub fn hear(&mut self, text: &str, now_ms: i64) -> Outcome {
        let letter = match read(text) {
            Heard::Letter(letter) => letter,
            Heard::OtherVersion => {
                self.other_version = true;
                return Outcome::default();
            }
            Heard::Nothing => return Outcome::default(),
        };
        if letter.session != self.session || letter.from == self.me {
            return Outcome::default();
        }
        if letter.say == Say::Bye {
            self.peers.retain(|it| it.name != letter.from);
            self.ink.bye(&letter.from);
            return Outcome { changed: true, ..Outcome::default() };
        }
        self.meet(&letter, now_ms);
        let mut outcome = Outcome::default();
        match letter.say {
            Say::Hello(stamp) => {
                outcome.answers.push(self.letter(Say::Here { awake: self.awake }));
                if stamp.count == 0 && self.shared.stamp.count == 0 {
                    // Nobody has moved yet: whoever was here first says where the talk is.
                    outcome.answers.push(self.publish(self.shared.clone()));
                } else if stamp < self.shared.stamp {
                    outcome.answers.push(self.letter(Say::State(self.shared.clone())));
                }
            }
            Say::State(shared) if shared.stamp > self.shared.stamp => {
                self.shared = shared;
                outcome.changed = true;
            }
            // Whoever is behind is told.
            Say::State(shared) if shared.stamp < self.shared.stamp => {
                outcome.answers.push(self.letter(Say::State(self.shared.clone())));
            }
            Say::Here { .. } => outcome.answered = true,
            Say::State(_) | Say::Bye => {}
            Say::Ink(marks) => {
                for mark in marks {
                    if let Mark::Known(known) = &mark {
                        let lacks = self.ink.answer(known);
                        outcome
                            .answers
                            .extend(lacks.into_iter().map(|it| self.letter(Say::Ink(it))));
                    }
                    self.ink.hear(mark);
                }
            }
        }
        outcome
    }

    fn meet(&mut self, letter: &Letter, now_ms: i64) {
        let known = self.peers.iter().find(|it| it.name == letter.from).map(|it| it.awake);
        let awake = match letter.say {
            Say::Here { awake } => awake,
            _ => known.unwrap_or_default(),
        };
        self.peers.retain(|it| it.name != letter.from && is_there(it, now_ms));
        let (name, role) = (letter.from.clone(), letter.role);
        self.peers.push(Peer { name, role, awake, seen_ms: now_ms });
    }

    fn letter(&self, say: Say) -> Letter {
        Letter::new(&self.session, &self.me, self.role, say)
    }
}

/// A clock set back is no reason to forget anybody.
const fn is_there(peer: &Peer, now_ms: i64) -> bool {
    now_ms.saturating_sub(peer.seen_ms) < GONE_MS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mark::Spot;
    use crate::mark::tests::any_mark;
    use crate::shared::{Change, Stamp};

    const SESSION: &str = "k3x9w2";

    fn room(me: &str, role: Role, at: &str) -> Room {
        let shared = Shared::default().with_line(&format!("at={at} shade=none lang=ko"));
        Room::new(SESSION, me, role, shared)
    }

    /// Gives letters to everybody, and their answers, until nobody has anything to say.
    fn deliver(rooms: &mut [Room], first: Letter) {
        let mut post = vec![first];
        let mut delivered = 0;
        while let Some(letter) = post.pop() {
            delivered += 1;
            assert!(delivered < 1000, "they never stop talking");
            for room in rooms.iter_mut() {
                post.extend(room.hear(&letter.write(), 0).answers);
            }
        }
    }

    #[test]
    fn any_window_may_lead_and_all_follow() {
        let mut rooms = [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
        for (mover, at) in [(0, "five-layers"), (1, "five-layers/1"), (0, "end")] {
            let line = format!("at={at} shade=none lang=ko");
            let letter = rooms[mover].moved(&line, 0).unwrap();
            deliver(&mut rooms, letter);
            assert!(rooms.iter().all(|it| it.line() == line), "{line}");
        }
        assert_eq!(rooms[1].moved(&rooms[1].line(), 0), None, "doing as told is no move");
    }

    #[test]
    fn a_window_that_comes_back_is_in_step_again() {
        let mut rooms = vec![room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
        let letter = rooms[1].moved("at=five-layers/2/infra shade=black lang=en", 0).unwrap();
        deliver(&mut rooms, letter);
        rooms[0] = room("again", Role::Audience, "title");
        let hello = rooms[0].hello();
        deliver(&mut rooms, hello);
        assert_eq!(rooms[0].line(), rooms[1].line());
        assert_eq!(rooms[0].shared().at, "five-layers/2/infra");
    }

    #[test]
    fn before_anybody_has_moved_whoever_was_here_first_leads() {
        let mut rooms = [room("a", Role::Audience, "end"), room("s", Role::Speaker, "title")];
        let hello = rooms[1].hello();
        deliver(&mut rooms, hello);
        assert!(rooms.iter().all(|it| it.shared().at == "end"));
    }

    #[test]
    fn two_sessions_never_mix_and_nonsense_changes_nothing() {
        let mut room = room("a", Role::Audience, "title");
        let before = room.shared().clone();
        let mut stranger = Room::new("other1", "x", Role::Speaker, Shared::default());
        let letter = stranger.moved("at=end shade=none lang=ko", 0).unwrap();
        for text in [letter.write().as_str(), "", "{}", "null", "[1]", "at=end"] {
            assert_eq!(room.hear(text, 0), Outcome::default(), "{text}");
        }
        assert_eq!((room.shared(), room.peers(0).count()), (&before, 0));
    }

    #[test]
    fn knows_who_is_there_and_who_has_gone() {
        let mut speaker = room("s", Role::Speaker, "title");
        let audience = room("a", Role::Audience, "title");
        speaker.hear(&audience.hello().write(), 1_000);
        let there = |room: &Room, now| room.peers(now).map(|it| it.role).collect::<Vec<_>>();
        assert_eq!(there(&speaker, 1_000), [Role::Audience]);
        assert_eq!(there(&speaker, 1_000 + GONE_MS), [], "not heard of for too long");
        assert_eq!(there(&speaker, -90_000), [Role::Audience], "a clock set back");
        speaker.hear(&audience.bye().write(), 1_000);
        assert_eq!(there(&speaker, 1_000), []);
    }

    #[test]
    fn the_first_move_starts_the_time_and_a_shade_does_not() {
        let mut room = room("a", Role::Audience, "title");
        room.moved("at=title shade=black lang=ko", 5_000);
        assert_eq!(room.shared.watch.elapsed_ms(9_000), 0);
        room.moved("at=end shade=none lang=ko", 10_000);
        assert_eq!(room.shared.watch.elapsed_ms(12_000), 2_000);
    }

    #[test]
    fn moving_the_rooms_own_screen_ends_holding_it() {
        let mut audience = room("a", Role::Audience, "title");
        audience.change(|it| Change::Hold.apply(it, 0));
        audience.moved("at=end shade=none lang=ko", 0);
        assert_eq!(audience.shared().hold, None);
    }

    #[test]
    fn another_version_is_noticed_and_not_obeyed() {
        let mut room = room("a", Role::Audience, "title");
        let letter = self::room("b", Role::Speaker, "end").hello();
        room.hear(&letter.write().replace("\"v\":1", "\"v\":7"), 0);
        assert!(room.has_other_version() && room.peers(0).count() == 0);
    }

    #[test]
    fn a_window_that_comes_is_told_what_is_drawn() {
        let at = |x| Spot::from((x, x));
        let mut rooms = vec![room("a", Role::Audience, "title"), room("s", Role::Speaker, "title")];
        // As much as a slide can hold, which is many letters.
        for count in 1..=200 {
            let points = (0..500).map(|it| at(it * 7)).collect();
            let id = Stamp { count, by: "s".into() };
            let letter =
                rooms[1].draw(vec![Mark::Drawn { slide: "title".into(), id, from: 0, points }]);
            if count == 1 {
                deliver(&mut rooms, letter.unwrap());
            }
        }
        rooms[0] = room("again", Role::Audience, "title");
        let asks = rooms[0].asks_for_ink();
        let answers = rooms[1].hear(&asks.write(), 0).answers;
        assert!(answers.len() > 10, "{}", answers.len());
        for answer in answers {
            deliver(&mut rooms, answer);
        }
        assert_eq!(rooms[0].ink(), rooms[1].ink());
        let asks = rooms[0].asks_for_ink().write();
        assert_eq!(rooms[1].hear(&asks, 0), Outcome::default(), "and then there is silence");
    }

    proptest! {
        #[test]
        fn all_see_the_same_ink_however_letters_travel(marks in proptest::collection::vec((0..3_usize, any_mark()), 1..30), order in any::<u64>()) {
            let mut rooms =
                [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title"), room("c", Role::Clicker, "title")];
            let letters: Vec<_> =
                marks.into_iter().filter_map(|(by, mark)| rooms[by].draw(vec![mark])).collect();
            // Each window hears them all in an order of its own, the first ones twice.
            for (index, room) in rooms.iter_mut().enumerate() {
                let turn = (order as usize).wrapping_add(index * 7) % letters.len();
                for letter in letters[turn..].iter().chain(&letters) {
                    room.hear(&letter.write(), 0);
                }
            }
            prop_assert_eq!(rooms[0].ink(), rooms[1].ink());
            prop_assert_eq!(rooms[0].ink(), rooms[2].ink());
        }

        #[test]
        fn all_agree_whatever_crosses_on_the_way(moves in proptest::collection::vec((0..3_usize, 0..5_u8), 1..20)) {
            let mut rooms =
                [room("a", Role::Audience, "title"), room("s", Role::Speaker, "title"), room("c", Role::Clicker, "title")];
            // Nobody hears of anything until all have moved.
            let mut post = Vec::new();
            for (mover, to) in moves {
                post.extend(rooms[mover].moved(&format!("at=slide-{to} shade=none lang=ko"), 0));
            }
            for letter in post {
                deliver(&mut rooms, letter);
            }
            let first = rooms[0].shared().clone();
            prop_assert!(rooms.iter().all(|it| *it.shared() == first));
        }
    }
}
