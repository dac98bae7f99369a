// The page of a distillation, as a reader uses it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { WIDTHS, beyond, launch, open, overflow } from "./browser.js";
import { SAMPLE, manyWords, written } from "./pages.js";

const PARTS = ["core_words", "slogans", "groups", "cloud", "network", "heat", "copies", "set_aside",
  "suggested_merges", "units", "skipped", "not_told", "settings"];
const RANKING = "#core_words table.ranking";

let browser;
const pages = {};
before(async () => {
  browser = await launch();
  for (const lang of ["zh", "en"]) pages[lang] = written(lang, "distill", SAMPLE, "--lang", lang);
});
after(() => browser.close());

const column = (page, at) =>
  page.$$eval(`${RANKING} tbody:not([hidden]) tr:first-child td:nth-child(${at})`,
    (cells) => cells.map((cell) => cell.textContent.trim()));
const rising = (values) => [...values].sort((one, other) => one - other);

for (const lang of ["zh", "en"]) {
  describe(`in ${lang}`, () => {
    for (const width of WIDTHS) {
      for (const colorScheme of ["light", "dark"]) {
        test(`it stands still at ${width} px, ${colorScheme}`, async () => {
          const { page, faults, close } =
            await open(browser, pages[lang], { viewport: { width, height: 900 }, colorScheme });
          await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
          assert.equal(await overflow(page), 0);
          assert.deepEqual(await beyond(page), []);
          assert.deepEqual(faults, []);
          await close();
        });
      }
    }

    test("every part is there and the contents lead to it", async () => {
      const { page, close } = await open(browser, pages[lang]);
      const linked = await page.$$eval("nav a", (links) => links.map((link) => link.hash.slice(1)));
      assert.deepEqual(linked, PARTS);
      const sections = await page.$$eval("main > section", (parts) => parts.map((part) => part.id));
      assert.deepEqual(sections, PARTS);
      const text = await page.innerText("body");
      const isChinese = lang === "zh";
      assert.equal(text.includes("支持科室"), isChinese);
      assert.equal(text.includes("nominated"), !isChinese);
      await close();
    });
  });
}

test("columns sort up and down and say so", async () => {
  const { page, close } = await open(browser, pages.zh);
  const head = (name) => page.locator(`${RANKING} th`, { hasText: name });
  assert.equal(await head("名次").first().getAttribute("aria-sort"), "ascending");
  await head("得分").getByRole("button").click();
  assert.equal(await head("得分").getAttribute("aria-sort"), "ascending");
  assert.equal(await head("名次").first().getAttribute("aria-sort"), null);
  const scores = (await column(page, 4)).map(Number);
  assert.deepEqual(scores, rising(scores));
  await head("得分").getByRole("button").press("Enter");
  assert.equal(await head("得分").getAttribute("aria-sort"), "descending");
  assert.deepEqual((await column(page, 4)).map(Number), rising(scores).reverse());
  // Numbers as numbers: 10/16 is more than 9/16.
  await head("支持科室").getByRole("button").click();
  const parts = (await column(page, 7)).map(parseFloat);
  assert.deepEqual(parts, rising(parts));
  assert.ok(parts.some((count) => count > 9) && parts.some((count) => count < 9), `${parts}`);
  // By the better end of the interval.
  await head("90% 名次区间").getByRole("button").click();
  const lows = (await column(page, 5)).map((text) => parseFloat(text));
  assert.deepEqual(lows, rising(lows));
  await head("核心词").getByRole("button").click();
  const words = await page.$$eval(`${RANKING} .word b`, (cells) => cells.map((cell) => cell.textContent));
  assert.deepEqual(words, await page.evaluate((all) => [...all].sort(new Intl.Collator("zh-Hans").compare), words));
  await close();
});

test("evidence stays with its row", async () => {
  const { page, close } = await open(browser, pages.zh);
  const marked = (row) => page.locator(`${RANKING} tbody`, { has: page.locator(`b:text-is("${row}")`) }).locator("mark");
  const before = await marked("病人").allTextContents();
  await page.locator(`${RANKING} th`, { hasText: "得分" }).getByRole("button").click();
  assert.deepEqual(await marked("病人").allTextContents(), before);
  assert.ok(before.length > 0 && before.every((mark) => mark === "病人"), `${before}`);
  const entry = page.locator(`${RANKING} tbody`, { has: page.locator("b:text-is('病人')") });
  assert.equal(await entry.locator(".quote").first().isVisible(), false);
  await entry.locator("summary").click();
  assert.equal(await entry.locator(".quote").first().isVisible(), true);
  assert.match(await entry.locator(".source").first().innerText(), /科|部|室/);
  assert.match(await entry.locator(".criteria").innerText(), /16 方中 14 方/);
  await close();
});

test("a filter waits for composed characters and tells how many are left", async () => {
  const { page, close } = await open(browser, pages.zh);
  const field = page.locator("#core_words .filter input");
  const count = page.locator("#core_words output");
  const shown = async () => (await column(page, 1)).length;
  const all = await shown();
  await field.fill("仁");
  const few = await shown();
  assert.ok(0 < few && few < all, `${few} of ${all}`);
  assert.equal(await count.innerText(), `${few} / ${all} 行`);
  await field.fill("");
  assert.equal(await shown(), all);
  assert.equal(await count.innerText(), "");
  await field.evaluate((input) => {
    input.dispatchEvent(new CompositionEvent("compositionstart"));
    input.value = "ren";
    input.dispatchEvent(new InputEvent("input", { isComposing: true }));
  });
  assert.equal(await shown(), all, "letters on their way to characters are not looked for");
  await field.evaluate((input) => {
    input.value = "仁";
    input.dispatchEvent(new InputEvent("input", { isComposing: true }));
    input.dispatchEvent(new CompositionEvent("compositionend"));
  });
  assert.equal(await shown(), few);
  await close();
});

test("the network zooms, moves and answers", async () => {
  const { page, faults, close } = await open(browser, pages.zh);
  const net = page.locator("svg.net");
  await net.scrollIntoViewIfNeeded();
  const view = async () => (await net.getAttribute("viewBox")).split(" ").map(Number);
  const home = await view();
  const tool = (name) => page.locator(".tools").getByRole("button", { name });
  await tool("放大").click();
  assert.ok((await view())[2] < home[2]);
  await tool("缩小").click();
  await tool("缩小").click();
  assert.ok((await view())[2] > home[2]);
  await tool("复原").click();
  assert.deepEqual(await view(), home);

  const box = await net.boundingBox();
  const [x, y] = [box.x + 4, box.y + box.height - 4];
  await page.mouse.move(x, y);
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, -1);
  assert.deepEqual(await view(), home, "a reader who scrolls past is not caught");
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 30, { steps: 3 });
  await page.mouse.up();
  assert.notDeepEqual((await view()).slice(0, 2), home.slice(0, 2), "the canvas is dragged");
  await page.mouse.wheel(0, -120);
  await page.waitForFunction((width) => document.querySelector("svg.net").viewBox.baseVal.width < width, home[2]);
  assert.ok(Math.abs(scrolled - await page.evaluate(() => window.scrollY)) < 5, "the page stays");
  await tool("复原").click();

  const node = page.locator(".node", { hasText: "病人" }).first();
  await node.locator("circle").hover();
  assert.ok(await page.locator("line.lit").count() > 0);
  assert.ok(await page.locator(".node.lit").count() < await page.locator(".node").count());
  assert.match(await page.locator(".readout").innerText(), /病人：14 方/);
  const stood = await node.getAttribute("transform");
  const at = await node.locator("circle").boundingBox();
  await page.mouse.down();
  await page.mouse.move(at.x + 90, at.y + 40, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await node.getAttribute("transform"), stood, "the node is dragged");
  const [, cx, cy] = (await node.getAttribute("transform")).match(/translate\((\S+) (\S+)\)/).map(Number);
  const number = await node.getAttribute("data-node");
  const end = await page.$eval(`line[data-a="${number}"]`, (line) => [+line.getAttribute("x1"), +line.getAttribute("y1")]);
  assert.deepEqual(end, [cx, cy], "its lines follow");

  await page.mouse.move(5, 5);
  await page.locator(".node").nth(1).focus();
  assert.ok(await page.locator("line.lit").count() > 0, "the keyboard asks too");
  assert.deepEqual(faults, []);
  await close();
});

test("two fingers zoom the network", async () => {
  const { page, close } = await open(browser, pages.zh);
  const width = () => page.$eval("svg.net", (svg) => svg.viewBox.baseVal.width);
  const home = await width();
  await page.$eval("svg.net", (svg) => {
    svg.setPointerCapture = () => {};
    svg.scrollIntoView();
    const { x, y } = svg.getBoundingClientRect();
    const finger = (type, pointerId, dx) => svg.dispatchEvent(new PointerEvent(type, {
      bubbles: true, pointerId, pointerType: "touch", clientX: x + 200 + dx, clientY: y + 100,
    }));
    finger("pointerdown", 1, 0);
    finger("pointerdown", 2, 100);
    finger("pointermove", 2, 180);
    finger("pointerup", 2, 180);
    finger("pointerup", 1, 0);
  });
  assert.ok(await width() < home);
  await close();
});

test("drawings do not lie over each other", async () => {
  const { page, close } = await open(browser, pages.zh);
  const overlaps = (selector) => page.$$eval(selector, (elements) => {
    // Glyphs stand within their line, which is higher.
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const slack = (box) => box.height * 0.16;
    const hits = [];
    boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other, next) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > slack(one) + slack(other)) {
        hits.push(`${elements[at].textContent} ${elements[at + 1 + next].textContent}`);
      }
    }));
    return hits;
  });
  assert.deepEqual(await overlaps("svg.cloud text"), []);
  assert.deepEqual(await overlaps("svg.net .label"), []);
  assert.ok(await page.locator("svg.cloud text").count() >= 20);
  await close();
});

test("the heat map tells counts that sum up", async () => {
  const { page, close } = await open(browser, pages.zh);
  const rows = await page.$$eval(".heat tbody tr", (all) => all.map((row) =>
    [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent) || 0)));
  for (const row of rows) {
    assert.equal(row.slice(0, -1).reduce((sum, count) => sum + count, 0), row.at(-1), `${row}`);
  }
  await page.locator(".heat thead th").last().getByRole("button").click();
  const sums = await page.$$eval(".heat .all", (cells) => cells.map((cell) => Number(cell.textContent)));
  assert.deepEqual(sums, rising(sums));
  await close();
});

test("everything is readable without a script", async () => {
  const { page, faults, close } = await open(browser, pages.zh, { javaScriptEnabled: false });
  assert.equal(await page.locator("button, input").count(), 0, "what needs the script is made by it");
  const entry = page.locator(`${RANKING} tbody`).first();
  await entry.locator("summary").click();
  assert.equal(await entry.locator(".quote").first().isVisible(), true);
  for (const part of PARTS) assert.equal(await page.locator(`#${part}`).isVisible(), true, part);
  assert.deepEqual(faults, []);
  await close();
});

test("it prints with its evidence", async () => {
  const { page, close } = await open(browser, pages.zh, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  const paper = await page.$eval("body", (body) => getComputedStyle(body).backgroundColor);
  assert.equal(paper, "rgb(255, 255, 255)");
  assert.equal(await page.locator("nav").isVisible(), false);
  assert.equal(await page.locator(".filter").first().isVisible(), false);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("details:not([open])").count(), await page.locator("details.aside").count());
  assert.equal(await page.locator(".quote").last().isVisible(), true);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("details[open]").count(), 0, "folded again");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.ok(pdf.length > 100_000, `${pdf.length} bytes`);
  await close();
});

test("five hundred rows are fast", async (context) => {
  const file = written("many", "distill", manyWords(), "--lang", "zh", "--top", "500", "--resamples", "20");
  const { page, faults, close } = await open(browser, file);
  assert.equal(await page.locator(`${RANKING} tbody`).count(), 500);
  const opened = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
  const timed = (act) => page.evaluate(async (act) => {
    const { button, field } = {
      button: document.querySelectorAll("#core_words .sort")[3],
      field: document.querySelector("#core_words .filter input"),
    };
    const from = performance.now();
    if (act === "sort") button.click();
    if (act === "filter") { field.value = "仁"; field.dispatchEvent(new Event("input")); }
    document.querySelector("#core_words table").getBoundingClientRect();
    return performance.now() - from;
  }, act);
  const sorted = await timed("sort");
  const filtered = await timed("filter");
  context.diagnostic(`500 rows: opened ${opened.toFixed(0)} ms, sorted ${sorted.toFixed(0)} ms, filtered ${filtered.toFixed(0)} ms`);
  assert.ok(sorted < 1000 && filtered < 1000);
  assert.equal(await overflow(page), 0);
  assert.deepEqual(faults, []);
  await close();
});
