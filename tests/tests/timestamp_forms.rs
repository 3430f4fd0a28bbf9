//! The table of timestamps in `docs/reference.md` is right, for our parser and for botocore's.

use std::process::{Command, Stdio};

use shapewright::Timestamp;
use shapewright_tests::outside::workspace;

/// Prints the instant of each argument, or `error`.
const BOTOCORE: &str = "
import sys, warnings
from botocore.utils import parse_to_aware_datetime
warnings.simplefilter('error')
for text in sys.argv[1:]:
    try:
        print(parse_to_aware_datetime(text).isoformat())
    except Exception:
        print('error')
";

/// A row of the table.
#[derive(Debug)]
struct Row {
    text: String,
    ours: String,
    botocore: String,
}

/// Reads the rows of the form ``| `text` | `instant` | same |``.
fn rows() -> Vec<Row> {
    let docs = std::fs::read_to_string(workspace().join("docs/reference.md")).expect("the docs");
    let (_, table) = docs.split_once("| text | is | botocore |\n|---|---|---|\n").expect("a table");
    let lines = table.lines().take_while(|line| line.starts_with('|'));
    let rows = lines.map(|line| {
        let cells = line.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`'));
        let [text, ours, botocore] = cells.collect::<Vec<_>>()[..] else { panic!("{line}") };
        let botocore = if botocore == "same" { ours } else { botocore };
        Row { text: text.into(), ours: ours.into(), botocore: botocore.into() }
    });
    rows.collect()
}

#[test]
fn our_parser_reads_what_the_table_lists() {
    let rows = rows();
    assert!(rows.len() > 30, "{rows:?}");
    for Row { text, ours, .. } in rows {
        for text in [text.clone(), format!("  {text}\n")] {
            let read = text.parse::<Timestamp>().map(|read| read.to_string());
            assert_eq!(read.unwrap_or_else(|_| "error".to_owned()), ours, "{text:?}");
        }
    }
}

#[test]
fn botocore_reads_what_the_table_lists() {
    let python = |script: &str, arguments: &[String]| {
        let mut command = Command::new("python3");
        command.args(["-c", script]).args(arguments).env("TZ", "UTC").stderr(Stdio::null());
        command.output().ok().filter(|output| output.status.success())
    };
    if python("import botocore.utils", &[]).is_none() {
        println!("skipped: python3 has no botocore");
        return;
    }
    let rows = rows();
    let texts: Vec<String> = rows.iter().map(|row| row.text.clone()).collect();
    let output = python(BOTOCORE, &texts).expect("a script that runs");
    let printed = String::from_utf8(output.stdout).expect("text");
    assert_eq!(printed.lines().count(), rows.len(), "{printed}");
    for (row, found) in rows.iter().zip(printed.lines()) {
        assert_eq!(found, row.botocore, "{:?}", row.text);
    }
}
