//! Work in a process of its own, where no other has left its traces in the memory.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::documents;
use crate::peers::Work;

/// The first argument of such a process.
pub const FLAG: &str = "--apart";

/// The number of runs for each measured time; the minimum counts.
const TURNS: usize = 3;

/// Something that one of the peers does with a document.
pub struct Apart<'a> {
    /// The name of the document.
    pub document: &'a str,
    /// Its text.
    pub path: &'a Path,
    /// The name of the action.
    pub action: &'a str,
    /// The index of the peer.
    pub peer: usize,
}

impl Apart<'_> {
    /// The processor's time that it takes.
    pub fn time(&self) -> Duration {
        let output = self.run(Command::new(this()));
        let nanoseconds = String::from_utf8_lossy(&output.stdout).trim().parse();
        Duration::from_nanos(nanoseconds.expect("a time"))
    }

    /// The instructions that it takes, as valgrind counts them.
    pub fn instructions(&self) -> f64 {
        let mut command = Command::new("valgrind");
        command
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .args(["--collect-atstart=no", "--toggle-collect=*measured_under_valgrind*"])
            .arg(this());
        let output = self.run(command);
        let printed = String::from_utf8_lossy(&output.stderr);
        let collected = printed.lines().find_map(|line| line.split_once("Collected : "));
        let (_, count) = collected.expect("a count");
        count.trim().parse().expect("a number")
    }

    fn run(&self, mut command: Command) -> Output {
        let Self { document, path, action, peer } = self;
        let command = command.args([FLAG, document, action, &peer.to_string()]).arg(path);
        // The memory of the last turn is for the next one. To give it back and ask for it again takes
        // longer than to read, and how often glibc does so depends on what lies last.
        for limit in ["MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_"] {
            command.env(limit, "1000000000");
        }
        let output = command.output().expect("a process");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output
    }
}

fn this() -> std::path::PathBuf {
    std::env::current_exe().expect("this binary")
}

/// Whether instructions can be counted here.
pub fn has_valgrind() -> bool {
    let command = &mut Command::new("valgrind");
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The work of such a process. The arguments are the document, the action, the peer, and the path of the text.
pub fn run(arguments: &[String]) {
    let [document, action, peer, path] = arguments else { panic!("four arguments") };
    let document = documents::all().into_iter().find(|one| one.name == document);
    let actions = (document.expect("a document").actions)();
    let action = actions.iter().find(|one| one.name == action).expect("an action");
    let peer = &action.peers[peer.parse::<usize>().expect("an index")];
    let text = std::fs::read_to_string(path).expect("a text");
    let mut work = (peer.start)(&text);
    // The first time finds what is made once: the format's tables, memory from the system.
    work();
    measured_under_valgrind(&mut work);
    let repeats = (400_000 / text.len()).max(1);
    let least = (0..TURNS).map(|_| time(repeats, &mut work)).min();
    println!("{}", least.expect("a turn").as_nanos());
}

/// Its name is how valgrind knows what to count.
#[inline(never)]
fn measured_under_valgrind(work: &mut Work<'_>) {
    work();
}

fn time(repeats: usize, work: &mut Work<'_>) -> Duration {
    let start = ThreadTime::now();
    for _ in 0..repeats {
        work();
    }
    start.elapsed()
}
