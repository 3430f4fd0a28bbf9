//! Compressed models, such as `service-2.json.gz`.

#[cfg(feature = "json")]
use std::io::Read;
#[cfg(feature = "cli")]
use std::io::Write;

use crate::text::diagnostic::Diagnostics;
#[cfg(feature = "json")]
use crate::text::messages::files as messages;
#[cfg(feature = "json")]
use crate::text::source::LONGEST_TEXT;

use super::DisplayPath;
#[cfg(feature = "json")]
use super::{files, report};

/// The bytes of a file, decompressed if its name ends in `.gz`.
///
/// # Errors
///
/// The file is not valid, or longer than sources may be.
#[cfg(feature = "json")]
pub(crate) fn unpack(place: &DisplayPath, bytes: Vec<u8>) -> Result<Vec<u8>, Diagnostics> {
    if !is_compressed(place) {
        return Ok(bytes);
    }
    unpack_bytes(place, &bytes)
}

/// The bytes of a file of gzip.
///
/// # Errors
///
/// As [`unpack`].
#[cfg(feature = "json")]
pub(crate) fn unpack_bytes(place: &DisplayPath, bytes: &[u8]) -> Result<Vec<u8>, Diagnostics> {
    read_unpacked(place, flate2::bufread::MultiGzDecoder::new(bytes))
}

/// A file of gzip with these bytes: the same bytes give the same file, without a name and a time.
#[cfg(feature = "cli")]
#[expect(clippy::expect_used, reason = "a `Vec` takes all writes")]
pub(crate) fn pack(bytes: &[u8]) -> Vec<u8> {
    /// No system in particular.
    const UNKNOWN: u8 = 255;
    let start = flate2::GzBuilder::new().mtime(0).operating_system(UNKNOWN);
    let mut packed = start.write(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).expect("bytes");
    packed.finish().expect("bytes")
}

/// The bytes that unpacking gives. The length that a file states may be wrong, so that reading stops at the
/// limit of sources.
///
/// # Errors
///
/// As [`unpack`].
#[cfg(feature = "json")]
pub(super) fn read_unpacked(
    place: &DisplayPath,
    unpacked: impl Read,
) -> Result<Vec<u8>, Diagnostics> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST_TEXT).unwrap_or(u64::MAX).saturating_add(1);
    let read = unpacked.take(most).read_to_end(&mut bytes);
    read.map_err(|error| report(messages::not_unpacked(place.shown(), &files::reason(&error))))?;
    if bytes.len() > LONGEST_TEXT {
        return Err(report(messages::too_long_unpacked(place.shown())));
    }
    Ok(bytes)
}

/// The bytes of a file: models in JSON, which may be compressed, are not read.
#[cfg(not(feature = "json"))]
pub(crate) fn unpack(place: &DisplayPath, bytes: Vec<u8>) -> Result<Vec<u8>, Diagnostics> {
    let _ = place;
    Ok(bytes)
}

#[cfg(feature = "json")]
fn is_compressed(place: &DisplayPath) -> bool {
    place.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"))
}
