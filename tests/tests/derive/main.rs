//! The derives `Shape` and `SsoOidcShape` on structs and enums.

mod contexts;
mod conversions;
mod foreign;
mod rest;
mod types;
mod values;
