//! Whom an official document addresses.

/// Characters of the longest addressee.
const LONGEST_ADDRESSEE: usize = 80;

/// What an addressee is made of.
const ADDRESSEES: [&str; 19] = [
    "局",
    "院",
    "委",
    "部",
    "处",
    "科",
    "室",
    "单位",
    "党委",
    "支部",
    "办公室",
    "政府",
    "中心",
    "所",
    "站",
    "部门",
    "单元",
    "病区",
    "公司",
];

/// The units that a line addresses, with the lines above that it goes on from: it ends with a
/// colon and names nothing else.
pub(super) fn find(head: &[&str]) -> Option<String> {
    head.iter().enumerate().find_map(|(at, line)| {
        let goes_on = |line: &&&str| line.ends_with(['，', '、', ',']);
        let above = head[..at].iter().rev().take_while(goes_on).count();
        (0..=above).rev().find_map(|above| {
            let joined = [&head[at - above..at], &[*line]].concat().concat();
            addressed(&joined)
        })
    })
}

fn addressed(line: &str) -> Option<String> {
    let line = line.strip_suffix(['：', ':'])?.trim();
    let is_named = |piece: &&str| {
        let bare = piece.split(['（', '(']).next().unwrap_or(piece).trim();
        ADDRESSEES.iter().any(|ending| bare.ends_with(ending) || piece.ends_with(ending))
    };
    let is_person = |piece: &&str| PEOPLE.iter().any(|word| piece.contains(word));
    let pieces = pieces(line);
    let is_addressee = line.chars().count() <= LONGEST_ADDRESSEE
        && !line.contains(['。', '；', '“', '的'])
        && !pieces.iter().any(is_person)
        && pieces.last().is_some_and(is_named);
    is_addressee.then(|| line.to_owned())
}

/// Words for people, to whom letters go and no official documents.
const PEOPLE: [&str; 6] = ["同事", "同志", "老师", "朋友", "评委", "你"];

/// What stands between the marks of a list, but for those in brackets.
fn pieces(list: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let is_mark = |c: char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0 && matches!(c, '、' | '，' | ','),
        }
        false
    };
    list.split(is_mark).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Whether the first of those addressed are several at once: whoever stands above comes first.
pub(super) fn is_plural(addressee: &str) -> bool {
    let words = ["各", "全体", "所属", "全院"];
    pieces(addressee).first().is_some_and(|first| words.iter().any(|word| first.contains(word)))
}
