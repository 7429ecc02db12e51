// Looks at sites of the reading room in Debian's Firefox, from file://: what room.mjs asks of Chromium in full, asked again where
// browsers differ. Prints what is wrong, and ends with 1 if anything is.
//   node firefox.mjs FOLDER-OF-MODULES DEMO HOSTILE
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, demo, hostile] = process.argv.slice(2);
const puppeteer = createRequire(join(modules, "node_modules", "x.js"))("puppeteer-core");
const started = Date.now();
const faults = [];
const expect = (holds, what) => holds || faults.push(what);
const address = (site, page) => pathToFileURL(join(site, page)).href;

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
  extraPrefsFirefox: { "browser.shell.checkDefaultBrowser": false, "app.update.enabled": false },
});
const page = await browser.newPage();
page.on("console", (message) => ["error", "warn"].includes(message.type()) && faults.push(`${page.url()}: console: ${message.text()}`));
page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
page.on("requestfailed", (request) => faults.push(`${page.url()}: not loaded: ${request.url()}`));
page.on("request", (request) => expect(/^(file|data|blob):/.test(request.url()), `${page.url()}: asked for ${request.url()}`));
page.on("dialog", (dialog) => (faults.push(`${page.url()}: a dialog`), dialog.dismiss()));
await page.setViewport({ width: 390, height: 844 });

const posts = (site) => readdirSync(join(site, "posts")).map((name) => "posts/" + name);
let pages = 0;
for (const [site, paths] of [
  [demo, ["index.html", ...posts(demo), "all/1.html", "tags.html", "years.html", "stats.html", "gallery/1.html", "files.html", "about.html", "guestbook/1.html", "404.html"]],
  [hostile, ["index.html", ...posts(hostile).slice(0, 12), "stats.html", "about.html"]],
]) {
  for (const path of paths) {
    await page.goto(address(site, path));
    const seen = await page.evaluate(() => ({
      title: document.title,
      text: document.querySelector("main").innerText.length,
      wide: document.documentElement.scrollWidth - innerWidth,
      broken: Array.from(document.images).filter((image) => image.complete && image.naturalWidth === 0 && image.getAttribute("src")).length,
    }));
    expect(seen.text > 0 && seen.title !== "" && !seen.title.includes("broken"), `${path}: shows nothing, or another title: ${seen.title}`);
    expect(seen.wide <= 0, `${path}: scrolls ${seen.wide} px sideways`);
    expect(site === hostile || seen.broken === 0, `${path}: ${seen.broken} pictures are not shown`);
    pages++;
  }
}

// the keyboard leads to the search, the search to a post, where the word is; the theme lasts
await page.goto(address(demo, "index.html"));
await page.keyboard.press("/");
await page.waitForSelector("#q");
await page.waitForFunction(() => document.activeElement.id === "q");
await page.keyboard.type("선착장에서");
await page.waitForSelector("#hits h2 a");
expect((await page.$eval("#hits h2 a", (link) => link.getAttribute("href"))).startsWith("posts/48.html"), "the search does not find the post");
await page.keyboard.press("ArrowDown");
await page.keyboard.press("Enter");
await page.waitForSelector("article");
expect((await page.$eval("article", (text) => text.innerText)).includes("선착장에서"), "what was found is not on its page");
const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
const before = await colour();
await page.click(".theme");
expect((await colour()) !== before, "the button does not change the theme");
await page.reload();
expect((await colour()) !== before, "the theme does not last");

await page.goto(address(demo, "gallery/1.html"));
await page.focus(".gallery a");
await page.keyboard.press("Enter");
const place = () => page.$eval(".viewer .line span", (line) => line.textContent);
const first = await place();
await page.keyboard.press("ArrowRight");
expect((await place()) !== first, "the arrow key does not lead to the next picture");
await page.keyboard.press("Escape");
expect(await page.evaluate(() => !document.querySelector(".viewer").open), "Esc does not close the viewer");

const version = await browser.version();
await browser.close();
const different = Array.from(new Set(faults));
different.slice(0, 40).forEach((fault) => console.log("wrong: " + fault));
console.log(`${version}: ${pages} pages, ${different.length} faults, ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(different.length ? 1 : 0);
