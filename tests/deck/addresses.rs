//! Published addresses keep working.

use rostra_core::address;
use rostra_core::position::Position;

use crate::page::{Page, attr};

/// Every id ever published, in the order of the talk. Ids are only added here: a renamed id stays
/// in the list, and gets an alias in the talk.
const PUBLISHED: [&str; 31] = [
    "title",
    "why-map",
    "two-quotes",
    "internet-clock",
    "empty-slot",
    "inflection",
    "money-in",
    "six-hundred-b",
    "five-layers",
    "follow-money",
    "follow-request",
    "model-engine",
    "train-vs-infer",
    "model-2024",
    "scaling-wall",
    "field-limits",
    "token-window",
    "app-two-roads",
    "agent-ticket",
    "vertical-ai",
    "killer-app",
    "enterprise-shovels",
    "three-stages",
    "mlops-map",
    "ten-people-test",
    "infra-gravity",
    "infra-moat",
    "outer-ring",
    "watch-list",
    "by-audience",
    "takeaways",
];

/// Folders of the site, whose names no slide may have.
const TAKEN: [&str; 6] = ["en", "sources", "print", "figure", "fonts", "assets"];

#[test]
fn every_published_id_opens_a_slide() {
    let deck = ai_2025::talk().deck().unwrap();
    for id in PUBLISHED {
        let place = address::place(&deck, &format!("#{id}")).unwrap();
        assert!(!place.guessed, "#{id} was published and leads nowhere now; add an alias");
    }
}

#[test]
fn every_place_is_read_back() {
    let deck = ai_2025::talk().deck().unwrap();
    let mut at = Position::default();
    loop {
        let place = address::place(&deck, &address::fragment(&deck, at, None));
        assert_eq!(place.map(|it| (it.place.at, it.guessed)), Some((at, false)));
        if at == deck.end() {
            break;
        }
        at = deck.after(at);
    }
}

#[test]
fn no_slide_takes_a_folder_of_the_site() {
    for entry in ai_2025::talk().entries {
        assert!(!TAKEN.contains(&entry.slide.id), "{} is a folder of the site", entry.slide.id);
    }
}

/// After following one during a talk the speaker can return to the slide, and the opened page
/// cannot control the deck's window.
#[test]
fn links_that_leave_open_a_tab_of_their_own() {
    let talk = ai_2025::talk();
    let singles = talk.entries.iter().map(Page::single);
    let mut leaving = 0;
    for page in [Page::deck(), Page::sources()].into_iter().chain(singles) {
        for link in page.all("a[href*='//'], a[target=_blank]") {
            let href = attr(link, "href");
            assert_eq!(attr(link, "target"), "_blank", "{href} takes the deck's place");
            assert!(attr(link, "rel").split(' ').any(|it| it == "noopener"), "{href}");
            leaving += 1;
        }
    }
    assert!(leaving > 100, "only {leaving} links lead to sources");
}
