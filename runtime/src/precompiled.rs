//! The engine for `serde_json`, compiled with this crate.
//!
//! A generic function is compiled in the first crate that instantiates it. Since Rust 1.85, crates that
//! depend on that one link to the instance if the function is never inlined, in release builds too. The
//! functions of the engine are `#[inline(never)]`, so it is enough to instantiate them here: for
//! everything that `serde_json::from_str`, `from_slice`, `to_string`, `to_vec`, and their pretty forms
//! use. The functions below are never inlined either; a short one would be left to its callers, and has
//! none.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::de::{SliceRead, StrRead};
use serde_json::ser::PrettyFormatter;
use serde_json::{Deserializer, Error, Serializer};

use crate::read::fill;
use crate::slot::{Map, Slot};
use crate::view::View;
use crate::write::write;

/// Reads from text.
#[inline(never)]
pub fn read_text<'de>(
    slot: Slot<'_, 'de>,
    text: &mut Deserializer<StrRead<'de>>,
) -> Result<(), Error> {
    fill(slot, text)
}

/// Reads from bytes.
#[inline(never)]
pub fn read_bytes<'de>(
    slot: Slot<'_, 'de>,
    bytes: &mut Deserializer<SliceRead<'de>>,
) -> Result<(), Error> {
    fill(slot, bytes)
}

/// Writes text on one line.
#[inline(never)]
pub fn write_compact(view: View<'_>, text: &mut Serializer<&mut Vec<u8>>) -> Result<(), Error> {
    write(text, &view)
}

/// Writes text on many lines.
#[inline(never)]
pub fn write_pretty(
    view: View<'_>,
    text: &mut Serializer<&mut Vec<u8>, PrettyFormatter<'_>>,
) -> Result<(), Error> {
    write(text, &view)
}

/// The map of HTTP headers that every response of AWS has, as the engine uses it.
#[inline(never)]
pub fn texts<'de>(map: &mut BTreeMap<String, String>) -> &mut dyn Map<'de> {
    map
}
