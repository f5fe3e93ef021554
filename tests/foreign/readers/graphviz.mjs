// node graphviz.mjs MAP.dot: what Graphviz itself reads and draws: the lines of each box as drawn, and the edges.
import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";
import { JSDOM } from "jsdom";

const viz = await instance();
const text = readFileSync(process.argv[2], "utf8");
const graph = viz.renderJSON(text);
const svg = new JSDOM(viz.renderString(text, { format: "svg" }), { contentType: "image/svg+xml" }).window.document;
const lines = (group) => [...group.getElementsByTagName("text")].map((line) => line.textContent).join(" ");
const nodes = [...svg.getElementsByClassName("node")].map((group) => [group.getElementsByTagName("title")[0].textContent, lines(group)]);
const label = (edge) => (edge._ldraw_ ?? []).filter((step) => step.op === "T").map((step) => step.text).join(" ");
console.log(JSON.stringify({
  nodes: Object.fromEntries(nodes),
  edges: (graph.edges ?? []).map((edge) => [graph.objects[edge.tail].name, graph.objects[edge.head].name, label(edge)]),
}));
