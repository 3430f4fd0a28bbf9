//! What users of Shapewright do, end to end.
