//! The talk "AI 2025 트렌드": its text, facts and figures. Not here: how a deck works.

use rostra::prelude::*;

pub mod parts;

pub mod facts;
pub mod glossary;

pub mod figures;

pub mod closing;
pub mod layer1;
pub mod layer2;
pub mod layer3;
pub mod layer4;
pub mod layer5;
pub mod opening;
pub mod part1;
pub mod part2;
pub mod part3;

/// Those of its figures that come to life, for the program that does it.
pub const FIGURES: &[Figure] = &[
    opening::why_map::FIGURE,
    part1::two_quotes::FIGURE,
    figures::internet_clock::FIGURE,
    part1::empty_slot::FIGURE,
    part2::money_in::FIGURE,
    part2::six_hundred_b::FIGURE,
    part3::five_layers::FIGURE,
    part3::follow_money::FIGURE,
    part3::follow_request::FIGURE,
    layer1::model_engine::FIGURE,
    layer1::train_vs_infer::FIGURE,
    layer1::model_2024::FIGURE,
    layer1::scaling_wall::FIGURE,
    layer1::field_limits::FIGURE,
    layer1::token_window::FIGURE,
    layer2::app_two_roads::FIGURE,
    layer2::agent_ticket::FIGURE,
    layer2::vertical_ai::FIGURE,
    layer2::killer_app::FIGURE,
    layer3::enterprise_shovels::FIGURE,
    layer3::three_stages::FIGURE,
    layer3::mlops_map::FIGURE,
    layer3::ten_people_test::FIGURE,
    layer4::infra_gravity::FIGURE,
    layer4::infra_moat::FIGURE,
    layer5::outer_ring::FIGURE,
    closing::watch_list::FIGURE,
    closing::by_audience::FIGURE,
];

/// Their styles, which are a file of their own (`figures.css`).
const FIGURE_STYLES: &[&str] = &[
    include_str!("opening/why_map/live.css"),
    include_str!("part1/two_quotes/live.css"),
    include_str!("figures/internet_clock/live.css"),
    include_str!("part1/empty_slot/live.css"),
    include_str!("part2/money_in/live.css"),
    include_str!("part2/six_hundred_b/live.css"),
    include_str!("part3/five_layers/live.css"),
    include_str!("figures/five_layers/walk.css"),
    include_str!("figures/chips.css"),
    include_str!("figures/picks.css"),
    include_str!("layer1/model_engine/live.css"),
    include_str!("layer1/train_vs_infer/live.css"),
    include_str!("layer1/model_2024/live.css"),
    include_str!("layer1/scaling_wall/live.css"),
    include_str!("layer1/field_limits/live.css"),
    include_str!("layer1/token_window/live.css"),
    include_str!("layer2/app_two_roads/live.css"),
    include_str!("layer2/agent_ticket/live.css"),
    include_str!("layer2/vertical_ai/live.css"),
    include_str!("layer2/killer_app/live.css"),
    include_str!("layer3/three_stages/live.css"),
    include_str!("layer3/mlops_map/live.css"),
    include_str!("layer3/ten_people_test/live.css"),
    include_str!("layer4/infra_gravity/live.css"),
    include_str!("layer4/infra_moat/live.css"),
    include_str!("layer5/outer_ring/live.css"),
    include_str!("closing/watch_list/live.css"),
    include_str!("closing/by_audience/live.css"),
];

/// The whole talk, in order.
#[must_use]
pub fn talk() -> Talk {
    Talk {
        title: Text::new("AI 2025 트렌드", "AI Trends 2025"),
        description: Text::new(
            "AI 산업을 다섯 층으로 나눠 읽는 발표. 2024년의 위치와 2025–26년이 변곡점인 까닭.",
            "The AI industry read in five layers: where it stood in 2024, and why 2025–26 is the turning point.",
        ),
        date: "2025-01",
        entries: vec![
            opening::title::ENTRY,
            opening::why_map::ENTRY,
            part1::two_quotes::ENTRY,
            part1::internet_clock::ENTRY,
            part1::empty_slot::ENTRY,
            part2::inflection::ENTRY,
            part2::money_in::ENTRY,
            part2::six_hundred_b::ENTRY,
            part3::five_layers::ENTRY,
            part3::follow_money::ENTRY,
            part3::follow_request::ENTRY,
            layer1::model_engine::ENTRY,
            layer1::train_vs_infer::ENTRY,
            layer1::model_2024::ENTRY,
            layer1::scaling_wall::ENTRY,
            layer1::field_limits::ENTRY,
            layer1::token_window::ENTRY,
            layer2::app_two_roads::ENTRY,
            layer2::agent_ticket::ENTRY,
            layer2::vertical_ai::ENTRY,
            layer2::killer_app::ENTRY,
            layer3::enterprise_shovels::ENTRY,
            layer3::three_stages::ENTRY,
            layer3::mlops_map::ENTRY,
            layer3::ten_people_test::ENTRY,
            layer4::infra_gravity::ENTRY,
            layer4::infra_moat::ENTRY,
            layer5::outer_ring::ENTRY,
            closing::watch_list::ENTRY,
            closing::by_audience::ENTRY,
            closing::takeaways::ENTRY,
        ],
        aliases: Vec::new(),
        facts: facts::all().collect(),
        decisions: facts::DECISIONS,
        terms: glossary::TERMS,
        figures: FIGURES,
        figure_styles: FIGURE_STYLES,
        corner: figures::five_layers::corner,
    }
}
