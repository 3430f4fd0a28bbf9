//! Attributes that a user adds to generated types, fields and variants.

use syn::parse::Parser;
use syn::{AttrStyle, Attribute};

use crate::config::options::Setting;
use crate::text::diagnostic::Sink;
use crate::text::messages::options as messages;

/// The attribute of the runtime's derives.
const RESERVED: &str = "shape";

/// Whether a string is outer attributes and nothing else: it is written verbatim. Other strings are
/// reported.
pub(super) fn is_usable(setting: &Setting, sink: &mut Sink) -> bool {
    let Setting { text, place } = setting;
    let parsed = Attribute::parse_outer.parse_str(text).unwrap_or_default();
    let is_outer = |attribute: &Attribute| matches!(attribute.style, AttrStyle::Outer);
    if parsed.is_empty() || !parsed.iter().all(is_outer) {
        sink.error(*place, messages::not_an_attribute(text));
        return false;
    }
    if parsed.iter().any(|attribute| attribute.path().is_ident(RESERVED)) {
        sink.error(*place, messages::reserved_attribute(RESERVED));
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::is_usable;
    use crate::config::options::Setting;
    use crate::text::diagnostic::Sink;

    #[test]
    fn attributes_are_outer_and_nothing_else() {
        for (text, expected) in [
            ("#[doc(hidden)]", true),
            ("#[serde(rename = \"a\")]", true),
            ("#[a]\n#[b = 5]", true),
            ("/// Documentation.", true),
            ("/** Documentation. */", true),
            ("#[a] // a comment", true),
            ("# [ a :: b ( [{}] ) ]", true),
            ("", false),
            ("// a comment", false),
            ("#![a]", false),
            ("//! a", false),
            ("#[a", false),
            ("#[a]]", false),
            ("#[a] struct A;", false),
            ("#[a] pub", false),
            ("#[a] /*", false),
            ("a", false),
            ("#[shape(sensitive)]", false),
            ("#[a] #[shape(sensitive)]", false),
            ("#[\"a\"]", false),
        ] {
            let mut sink = Sink::default();
            assert_eq!(is_usable(&Setting::from(text), &mut sink), expected, "{text}");
            assert_eq!(sink.has_errors(), !expected, "{text}");
        }
    }
}
