//! The talk "AI 2025 트렌드": its text, facts and figures. Not here: how a deck works.

use rostra::prelude::*;

pub mod chapters;

pub mod article;

pub mod facts;
pub mod glossary;

pub mod figures;

pub mod applications;
pub mod closing;
pub mod enterprise;
pub mod five_layers;
pub mod inflection_2025_26;
pub mod infrastructure;
pub mod models;
pub mod opening;
pub mod outer_ring;
pub mod position_2024;

/// The interactive figures, which the figures' program runs in the page.
pub const FIGURES: &[Figure] = &[
    opening::why_map::FIGURE,
    position_2024::two_quotes::FIGURE,
    figures::internet_clock::FIGURE,
    position_2024::empty_slot::FIGURE,
    inflection_2025_26::money_in::FIGURE,
    inflection_2025_26::six_hundred_b::FIGURE,
    five_layers::five_layers::FIGURE,
    five_layers::follow_money::FIGURE,
    five_layers::follow_request::FIGURE,
    models::model_engine::FIGURE,
    models::train_vs_infer::FIGURE,
    models::model_2024::FIGURE,
    models::scaling_wall::FIGURE,
    models::field_limits::FIGURE,
    models::token_window::FIGURE,
    applications::app_two_roads::FIGURE,
    applications::agent_ticket::FIGURE,
    applications::vertical_ai::FIGURE,
    applications::killer_app::FIGURE,
    enterprise::enterprise_shovels::FIGURE,
    enterprise::three_stages::FIGURE,
    enterprise::mlops_map::FIGURE,
    enterprise::ten_people_test::FIGURE,
    infrastructure::infra_gravity::FIGURE,
    infrastructure::infra_moat::FIGURE,
    outer_ring::outer_ring::FIGURE,
    closing::watch_list::FIGURE,
    closing::by_audience::FIGURE,
];

/// Style sheets of the interactive figures, joined into one file (`figures.css`).
const FIGURE_STYLES: &[&str] = &[
    include_str!("opening/why_map/live.css"),
    include_str!("position_2024/two_quotes/live.css"),
    include_str!("figures/internet_clock/live.css"),
    include_str!("position_2024/empty_slot/live.css"),
    include_str!("inflection_2025_26/money_in/live.css"),
    include_str!("inflection_2025_26/six_hundred_b/live.css"),
    include_str!("five_layers/five_layers/live.css"),
    include_str!("figures/five_layers/walk.css"),
    include_str!("figures/chips.css"),
    include_str!("figures/picks.css"),
    include_str!("models/model_engine/live.css"),
    include_str!("models/train_vs_infer/live.css"),
    include_str!("models/model_2024/live.css"),
    include_str!("models/scaling_wall/live.css"),
    include_str!("models/field_limits/live.css"),
    include_str!("models/token_window/live.css"),
    include_str!("applications/app_two_roads/live.css"),
    include_str!("applications/agent_ticket/live.css"),
    include_str!("applications/vertical_ai/live.css"),
    include_str!("applications/killer_app/live.css"),
    include_str!("enterprise/three_stages/live.css"),
    include_str!("enterprise/mlops_map/live.css"),
    include_str!("enterprise/ten_people_test/live.css"),
    include_str!("infrastructure/infra_gravity/live.css"),
    include_str!("infrastructure/infra_moat/live.css"),
    include_str!("outer_ring/outer_ring/live.css"),
    include_str!("closing/watch_list/live.css"),
    include_str!("closing/by_audience/live.css"),
];

/// Returns the whole talk, in order.
#[must_use]
pub fn talk() -> Talk {
    Talk {
        title: Text::new("AI 2025 트렌드", "AI Trends 2025"),
        description: Text::new(
            "AI 산업을 다섯 계층으로 나눠 읽는 발표. 2024년에 어디까지 왔고, 2025–26년은 왜 변곡점인가.",
            "The AI industry read in five layers: where it stood in 2024, and why 2025–26 is the turning point.",
        ),
        date: "2025-01",
        entries: vec![
            opening::title::ENTRY,
            opening::why_map::ENTRY,
            position_2024::two_quotes::ENTRY,
            position_2024::internet_clock::ENTRY,
            position_2024::empty_slot::ENTRY,
            inflection_2025_26::inflection::ENTRY,
            inflection_2025_26::money_in::ENTRY,
            inflection_2025_26::six_hundred_b::ENTRY,
            five_layers::five_layers::ENTRY,
            five_layers::follow_money::ENTRY,
            five_layers::follow_request::ENTRY,
            models::model_engine::ENTRY,
            models::train_vs_infer::ENTRY,
            models::model_2024::ENTRY,
            models::scaling_wall::ENTRY,
            models::field_limits::ENTRY,
            models::token_window::ENTRY,
            applications::app_two_roads::ENTRY,
            applications::agent_ticket::ENTRY,
            applications::vertical_ai::ENTRY,
            applications::killer_app::ENTRY,
            enterprise::enterprise_shovels::ENTRY,
            enterprise::three_stages::ENTRY,
            enterprise::mlops_map::ENTRY,
            enterprise::ten_people_test::ENTRY,
            infrastructure::infra_gravity::ENTRY,
            infrastructure::infra_moat::ENTRY,
            outer_ring::outer_ring::ENTRY,
            closing::watch_list::ENTRY,
            closing::by_audience::ENTRY,
            closing::takeaways::ENTRY,
        ],
        aliases: Vec::new(),
        extras: Vec::new(),
        facts: facts::all().collect(),
        decisions: facts::DECISIONS,
        terms: glossary::TERMS,
        figures: FIGURES,
        figure_styles: FIGURE_STYLES,
        corner: figures::five_layers::corner,
        drawings: &[figures::five_layers::still::DRAWING, figures::internet_clock::DRAWING],
        data: &[
            figures::internet_clock::DATA,
            inflection_2025_26::money_in::DATA,
            figures::five_layers::table::DATA,
            figures::five_layers::journey::MONEY_DATA,
            figures::five_layers::journey::REQUEST_DATA,
            models::token_window::DATA,
        ],
        icon: figures::five_layers::still::icon,
        article: Some(article::ARTICLE),
    }
}
