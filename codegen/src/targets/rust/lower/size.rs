//! Boxes fields and variants that are too large to be held by value.

mod layout;

use crate::targets::rust::items::{Item, ItemId, Items, Leaf, Struct, TaggedUnion, Type, Union};

use super::recursion::put_in_box;

use layout::Layout;

/// The largest size of an optional field or of a variant of a union, in bytes.
const OPTIONAL_LIMIT: usize = 512;

/// The largest size of a required field, in bytes.
const REQUIRED_LIMIT: usize = 2048;

/// The largest size of an item, in bytes, unless the fields that cannot be boxed take more.
const WHOLE_LIMIT: usize = 4096;

/// How often the limits are halved for an item with many parts.
const HALVINGS: u32 = 4;

/// The layouts of finished items, by number.
struct Layouts(Vec<Layout>);

impl Layouts {
    fn of(&self, item: ItemId) -> Layout {
        self.0.get(item.0).copied().unwrap_or(layout::NOTHING)
    }

    fn set(&mut self, item: ItemId, layout: Layout) {
        if let Some(place) = self.0.get_mut(item.0) {
            *place = layout;
        }
    }
}

/// Boxes what is too large: a thread's stack holds several values at a time while a document is read,
/// so none may take tens of kilobytes.
///
/// An optional field or a variant whose value takes more than [`OPTIONAL_LIMIT`] bytes is boxed, and
/// a required field whose value takes more than [`REQUIRED_LIMIT`]. Required ones may be larger
/// because they are always present: a box would cost an allocation for each value, not only for those
/// that have the member. For an item that still takes more than [`WHOLE_LIMIT`], both limits are
/// halved until it does not, [`HALVINGS`] times at most. Items are visited after all that they contain
/// by value, so a boxed part counts as a pointer, and what is boxed depends on the type alone.
///
/// Runs after [`super::recursion::close`], when no item contains itself.
pub(super) fn limit(items: &mut Items<'_>) {
    let mut layouts = Layouts(vec![layout::NOTHING; items.count()]);
    for id in inner_first(items) {
        if let Some(item) = items.get_mut(id) {
            let layout = shrink(item, &layouts);
            layouts.set(id, layout);
        }
    }
}

/// Boxes parts of an item until it is small enough, and returns its layout.
fn shrink(item: &mut Item<'_>, layouts: &Layouts) -> Layout {
    let mut layout = layout_of(item, layouts);
    for halvings in 0..=HALVINGS {
        if box_large_parts(item, halvings, layouts) {
            layout = layout_of(item, layouts);
        }
        if layout.size <= WHOLE_LIMIT {
            break;
        }
    }
    layout
}

/// Boxes the parts over the limits, and returns whether there were any.
fn box_large_parts(item: &mut Item<'_>, halvings: u32, layouts: &Layouts) -> bool {
    let mut boxed = false;
    match item {
        Item::Struct(Struct { fields, .. }) => {
            for field in fields {
                let limit = if field.required { REQUIRED_LIMIT } else { OPTIONAL_LIMIT };
                boxed |= box_above(limit >> halvings, &mut field.ty, layouts);
            }
        }
        Item::Tagged(TaggedUnion {
            name: _,
            variants,
            denies_unknown: _,
            derives: _,
            attributes: _,
            dialect: _,
        }) => {
            for variant in variants {
                boxed |= box_above(OPTIONAL_LIMIT >> halvings, &mut variant.ty, layouts);
            }
        }
        Item::Union(Union {
            name: _,
            variants,
            null: _,
            derives: _,
            attributes: _,
            leads_back: _,
        }) => {
            for variant in variants {
                boxed |= box_above(OPTIONAL_LIMIT >> halvings, &mut variant.ty, layouts);
            }
        }
        Item::Enum(_) | Item::Alias(_) => {}
    }
    boxed
}

fn box_above(limit: usize, ty: &mut Type, layouts: &Layouts) -> bool {
    let large = ty.by_value().is_some() && of_type(ty, layouts).size > limit;
    if large {
        put_in_box(ty);
    }
    large
}

/// The layout of an item, from the layouts of the items that it contains.
fn layout_of(item: &Item<'_>, layouts: &Layouts) -> Layout {
    match item {
        Item::Struct(Struct { fields, unknown, .. }) => {
            let fields = fields.iter().map(|field| {
                let value = of_type(&field.ty, layouts);
                if field.required { value } else { value.optional() }
            });
            let unknown = unknown.ty().map(|ty| of_type(ty, layouts));
            Layout::together(fields.chain(unknown))
        }
        Item::Tagged(TaggedUnion {
            name: _,
            variants,
            denies_unknown: _,
            derives: _,
            attributes: _,
            dialect: _,
        }) => {
            let types = variants.iter().map(|variant| of_type(&variant.ty, layouts));
            Layout::one_of(types.chain([layout::UNKNOWN_MEMBER]), false)
        }
        Item::Union(Union {
            name: _,
            variants,
            null,
            derives: _,
            attributes: _,
            leads_back: _,
        }) => {
            let types = variants.iter().map(|variant| of_type(&variant.ty, layouts));
            Layout::one_of(types, *null)
        }
        Item::Enum(_) => layout::ENUMERATION,
        Item::Alias(alias) => of_type(&alias.ty, layouts),
    }
}

fn of_type(ty: &Type, layouts: &Layouts) -> Layout {
    match ty {
        Type::Leaf(Leaf::String | Leaf::InstantText | Leaf::NumberText | Leaf::Blob)
        | Type::Vec(_) => layout::VECTOR,
        Type::Leaf(Leaf::Integer | Leaf::Float) => layout::NUMBER,
        Type::Leaf(Leaf::Bool) => layout::BOOL,
        Type::Leaf(Leaf::Unit) => layout::NOTHING,
        Type::Leaf(Leaf::Timestamp | Leaf::TimestampZ) => layout::TIMESTAMP,
        Type::Leaf(Leaf::TimestampInput | Leaf::TimestampInputZ) => layout::TIMESTAMP_INPUT,
        Type::Leaf(Leaf::BlobInput) => layout::BLOB_INPUT,
        Type::Leaf(Leaf::Decimal) => layout::DECIMAL,
        Type::Leaf(Leaf::Json | Leaf::JsonValue) => layout::JSON,
        Type::Leaf(Leaf::JsonText) => layout::JSON_TEXT,
        Type::Foreign(_) => layout::UNKNOWN,
        Type::Chosen(held, _) => match &**held {
            Type::Map(..) => layout::OTHER_MAP,
            _ => layout::OTHER_TEXT,
        },
        Type::Map(..) => layout::MAP,
        Type::Boxed(_) => layout::POINTER,
        Type::Option(inner) => of_type(inner, layouts).optional(),
        Type::Item(id) => layouts.of(*id),
    }
}

/// The numbers of all items, each after those that it contains by value.
///
/// Iterative, because a model may nest deeper than the stack allows.
fn inner_first(items: &Items<'_>) -> Vec<ItemId> {
    let mut seen = vec![false; items.count()];
    let mut order = Vec::with_capacity(items.count());
    let mut open = Vec::new();
    for (start, _) in items.iter() {
        open.push((start, false));
        while let Some((id, are_inner_done)) = open.pop() {
            if are_inner_done {
                order.push(id);
                continue;
            }
            let (Some(seen), Some(item)) = (seen.get_mut(id.0), items.get(id)) else { continue };
            if std::mem::replace(seen, true) {
                continue;
            }
            open.push((id, true));
            item.for_each_type(&mut |ty| open.extend(ty.by_value().map(|held| (held, false))));
        }
    }
    order
}
