//! The service of a model: its name, and the operations of it and of its resources.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::shape::Model;
use crate::read::declared;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::entries::{Definition, Entries, target, targets};
use super::id;

/// The keys of a resource that hold one operation.
const LIFECYCLE: [&str; 6] = ["put", "create", "read", "update", "delete", "list"];

/// Fills in the names of a model's service, and returns the ids of its operations.
///
/// AWS's name of a service is that of its SDKs, as in botocore's models. A model without a service is
/// named after its first namespace.
pub(super) fn read<'a>(
    model: &mut Model,
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Vec<Spanned<Cow<'a, str>>> {
    let mut services = entries.shapes.iter().filter(|shape| shape.ty.value == "service");
    let Some(service) = services.next() else {
        if let Some(Definition { id: first, .. }) = entries.shapes.first() {
            let (namespace, _) = id::split(&first.value);
            let last = namespace.rsplit('.').next().unwrap_or(namespace);
            let last = Spanned::new(Cow::Borrowed(last), first.span);
            let name = declared::service::name(&last, sink).unwrap_or_default();
            declared::service::fill(model, name, None);
        }
        return Vec::new();
    };
    if let Some(other) = services.next() {
        sink.error(other.id.span, messages::several_services(&service.id.value, &other.id.value));
    }
    let api = service.traits.get("aws.api#service");
    let api = api.and_then(|api| api.object("`aws.api#service`", sink));
    let sdk_id = api.and_then(|api| api.get("sdkId")?.string("`sdkId`", sink));
    let version = service.object.get("version");
    let version = version.and_then(|version| version.string("`version`", sink));
    if let (Some(name), Some(version)) = (&sdk_id, version) {
        let name = name.value.to_ascii_lowercase().replace(' ', "-");
        model.uid = Some(format!("{name}-{}", version.value));
        model.has_reference = true;
    }
    let name = sdk_id.unwrap_or_else(|| id::name(&service.id));
    let name = declared::service::name(&name, sink).unwrap_or_default();
    declared::service::fill(model, name, None);
    model.docs = service.traits.docs(sink);
    let mut operations = Operations::default();
    operations.add(service, entries, sink);
    operations.ids
}

/// The first service of a model.
pub(super) fn shape<'e, 'a>(entries: &'e Entries<'a>) -> Option<&'e Definition<'a>> {
    entries.shapes.iter().find(|shape| shape.ty.value == "service")
}

/// The errors of every operation of a service.
pub(super) fn common_errors<'a>(
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Vec<Spanned<Cow<'a, str>>> {
    shape(entries)
        .map(|service| targets(&service.object, "errors", &service.id.value, sink))
        .unwrap_or_default()
}

/// Operations in the order in which a service and its resources list them, each once.
#[derive(Default)]
struct Operations<'a> {
    ids: Vec<Spanned<Cow<'a, str>>>,
    seen: BTreeSet<String>,
}

impl<'a> Operations<'a> {
    /// Adds the operations of a service or a resource and of the resources below it. Each resource is
    /// visited once, so that a cycle of them ends.
    fn add(&mut self, of: &Definition<'a>, entries: &Entries<'a>, sink: &mut Sink) {
        let mut open = vec![of];
        while let Some(of) = open.pop() {
            let name = &of.id.value;
            let single = LIFECYCLE.iter().filter_map(|key| {
                let object =
                    of.object.get(key)?.object(format_args!("`{key}` of `{name}`"), sink)?;
                target(&object, format_args!("`{key}` of `{name}`"), sink)
            });
            let mut ids: Vec<Spanned<Cow<'a, str>>> = single.collect();
            ids.extend(targets(&of.object, "operations", name, sink));
            ids.extend(targets(&of.object, "collectionOperations", name, sink));
            for id in ids {
                if self.seen.insert(id.value.clone().into_owned()) {
                    self.ids.push(id);
                }
            }
            let resources = targets(&of.object, "resources", name, sink);
            for resource in resources.iter().rev() {
                match entries.get(&resource.value) {
                    Some(found) if self.seen.insert(resource.value.clone().into_owned()) => {
                        open.push(found);
                    }
                    Some(_) => {}
                    None => {
                        let message = messages::unknown_shape(&resource.value, None);
                        sink.error(resource.span, message);
                    }
                }
            }
        }
    }
}
