// Pages as the command writes them, and the campaigns that they are of.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tilian-pages-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

export const SAMPLE = join(root, "corpora/sample-campaign");

// Runs the command and tells where the page is.
export const written = (name, ...args) => {
  const file = join(folder, `${name}.html`);
  execFileSync(process.env.TILIAN, [...args, "--format", "html", "--out", file], { stdio: "pipe" });
  return file;
};

// Numbers that are the same in every run (Park & Miller 1988).
const drawn = (seed) => () => (seed = (seed * 48271) % 2147483647);

// More than five hundred words that units put forward and essays use.
export const manyWords = () => {
  const first = [..."仁爱信诚敬勤廉公正义礼智勇恒善美真和谐精"];
  const second = [..."心行业术道志学思为守护生命责任担当奉献尊重关怀服务"];
  const random = drawn(7);
  const of = (list) => list[random() % list.length];
  const words = first.flatMap((one) => second.map((other) => one + other));
  const units = [..."一二三四五六七八九十"].map((number) => `第${number}科`);
  const lines = words.map((text, at) => ({ id: `w${at}`, text, kind: "core_word", unit: of(units) }));
  for (let at = 0; at < 200; at += 1) {
    const sentence = () => `我们先讲${of(words)}，再讲${of(words.slice(0, 30))}和${of(words.slice(0, 30))}。`;
    const text = Array.from({ length: 10 }, sentence).join("");
    lines.push({ id: `e${at}`, text, kind: "essay", unit: of(units), title: `第${at}篇` });
  }
  const file = join(folder, "many.jsonl");
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
  return file;
};

// Whatever could become markup, a formula or a path, in every place that a page shows.
export const HOSTILE = [
  "<script>alert(1)</script>", "</style><b>", "</script><img src=x onerror=alert(1)>",
  "\"onmouseover=alert(1) x=\"", "'><svg onload=alert(1)>", "../../x", "=HYPERLINK(\"x\")", "&lt;&amp;",
  "守\u200B护\u202E",
];

export const hostile = () => {
  const lines = HOSTILE.flatMap((bad, at) => [
    { id: `词${at}${bad}`, text: bad, kind: "core_word", unit: bad, author: bad },
    { id: `语${at}${bad}`, text: `${bad}，守护生命`, kind: "slogan", unit: bad, author: bad },
    {
      id: `文${at}${bad}`, title: bad, unit: bad, author: bad, kind: "essay",
      text: `${bad}说：守护生命${bad}，也守护责任。责任和生命都要守护，${bad}守护生命。`,
    },
  ]);
  const campaign = join(folder, "hostile");
  const file = join(campaign, "texts.jsonl");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
  const settings = "[merge]\n\"守护</pre><script>alert(1)</script>\" = [\"守护\"]\n" +
    "[groups]\n\"</h3><script>alert(1)</script>\" = [\"责任\"]\n";
  writeFileSync(join(campaign, "tilian.toml"), settings);
  writeFileSync(join(campaign, "<img src=x onerror=alert(1)>.pdf"), "x");
  return campaign;
};
