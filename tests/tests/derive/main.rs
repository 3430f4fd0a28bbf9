//! The derives on structs and enums as users write them.

mod conversions;
mod foreign;
mod places;
mod rest;
mod types;
mod values;
