//! `exception(...)`: what the table of an exception has about the error.

use crate::argument::{Argument, Value, content, set};
use crate::messages;
use crate::mistake::Mistake;

/// The arguments, as expressions of Rust.
#[derive(Default)]
pub(crate) struct Exception {
    code: Option<String>,
    status: Option<String>,
    fault: Option<&'static str>,
    retryable: Option<&'static str>,
}

impl Exception {
    /// Reads `exception`, or `exception(code = "Code", status = 404, fault = "client", retryable =
    /// "transient")` with any of these arguments.
    pub(crate) fn read(value: &Value) -> Result<Self, Mistake> {
        let mut exception = Self::default();
        let Value::List(list) = value else { return Ok(exception) };
        for Argument { key, value, span } in Argument::within(list)? {
            let form = match (key.as_deref(), value) {
                (Some("code"), Value::Text(text)) => {
                    set(&mut exception.code, text.literal, span)?;
                    continue;
                }
                (Some("status"), Value::Number(number)) if number.parse::<u16>().is_ok() => {
                    set(&mut exception.status, number, span)?;
                    continue;
                }
                (Some("fault"), Value::Text(text)) => {
                    let fault = match content(&text.literal) {
                        "client" => "Client",
                        "server" => "Server",
                        _ => return Err(text.mistake(&messages::other_form(FAULT))),
                    };
                    set(&mut exception.fault, fault, span)?;
                    continue;
                }
                (Some("retryable"), Value::Text(text)) => {
                    let reason = match content(&text.literal) {
                        "transient" => "Transient",
                        "throttling" => "Throttling",
                        _ => return Err(text.mistake(&messages::other_form(RETRYABLE))),
                    };
                    set(&mut exception.retryable, reason, span)?;
                    continue;
                }
                (Some("code"), _) => "code = \"...\"",
                (Some("status"), _) => "status = 404",
                (Some("fault"), _) => FAULT,
                (Some("retryable"), _) => RETRYABLE,
                _ => {
                    let known = ["code", "status", "fault", "retryable"];
                    return Err(Mistake::at(span, &messages::unknown_argument(&known)));
                }
            };
            return Err(Mistake::at(span, &messages::other_form(form)));
        }
        Ok(exception)
    }

    /// The literal of the code, which is the name of the shape by default.
    pub(crate) fn code<'a>(&'a self, shape: &'a str) -> &'a str {
        self.code.as_deref().unwrap_or(shape)
    }

    /// The expression of the table; `members` are their names, each with a comma after it.
    pub(crate) fn table(&self, shape: &str, members: &str) -> String {
        let Self { code: _, status, fault, retryable } = self;
        let fault = variant("Fault", *fault);
        let retryable = variant("Retryable", *retryable);
        let status = status.as_ref().map_or_else(none, |status| some(status));
        format!(
            "&::shapewright::engine::ErrorTable {{
                code: {code}, status: {status}, fault: {fault}, retryable: {retryable},
                names: &[{members} \"message\", \"Message\", \"errorMessage\"],
            }}",
            code = self.code(shape)
        )
    }
}

const FAULT: &str = "fault = \"client\"` or `fault = \"server\"";
const RETRYABLE: &str = "retryable = \"transient\"` or `retryable = \"throttling\"";

fn variant(name: &str, value: Option<&str>) -> String {
    value.map_or_else(none, |value| some(&format!("::shapewright::exception::{name}::{value}")))
}

pub(crate) fn some(value: &str) -> String {
    format!("::core::option::Option::Some({value})")
}

pub(crate) fn none() -> String {
    "::core::option::Option::None".to_owned()
}
