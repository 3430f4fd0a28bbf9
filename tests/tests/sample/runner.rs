// The program of the crate outside: tests each of the largest structs in a separate thread.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The stack size of Rust's test threads.
const STACK: usize = 2 * 1024 * 1024;

/// Reads a document with every member, compares, prints, writes and drops it.
fn whole<T: DeserializeOwned + Serialize + PartialEq + Debug>(
    bytes: usize,
    name: &'static str,
    text: &'static str,
) {
    assert_eq!(size_of::<T>(), bytes, "{name} has another size with other shapes beside it");
    let thread = std::thread::Builder::new().name(name.to_owned()).stack_size(STACK);
    let thread = thread.spawn(move || round_trip::<T>(name, text)).expect("a thread");
    thread.join().expect("the end of the thread");
    println!("{name}: {bytes} bytes by value, {} of JSON", text.len());
}

fn round_trip<T: DeserializeOwned + Serialize + PartialEq + Debug>(name: &str, text: &str) {
    let value: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let again: T = serde_json::from_str(text).expect("the same text");
    assert!(value == again, "{name}: two of one text are not equal");
    assert!(!format!("{value:?}").is_empty() && !format!("{value:#?}").is_empty());
    let written = serde_json::to_value(&value).expect("JSON");
    let read: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(written, read, "{name} lost something");
}
