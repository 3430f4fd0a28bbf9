//! Applies patches to a model.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::config::change::{Change, Patch};
use crate::config::members::UnknownMembers;
use crate::config::options::{Options, Setting};
use crate::model::names::distinct::{self, Named};
use crate::model::shape::{Member, Model, Shape, ShapeKind};
use crate::names;
use crate::text::by_name::ByName;
use crate::text::diagnostic::{Diagnostic, Sink};
use crate::text::messages::options::{self as messages, NoEffect};
use crate::text::source::{Span, Spanned};
use crate::text::suggest;

use super::elsewhere::Elsewhere;
use super::lookup::{self, ShapeLookup};
use super::{member_types, secrets, unknown};

/// Applies the patches of the options.
///
/// Members become optional or sensitive in the model; new names are kept in [`Model::naming`], since
/// documents and diagnostics have the original ones.
pub(crate) fn apply(
    mut model: Model,
    options: &Options,
    elsewhere: &Elsewhere<'_>,
    sink: &mut Sink,
) -> Model {
    if options.patches.is_empty() {
        return model;
    }
    let lookup = ShapeLookup::new(&model);
    let mut reported = BTreeSet::new();
    let mut applied = BTreeMap::new();
    let mut patched: Option<Patched<'_>> = None;
    let mut marks = Marks::new();
    let names = options.secrets.unwrap_or_default().has_names();
    for patch in &options.patches {
        let Patch { shape, member: at, change, .. } = patch;
        let Some(index) = lookup.place(&shape.text) else {
            // Every change under one name is a patch; the name is reported once.
            if !options.is_shared(shape)
                && reported.insert((&shape.text, shape.place))
                && !elsewhere.has_shape(&shape.text)
            {
                unknown_shape(shape, &model, sink);
            }
            continue;
        };
        if change.is_choice() {
            continue;
        }
        let (key, target) = change.target();
        if let Some(at) = at.as_ref().filter(|at| target != Some(at.text.as_str())) {
            sink.error(at.place, messages::misplaced_key(key, "members"));
            continue;
        }
        let first = *applied.entry((index, (key, target))).or_insert(patch.origin());
        if first != patch.origin() {
            // A source that takes precedence changes the same.
            continue;
        }
        let before = patched.take().filter(|patched| patched.index == index);
        let patched =
            patched.insert(before.unwrap_or_else(|| Patched::new(index, &model, elsewhere)));
        match change {
            Change::Optional { member, reason } => {
                let required = || elsewhere.is_required(&shape.text, &member.text);
                patched.set(&mut model, member, sink, |found, sink| {
                    if (!found.required || found.added_by_client) && !required() {
                        warn_of_no_effect(member, NoEffect::AlreadyOptional, sink);
                    }
                    found.required = false;
                    found.traits_mut().optional_because = Some(reason.text.clone());
                });
            }
            Change::Sensitive { member } => {
                patched.mark(&mut model, member, true, names, &mut marks, sink);
            }
            Change::Public { member } => {
                patched.mark(&mut model, member, false, names, &mut marks, sink);
            }
            Change::Rename { member, ident } => patched.rename(&mut model, member, ident, sink),
            Change::As { ident } => rename_shape(&mut model, index, ident, sink),
            Change::Type { member, path } => {
                patched.set(&mut model, member, sink, |found, sink| {
                    member_types::replace(found, path, sink);
                });
            }
            Change::Sparse { member } => {
                patched.set(&mut model, member, sink, |found, sink| {
                    member_types::make_sparse(found, member, sink);
                });
            }
            Change::Derive { .. }
            | Change::Attribute { .. }
            | Change::Boxed { .. }
            | Change::NonExhaustive { .. }
            | Change::Basic { .. } => {}
            Change::Unknown { policy, place } => {
                let default = options.unknown.unwrap_or_default();
                set_unknown(&mut model, index, (*policy, *place), default, sink);
            }
            // Applied before, because the names of variants differ from those of fields.
            Change::Union { .. } => {}
        }
    }
    model
}

/// The shape that is patched, with an index of its members or values: the patches of a shape follow
/// each other.
struct Patched<'e> {
    index: usize,
    elsewhere: &'e Elsewhere<'e>,
    parts: ByName<String, usize>,
    /// The identifiers without patches; few shapes have patches that need them.
    idents: OnceCell<Vec<String>>,
}

/// Whether members are sensitive by patches, by the places of their shapes and their names.
type Marks = BTreeMap<(usize, String), bool>;

fn unknown_shape(setting: &Setting, model: &Model, sink: &mut Sink) {
    let near = || nearest_shape(&setting.text, model);
    let nearest = sink.suggests().then(near).flatten();
    let message = messages::unknown_shape(&setting.text, &model.service, nearest.as_deref());
    sink.error(setting.place, message);
}

fn nearest_shape(name: &str, model: &Model) -> Option<String> {
    let of_source = lookup::nearest_shape(model, name).map(str::to_owned);
    of_source.or_else(|| lookup::nearest_type(model, name, |_| true))
}

impl<'e> Patched<'e> {
    fn new(index: usize, model: &Model, elsewhere: &'e Elsewhere<'e>) -> Self {
        let parts = model.shapes.get(index).map(parts).unwrap_or_default();
        let parts = parts.into_iter().enumerate().map(|(at, name)| (name.to_owned(), at));
        Self { index, elsewhere, parts: parts.collect(), idents: OnceCell::new() }
    }

    /// Changes a member of a structure; a name that no member has is reported.
    fn set(
        &self,
        model: &mut Model,
        setting: &Setting,
        sink: &mut Sink,
        change: impl FnOnce(&mut Member, &mut Sink),
    ) {
        let Some(shape) = model.shapes.get_mut(self.index) else { return };
        let ShapeKind::Structure(structure) = &mut shape.kind else {
            sink.error(setting.place, messages::shape_without_members(&shape.name.value));
            return;
        };
        match self.parts.get(&setting.text).and_then(|at| structure.members.get_mut(*at)) {
            Some(member) => change(member, sink),
            None if self.elsewhere.has_part(&shape.name.value, &setting.text) => {}
            None => unknown_part(setting, shape, sink),
        }
    }

    /// Makes a member sensitive or not. Of two settings that contradict each other the first counts:
    /// those of the entry point come before those of a file.
    fn mark(
        &self,
        model: &mut Model,
        setting: &Setting,
        sensitive: bool,
        names: bool,
        marks: &mut Marks,
        sink: &mut Sink,
    ) {
        let first = marks.get(&(self.index, setting.text.clone())).copied();
        let listed = names && self.is_listed(model, &setting.text);
        let beside = model.marked_beside;
        self.set(model, setting, sink, |found, sink| {
            let cause = match (first, sensitive) {
                (Some(first), _) if first != sensitive => Some(NoEffect::SecondMark),
                (Some(_), true) => Some(NoEffect::AlreadySensitive),
                // Marks that a page does not have itself may come and go with what is read beside it.
                (None, true) => {
                    (found.sensitive && !listed && !beside).then_some(NoEffect::AlreadySensitive)
                }
                (_, false) => (!found.sensitive).then_some(NoEffect::NotSensitive),
            };
            if let Some(cause) = cause {
                warn_of_no_effect(setting, cause, sink);
            }
            found.sensitive = first.unwrap_or(sensitive);
        });
        marks.entry((self.index, setting.text.clone())).or_insert(sensitive);
    }

    fn is_listed(&self, model: &Model, member: &str) -> bool {
        let Some(shape) = model.shapes.get(self.index) else { return false };
        let ShapeKind::Structure(structure) = &shape.kind else { return false };
        let member = self.parts.get(member).and_then(|at| structure.members.get(*at));
        member.is_some_and(|found| secrets::is_listed(model, shape, &found.name.value, &found.ty))
    }

    /// The identifier of a member or a value without patches.
    fn own_ident(&self, shape: &Shape, part: &str) -> Option<&str> {
        let idents = self.idents.get_or_init(|| {
            let parts = parts(shape);
            let named: Vec<Named<'_>> =
                parts.into_iter().map(|name| Named { name, given: None }).collect();
            match &shape.kind {
                ShapeKind::Enumeration(_) => distinct::variants(&named).idents,
                ShapeKind::IntegerEnumeration(values) => {
                    values.iter().map(|value| names::integer_variant(&value.value)).collect()
                }
                ShapeKind::Structure(structure) if structure.tagged => {
                    distinct::variants(&named).idents
                }
                ShapeKind::Structure(_) | ShapeKind::Union(_) | ShapeKind::Alias(_) => {
                    distinct::fields(&named).idents
                }
            }
        });
        self.parts.get(part).and_then(|at| idents.get(*at)).map(String::as_str)
    }

    fn rename(&self, model: &mut Model, part: &Setting, ident: &Setting, sink: &mut Sink) {
        let Some(shape) = model.shapes.get(self.index) else { return };
        if !self.parts.contains(&part.text) {
            if !self.elsewhere.has_part(&shape.name.value, &part.text) {
                unknown_part(part, shape, sink);
            }
            return;
        }
        if !is_usable(ident, sink) {
            return;
        }
        if has_catch_all(shape) && ident.text == names::CATCH_ALL {
            sink.error(ident.place, messages::reserved_variant(&ident.text));
            return;
        }
        if self.own_ident(shape, &part.text) == Some(ident.text.as_str()) {
            warn_of_no_effect(ident, NoEffect::SameName, sink);
        }
        let shape = shape.name.value.clone();
        let before = model.naming.part(&shape, &part.text).is_some();
        let place = model.naming.place(&shape, Some(&part.text));
        if before && is_second(ident, &part.text, place, sink) {
            return;
        }
        let at = ident.place.map(|place| ((shape.clone(), Some(part.text.clone())), place));
        model.naming.places.extend(at);
        model.naming.parts.insert((shape, part.text.clone()), ident.text.clone());
    }
}

/// Whether the type of a shape has a variant for what the model does not list.
fn has_catch_all(shape: &Shape) -> bool {
    match &shape.kind {
        ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => true,
        ShapeKind::Structure(structure) => structure.tagged,
        ShapeKind::Union(_) | ShapeKind::Alias(_) => false,
    }
}

pub(super) fn unknown_part(setting: &Setting, shape: &Shape, sink: &mut Sink) {
    let kind = match &shape.kind {
        ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => "value",
        ShapeKind::Structure(_) | ShapeKind::Union(_) | ShapeKind::Alias(_) => "member",
    };
    let near = || {
        let names = parts(shape);
        let by_field = names.iter().copied().find(|name| names::field(name) == setting.text);
        by_field.or_else(|| suggest::nearest(&setting.text, names))
    };
    let nearest = sink.suggests().then(near).flatten();
    let message = messages::unknown_part(kind, &setting.text, &shape.name.value, nearest);
    sink.error(setting.place, message);
}

/// The names of the members or of the values of a shape.
pub(super) fn parts(shape: &Shape) -> Vec<&str> {
    let names = match &shape.kind {
        ShapeKind::Structure(structure) => {
            structure.members.iter().map(|member| &member.name).collect()
        }
        ShapeKind::Enumeration(values) | ShapeKind::IntegerEnumeration(values) => {
            values.iter().collect()
        }
        ShapeKind::Union(_) | ShapeKind::Alias(_) => Vec::new(),
    };
    names.into_iter().map(|name: &Spanned<String>| name.value.as_str()).collect()
}

fn rename_shape(model: &mut Model, index: usize, ident: &Setting, sink: &mut Sink) {
    let Some(shape) = model.shapes.get(index) else { return };
    if !is_usable(ident, sink) {
        return;
    }
    if names::ty(&shape.canonical) == ident.text {
        warn_of_no_effect(ident, NoEffect::SameName, sink);
    }
    let shape = shape.name.value.clone();
    let before = model.naming.shapes.contains_key(&shape);
    if before && is_second(ident, &shape, model.naming.place(&shape, None), sink) {
        return;
    }
    model.naming.places.extend(ident.place.map(|place| ((shape.clone(), None), place)));
    model.naming.shapes.insert(shape, ident.text.clone());
}

/// Sets what a structure does with members that it does not list. The first setting counts: that of the
/// entry point.
fn set_unknown(
    model: &mut Model,
    index: usize,
    (policy, place): (UnknownMembers, Option<Span>),
    default: UnknownMembers,
    sink: &mut Sink,
) {
    let Some(shape) = model.shapes.get_mut(index) else { return };
    let ShapeKind::Structure(structure) = &mut shape.kind else {
        sink.error(place, messages::shape_without_members(&shape.name.value));
        return;
    };
    if policy == default && structure.unlisted.is_none() {
        let name = UnknownMembers::NAMES.iter().find(|(_, known)| *known == policy);
        let name = name.map_or("", |(name, _)| name);
        sink.warning(place, messages::patch_without_effect(name, NoEffect::SamePolicy));
    }
    structure.unlisted.get_or_insert(unknown::unlisted(policy));
}

/// Whether a configuration file renames what it has renamed already, which is reported.
fn is_second(ident: &Setting, named: &str, first: Option<Span>, sink: &mut Sink) -> bool {
    if let Some(first) = first {
        let second = NoEffect::SecondName { of: named };
        warn_of_no_effect(ident, second, sink).and(first, messages::FIRST_NAME);
    }
    ident.place.is_some()
}

fn is_usable(ident: &Setting, sink: &mut Sink) -> bool {
    let usable = names::is_identifier(&ident.text);
    if !usable {
        sink.error(ident.place, messages::not_an_identifier(&ident.text));
    }
    usable
}

/// Reports a patch that changes nothing.
fn warn_of_no_effect<'s>(
    setting: &Setting,
    cause: NoEffect<'_>,
    sink: &'s mut Sink,
) -> &'s mut Diagnostic {
    sink.warning(setting.place, messages::patch_without_effect(&setting.text, cause))
}

#[cfg(test)]
mod tests {
    use crate::{Change, Options, Projected, Sources, UnknownMembers, generate, read_patched};

    #[test]
    fn types_and_policies_of_the_entry_point_take_precedence_over_those_of_a_file() {
        let mut sources = Sources::new();
        let page = "```python\nclass XTypeDef(TypedDict):\n    a: str,\n    b: Sequence[str],\n\
                    class YTypeDef(TypedDict):\n    c: str,\n```\n";
        sources.add("type_defs.md", page);
        let file = "unknown = \"keep\"\n[shape.X]\ntype = { a = \"::file::A\" }\n\
                    sparse = [\"b\"]\nunknown = \"keep\"\n";
        sources.add("shapewright.toml", file);
        let options = Options::default()
            .unknown(UnknownMembers::Deny)
            .patch("X", Change::ty("a", "::entry::A"))
            .patch("XTypeDef", Change::unknown(UnknownMembers::Ignore));
        let text = generate(&sources, &options).expect("a model without errors").text;
        assert!(text.contains("pub a: ::entry::A,"), "{text}");
        assert!(text.contains("pub b: ::std::vec::Vec<::core::option::Option<"), "{text}");
        assert!(text.contains("#[shape(\"XTypeDef\")]"), "{text}");
        assert!(text.contains("#[shape(\"YTypeDef\", deny_unknown)]"), "{text}");
        assert!(!text.contains("flatten_rest"), "{text}");
    }

    /// A struct of the user has types and policies of its own; which items may be null is the model's.
    #[test]
    fn projections_see_sparse_lists_and_no_types_of_generated_structs() {
        let mut sources = Sources::new();
        sources.add(
            "type_defs.md",
            "```python\nclass XTypeDef(TypedDict):\n    a: Sequence[str],\n```\n",
        );
        let options = Options::default()
            .patch("X", Change::ty("a", "::my::A"))
            .patch("X", Change::unknown(UnknownMembers::Deny))
            .patch("X", Change::sparse("a"));
        let (model, _) = read_patched(&sources, &options).expect("a model without errors");
        let projected = Projected::new(&model, "X").expect("a structure");
        let member = projected.member("a").expect("a member");
        assert_eq!(projected.content(member).words(), "a list of strings or nulls");
    }

    #[test]
    fn names_of_the_entry_point_take_precedence_over_those_of_a_file() {
        let mut sources = Sources::new();
        sources.add("type_defs.md", "```python\nclass XTypeDef(TypedDict):\n    a: str,\n```\n");
        sources.add("shapewright.toml", "[shape.X]\nas = \"Text\"\nrename = { a = \"text\" }\n");
        let options = Options::default()
            .patch("X", Change::named("Chosen"))
            .patch("XTypeDef", Change::rename("a", "chosen"));
        let generated = generate(&sources, &options).expect("a model without errors");
        assert!(generated.text.contains("pub struct Chosen {"), "{}", generated.text);
        assert!(generated.text.contains("pub chosen: "), "{}", generated.text);
    }
}
