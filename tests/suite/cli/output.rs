//! Where results go: a file whole or not at all, a pipe that may close, and nothing besides.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use super::{CHINESE, ENGLISH, Folder, SAMPLE, json, project, run_on_sample, tilian};

const WRITING: [&[&str]; 9] = [
    &["distill", "texts"],
    &["copies", "texts"],
    &["import", "texts"],
    &["keywords", "texts"],
    &["compare", "texts"],
    &["concordance", "守护", "texts"],
    &["network", "texts"],
    &["segment", "texts"],
    &["background", "build", "texts"],
];

#[test]
fn a_file_holds_what_standard_output_would() {
    let folder = Folder::campaign();
    for command in WRITING {
        let printed = folder.run(command).stdout;
        folder.write("out/result", "an earlier result that is longer\n".repeat(1000).as_str());
        let run = folder.run(&[command, &["--out", "out/result"]].concat());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{command:?}");
        assert_eq!(run.stdout.is_empty(), command[0] != "import", "{command:?}");
        assert!(folder.read("out/result") == printed, "{command:?}: the file is another");
        let mut names = folder.names("out");
        // What an import keeps for the next one.
        names.retain(|name| name != "result.cache");
        assert_eq!(names, ["result"], "{command:?}");
    }
}

#[test]
fn the_ending_of_the_file_tells_the_format() {
    let folder = Folder::campaign();
    for (command, ending, format) in [
        ("distill", "json", "json"),
        ("distill", "jsonl", "jsonl"),
        ("copies", "html", "html"),
        ("keywords", "csv", "csv"),
        ("keywords", "txt", "table"),
        ("network", "gexf", "gexf"),
        ("network", "graphml", "graphml"),
        ("network", "json", "json"),
    ] {
        let file = format!("a.{ending}");
        folder.run(&[command, "texts", "--out", &file]).succeeded();
        let printed = folder.run(&[command, "texts", "--format", format]).succeeded();
        assert_eq!(String::from_utf8(folder.read(&file)).expect("UTF-8"), printed, "{file}");
    }
    folder.run(&["distill", "texts", "--out", "b.csv", "--format", "json"]).succeeded();
    json(&String::from_utf8(folder.read("b.csv")).expect("UTF-8"));
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = Folder::campaign();
    for command in WRITING {
        for (locale, expected) in [
            (ENGLISH, "none/result cannot be written: No such file or directory"),
            (CHINESE, "none/result 无法写入：文件或文件夹不存在"),
        ] {
            let arguments = [command, &["--out", "none/result"]].concat();
            let message = folder.run_in(locale, &arguments).failed(1);
            assert!(message.contains(expected), "{command:?}: {message}");
            assert_eq!(message.lines().count(), 1, "{command:?}: {message}");
        }
        let message = folder.run(&[command, &["--out", "texts"]].concat()).failed(1);
        assert!(message.contains("texts cannot be written"), "{command:?}: {message}");
    }
    assert_eq!(folder.names("."), ["texts"]);
}

#[test]
fn a_failed_run_leaves_the_earlier_file_alone() {
    let folder = Folder::new(&[("texts/a.txt", "……"), ("out/result", "earlier")]);
    folder.run(&["distill", "texts", "--out", "out/result"]).failed(1);
    folder.run(&["distill", "none", "--out", "out/result"]).failed(1);
    folder.run(&["distill", "texts", "--top", "0", "--out", "out/result"]).failed(2);
    assert_eq!(folder.read("out/result"), b"earlier");
    assert_eq!(folder.names("out"), ["result"]);
}

#[cfg(unix)]
#[test]
fn a_place_that_is_read_only_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::campaign();
    folder.write("out/result", "earlier");
    let allow = |mode| fs::set_permissions(folder.path("out"), fs::Permissions::from_mode(mode));
    allow(0o555).expect("permissions");
    // To the superuser no place is read-only.
    if fs::write(folder.path("out/probe"), "").is_err() {
        for (locale, expected) in [(ENGLISH, "ermission denied"), (CHINESE, "没有权限")] {
            let arguments = ["keywords", "texts", "--out", "out/result"];
            let message = folder.run_in(locale, &arguments).failed(1);
            assert!(message.contains("out/result") && message.contains(expected), "{message}");
        }
        assert_eq!(folder.names("out"), ["result"]);
        assert_eq!(folder.read("out/result"), b"earlier");
    }
    allow(0o755).expect("permissions");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let folder = Folder::campaign();
    for command in WRITING.into_iter().chain([&["segment", "texts", "--out", "/dev/full"][..]]) {
        let full = fs::File::options().write(true).open("/dev/full").expect("a full device");
        let output = tilian(&folder.path("."), ENGLISH, command).stdout(full).output();
        let output = output.expect("the command runs");
        let message = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{command:?}: {message}");
        assert!(message.contains("cannot be written: No space left"), "{command:?}: {message}");
    }
}

#[test]
fn a_closed_pipe_is_no_failure() {
    for (arguments, bytes) in [
        (&["distill", SAMPLE][..], 0),
        (&["distill", SAMPLE, "--format", "json"], 1),
        (&["distill", SAMPLE, "--format", "csv"], 1),
        (&["copies", SAMPLE, "--format", "html"], 10),
        (&["keywords", SAMPLE, "--format", "jsonl"], 10),
        (&["segment", SAMPLE], 1),
        (&["segment", SAMPLE, "--format", "jsonl"], 1),
        (&["concordance", "我", SAMPLE, "--format", "csv"], 0),
        (&["compare", SAMPLE], 0),
        (&["network", SAMPLE], 1),
        (&["background", "build", SAMPLE], 1),
        (&["distill", "--help"], 0),
    ] {
        let mut command = tilian(&project(), ENGLISH, arguments);
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
        let mut pipe = child.stdout.take().expect("a pipe");
        pipe.read_exact(&mut vec![0; bytes]).expect("some bytes");
        drop(pipe);
        let output = child.wait_with_output().expect("it ends");
        let message = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!((output.status.code(), message.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn threads_change_no_byte() {
    for command in [
        &["distill", SAMPLE, "--format", "json"][..],
        &["copies", SAMPLE, "--format", "json"],
        &["copies", SAMPLE, "--format", "html"],
        &["keywords", SAMPLE, "--format", "jsonl"],
        &["compare", SAMPLE, "--format", "csv"],
        &["concordance", "守护", SAMPLE],
        &["network", SAMPLE, "--format", "gexf"],
        &["segment", SAMPLE, "--format", "jsonl"],
        &["background", "build", SAMPLE],
    ] {
        let [one, two, seven] = ["1", "2", "7"].map(|threads| {
            run_on_sample(CHINESE, &[command, &["--threads", threads]].concat()).succeeded()
        });
        assert!(one == two && two == seven, "{command:?} differs with the number of threads");
    }
}

#[test]
fn the_order_of_paths_changes_nothing() {
    let folder = Folder::campaign();
    let [one, other] = [["texts/内科", "texts/外科"], ["texts/外科", "texts/内科"]]
        .map(|[first, second]| folder.run(&["distill", first, second]).succeeded());
    assert_eq!(one, other);
}
