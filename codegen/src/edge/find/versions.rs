//! The API versions of services in the data of botocore: `<service>/<YYYY-MM-DD>/service-2.json`.

use std::collections::BTreeSet;

use crate::edge::DisplayPath;

use super::ModelFiles;

/// Removes all versions of a service but the last; the models are in the order of their paths.
///
/// botocore reads the folder with the greatest name and no other
/// (`Loader.determine_latest_version`).
pub(super) fn keep_latest(models: &mut Vec<ModelFiles>) {
    let mut services = BTreeSet::new();
    models.reverse();
    models.retain(|model| service(model).is_none_or(|folder| services.insert(folder)));
    models.reverse();
}

/// The module of a model's service: botocore names the folder of its versions after it.
pub(super) fn name(model: &ModelFiles) -> Option<String> {
    let folder = service(model)?.file_name();
    (!folder.is_empty()).then(|| folder.replace('-', "_").to_ascii_lowercase())
}

/// The folder of the versions of a model's service.
fn service(model: &ModelFiles) -> Option<DisplayPath> {
    let version = model.folder.as_ref().filter(|folder| is_date(&folder.file_name()))?;
    model.has_versions.then(|| version.parent())
}

/// Whether a name is `YYYY-MM-DD`.
fn is_date(name: &str) -> bool {
    let is_dash = |at: usize| matches!(at, 4 | 7);
    let fits =
        |(at, byte): (usize, u8)| if is_dash(at) { byte == b'-' } else { byte.is_ascii_digit() };
    name.len() == 10 && name.bytes().enumerate().all(fits)
}

#[cfg(test)]
mod tests {
    use crate::edge::find::versions::is_date;

    #[test]
    fn versions_are_dates() {
        for (name, expected) in [
            ("2014-09-01", true),
            ("2014-9-1", false),
            ("20140901", false),
            ("2014-09-011", false),
            ("2014_09_01", false),
            ("", false),
        ] {
            assert_eq!(is_date(name), expected, "{name:?}");
        }
    }
}
