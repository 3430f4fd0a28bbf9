//! Reads models of AWS services and writes Rust types for their shapes.
