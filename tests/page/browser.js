// A browser that notes whatever a page complains of or asks for.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { MODULES, CHROMIUM } = process.env;
const { chromium } = createRequire(`${MODULES}/package.json`)("playwright-core");

export const WIDTHS = [1280, 390];

export const launch = () =>
  chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--force-color-profile=srgb"] });

// A page of a file, and what went wrong with it.
export const open = async (browser, file, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  const own = pathToFileURL(file).href;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== own) faults.push(`request: ${request.url()}`);
  });
  page.on("dialog", async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(own);
  return { page, faults, close: () => context.close() };
};

// How far the document is wider than the window.
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

// What stands beyond the right edge, but for what scrolls in a box of its own.
export const beyond = (page) =>
  page.evaluate(() => {
    const scrolls = (element) => element.closest(".wide, .canvas");
    return [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => !scrolls(element) && element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.tagName} ${element.className.baseVal ?? element.className}`)
      .slice(0, 5);
  });
