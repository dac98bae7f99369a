//! A network laid out by springs.

use std::f64::consts::TAU;

use super::svg::{Area, Point};

/// A node with the room it takes, its label with it.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct Body {
    pub(in crate::report) width: f64,
    pub(in crate::report) height: f64,
}

/// What pulls two nodes together.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct Spring {
    pub(in crate::report) source: usize,
    pub(in crate::report) target: usize,
    /// How strongly, from 0 to 1.
    pub(in crate::report) pull: f64,
}

/// Rounds of moving; nodes hardly move in the last of them.
const ROUNDS: u32 = 600;

/// Pull to the middle, which keeps parts of a network that nothing links in one drawing.
const GRAVITY: f64 = 0.35;

/// Rounds of pushing labels apart: enough for as many as a drawing shows.
const PUSHES: u32 = 400;

/// Clear space between two nodes with their labels.
const CLEAR: f64 = 8.0;

/// Where the nodes stand, their centres within a frame of `width` and `height` around 0, or
/// beyond where there are more than fit.
///
/// Fruchterman & Reingold (1991), *Software: Practice and Experience* 21(11), 1129–1164: every two
/// nodes push each other away by `k²/d`, an edge pulls by `d²/k` and its strength, and steps
/// shorten from round to round. It begins on a circle in the order given, so that the same network
/// is always the same drawing. Then labels that lie over each other are pushed apart.
pub(in crate::report) fn spread(bodies: &[Body], springs: &[Spring], frame: Area) -> Vec<Point> {
    let mut points = on_a_circle(bodies.len(), frame);
    let ideal = (frame.width * frame.height / bodies.len().max(1) as f64).sqrt();
    for round in 0..ROUNDS {
        let longest = frame.width / 8.0 * f64::from(ROUNDS - round) / f64::from(ROUNDS);
        let forces = forces(&points, springs, ideal);
        for (point, force) in points.iter_mut().zip(forces) {
            let length = force.x.hypot(force.y).max(f64::EPSILON);
            let step = length.min(longest) / length;
            point.x += force.x * step;
            point.y += force.y * step;
        }
    }
    fill(&mut points, frame);
    (0..PUSHES).any(|_| !push_apart(&mut points, bodies));
    points
}

fn on_a_circle(nodes: usize, frame: Area) -> Vec<Point> {
    let point = |at: usize| {
        let (sine, cosine) = (TAU * at as f64 / nodes as f64).sin_cos();
        Point { x: cosine * frame.width / 3.0, y: sine * frame.height / 3.0 }
    };
    (0..nodes).map(point).collect()
}

fn forces(points: &[Point], springs: &[Spring], ideal: f64) -> Vec<Point> {
    let mut forces: Vec<Point> = points.iter().map(|point| toward_middle(*point)).collect();
    let mut act = |one: usize, other: usize, force: &dyn Fn(f64) -> f64| {
        let (x, y) = (points[one].x - points[other].x, points[one].y - points[other].y);
        let distance = x.hypot(y).max(1.0);
        let force = force(distance) / distance;
        forces[one].x += x * force;
        forces[one].y += y * force;
        forces[other].x -= x * force;
        forces[other].y -= y * force;
    };
    for one in 0..points.len() {
        for other in one + 1..points.len() {
            act(one, other, &|distance| ideal * ideal / distance);
        }
    }
    for Spring { source, target, pull } in springs {
        act(*source, *target, &|distance| -pull * distance * distance / ideal);
    }
    forces
}

fn toward_middle(point: Point) -> Point {
    Point { x: -GRAVITY * point.x, y: -GRAVITY * point.y }
}

/// Stretches what was laid out to its frame, each direction alone, around 0.
fn fill(points: &mut [Point], frame: Area) {
    let dot = |point: &Point| Area { x: point.x, y: point.y, width: 0.0, height: 0.0 };
    let Some(hull) = points.iter().map(dot).reduce(Area::hull) else { return };
    let scale = |size: f64, room: f64| if size > 0.0 { room / size } else { 1.0 };
    let (across, down) = (scale(hull.width, frame.width), scale(hull.height, frame.height));
    for point in points {
        point.x = (point.x - hull.x - hull.width / 2.0) * across;
        point.y = (point.y - hull.y - hull.height / 2.0) * down;
    }
}

/// Moves every two nodes that lie over each other apart by half, the shorter way; whether any did.
fn push_apart(points: &mut [Point], bodies: &[Body]) -> bool {
    let mut any = false;
    for one in 0..points.len() {
        for other in one + 1..points.len() {
            let (x, y) = (points[other].x - points[one].x, points[other].y - points[one].y);
            let across = (bodies[one].width + bodies[other].width) / 2.0 + CLEAR - x.abs();
            let down = (bodies[one].height + bodies[other].height) / 2.0 + CLEAR - y.abs();
            if across <= 0.0 || down <= 0.0 {
                continue;
            }
            any = true;
            // A little more than half, so that rounding leaves nothing over each other.
            let by = 0.505 * across.min(down);
            let (across, down) =
                if across < down { (by.copysign(x), 0.0) } else { (0.0, by.copysign(y)) };
            points[one].x -= across;
            points[one].y -= down;
            points[other].x += across;
            points[other].y += down;
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Area = Area { x: 0.0, y: 0.0, width: 900.0, height: 560.0 };

    fn of(nodes: usize, edges: &[(usize, usize)]) -> Vec<Point> {
        let bodies = vec![Body { width: 60.0, height: 40.0 }; nodes];
        let spring = |(source, target): &(usize, usize)| Spring {
            source: *source,
            target: *target,
            pull: 1.0,
        };
        spread(&bodies, &edges.iter().map(spring).collect::<Vec<_>>(), FRAME)
    }

    #[test]
    fn what_is_linked_stands_closer_and_nothing_lies_over_another() {
        let edges = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)];
        let points = of(6, &edges);
        let distance = |one: usize, other: usize| {
            (points[one].x - points[other].x).hypot(points[one].y - points[other].y)
        };
        assert!(distance(0, 1) < distance(0, 4), "{points:?}");
        assert!(distance(4, 5) < distance(1, 5), "{points:?}");
        let points = of(40, &[]);
        let area = |point: &Point| Area::around(*point, 60.0, 40.0);
        for (at, one) in points.iter().enumerate() {
            let hit = points[..at].iter().find(|other| area(other).overlaps(&area(one)));
            assert_eq!(hit, None, "node {at} at {one:?}");
        }
    }

    #[test]
    fn the_same_network_is_the_same_drawing() {
        let edges = [(0, 1), (1, 2), (3, 4)];
        assert_eq!(of(5, &edges), of(5, &edges));
        assert_eq!(of(0, &[]), []);
        assert_eq!(of(1, &[]), [Point { x: 0.0, y: 0.0 }]);
    }
}
