//! The command `tilian`.

mod args;
mod chinese;
mod command;
mod failure;
mod locale;
mod message;
mod output;
mod progress;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use tilian_io::Language;

use args::{Arguments, Command};
use failure::Failure;

fn main() -> ExitCode {
    let given: Vec<OsString> = std::env::args_os().collect();
    let language = locale::language(&given);
    let matches = match args::command(language).try_get_matches_from(given) {
        Ok(matches) => matches,
        Err(error) => return usage::report(&error, language),
    };
    let arguments = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => return usage::report(&error, language),
    };
    match run(arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(failure) => {
            output::complain(&message::failure(&failure, language));
            failure.exit_code()
        }
    }
}

fn run(arguments: Arguments, language: Language) -> Result<(), Failure> {
    if let Some(threads) = arguments.threads {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build_global().map_err(|source| Failure::Threads { threads, source })?;
    }
    let mut command = arguments.command;
    command.tell_outputs();
    match command {
        Command::Distill(options) => command::distill::run(&options, language),
        Command::Report(options) => command::report::run(&options, language),
        Command::Copies(options) => command::copies::run(&options, language),
        Command::Import(options) => command::import::run(&options, language),
        Command::Keywords(options) => command::keywords::run(&options, language),
        Command::Terms(options) => command::terms::run(&options, language),
        Command::Compare(options) => command::compare::run(&options, language),
        Command::Concordance(options) => command::concordance::run(&options, language),
        Command::Network(options) => command::network::run(&options, language),
        Command::Segment(options) => command::segment::run(&options, language),
        Command::Background(options) => command::background::run(&options),
        Command::ExtractWorker => command::extract_worker::run(),
    }
}
