//! Counts the instructions of a piece of work: in a process of its own, under valgrind.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::documents::{self, Document};
use crate::peers::Work;

/// Whether valgrind is here.
pub fn is_possible() -> bool {
    let command = &mut Command::new("valgrind");
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The instructions that one of the peers takes to do it once.
pub fn of(document: &Document, text: &str, action: &str, peer: usize) -> f64 {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("document.json");
    std::fs::write(&path, text).expect("a file");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args(["--collect-atstart=no", "--toggle-collect=*measured_under_valgrind*"])
        .arg(std::env::current_exe().expect("this binary"))
        .args(["--count", document.name, action, &peer.to_string()])
        .arg(&path)
        .output()
        .expect("valgrind");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let collected = said.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = collected.expect("a count");
    count.trim().parse().expect("a number")
}

/// What the process under valgrind does: the arguments say what, by whom, and with which text.
pub fn run(arguments: &[String]) {
    let [document, action, peer, path] = arguments else { panic!("four arguments") };
    let document = documents::all().into_iter().find(|one| one.name == document);
    let actions = (document.expect("a document").actions)();
    let action = actions.iter().find(|one| one.name == action).expect("an action");
    let peer = &action.peers[peer.parse::<usize>().expect("an index")];
    let text = std::fs::read_to_string(Path::new(path)).expect("a text");
    let mut work = (peer.start)(&text);
    // The first time finds what is made once: the format's tables, memory from the system.
    work();
    measured_under_valgrind(&mut work);
}

/// Its name is how valgrind knows what to count.
#[inline(never)]
fn measured_under_valgrind(work: &mut Work<'_>) {
    work();
}
