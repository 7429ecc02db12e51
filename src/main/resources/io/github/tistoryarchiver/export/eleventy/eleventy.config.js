const site = { title: @TITLE@, description: @DESCRIPTION@, url: @URL@, root: @ROOT@, zone: @ZONE@ };

export default function (config) {
  config.addGlobalData("site", site);
  config.addPassthroughCopy({ "src/files": "files", "src/style.css": "style.css" });
  config.ignores.add("src/files/**");
  config.addCollection("posts", (api) => api.getFilteredByGlob("src/posts/*/index.md").sort((a, b) => a.date - b.date));
  config.addCollection("pages", (api) => api.getFilteredByGlob("src/pages/*/index.md"));
  config.addFilter("of", (posts, field, name) => posts.filter((post) => (post.data[field] || []).includes(name)));
  config.addFilter("slugIn", (name, terms) => terms.find((term) => term.name === name)?.slug ?? "");
  config.addFilter("day", (date, length) =>
    new Date(date).toLocaleString("sv-SE", { timeZone: site.zone }).slice(0, length));
  config.addFilter("iso", (date) => new Date(date).toISOString());
  // The text is written for these settings; others may take signs of it for their own language.
  config.amendLibrary("md", (md) => md.set({ html: true, linkify: false, typographer: false, breaks: false }));
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "liquid" };
}
