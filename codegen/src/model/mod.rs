//! The model that every reader fills and every target consumes, in AWS's terms.

pub(crate) mod cycles;
pub(crate) mod errors;
pub mod names;
pub(crate) mod reference;
pub(crate) mod references;
pub(crate) mod role;
pub(crate) mod shape;
pub(crate) mod traits;
pub(crate) mod widen;
#[cfg_attr(
    not(all(feature = "generate", feature = "json")),
    allow(dead_code, reason = "only models in JSON have it, and only generated types need it")
)]
pub(crate) mod wire;
