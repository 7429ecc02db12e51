// Renders FOLDER/*.md to *.html: render.mjs RENDERER FOLDER NODE_MODULES
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
const [name, folder, modules] = process.argv.slice(2);
const require = createRequire(modules + "/x.js");
const load = async (module) => import(pathToFileURL(require.resolve(module)));
const renderers = {
  marked: async () => {
    const module = await load("marked");
    const marked = module.marked ?? module.default;
    marked.use({ tokenizer: { url() {} } }); // as hexo-renderer-marked does for autolink: false
    return (text) => marked.parse(text, { gfm: true, breaks: false, async: false });
  },
  "markdown-it": async () => {
    const { default: MarkdownIt } = await load("markdown-it");
    const md = new MarkdownIt({ html: true, linkify: false, typographer: false, breaks: false });
    return (text) => md.render(text);
  },
  remark: async () => {
    const modules = ["unified", "remark-parse", "remark-gfm", "remark-rehype", "rehype-raw", "rehype-stringify"];
    const [{ unified }, parse, gfm, rehype, raw, stringify] = await Promise.all(modules.map(load));
    // Like the scaffold's astro.config.mjs: an address becomes a link only where the author made one, which has a position.
    const own = () => function unwrap(node) {
      node.children = node.children?.flatMap((child) => (child.type === "link" && !child.position ? child.children : [child]));
      node.children?.forEach(unwrap);
    };
    const chain = unified().use(parse.default).use(gfm.default).use(own).use(rehype.default, { allowDangerousHtml: true })
      .use(raw.default).use(stringify.default);
    return (text) => String(chain.processSync(text));
  },
};
const render = await renderers[name]();
for (const file of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
  writeFileSync(`${folder}/${file.replace(/md$/, "html")}`, render(readFileSync(`${folder}/${file}`, "utf8")));
}
