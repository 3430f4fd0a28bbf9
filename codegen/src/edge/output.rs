//! Which file a service goes to.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::text::diagnostic::Diagnostics;

use super::{DisplayPath, refusal};

/// How long the name of a service may be: systems take 255 bytes, with what is written around it.
const LONGEST_NAME: usize = 200;

/// A folder for generated files.
#[derive(Debug)]
pub(crate) struct Output {
    folder: DisplayPath,
}

/// The model that each file of a run comes from.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    models: BTreeMap<String, String>,
}

impl Output {
    /// A folder by its path.
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
            return Err(refusal(
                format!("the service of `{model}` is called `{service}`, which cannot name a file"),
                ["expected a letter, then letters, digits and `_`, all in lower case, that \
                     name no keyword and no device of Windows"
                    .to_owned()],
            ));
        }
        Ok(self.folder.join(format!("{service}.rs")))
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &DisplayPath {
        &self.folder
    }
}

impl Claims {
    /// The right to write the file of a service, which no other model of this run may claim again.
    ///
    /// Where another model has it, the right to the file of the `second` name, if there is one; the
    /// name that it became is given back.
    ///
    /// # Errors
    ///
    /// Other models have them.
    pub(crate) fn claim(
        &mut self,
        service: &str,
        second: Option<String>,
        model: &str,
    ) -> Result<String, Diagnostics> {
        let is_free = |name: &String| is_module_name(name) && !self.models.contains_key(name);
        let name = match self.models.get(service) {
            None => service.to_owned(),
            Some(other) => second.filter(is_free).ok_or_else(|| taken(service, other, model))?,
        };
        self.models.insert(name.clone(), model.to_owned());
        Ok(name)
    }
}

fn taken(service: &str, other: &str, model: &str) -> Diagnostics {
    refusal(
        format!("`{other}` and `{model}` are both the service `{service}`"),
        [format!("one file is written for a service: generate `{model}` into another folder")],
    )
}

/// Whether a name is safe as a file beside `mod.rs` and as a module, raw or not.
///
/// Rust has no raw form of `self`, `super` and `crate`; `mod` is the file of the modules. Windows
/// has devices in every folder, and systems bound the length of a file's name.
pub(crate) fn is_module_name(name: &str) -> bool {
    name.len() <= LONGEST_NAME
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !is_device(name)
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        && !matches!(name, "mod" | "self" | "super" | "crate")
}

/// Whether Windows takes a file of this name for a device, whatever its suffix.
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
