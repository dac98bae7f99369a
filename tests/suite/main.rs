//! Tests that run over the whole of tilian.

mod campaign;
mod cli;
mod hostile;
mod laws;
mod papers;
mod regressions;

use std::path::Path;
use std::sync::LazyLock;

use tilian::Jieba;
use tilian_io::{LoadSettings, Loaded};

/// One dictionary for all tests: loading it is what takes long.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// The sample campaign, whose README lists what is planted in it.
static CAMPAIGN: LazyLock<Loaded> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpora/sample-campaign");
    tilian_io::load(&[folder], &LoadSettings::default()).expect("the campaign can be read")
});
