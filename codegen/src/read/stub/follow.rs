//! Follows names between modules, and finds what classes are.

use std::collections::BTreeSet;

use crate::read::python::type_expr::{dotted, last_name};

use super::imports;
use super::linker::{ClassKind, Found, Id, Linker, Target, renamed, value_of};
use super::module::{Binding, Definition, DefinitionKind};

/// The number of names that may lead to another one: imports, aliases and base classes.
const DEEPEST: usize = 64;

/// How deep the choice between branches may depend on others.
const MOST_BRANCHES: usize = 8;

impl<'a, 't> Linker<'a, 't> {
    /// What a class is, by its bases.
    ///
    /// The classes that wait for their bases are on a stack of their own: a chain may be long.
    pub(super) fn class_kind(&mut self, id: Id) -> ClassKind {
        if let Some(kind) = self.kinds.get(&id) {
            return *kind;
        }
        let mut waiting = vec![id];
        while let Some(class) = waiting.last().copied() {
            let kind = match self.kind_by_bases(class) {
                Ok(kind) => kind,
                Err(base) => {
                    // A class that extends itself is not a type.
                    self.kinds.insert(class, ClassKind::Other);
                    waiting.push(base);
                    continue;
                }
            };
            self.kinds.insert(class, kind);
            waiting.pop();
        }
        self.kinds.get(&id).copied().unwrap_or(ClassKind::Other)
    }

    /// What a class is; the base whose kind has to be known first as an error.
    fn kind_by_bases(&mut self, id: Id) -> Result<ClassKind, Id> {
        let Some(Definition { kind: DefinitionKind::Class { bases, is_total, .. }, .. }) =
            self.definition(id)
        else {
            return Ok(ClassKind::Other);
        };
        if *is_total {
            return Ok(ClassKind::TypedDict);
        }
        for base in bases {
            let kind = match self.meaning(id.0, base) {
                Found::Known(name) => ClassKind::of_base(&name),
                Found::Class(base) => *self.kinds.get(&base).ok_or(base)?,
                Found::Other => ClassKind::Other,
            };
            if kind != ClassKind::Other {
                return Ok(kind);
            }
        }
        Ok(ClassKind::Other)
    }

    /// What a name means in a module, as far as it matters for the kind of a definition.
    pub(super) fn meaning(&mut self, module: usize, name: &str) -> Found {
        match self.target(module, name) {
            Target::Definition(id) => {
                match self.definition(id).map(|definition| &definition.kind) {
                    Some(DefinitionKind::Class { .. }) => Found::Class(id),
                    Some(DefinitionKind::Assignment | DefinitionKind::Alias) | None => {
                        self.meaning_of_assignment(id)
                    }
                }
            }
            Target::Elsewhere { name, .. } | Target::Unbound(name) => Found::Known(name.to_owned()),
            Target::Module(_) | Target::Endless => Found::Other,
        }
    }

    /// Whether an assignment is `X = TypedDict("X", ...)`.
    fn meaning_of_assignment(&mut self, id: Id) -> Found {
        let Some(mut value) = self.definition(id).and_then(value_of) else { return Found::Other };
        let head = dotted(&mut value).value;
        let is_call = value.eat_on_line('(').is_some() && last_name(head) == "TypedDict";
        if is_call { Found::Known("TypedDict".to_owned()) } else { Found::Other }
    }

    /// What a name leads to, through imports and other names.
    pub(super) fn target<'n>(&mut self, module: usize, name: &'n str) -> Target<'n>
    where
        'a: 'n,
    {
        self.follow(module, name, &mut BTreeSet::new())
    }

    fn follow<'n>(
        &mut self,
        module: usize,
        name: &'n str,
        seen: &mut BTreeSet<(usize, &'n str)>,
    ) -> Target<'n>
    where
        'a: 'n,
    {
        if seen.len() == DEEPEST || !seen.insert((module, name)) {
            return Target::Endless;
        }
        if let Some((outer, inner)) = name.rsplit_once('.') {
            return match self.follow_module(module, outer, seen) {
                Ok(module) => self.follow(module, inner, seen),
                Err(Some(module)) => Target::Elsewhere { module, name: inner },
                Err(None) => Target::Unbound(name),
            };
        }
        let Some(of) = self.modules.get(module) else { return Target::Unbound(name) };
        let bindings = of.names.get(name).map_or(&[][..], Vec::as_slice);
        let mut first = None;
        for binding in bindings {
            let target = self.follow_binding(module, *binding, seen);
            if bindings.len() == 1 {
                return target;
            }
            let is_usable = match target {
                Target::Definition(id) => !self.is_other_class(id),
                Target::Module(_) | Target::Elsewhere { .. } | Target::Unbound(_) => true,
                Target::Endless => false,
            };
            if is_usable {
                return target;
            }
            first.get_or_insert(target);
        }
        if let Some(first) = first {
            return first;
        }
        for star in &of.stars {
            let Some(starred) = self.module(of.path, star) else { continue };
            let target = self.follow(starred, name, seen);
            if !is_unbound(target, name) && !matches!(target, Target::Endless) {
                return target;
            }
        }
        Target::Unbound(name)
    }

    fn is_other_class(&mut self, id: Id) -> bool {
        let kind = self.definition(id).map(|definition| &definition.kind);
        if !matches!(kind, Some(DefinitionKind::Class { .. })) || self.depth == MOST_BRANCHES {
            return false;
        }
        self.depth += 1;
        let kind = self.class_kind(id);
        self.depth -= 1;
        kind == ClassKind::Other
    }

    fn follow_binding<'n>(
        &mut self,
        module: usize,
        binding: Binding<'n>,
        seen: &mut BTreeSet<(usize, &'n str)>,
    ) -> Target<'n>
    where
        'a: 'n,
    {
        let path = self.path(module);
        match binding {
            Binding::Definition(number) => {
                let id = (module, number);
                let other = self.definition(id).and_then(renamed);
                match other.filter(|_| !self.shapes.contains_key(&id)) {
                    Some(other) => self.follow(module, other, seen),
                    None => Target::Definition(id),
                }
            }
            Binding::Imported { module: from, name } => {
                let package = self.module(path, from);
                let is_bound = package.and_then(|package| self.modules.get(package));
                let is_bound =
                    is_bound.is_some_and(|of| of.names.contains_key(name) || !of.stars.is_empty());
                if let Some(package) = package.filter(|package| is_bound && *package != module) {
                    let target = self.follow(package, name, seen);
                    if !is_unbound(target, name) {
                        return target;
                    }
                }
                let dot = if from.ends_with('.') { "" } else { "." };
                match self.module(path, &format!("{from}{dot}{name}")) {
                    Some(module) => Target::Module(module),
                    None => Target::Elsewhere { module: from, name },
                }
            }
            Binding::Module(name) => match self.module(path, name) {
                Some(module) => Target::Module(module),
                None => Target::Elsewhere { module: name, name },
            },
        }
    }

    /// The module that a dotted name leads to; the name of one that was not read as an error.
    fn follow_module<'n>(
        &mut self,
        module: usize,
        name: &'n str,
        seen: &mut BTreeSet<(usize, &'n str)>,
    ) -> Result<usize, Option<&'n str>>
    where
        'a: 'n,
    {
        match self.follow_name_of_module(module, name, seen) {
            Target::Module(module) => Ok(module),
            Target::Elsewhere { module: elsewhere, name: inner } if elsewhere == inner => {
                // `import a.b` binds `a`, and `a.b` is a module that may have been read.
                let path = self.path(module);
                self.module(path, name).ok_or(Some(elsewhere))
            }
            Target::Elsewhere { module, .. } => Err(Some(module)),
            Target::Definition(_) | Target::Unbound(_) | Target::Endless => Err(None),
        }
    }

    fn follow_name_of_module<'n>(
        &mut self,
        module: usize,
        name: &'n str,
        seen: &mut BTreeSet<(usize, &'n str)>,
    ) -> Target<'n>
    where
        'a: 'n,
    {
        let Some((outer, inner)) = name.rsplit_once('.') else {
            return self.follow(module, name, seen);
        };
        if seen.len() == DEEPEST {
            return Target::Endless;
        }
        seen.insert((module, name));
        match self.follow_name_of_module(module, outer, seen) {
            Target::Module(outer) => {
                if let Some(submodule) = self.submodule(outer, inner) {
                    return Target::Module(submodule);
                }
                self.follow(outer, inner, seen)
            }
            other => other,
        }
    }

    /// The module that a file imports by a name.
    fn module(&self, importer: &str, module: &str) -> Option<usize> {
        self.at_paths(&imports::paths(importer, module))
    }

    fn submodule(&self, package: usize, name: &str) -> Option<usize> {
        let path = self.modules.get(package)?.path;
        self.at_paths(&imports::paths(path, &format!(".{name}")))
    }

    fn at_paths(&self, paths: &[String]) -> Option<usize> {
        let files = paths.iter().flat_map(|path| imports::files(path));
        let found = files.into_iter().find_map(|file| self.paths.get(file.as_str()).copied());
        if found.is_none() {
            self.needed.borrow_mut().extend(paths.iter().cloned());
        }
        found
    }
}

/// Whether nothing binds a name; another name of a type of Python, `X = object`, binds one.
fn is_unbound(target: Target<'_>, name: &str) -> bool {
    matches!(target, Target::Unbound(unbound) if unbound == name)
}
