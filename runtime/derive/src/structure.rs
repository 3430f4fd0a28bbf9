//! The implementations for a struct.

use proc_macro::TokenTree;

use crate::argument::content;
use crate::constraints::{self, Constraints};
use crate::exception::some;
use crate::item::{Dialect, Item, Part, distinct, without_raw_prefix};
use crate::messages;
use crate::mistake::Mistake;
use crate::source_text;
use crate::tokens::{add, is_punct};

/// A field of a struct, which holds a member of its shape.
struct Field {
    name: String,
    /// The type of its value, without the `Option` of an optional member.
    ty: String,
    /// The literal of the member's name in documents.
    wire: String,
    is_required: bool,
    is_sensitive: bool,
    is_rest: bool,
    /// Its attribute `deprecated`, which its setter has as well.
    deprecated: Option<String>,
    /// The expression for its value in `new`, unless it is `None`.
    default: Option<String>,
    constraints: Constraints,
}

/// With at most so many arguments, clippy's `too_many_arguments` never fires in practice.
const FEW: usize = 3;

/// The emitted code, in parts that have one piece for each member.
#[derive(Default)]
struct Emitted {
    members: String,
    required: String,
    required_fields: String,
    sensitive: String,
    fields: String,
    views: String,
    places: String,
    starts: String,
    /// The start values of required members, and the values of others in `new`.
    initials: String,
    parameters: Vec<String>,
    values: String,
    setters: String,
    /// The limits of each member that has any, with its name.
    constraints: String,
    /// What the table has about unlisted members, if it is not the usual.
    unknown: Option<&'static str>,
    /// Whether a member has a default.
    has_defaults: bool,
    /// Whether the name of a field is not in snake case.
    is_odd: bool,
    /// Whether a field borrows for `'static`, and so from `'static` documents only.
    holds_static: bool,
}

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    let mut emitted = Emitted::default();
    let mut optional = Vec::new();
    let mut rest = None;
    let own = ["rename", "required", "sensitive", "flatten_rest", "default", "default_text"];
    let parts = item.parts("struct", &[&own[..], &constraints::KEYS].concat())?;
    distinct(parts.iter().filter(|part| !part.is_rest))?;
    emitted.has_defaults = parts.iter().any(|part| part.default.is_some());
    for part in parts {
        let member = Field::of(part)?;
        // Tables list required members first, and the field for unlisted members last.
        if member.is_rest {
            rest = Some(member);
        } else if member.is_required {
            emitted.add_required(&member);
        } else {
            optional.push(member);
        }
    }
    for member in &optional {
        emitted.add_optional(member);
    }
    if item.denies_unknown {
        emitted.unknown = Some("Denied");
    }
    if let Some(member) = &rest {
        emitted.add_rest(member);
    }
    let name = item.ident.to_string();
    Ok(emitted.implementation(&name, item) + &emitted.constructors(&name, item))
}

impl Field {
    fn of(part: Part) -> Result<Self, Mistake> {
        let Part {
            ident,
            wire,
            is_required,
            is_sensitive,
            is_rest,
            deprecated,
            default,
            constraints,
            rest,
            ..
        } = part;
        let ty = match rest.split_first() {
            Some((colon, ty)) if is_punct(colon, ':') => ty,
            _ => return Err(Mistake::at(ident.span(), &messages::missing_field_type())),
        };
        if default.is_some() && (is_required || in_option(ty).is_none()) {
            return Err(Mistake::at(ident.span(), &messages::default_of_required()));
        }
        let (ty, is_required) = match in_option(ty) {
            Some(inner) if !is_required => (inner, false),
            _ => (ty, true),
        };
        Ok(Self {
            name: ident.to_string(),
            ty: source_text::text(ty),
            wire,
            is_required,
            is_sensitive,
            is_rest,
            deprecated,
            default,
            constraints,
        })
    }
}

/// The type argument of an `Option`.
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

/// The literal of a shape's name, distinct in each dialect.
pub(crate) fn marked(shape: &str, dialect: Option<Dialect>) -> String {
    match (dialect, shape.strip_suffix('"')) {
        (Some(Dialect { mark, .. }), Some(start)) => format!("{start}{mark}\""),
        (Some(_) | None, _) => shape.to_owned(),
    }
}

/// Whether a type contains the lifetime `'static`.
pub(crate) fn has_static(ty: &str) -> bool {
    let mut lifetimes = ty.split('\'').skip(1);
    lifetimes.any(|rest| {
        let name = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next();
        name == Some("static")
    })
}

impl Emitted {
    fn add_required(&mut self, member: &Field) {
        let Field { name: field, ty, wire, .. } = member;
        self.add(member);
        add(&mut self.required, &[wire, ","]);
        add(&mut self.required_fields, &[field, ","]);
        add(&mut self.views, &[".required(&self.", field, ")"]);
        add(&mut self.starts, &[field, ": ::shapewright::Value::start(),"]);
        self.add_initial(field, "::shapewright::Value::start()");
        self.parameters.push(format!("{field}: impl ::core::convert::Into<{ty}>,"));
        add(&mut self.values, &[field, ": ", field, ".into(),"]);
    }

    fn add_optional(&mut self, member: &Field) {
        let Field { name: field, ty, wire, deprecated, default, .. } = member;
        let deprecated = deprecated.as_deref().unwrap_or_default();
        self.add(member);
        add(&mut self.views, &[".optional(&self.", field, ")"]);
        add(&mut self.starts, &[field, ": ::core::option::Option::None,"]);
        let default = default.as_deref().unwrap_or("::core::option::Option::None");
        add(&mut self.values, &[field, ": ", default, ","]);
        self.add_initial(field, default);
        let setter = format!(
            "#[doc = \"Sets `{}`.\"]
            {deprecated}
            #[inline]
            #[must_use]
            pub fn {field}(mut self, value: impl ::core::convert::Into<{ty}>) -> Self {{
                self.{field} = ::shapewright::engine::derived::some(value);
                self
            }}\n",
            content(wire)
        );
        self.setters.push_str(&setter);
    }

    /// Adds a value of `initial`, which few structures have: each piece costs compile time.
    fn add_initial(&mut self, field: &str, value: &str) {
        if self.has_defaults {
            add(&mut self.initials, &[field, ": ", value, ","]);
        }
    }

    /// Adds the field for unlisted members, which the model does not know, so that any may be sensitive.
    fn add_rest(&mut self, Field { name: field, .. }: &Field) {
        add(&mut self.fields, &["\"", field, "\","]);
        add(&mut self.places, &["&mut self.", field, ","]);
        add(&mut self.views, &[".required(&self.", field, ")"]);
        add(&mut self.starts, &[field, ": ::shapewright::Value::start(),"]);
        add(&mut self.values, &[field, ": ::shapewright::Value::start(),"]);
        self.add_initial(field, "::shapewright::Value::start()");
        add(&mut self.sensitive, &["\"", field, "\","]);
        self.unknown = Some("Hidden");
    }

    fn add(&mut self, Field { name: field, ty, wire, is_sensitive, constraints, .. }: &Field) {
        constraints.write(wire, "", &mut self.constraints);
        self.holds_static |= has_static(ty);
        self.is_odd |= field.bytes().any(|byte| byte.is_ascii_uppercase()) || field.contains("__");
        add(&mut self.members, &[wire, ","]);
        add(&mut self.fields, &["\"", field, "\","]);
        add(&mut self.places, &["&mut self.", field, ","]);
        if *is_sensitive {
            add(&mut self.sensitive, &[wire, ","]);
        }
    }

    /// The implementation of `Structure`, and the traits that every structure has.
    fn implementation(&self, name: &str, item: &Item) -> String {
        let Item { shape, dialect, exception, .. } = item;
        let variant = dialect.map_or("Model", |dialect| dialect.variant);
        let marked = marked(shape, *dialect);
        let Self {
            members,
            required,
            required_fields,
            sensitive,
            fields,
            views,
            places,
            unknown,
            ..
        } = self;
        let unknown = unknown.unwrap_or("Allowed");
        let document = if self.holds_static { ": 'static" } else { "" };
        let (start, shown) = (self.start(), without_raw_prefix(name));
        let initial = self.initial();
        let error = exception.as_ref().map_or_else(String::new, |exception| {
            format!(", {}", some(&exception.table(shape, members)))
        });
        let exception = match exception {
            Some(_) => format!("::shapewright::__exception! {{ [] [{name}] [] }}"),
            None => String::new(),
        };
        let constraints = constraints::function(&self.constraints);
        format!(
            "impl<'de{document}> ::shapewright::engine::Structure<'de> for {name} {{
                #[inline]
                fn table(&self) -> &'static ::shapewright::engine::Table {{
                    ::shapewright::__table! {{
                        {shape}, \"{shown}\", [{members}], [{required}], [{fields}], [{sensitive}],
                        ::shapewright::engine::Dialect::{variant}, {unknown}{error}
                    }}
                }}

                #[inline]
                fn walk<'m, 'v>(
                    &'v self,
                    members: ::shapewright::engine::MemberViews<'m, 'v>,
                ) -> ::shapewright::engine::MemberViews<'m, 'v> {{
                    members{views}
                }}

                #[inline]
                fn read(&mut self, source: ::shapewright::engine::MemberSource<'_, 'de>) {{
                    source.fill(&mut [{places}]);
                }}

                #[inline]
                fn start() -> Self {{
                    {start}
                }}

                {initial}
                {constraints}
            }}

            ::shapewright::__structure! {{ {marked} \"{required_fields}\", [] ['de{document}] [{name}] [] }}
            {exception}\n"
        )
    }

    /// The value that `build!` completes, if it differs from that of reading: documents without a member
    /// have no default.
    fn initial(&self) -> String {
        if !self.has_defaults {
            return String::new();
        }
        format!("fn initial() -> Self {{ Self {{ {} }} }}", self.initials)
    }

    /// The start value: `new()` if it has no parameters.
    fn start(&self) -> String {
        if self.parameters.is_empty() && !self.has_defaults {
            "Self::new()".to_owned()
        } else {
            format!("Self {{ {} }}", self.starts)
        }
    }

    /// `CODE` of an exception, `new`, a setter for each optional member, and `Default` where no member is required.
    fn constructors(&self, name: &str, item: &Item) -> String {
        let Self { parameters, values, setters, is_odd, .. } = self;
        // Each attribute costs compile time, needed or not.
        let allowed = match parameters.len() {
            ..=FEW => "",
            _ => "#[allow(clippy::too_many_arguments)]",
        };
        // rustc reports the names of the fields already.
        let cased = if *is_odd { "#[allow(non_snake_case)]" } else { "" };
        let parameters = parameters.concat();
        let code = item.exception.as_ref().map_or_else(String::new, |exception| {
            let code = exception.code(&item.shape);
            format!(
                "/// The code of the error in responses.
                pub const CODE: &'static ::core::primitive::str = {code};"
            )
        });
        let mut constructors = format!(
            "{cased}
            impl {name} {{
                {code}

                /// Makes a value of its required members.
                {allowed}
                #[inline]
                #[must_use]
                pub fn new({parameters}) -> Self {{
                    Self {{ {values} }}
                }}

                {setters}
            }}\n"
        );
        if parameters.is_empty() {
            constructors += &format!(
                "impl ::core::default::Default for {name} {{
                    #[inline]
                    fn default() -> Self {{
                        Self::new()
                    }}
                }}"
            );
        }
        constructors
    }
}
