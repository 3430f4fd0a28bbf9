//! Reading, writing and comparing shapes, beside what one would write with serde_derive.
//!
//! Each number is relative to serde_derive with the same format in the same run: the processor's
//! time, where the two take turns and the least of each counts; instructions, as valgrind counts
//! them for a small document of the same kind, where it is installed; and behind them how many
//! allocations each makes. `cargo bench -p shapewright-tests --bench engine` does it for all
//! documents, and with their names behind `--` for those only.

mod count;
mod documents;
mod peers;
mod shapes;

use std::time::Duration;

use cpu_time::ThreadTime;
use peers::{Action, Peer, Work};

/// How often the peers take turns.
const TURNS: usize = 15;

/// The peer whose ratios count.
const OURS: &str = "shapewright";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("--count", rest)) = arguments.split_first().map(|(first, rest)| (&**first, rest)) {
        return count::run(rest);
    }
    let asked: Vec<&String> = arguments.iter().filter(|name| !name.starts_with('-')).collect();
    let counts = count::is_possible();
    if !counts {
        println!("no instructions: there is no valgrind here\n");
    }
    println!("{:52}{:>8}{:>14}{:>24}", "", "time", "instructions", "allocations");
    let (mut times, mut instructions) = (Mean::default(), Mean::default());
    for document in documents::all() {
        if !asked.is_empty() && !asked.iter().any(|asked| *asked == document.name) {
            continue;
        }
        let (text, small) = (document.large(), document.small());
        println!("{}, {:.1} kB", document.name, text.len() as f64 / 1e3);
        for action in (document.actions)() {
            let floor_count = counts.then(|| count::of(&document, &small, action.name, 0));
            for (index, peer) in action.peers.iter().enumerate().skip(1) {
                let line = compare(&action, peer, &text);
                let instruction_ratio = floor_count
                    .map(|floor| count::of(&document, &small, action.name, index) / floor);
                line.print(&action, peer, instruction_ratio);
                if peer.name == OURS && action.name != peers::COMPARE {
                    times.add(line.time);
                    instruction_ratio.into_iter().for_each(|ratio| instructions.add(ratio));
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
    time: f64,
    allocations: u64,
    allocations_of_floor: u64,
}

impl Line {
    fn print(&self, action: &Action, peer: &Peer, instructions: Option<f64>) {
        let name = format!("  {}, {}", action.name, peer.name);
        let instructions = instructions.map_or("-".to_owned(), |ratio| format!("{ratio:.3}"));
        let allocations = format!("{} of {}", self.allocations, self.allocations_of_floor);
        println!("{name:52}{:>8.2}{instructions:>14}{allocations:>24}", self.time);
    }
}

fn compare(action: &Action, peer: &Peer, text: &str) -> Line {
    let mut floor = (action.peers[0].start)(text);
    let mut peer = (peer.start)(text);
    let repeats = (400_000 / text.len()).max(1);
    let (mut least_floor, mut least_peer) = (Duration::MAX, Duration::MAX);
    for _ in 0..TURNS {
        least_floor = least_floor.min(time(repeats, &mut floor));
        least_peer = least_peer.min(time(repeats, &mut peer));
    }
    Line {
        time: least_peer.as_secs_f64() / least_floor.as_secs_f64(),
        allocations: allocation_counter::measure(&mut peer).count_total,
        allocations_of_floor: allocation_counter::measure(&mut floor).count_total,
    }
}

fn time(repeats: usize, work: &mut Work<'_>) -> Duration {
    let start = ThreadTime::now();
    for _ in 0..repeats {
        work();
    }
    start.elapsed()
}
