//! Tests that run over the whole of tilian.

mod papers;
