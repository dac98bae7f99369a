//! What the system tells of this process; nothing where there is no `/proc`.

use std::fs;
use std::path::Path;

/// Bytes that are resident now.
pub fn resident() -> Option<u64> {
    status("VmRSS:")
}

/// Most bytes that were ever resident.
pub fn peak() -> Option<u64> {
    status("VmHWM:")
}

fn status(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024)
}

/// Share of their time that the threads of this process were ready to run and had no core.
pub fn waited() -> Option<f64> {
    let [ran, waited] = of_threads()?;
    (ran > 0.0).then(|| waited / (ran + waited))
}

/// Seconds that the threads of this process ran, and that they were ready to and had no core.
pub fn of_threads() -> Option<[f64; 2]> {
    let tasks = fs::read_dir("/proc/self/task").ok()?;
    let times = tasks.filter_map(|task| times(&task.ok()?.path()));
    Some(times.fold([0.0; 2], |sum, more| [sum[0] + more[0] / 1e9, sum[1] + more[1] / 1e9]))
}

/// Nanoseconds that a thread ran, and that it waited for a core.
fn times(task: &Path) -> Option<[f64; 2]> {
    let line = fs::read_to_string(task.join("schedstat")).ok()?;
    let mut fields = line.split_whitespace().map(str::parse);
    Some([fields.next()?.ok()?, fields.next()?.ok()?])
}
