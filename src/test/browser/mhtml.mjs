// Saves pages as MHTML in Debian's chromium, as its "save as" does.
//   node mhtml.mjs FOLDER-OF-MODULES PROXY FOLDER ADDRESS...
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const [modules, proxy, folder, ...addresses] = process.argv.slice(2);
const require = createRequire(join(modules, "node_modules", "x.js"));
const { chromium } = require("playwright-core");

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"], proxy: { server: proxy } });
try {
  const page = await browser.newPage();
  for (const address of addresses) {
    await page.goto(address, { waitUntil: "networkidle" });
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
    writeFileSync(join(folder, `${address.replace(/.*\//, "")}.mhtml`), data);
  }
} finally {
  await browser.close();
}
