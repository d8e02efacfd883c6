//! Joins engine and talk.
