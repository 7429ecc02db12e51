// Converts each SEED.html of a folder to SEED.out, as the importer of the Ghost in the other folder does.
// ghost-convert.js GHOST FOLDER
const fs = require('fs');
const path = require('path');
const [ghost, folder] = process.argv.slice(2);
const library = name => require(path.join(path.resolve(ghost), 'node_modules/@tryghost', name));

const {toMobiledoc} = library('html-to-mobiledoc');
const CardFactory = library('kg-card-factory');
const Renderer = library('kg-mobiledoc-html-renderer');
const factory = new CardFactory({siteUrl: 'http://127.0.0.1/', imageOptimization: {}, canTransformImage: () => false});
const renderer = new Renderer({
    cards: library('kg-default-cards').map(card => factory.createCard(card)),
    atoms: library('kg-default-atoms'),
    unknownCardHandler: ({env}) => { throw new Error(env.name); }
});

for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.html'))) {
    const html = fs.readFileSync(path.join(folder, file), 'utf8');
    fs.writeFileSync(path.join(folder, file.replace('.html', '.out')), renderer.render(toMobiledoc(html)));
}
