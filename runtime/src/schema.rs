//! The schemas of the runtime's types, for the derives of other crates.
//!
//! schemars and utoipa derive the schema of a struct, from serde's attributes and from its fields. The
//! types of the runtime implement their traits here. A schema is that of the JSON that serde_json writes
//! and reads.

#[cfg(feature = "schemars_1")]
mod schemars;
#[cfg(feature = "utoipa_5")]
mod utoipa;

#[cfg(feature = "utoipa_5")]
pub use utoipa::enumeration;

/// The schema of an `f64`: a number, or the text `"NaN"`, `"Infinity"` or `"-Infinity"`.
///
/// Generated fields name it in `with` of schemars and `value_type` of utoipa, because the schemas that
/// these crates have for an `f64` are of numbers only. It has no values.
#[derive(Clone, Copy, Debug)]
pub enum FloatForm {}

/// The texts of floats that are not numbers in JSON.
const FLOAT_TEXTS: [&str; 3] = ["NaN", "Infinity", "-Infinity"];
