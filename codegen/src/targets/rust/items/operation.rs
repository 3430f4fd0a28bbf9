//! Operations, and the tables of what travels.

use crate::model::traits::Traits;
use crate::model::wire::{
    List, Location, Map, Member, Namespace, Structure, TimestampFormat, WireOperation, WireService,
};

use super::ItemId;

/// The operations of a service, with the module of their tables.
#[derive(Debug, Clone)]
pub(crate) struct Operations<'m> {
    /// The module of the tables.
    pub(crate) module: String,
    pub(crate) service: &'m WireService,
    pub(crate) tables: Vec<Table<'m>>,
    pub(crate) errors: Vec<ErrorTable<'m>>,
    pub(crate) list: Vec<Operation<'m>>,
}

/// A type without values, from an operation.
#[derive(Debug, Clone)]
pub(crate) struct Operation<'m> {
    pub(crate) ident: String,
    pub(crate) name: &'m str,
    pub(crate) traits: Option<&'m Traits>,
    pub(crate) wire: &'m WireOperation,
    pub(crate) input: Option<ItemId>,
    pub(crate) output: Option<ItemId>,
    /// The enum of its errors, and the variants.
    pub(crate) error: String,
    pub(crate) variants: Vec<ErrorVariant<'m>>,
    /// The static of what the model knows of it.
    pub(crate) meta: String,
    /// The statics of how its input and output travel, where they do not as in documents.
    pub(crate) input_table: Option<String>,
    pub(crate) output_table: Option<String>,
}

/// A variant of the enum of an operation's errors.
#[derive(Debug, Clone)]
pub(crate) struct ErrorVariant<'m> {
    pub(crate) ident: String,
    pub(crate) item: ItemId,
    pub(crate) shape: &'m str,
    /// The static of what the model knows of the error.
    pub(crate) meta: String,
}

/// What the model knows of an error.
#[derive(Debug, Clone)]
pub(crate) struct ErrorTable<'m> {
    pub(crate) ident: String,
    pub(crate) shape: &'m str,
    pub(crate) code: &'m str,
    pub(crate) status: Option<u16>,
    /// The static of how it travels, where it does not as in documents.
    pub(crate) table: Option<String>,
}

/// How a structure travels.
#[derive(Debug, Clone)]
pub(crate) struct Table<'m> {
    pub(crate) ident: String,
    pub(crate) shape: &'m str,
    pub(crate) structure: &'m Structure,
    pub(crate) element: Option<&'m str>,
    pub(crate) namespace: Option<&'m Namespace>,
    pub(crate) members: Vec<TableMember<'m>>,
    /// Whether the body has members that the table does not list.
    pub(crate) has_unlisted: bool,
}

/// How a member travels.
#[derive(Debug, Clone)]
pub(crate) struct TableMember<'m> {
    pub(crate) member: &'m Member,
    /// The name on the wire, where it is another one.
    pub(crate) wire: Option<&'m str>,
    pub(crate) location: Location,
    pub(crate) ty: TableType<'m>,
}

/// How a value of a type travels; the runtime's `WireType` has the same variants.
#[derive(Debug, Clone)]
pub(crate) enum TableType<'m> {
    Plain,
    Text,
    JsonText,
    Integer,
    Float,
    Decimal,
    Boolean,
    Blob,
    Stream,
    Timestamp(Option<TimestampFormat>),
    Document,
    /// A list, whether it is flattened, and how its items travel.
    List(&'m List, bool, Box<TableType<'m>>),
    /// A map, whether it is flattened, and how its values travel.
    Map(&'m Map, bool, Box<TableType<'m>>),
    /// The static of a structure.
    Structure(String),
    /// The static of the union of the events.
    EventStream(String),
}
