//! Writes the tables of what travels, as statics in a module.
//!
//! ```text
//! mod sso_oidc_wire {
//!     static SERVICE: Service = Service { id: "SSO OIDC", ... };
//!     static CREATE_TOKEN_REQUEST: WireStructure = WireStructure { name: "CreateTokenRequest", ..., entries: &[
//!         Body("at", Timestamp(None)),
//!     ] };
//!     ...
//! ```

use std::fmt::Write;

use crate::model::wire::{
    Body, Location, Member, Namespace, Pages, Structure, TimestampFormat, WireOperation,
    WireService,
};
use crate::targets::rust::emit::doc::literal;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::operation::{
    ErrorTable, Operation, Operations, Table, TableMember, TableType,
};

/// What the module of tables imports.
const IMPORTS: [&str; 3] = [
    "use ::core::option::Option::{self, None, Some};",
    "use ::shapewright::operation::{WireEntry::*, WireType::*};",
    "use ::shapewright::operation::{Auth, ErrorMeta, Location, Meta, Namespace, Pages, Protocol, Service, \
     TimestampFormat, WireList, WireMap, WireMember, WireStructure};",
];

/// Writes the tables of all operations.
pub(super) fn emit(operations: &Operations<'_>, out: &mut Writer) {
    let Operations { module, service, tables, errors, list } = operations;
    out.blank();
    out.line("/// How the operations travel.");
    out.line("#[rustfmt::skip]");
    out.line("#[allow(clippy::all, dead_code, non_upper_case_globals, unused_imports)]");
    out.open(&format!("mod {module} {{"));
    IMPORTS.iter().for_each(|line| out.line(line));
    out.blank();
    out.parts(&["static SERVICE: Service = Service { ", &of_service(service), "};"]);
    for table in tables {
        self::table(table, out);
    }
    for ErrorTable { ident, shape, code, status, table } in errors {
        let mut facts = Facts::default();
        facts.text("code", code);
        facts.value("status", option(status.map(|status| status.to_string())));
        facts.value("shape", structure(table.as_deref(), shape));
        out.parts(&["static ", ident, ": ErrorMeta = ErrorMeta { ", &facts.0, "};"]);
    }
    for operation in list {
        operation_table(operation, out);
    }
    out.close("}");
}

/// The expression of an optional value.
fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

/// `name: value, ` for each fact.
#[derive(Default)]
struct Facts(String);

impl Facts {
    fn add(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            // Writing to a string does not fail.
            let _ = write!(self.0, "{name}: {value}, ");
        }
    }

    fn value(&mut self, name: &str, value: String) {
        self.add(name, Some(value));
    }

    fn text(&mut self, name: &str, value: &str) {
        self.value(name, literal(value));
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        self.value(name, option(value.map(literal)));
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.value(name, value.to_string());
    }
}

fn of_service(service: &WireService) -> String {
    let WireService {
        id,
        api_version,
        endpoint_prefix,
        global_endpoint,
        signing_name,
        target_prefix,
        protocol,
        namespace,
        is_query_compatible,
    } = service;
    let mut facts = Facts::default();
    facts.text("id", id);
    facts.text("api_version", api_version);
    facts.text("endpoint_prefix", endpoint_prefix);
    facts.optional("global_endpoint", global_endpoint.as_deref());
    facts.text("signing_name", signing_name);
    facts.optional("target_prefix", target_prefix.as_deref());
    facts.value("protocol", format!("Protocol::{protocol:?}"));
    facts.value("namespace", option(namespace.as_ref().map(of_namespace)));
    facts.flag("is_query_compatible", *is_query_compatible);
    facts.0
}

fn of_namespace(namespace: &Namespace) -> String {
    let Namespace { uri, prefix } = namespace;
    let prefix = option(prefix.as_deref().map(literal));
    format!("Namespace {{ uri: {}, prefix: {prefix} }}", literal(uri))
}

fn table(table: &Table<'_>, out: &mut Writer) {
    let Table { ident, shape, structure, element, namespace, members, has_unlisted } = table;
    let Structure { payload, is_union, .. } = structure;
    let mut facts = Facts::default();
    facts.text("name", shape);
    facts.optional("payload", payload.as_deref());
    facts.optional("element", *element);
    facts.value("namespace", option(namespace.map(of_namespace)));
    facts.flag("is_union", *is_union);
    facts.flag("has_unlisted", *has_unlisted);
    let head = ["static ", ident, ": WireStructure = WireStructure { ", &facts.0].concat();
    if members.is_empty() {
        out.parts(&[&head, "entries: &[] };"]);
        return;
    }
    out.open(&format!("{head}entries: &["));
    for member in members {
        let entry = entry(member);
        out.parts(&[&entry, ","]);
    }
    out.close("] };");
}

/// The shortest entry of a member.
fn entry(member: &TableMember<'_>) -> String {
    let TableMember { member, wire, location, ty } = member;
    let Member {
        name, query, namespace, required, idempotency_token, host_label, attribute, ..
    } = member;
    let (name, ty) = (literal(name), type_text(ty));
    let wire = wire.map(literal);
    let is_required = *required && *location != Location::Body;
    let is_short = query.is_none()
        && namespace.is_none()
        && !idempotency_token
        && !host_label
        && !attribute
        && is_required == (*location == Location::Uri);
    let named = wire.clone().unwrap_or_else(|| name.clone());
    let kind = match location {
        Location::Body if is_short && wire.is_none() => return format!("Body({name}, {ty})"),
        Location::Status if is_short && wire.is_none() => return format!("Status({name}, {ty})"),
        Location::Body => Some("Named"),
        Location::Uri => Some("Uri"),
        Location::Query => Some("Query"),
        Location::Header => Some("Header"),
        Location::Headers => Some("Headers"),
        Location::Status | Location::EventHeader | Location::EventPayload => None,
    };
    if let Some(kind) = kind.filter(|_| is_short) {
        return format!("{kind}({name}, {named}, {ty})");
    }
    let mut facts = Facts::default();
    facts.value("name", name);
    facts.value("wire", named);
    facts.optional("query", query.as_deref());
    facts.value("location", format!("Location::{location:?}"));
    facts.value("ty", ty);
    facts.flag("required", is_required);
    facts.flag("idempotency_token", *idempotency_token);
    facts.flag("host_label", *host_label);
    facts.flag("attribute", *attribute);
    facts.value("namespace", option(namespace.as_ref().map(of_namespace)));
    format!("Member(&WireMember {{ {}}})", facts.0)
}

fn type_text(ty: &TableType<'_>) -> String {
    match ty {
        TableType::Plain => "Plain".to_owned(),
        TableType::Text => "Text".to_owned(),
        TableType::JsonText => "JsonText".to_owned(),
        TableType::Integer => "Integer".to_owned(),
        TableType::Float => "Float".to_owned(),
        TableType::Decimal => "Decimal".to_owned(),
        TableType::Boolean => "Boolean".to_owned(),
        TableType::Blob => "Blob".to_owned(),
        TableType::Stream => "Stream".to_owned(),
        TableType::Document => "Document".to_owned(),
        TableType::Timestamp(None) => "Timestamp(None)".to_owned(),
        TableType::Timestamp(Some(format)) => format!("Timestamp(Some({}))", of_format(*format)),
        TableType::Structure(ident) => format!("Structure(&{ident})"),
        TableType::EventStream(ident) => format!("EventStream(&{ident})"),
        TableType::List(list, flattened, item) => {
            let mut facts = Facts::default();
            facts.value("item", type_text(item));
            facts.optional("name", list.item.name.as_deref());
            facts.value("namespace", option(list.item.namespace.as_ref().map(of_namespace)));
            facts.flag("flattened", *flattened);
            facts.flag("sparse", list.sparse);
            format!("List(&WireList {{ {}}})", facts.0)
        }
        TableType::Map(map, flattened, value) => {
            let mut facts = Facts::default();
            facts.value("value", type_text(value));
            facts.optional("key_name", map.key.name.as_deref());
            facts.optional("value_name", map.value.name.as_deref());
            facts.value("key_namespace", option(map.key.namespace.as_ref().map(of_namespace)));
            facts.value("value_namespace", option(map.value.namespace.as_ref().map(of_namespace)));
            facts.flag("flattened", *flattened);
            facts.flag("sparse", map.sparse);
            format!("Map(&WireMap {{ {}}})", facts.0)
        }
    }
}

fn of_format(format: TimestampFormat) -> &'static str {
    match format {
        TimestampFormat::Unix => "TimestampFormat::Unix",
        TimestampFormat::Iso8601 => "TimestampFormat::Iso8601",
        TimestampFormat::Rfc822 => "TimestampFormat::Rfc822",
    }
}

/// The expression of the table of a structure.
fn structure(table: Option<&str>, shape: &str) -> String {
    match table {
        Some(ident) => format!("&{ident}"),
        None => format!("&WireStructure::plain({})", literal(shape)),
    }
}

fn operation_table(operation: &Operation<'_>, out: &mut Writer) {
    let Operation { meta, name, wire, input_table, output_table, variants, .. } = operation;
    let WireOperation {
        method,
        uri,
        status,
        input,
        output,
        result_wrapper,
        host_prefix,
        auth,
        needs_checksum,
        is_idempotent,
        is_readonly,
        pages,
    } = *wire;
    let side = |body: &Option<Body>, table: &Option<String>| match body {
        Some(body) => structure(table.as_deref(), &body.shape),
        None => "&WireStructure::NEW".to_owned(),
    };
    let errors: Vec<String> = variants.iter().map(|one| format!("&{}", one.meta)).collect();
    let mut facts = Facts::default();
    facts.text("name", name);
    facts.value("service", "&SERVICE".to_owned());
    facts.text("method", method);
    facts.text("uri", uri);
    facts.value("status", status.unwrap_or(200).to_string());
    facts.value("input", side(input, input_table));
    facts.value("output", side(output, output_table));
    facts.optional("result_wrapper", result_wrapper.as_deref());
    facts.value("errors", format!("&[{}]", errors.join(", ")));
    facts.optional("host_prefix", host_prefix.as_deref());
    facts.value("auth", format!("Auth::{auth:?}"));
    facts.flag("needs_checksum", *needs_checksum);
    facts.flag("is_idempotent", *is_idempotent);
    facts.flag("is_readonly", *is_readonly);
    facts.value("pages", option(pages.as_ref().map(of_pages)));
    out.parts(&["pub static ", meta, ": Meta = Meta { ", &facts.0, "};"]);
}

fn of_pages(pages: &Pages) -> String {
    let Pages { input_tokens, output_tokens, more_results, results, limit } = pages;
    let list = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| literal(name)).collect();
        format!("&[{}]", names.join(", "))
    };
    let mut facts = Facts::default();
    facts.value("input_tokens", list(input_tokens));
    facts.value("output_tokens", list(output_tokens));
    facts.optional("more_results", more_results.as_deref());
    facts.value("results", list(results));
    facts.optional("limit", limit.as_deref());
    format!("&Pages {{ {}}}", facts.0)
}
