import { glob } from "astro/loaders";
import { defineCollection, z } from "astro:content";

const posts = defineCollection({
  loader: glob({
    pattern: "*/index.md",
    base: "./src/content/posts",
    generateId: ({ entry }) => entry.replace(/\/index\.md$/, ""),
  }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date().optional(),
    updated: z.coerce.date().optional(),
    path: z.string(),
    page: z.boolean().default(false),
    draft: z.boolean().default(false),
    categories: z.array(z.string()).default([]),
    tags: z.array(z.string()).default([]),
    author: z.string().optional(),
    description: z.string().optional(),
    cover: z.string().optional(),
    license: z.string().optional(),
    tistory: z.object({ number: z.number().optional(), type: z.string(), url: z.string(), visibility: z.string() }),
  }),
});

export const collections = { posts };
