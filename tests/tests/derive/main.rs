//! The derives `Shape` and `SsoOidcShape` on structs and enums.

mod contexts;
mod conversions;
mod debug;
mod exceptions;
mod foreign;
mod items;
mod limits;
mod names;
mod recursion;
mod rest;
mod tagged;
mod types;
mod values;
