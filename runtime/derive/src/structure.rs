//! What a struct gets.

use proc_macro::{Delimiter, TokenTree};

use crate::argument::content;
use crate::item::{Item, Part};
use crate::mistake::Mistake;
use crate::tokens::{is_punct, text};

/// A field of a struct: a member of its shape.
struct Member {
    field: String,
    /// The type of its value, which is in an `Option` where the member is optional.
    ty: String,
    /// The literal of its name in documents.
    wire: String,
    is_required: bool,
    is_sensitive: bool,
}

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    let parts = item.parts("struct", &["rename", "required", "sensitive"])?;
    let mut members = parts.into_iter().map(Member::of).collect::<Result<Vec<_>, _>>()?;
    // Tables list what is required first.
    members.sort_by_key(|member| !member.is_required);
    let name = item.ident.to_string();
    Ok([implementation(&name, &item.shape, &members), constructors(&name, &members)].concat())
}

impl Member {
    fn of(part: Part) -> Result<Self, Mistake> {
        let Part { ident, wire, is_required, is_sensitive, rest } = part;
        let mut ty = rest.into_iter();
        if !ty.next().is_some_and(|token| is_punct(&token, ':')) {
            return Err(Mistake::at(ident.span(), "expected a field with a type"));
        }
        let ty: Vec<TokenTree> = ty.flat_map(seen).collect();
        let (ty, is_required) = match in_option(&ty) {
            Some(inner) if !is_required => (inner, false),
            _ => (ty.as_slice(), true),
        };
        let ty = text(ty.iter().cloned());
        Ok(Self { field: ident.to_string(), ty, wire, is_required, is_sensitive })
    }
}

/// A token, or the tokens of a type that a macro passed on in a group that nobody sees.
fn seen(token: TokenTree) -> Vec<TokenTree> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            group.stream().into_iter().flat_map(seen).collect()
        }
        token => vec![token],
    }
}

/// What is in the `Option` that a type is.
fn in_option(ty: &[TokenTree]) -> Option<&[TokenTree]> {
    let open = ty.iter().position(|token| is_punct(token, '<'))?;
    let (path, inner) = ty.split_at_checked(open)?;
    let is_option =
        matches!(path.last()?, TokenTree::Ident(ident) if ident.to_string() == "Option");
    let (_, inner) = inner.split_first()?;
    let (close, inner) = inner.split_last()?;
    let inner = match inner.split_last() {
        Some((last, before)) if is_punct(last, ',') => before,
        _ => inner,
    };
    (is_option && is_punct(close, '>')).then_some(inner)
}

/// The table, the engine's way to the members, and the traits that every structure has.
fn implementation(name: &str, shape: &str, members: &[Member]) -> String {
    let wires = each(members, |member| format!("{},", member.wire));
    let required = each(members.iter().filter(|member| member.is_required), |member| {
        format!("{},", member.wire)
    });
    let sensitive = each(members.iter().filter(|member| member.is_sensitive), |member| {
        format!("{},", member.wire)
    });
    let fields = each(members, |member| format!("{:?},", member.field));
    let views = each(members, |Member { field, is_required, .. }| {
        let presence = if *is_required { "required" } else { "optional" };
        format!(".{presence}(&self.{field})")
    });
    let places = each(members, |member| format!("&mut self.{},", member.field));
    let values = each(members, |Member { field, is_required, .. }| {
        let value = if *is_required {
            "::shapewright::Value::start()"
        } else {
            "::core::option::Option::None"
        };
        format!("{field}: {value},")
    });
    format!(
        "impl<'de> ::shapewright::Structure<'de> for {name} {{
            const TABLE: &'static ::shapewright::Table = &::shapewright::Table {{
                shape: {shape},
                name: {name:?},
                members: &[{wires}],
                required: &[{required}],
                fields: &[{fields}],
                sensitive: &[{sensitive}],
                any_case: false,
            }};

            #[inline]
            fn walk<'m, 'v>(
                &'v self,
                members: ::shapewright::Members<'m, 'v>,
            ) -> ::shapewright::Members<'m, 'v> {{
                members{views}
            }}

            #[inline]
            fn read(&mut self, source: &mut dyn ::shapewright::Source<'de>) {{
                source.members(&mut [{places}]);
            }}

            #[inline]
            fn start() -> Self {{
                Self {{ {values} }}
            }}
        }}

        ::shapewright::__structure! {{ [] ['de] [{name}] [] }}"
    )
}

/// `new`, a setter for each optional member, and `Default` where no member is required.
fn constructors(name: &str, members: &[Member]) -> String {
    let required = || members.iter().filter(|member| member.is_required);
    let parameters = each(required(), |Member { field, ty, .. }| {
        format!("{field}: impl ::core::convert::Into<{ty}>,")
    });
    let values = each(members, |Member { field, is_required, .. }| {
        let value = if *is_required {
            format!("::core::convert::Into::into({field})")
        } else {
            "::core::option::Option::None".to_owned()
        };
        format!("{field}: {value},")
    });
    let optional = members.iter().filter(|member| !member.is_required);
    let setters = each(optional, |Member { field, ty, wire, .. }| {
        format!(
            "#[doc = \"Sets `{}`.\"]
            #[inline]
            #[must_use]
            pub fn {field}(mut self, value: impl ::core::convert::Into<{ty}>) -> Self {{
                ::shapewright::__private::set(&mut self.{field}, value);
                self
            }}\n",
            content(wire)
        )
    });
    let default = if required().next().is_none() {
        format!(
            "impl ::core::default::Default for {name} {{
                #[inline]
                fn default() -> Self {{
                    <Self as ::shapewright::Readable<'_>>::start()
                }}
            }}"
        )
    } else {
        String::new()
    };
    format!(
        "impl {name} {{
            /// Makes a value of its required members.
            #[allow(clippy::too_many_arguments)]
            #[inline]
            #[must_use]
            pub fn new({parameters}) -> Self {{
                Self {{ {values} }}
            }}

            {setters}
        }}

        {default}"
    )
}

/// What is written for each of several things, one behind the other.
fn each<T>(things: impl IntoIterator<Item = T>, write: impl FnMut(T) -> String) -> String {
    things.into_iter().map(write).collect()
}
