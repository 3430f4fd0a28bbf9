// The program of the crate outside: reads a document from each line of its input, and writes a line
// with the result for each.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

/// Reads a document, writes it, and reads the output again.
fn round_trip<T: DeserializeOwned + Serialize + PartialEq + Debug>(
    text: &str,
) -> serde_json::Value {
    let value: T = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return json!({ "refused": error.to_string() }),
    };
    let written = match serde_json::to_string(&value) {
        Ok(written) => written,
        Err(error) => return json!({ "unwritten": error.to_string() }),
    };
    let again = match serde_json::from_str::<T>(&written) {
        Ok(again) => again,
        Err(error) => return json!({ "unread": error.to_string(), "written": written }),
    };
    if format!("{value:?}").is_empty() || format!("{value:#?}").is_empty() {
        return json!({ "undebugged": written });
    }
    if again != value {
        return json!({ "unequal": format!("{value:?}"), "written": written });
    }
    json!({ "written": written })
}

fn main() {
    let path = std::env::args().nth(1).expect("a file of documents");
    let lines = std::fs::read_to_string(path).expect("a file of documents");
    for line in lines.lines() {
        let (name, text) = line.split_once('\t').expect("a name and a document");
        println!("{}", dispatch(name, text));
    }
}
