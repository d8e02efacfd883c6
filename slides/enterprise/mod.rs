//! Layer 3 of the talk: enterprise.

pub mod enterprise_shovels;
pub mod mlops_map;
pub mod ten_people_test;
pub mod three_stages;
