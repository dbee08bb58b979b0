// Adds up the coverage reports below a folder, one per test project, prints a table per source project, and fails below the bar.
// usage: node eng/coverage.mjs FOLDER OUT.md
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Percent of lines and of branches; what is not named has no bar. */
const bars = { 'Automation.Core': { lines: 87, branches: 85 } };

const [folder, out] = process.argv.slice(2);
const reports = readdirSync(folder, { recursive: true }).filter((n) => n.endsWith('coverage.cobertura.xml'));
const projects = new Map();

function record(project, key, line) {
  const lines = projects.get(project) ?? projects.set(project, new Map()).get(project);
  const seen = lines.get(key) ?? lines.set(key, { hit: false, branches: 0, taken: 0 }).get(key);
  seen.hit ||= Number(/\bhits="(\d+)"/.exec(line)[1]) > 0;
  // Which branches a report means is not said: the best report of a line counts, which can only be too low.
  const [, taken, branches] = /\bcondition-coverage="[^(]*\((\d+)\/(\d+)\)"/.exec(line) ?? [0, 0, 0];
  seen.branches = Math.max(seen.branches, Number(branches));
  seen.taken = Math.max(seen.taken, Number(taken));
}

for (const report of reports) {
  let project, file;
  for (const [tag] of readFileSync(join(folder, report), 'utf8').matchAll(/<(package|class|line) [^>]*>/g)) {
    if (tag.startsWith('<package ')) {
      project = /\bname="([^"]*)"/.exec(tag)[1];
    } else if (tag.startsWith('<class ')) {
      file = /\bfilename="([^"]*)"/.exec(tag)[1].replaceAll('\\', '/').replace(/^.*?(?=Automation\.)/, '');
    } else {
      record(project, `${file}:${/\bnumber="(\d+)"/.exec(tag)[1]}`, tag);
    }
  }
}

const percent = (part, whole) => (whole === 0 ? 100 : Math.floor((1000 * part) / whole) / 10);
const sum = (values) => values.reduce((a, b) => a + b, 0);
const products = [...projects].filter(([name]) => !name.endsWith('.Testing'));
const rows = products.sort(([a], [b]) => a.localeCompare(b)).map(([name, lines]) => {
  const all = [...lines.values()];
  return {
    name,
    lines: percent(all.filter((l) => l.hit).length, all.length),
    branches: percent(sum(all.map((l) => l.taken)), sum(all.map((l) => l.branches))),
  };
});
const table = ['| project | lines | branches |', '|---|---|---|', ...rows.map((r) => `| ${r.name} | ${r.lines} % | ${r.branches} % |`)];
writeFileSync(out, `${table.join('\n')}\n`);
console.log(table.join('\n'));

for (const [name, bar] of Object.entries(bars)) {
  const row = rows.find((r) => r.name === name) ?? { lines: 0, branches: 0 };
  if (row.lines < bar.lines || row.branches < bar.branches) {
    console.error(`FAILED: ${name} must have ${bar.lines} % of its lines and ${bar.branches} % of its branches covered.`);
    process.exitCode = 1;
  }
}
