// How many paths a second the package codeowners answers, and how many of them have an owner, as JSON.
// usage: node codeowners.mjs FOLDER_WITH_CODEOWNERS_AND_PATHS COUNT
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Codeowners from 'codeowners';

const [folder, count] = process.argv.slice(2);
const paths = readFileSync(join(folder, 'paths'), 'utf8').split('\n').slice(0, Number(count));
const owners = new Codeowners(folder);
owners.getOwner(paths[0]);

const started = performance.now();
const owned = paths.filter((path) => owners.getOwner(path).length > 0).length;
console.log(JSON.stringify({ owned, rate: Math.round(paths.length / (performance.now() - started) * 1000) }));
