//! Reading, writing and comparing shapes, beside what one would write with serde_derive.
//!
//! Each number is the processor's time relative to serde_derive's in the same run: the two take
//! turns, and the least of each counts. Behind it stands how many allocations each makes.

mod documents;
mod shapes;

use std::fmt::Debug;
use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shapes::{derived, mini, ours};

/// How often the peers take turns.
const TURNS: usize = 15;

fn main() {
    println!("processor's time and allocations, relative to serde_derive with the same format\n");
    println!("{:44}{:>12}{:>24}", "", "time", "allocations");
    let token = in_order::<derived::Token>(documents::token());
    let instances = in_order::<derived::Instances>(documents::instances());
    let items = in_order::<derived::Items>(documents::items());
    let mut ratios = Vec::new();
    measure::<ours::Token, derived::Token, mini::Token>("token", &token, &mut ratios);
    measure::<ours::Instances, derived::Instances, mini::Instances>(
        "instances",
        &instances,
        &mut ratios,
    );
    measure::<ours::Items, derived::Items, mini::Items>("items", &items, &mut ratios);
    measure::<ours::Instances, derived::Instances, mini::Instances>(
        "unknown members",
        &documents::with_unknown(&instances),
        &mut ratios,
    );
    measure::<ours::Instances, derived::Instances, mini::Instances>(
        "reverse order",
        &documents::reversed(&instances),
        &mut ratios,
    );
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    println!("\ngeometric mean of shapewright's: {:.3}", (logarithms / ratios.len() as f64).exp());
}

/// The text of a document, with its members in the order of the table.
fn in_order<T: Serialize + DeserializeOwned>(document: Value) -> String {
    let value: T = serde_json::from_value(document).expect("a document of the shape");
    serde_json::to_string(&value).expect("text")
}

/// Reads, writes and compares one document with all peers.
fn measure<Ours, Derived, Mini>(name: &str, text: &str, ratios: &mut Vec<f64>)
where
    Ours: Serialize + DeserializeOwned + Clone + Debug + PartialEq,
    Derived: Serialize + DeserializeOwned + Clone + Debug + PartialEq,
    Mini: miniserde::Serialize + miniserde::Deserialize,
{
    let line = |action: &str, peer: &str| format!("{name}, {action}, {peer}");

    let floor = &mut || drop(black_box(serde_json::from_str::<Derived>(text)));
    let ratio = compare(&line("read", "shapewright"), text.len(), floor, &mut || {
        drop(black_box(serde_json::from_str::<Ours>(text)));
    });
    ratios.push(ratio);
    compare(&line("read", "serde_path_to_error"), text.len(), floor, &mut || {
        let input = &mut serde_json::Deserializer::from_str(text);
        drop(black_box(serde_path_to_error::deserialize::<_, Derived>(input)));
    });
    compare(&line("read", "serde_json::Value"), text.len(), floor, &mut || {
        drop(black_box(serde_json::from_str::<Value>(text)));
    });
    compare(&line("read", "miniserde"), text.len(), floor, &mut || {
        drop(black_box(miniserde::json::from_str::<Mini>(text)));
    });
    let floor = &mut || drop(black_box(sonic_rs::from_str::<Derived>(text)));
    let ratio = compare(&line("read", "shapewright, sonic-rs"), text.len(), floor, &mut || {
        drop(black_box(sonic_rs::from_str::<Ours>(text)));
    });
    ratios.push(ratio);

    let derived: Derived = serde_json::from_str(text).expect("a document of the shape");
    let ours: Ours = serde_json::from_str(text).expect("a document of the shape");
    let mini: Mini = miniserde::json::from_str(text).expect("a document of the shape");
    let floor = &mut || drop(black_box(serde_json::to_string(&derived)));
    let ratio = compare(&line("write", "shapewright"), text.len(), floor, &mut || {
        drop(black_box(serde_json::to_string(&ours)));
    });
    ratios.push(ratio);
    compare(&line("write", "miniserde"), text.len(), floor, &mut || {
        drop(black_box(miniserde::json::to_string(&mini)));
    });
    let floor = &mut || drop(black_box(sonic_rs::to_string(&derived)));
    let ratio = compare(&line("write", "shapewright, sonic-rs"), text.len(), floor, &mut || {
        drop(black_box(sonic_rs::to_string(&ours)));
    });
    ratios.push(ratio);

    let (derived_again, ours_again) = (derived.clone(), ours.clone());
    let floor = &mut || assert!(black_box(&derived) == black_box(&derived_again));
    compare(&line("compare", "shapewright"), text.len(), floor, &mut || {
        assert!(black_box(&ours) == black_box(&ours_again));
    });
}

/// Prints how the work of a peer compares with that of the floor, and gives the ratio.
fn compare(name: &str, bytes: usize, floor: &mut dyn FnMut(), peer: &mut dyn FnMut()) -> f64 {
    let repeats = (400_000 / bytes).max(1);
    let (mut least_floor, mut least_peer) = (Duration::MAX, Duration::MAX);
    for _ in 0..TURNS {
        least_floor = least_floor.min(time(repeats, floor));
        least_peer = least_peer.min(time(repeats, peer));
    }
    let allocations = |work: &mut dyn FnMut()| allocation_counter::measure(work).count_total;
    let ratio = least_peer.as_secs_f64() / least_floor.as_secs_f64();
    let counts = format!("{} of {}", allocations(peer), allocations(floor));
    println!("{name:44}{ratio:>12.2}{counts:>24}");
    ratio
}

fn time(repeats: usize, work: &mut dyn FnMut()) -> Duration {
    let start = ThreadTime::now();
    for _ in 0..repeats {
        work();
    }
    start.elapsed()
}
