//! Layer 2: applications.

pub mod agent_ticket;
pub mod app_two_roads;
pub mod killer_app;
pub mod vertical_ai;
