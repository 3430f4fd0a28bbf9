//! Messages about operations as types.

use crate::text::message::Message;

pub(crate) fn needs_engine() -> Message {
    Message::new(
        "SW0612",
        "operations as types need the runtime, which `style = \"serde\"` leaves out",
    )
    .with_help("leave out `style` or `operation_types`")
}

pub(crate) fn replaced(operation: &str, shape: &str) -> Message {
    Message::new(
        "SW0613",
        format!("operation `{operation}` does not become a type, because `{shape}` is replaced"),
    )
    .with_help("do not replace the inputs and outputs of operations whose types you use")
}

pub(crate) fn no_wire(service: &str) -> Message {
    Message::new("SW0614", format!("the sources of `{service}` do not have how operations travel"))
        .with_help("name the service, or use botocore's `service-2.json`; pages and stubs have no such facts")
}
