// node mermaid.mjs DIAGRAM...: what Mermaid itself reads, one JSON object a diagram: nodes (id -> text) and edges.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 5_000_000, maxEdges: 10_000 });

// Mermaid marks entities while it parses and lets the browser read them when it draws.
const shown = (text) => {
  const holder = window.document.createElement("textarea");
  holder.innerHTML = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return holder.value;
};

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const nodes = Object.fromEntries([...diagram.db.getVertices()].map(([id, node]) => [id, shown(node.text ?? "")]));
  const edges = diagram.db.getEdges().map((edge) => [edge.start, edge.end, shown(edge.text ?? "")]);
  console.log(JSON.stringify({ nodes, edges }));
}
