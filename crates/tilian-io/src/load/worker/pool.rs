//! The children that wait for a file, and how many may be at work.

use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::child::Child;

#[derive(Debug)]
pub(super) struct Pool {
    state: Mutex<State>,
    left: Condvar,
}

#[derive(Debug)]
struct State {
    idle: Vec<Child>,
    /// How many more may be at work.
    free: usize,
}

/// The right to have one child at work, until it is dropped.
pub(super) struct Seat<'a>(&'a Pool);

impl Pool {
    pub(super) fn new(workers: NonZeroUsize) -> Self {
        let state = State { idle: Vec::new(), free: workers.get() };
        Self { state: Mutex::new(state), left: Condvar::new() }
    }

    /// Waits until another child may work.
    pub(super) fn enter(&self) -> Seat<'_> {
        let mut state = self.lock();
        while state.free == 0 {
            state = self.left.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.free -= 1;
        Seat(self)
    }

    /// A thread that panicked left the list whole: it is changed in single steps.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seat<'_> {
    /// A child that has read before.
    pub(super) fn idle(&self) -> Option<Child> {
        self.0.lock().idle.pop()
    }

    /// Keeps a child for the next file, if it lives.
    pub(super) fn keep(&self, child: Child) {
        if child.is_alive() {
            self.0.lock().idle.push(child);
        }
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.0.lock().free += 1;
        self.0.left.notify_one();
    }
}
