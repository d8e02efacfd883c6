//! Time: the clock, the stopwatch of the talk, the planned schedule and its target, and what could
//! be skipped to catch up.

pub mod catch_up;
pub mod clock;
pub mod deadline;
pub mod schedule;
pub mod stopwatch;
pub mod target;
