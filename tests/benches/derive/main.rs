//! The cost of the checked derive, relative to serde_derive: a crate with fifty projections of EC2's
//! page, and a clean build of the macros; and what it costs with the name of a service.
//!
//! `cargo bench -p shapewright-tests --bench derive`; `service` after `--` selects the last. The page
//! is in `../shared`, next to the workspace; without it a model of the same size is made up.

mod bundle;
#[path = "../compile/cost.rs"]
mod cost;
mod crates;
#[path = "../../tests/packed/mod.rs"]
mod packed;
#[path = "../compile/stand_in.rs"]
mod stand_in;
mod structs;

use std::fmt;

use cost::Cost;
use crates::{Crates, KINDS};
use structs::Structs;

/// How often each is measured; the minimum counts, because other load only adds time.
const RUNS: usize = 3;

/// Selects the derives with the name of a service.
const SERVICE: &str = "service";

fn main() {
    if !std::env::args().any(|argument| argument == SERVICE) {
        print_page();
    }
    bundle::print();
}

fn print_page() {
    let structs = Structs::new();
    println!("CPU seconds and peak memory, the least of {RUNS}\n\n{structs}\n");
    let crates = Crates::new(&structs);
    crates.compile_dependencies();
    println!("{:30}{:>18}{:>18}{:>18}", "", "no derive", "serde_derive", "shapewright");
    let [none, derive, ours] = KINDS.map(|kind| least(|| crates.check(kind)));
    let ratio = ours.seconds / derive.seconds;
    println!("{:30}{none}{derive}{ours}   {ratio:.2} times serde_derive", "cargo check");
    let [none, derive, ours] = KINDS.map(|kind| least(|| crates.build_macros(kind)));
    let more = ours.seconds - derive.seconds;
    println!("{:30}{none}{derive}{ours}   {more:+.2} s", "the macros and all they need");
}

fn least(measure: impl Fn() -> Cost) -> Cost {
    (0..RUNS).map(|_| measure()).fold(
        Cost { seconds: f64::INFINITY, mebibytes: f64::INFINITY },
        |least, cost| Cost {
            seconds: least.seconds.min(cost.seconds),
            mebibytes: least.mebibytes.min(cost.mebibytes),
        },
    )
}

impl fmt::Display for Cost {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2} s {:.0} MiB", self.seconds, self.mebibytes);
        write!(formatter, "{text:>18}")
    }
}
