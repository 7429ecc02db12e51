// Judges web archives in ReplayWeb.page, served on loopback, in Debian's chromium: home, every post and its pictures are seen.
//   node wacz.mjs FOLDER-OF-MODULES FOLDER-OF-REPLAYWEBPAGE ARCHIVE FILE.wacz
// Prints what is wrong, and ends with 1 if anything is.
import { createServer } from "node:http";
import { createReadStream, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";

const [modules, player, archive, wacz] = process.argv.slice(2);
const { chromium } = createRequire(join(modules, "node_modules", "x.js"))("playwright-core");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wacz": "application/wacz" };
const PATIENCE = 30_000; // milliseconds
const faults = [];
let visits = 0;

// ---- what the archive has -------------------------------------------------------------------------------------------------
function posts() {
  const found = [];
  for (const type of ["posts", "notices", "pages"]) {
    let folders = [];
    try {
      folders = readdirSync(join(archive, type));
    } catch {
      continue; // a blog without any of this type
    }
    for (const folder of folders) {
      const post = JSON.parse(readFileSync(join(archive, type, folder, "post.json"), "utf8"));
      if (post.visibility === "public" && post.state === "live") {
        found.push({ ...post, body: readFileSync(join(archive, type, folder, "body.html"), "utf8") });
      }
    }
  }
  return found.sort((one, other) => one.id - other.id);
}

const isDrawing = (asset) => asset.source.startsWith("data:image/svg+xml"); // written into the page as elements

/** The pictures that the archive has, by their checksums. */
function pictures(post) {
  const images = post.assets.filter((asset) => asset.role === "image" && asset.file && !isDrawing(asset));
  return new Set(images.map((asset) => asset.sha256));
}

function drawings(post) {
  return post.assets.filter((asset) => asset.file && isDrawing(asset)).length;
}

// ---- ReplayWeb.page on loopback -------------------------------------------------------------------------------------------
function serve(request, response) {
  const path = new URL(request.url, "http://x").pathname;
  const file = path === "/blog.wacz" ? wacz : join(player, path === "/" ? "index.html" : path);
  try {
    const size = statSync(file).size;
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
    const from = !range ? 0 : range[1] ? Number(range[1]) : Math.max(0, size - Number(range[2]));
    const to = range?.[1] && range[2] ? Math.min(Number(range[2]), size - 1) : size - 1;
    response.writeHead(range ? 206 : 200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Accept-Ranges": "bytes",
      "Content-Length": to - from + 1,
      ...(range ? { "Content-Range": `bytes ${from}-${to}/${size}` } : {}),
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file, { start: from, end: to }).pipe(response);
  } catch {
    response.writeHead(404).end();
  }
}

const server = createServer(serve);
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.route((url) => !url.href.startsWith(base), (route) => route.abort()); // what the file lacks is not to come from elsewhere

/** Opens an address of the blog as somebody who has the file does; returns the frame with the page, null if there is none. */
async function open(address) {
  const source = encodeURIComponent(`${base}/blog.wacz`);
  await page.goto(`${base}/?visit=${visits++}&source=${source}#view=pages&url=${encodeURIComponent(address)}`); // a fragment alone loads nothing
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const frame = page.frames().find((one) => /\/\d{14}mp_\//.test(one.url()) && one.url().endsWith(`mp_/${address}`));
    if (frame) {
      await frame.waitForLoadState("load", { timeout: PATIENCE });
      return frame;
    }
    await page.waitForTimeout(50);
  }
  return null;
}

/** Returns what is seen: the text, checksums of the pictures that are shown, and how many styles are in force. */
function seen(frame) {
  return frame.evaluate(async () => {
    const images = Array.from(document.images);
    images.forEach((image) => (image.loading = "eager"));
    await Promise.all(images.map((image) => image.decode().catch(() => {})));
    const sums = [];
    for (const image of images.filter((one) => one.naturalWidth > 0)) {
      const bytes = await (await fetch(image.currentSrc)).arrayBuffer();
      const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      sums.push(Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    const styles = Array.from(document.querySelectorAll("link[rel~=stylesheet]")).filter((link) => {
      try {
        return link.sheet?.cssRules.length;
      } catch {
        return false; // what came is no style of the file
      }
    });
    const drawings = Array.from(document.querySelectorAll("svg")).filter((drawing) => drawing.childElementCount > 0);
    return { text: document.body.textContent.replace(/\s+/g, ""), sums, drawings: drawings.length, styles: styles.length };
  });
}

/** Returns the texts of a body that are long enough to be nothing but its own, without blanks. */
function texts(html) {
  return page.evaluate((source) => {
    const body = new DOMParser().parseFromString(source, "text/html").body;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const isShown = !walker.currentNode.parentElement.closest("script, style, template, noscript");
      if (isShown) found.push(walker.currentNode.data.replace(/\s+/g, ""));
    }
    // what is left of a script that ends too early is code, which the player rewrites although readers see it
    return found.filter((text) => text.length >= 8 && !/\bfunction\w*\(|=>/.test(text));
  }, html);
}

// ---- home and every post --------------------------------------------------------------------------------------------------
const blog = JSON.parse(readFileSync(join(archive, "blog.json"), "utf8"));
const wantsStyles = readdirSync(join(archive, ".state")).includes("requisites.jsonl");
const all = posts();
let pagesSeen = 0;
let picturesSeen = 0;

async function look(address, what, expected) {
  const frame = await open(address);
  if (!frame) {
    faults.push(`${what}: ${address} is not shown`);
    return;
  }
  const found = await seen(frame);
  const before = faults.length;
  for (const text of await expected.texts()) {
    if (!found.text.includes(text)) faults.push(`${what}: the text is not seen: ${text.slice(0, 60)}`);
  }
  for (const sum of expected.pictures) {
    if (found.sums.includes(sum)) picturesSeen++;
    else faults.push(`${what}: the picture ${expected.nameOf(sum)} is not seen`);
  }
  if (found.drawings < expected.drawings) faults.push(`${what}: ${found.drawings} of ${expected.drawings} drawings are seen`);
  else picturesSeen += expected.drawings;
  if (wantsStyles && found.styles === 0) faults.push(`${what}: no style is in force`);
  if (faults.length === before) pagesSeen++;
}

const home = new URL("/", blog.url).href;
const onHome = all.filter((post) => post.type === "post").sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))[0];
await look(home, "home", { texts: async () => [onHome.title.replace(/\s+/g, "")], pictures: new Set(), drawings: 0, nameOf: String });
for (const post of all) {
  await look(post.url, `${post.id}`, {
    texts: () => texts(post.body),
    pictures: pictures(post),
    drawings: drawings(post),
    nameOf: (sum) => post.assets.find((asset) => asset.sha256 === sum).file,
  });
}
await browser.close();
server.close();
const wanted = all.reduce((sum, post) => sum + pictures(post).size + drawings(post), 0);
faults.slice(0, 40).forEach((fault) => console.log(`PROBLEM ${fault}`));
console.log(`${blog.name}: compared ${pagesSeen} of ${all.length + 1} pages, ${picturesSeen} of ${wanted} pictures`);
process.exit(faults.length || picturesSeen + pagesSeen === 0 ? 1 : 0);
