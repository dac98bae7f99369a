// The page of copies.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { WIDTHS, beyond, launch, open, overflow } from "./browser.js";
import { SAMPLE, written } from "./pages.js";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const lang of ["zh", "en"]) {
  describe(`in ${lang}`, () => {
    let file;
    before(() => { file = written(`copies-${lang}`, "copies", SAMPLE, "--lang", lang); });

    for (const width of WIDTHS) {
      test(`it stands still at ${width} px`, async () => {
        const { page, faults, close } = await open(browser, file, { viewport: { width, height: 900 } });
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
        assert.equal(await overflow(page), 0);
        assert.deepEqual(await beyond(page), []);
        assert.deepEqual(faults, []);
        await close();
      });
    }

    test("both sides of a match light up", async () => {
      const { page, close } = await open(browser, file);
      await page.locator("a.run").first().hover();
      assert.equal(await page.locator("a.run.lit").count(), 2);
      await close();
    });

    test("it reads without a script and prints", async () => {
      const { page, faults, close } = await open(browser, file, { javaScriptEnabled: false });
      assert.ok(await page.locator("article.card").count() > 0);
      assert.equal(await page.locator("button, input").count(), 0);
      assert.ok((await page.pdf()).length > 50_000);
      assert.deepEqual(faults, []);
      await close();
    });
  });
}
