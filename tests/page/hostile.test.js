// Submissions that try to become markup.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { WIDTHS, launch, open, overflow } from "./browser.js";
import { HOSTILE, hostile, written } from "./pages.js";

// What hides something is shown by the number of its character instead.
const SHOWN = HOSTILE.filter((bad) => !/[\u200B\u202E]/.test(bad));

let browser;
let campaign;
before(async () => {
  browser = await launch();
  campaign = hostile();
});
after(() => browser.close());

for (const command of ["distill", "copies"]) {
  for (const lang of ["zh", "en"]) {
    test(`${command} in ${lang} shows them as text`, async () => {
      const file = written(`hostile-${command}-${lang}`, command, campaign, "--lang", lang);
      for (const width of WIDTHS) {
        const { page, faults, close } = await open(browser, file, { viewport: { width, height: 900 } });
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
        // Whatever listens to a pointer or to the keyboard is given the occasion.
        for (const mark of await page.locator("mark, a.run, .node, td").all().then((all) => all.slice(0, 12))) {
          await mark.dispatchEvent("mouseover");
        }
        const found = await page.evaluate(() => ({
          scripts: document.querySelectorAll("body script").length,
          strange: document.querySelectorAll("img, iframe, object, link[href], base").length,
          listening: [...document.querySelectorAll("*")].filter((element) =>
            [...element.attributes].some(({ name }) => name.startsWith("on"))).length,
          last: document.body.lastElementChild.tagName,
        }));
        assert.deepEqual(found, { scripts: 1, strange: 0, listening: 0, last: "SCRIPT" });
        assert.equal(await overflow(page), 0, `at ${width} px`);
        assert.deepEqual(faults, []);
        const text = await page.evaluate(() => document.querySelector("main").textContent);
        for (const bad of command === "distill" ? SHOWN : []) {
          assert.ok(text.includes(bad), `${bad} is shown as it is`);
        }
        assert.ok(!/[\u200B\u202E]/.test(text), "what is hidden is shown by its number");
        await close();
      }
    });
  }
}
