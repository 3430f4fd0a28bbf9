//! Derives and macros that check and generate types from models of AWS services.
