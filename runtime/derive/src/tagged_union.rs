//! The implementations for a tagged union.

use proc_macro::{Delimiter, TokenTree};

use crate::constraints;
use crate::item::{Item, Part, distinct, without_raw_prefix};
use crate::messages;
use crate::mistake::Mistake;
use crate::source_text;
use crate::structure::{has_static, marked};
use crate::tokens::add;

/// The emitted code, in parts that have one piece for each variant.
#[derive(Default)]
struct Emitted {
    members: String,
    sensitive: String,
    variants: String,
    starts: String,
    slots: String,
    views: String,
    /// The limits of each member that has any, with its name.
    constraints: String,
    /// A start value of the first variant.
    first: String,
    /// The number of variants for members.
    count: u32,
    /// Whether a variant borrows for `'static`, and so from `'static` documents only.
    holds_static: bool,
}

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    // The name is cheaper than `Self`, whose variants the compiler also searches among associated items.
    let own = item.ident.to_string();
    let mut emitted = Emitted::default();
    let mut unknown = None;
    let parts = item.parts("enum", &[&["rename", "sensitive"], &constraints::KEYS[..]].concat())?;
    distinct(parts.iter().filter(|part| !is_unknown(part)))?;
    for part in parts {
        let span = part.ident.span();
        if !is_unknown(&part) {
            emitted.add(&own, &part)?;
        } else if part.has_name {
            return Err(Mistake::at(span, &messages::renamed_unknown_variant()));
        } else if unknown.is_some() {
            return Err(Mistake::at(span, &messages::duplicate_unknown_variant()));
        } else {
            unknown = Some(part.ident.to_string());
        }
    }
    if emitted.count == 0 && unknown.is_none() {
        return Err(Mistake::at(item.ident.span(), &messages::union_without_values()));
    }
    Ok(emitted.implementation(&own, unknown.as_deref(), item))
}

/// Whether a variant has named fields, which keep a member that is not listed.
fn is_unknown(part: &Part) -> bool {
    matches!(
        part.rest.as_slice(),
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Brace
    )
}

impl Emitted {
    fn add(&mut self, own: &str, part: &Part) -> Result<(), Mistake> {
        let Part { ident, wire, is_sensitive, constraints, .. } = part;
        let Some(ty) = part.only_field()? else {
            return Err(Mistake::at(ident.span(), &messages::unsupported_variant_of_tagged()));
        };
        self.holds_static |= has_static(&source_text::text(&ty));
        constraints.write(wire, "", &mut self.constraints);
        let (name, index) = (&ident.to_string(), &self.count.to_string());
        add(&mut self.members, &[wire, ","]);
        if *is_sensitive {
            add(&mut self.sensitive, &[wire, ","]);
        }
        add(&mut self.variants, &["\"", without_raw_prefix(name), "\","]);
        let start = [own, "::", name, "(::shapewright::Value::start())"].concat();
        add(&mut self.starts, &[index, " => ", &start, ",\n"]);
        if self.count == 0 {
            self.first = start;
        }
        let slot = "(value) => ::shapewright::Value::slot(value),\n";
        add(&mut self.slots, &[own, "::", name, slot]);
        let view = ["(value) => members.variant(", index, ", value),\n"].concat();
        add(&mut self.views, &[own, "::", name, &view]);
        self.count += 1;
        Ok(())
    }

    /// The implementations of `Structure` and `Tagged`, and the traits that every structure has.
    ///
    /// Without a variant for unlisted members, these are errors, and reading starts from the first variant.
    fn implementation(&self, own: &str, unknown: Option<&str>, item: &Item) -> String {
        let Item { shape, dialect, denies_unknown, .. } = item;
        let variant = dialect.map_or("Model", |dialect| dialect.variant);
        let marked = marked(shape, *dialect);
        let Self { members, sensitive, variants, starts, slots, views, first, count, .. } = self;
        let constraints = constraints::function(&self.constraints);
        let document = if self.holds_static { ": 'static" } else { "" };
        let shown = without_raw_prefix(own);
        let policy = if *denies_unknown || unknown.is_none() { "Denied" } else { "Hidden" };
        let (mut rest, mut rest_slot, mut rest_view) =
            (String::new(), String::new(), String::new());
        let (mut start, mut other, mut parameter) = (first.clone(), first.clone(), "_");
        if let Some(unknown) = unknown {
            rest = format!("\"{}\",", without_raw_prefix(unknown));
            rest_slot =
                format!("{own}::{unknown} {{ value, .. }} => ::shapewright::Value::slot(value),");
            rest_view = format!(
                "{own}::{unknown} {{ name, value }} => members.unlisted({count}, name, value),"
            );
            let value = "value: ::shapewright::Value::start()";
            start = format!("{own}::{unknown} {{ name: ::shapewright::Value::start(), {value} }}");
            parameter = "name";
            other = format!("{own}::{unknown} {{ name: name.into(), {value} }}");
        }
        format!(
            "impl<'de{document}> ::shapewright::engine::Structure<'de> for {own} {{
                #[inline]
                fn table(&self) -> &'static ::shapewright::engine::Table {{
                    ::shapewright::__table! {{
                        union {shape}, \"{shown}\", [{members}], [{variants}{rest}], [{sensitive}],
                        ::shapewright::engine::Dialect::{variant}, {policy}
                    }}
                }}

                #[inline]
                fn walk<'m, 'v>(
                    &'v self,
                    members: ::shapewright::engine::MemberViews<'m, 'v>,
                ) -> ::shapewright::engine::MemberViews<'m, 'v> {{
                    match self {{
                        {views}
                        {rest_view}
                    }}
                }}

                #[inline]
                fn read(&mut self, source: ::shapewright::engine::MemberSource<'_, 'de>) {{
                    source.choose(self);
                }}

                #[inline]
                fn start() -> Self {{
                    {start}
                }}

                {constraints}
            }}

            impl<'de{document}> ::shapewright::engine::Tagged<'de> for {own} {{
                fn open(
                    &mut self,
                    index: ::core::primitive::u32,
                    {parameter}: &::core::primitive::str,
                ) -> ::shapewright::engine::Slot<'_, 'de> {{
                    *self = match index {{
                        {starts}
                        _ => {other},
                    }};
                    match self {{
                        {slots}
                        {rest_slot}
                    }}
                }}
            }}

            ::shapewright::__structure! {{ {marked} \"\", [] ['de{document}] [{own}] [] }}\n"
        )
    }
}
