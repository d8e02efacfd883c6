//! The closing.

pub mod by_audience;
pub mod takeaways;
pub mod watch_list;
