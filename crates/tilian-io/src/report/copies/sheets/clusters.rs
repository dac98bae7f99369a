//! The sheets of clusters.

use tilian::Cluster;

use crate::language::Language;
use crate::report::copies::findings::Findings;
use crate::report::document_name::document_name;
use crate::report::sheet::{Column, Sheet, Shown};

/// A cluster with its place in the list.
struct Numbered<'a> {
    number: usize,
    cluster: &'a Cluster,
}

/// A document of a cluster.
struct Member {
    cluster: usize,
    document: usize,
}

fn numbered<'a>(findings: &Findings<'a>) -> Vec<Numbered<'a>> {
    let clusters = (1..).zip(&findings.review.clusters);
    clusters.map(|(number, cluster)| Numbered { number, cluster }).collect()
}

/// The clusters, a line each.
pub(super) fn clusters(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let names = |row: &Numbered<'_>| {
        let members = row.cluster.documents.iter();
        let names = members.map(|at| document_name(findings.document(*at)));
        names.collect::<Vec<_>>().join(t("、", ", "))
    };
    Sheet::of("clusters", t("雷同群", "Clusters"), &numbered(findings))
        .only(Shown::Table)
        .column(Column::new("cluster", t("群号", "no.")), |row| row.number)
        .column(Column::new("documents", t("文档", "documents")), |row| {
            row.cluster.documents.len()
        })
        .column(Column::new("units", t("科室", "units")), |row| row.cluster.units)
        .column(Column::new("pairs", t("对", "pairs")), |row| row.cluster.verdicts.len())
        .column(Column::new("members", t("成员", "members")).width(60), names)
        .finish()
}

/// The documents of each cluster, for files.
pub(super) fn members(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let of = |numbered: Numbered<'_>| {
        let cluster = numbered.number;
        let documents = numbered.cluster.documents.clone().into_iter();
        documents.map(move |document| Member { cluster, document })
    };
    let members: Vec<Member> = numbered(findings).into_iter().flat_map(of).collect();
    let document = |row: &Member| findings.document(row.document);
    Sheet::of("members", t("雷同群", "Clusters"), &members)
        .only(Shown::File)
        .column(Column::new("cluster", t("群号", "cluster")), |row| row.cluster)
        .column(Column::new("document", t("文档", "document")), |row| document(row).id.clone())
        .column(Column::new("title", t("标题", "title")), |row| document(row).title.clone())
        .column(Column::new("unit", t("科室", "unit")), |row| document(row).unit.clone())
        .column(Column::new("received", t("收到时间", "received")), |row| {
            document(row).received.map(|received| received.to_string())
        })
        .finish()
}
