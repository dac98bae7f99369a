"""Validates both networks against our schemas of the formats and reads them back with networkx."""

import io
import pathlib
import sys

import networkx
from lxml import etree

folder, here = map(pathlib.Path, sys.argv[1:3])
for ending in ["gexf", "graphml"]:
    schema = etree.RelaxNG(etree.parse(here / f"{ending}.rng"))
    schema.assertValid(etree.parse(folder / f"network.{ending}"))
# networkx knows GEXF up to 1.2, which says the same of a static graph in another namespace.
earlier = (folder / "network.gexf").read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
gexf = networkx.read_gexf(io.BytesIO(earlier.encode("utf-8")))
graphml = networkx.read_graphml(folder / "network.graphml")
nodes = [sorted((data["label"], data["parts"]) for _, data in graph.nodes(data=True)) for graph in (gexf, graphml)]
assert nodes[0] == nodes[1], "the nodes differ"
assert all(label for label, _ in nodes[0]), "a node without a name"
edges = [
    sorted((*sorted((graph.nodes[a]["label"], graph.nodes[b]["label"])), data["sentences"], float(data["weight"]))
           for a, b, data in graph.edges(data=True))
    for graph in (gexf, graphml)
]
assert edges[0] == edges[1], "the edges differ"
assert not gexf.is_directed() and not graphml.is_directed()
print(f"networks: {len(nodes[0])} terms and {len(edges[0])} pairs, the same in both formats")
