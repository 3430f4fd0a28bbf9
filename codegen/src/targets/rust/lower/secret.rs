//! Types that erase their memory, for sensitive members.

use crate::config::options::Options;
use crate::config::secrets::SecretType;
use crate::targets::rust::items::{Feature, Item, ItemId, Items, Leaf, Type};

/// Text that is erased when it is dropped.
pub(super) const TEXT: &str = "::secrecy::SecretString";

/// Bytes that are erased when they are dropped.
pub(super) const BYTES: &str = "::secrecy::SecretSlice<u8>";

/// How many aliases are followed to the type of a value; endless ones are errors.
const DEEPEST: usize = 16;

/// Holds the text and the bytes of sensitive members in types of the crate `secrecy`, also in lists and
/// as values of maps.
///
/// Structures, enumerations and unions are types of their own, and keep the types of their members.
pub(super) fn hold(items: &mut Items<'_>, options: &Options) {
    match options.secret.unwrap_or_default() {
        SecretType::Plain => return,
        SecretType::Secrecy => {}
    }
    let mut held = Vec::new();
    for (id, item) in items.iter() {
        let sensitive = item.fields().iter().enumerate().filter(|(_, field)| field.sensitive);
        held.extend(
            sensitive.filter_map(|(at, field)| Some((id, at, secret(&field.ty, items, DEEPEST)?))),
        );
    }
    for (id, at, ty) in held {
        put(items, id, at, ty);
    }
}

/// The feature that a secret type needs besides that of its crate.
pub(super) fn feature(ty: &Type) -> Option<Feature> {
    matches!(ty, Type::Foreign(path) if path == BYTES).then_some(Feature::Blob)
}

fn put(items: &mut Items<'_>, id: ItemId, at: usize, ty: Type) {
    if let Some(field) = items.get_mut(id).and_then(|item| item.fields_mut().get_mut(at)) {
        field.ty = ty;
    }
}

/// The type that holds a secret in place of another; `None` if the other one stays.
fn secret(ty: &Type, items: &Items<'_>, depth: usize) -> Option<Type> {
    let deeper = depth.checked_sub(1)?;
    let inside = |ty: &Type| secret(ty, items, deeper).map(Box::new);
    match ty {
        Type::Leaf(Leaf::String) => Some(Type::Foreign(TEXT.to_owned())),
        Type::Leaf(Leaf::Blob) => Some(Type::Foreign(BYTES.to_owned())),
        Type::Vec(item) => inside(item).map(Type::Vec),
        Type::Map(key, value) => inside(value).map(|value| Type::Map(key.clone(), value)),
        Type::Option(ty) => inside(ty).map(Type::Option),
        Type::Boxed(ty) => inside(ty).map(Type::Boxed),
        Type::Item(id) => match items.get(*id)? {
            Item::Alias(alias) => secret(&alias.ty, items, deeper),
            Item::Struct(_) | Item::Tagged(_) | Item::Enum(_) | Item::Union(_) => None,
        },
        // What users send as text, bytes or an instant stays.
        Type::Leaf(_) | Type::Foreign(_) | Type::Chosen(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, SecretType, Secrets, Sources, generate};

    const PAGE: &str = "```python\nPasswordTypeDef = str\n\
        class LogInRequestTypeDef(TypedDict):\n    Password: str\n    Passwords: Sequence[str]\n    \
        ApiKey: PasswordTypeDef\n    AuthParameters: Mapping[str, str]\n    SecretBinary: bytes\n    \
        Name: str\n```\n";

    fn text(options: Options) -> (String, Vec<&'static str>) {
        let mut sources = Sources::new();
        sources.add("m/type_defs.md", PAGE);
        let generated = generate(&sources, &options).expect("a page without errors");
        (generated.text, generated.features)
    }

    #[test]
    fn sensitive_text_and_bytes_are_held_by_secrecy() {
        let options = Options::default().secret(SecretType::Secrecy).derive("Hash").derive("Eq");
        let (found, features) = text(options);
        for field in [
            "pub password: ::secrecy::SecretString,",
            "pub passwords: ::std::vec::Vec<::secrecy::SecretString>,",
            "pub api_key: ::secrecy::SecretString,",
            "<::std::string::String, ::secrecy::SecretString>,",
            "pub secret_binary: ::secrecy::SecretSlice<u8>,",
            "pub name: ::std::string::String,",
        ] {
            assert!(found.contains(field), "{field} is not in {found}");
        }
        assert_eq!(features, ["blob", "secrecy"]);
        // They have no `Eq` and no `Hash`.
        assert!(found.contains("#[derive(Clone, ::shapewright::Structure)]"), "{found}");
    }

    #[test]
    fn other_options_leave_the_types() {
        let plain = text(Options::default());
        assert!(!plain.0.contains("secrecy"), "{}", plain.0);
        assert_eq!(text(Options::default().secret(SecretType::Plain)), plain);
        let none = Options::default().secret(SecretType::Secrecy).secrets(Secrets::None);
        assert!(!text(none).0.contains("secrecy"));
    }
}
