// node pages.mjs JOB.json: opens pages in Chromium and tells what a reader would meet, one JSON object a page.
// JOB: {"pages": [address...], "shots": folder, "print": [address...], "search": {"page": address, "words": "..."}}
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({
  executablePath: job.chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

const open = async (context, address, notes) => {
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && notes.errors.push(message.text()));
  page.on("pageerror", (error) => notes.errors.push(String(error)));
  page.on("request", (request) => /^(file|data):/.test(request.url()) || notes.requests.push(request.url()));
  page.on("dialog", (dialog) => { notes.errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(address, { waitUntil: "load" });
  return page;
};

for (const [size, viewport] of Object.entries(sizes)) {
  const context = await browser.newContext({ viewport });
  for (const [number, address] of job.pages.entries()) {
    const notes = { address, size, errors: [], requests: [] };
    const page = await open(context, address, notes);
    notes.overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    notes.text = await page.evaluate(() => document.body.innerText);
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, {
      preload: false, // or axe itself would ask for the style sheet
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    notes.violations = found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
    notes.passes = found.passes.length;
    if (job.shots) await page.screenshot({ path: `${job.shots}/${number}-${size}.png` });
    console.log(JSON.stringify(notes));
    await page.close();
  }
  await context.close();
}

const context = await browser.newContext();
for (const [number, address] of (job.print ?? []).entries()) {
  const notes = { address, size: "paper", errors: [], requests: [], files: [] };
  const page = await open(context, address, notes);
  for (const format of ["A4", "Letter"]) {
    const path = `${job.shots}/${number}-${format}.pdf`;
    await page.pdf({ path, format, preferCSSPageSize: false });
    notes.files.push(path);
  }
  console.log(JSON.stringify(notes));
}
if (job.search) {
  const notes = { address: job.search.page, size: "search", errors: [], requests: [] };
  const page = await open(context, job.search.page, notes);
  await page.fill("input[type=search]", job.search.words);
  notes.found = await page.$$eval("#results a", (links) => links.map((link) => link.textContent));
  await page.click("#results a");
  await page.waitForLoadState("load");
  notes.landed = page.url();
  console.log(JSON.stringify(notes));
}
await browser.close();
