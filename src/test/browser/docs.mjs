// Looks at every page of the documentation's site in Debian's chromium, from file://: accessibility, errors of the console, width on a phone.
//   node docs.mjs FOLDER-OF-MODULES SITE
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, site] = process.argv.slice(2);
const require = createRequire(join(modules, "node_modules", "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const html = (folder) => readdirSync(join(site, folder)).filter((name) => name.endsWith(".html")).map((name) => join(folder, name));
const pages = [...html("."), ...html("ko")];
const faults = [];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
async function look(options, judge) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  let path = "";
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(`${path}: ${message.text()}`));
  for (path of pages) {
    await page.goto(pathToFileURL(join(site, path)).href);
    await judge(page, path);
  }
  await context.close();
}
const accessible = (scheme) => async (page, path) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ preload: false }));
  violations.forEach((one) => faults.push(`${path}, ${scheme}: ${one.id}: ${one.nodes[0].html.slice(0, 120)}`));
};
// axe is a script, which the pages' policy blocks
for (const colorScheme of ["light", "dark"]) {
  await look({ viewport: { width: 1280, height: 900 }, colorScheme, bypassCSP: true }, accessible(colorScheme));
}
await look({ viewport: { width: 360, height: 740 } }, async (page, path) => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  over > 0 && faults.push(`${path}: ${over} pixels wider than a phone`);
  const styled = await page.evaluate(() => getComputedStyle(document.body).margin);
  styled !== "0px" && faults.push(`${path}: without its styles`);
});
await browser.close();
faults.forEach((fault) => console.error(fault));
console.log(`docs: ${pages.length} pages, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
