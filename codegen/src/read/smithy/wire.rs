//! How operations travel: the traits of bindings, <https://smithy.io/2.0/spec/http-bindings.html> and
//! <https://smithy.io/2.0/spec/protocol-traits.html>.

use std::borrow::Cow;

use crate::model::wire::{
    List, Location, Map, Member, Protocol, Structure, TimestampFormat, Use, Wire, WireShape,
};
use crate::read::declared::traits::status;
use crate::read::json::Object;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

use super::entries::{Definition, Entries, target};
use super::member::Members;
use super::traits::Applied;
use super::{id, prelude, service, wire_operation};

/// Reads how the operations of a service travel.
///
/// What is wrong with entries is reported when the model is read, so it is skipped here.
pub(super) fn read(entries: &Entries<'_>, operations: &[Spanned<Cow<'_, str>>]) -> Wire {
    let sink = &mut Sink::default();
    let service = service::shape(entries);
    let mut wire = Wire::default();
    if let Some(service) = service {
        wire.service = wire_operation::service(service, sink);
    }
    for operation in operations {
        let Some(found) = entries.get(&operation.value) else { continue };
        let name = id::name(&found.id).value.into_owned();
        let protocol = wire.service.protocol;
        let operation = wire_operation::operation(found, service, protocol, entries, sink);
        wire.operations.insert(name, operation);
    }
    for shape in &entries.shapes {
        let found = self::shape(shape, entries, wire.service.protocol, sink);
        let name = id::name(&shape.id).value.into_owned();
        wire.shapes.extend(found.map(|found| (name, found)));
    }
    for (name, ty) in prelude::SCALARS {
        wire.shapes.extend(scalar(ty, None).map(|scalar| (name.to_owned(), scalar)));
    }
    wire
}

fn scalar(ty: &str, format: Option<TimestampFormat>) -> Option<WireShape> {
    Some(match ty {
        "string" | "enum" => WireShape::Text,
        "blob" => WireShape::Blob,
        "boolean" => WireShape::Boolean,
        "byte" | "short" | "integer" | "long" | "bigInteger" | "intEnum" => WireShape::Integer,
        "float" | "double" => WireShape::Float,
        "bigDecimal" => WireShape::Decimal,
        "timestamp" => WireShape::Timestamp(format),
        "document" => WireShape::Document,
        _ => return None,
    })
}

fn shape(
    shape: &Definition<'_>,
    entries: &Entries<'_>,
    protocol: Protocol,
    sink: &mut Sink,
) -> Option<WireShape> {
    let Definition { id, ty, object, traits } = shape;
    let sparse = traits.has("smithy.api#sparse");
    let mut part = |key: &str| {
        let object = object.get(key)?.object("a part", sink)?;
        let applied = entries.applied_to(&format!("{}${key}", id.value));
        let traits = Applied::of(&object, applied, sink);
        Some(Use {
            shape: name_of(&object, sink)?,
            name: traits.string("smithy.api#xmlName", sink),
            namespace: wire_operation::namespace(&traits, sink),
        })
    };
    match ty.value.as_ref() {
        "structure" | "union" => {
            Some(WireShape::Structure(structure(shape, entries, protocol, sink)))
        }
        "list" | "set" => {
            let item = part("member")?;
            Some(WireShape::List(List { item, flattened: false, sparse }))
        }
        "map" => {
            let (key, value) = (part("key")?, part("value")?);
            Some(WireShape::Map(Map { key, value, flattened: false, sparse }))
        }
        "blob" if traits.has("smithy.api#streaming") => Some(WireShape::Stream),
        other => scalar(other, format(traits, sink)),
    }
}

/// The name of the shape that an object refers to.
pub(super) fn name_of(object: &Object<'_>, sink: &mut Sink) -> Option<String> {
    Some(id::name(&target(object, "a part", sink)?).value.into_owned())
}

fn format(traits: &Applied<'_>, sink: &mut Sink) -> Option<TimestampFormat> {
    match traits.string("smithy.api#timestampFormat", sink)?.as_str() {
        "epoch-seconds" => Some(TimestampFormat::Unix),
        "date-time" => Some(TimestampFormat::Iso8601),
        "http-date" => Some(TimestampFormat::Rfc822),
        _ => None,
    }
}

fn structure(
    shape: &Definition<'_>,
    entries: &Entries<'_>,
    protocol: Protocol,
    sink: &mut Sink,
) -> Structure {
    let traits = &shape.traits;
    let mut structure = Structure {
        element: traits.string("smithy.api#xmlName", sink),
        namespace: wire_operation::namespace(traits, sink),
        is_event_stream: shape.ty.value == "union" && traits.has("smithy.api#streaming"),
        is_union: shape.ty.value == "union",
        ..Structure::default()
    };
    if traits.has("smithy.api#error") {
        let query = traits.object("aws.protocols#awsQueryError", sink);
        let code = query.as_ref().and_then(|query| query.get("code"));
        let code = code.and_then(|code| code.string("`code`", sink));
        structure.code = code.map(|code| code.value.into_owned());
        let of_http = traits.get("smithy.api#httpError");
        structure.status = of_http.and_then(|value| status(value, "`httpError`", sink));
    }
    let Members { members, required, traits, .. } = Members::read(shape, entries, sink);
    for (member, traits) in members.into_iter().zip(traits) {
        let Some(reference) = member.reference else { continue };
        let name = member.name.value.into_owned();
        if traits.has("smithy.api#httpPayload") {
            structure.payload = Some(name.clone());
        }
        let required = required.contains(name.as_str());
        let target = reference.shape.value.into_owned();
        structure.members.push(self::member(name, target, required, &traits, protocol, sink));
    }
    structure
}

fn member(
    name: String,
    shape: String,
    required: bool,
    traits: &Applied<'_>,
    protocol: Protocol,
    sink: &mut Sink,
) -> Member {
    let mut text = |id: &str| traits.string(id, sink);
    let (header, headers) = (text("smithy.api#httpHeader"), text("smithy.api#httpPrefixHeaders"));
    let query = text("smithy.api#httpQuery");
    let in_body = match protocol {
        Protocol::RestJson => text("smithy.api#jsonName"),
        Protocol::RestXml | Protocol::Query | Protocol::Ec2 => text("smithy.api#xmlName"),
        Protocol::Json10 | Protocol::Json11 | Protocol::RpcV2Cbor => None,
    };
    let is_json = text("smithy.api#mediaType").is_some_and(|ty| ty == "application/json");
    let has = |id: &str| traits.has(id);
    let (location, wire) = if header.is_some() {
        (Location::Header, header)
    } else if headers.is_some() {
        (Location::Headers, headers)
    } else if query.is_some() || has("smithy.api#httpQueryParams") {
        (Location::Query, query)
    } else if has("smithy.api#httpLabel") {
        (Location::Uri, None)
    } else if has("smithy.api#httpResponseCode") {
        (Location::Status, None)
    } else if has("smithy.api#eventHeader") {
        (Location::EventHeader, None)
    } else if has("smithy.api#eventPayload") {
        (Location::EventPayload, None)
    } else {
        (Location::Body, in_body)
    };
    Member {
        name,
        shape,
        wire,
        query: traits.string("aws.protocols#ec2QueryName", sink),
        location,
        namespace: wire_operation::namespace(traits, sink),
        timestamp: format(traits, sink),
        required,
        flattened: traits.has("smithy.api#xmlFlattened"),
        streaming: traits.has("smithy.api#streaming"),
        is_json_text: is_json && location == Location::Header,
        idempotency_token: traits.has("smithy.api#idempotencyToken"),
        host_label: traits.has("smithy.api#hostLabel"),
        attribute: traits.has("smithy.api#xmlAttribute"),
    }
}
