//! Drawings: where things stand, computed once, and the markup that shows them.

mod spiral;
mod spring;
mod svg;

pub(super) use spiral::{Word, pack};
pub(super) use spring::{Body, Spring, spread};
pub(super) use svg::{Area, Point, Px, Svg};
