//! Serde, equality and debug output for the shapes of AWS services, by table.
