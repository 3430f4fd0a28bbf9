//! How operations travel: what types do not need.

use std::collections::BTreeMap;

use crate::model::wire::{
    List, Location, Map, Member, Structure, TimestampFormat, Use, Wire, WireShape,
};
use crate::read::declared::traits::string;
use crate::read::json::{Entry, Object, Value};
use crate::text::diagnostic::Sink;

use super::wire_operation;
use super::wire_parts::{namespace, object};

/// Reads what travels from a document, and from one of paginators beside it.
///
/// What is wrong with entries has been reported when the model was read, so it is skipped here.
pub(super) fn read(document: &Object<'_>, pagination: Option<Value<'_>>) -> Wire {
    let sink = &mut Sink::default();
    let metadata = object(document.get("metadata"), sink);
    let mut wire = Wire {
        service: metadata
            .as_ref()
            .map(|metadata| wire_operation::service(metadata, sink))
            .unwrap_or_default(),
        ..Wire::default()
    };
    let pagination = object(pagination.or_else(|| document.get("pagination")), sink);
    for Entry { key, value } in object(document.get("operations"), sink).into_iter().flatten() {
        let Some(operation) = object(Some(value), sink) else { continue };
        let pages = pagination.as_ref().and_then(|pagination| pagination.get(&key.value));
        let pages = object(pages, sink);
        let operation = wire_operation::operation(&operation, pages.as_ref(), sink);
        wire.operations.insert(key.value.into_owned(), operation);
    }
    for Entry { key, value } in object(document.get("shapes"), sink).into_iter().flatten() {
        let shape = object(Some(value), sink).and_then(|object| shape(&object, sink));
        wire.shapes.extend(shape.map(|shape| (key.value.into_owned(), shape)));
    }
    wire
}

fn shape(shape: &Object<'_>, sink: &mut Sink) -> Option<WireShape> {
    let ty = string(shape, "type", sink)?;
    Some(match ty.as_str() {
        "structure" if shape.flag("document", sink) => WireShape::Document,
        "structure" => WireShape::Structure(structure(shape, sink)),
        "list" => WireShape::List(List {
            item: part(shape, "member", sink)?,
            flattened: shape.flag("flattened", sink),
            sparse: shape.flag("sparse", sink),
        }),
        "map" => WireShape::Map(Map {
            key: part(shape, "key", sink)?,
            value: part(shape, "value", sink)?,
            flattened: shape.flag("flattened", sink),
            sparse: shape.flag("sparse", sink),
        }),
        "string" | "character" => WireShape::Text,
        "blob" if shape.flag("streaming", sink) => WireShape::Stream,
        "blob" => WireShape::Blob,
        "boolean" => WireShape::Boolean,
        "byte" | "short" | "integer" | "long" | "bigInteger" => WireShape::Integer,
        "float" | "double" => WireShape::Float,
        "bigDecimal" => WireShape::Decimal,
        "timestamp" => WireShape::Timestamp(format(shape, sink)),
        _ => return None,
    })
}

fn format(object: &Object<'_>, sink: &mut Sink) -> Option<TimestampFormat> {
    match string(object, "timestampFormat", sink)?.as_str() {
        "unixTimestamp" => Some(TimestampFormat::Unix),
        "iso8601" => Some(TimestampFormat::Iso8601),
        "rfc822" => Some(TimestampFormat::Rfc822),
        _ => None,
    }
}

fn part(shape: &Object<'_>, key: &str, sink: &mut Sink) -> Option<Use> {
    let part = object(shape.get(key), sink)?;
    Some(Use {
        shape: string(&part, "shape", sink)?,
        name: string(&part, "locationName", sink),
        namespace: namespace(&part, sink),
    })
}

fn structure(shape: &Object<'_>, sink: &mut Sink) -> Structure {
    let required = shape.get("required").and_then(|value| value.list("`required`", sink));
    let required = required.into_iter().flatten();
    let required: BTreeMap<String, ()> = required
        .filter_map(|name| Some((name.string("a name", sink)?.value.into_owned(), ())))
        .collect();
    let mut members = Vec::new();
    for Entry { key, value } in object(shape.get("members"), sink).into_iter().flatten() {
        let Some(object) = object(Some(value), sink) else { continue };
        let name = key.value.into_owned();
        let is_required = required.contains_key(&name);
        members.extend(member(name, is_required, &object, sink));
    }
    let error = object(shape.get("error"), sink);
    let status =
        error.as_ref().and_then(|error| wire_operation::status(error, "httpStatusCode", sink));
    Structure {
        members,
        payload: string(shape, "payload", sink),
        element: string(shape, "locationName", sink),
        namespace: namespace(shape, sink),
        is_event_stream: shape.flag("eventstream", sink),
        is_union: shape.flag("union", sink),
        code: error.and_then(|error| string(&error, "code", sink)),
        status,
    }
}

fn member(name: String, required: bool, member: &Object<'_>, sink: &mut Sink) -> Option<Member> {
    let location = string(member, "location", sink);
    let location = match location.as_deref() {
        Some("uri") => Location::Uri,
        Some("querystring") => Location::Query,
        Some("header") => Location::Header,
        Some("headers") => Location::Headers,
        Some("statusCode") => Location::Status,
        Some(_) | None if member.flag("eventheader", sink) => Location::EventHeader,
        Some(_) | None if member.flag("eventpayload", sink) => Location::EventPayload,
        Some(_) | None => Location::Body,
    };
    Some(Member {
        name,
        shape: string(member, "shape", sink)?,
        wire: string(member, "locationName", sink),
        query: string(member, "queryName", sink),
        location,
        namespace: namespace(member, sink),
        timestamp: format(member, sink),
        required,
        flattened: member.flag("flattened", sink),
        streaming: member.flag("streaming", sink),
        is_json_text: member.flag("jsonvalue", sink),
        idempotency_token: member.flag("idempotencyToken", sink),
        host_label: member.flag("hostLabel", sink),
        attribute: member.flag("xmlAttribute", sink),
    })
}
