//! Models of AWS services, as published.
