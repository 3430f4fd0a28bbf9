//! The file of each service.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files as messages;

use super::{DisplayPath, report};

/// The longest name of a service, in bytes: systems allow 255 for a file name, with prefix and suffix.
const LONGEST_NAME: usize = 200;

/// A folder for generated files.
#[derive(Debug)]
pub(crate) struct Output {
    folder: DisplayPath,
}

/// The files that the models of a run have claimed.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    models: BTreeMap<String, String>,
}

impl Output {
    /// The folder at a path.
    pub(crate) fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: DisplayPath::new(folder) }
    }

    /// The file of a service.
    ///
    /// # Errors
    ///
    /// The name of the service is not that of a module.
    pub(crate) fn file(&self, service: &str, model: &str) -> Result<DisplayPath, Diagnostics> {
        if !is_module_name(service) {
            return Err(report(messages::service_name_is_not_a_file_name(model, service)));
        }
        Ok(self.folder.join(format!("{service}.rs")))
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &DisplayPath {
        &self.folder
    }
}

impl Claims {
    /// Claims the file of a service for a model, and returns its name.
    ///
    /// If another model has it, the file with the `second` name is claimed, if there is one.
    ///
    /// # Errors
    ///
    /// Other models have claimed them.
    pub(crate) fn claim(
        &mut self,
        service: &str,
        second: Option<String>,
        model: &str,
    ) -> Result<String, Diagnostics> {
        let is_free = |name: &String| is_module_name(name) && !self.models.contains_key(name);
        let name = match self.models.get(service) {
            None => service.to_owned(),
            Some(other) => second
                .filter(is_free)
                .ok_or_else(|| report(messages::duplicate_service(service, other, model)))?,
        };
        self.models.insert(name.clone(), model.to_owned());
        Ok(name)
    }
}

/// Whether a name is valid as a file next to `mod.rs` and as a module, raw or not.
///
/// Rust has no raw form of `self`, `super` and `crate`; `mod` is the list of modules. Windows has
/// devices in every folder, and systems limit the length of file names.
pub(crate) fn is_module_name(name: &str) -> bool {
    name.len() <= LONGEST_NAME
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !is_device(name)
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        && !matches!(name, "mod" | "self" | "super" | "crate")
}

/// Whether a file with this name is a device on Windows, with any suffix.
fn is_device(name: &str) -> bool {
    let port = |kind: &str| {
        name.strip_prefix(kind).is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
    };
    matches!(name, "aux" | "con" | "nul" | "prn") || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use crate::edge::output::{Claims, Output, is_module_name};

    #[test]
    fn names_that_leave_the_folder_or_are_no_modules_are_refused() {
        for (name, accepted) in [
            ("sso_oidc", true),
            ("s3", true),
            ("match", true),
            ("", false),
            ("..", false),
            ("../evil", false),
            ("a/b", false),
            ("a\\b", false),
            ("/etc/passwd", false),
            ("SSO", false),
            ("sso-oidc", false),
            ("1st", false),
            ("_", false),
            ("é", false),
            ("a\0", false),
            ("mod", false),
            ("self", false),
            ("super", false),
            ("crate", false),
            ("con", false),
            ("nul", false),
            ("lpt1", false),
            ("console", true),
            ("com", true),
            ("comprehend", true),
            (&"a".repeat(200), true),
            (&"a".repeat(201), false),
        ] {
            assert_eq!(is_module_name(name), accepted, "{name:?}");
            let file = Output::new("out").file(name, "model");
            assert_eq!(file.is_ok(), accepted, "{name:?}");
        }
    }

    #[test]
    fn a_file_has_the_name_of_its_service() {
        let file = Output::new("out").file("sso_oidc", "tree/a").expect("a name of a module");
        assert_eq!(file.shown(), "out/sso_oidc.rs");
    }

    #[test]
    fn a_service_is_claimed_once_and_the_refusal_names_both_models() {
        let mut claims = Claims::default();
        claims.claim("sso_oidc", None, "tree/a").expect("the first");
        let refused = claims.claim("sso_oidc", None, "tree/b").expect_err("the second");
        assert_eq!(
            refused.iter().next().expect("an error").message(),
            "`tree/a` and `tree/b` are both the service `sso_oidc`"
        );
        claims.claim("sso", None, "tree/b").expect("another service");
    }

    #[test]
    fn a_second_name_counts_where_another_model_has_the_first() {
        let mut claims = Claims::default();
        for (service, second, expected) in [
            ("voice", "a", Some("voice")),
            ("voice", "b", Some("b")),
            ("b", "voice", None),
            ("voice", "../x", None),
            ("a", "c", Some("a")),
        ] {
            let claimed = claims.claim(service, Some(second.to_owned()), "tree/x").ok();
            assert_eq!(claimed.as_deref(), expected, "{service} or {second}");
        }
    }
}
