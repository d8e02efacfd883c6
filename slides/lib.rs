//! The talk "AI 2025 트렌드": its text, facts and figures.

pub mod facts;
pub mod glossary;
