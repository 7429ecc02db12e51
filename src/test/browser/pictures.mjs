// Takes the pictures of the documentation: the reading room of the demo, in Debian's chromium.
//   node pictures.mjs FOLDER-OF-MODULES SITE FOLDER
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, site, folder] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "node_modules", "x.js"))("playwright-core");
const pictures = { "reading-room-home.png": "index.html", "reading-room-numbers.png": "stats.html" };

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--hide-scrollbars"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, colorScheme: "light", locale: "ko-KR", timezoneId: "Asia/Seoul" });
const page = await context.newPage();
for (const [picture, path] of Object.entries(pictures)) {
  await page.goto(pathToFileURL(join(site, path)).href);
  await page.evaluate(() => Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => {}))]));
  await page.screenshot({ path: join(folder, picture), animations: "disabled" });
}
await browser.close();
