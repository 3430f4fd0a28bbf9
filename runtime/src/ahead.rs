//! The engine for `serde_json`, compiled with this crate.
//!
//! A generic function is compiled in the crate that first asks for it with certain types. One that is
//! never inlined is not compiled again by crates further down: since Rust 1.85 they link to it, in release
//! builds too. The engine's functions are of that kind, so that it is enough to ask for them here, for
//! what `serde_json::from_str`, `from_slice`, `to_string`, `to_vec` and their pretty forms read and write.
//! Those that ask are not inlined either: a short one would be left to whoever calls it, and nobody does.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::de::{SliceRead, StrRead};
use serde_json::ser::PrettyFormatter;
use serde_json::{Deserializer, Error, Serializer};

use crate::read::fill;
use crate::write::Writer;
use crate::{Map, Slot, View};

/// Reads text.
#[inline(never)]
pub fn read_text<'de>(
    slot: Slot<'_, 'de>,
    text: &mut Deserializer<StrRead<'de>>,
) -> Result<(), Error> {
    fill(slot, text)
}

/// Reads bytes.
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
    text.write(&view)
}

/// Writes text on many lines.
#[inline(never)]
pub fn write_pretty(
    view: View<'_>,
    text: &mut Serializer<&mut Vec<u8>, PrettyFormatter<'_>>,
) -> Result<(), Error> {
    text.write(&view)
}

/// The map that every response of AWS has among its metadata, as the engine meets it.
#[inline(never)]
pub fn texts<'de>(map: &mut BTreeMap<String, String>) -> &mut dyn Map<'de> {
    map
}
