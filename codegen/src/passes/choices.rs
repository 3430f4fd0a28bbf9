//! What a user chooses for generated types, by shape and member.
//!
//! The choices leave the model: derives, attributes, boxes, and the types that hold strings, bytes and
//! maps. Lowering applies them.

use std::collections::BTreeMap;

use crate::config::basic::BasicType;
use crate::config::change::{Change, Patch};
use crate::config::options::{Options, Origin, Setting};
use crate::model::names;
use crate::model::shape::{Model, Shape, ShapeKind};
use crate::text::diagnostic::Sink;
use crate::text::messages::options::{self as messages, NoEffect};
use crate::text::source::Span;

use super::attributes;
use super::elsewhere::Elsewhere;
use super::lookup::ShapeLookup;
use super::overrides::{parts, unknown_part};

/// The choices for a model.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    /// Those for all types.
    pub(crate) all: Choice,
    /// Those for a shape, by the source's name, and those for its members or values.
    pub(crate) shapes: BTreeMap<String, ShapeChoices>,
}

/// The choices for a shape.
#[derive(Debug, Default)]
pub(crate) struct ShapeChoices {
    pub(crate) own: Choice,
    /// The choices for members or values, by their names.
    pub(crate) parts: BTreeMap<String, Choice>,
}

/// The choices at one path.
#[derive(Debug, Default)]
pub(crate) struct Choice {
    /// The path, as the user wrote it, for messages.
    pub(crate) path: String,
    pub(crate) derives: Vec<Setting>,
    pub(crate) attributes: Vec<String>,
    pub(crate) boxed: Option<Flag>,
    pub(crate) non_exhaustive: Option<Flag>,
    /// Formatted paths of types.
    pub(crate) basic: BTreeMap<BasicType, Setting>,
}

/// A choice between yes and no.
#[derive(Debug)]
pub(crate) struct Flag {
    pub(crate) is_set: bool,
    /// The path of the choice, with its place.
    pub(crate) setting: Setting,
    /// Whether it takes precedence over another setting.
    pub(crate) overrides: bool,
}

/// Resolves the choices of the options. Overrides report shapes that the model does not have.
pub(crate) fn resolve(
    model: &Model,
    options: &Options,
    elsewhere: &Elsewhere<'_>,
    sink: &mut Sink,
) -> Choices {
    let mut choices = Choices { all: of_all(options, sink), shapes: BTreeMap::new() };
    if !options.patches.iter().any(|patch| patch.change.is_choice()) {
        return choices;
    }
    let lookup = ShapeLookup::new(model);
    let mut decided: BTreeMap<_, Origin> = BTreeMap::new();
    for patch in options.patches.iter().filter(|patch| patch.change.is_choice()) {
        let Some(index) = lookup.place(&patch.shape.text) else { continue };
        let Some(shape) = model.shapes.get(index) else { continue };
        if !is_possible(shape, patch, elsewhere, sink) {
            continue;
        }
        let member = patch.member.as_ref().map(|member| member.text.as_str());
        let of_shape = choices.shapes.entry(shape.name.value.clone()).or_default();
        let choice = match member {
            Some(member) => of_shape.parts.entry(member.to_owned()).or_default(),
            None => &mut of_shape.own,
        };
        let origin = patch.origin();
        if *decided.entry((index, member, patch.change.target())).or_insert(origin) != origin {
            // A source that takes precedence decides the same.
            choice.override_flag(&patch.change);
            continue;
        }
        choice.path = path(patch);
        choice.add(patch, sink);
    }
    choices
}

/// The choices for all types.
fn of_all(options: &Options, sink: &mut Sink) -> Choice {
    let mut all = Choice::default();
    for text in &options.attributes {
        all.add_attribute(text, sink);
    }
    for (basic, path) in &options.basic {
        all.add_basic(*basic, path, sink);
    }
    let setting = Setting::from("non_exhaustive");
    let flag = |is_set| Flag { is_set, setting, overrides: false };
    all.non_exhaustive = options.non_exhaustive.map(flag);
    all
}

/// Whether a choice can be made for a shape, or for a member or a value of it.
fn is_possible(shape: &Shape, patch: &Patch, elsewhere: &Elsewhere<'_>, sink: &mut Sink) -> bool {
    let Some(member) = &patch.member else { return true };
    if !parts(shape).contains(&member.text.as_str()) {
        if !elsewhere.has_part(&shape.name.value, &member.text) {
            unknown_part(member, shape, sink);
        }
        return false;
    }
    let is_value = matches!(shape.kind, ShapeKind::Enumeration(_));
    let of = if is_value { "values" } else { "members" };
    let is_possible = match patch.change {
        Change::Attribute { .. } => true,
        Change::Boxed { .. } | Change::Basic { .. } => !is_value,
        _ => false,
    };
    if !is_possible {
        let (key, _) = patch.change.target();
        sink.error(member.place, messages::misplaced_key(key, of));
    }
    is_possible
}

fn path(Patch { shape, member, .. }: &Patch) -> String {
    match member {
        Some(member) => format!("{}.{}", shape.text, member.text),
        None => shape.text.clone(),
    }
}

impl Choices {
    /// The choices for a shape.
    pub(crate) fn of(&self, shape: &str) -> Option<&ShapeChoices> {
        self.shapes.get(shape)
    }
}

impl Choice {
    fn add(&mut self, patch: &Patch, sink: &mut Sink) {
        let path = path(patch);
        let flag = |is_set: bool, place: Option<Span>| {
            let place = place.or(patch.shape.place);
            Some(Flag { is_set, setting: Setting { text: path.clone(), place }, overrides: false })
        };
        match &patch.change {
            Change::Derive { path } => self.derives.push(path.clone()),
            Change::Attribute { text } => self.add_attribute(text, sink),
            Change::Boxed { boxed, place } => self.boxed = flag(*boxed, *place),
            Change::NonExhaustive { non_exhaustive, place } => {
                self.non_exhaustive = flag(*non_exhaustive, *place);
            }
            Change::Basic { basic, path } => self.add_basic(*basic, path, sink),
            Change::Optional { .. }
            | Change::Sensitive { .. }
            | Change::Public { .. }
            | Change::Rename { .. }
            | Change::As { .. }
            | Change::Type { .. }
            | Change::Sparse { .. }
            | Change::Unknown { .. }
            | Change::Union { .. } => {}
        }
    }

    /// Marks the flag that takes precedence over a change.
    fn override_flag(&mut self, change: &Change) {
        let flag = match change {
            Change::Boxed { .. } => self.boxed.as_mut(),
            Change::NonExhaustive { .. } => self.non_exhaustive.as_mut(),
            _ => None,
        };
        if let Some(flag) = flag {
            flag.overrides = true;
        }
    }

    fn add_attribute(&mut self, text: &Setting, sink: &mut Sink) {
        if !attributes::is_usable(text, sink) {
            return;
        }
        if self.attributes.contains(&text.text) {
            let twice = messages::patch_without_effect(&text.text, NoEffect::SecondAttribute);
            sink.warning(text.place, twice);
            return;
        }
        self.attributes.push(text.text.clone());
    }

    fn add_basic(&mut self, basic: BasicType, path: &Setting, sink: &mut Sink) {
        let Some(text) = names::path(&path.text) else {
            sink.error(path.place, messages::not_a_type_path(&path.text));
            return;
        };
        if basic == BasicType::Map && text.contains('<') {
            sink.error(path.place, messages::map_with_parameters(&path.text));
            return;
        }
        self.basic.insert(basic, Setting { text, place: path.place });
    }
}
