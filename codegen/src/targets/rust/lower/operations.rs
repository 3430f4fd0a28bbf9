//! Lowers operations to types without values.

use std::collections::BTreeMap;

use crate::config::style::Style;
use crate::model::names::{self, distinct::Taken};
use crate::model::shape::{self, Model};
use crate::model::wire::{Wire, WireShape};
use crate::targets::rust::items::operation::{ErrorTable, ErrorVariant, Operation, Operations};
use crate::targets::rust::items::{ItemId, Items};
use crate::text::diagnostic::Sink;
use crate::text::messages::operations as messages;
use crate::text::source::Spanned;

use super::wire_tables::Tables;

/// What names of operations get if a shape has the same one.
const APART: &str = "Operation";

/// The operations of a model whose source knows how they travel.
pub(super) fn operations<'m>(
    model: &'m Model,
    items: &Items<'m>,
    style: Style,
    sink: &mut Sink,
) -> Option<Operations<'m>> {
    let wire = model.wire.as_deref()?;
    if style == Style::Serde {
        sink.error(None, messages::needs_engine());
        return None;
    }
    let written: BTreeMap<&str, ItemId> = items
        .iter()
        .filter_map(|(id, _)| Some((model.shapes.get(id.0)?.name.value.as_str(), id)))
        .collect();
    let idents = items.iter().map(|(_, item)| item.name().ident.to_string());
    let mut lowering = Lowering {
        wire,
        written,
        taken: Taken::of(idents),
        tables: Tables::new(wire),
        errors: BTreeMap::new(),
        of_errors: Vec::new(),
        sink,
    };
    let list = model.operations.iter().filter_map(|operation| lowering.operation(operation));
    let list = list.collect();
    let errors = lowering.of_errors;
    let module = names::wire_module(&model.service);
    Some(Operations {
        module,
        service: &wire.service,
        tables: lowering.tables.into_made(),
        errors,
        list,
    })
}

struct Lowering<'m, 's> {
    wire: &'m Wire,
    /// The items of shapes that are written.
    written: BTreeMap<&'m str, ItemId>,
    taken: Taken,
    tables: Tables<'m>,
    errors: BTreeMap<&'m str, String>,
    of_errors: Vec<ErrorTable<'m>>,
    sink: &'s mut Sink,
}

impl<'m> Lowering<'m, '_> {
    fn operation(&mut self, operation: &'m shape::Operation) -> Option<Operation<'m>> {
        let shape::Operation { name, input, output, errors, traits } = operation;
        let wire = self.wire.operations.get(&name.value)?;
        let input = self.side(name, input.as_ref())?;
        let output = self.side(name, output.as_ref())?;
        let wanted = names::ty(&name.value);
        let ident = match self.taken.contains(&wanted) {
            true => self.taken.claim(format!("{wanted}{APART}")),
            false => self.taken.claim(wanted),
        };
        let error = self.taken.claim(format!("{ident}Error"));
        let variants = self.variants(errors);
        Some(Operation {
            meta: self.tables.claim(&name.value),
            input_table: wire.input.as_ref().and_then(|body| self.tables.message(body)),
            output_table: wire.output.as_ref().and_then(|body| self.tables.message(body)),
            ident,
            name: &name.value,
            traits: traits.as_deref(),
            wire,
            input,
            output,
            error,
            variants,
        })
    }

    /// The item of an input or output, if there is one; `None` if a type of the user replaces it.
    fn side(
        &mut self,
        operation: &Spanned<String>,
        shape: Option<&'m Spanned<String>>,
    ) -> Option<Option<ItemId>> {
        let Some(shape) = shape else { return Some(None) };
        let Some(item) = self.written.get(shape.value.as_str()) else {
            let message = messages::replaced(&operation.value, &shape.value);
            self.sink.warning(operation.span, message);
            return None;
        };
        Some(Some(*item))
    }

    fn variants(&mut self, errors: &'m [Spanned<String>]) -> Vec<ErrorVariant<'m>> {
        let mut idents = Taken::of([names::CATCH_ALL.to_owned()]);
        let mut seen = BTreeMap::new();
        let mut variants = Vec::with_capacity(errors.len());
        for Spanned { value: shape, .. } in errors {
            // An error of which a type of the user is the shape arrives as an unknown one.
            let Some(item) = self.written.get(shape.as_str()).copied() else { continue };
            if seen.insert(shape, ()).is_none() {
                let ident = idents.claim(names::ty(shape));
                variants.push(ErrorVariant { ident, item, shape, meta: self.error(shape) });
            }
        }
        variants
    }

    fn error(&mut self, shape: &'m str) -> String {
        if let Some(ident) = self.errors.get(shape) {
            return ident.clone();
        }
        let table = self.tables.structure(shape);
        let ident = self.tables.claim(&format!("{shape}Error"));
        let structure = match self.wire.shapes.get(shape) {
            Some(WireShape::Structure(structure)) => Some(structure),
            Some(_) | None => None,
        };
        let code = structure.and_then(|structure| structure.code.as_deref()).unwrap_or(shape);
        let status = structure.and_then(|structure| structure.status);
        self.of_errors.push(ErrorTable { ident: ident.clone(), shape, code, status, table });
        self.errors.insert(shape, ident.clone());
        ident
    }
}
