//! Tests of the embed snippets.

use super::*;
use crate::address::{Options, View};
use crate::deck::Slide;
use crate::deck::tests::deck;

const ROOT: &str = "https://example.org/talk/";
const HERE: Choice = Choice {
    target: Target::Slide,
    format: Format::Html,
    start: Start::Here,
    lang: Lang::En,
    theme: Theme::System,
    ratio: Ratio::Wide,
};

fn text(choice: Choice) -> String {
    let deck = deck();
    let title = Text::new("발표", "The talk");
    let at = Position::new(1, 2);
    Origin { deck: &deck, title, at, figure: Some("infra") }.text(ROOT, choice)
}

#[test]
fn a_frame_says_what_was_chosen() {
    assert_eq!(
        text(HERE),
        "<iframe src=\"https://example.org/talk/en/frame-five-layers.html?embed&amp;only=five-layers&amp;s=five-layers/2/infra&amp;lang=en\" \
         title=\"Layers\" loading=\"lazy\" allow=\"fullscreen\" style=\"width: 100%; aspect-ratio: 16 / 9; border: 0\"></iframe>"
    );
    let query = |choice| {
        let text = text(choice);
        let src = text.split('"').nth(1).unwrap().strip_prefix(ROOT).unwrap();
        src.replace("&amp;", "&")
    };
    let whole = Choice { target: Target::Deck, ..HERE };
    assert_eq!(query(whole), "en/?embed&s=five-layers/2/infra&lang=en");
    let anew = Choice { start: Start::Beginning, lang: Lang::Ko, ..whole };
    assert_eq!(query(anew), "?embed&lang=ko");
    let slide = Choice { target: Target::Slide, theme: Theme::Dark, ..anew };
    assert_eq!(query(slide), "frame-five-layers.html?embed&only=five-layers&lang=ko&theme=dark");
    let figure = Choice { target: Target::Figure, ..HERE };
    assert_eq!(
        query(figure),
        "en/frame-five-layers.html?embed&only=five-layers&s=five-layers/2/infra&view=reading&lang=en"
    );
    for (ratio, css) in Ratio::ALL.iter().zip(["16 / 9", "4 / 3", "1 / 1", "3 / 4"]) {
        let text = text(Choice { ratio: *ratio, ..HERE });
        assert!(text.contains(&format!("aspect-ratio: {css};")), "{text}");
    }
}

#[test]
fn an_address_is_that_of_a_page() {
    for (target, lang, expected) in [
        (Target::Deck, Lang::Ko, ""),
        (Target::Deck, Lang::En, "en/"),
        (Target::Slide, Lang::Ko, "five-layers/"),
        (Target::Slide, Lang::En, "en/five-layers/"),
        (Target::Figure, Lang::En, "en/figure/five-layers/"),
    ] {
        // Choices that a page's address cannot express have no effect.
        for theme in Theme::ALL {
            let choice = Choice { target, lang, theme, format: Format::Address, ..HERE };
            assert_eq!(text(choice), format!("{ROOT}{expected}"));
        }
    }
}

#[test]
fn a_picture_links_to_its_page() {
    let choice = Choice { format: Format::Markdown, ..HERE };
    assert_eq!(
        text(choice),
        "[![Layers](https://example.org/talk/en/five-layers/preview.png)](https://example.org/talk/en/five-layers/)"
    );
    let whole = Choice { target: Target::Deck, lang: Lang::Ko, ..choice };
    assert_eq!(
        text(whole),
        "[![발표](https://example.org/talk/title/preview.png)](https://example.org/talk/)"
    );
}

#[test]
fn a_title_cannot_leave_its_place() {
    let headline = Text::same("R&D > \"AI\" [b](c) \\");
    let slide = Slide { id: "a", headline, last_step: 0, cue_s: 0 };
    let deck = Deck::new(vec![slide]).unwrap();
    let at = Position::default();
    let origin = Origin { deck: &deck, title: headline, at, figure: None };
    let html = origin.text(ROOT, HERE);
    assert!(html.contains(" title=\"R&amp;D &gt; &quot;AI&quot; [b](c) \\\" "), "{html}");
    let markdown = origin.text(ROOT, Choice { format: Format::Markdown, ..HERE });
    assert!(markdown.starts_with("[![R&D > \"AI\" \\[b\\](c) \\\\]("), "{markdown}");
}

/// The deck parses the choices from each frame's address.
#[test]
fn frames_are_read_as_they_were_written() {
    let deck = deck();
    let (title, at) = (Text::same("t"), Position::new(1, 2));
    let origin = Origin { deck: &deck, title, at, figure: Some("infra") };
    for target in Target::ALL {
        for (theme, start) in
            Theme::ALL.into_iter().flat_map(|theme| Start::ALL.iter().map(move |it| (theme, *it)))
        {
            let choice = Choice { target: *target, theme, start, ..HERE };
            let address = origin.frame(ROOT, choice);
            let (_, query) = address.split_once('?').unwrap();
            let place = match (start, target) {
                (Start::Here, _) => Some("five-layers/2/infra".into()),
                // With `only` the frame begins at that slide.
                (Start::Beginning, _) => None,
            };
            let expected = Options {
                lang: Some(Lang::En),
                view: (*target == Target::Figure).then_some(View::Reading),
                theme: Some(theme).filter(|it| *it != Theme::System),
                embed: true,
                only: (*target != Target::Deck).then_some(1),
                place,
                ..Options::default()
            };
            assert_eq!(address::options(&deck, query), expected, "{address}");
        }
    }
}

#[test]
fn every_name_is_read_back() {
    assert!(Target::ALL.iter().all(|it| Target::named(it.word()) == Some(*it)));
    assert!(Format::ALL.iter().all(|it| Format::named(it.word()) == Some(*it)));
    assert!(Start::ALL.iter().all(|it| Start::named(it.word()) == Some(*it)));
    assert!(Ratio::ALL.iter().all(|it| Ratio::named(it.word()) == Some(*it)));
    assert_eq!(Target::named("cinema"), None);
}
