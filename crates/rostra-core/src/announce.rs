//! The text that a screen reader announces after a move, in the language shown.

use crate::deck::Deck;
use crate::state::State;
use crate::text::Lang;

/// "4 / 31, headline, step 2 of 5"; the step only where the layout has steps and the slide any.
#[must_use]
pub fn arrival(deck: &Deck, state: &State) -> String {
    let Some(slide) = deck.slide(state.at.slide) else { return String::new() };
    let (number, total) = (state.at.slide + 1, deck.len());
    let headline = slide.headline.get(state.lang);
    let place = format!("{number} / {total}, {headline}");
    if !state.has_steps() || slide.last_step == 0 {
        return place;
    }
    let (step, steps) = (state.at.step, slide.last_step);
    match state.lang {
        Lang::Ko => format!("{place}, {steps}단계 중 {step}"),
        Lang::En => format!("{place}, step {step} of {steps}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::tests::deck;
    use crate::position::Position;
    use crate::state::Layout;

    #[test]
    fn says_place_headline_and_step_in_the_language_shown() {
        let at = Position::new(1, 2);
        let ko = State { at, layout: Layout::Stage, ..State::default() };
        assert_eq!(arrival(&deck(), &ko), "2 / 3, 다섯 층, 2단계 중 2");
        let en = State { lang: Lang::En, ..ko };
        assert_eq!(arrival(&deck(), &en), "2 / 3, Layers, step 2 of 2");
        let reading = State { layout: Layout::Reading, ..en };
        assert_eq!(arrival(&deck(), &reading), "2 / 3, Layers");
    }
}
