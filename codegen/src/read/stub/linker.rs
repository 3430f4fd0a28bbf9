//! What linking modules works on: the modules, the definitions in them, and what is known of these.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::shape::Shape;
use crate::read::python::cursor::Cursor;
use crate::read::python::generics::Generics;
use crate::read::python::token::TokenKind;
use crate::read::python::type_expr::{dotted, last_name};

use super::module::{Definition, DefinitionKind, Module};

/// A definition: its module, and its number there.
pub(super) type Id = (usize, usize);

/// What a name leads to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Target<'a> {
    /// A definition.
    Definition(Id),
    /// A module that was read.
    Module(usize),
    /// A name of a module that was not read.
    Elsewhere { module: &'a str, name: &'a str },
    /// Not bound in the module: of Python, or of nothing.
    Unbound(&'a str),
    /// It leads back to itself.
    Endless,
}

/// What a class is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ClassKind {
    TypedDict,
    /// It extends `dict`.
    Map,
    /// It extends `Enum`.
    Enumeration,
    /// Not a type of JSON.
    Other,
}

/// Follows names, and collects the definitions that are needed.
pub(super) struct Linker<'a, 't> {
    pub(super) modules: &'t [Module<'a, 't>],
    /// The modules by their paths.
    pub(super) paths: BTreeMap<&'a str, usize>,
    /// The names of shapes by their definitions.
    pub(super) shapes: BTreeMap<Id, String>,
    /// The names of shapes, with the modules of their definitions.
    pub(super) taken: BTreeMap<String, usize>,
    /// Definitions that a type needs and that are not read yet.
    pub(super) open: VecDeque<Id>,
    pub(super) kinds: BTreeMap<Id, ClassKind>,
    /// How many choices between branches depend on others at this time.
    pub(super) depth: usize,
    pub(super) generics: Generics,
    /// The paths, without extensions, at which no module was found.
    pub(super) needed: RefCell<BTreeSet<String>>,
}

/// What linking modules results in.
#[derive(Debug)]
pub(super) struct Linked {
    pub(super) shapes: Vec<Shape>,
    /// The paths, without extensions, of modules that are needed and were not read.
    pub(super) needed: BTreeSet<String>,
}

/// What a name means, as far as it matters for the kind of a definition.
#[derive(Debug)]
pub(super) enum Found {
    /// A name outside of the modules that were read.
    Known(String),
    Class(Id),
    Other,
}

impl<'a, 't> Linker<'a, 't> {
    pub(super) fn new(modules: &'t [Module<'a, 't>]) -> Self {
        let paths = modules.iter().enumerate().map(|(at, module)| (module.path, at)).collect();
        Self {
            modules,
            paths,
            shapes: BTreeMap::new(),
            taken: BTreeMap::new(),
            open: VecDeque::new(),
            kinds: BTreeMap::new(),
            depth: 0,
            generics: Generics::default(),
            needed: RefCell::default(),
        }
    }

    /// The path of a module.
    pub(super) fn path(&self, module: usize) -> &'a str {
        self.modules.get(module).map_or("", |module| module.path)
    }

    pub(super) fn definition(&self, (module, number): Id) -> Option<&'t Definition<'a, 't>> {
        self.modules.get(module)?.definitions.get(number)
    }
}

impl ClassKind {
    pub(super) fn of_base(name: &str) -> Self {
        match last_name(name) {
            "TypedDict" => Self::TypedDict,
            "dict" | "Dict" | "Mapping" | "MutableMapping" | "OrderedDict" => Self::Map,
            "Enum" | "StrEnum" | "IntEnum" => Self::Enumeration,
            _ => Self::Other,
        }
    }
}

/// The tokens after the `=` of an assignment.
pub(super) fn after_equals<'a, 't>(definition: &Definition<'a, 't>) -> Option<Cursor<'a, 't>> {
    let mut tokens = definition.start.clone();
    while !tokens.next()?.is_mark('=') {}
    Some(tokens)
}

/// The tokens of the value of an assignment; `None` if its line has none.
pub(super) fn value_of<'a, 't>(definition: &Definition<'a, 't>) -> Option<Cursor<'a, 't>> {
    after_equals(definition).filter(|tokens| !tokens.at_line_end())
}

/// The other name that an assignment gives to something: `_list = list`.
pub(super) fn renamed<'a>(definition: &Definition<'a, '_>) -> Option<&'a str> {
    if matches!(definition.kind, DefinitionKind::Class { .. }) {
        return None;
    }
    let mut value = value_of(definition)?;
    let is_name = matches!(value.peek().map(|token| token.kind), Some(TokenKind::Name(_)));
    let name = dotted(&mut value).value;
    (is_name && value.at_line_end() && name != "None").then_some(name)
}
