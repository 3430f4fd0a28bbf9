//! Functions from a model to a model: checks, overrides, presence, selection.

#[cfg(feature = "generate")]
pub(crate) mod accepted;
#[cfg(feature = "generate")]
mod attributes;
pub(crate) mod check;
#[cfg(feature = "generate")]
pub(crate) mod choices;
#[cfg(feature = "generate")]
pub(crate) mod copies;
#[cfg(feature = "generate")]
pub(crate) mod deprecated;
pub(crate) mod documents;
pub(crate) mod elsewhere;
pub(crate) mod exceptions;
pub(crate) mod filled;
#[cfg(feature = "generate")]
pub(crate) mod finite;
pub(crate) mod lookup;
mod member_types;
pub(crate) mod overrides;
pub(crate) mod presence;
pub(crate) mod response_metadata;
pub(crate) mod roles;
pub(crate) mod secrets;
pub(crate) mod select;
pub(crate) mod unions;
pub(crate) mod unknown;
pub(crate) mod unmatched;
