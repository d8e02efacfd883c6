//! Texts beside a layer: its panel, and how the other layers depend on it.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{Claim, Layer, Player, RELATIONS, Relation};

const YEAR: Text = Text::new("2024년", "2024");
const SELLS: Text = Text::new("파는 것", "Sells");
const PAYS: Text = Text::new("비용을 내는 쪽", "Who pays");
const OPEN: Text = Text::new("2025년 과제", "2025 task");
const TIES: Text = Text::new("다른 계층과의 관계", "Links to other layers");
const PLAYERS: Text = Text::new("기업과 제품", "Companies and products");
const SLIDES: Text = Text::new("이 계층의 슬라이드", "Slides about it");

/// Returns the panel of a layer. It is complete in itself: the stage shows one at a time, the
/// article all of them.
#[must_use]
pub fn panel(layer: Layer) -> AnyView {
    let about = layer.about();
    let defined = about.defined.map(|it| view! { <span class="defined">{claim(it)}</span> });
    view! {
        <div class="about">
            <p class="kind">
                <span class="of">{rich_text(about.name)} " · "</span>
                {claim(about.analogy)}
                {defined}
            </p>
            <p class="state">
                <span class="year">{rich_text(YEAR)}</span>
                {claim(about.state_2024)}
            </p>
            <dl>
                <div>
                    <dt>{rich_text(SELLS)}</dt>
                    <dd>{rich_text(about.sells)}</dd>
                </div>
                <div>
                    <dt>{rich_text(PAYS)}</dt>
                    <dd>{claim(about.payer)}</dd>
                </div>
                <div>
                    <dt>{rich_text(OPEN)}</dt>
                    <dd>{rich_text(about.open_2025)}</dd>
                </div>
                <div class="relations">
                    <dt>{rich_text(TIES)}</dt>
                    <dd>{relations(layer)}</dd>
                </div>
            </dl>
            {sr_only(PLAYERS)}
            <ul class="chips">{about.players.iter().map(player).collect_view()}</ul>
            <div>
                {sr_only(SLIDES)}
                <ul class="leads">{about.slides.iter().map(lead).collect_view()}</ul>
            </div>
        </div>
    }
    .into_any()
}

/// Returns a layer's relations to the others; the style sheet shows only those to the lit layer.
#[must_use]
pub fn ties(layer: Layer) -> AnyView {
    let ties = RELATIONS.iter().filter_map(|it| {
        let (other, sign) = seen_from(it, layer)?;
        Some(
            view! { <span class="tie" data-with=other.id()>{sign} " " {rich_text(it.text)}</span> },
        )
    });
    // Hidden from screen readers, since the panel says it in words.
    view! { <span class="ties" aria-hidden="true">{ties.collect_view()}</span> }.into_any()
}

/// Returns the layer at the other end of a relation, and the arrow for its direction in the
/// diagram.
fn seen_from(relation: &Relation, layer: Layer) -> Option<(Layer, &'static str)> {
    let Relation { from, to, .. } = *relation;
    let depth = |it| match it {
        Layer::App | Layer::Enterprise => 0,
        Layer::Model => 1,
        Layer::Infra => 2,
        Layer::Outer => 3,
    };
    let sign = match depth(from).cmp(&depth(to)) {
        std::cmp::Ordering::Less => "↓",
        std::cmp::Ordering::Equal => "←",
        std::cmp::Ordering::Greater => "↑",
    };
    match layer {
        _ if layer == from => Some((to, sign)),
        _ if layer == to => Some((from, sign)),
        _ => None,
    }
}

fn relations(layer: Layer) -> AnyView {
    let with = RELATIONS.iter().filter(|it| it.from == layer || it.to == layer);
    let items = with.map(|it| {
        view! {
            <li>
                {rich_text(it.from.about().name)} " → " {rich_text(it.to.about().name)} ": "
                {rich_text(it.text)}
            </li>
        }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

fn player(player: &Player) -> AnyView {
    let group = player.group.map(|it| view! { <small>{rich_text(it)}</small> });
    let added = (!player.talk).then(|| mark(Mark::Added));
    view! {
        <li class="chip" class:added=!player.talk>
            {rich_text(player.name)}
            {group}
            {added}
        </li>
    }
    .into_any()
}

fn lead(slide: &Slide) -> AnyView {
    view! {
        <li>
            <a href=to_slide(slide.id)>{rich_text(slide.headline)}</a>
        </li>
    }
    .into_any()
}

fn claim(claim: Claim) -> AnyView {
    match claim.fact {
        Some(fact) => cited(claim.text, claim.mark, fact),
        None => view! { {rich_text(claim.text)} {mark(claim.mark)} }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_shows_on_both_its_ends_and_points_one_way() {
        for relation in RELATIONS {
            let ends = [relation.from, relation.to];
            let seen = ends.map(|it| seen_from(relation, it).expect("it is an end of it"));
            assert_eq!(seen[0].1, seen[1].1);
            assert_eq!([seen[1].0, seen[0].0], ends);
            let beside = Layer::ALL.into_iter().filter(|it| !ends.contains(it));
            assert!(beside.into_iter().all(|it| seen_from(relation, it).is_none()));
        }
    }
}
