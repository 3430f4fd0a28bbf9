//! The derives on structs and enums as users write them.

mod places;
mod types;
mod values;
