//! Sorting of the headlines by hand: a reader picks a card, then the layer it belongs to. A wrong
//! layer answers with a question that helps.

use rostra::prelude::*;

use crate::figures::headlines::{HEADLINES, Headline};

/// Order in which the cards are offered, as indexes into [`HEADLINES`]: no card is beside its
/// layer.
const MIXED: [usize; 5] = [2, 3, 4, 0, 1];
/// Name of the button that starts the sorting, and starts it again.
const SORT: &str = "sort";
/// The state word of a sorting that has just started.
const START: &str = "start";

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| Sorting::read(word).is_some(),
    show,
    act,
};

/// State of the sorting. Invariant: a held card is not placed, and was tried on other layers only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sorting {
    /// Whether each headline is on its layer.
    placed: [bool; 5],
    /// The card in hand, and the wrong layer on which it was tried last.
    held: Option<(usize, Option<usize>)>,
}

impl Sorting {
    /// Parses a state word: the layers that have their card, then the card in hand and the layer it
    /// was tried on, as in `app,model,c4-outer`.
    fn read(word: &str) -> Option<Self> {
        let mut sorting = Self::default();
        for part in word.split(',').filter(|_| word != START) {
            let (first, tried) = part.split_once('-').map_or((part, None), |it| (it.0, Some(it.1)));
            match (card(first), layer(first)) {
                (Some(card), _) => {
                    let tried = tried.map(|it| layer(it).ok_or(())).transpose().ok()?;
                    sorting.held = Some((card, tried));
                }
                (_, Some(layer)) => *sorting.placed.get_mut(layer)? = true,
                _ => return None,
            }
        }
        let is_possible =
            sorting.held.is_none_or(|(card, tried)| !sorting.has(card) && tried != Some(card));
        // Each state has exactly one word.
        (is_possible && sorting.word() == word).then_some(sorting)
    }

    fn word(self) -> String {
        let placed = (0..5).filter(|it| self.has(*it)).map(layer_word).map(str::to_owned);
        let held = self.held.map(|(card, tried)| match tried {
            Some(layer) => format!("{}-{}", id(card), layer_word(layer)),
            None => id(card).to_owned(),
        });
        let word = placed.chain(held).collect::<Vec<_>>().join(",");
        if word.is_empty() { START.to_owned() } else { word }
    }

    fn has(self, index: usize) -> bool {
        self.placed.get(index).copied().unwrap_or_default()
    }

    fn count(self) -> usize {
        self.placed.iter().filter(|it| **it).count()
    }

    /// Takes a card in hand, or puts it back if it is held.
    fn pick(mut self, card: usize) -> Self {
        let is_held = self.held.is_some_and(|it| it.0 == card);
        self.held = (!is_held && !self.has(card)).then_some((card, None));
        self
    }

    /// Puts the card in hand on a layer; on a wrong one it stays in hand.
    fn place(mut self, layer: usize) -> Self {
        let Some((card, _)) = self.held else { return self };
        self.held = if card == layer { None } else { Some((card, Some(layer))) };
        if let Some(place) = self.placed.get_mut(card).filter(|_| card == layer) {
            *place = true;
        }
        self
    }

    /// Returns what to do next, or the question that helps.
    fn hint(self) -> String {
        match self.held {
            Some((card, Some(_))) => spoken(news(card).hint),
            Some(_) => both("어느 계층의 소식일까요?", "Which layer is it about?"),
            None if self.count() == 5 => both("다섯 장 모두 맞았습니다", "All five in place"),
            None => {
                let count = self.count();
                both(&format!("{count}/5 · 카드를 고르세요"), &format!("{count}/5 · Pick a card"))
            }
        }
    }
}

fn news(index: usize) -> &'static Headline {
    // There are five headlines, and every index is one of theirs.
    HEADLINES.get(index).unwrap_or(&HEADLINES[0])
}

fn id(index: usize) -> &'static str {
    news(index).id
}

fn layer_word(index: usize) -> &'static str {
    news(index).word
}

fn card(id: &str) -> Option<usize> {
    HEADLINES.iter().position(|it| it.id == id)
}

fn layer(word: &str) -> Option<usize> {
    HEADLINES.iter().position(|it| it.word == word)
}

fn spoken(text: Text) -> String {
    both(plain(text.ko), plain(text.en))
}

/// Removes the link that may enclose a whole phrasing: `[Scale AI](F88)`.
fn plain(phrasing: &str) -> &str {
    let inside = phrasing.strip_prefix('[').and_then(|it| it.split_once(']'));
    inside.map_or(phrasing, |it| it.0)
}

fn controls() -> Vec<(&'static str, String)> {
    let cards: String = MIXED
        .map(|it| {
            let Headline { id, text, date, .. } = news(it);
            let (text, date) = (spoken(*text), spoken(*date));
            format!(
                "<li><button class=\"pick\" data-drag data-act=\"{id}\"><b>{text}</b> <span>{date}</span></button></li>"
            )
        })
        .concat();
    let live = format!(
        "<div class=\"live\" data-from=\"1\"><output class=\"hint\"></output>{}<ul>{cards}</ul></div>",
        button(SORT, Text::new("", "")),
    );
    let places = [
        "[data-accent=applications] > h3",
        "[data-accent=enterprise] > h3",
        "[data-accent=models] > h3",
        "[data-accent=infrastructure] > h3",
        "[data-accent=outer-ring] > h3",
    ];
    let drops = HEADLINES
        .iter()
        .zip(places)
        .map(|(it, at)| (at, cover("data-act", it.word, it.layer.name)));
    drops.chain([(".slots", live)]).collect()
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let before = Sorting::read(scene.word);
    let sorting = before.unwrap_or_default();
    let after = match (card(act.control), layer(act.control)) {
        (Some(card), _) => sorting.pick(card),
        (_, Some(layer)) => sorting.place(layer),
        _ => Sorting::default(),
    };
    // Starting again where nothing was done returns the figure to the talk.
    (act.control != SORT || before != Some(after)).then(|| after.word())
}

fn show(scene: &Scene) -> Vec<Patch> {
    let sorting = Sorting::read(scene.word);
    let Sorting { held, .. } = sorting.unwrap_or_default();
    let has = |it| sorting.is_some_and(|sorting| sorting.has(it));
    // On stage, the cards scattered by the talk can be picked as well.
    let lie = sorting.is_none() && scene.on_stage && scene.step == 1;
    let name = match sorting {
        Some(_) => both("다시", "Again"),
        None => both("직접 나눠 보기", "Sort them yourself"),
    };
    let mut puts = vec![
        Patch::html(format!("[data-act={SORT}]"), name),
        Patch::html(".hint", sorting.map(Sorting::hint).unwrap_or_default()),
        Patch::flag(".content", "data-sorting", sorting.is_some()),
        Patch::flag(".content", "data-done", sorting.is_some_and(|it| it.count() == 5)),
    ];
    for (index, Headline { id, layer, .. }) in HEADLINES.iter().enumerate() {
        let is_held = held.is_some_and(|it| it.0 == index);
        let pick = format!(".pick[data-act={id}]");
        puts.push(Patch::attribute(
            pick.as_str(),
            "aria-pressed",
            if is_held { "true" } else { "false" },
        ));
        puts.push(Patch::flag(pick, "hidden", has(index)));
        puts.push(Patch::flag(
            format!("[data-accent={}]", layer.accent),
            "data-placed",
            has(index),
        ));
        let lying = lie.then(|| (*id).to_owned());
        puts.push(Patch {
            at: format!("[data-headline={id}]"),
            what: PatchKind::Attribute("data-act", lying),
        });
    }
    puts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(word: &str, control: &str) -> Option<String> {
        let scene = Scene { word, step: 1, on_stage: true, ..Scene::default() };
        act(&scene, &ControlEvent { control, value: "" })
    }

    /// Returns every control that a reader can use.
    fn controls_there_are() -> impl Iterator<Item = &'static str> {
        HEADLINES.iter().flat_map(|it| [it.id, it.word]).chain([SORT])
    }

    #[test]
    fn a_card_goes_to_its_layer_and_stays_there() {
        assert_eq!(after("", "sort").as_deref(), Some("start"));
        assert_eq!(after("start", "c1").as_deref(), Some("c1"));
        assert_eq!(after("c1", "model").as_deref(), Some("model"));
        assert_eq!(after("model", "c2").as_deref(), Some("model,c2"));
        assert_eq!(after("model,c2", "app").as_deref(), Some("app,model"));
        assert_eq!(after("app,model", "c2").as_deref(), Some("app,model"));
    }

    #[test]
    fn a_wrong_layer_asks_the_cards_question() {
        assert_eq!(after("c4", "outer").as_deref(), Some("c4-outer"));
        let hint = Sorting::read("c4-outer").unwrap().hint();
        assert_eq!(hint, both("손에 잡히는 장비인가요?", "Is it hardware?"));
        assert_eq!(after("c4-outer", "infra").as_deref(), Some("infra"));
        assert_eq!(after("c4-outer", "c4").as_deref(), Some("start"));
    }

    #[test]
    fn beginning_again_twice_gives_the_cards_back() {
        assert_eq!(after("app,model,c4", "sort").as_deref(), Some("start"));
        assert_eq!(after("start", "sort"), None);
        // On stage, picking a scattered card starts the sorting.
        assert_eq!(after("", "c3").as_deref(), Some("c3"));
    }

    #[test]
    fn whatever_is_done_leads_to_a_word_that_is_known() {
        let mut seen = vec![START.to_owned()];
        let mut next = 0;
        while let Some(word) = seen.get(next).cloned() {
            let sorting = Sorting::read(&word).expect(&word);
            assert_eq!(sorting.word(), word);
            for control in controls_there_are() {
                let after = after(&word, control).unwrap_or_default();
                if !after.is_empty() && !seen.contains(&after) {
                    seen.push(after);
                }
            }
            next += 1;
        }
        // Without a given card there are 16 subsets of placed ones; it is in hand, or was tried on
        // one of the 4 other layers.
        assert_eq!(seen.len(), 32 + 5 * 16 * 5);
        let all = seen.iter().max_by_key(|it| it.len()).unwrap();
        assert!(all.chars().all(|it| it.is_ascii_alphanumeric() || ",-".contains(it)), "{all}");
    }

    #[test]
    fn nonsense_is_no_word() {
        for word in [
            "",
            "app,app",
            "model,app",
            "c1,c2",
            "c1-model",
            "model,c1",
            "c9",
            "c1-x",
            "start,app",
            "c2,app",
        ] {
            assert_eq!(Sorting::read(word), None, "{word}");
        }
    }

    #[test]
    fn without_a_word_nothing_of_the_drawing_is_touched() {
        for step in 0..3 {
            let puts = show(&Scene { word: "", step, on_stage: true, ..Scene::default() });
            let drawn = |it: &&Patch| !it.at.contains(".pick") && !it.at.contains("sort");
            for it in puts.iter().filter(drawn) {
                let is_nothing = match &it.what {
                    PatchKind::Html(html) => html.is_empty(),
                    PatchKind::Attribute(name, value) => {
                        value.is_none() || (*name == "data-act" && step == 1)
                    }
                    _ => false,
                };
                assert!(is_nothing, "{it:?}");
            }
        }
    }

    #[test]
    fn cards_are_mixed_and_carry_no_markup() {
        let mut all = MIXED;
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2, 3, 4]);
        assert!(MIXED.iter().enumerate().all(|(row, card)| row != *card));
        let html: String = controls().into_iter().map(|it| it.1).collect();
        assert!(html.contains("Scale AI raises $1B") && !html.contains('['), "{html}");
    }
}
