//! Operations as requests and responses of HTTP, for clients and servers.

pub mod node;
