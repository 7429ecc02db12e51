import { readFileSync } from "node:fs";
import { defineConfig } from "astro/config";

const redirects = JSON.parse(readFileSync(new URL("./redirects.json", import.meta.url), "utf8"));

/** An address in a text becomes a link only where the author made one; those that remark finds have no position. */
function onlyLinksOfTheAuthor() {
  return function unwrap(node) {
    node.children = node.children?.flatMap((child) => (child.type === "link" && !child.position ? child.children : [child]));
    node.children?.forEach(unwrap);
  };
}

export default defineConfig({
  site: @ORIGIN@,
  base: @ROOT_SLASH@,
  trailingSlash: "ignore",
  build: { format: "directory" },
  image: { service: { entrypoint: "astro/assets/services/noop" } },
  devToolbar: { enabled: false },
  redirects,
  // The text is written for these settings; others may take signs of it for their own language.
  markdown: { smartypants: false, syntaxHighlight: false, remarkPlugins: [onlyLinksOfTheAuthor] },
});
