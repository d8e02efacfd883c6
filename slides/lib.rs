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
        corner: figures::five_layers::corner,
    }
}
