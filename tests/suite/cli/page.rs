//! The page of a distillation.

use super::{CHINESE, ENGLISH, LOCALES, SAMPLE, run_on_sample};

fn page(locale: &str) -> String {
    run_on_sample(locale, &["distill", SAMPLE, "--format", "html"]).succeeded()
}

#[test]
fn the_page_needs_nothing_and_is_the_same_in_every_run() {
    for locale in LOCALES {
        let page = page(locale);
        assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
        for outside in ["://", "url(", "@import", "src=", "<link", "<iframe", "<img", "\"NaN"] {
            assert!(!page.contains(outside), "{outside} in {page}");
        }
        assert_eq!(page.matches("<script").count(), 1, "its own only");
        assert_eq!(page, self::page(locale));
    }
}

#[test]
fn every_part_is_reached_and_no_id_stands_twice() {
    for locale in LOCALES {
        let page = page(locale);
        let after = |start: &str| -> Vec<String> {
            let parts = page.split(start).skip(1);
            parts.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
        };
        let mut ids = after(" id=\"");
        for link in after(" href=\"#") {
            assert!(ids.contains(&link), "{link} leads nowhere: {ids:?}");
        }
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{ids:?}");
    }
}

#[test]
fn the_page_speaks_one_language() {
    for (locale, spoken, foreign) in [
        (CHINESE, "本身是种子词", "is a seed"),
        (CHINESE, "次重新抽样", "resamples of them"),
        (ENGLISH, "of 16 parts", "16 方中"),
        (ENGLISH, "Settings that were used", "所用设置"),
        (ENGLISH, "sentences, and the counts", "例句"),
    ] {
        let page = page(locale);
        assert!(page.contains(spoken) && !page.contains(foreign), "{spoken}, {foreign}: {page}");
    }
}
