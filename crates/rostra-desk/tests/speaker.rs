//! Tests of the speaker's window as it is rendered, in both languages.
#![expect(clippy::unwrap_used, reason = "a missing value fails the test")]

use std::sync::atomic::{AtomicI64, Ordering};

use leptos::prelude::*;
use rostra_core::bridge::{self, Shown};
use rostra_core::deck::{Deck, Extra, Slide};
use rostra_core::text::Text;
use rostra_desk::desk::{Desk, Platform};
use rostra_desk::rehearsal::recorder_model::RehearsalPlan;
use rostra_desk::rehearsal::run::Run;
use rostra_desk::session::message::{Body, Condition, Message, Role, VisibleView};
use rostra_desk::session::replica::Replica;
use rostra_desk::session::state::{Change, Shared};
use rostra_desk::speaker_deck::SpeakerDeck;
use rostra_desk::view::rehearsal::panel;
use rostra_desk::view::speaker::speaker;

const MINUTE_MS: i64 = 60_000;

/// Six slides of two minutes.
fn desk(now_ms: fn() -> i64) -> Desk {
    let slide = |(id, headline)| Slide { id, headline, last_step: 0, cue_s: 120 };
    let slides = [
        ("title", Text::new("제목", "Title")),
        ("money", Text::new("돈", "Money")),
        ("layers", Text::new("층", "Layers")),
        ("makers", Text::new("만든 이", "Makers")),
        ("next", Text::new("앞날", "Outlook")),
        ("end", Text::new("끝", "End")),
    ];
    let deck = Deck::new(slides.map(slide).to_vec()).unwrap();
    let speaker_deck = SpeakerDeck { deck, notes: Vec::new() };
    let replica = Replica::new("talk", "me", Role::Speaker, Shared::default(), 0);
    Desk::new(speaker_deck, replica, Platform { now_ms, ..Platform::default() })
}

/// Tells the desk that the deck has moved to a slide.
fn move_to(desk: Desk, slide: &str) {
    let place = desk.speaker_deck.with_value(|it| bridge::place(&it.deck, slide)).unwrap();
    desk.on_move(&Shown { place, ..Shown::default() });
}

/// Runs a closure with an owner of the signals that it creates.
fn drawn<T>(with: impl FnOnce() -> T) -> T {
    Owner::new().with(with)
}

/// Returns the text shown in a language: without the other language and without markup.
fn read(html: &str, hidden: &str) -> String {
    let mut html = html.to_owned();
    let opening = format!("<span lang=\"{hidden}\">");
    while let Some(at) = html.find(&opening) {
        let end = html[at..].find("</span>").unwrap() + at + "</span>".len();
        html.replace_range(at..end, "");
    }
    let mut text = String::new();
    for piece in html.split('<') {
        text += piece.split_once('>').map_or(piece, |it| it.1);
        text += " ";
    }
    let text = text.replace("&#x27;", "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(html: &str, ko: &str, en: &str) {
    let (korean, english) = (read(html, "en"), read(html, "ko"));
    assert!(korean.contains(ko), "no {ko:?} in {korean}");
    assert!(english.contains(en), "no {en:?} in {english}");
}

#[test]
fn five_minutes_behind_shows_what_could_go() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    drawn(|| {
        let desk = desk(|| NOW.load(Ordering::Relaxed));
        move_to(desk, "money");
        NOW.store(9 * MINUTE_MS, Ordering::Relaxed);
        desk.tick();
        let html = speaker(desk).to_html();
        says(&html, "5분 지연", "5 min behind");
        says(&html, "제외하면 제시간: 3, 4, 5", "To end on time, skip 3, 4, 5");
        says(&html, "3 층 제외 가능 2.0", "3 Layers could go 2.0");
        assert_eq!(html.matches("data-could-go").count(), 3);

        NOW.store(14 * MINUTE_MS, Ordering::Relaxed);
        desk.tick();
        let html = speaker(desk).to_html();
        // Fourteen minutes for the first two slides, and the last one takes two.
        says(
            &html,
            "남은 것을 모두 제외해도 4분 지연",
            "4 min late, even if all the rest is skipped",
        );

        move_to(desk, "end");
        NOW.store(17 * MINUTE_MS, Ordering::Relaxed);
        desk.tick();
        let html = speaker(desk).to_html();
        says(&html, "5분 지연", "Ends 5 min late");
    });
}

#[test]
fn on_time_nothing_is_proposed() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    drawn(|| {
        let desk = desk(|| NOW.load(Ordering::Relaxed));
        move_to(desk, "money");
        NOW.store(3 * MINUTE_MS, Ordering::Relaxed);
        desk.tick();
        let html = speaker(desk).to_html();
        says(&html, "계획대로", "on time");
        assert!(!html.contains("desk-skips") && !html.contains("data-could-go"), "{html}");
    });
}

#[test]
fn the_plan_is_stretched_to_the_target() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    drawn(|| {
        let desk = desk(|| NOW.load(Ordering::Relaxed));
        assert!(desk.set_target("24"));
        says(&speaker(desk).to_html(), "6 끝 4.0", "6 End 4.0");
        assert!(!desk.set_target("soon"), "refused");
        says(&speaker(desk).to_html(), "6 끝 4.0", "6 End 4.0");
        says(&speaker(desk).to_html(), "24:00 남은 시간", "24:00 Left");

        // The talk begins ten minutes after the time of day was typed: six slides in half an hour.
        desk.set_target("0:40");
        NOW.store(10 * MINUTE_MS, Ordering::Relaxed);
        desk.change(Change::PauseOrRun);
        desk.tick();
        let html = speaker(desk).to_html();
        says(&html, "6 끝 5.0", "6 End 5.0");
        says(&html, "계획대로 ", "on time ");
        // A pause of eight minutes is three more than the first slide has.
        desk.change(Change::PauseOrRun);
        NOW.store(18 * MINUTE_MS, Ordering::Relaxed);
        desk.tick();
        says(&speaker(desk).to_html(), "3분 지연", "3 min behind");
        says(&speaker(desk).to_html(), "22:00 남은 시간", "22:00 Left");
    });
}

#[test]
fn an_earlier_talks_time_is_offered_to_be_begun_anew() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    drawn(|| {
        let desk = desk(|| NOW.load(Ordering::Relaxed));
        move_to(desk, "money");
        for (minutes, is_offered) in [(75, false), (20 * 60, true)] {
            NOW.store(minutes * MINUTE_MS + 8_000, Ordering::Relaxed);
            desk.tick();
            let html = speaker(desk).to_html();
            says(&html, &format!("{}:{:02}:08 지난 시간", minutes / 60, minutes % 60), "Elapsed");
            assert_eq!(html.contains("desk-overdue"), is_offered, "{minutes}");
        }
        says(&speaker(desk).to_html(), "0:00부터", "Begin at 0:00");
        desk.change(Change::Clear);
        assert!(!speaker(desk).to_html().contains("desk-overdue"));
        desk.change(Change::ResetOrUndo);
        says(&speaker(desk).to_html(), "20:00:08 지난 시간", "20:00:08 Elapsed");
    });
}

#[test]
fn the_speaker_is_told_when_the_room_shows_something_else() {
    drawn(|| {
        let desk = desk(|| 0);
        for (shows, ko, en) in [
            (VisibleView::Stage, "청중 화면 연결 ·", "The room’s screen is there ·"),
            (VisibleView::Overview, "전체 보기가 보이는 중", "It shows the overview"),
            (VisibleView::Reading, "글로 보이는 중", "It shows the article"),
            (VisibleView::Panel, "창이 슬라이드를 가림", "A panel covers its slide"),
        ] {
            let body = Body::Here(Condition { shows, ..Condition::default() });
            let message = Message::new("talk", "a", Role::Audience, body);
            desk.receive(&desk.speaker_deck.with_value(|it| message.write(&it.deck)));
            let html = speaker(desk).to_html();
            says(&html, ko, en);
            assert_eq!(html.contains("data-there"), shows == VisibleView::Stage, "{shows:?}");
        }
    });
}

fn run(date_ms: i64, seconds: [u32; 2]) -> Run {
    Run::new(date_ms, ["title", "money"].map(str::to_owned).into_iter().zip(seconds))
}

#[test]
fn two_runs_show_their_medians() {
    drawn(|| {
        let desk = desk(|| 0);
        says(&panel(desk).to_html(), "아직 리허설 없음", "No rehearsal yet");
        says(&panel(desk).to_html(), "저장이 막힌 브라우저", "This browser keeps nothing");
        desk.rehearsals.has_storage.set(true);
        desk.rehearsals.history.update(|it| {
            it.add(run(0, [60, 200]));
            it.add(run(MINUTE_MS, [80, 100]));
        });
        let html = panel(desk).to_html();
        says(&html, "1 제목 2:00 1:00 1:10 1:20 1:20", "1 Title 2:00 1:00 1:10 1:20 1:20");
        says(&html, "2 돈 2:00 1:40 2:30 3:20 1:40", "2 Money 2:00 1:40 2:30 3:20 1:40");
        says(&html, "3 층 2:00 – – – –", "3 Layers 2:00 – – – –");
        says(&html, "전체 12:00 3:00", "All 12:00 3:00");
        says(&html, "1970-01-01 0:00 4:20 계획으로 쓰기", "1970-01-01 0:00 4:20 Use as the plan");
        assert!(!read(&html, "ko").contains("keeps nothing"));
        assert!(!read(&html, "ko").contains("Back to the talk"));

        desk.use_as_plan(Some(RehearsalPlan::run(run(0, [60, 200]))));
        says(&panel(desk).to_html(), "발표 원래 계획으로", "Back to the talk’s plan");
        says(&panel(desk).to_html(), "전체 12:20", "All 12:20");
        says(&speaker(desk).to_html(), "순서 · 리허설 한 번", "Plan · one rehearsal");
        says(&speaker(desk).to_html(), "2 돈 3.3", "2 Money 3.3");
        desk.use_as_plan(None);
        says(&speaker(desk).to_html(), "2 돈 2.0", "2 Money 2.0");
    });
}

#[test]
fn a_file_that_is_not_taken_is_explained() {
    drawn(|| {
        let desk = desk(|| 0);
        desk.speaker_deck.with_value(|it| desk.rehearsals.import("holiday pictures", &it.deck));
        says(
            &panel(desk).to_html(),
            "리허설 기록이 아니거나 손상된 파일",
            "not rehearsals, or it is damaged",
        );
    });
}

#[test]
fn a_rehearsal_follows_moves_and_pauses() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    let wait = |desk: Desk, seconds: i64| {
        NOW.fetch_add(seconds * 1000, Ordering::Relaxed);
        desk.tick();
    };
    drawn(|| {
        let desk = desk(|| NOW.load(Ordering::Relaxed));
        move_to(desk, "money");
        wait(desk, 100);
        desk.rehearse();
        assert_eq!(desk.elapsed_s(), 0, "its time begins with it");
        says(
            &speaker(desk).to_html(),
            "리허설 중 세션 마침 버림",
            "Rehearsing Session Finish Discard",
        );
        wait(desk, 20);
        move_to(desk, "layers");
        wait(desk, 30);
        desk.change(Change::PauseOrRun);
        wait(desk, 500);
        desk.change(Change::PauseOrRun);
        let recorder = desk.rehearsals.recorder.get_untracked().unwrap();
        wait(desk, 10);
        // After a reload, on the slide where the deck is then.
        desk.resume_rehearsal(recorder);
        wait(desk, 5);
        desk.end_rehearsal(true);
        let runs = desk.rehearsals.history.with(|it| it.runs().to_vec());
        let seconds: Vec<_> = runs
            .iter()
            .map(|it| desk.speaker_deck.with_value(|s| it.seconds_on(&s.deck)))
            .collect();
        assert_eq!(seconds, [[None, Some(20), Some(45), None, None, None]]);
        says(&speaker(desk).to_html(), "리허설 시작 기록 1", "Rehearse Runs 1");
        assert_eq!(desk.elapsed_s(), 0, "and ends with it");

        desk.rehearse();
        wait(desk, 20);
        desk.end_rehearsal(false);
        assert_eq!(desk.rehearsals.history.with(|it| it.runs().len()), 1);
    });
}

#[test]
fn slides_outside_the_planned_time_are_marked_and_cost_none() {
    drawn(|| {
        let desk = desk(|| 0);
        desk.speaker_deck.update_value(|it| {
            let extras = [("layers", Extra::Optional), ("end", Extra::Backup)];
            it.deck = it.deck.clone().with_extras(&extras);
        });
        desk.recompute_plan();
        let html = speaker(desk).to_html();
        says(&html, "3 층 선택 (2.0)", "3 Layers optional (2.0)");
        says(&html, "6 끝 예비 (2.0)", "6 End backup (2.0)");
        says(&html, "8:00 남은 시간", "8:00 Left");
        says(&html, "예비 슬라이드 Q", "Backup slides Q");
        move_to(desk, "end");
        says(&speaker(desk).to_html(), "발표로 돌아가기 Q", "Back to the talk Q");
        // Where a rehearsal has shown one, its plan has time for it.
        let run = Run::new(0, [("layers".to_owned(), 60)]);
        desk.use_as_plan(Some(RehearsalPlan::run(run)));
        says(&speaker(desk).to_html(), "3 층 선택 1.0", "3 Layers optional 1.0");
    });
}

#[test]
fn a_talk_that_was_kept_has_a_report() {
    drawn(|| {
        let desk = desk(|| 0);
        let planned = ["title", "money"].map(|it| (it.to_owned(), 120));
        desk.rehearsals.history.update(|it| {
            it.add(run(0, [60, 200]));
            it.add(run(MINUTE_MS, [80, 100]).with_planned(planned));
        });
        let html = panel(desk).to_html();
        says(&html, "0:01 3:00 발표 보고", "0:01 3:00 Report of the talk");
        assert_eq!(html.matches("desk-report-run").count(), 1, "a rehearsal has none");
        assert!(!html.contains("desk-this-talk"), "nothing has been recorded");
    });
}
