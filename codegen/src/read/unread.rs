//! Recognises sources in formats that are not read yet, to name the format in the error.

use crate::text::messages::source::Unread;

use super::format::has_suffix;

/// The format of a source by its name and its first bytes, if it is a known one that is not read.
///
/// JSON documents are recognised by their keys when they are read.
pub(crate) fn recognise(name: &str, start: &[u8]) -> Option<Unread> {
    let is = |suffixes: &[&str]| suffixes.iter().any(|suffix| has_suffix(name, suffix));
    if is(&[".smithy"]) {
        Some(Unread::SmithyText)
    } else if is(&[".yaml", ".yml", ".template"]) {
        let start = String::from_utf8_lossy(start);
        let keys = start.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key);
        let mut kinds = keys.filter_map(|key| of_key(key.trim_matches(['"', '\''])));
        kinds.next()
    } else {
        None
    }
}

/// The format of a document that has a key at its top.
pub(super) fn of_key(key: &str) -> Option<Unread> {
    match key {
        "smithy" => Some(Unread::SmithyKey),
        "openapi" | "swagger" => Some(Unread::OpenApi),
        "AWSTemplateFormatVersion" | "Resources" => Some(Unread::CloudFormation),
        "$schema" | "$id" | "$defs" => Some(Unread::JsonSchema),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::recognise;
    use crate::text::messages::source::Unread;

    #[test]
    fn formats_are_recognised_by_name_and_by_their_first_keys() {
        for (name, start, expected) in [
            ("sso-oidc.smithy", "$version: \"2\"\n", Some(Unread::SmithyText)),
            ("api.yaml", "# An API\nopenapi: 3.1.0\ninfo:\n", Some(Unread::OpenApi)),
            ("api.yml", "\"swagger\": '2.0'\n", Some(Unread::OpenApi)),
            ("t.yaml", "Parameters:\n  A: b\nResources:\n", Some(Unread::CloudFormation)),
            ("t.template", "AWSTemplateFormatVersion: 2010-09-09\n", Some(Unread::CloudFormation)),
            ("t.yaml", "  openapi: nested\n", None),
            ("notes.yaml", "a: b\n", None),
            ("notes.txt", "openapi: 3.1.0\n", None),
            ("smithy", "", None),
        ] {
            assert_eq!(recognise(name, start.as_bytes()), expected, "{name}");
        }
    }
}
