//! The tables of an operation, from the model of its suite.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::Value;
use shapewright::operation::{
    ErrorMeta, Location, Meta, Namespace, Protocol, Service, TimestampFormat, WireEntry, WireList,
    WireMap, WireMember, WireStructure, WireType,
};

/// The facts of a suite, for the rest of the test's life.
pub struct Tables<'s> {
    suite: &'s Value,
    /// Structures that are being made or are made: a recursive one is cut after some levels.
    depth: RefCell<BTreeMap<String, usize>>,
}

/// Deeper than any case.
const LEVELS: usize = 4;

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn text(value: &Value) -> Option<&'static str> {
    value.as_str().map(leaked)
}

fn flag(value: &Value) -> bool {
    value.as_bool().unwrap_or(false)
}

/// The operation of a case.
pub fn meta(suite: &Value, given: &Value) -> &'static Meta {
    let tables = Tables { suite, depth: RefCell::default() };
    let metadata = &suite["metadata"];
    let service = Service {
        id: text(&metadata["serviceId"]).unwrap_or("Protocol"),
        api_version: text(&metadata["apiVersion"]).unwrap_or(""),
        endpoint_prefix: text(&metadata["endpointPrefix"]).unwrap_or(""),
        target_prefix: text(&metadata["targetPrefix"]),
        protocol: protocol(metadata),
        namespace: namespace(&metadata["xmlNamespace"]),
        is_query_compatible: metadata.get("awsQueryCompatible").is_some(),
        ..Service::NEW
    };
    let errors = given["errors"].as_array().into_iter().flatten();
    let errors: Vec<&'static ErrorMeta> = errors
        .map(|error| {
            let shape = tables.reference(error);
            let code = &shape.facts["error"]["code"];
            let code = text(code).unwrap_or(shape.table.name);
            let status = shape.facts["error"]["httpStatusCode"].as_u64();
            let status = status.and_then(|status| u16::try_from(status).ok());
            let error = ErrorMeta { code, status, shape: shape.table };
            &*Box::leak(Box::new(error))
        })
        .collect();
    let http = &given["http"];
    let message = |side: &str| match given.get(side) {
        Some(reference) => tables.reference(reference).table,
        None => &WireStructure::NEW,
    };
    let name = text(&given["name"]).unwrap_or("OperationName");
    let meta = Meta {
        method: text(&http["method"]).unwrap_or("POST"),
        uri: text(&http["requestUri"]).unwrap_or("/"),
        status: http["responseCode"].as_u64().and_then(|code| code.try_into().ok()).unwrap_or(200),
        input: message("input"),
        output: message("output"),
        result_wrapper: text(&given["output"]["resultWrapper"]),
        errors: Box::leak(errors.into_boxed_slice()),
        host_prefix: text(&given["endpoint"]["hostPrefix"]),
        ..Meta::new(name, Box::leak(Box::new(service)))
    };
    Box::leak(Box::new(meta))
}

fn protocol(metadata: &Value) -> Protocol {
    match (metadata["protocol"].as_str().unwrap(), metadata["jsonVersion"].as_str()) {
        ("json", Some("1.1")) => Protocol::Json11,
        ("json", _) => Protocol::Json10,
        ("rest-json", _) => Protocol::RestJson,
        ("rest-xml", _) => Protocol::RestXml,
        ("query", _) => Protocol::Query,
        ("ec2", _) => Protocol::Ec2,
        ("smithy-rpc-v2-cbor", _) => Protocol::RpcV2Cbor,
        (other, _) => panic!("unknown protocol {other}"),
    }
}

fn namespace(value: &Value) -> Option<Namespace> {
    let uri = value.as_str().or(value["uri"].as_str())?;
    Some(Namespace { uri: leaked(uri), prefix: text(&value["prefix"]) })
}

struct Message {
    table: &'static WireStructure,
    facts: Value,
}

impl Tables<'_> {
    /// The facts of a shape, with those of the reference to it, which take precedence.
    fn facts(&self, reference: &Value) -> Value {
        let name = reference["shape"].as_str().unwrap();
        let mut facts = self.suite["shapes"][name].clone();
        for (key, value) in reference.as_object().unwrap() {
            facts[key] = value.clone();
        }
        facts
    }

    fn reference(&self, reference: &Value) -> Message {
        let facts = self.facts(reference);
        Message { table: Box::leak(Box::new(self.structure(&facts))), facts }
    }

    fn structure(&self, facts: &Value) -> WireStructure {
        let name = facts["shape"].as_str().unwrap();
        let level =
            *self.depth.borrow_mut().entry(name.to_owned()).and_modify(|n| *n += 1).or_insert(1);
        let required = facts["required"].as_array();
        let is_required =
            |name: &str| required.is_some_and(|names| names.iter().any(|n| n == name));
        let members: Vec<WireMember> = match facts["members"].as_object() {
            Some(members) if level <= LEVELS => {
                let of = |(name, reference): (&String, &Value)| WireMember {
                    required: is_required(name),
                    ..self.member(name, reference)
                };
                members.iter().map(of).collect()
            }
            _ => Vec::new(),
        };
        *self.depth.borrow_mut().get_mut(name).unwrap() -= 1;
        WireStructure {
            name: leaked(name),
            entries: Box::leak(entries(members).into_boxed_slice()),
            payload: text(&facts["payload"]),
            element: text(&facts["locationName"]),
            namespace: namespace(&facts["xmlNamespace"]),
            is_union: flag(&facts["union"]),
            ..WireStructure::NEW
        }
    }

    fn member(&self, name: &str, reference: &Value) -> WireMember {
        let facts = self.facts(reference);
        let ty = self.ty(&facts);
        let location = match facts["location"].as_str() {
            None => Location::Body,
            Some("uri") => Location::Uri,
            Some("querystring") => Location::Query,
            Some("header") => Location::Header,
            Some("headers") => Location::Headers,
            Some("statusCode") => Location::Status,
            Some(other) => panic!("unknown location {other}"),
        };
        // A flattened list has the name of its items.
        let of_items =
            facts["member"]["locationName"].as_str().filter(|_| flag(&facts["flattened"]));
        let own = reference["locationName"].as_str().or(facts["locationName"].as_str());
        let name_on_wire = match location {
            Location::Body => own.or(of_items),
            _ => own,
        };
        WireMember {
            wire: leaked(name_on_wire.unwrap_or(name)),
            query: text(&facts["queryName"]),
            location,
            idempotency_token: flag(&facts["idempotencyToken"]),
            host_label: flag(&facts["hostLabel"]),
            attribute: flag(&facts["xmlAttribute"]),
            namespace: namespace(&facts["xmlNamespace"]),
            ..WireMember::new(leaked(name), ty)
        }
    }

    fn ty(&self, facts: &Value) -> WireType {
        match facts["type"].as_str().unwrap() {
            "structure" if flag(&facts["document"]) => WireType::Document,
            "structure" if flag(&facts["eventstream"]) => {
                WireType::EventStream(Box::leak(Box::new(self.structure(facts))))
            }
            "structure" => WireType::Structure(Box::leak(Box::new(self.structure(facts)))),
            "list" => WireType::List(Box::leak(Box::new(self.list(facts)))),
            "map" => WireType::Map(Box::leak(Box::new(self.map(facts)))),
            "string" | "char" | "character" if flag(&facts["jsonvalue"]) => WireType::JsonText,
            "string" | "char" | "character" => WireType::Text,
            "integer" | "long" => WireType::Integer,
            "float" | "double" => WireType::Float,
            "boolean" => WireType::Boolean,
            "blob" if flag(&facts["streaming"]) => WireType::Stream,
            "blob" => WireType::Blob,
            "timestamp" => WireType::Timestamp(facts["timestampFormat"].as_str().map(format)),
            other => panic!("unknown type {other}"),
        }
    }

    fn list(&self, facts: &Value) -> WireList {
        let item = self.facts(&facts["member"]);
        WireList {
            name: text(&facts["member"]["locationName"]),
            namespace: namespace(&facts["member"]["xmlNamespace"]),
            flattened: flag(&facts["flattened"]),
            sparse: flag(&facts["sparse"]),
            ..WireList::new(self.ty(&item))
        }
    }

    fn map(&self, facts: &Value) -> WireMap {
        let value = self.facts(&facts["value"]);
        WireMap {
            key_name: text(&facts["key"]["locationName"]),
            value_name: text(&facts["value"]["locationName"]),
            key_namespace: namespace(&facts["key"]["xmlNamespace"]),
            value_namespace: namespace(&facts["value"]["xmlNamespace"]),
            flattened: flag(&facts["flattened"]),
            sparse: flag(&facts["sparse"]),
            ..WireMap::new(self.ty(&value))
        }
    }
}

fn format(name: &str) -> TimestampFormat {
    match name {
        "unixTimestamp" => TimestampFormat::Unix,
        "iso8601" => TimestampFormat::Iso8601,
        "rfc822" => TimestampFormat::Rfc822,
        other => panic!("unknown format {other}"),
    }
}

fn entries(members: Vec<WireMember>) -> Vec<WireEntry> {
    let leaked = |member| WireEntry::Member(Box::leak(Box::new(member)));
    members.into_iter().map(leaked).collect()
}
