//! Bodies, equal or not, in the form of their protocol.

use shapewright::operation::Protocol;

/// # Errors
/// How they differ.
pub fn bodies(protocol: Protocol, found: &[u8], expected: &str) -> Result<(), String> {
    let found_text = String::from_utf8_lossy(found);
    let is_equal = match protocol {
        _ if found_text == expected => true,
        Protocol::Json10 | Protocol::Json11 | Protocol::RestJson => json(&found_text, expected),
        Protocol::RestXml => xml(&found_text) == xml(expected),
        Protocol::Query | Protocol::Ec2 => form(&found_text) == form(expected),
        Protocol::RpcV2Cbor => return cbor(found, expected),
        _ => false,
    };
    if is_equal {
        Ok(())
    } else {
        Err(format!("body\n  found    {found_text}\n  expected {expected}"))
    }
}

fn json(found: &str, expected: &str) -> bool {
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    match (parse(found), parse(expected)) {
        (Some(found), Some(expected)) => found == expected,
        _ => false,
    }
}

/// The parameters of a form, in order.
fn form(text: &str) -> Vec<&str> {
    let mut parameters: Vec<&str> = text.trim().split('&').collect();
    parameters.sort_unstable();
    parameters
}

/// The text without white space between elements. Attributes and namespaces are compared in order.
fn xml(text: &str) -> String {
    let parts: Vec<&str> = text.split('<').map(|part| part.trim_end()).collect();
    let text = parts.join("<");
    text.replace(" />", "/>").trim().to_owned()
}

fn cbor(found: &[u8], expected: &str) -> Result<(), String> {
    use base64::Engine as _;
    let expected = base64::engine::general_purpose::STANDARD.decode(expected).unwrap_or_default();
    let parse = |bytes: &[u8]| ciborium::from_reader::<ciborium::Value, _>(bytes).map(sorted);
    match (parse(found), parse(&expected)) {
        (Ok(found), Ok(expected)) if found == expected => Ok(()),
        (Err(_), Err(_)) if found == expected => Ok(()),
        (found, expected) => Err(format!("body\n  found    {found:?}\n  expected {expected:?}")),
    }
}

fn sorted(value: ciborium::Value) -> String {
    use ciborium::Value;
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.into_iter().map(sorted).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let mut entries: Vec<String> = entries
                .into_iter()
                .map(|(key, value)| format!("{key:?}: {}", sorted(value)))
                .collect();
            entries.sort();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Tag(tag, value) => format!("tag {tag} {}", sorted(*value)),
        Value::Float(value) => format!("number {value}"),
        Value::Integer(value) => format!("number {}", i128::from(value)),
        other => format!("{other:?}"),
    }
}
