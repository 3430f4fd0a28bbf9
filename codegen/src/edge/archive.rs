//! Archives: the wheels of botocore and of stubs.

#[cfg(feature = "archive")]
mod wheel;

use super::DisplayPath;

#[cfg(feature = "archive")]
pub(crate) use wheel::Archive;

/// What an archive is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A wheel, or another archive of zip.
    Zip,
    /// An archive of tar, compressed or not.
    Tar,
}

impl Kind {
    /// The kind of a file; `None` if it is not an archive.
    pub(crate) fn of(file: &DisplayPath) -> Option<Self> {
        let name = file.file_name().to_ascii_lowercase();
        let is = |suffixes: &[&str]| suffixes.iter().any(|suffix| name.ends_with(suffix));
        if is(&[".whl", ".zip"]) {
            Some(Kind::Zip)
        } else {
            is(&[".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"]).then_some(Kind::Tar)
        }
    }
}

/// An archive, in builds that read none.
#[cfg(not(feature = "archive"))]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Archive {}

#[cfg(not(feature = "archive"))]
impl Archive {
    pub(crate) fn place(&self) -> &DisplayPath {
        match *self {}
    }

    pub(crate) fn entry(&self, _: &DisplayPath) -> Option<Result<Vec<u8>, crate::Diagnostics>> {
        match *self {}
    }
}
