// Reads atom.xml, feed.json and the pages of the archive with feedsmith, and holds them against a list of permalinks and each other.
// feeds.mjs FOLDER NODE_MODULES IDS
import { createRequire } from 'node:module'
import fs from 'node:fs'
import path from 'node:path'

const [folder, modules, ids] = process.argv.slice(2)
const require = createRequire(path.join(path.resolve(modules), 'x.js'))
const { parseAtomFeed, parseJsonFeed } = await import(require.resolve('feedsmith'))
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8')
const expected = fs.readFileSync(ids, 'utf8').trim().split('\n').sort()
const wrong = []

const atom = parseAtomFeed(read('atom.xml'))
const json = parseJsonFeed(read('feed.json'))
const pages = fs.readdirSync(path.join(folder, 'archive')).flatMap((file) => parseAtomFeed(read(`archive/${file}`)).entries)
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)
const sorted = (entries) => entries.map((entry) => entry.id).sort()
for (const [name, entries] of [['atom.xml', atom.entries], ['feed.json', json.items], ['archive/', pages]]) {
  if (!same(sorted(entries), expected)) wrong.push(`${name} has ${entries.length} entries, or others than the ${expected.length} of the archive`)
}
const byId = new Map(json.items.map((item) => [item.id, item]))
for (const entry of atom.entries) {
  const item = byId.get(entry.id)
  const content = typeof entry.content === 'string' ? entry.content : entry.content?.value
  const title = typeof entry.title === 'string' ? entry.title : entry.title?.value
  if (!item || item.title !== title) wrong.push(`${entry.id}: the titles differ`)
  if (!item || (item.content_html ?? '').trim() !== (content ?? '').trim()) wrong.push(`${entry.id}: the texts differ`)
  if (new Date(entry.updated) < new Date(entry.published ?? entry.updated)) wrong.push(`${entry.id}: updated before it was published`)
}
if (wrong.length > 0) {
  console.log(wrong.slice(0, 20).join('\n'))
  process.exit(1)
}
console.log(`${atom.entries.length} entries, the same in three forms`)
