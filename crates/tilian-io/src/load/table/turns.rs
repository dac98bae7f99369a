//! Tables of turns: who spoke, and beside it what was said.

use super::super::extracted::{Grid, GridRow};

/// Columns of who spoke, which no entry sheet has.
const SPEAKERS: [&str; 5] = ["发言人", "发言者", "发言人姓名", "发言同志", "讨论人"];

/// Columns of what was said, which no entry sheet has.
const SPEECHES: [&str; 7] =
    ["发言内容", "发言", "发言记录", "发言要点", "发言摘要", "讨论发言", "讨论内容"];

/// Columns of people, in entry sheets too.
const NAMES: [&str; 3] = ["姓名", "人员", "参会人员"];

/// Columns of texts, in entry sheets too.
const TEXTS: [&str; 6] = ["内容", "意见", "观点", "主要观点", "意见建议", "主要内容"];

/// Columns of what stands behind a name.
const TITLES: [&str; 6] = ["职务", "职称", "职务/职称", "岗位", "职务职称", "身份"];

/// Rows in which the header is looked for: the fields of the minutes may stand above it.
const HEADER_ROWS: usize = 12;

/// What the columns of a table of turns hold.
struct Turns {
    header: usize,
    speaker: usize,
    speech: usize,
    title: Option<usize>,
}

/// Which columns make a table of turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Within {
    /// Columns that only minutes have.
    AnyFile,
    /// Columns that entry sheets have as well: 姓名 | 内容.
    Minutes,
}

/// A table of turns as a table of lines, 周启明（护士长）：…; `None` where a grid is none.
pub(in super::super) fn unfold(grid: &Grid, within: Within) -> Option<Grid> {
    let turns = Turns::find(grid, within)?;
    let rows = grid.rows.iter().enumerate().filter(|(at, _)| *at != turns.header);
    let rows = rows.map(|(at, row)| match at < turns.header {
        true => row.clone(),
        false => GridRow { number: row.number, cells: vec![turns.line(row)], ..GridRow::default() },
    });
    Some(Grid { name: grid.name.clone(), rows: rows.collect() })
}

impl Turns {
    fn find(grid: &Grid, within: Within) -> Option<Self> {
        let rows = grid.rows.iter().take(HEADER_ROWS).enumerate();
        rows.filter_map(|(at, row)| Self::of(at, row, within)).next()
    }

    fn of(header: usize, row: &GridRow, within: Within) -> Option<Self> {
        let cells: Vec<String> = row.cells.iter().map(|cell| plain(cell)).collect();
        let position =
            |names: &[&str]| cells.iter().position(|cell| names.contains(&cell.as_str()));
        let (own_speaker, own_speech) = (position(&SPEAKERS), position(&SPEECHES));
        let speaker = own_speaker.or_else(|| position(&NAMES))?;
        let speech = own_speech.or_else(|| position(&TEXTS))?;
        let is_told = own_speaker.is_some() || own_speech.is_some() || within == Within::Minutes;
        let title = position(&TITLES);
        is_told.then_some(Self { header, speaker, speech, title })
    }

    /// What one row says.
    fn line(&self, row: &GridRow) -> String {
        let cell = |at: usize| row.cells.get(at).map_or("", |cell| cell.trim());
        let (speaker, speech) = (cell(self.speaker), cell(self.speech));
        let title = self.title.map(cell).filter(|title| !title.is_empty());
        match (speaker, title) {
            // A merged cell stands in both places.
            ("", _) => speech.to_owned(),
            _ if speaker == speech => speech.to_owned(),
            (_, Some(title)) => format!("{speaker}（{title}）：{speech}"),
            (_, None) => format!("{speaker}：{speech}"),
        }
    }
}

/// A cell without white space.
fn plain(cell: &str) -> String {
    cell.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let row = |(at, cells): (usize, &&[&str])| GridRow {
            number: at + 1,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            ..GridRow::default()
        };
        Grid { name: None, rows: rows.iter().enumerate().map(row).collect() }
    }

    #[test]
    fn rows_of_turns_are_lines() {
        for (rows, expected) in [
            (&[&["发言人", "发言内容"][..], &["周启明", "责任。"]][..], Some("周启明：责任。")),
            (
                &[&["序号", "姓 名", "职务", "发言内容"], &["1", "周启明", "护士长", "责任。"]],
                Some("周启明（护士长）：责任。"),
            ),
            (
                &[&["姓名", "发言"], &["周启明", "责任。"], &["", "仁爱。"]],
                Some("周启明：责任。\n仁爱。"),
            ),
            (&[&["姓名", "内容"], &["周启明", "责任。"]], None),
            (&[&["主持人", "程怀远"], &["发言内容", "周启明：责任。"]], None),
        ] {
            let unfolded = unfold(&grid(rows), Within::AnyFile);
            let lines = unfolded.map(|grid| {
                let rows: Vec<String> = grid.rows.iter().map(|row| row.cells.join("|")).collect();
                rows.join("\n")
            });
            assert_eq!(lines.as_deref(), expected, "{rows:?}");
        }
        let of_both = grid(&[&["姓名", "内容"], &["周启明", "责任。"]]);
        assert!(unfold(&of_both, Within::Minutes).is_some());
    }
}
