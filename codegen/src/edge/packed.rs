//! Compressed models, such as `service-2.json.gz`.

use crate::text::diagnostic::Diagnostics;

use super::DisplayPath;

/// The bytes of a file, decompressed if its name ends in `.gz`.
///
/// # Errors
///
/// The file is not valid, or longer than sources may be.
#[cfg(feature = "json")]
pub(crate) fn unpack(place: &DisplayPath, bytes: Vec<u8>) -> Result<Vec<u8>, Diagnostics> {
    use std::io::Read;

    use super::{files, report};
    use crate::text::messages::files::{not_unpacked, too_long_unpacked};
    use crate::text::source::LONGEST_TEXT;

    if !is_compressed(place) {
        return Ok(bytes);
    }
    let mut unpacked = Vec::new();
    let most = u64::try_from(LONGEST_TEXT).unwrap_or(u64::MAX).saturating_add(1);
    flate2::bufread::MultiGzDecoder::new(&*bytes)
        .take(most)
        .read_to_end(&mut unpacked)
        .map_err(|error| report(not_unpacked(place.shown(), &files::reason(&error))))?;
    if unpacked.len() > LONGEST_TEXT {
        return Err(report(too_long_unpacked(place.shown())));
    }
    Ok(unpacked)
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
