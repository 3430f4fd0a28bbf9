//! Fuzzes a model of Smithy.

#![no_main]

#[allow(dead_code, reason = "each target proves one kind of text")]
#[path = "../../tests/tests/hostile/proof.rs"]
mod proof;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    proof::smithy(bytes);
});
