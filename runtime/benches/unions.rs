//! Reading unions, at three sizes of each document.
//!
//! Instructions are counted by valgrind, which has to be installed. The growth from one size to the next
//! is 2.0 if the time is linear. The peer is serde_derive with `#[serde(untagged)]`.
//! `cargo bench -p shapewright --bench unions --features json` measures all documents.
#![allow(missing_docs, unreachable_pub, reason = "it is a program")]
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the bench accesses files, prints, and panics when it fails"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::process::Command;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

mod ours {
    use super::{BTreeMap, Json};

    #[derive(Clone, shapewright::Structure)]
    #[shape("AttributeValueTypeDef", rename_all = "PascalCase")]
    pub struct Attribute {
        pub s: Option<String>,
        pub n: Option<String>,
        pub l: Option<Vec<Value>>,
        pub m: Option<BTreeMap<String, Value>>,
    }

    #[derive(Clone, shapewright::Union)]
    #[shape("UniversalAttributeValueTypeDef")]
    pub enum Value {
        Attribute(Attribute),
        Text(String),
        Integer(i64),
        List(Vec<Json>),
        Map(BTreeMap<String, Json>),
    }
}

#[derive(Clone, shapewright::Structure)]
#[shape("PageTypeDef", rename_all = "PascalCase")]
pub struct Page {
    pub items: Vec<ours::Value>,
}

mod untagged {
    use super::{BTreeMap, Deserialize, Json};

    #[derive(Deserialize)]
    #[serde(rename_all = "UPPERCASE")]
    #[expect(dead_code, reason = "it is only read")]
    pub struct Attribute {
        s: Option<String>,
        n: Option<String>,
        l: Option<Vec<Value>>,
        m: Option<BTreeMap<String, Value>>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    #[expect(dead_code, reason = "it is only read")]
    pub struct Page {
        items: Vec<Value>,
    }

    #[derive(Deserialize)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "it is only read")]
    pub enum Value {
        Attribute(Attribute),
        Text(String),
        Integer(i64),
        List(Vec<Json>),
        Map(BTreeMap<String, Json>),
    }
}

/// A document in three sizes.
struct Document {
    name: &'static str,
    text: fn(usize) -> String,
    smallest: usize,
}

const DOCUMENTS: [Document; 6] = [
    Document { name: "a list of texts", text: |size| list(size, &[r#""text""#]), smallest: 2_500 },
    Document {
        name: "a list of attributes",
        text: |size| list(size, &[r#"{"S":"text"}"#, r#"{"N":"5"}"#]),
        smallest: 2_500,
    },
    Document {
        name: "a list of maps of JSON",
        text: |size| list(size, &[r#"{"color":"red","size":5}"#]),
        smallest: 2_500,
    },
    Document {
        name: "one attribute with a list of them",
        text: |size| {
            format!(r#"[{{"L":{}}}]"#, list(size, &[r#"{"S":"text"}"#, r#"{"M":{"a":{"N":"5"}}}"#]))
        },
        smallest: 2_500,
    },
    Document {
        name: "one attribute in another, and so on",
        text: |size| deep(size, r#"{"S":"text"}"#),
        smallest: 15,
    },
    Document {
        name: "the same, with an unknown member inside",
        text: |size| deep(size, r#"{"new":1}"#),
        smallest: 15,
    },
];

fn list(size: usize, items: &[&str]) -> String {
    let items: Vec<&str> = items.iter().copied().cycle().take(size).collect();
    format!("[{}]", items.join(","))
}

/// Each level has a list, and formats limit the depth to 128.
fn deep(size: usize, inside: &str) -> String {
    format!("[{}{inside}{}]", r#"{"L":["#.repeat(size), "]}".repeat(size))
}

type Read = fn(&str);

fn read<T: DeserializeOwned>(text: &str) {
    black_box(serde_json::from_str::<T>(text).expect("a document of the type"));
}

const PEERS: [Read; 2] = [read::<Page>, read::<untagged::Page>];

const FLAG: &str = "--apart";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, document, size, peer] = arguments.as_slice()
        && flag == FLAG
    {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        let items = (DOCUMENTS[number(document)].text)(number(size));
        let text = format!(r#"{{"Items":{items}}}"#);
        return measured_under_valgrind(PEERS[number(peer)], &text);
    }
    println!(
        "{:42}{:>8}{:>14}{:>10}{:>10}{:>10}",
        "", "size", "each value", "growth", "growth", "ratio"
    );
    for (index, document) in DOCUMENTS.iter().enumerate() {
        let sizes = [1, 2, 4].map(|times| document.smallest * times);
        let counts = sizes.map(|size| instructions(index, size, 0));
        let peer = instructions(index, document.smallest, 1);
        println!(
            "{:42}{:>8}{:>14.0}{:>10.2}{:>10.2}{:>10.2}",
            document.name,
            document.smallest,
            counts[0] / document.smallest as f64,
            counts[1] / counts[0],
            counts[2] / counts[1],
            counts[0] / peer,
        );
    }
}

/// Its name is how valgrind knows what to count.
#[inline(never)]
fn measured_under_valgrind(read: Read, text: &str) {
    read(text);
}

fn instructions(document: usize, size: usize, peer: usize) -> f64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args(["--collect-atstart=no", "--toggle-collect=*measured_under_valgrind*"])
        .arg(std::env::current_exe().expect("this binary"))
        .args([FLAG, &document.to_string(), &size.to_string(), &peer.to_string()])
        .output()
        .expect("valgrind");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stderr);
    let collected = printed.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.expect("a count");
    count.trim().parse().expect("a number")
}
