//! Reading, writing and comparing shapes, beside what one would write with serde_derive.
//!
//! Each number is relative to serde_derive with the same format in the same run: the processor's
//! time, where the two take turns in processes of their own and the middle one counts;
//! instructions, as valgrind counts them for a small document of the same kind, where it is
//! installed; and the allocations of each. `cargo bench -p shapewright --bench engine` measures all
//! documents, or those that are named after `--`. With `--instructions` it takes no times.
#![allow(missing_docs, unreachable_pub, reason = "it is a program")]
#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "the bench accesses files, prints, and panics when it fails"
)]

mod apart;
mod documents;
mod peers;
mod shapes;

use apart::Apart;
use peers::{Action, Peer};

/// How often the peers take turns.
const TURNS: usize = 9;

/// The peer whose ratios count.
const OURS: &str = "shapewright";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((first, rest)) if first == apart::FLAG => return apart::run(rest),
        Some(_) | None => {}
    }
    let asked: Vec<&String> = arguments.iter().filter(|name| !name.starts_with('-')).collect();
    let takes_times = !arguments.iter().any(|argument| argument == "--instructions");
    let counts = apart::has_valgrind();
    if !counts {
        println!("no instructions: valgrind is not installed\n");
    }
    println!("{:52}{:>8}{:>14}{:>24}", "", "time", "instructions", "allocations");
    let folder = tempfile::tempdir().expect("a folder");
    let (large, small) = (folder.path().join("large.json"), folder.path().join("small.json"));
    let (mut times, mut instructions) = (Mean::default(), Mean::default());
    for document in documents::all() {
        if !asked.is_empty() && !asked.iter().any(|asked| *asked == document.name) {
            continue;
        }
        let text = document.large();
        std::fs::write(&large, &text).expect("a file");
        std::fs::write(&small, document.small()).expect("a file");
        println!("{}, {:.1} kB", document.name, text.len() as f64 / 1e3);
        for action in (document.actions)() {
            let apart =
                |path, peer| Apart { document: document.name, path, action: action.name, peer };
            let floor_count = counts.then(|| apart(&small, 0).instructions());
            for (index, peer) in action.peers.iter().enumerate().skip(1) {
                let line = Line {
                    time: takes_times
                        .then(|| relative_time(&apart(&large, 0), &apart(&large, index))),
                    instructions: floor_count
                        .map(|floor| apart(&small, index).instructions() / floor),
                    allocations: allocations(peer, &text),
                    allocations_of_floor: allocations(&action.peers[0], &text),
                };
                line.print(&action, peer);
                if peer.name == OURS && action.name != peers::COMPARE {
                    line.time.into_iter().for_each(|ratio| times.add(ratio));
                    line.instructions.into_iter().for_each(|ratio| instructions.add(ratio));
                }
            }
        }
    }
    println!("\n{OURS}, reading and writing: {times} in time, {instructions} in instructions");
}

/// A geometric mean, and the largest of all.
#[derive(Default)]
struct Mean {
    logarithms: f64,
    count: usize,
    largest: f64,
}

impl Mean {
    fn add(&mut self, ratio: f64) {
        self.logarithms += ratio.ln();
        self.count += 1;
        self.largest = self.largest.max(ratio);
    }
}

impl std::fmt::Display for Mean {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.count == 0 {
            return formatter.write_str("nothing");
        }
        let mean = (self.logarithms / self.count as f64).exp();
        write!(formatter, "{mean:.3} (at most {:.2})", self.largest)
    }
}

/// What a peer takes of what the floor takes.
struct Line {
    time: Option<f64>,
    instructions: Option<f64>,
    allocations: u64,
    allocations_of_floor: u64,
}

impl Line {
    fn print(&self, action: &Action, peer: &Peer) {
        let name = format!("  {}, {}", action.name, peer.name);
        let time = self.time.map_or("-".to_owned(), |ratio| format!("{ratio:.2}"));
        let instructions = self.instructions.map_or("-".to_owned(), |ratio| format!("{ratio:.3}"));
        let allocations = format!("{} of {}", self.allocations, self.allocations_of_floor);
        println!("{name:52}{time:>8}{instructions:>14}{allocations:>24}");
    }
}

/// The middle one of the ratios of neighbouring turns: what slows a machine down for seconds slows both, and
/// what makes one process faster than all others of its kind counts no more than they do.
fn relative_time(floor: &Apart<'_>, peer: &Apart<'_>) -> f64 {
    let turn = |_| peer.time().as_secs_f64() / floor.time().as_secs_f64();
    let mut ratios: Vec<f64> = (0..TURNS).map(turn).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[TURNS / 2]
}

fn allocations(peer: &Peer, text: &str) -> u64 {
    let mut work = (peer.start)(text);
    allocation_counter::measure(&mut work).count_total
}
