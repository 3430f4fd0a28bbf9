//! Reads the files of a wheel, which is an archive of zip, without unpacking it to the disk.

use std::io::Cursor;
use std::sync::Arc;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::edge::{DisplayPath, files, packed, report};
use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files as messages;

/// The length that an archive may have, in bytes; botocore's wheel of 2026 has 17 million.
const LONGEST: usize = 256 << 20;

/// An archive that is open; clones share its content.
#[derive(Debug, Clone)]
pub(crate) struct Archive {
    place: DisplayPath,
    zip: ZipArchive<Cursor<Arc<[u8]>>>,
}

/// Archives are those of their paths.
impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl Eq for Archive {}

impl Archive {
    /// Opens an archive.
    ///
    /// # Errors
    ///
    /// It cannot be read, is too long, or is not an archive of zip.
    pub(crate) fn open(place: &DisplayPath) -> Result<Self, Diagnostics> {
        let bytes = files::read_up_to(place, LONGEST, |length| {
            messages::archive_too_long(place.shown(), length, LONGEST)
        })?;
        let zip = ZipArchive::new(Cursor::new(Arc::from(bytes)));
        let zip = zip.map_err(|error| not_unpacked(place, &error))?;
        Ok(Self { place: place.clone(), zip })
    }

    /// The path of the archive.
    pub(crate) fn place(&self) -> &DisplayPath {
        &self.place
    }

    /// The names of the files in the archive, without those that lead out of it and hidden ones.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names().filter(|name| {
            !name.contains(['\\', '\0'])
                && name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
        })
    }

    /// Whether the archive has a file.
    #[cfg(feature = "cli")]
    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The content of a file below the path of the archive; `None` for any other path.
    ///
    /// # Errors
    ///
    /// The file cannot be unpacked, or is longer than sources may be.
    pub(crate) fn entry(&self, file: &DisplayPath) -> Option<Result<Vec<u8>, Diagnostics>> {
        let name = file.below(&self.place)?;
        Some(self.read(file, name))
    }

    fn read(&self, file: &DisplayPath, name: &str) -> Result<Vec<u8>, Diagnostics> {
        let mut zip = self.zip.clone();
        let entry = zip.by_name(name).map_err(|error| not_unpacked(file, &error))?;
        packed::read_unpacked(file, entry)
    }
}

fn not_unpacked(place: &DisplayPath, error: &ZipError) -> Diagnostics {
    let reason = match error {
        ZipError::Io(error) => files::reason(error),
        error => error.to_string().to_lowercase(),
    };
    report(messages::not_unpacked(place.shown(), &reason))
}
