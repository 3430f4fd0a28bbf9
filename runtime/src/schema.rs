//! The schemas of the runtime's types, for the derives of other crates.
//!
//! schemars and utoipa derive the schema of a struct, from serde's attributes and from its fields. The
//! types of the runtime implement their traits here. A schema is that of the JSON that serde_json writes
//! and reads.

#[cfg(feature = "schemars_1")]
mod schemars;
#[cfg(feature = "utoipa_5")]
mod utoipa;

#[cfg(feature = "schemars_1")]
pub use schemars::union as schemars_union;
#[cfg(feature = "utoipa_5")]
pub use utoipa::{enumeration, union as utoipa_union};

use crate::slot::Structure;
use crate::table::Unknown;

/// The schema of an `f64`: a number, or the text `"NaN"`, `"Infinity"` or `"-Infinity"`.
///
/// Generated fields name it in `with` of schemars and `value_type` of utoipa, because the schemas that
/// these crates have for an `f64` are of numbers only. It has no values.
#[derive(Clone, Copy, Debug)]
pub enum FloatForm {}

/// Whether a tagged union refuses members that its model does not list.
fn denies<T: Structure<'static>>() -> bool {
    Structure::table(&T::start()).unknown == Unknown::Denied
}

/// The texts of floats that are not numbers in JSON.
const FLOAT_TEXTS: [&str; 3] = ["NaN", "Infinity", "-Infinity"];
