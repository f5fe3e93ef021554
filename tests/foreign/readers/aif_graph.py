"""aif_graph.py FILE: reads an AIF graph with arguebuf and tells its nodes and edges as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import arguebuf

graph = arguebuf.load.aif(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
texts = {name: node.plain_text for name, node in graph.atom_nodes.items()}
schemes = {name: type(node.scheme).__name__ for name, node in graph.scheme_nodes.items()}
edges = [[edge.source.id, edge.target.id] for edge in graph.edges.values()]
sys.stdout.write(json.dumps({"texts": texts, "schemes": schemes, "edges": edges}))
