//! Rehearsals: recording one, keeping the latest, comparing them with the plan, and moving them to
//! another device as a file.

pub mod file;
pub mod history;
pub mod recorder;
pub mod recorder_model;
pub mod run;
