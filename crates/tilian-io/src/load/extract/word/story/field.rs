//! Fields: their results are shown, their codes are not.

/// The fields around the present place, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Debug)]
struct Field {
    instruction: String,
    is_in_result: bool,
}

/// Fields that tell a page, which is no text.
const PAGES: [&str; 4] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"];

impl Fields {
    /// Begins, parts or ends a field as its mark says.
    pub(super) fn mark(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => {
                self.0.push(Field { instruction: String::new(), is_in_result: false });
            }
            Some("separate") => {
                if let Some(field) = self.0.last_mut() {
                    field.is_in_result = true;
                }
            }
            Some("end") => self.end(),
            _ => {}
        }
    }

    pub(super) fn begin_simple(&mut self, instruction: String) {
        self.0.push(Field { instruction, is_in_result: true });
    }

    pub(super) fn end(&mut self) {
        self.0.pop();
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
