//! Details of a player, as HTML: what it does, whom it pays and who pays it. Texts that another
//! slide shows are taken from there.

use rostra::prelude::*;

use super::data::Player;
use super::flows::{PAYMENTS, Payment};
use crate::figures::chips;
use crate::infrastructure::infra_moat::seat_details_html as seat;
use crate::models::{model_2024, model_engine};

const PAYS: Text = Text::new("돈을 내는 곳", "Pays");
const PAID_BY: Text = Text::new("돈을 주는 곳", "Paid by");

/// What a company does with data for models, as on slide `mlops-map`.
struct Maker {
    /// English name of the player.
    name: &'static str,
    does: Text,
    /// The fact behind it, and its label.
    fact: Option<(&'static str, Mark)>,
}

const MAKERS: [Maker; 5] = [
    maker("Snowflake", "데이터 클라우드", "Data cloud", Some(("F65", Mark::Corrected))),
    maker("Databricks", "레이크하우스", "Lakehouse", None),
    maker("Scale AI", "라벨링·평가 데이터", "Labels, test data", Some(("F67", Mark::Source))),
    maker("Pinecone", "벡터 DB", "Vector DB", Some(("F66", Mark::Corrected))),
    maker("Supabase", "벡터 검색(pgvector)", "Vector search (pgvector)", None),
];

const fn maker(
    name: &'static str,
    ko: &'static str,
    en: &'static str,
    fact: Option<(&'static str, Mark)>,
) -> Maker {
    Maker { name, does: Text::new(ko, en), fact }
}

/// Returns the details of a player, as HTML; `None` if the talk only names it.
#[must_use]
pub fn details_html(player: &Player) -> Option<String> {
    let name = player.name.en;
    let does = of_models(name).or_else(|| of_data(player)).or_else(|| of_chips(player));
    let payments: String = PAYMENTS.iter().filter_map(|it| payment(it, name)).collect();
    // Its owner or kind is left to say if no slide says more.
    let kind = || player.group.map(|it| named(player, both(it.ko, it.en)));
    match does.or_else(kind) {
        Some(does) => Some(does + &payments),
        None if payments.is_empty() => None,
        None => Some(named(player, payments)),
    }
}

fn of_models(name: &str) -> Option<String> {
    let mut chips = model_engine::CHIPS.iter().chain(model_2024::CHIPS);
    chips.find(|it| it.name.en == name).map(chips::details_html)
}

fn of_data(player: &Player) -> Option<String> {
    let Maker { does, fact, .. } = MAKERS.into_iter().find(|it| it.name == player.name.en)?;
    let text = match fact {
        Some((fact, mark)) => sourced(does, mark, fact),
        None => both(does.ko, does.en),
    };
    Some(named(player, text))
}

/// Returns the details of a chip maker: those of its own seat, or of the seat for its kind.
fn of_chips(player: &Player) -> Option<String> {
    seat(player.name.en).or_else(|| player.group.and_then(|it| seat(it.en)))
}

fn named(player: &Player, said: String) -> String {
    format!("<b>{}</b> <span>{said}</span> ", both(player.name.ko, player.name.en))
}

/// Returns a payment from the viewpoint of the player with this English name. The customers of a
/// chip maker are left out, since its seat names them.
fn payment(it: &Payment, name: &str) -> Option<String> {
    let (label, other) = match name {
        _ if it.payers.contains(&name) => (PAYS, Text::same(it.payee)),
        _ if it.payee == name && seat(name).is_none() => (PAID_BY, it.payer),
        _ => return None,
    };
    let (fact, mark) = it.fact;
    let label = both(label.ko, label.en);
    Some(format!("<span><small>{label}</small> {}</span> ", sourced(other, mark, fact)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::enterprise::mlops_map;
    use crate::facts;
    use crate::figures::five_layers::data::Layer;

    fn details_of(name: &str) -> String {
        let players = Layer::ALL.into_iter().flat_map(|it| it.players());
        let player = players.into_iter().find(|it| it.name.en == name).expect(name);
        details_html(player).unwrap_or_default()
    }

    #[test]
    fn what_companies_do_for_data_is_what_their_slide_says() {
        let drawn = leptos::prelude::RenderHtml::to_html((mlops_map::ENTRY.view)());
        for Maker { name, does: text, fact } in MAKERS {
            assert!(drawn.contains(name) && drawn.contains(text.ko) && drawn.contains(text.en));
            assert!(details_of(name).contains(text.en), "{name}");
            if let Some((fact, mark)) = fact {
                assert_eq!(facts::find(fact).map(|it| it.mark()), Some(mark), "{fact}");
            }
        }
    }

    #[test]
    fn a_payment_is_told_of_at_both_its_ends() {
        for cloud in ["AWS", "Google Cloud", "Microsoft Azure"] {
            let details = details_of(cloud);
            assert!(details.contains(">Pays<") && details.contains("NVIDIA"), "{details}");
            assert!(details.contains("sources/#F74"), "{details}");
        }
        let details = details_of("SSI");
        assert!(details.contains(">Paid by<") && details.contains("sources/#F16"), "{details}");
        let details = details_of("NVIDIA");
        assert!(details.contains(">Sells to<") && details.contains("sources/#F74"), "{details}");
        assert!(!details.contains(">Paid by<"), "{details}");
        assert!(!details_of("ChatGPT").contains(">Pa"));
    }

    #[test]
    fn every_slide_says_its_part() {
        assert!(details_of("Claude").contains("Anthropic · closed"));
        assert!(details_of("Veo 2").contains("video model"));
        assert!(details_of("Broadcom").contains("big clouds, by custom chips"));
        assert!(details_of("Groq").contains("often infers only"));
        assert!(details_of("Unitree G1").contains("robot"));
        assert_eq!(details_of("Slack"), "");
    }
}
