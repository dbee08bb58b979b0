// leasot over the files of a folder that it supports, in memory: what it finds, and how fast.
// usage: node debt.mjs FOLDER SECONDS; then a word a line on standard input, each answered by a line of JSON:
//   files    the paths of the files
//   find     what it finds, as [path, line, tag]
//   measure  how many bytes a second it reads
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { isExtensionSupported, parse } from 'leasot';

const [folder, seconds] = process.argv.slice(2);
const customTags = ['hack', 'xxx'];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && isExtensionSupported(extname(entry.name)))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .map((path) => ({ path, extension: extname(path), text: readFileSync(join(folder, path), 'utf8') }));
const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);

async function pass() {
  const found = [];
  for (const { path, extension, text } of files) {
    for (const { line, tag } of await parse(text, { customTags, extension, filename: path })) {
      found.push([path, line, tag]);
    }
  }

  return found;
}

async function measure() {
  const started = performance.now();
  let passes = 0;
  do {
    await pass();
    passes++;
  } while (performance.now() - started < Number(seconds) * 1000);

  return Math.round(bytes * passes / (performance.now() - started) * 1000);
}

const work = { files: () => files.map((file) => file.path), find: pass, measure };
for await (const word of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await work[word]()));
}
