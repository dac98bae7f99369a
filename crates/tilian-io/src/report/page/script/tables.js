// Sorts and filters tables. Without it every row is there, in the order of the report.
(() => {
  const isChinese = document.documentElement.lang.startsWith("zh");
  const say = (chinese, english) => (isChinese ? chinese : english);
  const collator = new Intl.Collator(isChinese ? "zh-Hans" : "en", { numeric: true });
  // Fewer rows are seen at one look.
  const LEAST = 6;

  // What is sorted: rows, or bodies where a row has another one beneath it.
  const entriesOf = (table) =>
    table.classList.contains("grouped") ? [...table.tBodies] : [...table.tBodies[0].rows];
  const rowOf = (entry) => (entry.rows ? entry.rows[0] : entry);

  const number = (cell) => parseFloat(cell.dataset.value ?? cell.textContent);
  // Of a word with remarks beside it the word alone counts.
  const text = (cell) => (cell.querySelector("b") ?? cell).textContent.trim();
  const compared = {
    number: [number, (one, other) => one - other, Number.isNaN],
    text: [text, (one, other) => collator.compare(one, other), (value) => value === ""],
  };

  const sort = (table, head, direction) => {
    const [read, compare, isEmpty] = compared[head.dataset.sort];
    const keyed = entriesOf(table).map((entry) => ({ entry, key: read(rowOf(entry).cells[head.cellIndex]) }));
    keyed.sort((one, other) => {
      // What says nothing comes last, whatever the direction.
      const empty = isEmpty(one.key) - isEmpty(other.key);
      return empty || (isEmpty(one.key) ? 0 : direction * compare(one.key, other.key));
    });
    (table.classList.contains("grouped") ? table : table.tBodies[0]).append(...keyed.map(({ entry }) => entry));
    [...head.parentNode.cells].forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
  };

  const withSorting = (table) => {
    for (const head of table.tHead.rows[0].cells) {
      if (!head.dataset.sort) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      // A drawing stays beneath the button.
      button.append(...[...head.childNodes].filter((part) => part.nodeName !== "svg"));
      head.prepend(button);
      button.addEventListener("click", () =>
        sort(table, head, head.getAttribute("aria-sort") === "ascending" ? -1 : 1));
    }
  };

  // A table that is laid out by other means stays a table for those who hear it.
  const withRoles = (table) => {
    const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", th: "columnheader", td: "cell" };
    [table, ...table.querySelectorAll("thead, tbody, tr, th, td")].forEach((element) =>
      element.setAttribute("role", roles[element.localName]));
  };

  const folded = (words) => words.normalize("NFKC").toLowerCase();

  const withFilter = (table) => {
    const entries = entriesOf(table);
    const box = document.createElement("p");
    const label = document.createElement("label");
    const field = document.createElement("input");
    const count = document.createElement("output");
    box.className = "filter";
    field.type = "search";
    field.autocomplete = "off";
    count.setAttribute("aria-live", "polite");
    label.append(say("筛选 ", "Filter "), field);
    box.append(label, count);
    (table.closest(".wide") ?? table).before(box);
    let texts;
    const apply = () => {
      texts ??= entries.map((entry) => folded(rowOf(entry).textContent));
      const wanted = folded(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      entries.forEach((entry, at) => {
        entry.hidden = !wanted.every((word) => texts[at].includes(word));
        shown += !entry.hidden;
      });
      count.value = wanted.length === 0 ? "" : say(`${shown} / ${entries.length} 行`, `${shown} of ${entries.length} rows`);
    };
    // While characters are being composed the field holds letters that nobody looks for.
    field.addEventListener("input", (event) => { if (!event.isComposing) apply(); });
    field.addEventListener("compositionend", apply);
  };

  for (const table of document.querySelectorAll("main table")) {
    if (!table.tHead || !table.tBodies.length) continue;
    const rows = entriesOf(table).length;
    if (table.classList.contains("grouped")) withRoles(table);
    if (rows > 1) withSorting(table);
    if (rows >= LEAST) withFilter(table);
  }
})();
