//! Which units have a core word.

use serde::Serialize;
use tilian::{Known, SupportRow, SupportTable, SupportUnit};

use super::counts::KnownView;

/// A core word with the units that have it; units without it are left out.
#[derive(Serialize)]
pub(in crate::report) struct SupportByUnitView<'a> {
    term: &'a str,
    units: Vec<UnitSupportView<'a>>,
}

#[derive(Serialize)]
struct UnitSupportView<'a> {
    /// `null` for submissions of which it is not known.
    unit: Option<&'a str>,
    /// Its documents that have the word, of all of it that were counted.
    documents: KnownView,
}

impl<'a> SupportByUnitView<'a> {
    pub(in crate::report) fn all(support: &'a SupportTable) -> Vec<Self> {
        support.rows.iter().map(|row| Self::of(row, &support.units)).collect()
    }

    fn of(row: &'a SupportRow, units: &'a [SupportUnit]) -> Self {
        let view = |(unit, count): (&'a SupportUnit, &u64)| UnitSupportView {
            unit: unit.unit.as_deref(),
            documents: KnownView::of(Known { count: *count, of: unit.documents }),
        };
        let has_it = |(_, count): &(&SupportUnit, &u64)| **count > 0;
        let units = units.iter().zip(&row.documents).filter(has_it).map(view).collect();
        Self { term: &row.term, units }
    }
}
