// Searches ENTRIES (search-data.js): every word must begin a word of the title or of the text; titles count more, sources less.
"use strict";
(() => {
  const MOST = 40;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
  const entries = ENTRIES.map(([page, title, kind, words]) => ({
    page, title, kind, head: " " + plain(title).replace(/[^\p{L}\p{N}]+/gu, " "), body: " " + plain(words).replace(/[^\p{L}\p{N}]+/gu, " "),
  }));
  const field = document.getElementById("words");
  const list = document.getElementById("results");
  const count = document.getElementById("count");

  const score = (entry, words) => {
    let sum = 0;
    for (const word of words) {
      const inHead = entry.head.includes(" " + word);
      if (!inHead && !entry.body.includes(" " + word)) return 0;
      sum += inHead ? 3 : 1;
    }
    return entry.kind === "Source" ? sum / 4 : entry.kind === "Issue" ? sum + 2 : sum;
  };

  const show = () => {
    const words = plain(field.value).match(/[\p{L}\p{N}]+/gu) || [];
    const found = words.length
      ? entries.map((entry) => [score(entry, words), entry]).filter(([sum]) => sum).sort((a, b) => b[0] - a[0])
      : [];
    list.replaceChildren(...found.slice(0, MOST).map(([, entry]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.page;
      link.textContent = entry.title;
      item.dir = "auto";
      item.append(link, ` (${entry.kind})`);
      return item;
    }));
    list.hidden = !found.length;
    count.textContent = words.length
      ? found.length > MOST ? `${found.length} found, the best ${MOST} shown` : `${found.length} found`
      : "";
  };

  document.getElementById("search").addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", show);
  field.value = new URLSearchParams(location.search).get("q") || "";
  show();
})();
