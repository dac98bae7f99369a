//! Fields: their results are shown, their codes are not.

/// The fields around the present place, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    is_in_result: bool,
    /// What was chosen from a list; it stands in no result.
    choice: Option<String>,
}

/// Fields that tell a page, or list the headings with theirs: no text.
const PAGES: [&str; 5] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC"];

impl Fields {
    /// Begins, parts or ends a field as its mark says; what was chosen in one that ends.
    pub(super) fn mark(&mut self, kind: Option<&str>) -> Option<String> {
        match kind {
            Some("begin") => self.0.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.0.last_mut() {
                    field.is_in_result = true;
                }
            }
            Some("end") => return self.end(),
            _ => {}
        }
        None
    }

    /// What was chosen in the innermost field.
    pub(super) fn choose(&mut self, choice: Option<String>) {
        if let Some(field) = self.0.last_mut() {
            field.choice = choice;
        }
    }

    pub(super) fn begin_simple(&mut self, instruction: String) {
        self.0.push(Field { instruction, is_in_result: true, choice: None });
    }

    /// Ends a field; what was chosen in it.
    pub(super) fn end(&mut self) -> Option<String> {
        self.0.pop()?.choice
    }

    pub(super) fn instruction(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut() {
            field.instruction.push_str(text);
        }
    }

    /// Whether text at the present place is the result of fields that are shown.
    pub(super) fn are_shown(&self) -> bool {
        self.0.iter().all(|field| field.is_in_result && !tells_page(&field.instruction))
    }
}

fn tells_page(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    PAGES.iter().any(|page| name.eq_ignore_ascii_case(page))
}
