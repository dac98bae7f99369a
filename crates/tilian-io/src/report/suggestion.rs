//! Suggested merges as they are written in `tilian.toml`.

use tilian::MergeSuggestion;

/// The line for `[merge]` that would count the two as one; it takes the place of the lines that they
/// lead already. Words hold letters and digits only: nothing in them needs to be escaped.
pub(super) fn merge_line(suggestion: &MergeSuggestion) -> String {
    let forms: Vec<String> = suggestion.list.iter().map(|form| format!("\"{form}\"")).collect();
    format!("\"{}\" = [{}]", suggestion.lead, forms.join(", "))
}
