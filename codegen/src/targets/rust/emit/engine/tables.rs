//! Writes the tables of what travels, in one call of a macro.
//!
//! ```text
//! ::shapewright::operation_tables! {
//!     mod sso_oidc_wire {
//!         service { id: "SSO OIDC", protocol: Protocol::RestJson, }
//!         shape CREATE_TOKEN_REQUEST = "CreateTokenRequest" {} {
//!             "at" Timestamp(None), {}
//!         }
//!         ...
//! ```

use std::fmt::Write;

use crate::model::wire::{
    Location, Member, Namespace, Pages, Structure, TimestampFormat, WireOperation, WireService,
};
use crate::targets::rust::emit::doc::literal;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::operation::{
    ErrorTable, Operation, Operations, Table, TableMember, TableType,
};

/// Writes the tables of all operations.
pub(super) fn emit(operations: &Operations<'_>, out: &mut Writer) {
    let Operations { module, service, tables, errors, list } = operations;
    out.blank();
    out.open("::shapewright::operation_tables! {");
    out.open(&format!("mod {module} {{"));
    out.parts(&["service { ", &of_service(service), "}"]);
    for table in tables {
        self::table(table, out);
    }
    for ErrorTable { ident, shape, code, status, table } in errors {
        let mut facts = Facts::default();
        facts.text("code", code);
        facts.add("status", status.map(|status| format!("Some({status})")));
        facts.add("shape", Some(structure(table.as_deref(), shape)));
        out.parts(&["error ", ident, " { ", &facts.0, "}"]);
    }
    for operation in list {
        operation_table(operation, out);
    }
    out.close("}");
    out.close("}");
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

    fn text(&mut self, name: &str, value: &str) {
        self.add(name, Some(literal(value)));
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        self.add(name, value.map(|value| format!("Some({})", literal(value))));
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.add(name, value.then(|| "true".to_owned()));
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
    facts.add("protocol", Some(format!("Protocol::{protocol:?}")));
    facts.add("namespace", namespace.as_ref().map(of_namespace));
    facts.flag("is_query_compatible", *is_query_compatible);
    facts.0
}

/// The expression of an optional namespace.
fn of_namespace(namespace: &Namespace) -> String {
    let Namespace { uri, prefix } = namespace;
    let prefix = match prefix {
        Some(prefix) => format!("Some({})", literal(prefix)),
        None => "None".to_owned(),
    };
    format!("Some(Namespace {{ uri: {}, prefix: {prefix} }})", literal(uri))
}

fn table(table: &Table<'_>, out: &mut Writer) {
    let Table { ident, shape, structure: Structure { payload, .. }, element, namespace, members } =
        table;
    let mut facts = Facts::default();
    facts.optional("payload", payload.as_deref());
    facts.optional("element", *element);
    facts.add("namespace", namespace.map(of_namespace));
    let facts = match facts.0.is_empty() {
        true => "{}".to_owned(),
        false => format!("{{ {}}}", facts.0),
    };
    let head = ["shape ", ident, " = ", &literal(shape), " ", &facts].concat();
    if members.is_empty() {
        out.parts(&[&head, " {}"]);
        return;
    }
    out.open(&format!("{head} {{"));
    for member in members {
        self::member(member, out);
    }
    out.close("}");
}

fn member(member: &TableMember<'_>, out: &mut Writer) {
    let TableMember { member, wire, location, ty } = member;
    let Member {
        name, query, namespace, required, idempotency_token, host_label, attribute, ..
    } = member;
    let mut facts = Facts::default();
    facts.add("wire", wire.map(literal));
    facts.optional("query", query.as_deref());
    let is_bound = *location != Location::Body;
    facts.add("location", is_bound.then(|| format!("Location::{location:?}")));
    facts.flag("required", *required && is_bound);
    facts.flag("idempotency_token", *idempotency_token);
    facts.flag("host_label", *host_label);
    facts.flag("attribute", *attribute);
    facts.add("namespace", namespace.as_ref().map(of_namespace));
    let facts = match facts.0.is_empty() {
        true => "{}".to_owned(),
        false => format!("{{ {}}}", facts.0),
    };
    out.parts(&[&literal(name), " ", &type_text(ty), ", ", &facts]);
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
            facts.optional("name", list.item.name.as_deref());
            facts.add("namespace", list.item.namespace.as_ref().map(of_namespace));
            facts.flag("flattened", *flattened);
            facts.flag("sparse", list.sparse);
            let new = format!("WireList::new({})", type_text(item));
            match facts.0.is_empty() {
                true => format!("List(&{new})"),
                false => format!("List(&WireList {{ {}..{new} }})", facts.0),
            }
        }
        TableType::Map(map, flattened, value) => {
            let mut facts = Facts::default();
            facts.optional("key_name", map.key.name.as_deref());
            facts.optional("value_name", map.value.name.as_deref());
            facts.add("key_namespace", map.key.namespace.as_ref().map(of_namespace));
            facts.add("value_namespace", map.value.namespace.as_ref().map(of_namespace));
            facts.flag("flattened", *flattened);
            facts.flag("sparse", map.sparse);
            let new = format!("WireMap::new({})", type_text(value));
            match facts.0.is_empty() {
                true => format!("Map(&{new})"),
                false => format!("Map(&WireMap {{ {}..{new} }})", facts.0),
            }
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
    let mut facts = Facts::default();
    facts.add("method", (method != "POST").then(|| literal(method)));
    facts.add("uri", (uri != "/").then(|| literal(uri)));
    let status = status.filter(|status| *status != 200);
    facts.add("status", status.map(|status| status.to_string()));
    let side = |body: &Option<_>, table: &Option<String>| {
        let shape = body.as_ref().map(|body: &crate::model::wire::Body| body.shape.as_str());
        shape.map(|shape| structure(table.as_deref(), shape))
    };
    facts.add("input", side(input, input_table));
    facts.add("output", side(output, output_table));
    facts.optional("result_wrapper", result_wrapper.as_deref());
    let errors: Vec<String> = variants.iter().map(|one| format!("&{}", one.meta)).collect();
    facts.add("errors", (!errors.is_empty()).then(|| format!("&[{}]", errors.join(", "))));
    facts.optional("host_prefix", host_prefix.as_deref());
    let is_signed = *auth == crate::model::wire::Auth::default();
    facts.add("auth", (!is_signed).then(|| format!("Auth::{auth:?}")));
    facts.flag("needs_checksum", *needs_checksum);
    facts.flag("is_idempotent", *is_idempotent);
    facts.flag("is_readonly", *is_readonly);
    facts.add("pages", pages.as_ref().map(of_pages));
    out.parts(&["operation ", meta, " = ", &literal(name), " { ", &facts.0, "}"]);
}

fn of_pages(pages: &Pages) -> String {
    let Pages { input_tokens, output_tokens, more_results, results, limit } = pages;
    let list = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| literal(name)).collect();
        (!names.is_empty()).then(|| format!("&[{}]", names.join(", ")))
    };
    let mut facts = Facts::default();
    facts.add("input_tokens", list(input_tokens));
    facts.add("output_tokens", list(output_tokens));
    facts.optional("more_results", more_results.as_deref());
    facts.add("results", list(results));
    facts.optional("limit", limit.as_deref());
    format!("Some(&Pages {{ {}..Pages::NEW }})", facts.0)
}
