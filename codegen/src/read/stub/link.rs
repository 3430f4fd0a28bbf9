//! Reads the definitions of modules, and follows the names in them to other modules.
//!
//! Everything that the modules of the model define becomes a shape, and what those need of the modules
//! that they import, but nothing else: a package may hold much that is not a type.

use std::collections::BTreeSet;

use crate::model::shape::{ShapeKind, Type};
use crate::read::conventions::is_type_name;
use crate::read::python::ast::Statement;
use crate::read::python::class::{class, header};
use crate::read::python::definition::Definitions;
use crate::read::python::functional::functional;
use crate::read::python::generics::parameter;
use crate::read::python::scope::{Meaning, Scope};
use crate::read::python::statement::whole_type;
use crate::read::python::token::TokenKind;
use crate::read::python::type_expr::{self, Expr, dotted, last_name};
use crate::read::python::types::{GENERICS, Reader};
use crate::text::diagnostic::Sink;
use crate::text::messages::pages as messages_of_pages;
use crate::text::messages::python as messages;
use crate::text::source::{Span, Spanned};

use super::imports;
use super::linker::{ClassKind, Found, Id, Linked, Linker, Target, after_equals, value_of};
use super::members;
use super::module::{Definition, DefinitionKind, Module};

/// The names that a definition of one module can use.
struct ModuleScope<'l, 'a, 't> {
    linker: &'l mut Linker<'a, 't>,
    module: usize,
    /// The type parameters of the class.
    parameters: &'l [&'a str],
}

/// The types of values without parts.
const SCALARS: [&str; 8] = ["str", "int", "float", "bool", "bytes", "datetime", "Decimal", "None"];

impl<'a, 't> Linker<'a, 't> {
    /// Adds the shapes of the modules of the model, and those that they need.
    pub(super) fn link(mut self, sink: &mut Sink) -> Linked {
        let mut definitions = Definitions::default();
        let mut without: Option<&Module<'_, '_>> = None;
        for (at, module) in self.modules.iter().enumerate().filter(|(_, module)| module.is_model) {
            let ids = (0..module.definitions.len()).map(|number| (at, number));
            let own: Vec<Id> = ids.filter(|id| self.is_type(*id)).collect();
            if own.is_empty() && (module.is_main() || without.is_none()) {
                without = Some(module);
            }
            for id in own {
                self.name_shape(id);
            }
        }
        // Modules of a folder may be there only to import from others.
        if let Some(module) = without.filter(|module| module.is_main() || self.open.is_empty()) {
            let place = Span::new(module.source, 0..0);
            sink.error(place, messages_of_pages::module_without_definitions());
        }
        let mut seen: BTreeSet<Id> = BTreeSet::new();
        while let Some(id) = self.open.pop_front() {
            if seen.insert(id) {
                self.read(id, &mut definitions, sink);
            }
        }
        let needed = self.needed.take();
        Linked { shapes: definitions.finish_with(self.generics, sink), needed }
    }

    /// The name of the shape of a definition, which will be read.
    fn name_shape(&mut self, id: Id) -> String {
        if let Some(name) = self.shapes.get(&id) {
            return name.clone();
        }
        let (module, number) = id;
        let name = self.definition(id).map_or("", |definition| definition.name.value);
        let holder = self.taken.get(name).copied();
        let named = match holder {
            None => name.to_owned(),
            // A second definition in one module is reported later.
            Some(holder) if holder == module => name.to_owned(),
            Some(_) => {
                let short = format!("{}.{name}", imports::name_of(self.path(module)));
                if self.taken.contains_key(&short) { format!("{short}.{number}") } else { short }
            }
        };
        self.taken.entry(named.clone()).or_insert(module);
        self.shapes.insert(id, named.clone());
        self.open.push_back(id);
        named
    }

    /// Whether a definition of the model is a type also where nothing uses it.
    fn is_type(&mut self, id: Id) -> bool {
        let Some(definition) = self.definition(id) else { return false };
        if definition.column > 0 && self.is_shadowed(id, definition.name.value) {
            return false;
        }
        match definition.kind {
            DefinitionKind::Class { .. } => self.class_kind(id) != ClassKind::Other,
            DefinitionKind::Alias => true,
            DefinitionKind::Assignment => self.is_assigned_type(id, definition),
        }
    }

    /// Whether another branch binds the name of a definition to something that is used instead.
    fn is_shadowed(&mut self, id: Id, name: &'a str) -> bool {
        !matches!(self.target(id.0, name), Target::Definition(used) if used == id)
    }

    /// Whether the value of an assignment is a type by its form: `Union[...]`, `A | B`, or anything if
    /// the name is that of a type in stubs.
    fn is_assigned_type(&mut self, id: Id, definition: &Definition<'a, 't>) -> bool {
        let is_named = is_type_name(definition.name.value);
        let Some(mut value) = value_of(definition) else { return is_named };
        while value.eat('(').is_some() {}
        match value.peek().map(|token| token.kind) {
            Some(TokenKind::Text(_)) => is_named,
            Some(TokenKind::Name(_)) => {
                let head = dotted(&mut value).value;
                let meaning = self.meaning(id.0, head);
                let is = |names: &[&str]| matches!(&meaning, Found::Known(name) if names.contains(&last_name(name)));
                let next = if value.at_line_end() { None } else { value.peek() };
                match next.map(|token| token.kind) {
                    Some(TokenKind::Mark('(')) => is(&["TypedDict", "NewType"]),
                    _ if is_named => true,
                    Some(TokenKind::Mark('[')) => {
                        is(&GENERICS) || matches!(meaning, Found::Class(_))
                    }
                    Some(TokenKind::Mark('|')) => {
                        is(&GENERICS) || is(&SCALARS) || matches!(meaning, Found::Class(_))
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// Reads a definition as a shape.
    fn read(&mut self, id: Id, definitions: &mut Definitions<'a>, sink: &mut Sink) {
        let Some(definition) = self.definition(id) else { return };
        let shape = self.name_shape(id);
        let Definition { name, kind, start, column } = definition;
        match kind {
            DefinitionKind::Class { parameters, .. } => {
                let kind = self.class_kind(id);
                if kind == ClassKind::Enumeration {
                    let kind = members::enumeration(start.clone(), *column);
                    return definitions.add_as(shape, *name, kind);
                }
                if !parameters.is_empty() {
                    self.generics.declare(&shape, parameters);
                }
                let mut tokens = start.clone();
                let class = if kind == ClassKind::Map {
                    // A class of Python may have any body.
                    header(&mut tokens, sink)
                } else {
                    class(&mut tokens, *column, sink)
                };
                let mut scope = ModuleScope { linker: self, module: id.0, parameters };
                let mut reader = Reader { sink, scope: Some(&mut scope) };
                if kind == ClassKind::Map {
                    let ty = class.bases.into_iter().find_map(|base| reader.map_base(base));
                    definitions.add_as(shape, *name, ShapeKind::Alias(ty.unwrap_or(Type::Any)));
                } else {
                    definitions.add_class_as(shape, class, &mut reader);
                }
            }
            DefinitionKind::Assignment | DefinitionKind::Alias => {
                let statement = self.assignment(id, definition, sink);
                let mut scope = ModuleScope { linker: self, module: id.0, parameters: &[] };
                let mut reader = Reader { sink, scope: Some(&mut scope) };
                match statement {
                    Statement::TypedDict(class) => {
                        definitions.add_class_as(shape, class, &mut reader);
                    }
                    Statement::Assignment(name, value) => {
                        definitions.add_assignment_as(shape, name, value, &mut reader);
                    }
                    Statement::Import(_) => {}
                }
            }
        }
    }

    /// Reads the value of an assignment: a type, or a call of `TypedDict` or `NewType`.
    fn assignment(
        &mut self,
        id: Id,
        definition: &Definition<'a, 't>,
        sink: &mut Sink,
    ) -> Statement<'a> {
        let name = definition.name;
        let unread = Statement::Assignment(name, Expr::Unread(name.span));
        let Some(mut tokens) = after_equals(definition) else { return unread };
        let mut ahead = tokens.clone();
        let head = dotted(&mut ahead).value;
        if !head.is_empty() && ahead.eat_on_line('(').is_some() {
            let is = |linker: &mut Self, function| matches!(linker.meaning(id.0, head), Found::Known(name) if last_name(&name) == function);
            if is(self, "TypedDict") {
                return Statement::TypedDict(functional(&mut tokens, name, sink));
            }
            if is(self, "NewType") {
                // The name in quotes, and a comma.
                ahead.next();
                ahead.next();
                let ty = type_expr::parse(&mut ahead, sink);
                return ty.map_or(unread, |ty| Statement::Assignment(name, ty));
            }
            sink.error(tokens.here(), messages::not_a_type(name.value));
            return unread;
        }
        whole_type(&mut tokens, name, sink)
    }

    /// What a name that leads to a definition means.
    fn shape_of(&mut self, id: Id) -> Meaning {
        let Some(definition) = self.definition(id) else { return Meaning::Reported };
        match &definition.kind {
            DefinitionKind::Class { parameters, .. } => {
                if self.class_kind(id) == ClassKind::Other {
                    return Meaning::Other(definition.name.span);
                }
                let shape = self.name_shape(id);
                if parameters.is_empty() { Meaning::Shape(shape) } else { Meaning::Generic(shape) }
            }
            DefinitionKind::Assignment if self.is_type_variable(id.0, definition) => {
                Meaning::Known("Any".to_owned())
            }
            DefinitionKind::Assignment | DefinitionKind::Alias => {
                Meaning::Shape(self.name_shape(id))
            }
        }
    }

    /// Whether an assignment is `T = TypeVar("T")`: outside of a generic class, it may be any type.
    fn is_type_variable(&mut self, module: usize, definition: &Definition<'a, 't>) -> bool {
        let Some(mut value) = value_of(definition) else { return false };
        let head = dotted(&mut value).value;
        value.eat_on_line('(').is_some()
            && matches!(self.meaning(module, head), Found::Known(name) if last_name(&name) == "TypeVar")
    }
}

impl<'a> Scope for ModuleScope<'_, 'a, '_> {
    fn meaning(&mut self, name: Spanned<&str>, sink: &mut Sink) -> Meaning {
        if self.parameters.contains(&name.value) {
            return Meaning::Shape(parameter(name.value));
        }
        let linker = &mut *self.linker;
        match linker.target(self.module, name.value) {
            Target::Definition(id) => linker.shape_of(id),
            Target::Unbound(known) => Meaning::Known(known.to_owned()),
            Target::Elsewhere { module, name: known } if imports::is_known(module) => {
                Meaning::Known(known.to_owned())
            }
            Target::Elsewhere { module, name: _ } => {
                sink.error(name.span, messages::from_unread_module(name.value, module));
                Meaning::Reported
            }
            Target::Module(_) => {
                sink.error(name.span, messages::not_a_type(name.value));
                Meaning::Reported
            }
            Target::Endless => {
                sink.error(name.span, messages::defined_by_itself(name.value));
                Meaning::Reported
            }
        }
    }

    fn applied(&mut self, generic: String, args: Vec<Type>, span: Span, _: &mut Sink) -> Type {
        self.linker.generics.apply(generic, args, span)
    }
}
