//! The door for build scripts.
//!
//! See [`Build`].

pub use crate::edge::build_script::{Build, Built, Error};
