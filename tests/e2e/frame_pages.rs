//! The pages of one slide for frames (`frame-….html`): each shows the slide as the deck does, and
//! links to the deck.

use anyhow::{Result, ensure};

use crate::fit::none;
use crate::guests::{click, guest, no_errors};
use crate::layout_diff::{ElementLayout, LAYOUT, differ};
use crate::support::browser::Browser;
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_page_for_frames_shows_its_slide_as_the_deck_does", as_the_deck_does),
    ("a_page_for_frames_leads_to_the_deck", leads_to_the_deck),
];

const SIZES: [(u32, u32); 2] = [(1280, 720), (390, 844)];

fn become_as_large(deck: &Deck, (width, height): (u32, u32)) -> Result<()> {
    deck.resize(width, height)?;
    deck.root_is("data-layout", if width < 720 { "reading" } else { "stage" })
}

fn layout(deck: &Deck, slide: &str) -> Result<Vec<ElementLayout>> {
    deck.until("document.fonts.status === 'loaded' && document.getAnimations().length === 0")?;
    deck.call(LAYOUT, &[slide])
}

/// Checks every second slide in Korean, and the others in English.
fn as_the_deck_does(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.swept(deck.slides()?);
    let mut findings = Vec::new();
    for (first, address) in ["?lang=ko", "en/?lang=en"].into_iter().enumerate() {
        let slides = slides.iter().skip(first).step_by(2);
        deck.open(address)?;
        let mut expected = Vec::new();
        for size in SIZES {
            become_as_large(deck, size)?;
            for (slide, last) in slides.clone() {
                deck.edit_address(&format!("{address}#{slide}/{last}"))?;
                deck.shows(slide, *last)?;
                expected.push((size, slide, layout(deck, slide)?));
            }
        }
        for (slide, last) in slides {
            let page = address.replace('?', &format!("frame-{slide}.html?"));
            deck.open(&format!("{page}#{slide}/{last}"))?;
            for (size, _, expected) in expected.iter().filter(|(_, of, _)| *of == slide) {
                become_as_large(deck, *size)?;
                let found = layout(deck, slide)?;
                ensure!(expected.len() == found.len(), "{slide} has {} elements", found.len());
                let other =
                    expected.iter().zip(&found).find(|(in_deck, alone)| differ(in_deck, alone));
                findings.extend(other.map(|(in_deck, alone)| {
                    format!("{slide} {size:?}: {in_deck:?}, alone {alone:?}")
                }));
            }
        }
    }
    none(&findings)
}

fn leads_to_the_deck(deck: &mut Deck) -> Result<()> {
    let site = guest(
        deck,
        "en/frame-five-layers.html?embed&only=five-layers&s=five-layers/1&lang=en",
        (960, 584),
    )?;
    let whole = |step: usize| {
        format!(
            "document.querySelector('.guest .whole').href === '{site}en/?lang=en#five-layers/{step}'"
        )
    };
    deck.browser().wait_in_frame(&whole(1))?;
    click(deck, ".guest [data-does=next]")?;
    deck.browser().wait_in_frame(&whole(2))?;
    // The frame itself shows the source of a claim.
    click(deck, "[popovertarget]")?;
    deck.browser().wait_in_frame("!!document.querySelector('.facts:popover-open a')")?;
    click(deck, ".facts:popover-open a")?;
    deck.browser().wait_in_frame("!!document.querySelector('dialog[open] .sources li')")?;
    no_errors(deck, "a page for frames")?;
    // Without scripts the slide can be read, and a link leads to it in the deck.
    let browser = Browser::start_without_scripts(deck.kind())?;
    browser.go(&deck.url("frame-money-in.html"))?;
    browser.wait_for("document.querySelector('#money-in h2').checkVisibility()")?;
    let link: String =
        browser.evaluate("(({ href }) => href)(document.querySelector('#deck > .home a'))")?;
    ensure!(link == deck.url("#money-in"), "it leads to {link:?}");
    Ok(())
}
