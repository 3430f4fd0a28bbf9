//! The derives on structs and enums as users write them.

mod conversions;
mod foreign;
mod places;
mod types;
mod values;
