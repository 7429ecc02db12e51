// Measures the search of a large site in Debian's chromium, from file://: the share of its files, and milliseconds a query.
//   node speed.mjs FOLDER-OF-MODULES SITE
// Words of two signs are asked for that occur within words of the texts.
import { createRequire } from "node:module";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

const [modules, site] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "node_modules", "x.js"))("playwright-core");
const WORDS = 30;

let values;
const room = new Proxy({}, { get: () => (...all) => (values = all) });
function called(name) {
  new Function("room", readFileSync(join(site, "s", name), "utf8"))(room);
  return values;
}
const size = (name) => statSync(join(site, "s", name)).size;
const texts = readdirSync(join(site, "s", "t")).sort().map((name) => inflateRawSync(Buffer.from(called("t/" + name)[1], "base64")).toString());
const shards = readdirSync(join(site, "s", "i")).map((name) => size("i/" + name));
const all = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const index = shards.reduce((sum, one) => sum + one, 0);
console.log(`texts ${all} bytes, terms ${index}, meta.js ${size("meta.js")}: ${((100 * (index + size("meta.js"))) / all).toFixed(1)} %; ${shards.length} files, the largest ${Math.max(...shards)}`);

let seed = 7;
const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
function word() {
  const runs = texts[next(texts.length)].match(/[가-힣]{2,}/g);
  const run = runs[next(runs.length)];
  const from = next(run.length - 1);
  return run.slice(from, from + 2);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await (await browser.newContext()).newPage();
const open = () => page.goto(pathToFileURL(join(site, "search.html")).href);
// Milliseconds from the key stroke until the ranked list is there, and until the first excerpts are.
const ask = (query) =>
  page.evaluate(
    (text) =>
      new Promise((done) => {
        const field = document.getElementById("q");
        const status = document.querySelector(".status");
        status.textContent = "";
        let ranked = 0;
        const begun = performance.now();
        const watcher = new MutationObserver(() => {
          if (!ranked) ranked = performance.now();
          if (status.textContent === "" || /…$/.test(status.textContent)) return;
          watcher.disconnect();
          done([ranked - begun, performance.now() - begun]);
        });
        watcher.observe(status, { childList: true, characterData: true, subtree: true });
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    query,
  );
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const shown = (name, times) =>
  console.log(`${name}: ranked ${middle(times.map((one) => one[0])).toFixed(0)} ms (worst ${Math.max(...times.map((one) => one[0])).toFixed(0)}), excerpts ${middle(times.map((one) => one[1])).toFixed(0)} ms (worst ${Math.max(...times.map((one) => one[1])).toFixed(0)})`);

const first = [];
for (let i = 0; i < 3; i++) {
  await open();
  await page.waitForTimeout(500);
  first.push(await ask(word()));
}
shown("first search of a page", first);
const times = [];
for (let i = 0; i < WORDS; i++) times.push(await ask(word()));
shown(`${WORDS} words`, times);
const again = [];
for (let i = 0; i < WORDS; i++) again.push(await ask(word()));
shown(`${WORDS} more`, again);
console.log(`heap ${((await page.evaluate(() => performance.memory.usedJSHeapSize)) / 1048576).toFixed(0)} MB`);
await browser.close();
