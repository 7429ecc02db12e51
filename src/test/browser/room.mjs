// Judges sites of the reading room in Debian's chromium, from file://.
// ONLY=search runs the checks whose names match.
//   node room.mjs FOLDER-OF-MODULES DEMO-KO DEMO-EN HOSTILE PUBLIC
// Each is the folder of a site. Prints what is wrong, and ends with 1 if anything is.
import { createRequire } from "node:module";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

const [modules, ...sites] = process.argv.slice(2);
const require = createRequire(join(modules, "node_modules", "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [demoKo, demoEn, hostile, open] = sites;
const faults = [];
const started = Date.now();
const fail = (what) => faults.push(what);
const expect = (holds, what) => holds || fail(what);

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}
function unescaped(text) {
  return text.replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&nbsp;/g, "\u00a0").replace(/&amp;/g, "&");
}

// ---- 2. every link, fragment and picture leads to something; every page is reached from the first -------------------------
function crawl(site) {
  const listings = new Map();
  const exists = (path) => {
    const folder = dirname(path);
    if (!listings.has(folder)) {
      try {
        listings.set(folder, new Set(readdirSync(folder)));
      } catch {
        listings.set(folder, new Set());
      }
    }
    return listings.get(folder).has(path.slice(folder.length + 1));
  };
  const pages = new Map();
  for (const file of filesIn(site).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), (found) => unescaped(found[1]));
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at && ids.length < 3000);
    expect(twice.length === 0, `${relative(site, file)}: the fragment ${twice[0]} occurs twice`);
    expect(!/<[^>]+ (style|on[a-z]+)=/.test(html.replace(/"[^"]*"/g, '""')), `${relative(site, file)}: inline style or handler`);
    pages.set(file, { ids: new Set(ids), links: Array.from(html.matchAll(/ (?:href|src)="([^"]*)"/g), (found) => unescaped(found[1])) });
  }
  const reached = new Set([join(site, "index.html"), join(site, "404.html")]);
  const waiting = [...reached];
  while (waiting.length) {
    const page = waiting.pop();
    for (const link of pages.get(page)?.links ?? []) {
      if (/^(https?|mailto|tel|data):/.test(link)) continue;
      if (/^[a-z]+:|^\/|^\\/i.test(link)) {
        fail(`${relative(site, page)}: ${link}`);
        continue;
      }
      const target = fileURLToPath(new URL(link.replace(/[?#].*$/, "") || pathToFileURL(page), pathToFileURL(page)));
      const fragment = link.includes("#") ? decodeURIComponent(link.slice(link.indexOf("#") + 1)) : "";
      if (!exists(normalize(target))) fail(`${relative(site, page)}: ${link} leads nowhere`);
      else if (fragment && pages.has(target) && !pages.get(target).ids.has(fragment)) fail(`${relative(site, page)}: ${link}: no such fragment`);
      if (pages.has(target) && !reached.has(target)) {
        reached.add(target);
        waiting.push(target);
      }
    }
  }
  for (const page of pages.keys()) expect(reached.has(page), `${relative(site, page)}: not reached from the first page`);
  return pages.size;
}

// ---- the index, read as a plain scan would --------------------------------------------------------------------------------
function called(file) {
  let values;
  const room = new Proxy({}, { get: () => (...all) => (values = all) });
  new Function("room", readFileSync(file, "utf8"))(room);
  return values;
}
function textsOf(site) {
  const [rows, names, , each] = called(join(site, "s", "meta.js"));
  const categories = names.split("\n");
  const lines = rows.split("\n").slice(0, -1);
  const texts = new Map();
  return lines.map((row, number) => {
    const part = row.split("\t");
    const file = Math.floor(number / each);
    if (!texts.has(file)) texts.set(file, inflateRawSync(Buffer.from(called(join(site, "s", "t", file + ".js"))[1], "base64")).toString().split("\u0002"));
    const own = texts.get(file)[number % each];
    return { page: part[1], text: [part[4], part[5] + "\n" + categories[+part[3]], ...own.split("\u0001")].map((place) => place.normalize("NFKC").toLowerCase().replace(/\s+/g, " ")) };
  });
}

// ---- the browser ----------------------------------------------------------------------------------------------------------
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const address = (site, page) => {
  const [path, query] = page.split("?");
  return pathToFileURL(join(site, path)).href + (query ? "?" + query : "");
};
async function opened(options, name) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && fail(`${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => fail(`${name}: ${error.message}`));
  page.on("requestfailed", (request) => fail(`${name}: not loaded: ${request.url()}`));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || fail(`${name}: asked for ${request.url()}`));
  page.on("dialog", (dialog) => (fail(`${name}: a dialog: ${dialog.message()}`), dialog.dismiss()));
  return { context, page };
}

// 1. and 6.: every kind of page, light and dark, phone and desktop
async function kinds(site, pages, schemes) {
  for (const scheme of schemes) {
    const { context, page } = await opened({ colorScheme: scheme, viewport: { width: 1280, height: 900 } }, `${site} ${scheme}`);
    for (const path of pages) {
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        if (width === 1280) await page.goto(address(site, path));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide <= 0, `${path} ${width}: scrolls ${wide} px sideways`);
        if (width === 320 || (width === 390 && scheme === "dark")) continue;
        await page.evaluate(axe);
        const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"], preload: false }));
        found.violations.forEach((rule) => fail(`${path} ${scheme} ${width}: axe ${rule.id}: ${rule.nodes[0].target} ${rule.nodes[0].failureSummary?.split("\n")[1] ?? ""}`));
      }
    }
    await context.close();
  }
}

// 3. search
async function ask(page, text) {
  await page.evaluate((query) => {
    const field = document.getElementById("q");
    document.querySelector(".status").textContent = "";
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  for (;;) {
    await page.waitForFunction(() => {
      const status = document.querySelector(".status").textContent;
      return status !== "" && !/…$/.test(status);
    });
    if (!(await page.evaluate(() => !document.querySelector(".more").hidden && (document.querySelector(".more").click(), true)))) break;
  }
  return page.evaluate(() => Array.from(document.querySelectorAll("#hits h2 a"), (link) => link.getAttribute("href").replace(/\?[^#]*/, "")));
}
async function search(site, cases, random) {
  const documents = textsOf(site);
  const { context, page } = await opened({ viewport: { width: 1280, height: 900 } }, `search ${site}`);
  await page.goto(address(site, "search.html"));
  for (const [query, wanted] of cases) {
    const hits = await ask(page, query);
    if (wanted === null) expect(hits.length === 0, `search ${query}: ${hits}`);
    else expect(hits.includes(wanted), `search ${query}: ${wanted} is not among ${hits.slice(0, 5)}`);
  }
  let seed = 11;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let i = 0; i < random; i++) {
    const text = documents[next(documents.length)].text.filter((place) => /[가-힣]{2}/.test(place)).join("\n").slice(0, 20000);
    const runs = text.match(/[가-힣]+/g) ?? [];
    if (!runs.length) continue;
    const run = runs[next(runs.length)];
    const from = next(run.length);
    const query = run.slice(from, from + 1 + next(5));
    const wanted = documents.filter((one) => one.text.some((place) => place.includes(query))).map((one) => one.page);
    const hits = await ask(page, query);
    const same = hits.length === wanted.length && wanted.every((one) => hits.includes(one));
    expect(same, `search ${query}: ${hits.length} found, ${wanted.length} have it`);
  }
  await context.close();
}
async function back(site) {
  const { context, page } = await opened({ viewport: { width: 1280, height: 900 } }, "back");
  await page.goto(address(site, "search.html"));
  await ask(page, "작업실");
  const before = await page.url();
  expect(before.includes("q="), "the address does not keep the query");
  await page.click("#hits h2 a");
  await page.waitForSelector("article");
  const words = await page.evaluate(() => CSS.highlights.get("found")?.size ?? 0);
  expect(words > 0, "the page does not mark what was searched for");
  await page.goBack();
  await page.waitForSelector("#hits h2 a");
  expect((await page.inputValue("#q")) === "작업실", "Back does not restore the query");
  await context.close();
}

// 5. hostile posts
async function attacks(site) {
  const { context, page } = await opened({ viewport: { width: 390, height: 900 } }, "hostile");
  for (const [path, word] of [["posts/1.html", "공격낱말"], ["posts/5.html", "넓은칸"], ["posts/6.html", "깊은바닥글"], ["posts/7.html", "긴글낱말"]]) {
    await page.goto(address(site, path));
    await page.mouse.move(200, 400);
    await page.waitForTimeout(100);
    const seen = await page.evaluate(() => {
      const body = document.querySelector(".body");
      const box = body.getBoundingClientRect();
      const out = Array.from(body.querySelectorAll("*")).slice(0, 5000).find((element) => {
        const own = element.getBoundingClientRect();
        return own.width && (own.top < box.top - 8 || own.bottom > box.bottom + 8 || (!element.closest(".table, pre") && own.right > box.right + 8) || own.left < box.left - 30);
      });
      return { title: document.title, text: body.textContent, out: out?.outerHTML.slice(0, 80) ?? "", wide: document.documentElement.scrollWidth - innerWidth };
    });
    expect(!seen.title.includes("broken"), `${path}: the title was changed`);
    expect(seen.text.includes(word), `${path}: ${word} is lost`);
    expect(seen.out === "", `${path}: outside its box: ${seen.out}`);
    expect(seen.wide <= 0, `${path}: scrolls sideways`);
  }
  await page.goto(address(site, "posts/1.html"));
  const text = await page.textContent(".body");
  for (const word of ["그림글", "수식글", "덮개글", "단추글", "칠한글", "파란글", "칸글", "아래 제목글", "맨몸글", "풀이글"]) expect(text.includes(word), `posts/1.html: ${word} is lost`);
  await context.close();
}

// 7. keyboard
async function keyboard(site) {
  const { context, page } = await opened({ viewport: { width: 1280, height: 900 } }, "keyboard");
  await page.goto(address(site, "index.html"));
  await page.keyboard.press("Tab");
  expect((await page.evaluate(() => document.activeElement.className)) === "skip", "Tab does not begin with the skip link");
  await page.keyboard.press("Enter");
  expect((await page.evaluate(() => document.activeElement.id)) === "main", "the skip link does not lead to the text");
  const dark = () => page.evaluate(() => getComputedStyle(document.body).color);
  const before = await dark();
  await page.focus(".theme");
  await page.keyboard.press("Enter");
  expect((await dark()) !== before, "the button does not change the theme");
  await page.reload();
  expect((await dark()) !== before, "the theme does not last");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  await page.waitForSelector("#q");
  await page.waitForFunction(() => document.activeElement.id === "q");
  await page.keyboard.type("java");
  await page.waitForSelector("#hits h2 a");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement.matches("#hits h2 a")), "the arrow key does not lead to what was found");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  expect(outline !== "none", "the focus is not visible");
  await page.keyboard.press("Enter");
  await page.waitForSelector("article");
  await context.close();
}

// the viewer of the gallery
async function viewer(site) {
  const { context, page } = await opened({ viewport: { width: 390, height: 800 } }, "gallery");
  await page.goto(address(site, "gallery/1.html"));
  await page.focus(".gallery a");
  await page.keyboard.press("Enter");
  const place = () => page.textContent(".viewer .line span");
  const first = await place();
  await page.keyboard.press("ArrowRight");
  expect((await place()) !== first, "the arrow key does not lead to the next picture");
  await page.waitForFunction(() => document.querySelector(".viewer img").naturalWidth > 0);
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document.querySelector(".viewer"), { resultTypes: ["violations"], preload: false }));
  found.violations.forEach((rule) => fail(`viewer: axe ${rule.id}: ${rule.nodes[0].target}`));
  const title = await page.textContent(".viewer .line a");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => !document.querySelector(".viewer").open), "Esc does not close the viewer");
  expect((await page.evaluate(() => document.activeElement.dataset.title)) === title, "the focus does not return to the picture");
  await context.close();
}

// 8. closed words in a public site
function closed(site, word) {
  for (const file of filesIn(site)) {
    let text = readFileSync(file, "utf8") + relative(site, file);
    if (file.includes(`${sep}t${sep}`) && file.includes(`${sep}s${sep}`)) text += inflateRawSync(Buffer.from(called(file)[1], "base64")).toString();
    expect(!text.includes(word), `${relative(site, file)}: has the closed word`);
  }
  const documents = textsOf(site);
  expect(!documents.some((one) => one.text.join("\n").includes(word)), "the closed word is found");
}

// without scripts
async function withoutScripts(site) {
  const { context, page } = await opened({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } }, "no scripts");
  for (const path of ["index.html", "search.html"]) {
    await page.goto(address(site, path));
    expect(await page.isVisible("main"), `${path}: shows nothing without scripts`);
  }
  expect(await page.isVisible("noscript p"), "search.html does not say that it needs scripts");
  await context.close();
}

const timed = async (name, work) => {
  if (process.env.ONLY && !new RegExp(process.env.ONLY).test(name)) return;
  const from = Date.now();
  const before = faults.length;
  await work();
  console.log(`-- ${name}: ${Math.round((Date.now() - from) / 100) / 10} s${faults.length > before ? `, ${faults.length - before} faults` : ""}`);
};
await timed("links and fragments", () => console.log(sites.map((site) => crawl(site)).join(" + ") + " pages"));
const first = (site, folder) => folder + "/" + readdirSync(join(site, folder)).sort()[0];
const demoPages = ["index.html", "posts/48.html", "posts/31.html", "posts/35.html", "posts/44.html", "posts/50.html", "posts/55.html", "all/1.html", "categories.html", "tags.html", "years.html", "stats.html", "stats/" + readdirSync(join(demoKo, "stats")).sort()[0], "gallery/1.html", "files.html", "about.html", "search.html?q=%EC%9E%91%EC%97%85%EC%8B%A4", "404.html", "guestbook/1.html", "comments/index.html", first(demoKo, "m"), first(demoKo, "pages"), first(demoKo, "notices")];
await timed("kinds of pages, Korean", () => kinds(demoKo, demoPages, ["light", "dark"]));
await timed("kinds of pages, English", () => kinds(demoEn, ["index.html", "posts/48.html", "stats.html", "gallery/1.html", "files.html", "about.html", "search.html"], ["light"]));
await timed("kinds of pages, hostile", () => kinds(hostile, ["index.html", "posts/1.html", "posts/2.html", "posts/3.html", "posts/5.html", "tags.html", "stats.html", "about.html", "all/index.html"], ["light", "dark"]));
await timed("search", async () => {
  await search(demoKo, [["업실", "posts/3.html"], ["작업시", "posts/3.html"], ["산첵", null], ["선착장에서", "posts/48.html"], ["\"조석표 작업실\"", "posts/55.html"], ["없는낱말없음", null], ["<b>", null]], 30);
  await search(hostile, [["첫댓글낱말", "posts/4.html"], ["그림 없는그림", "posts/2.html"], ["찻잔글", "posts/2.html"], ["방명록낱말", "guestbook/1.html#comment1"], ["ㅎㅇㅎㅇ", null], ["javasc", "posts/200.html"], ["댓글낱말200".normalize("NFD"), "posts/200.html"], ["공격낱마", "posts/1.html"], ["공격낱맑", null], ["알림글낱말 -알림글", null], ["ㄷㄱㅇ", "posts/4.html"], ["손", "posts/4.html"]], 170);
});
await timed("back", () => back(demoKo));
await timed("hostile posts", () => attacks(hostile));
await timed("keyboard", () => keyboard(demoKo));
await timed("gallery", () => viewer(demoKo));
await timed("public", () => closed(open, "닫힌비밀낱말"));
await timed("without scripts", () => withoutScripts(demoKo));
await browser.close();
const different = Array.from(new Set(faults));
different.slice(0, 60).forEach((fault) => console.log("wrong: " + fault));
console.log(`${different.length} faults, ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(different.length ? 1 : 0);
