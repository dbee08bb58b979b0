// Makes messages that nobody writes out of real ones, and records what @commitlint/lint with config-conventional says of each, as
// JSON Lines: message (or, for lone surrogates, its UTF-16 units), valid, errors, warnings, ignored.
// Automation.Benchmarks commits-agreement compares the verdicts with ours.
// usage: node mutate.mjs FOLDER_WITH_CORPUS COUNT SEED > FILE
import { writeSync } from 'node:fs';
import lint from '@commitlint/lint';
import isIgnored from '@commitlint/is-ignored';
import config from '@commitlint/config-conventional';
import { edgeCases, parserOpts, realMessages } from './corpus.mjs';
import { letters, pieces, prefixes, spaces, subjects } from './ingredients.mjs';

const [folder, count, seed] = process.argv.slice(2);
const real = realMessages(folder);
const edges = edgeCases(folder);

// Mulberry32: the same seed gives the same messages everywhere.
let state = Number(seed) >>> 0;
const random = () => {
  state = (state + 0x6D2B79F5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];
const several = (most, make) => Array.from({ length: 1 + below(most) }, make);

const subject = () => pick([
  () => pick(letters) + pick(['', ' ', 's', ' 1', ' x']) + pick(pieces),
  () => pick(pieces),
  () => pick(real).split('\n')[0].replace(/^[^:]*: /, ''),
  () => pick(subjects) + pick([' ', ' x', ' X', '.', '...']),
  () => pick(['\u00b5', '\u0345']) + pick([pick(letters), pick(pieces), pick(spaces)]) + pick(['`a`', '"B"', '1', 'x', '-', "'", '']),
])();
const header = () => pick(prefixes.types) + pick(prefixes.scopes) + pick(prefixes.marks) + pick(prefixes.colons) + subject();
const separator = () => pick(['\n\n', '\n\n', '\n', '\n\n\n', '\r\n\r\n', '\r\n', '\r', '\n \n', '\n\r\n', '\u2028', '\n\u00a0\n']);
const block = () => pick([
  () => pick(pieces),
  () => several(4, () => pick(pieces)).join(pick(['\n', '\n', '\r\n', ' ', separator()])),
  () => pick(real).split('\n').slice(1 + below(3), 4 + below(5)).join('\n'),
  () => pick(letters),
  () => pick(spaces),
])();

const composed = () => pick(['', '', '', '\n', '\r\n', ' ', '\ufeff', 'gpg: x\n', 'gpg:a\n\n'])
  + header()
  + several(4, () => separator() + block()).slice(1).join('')
  + pick(['', '', '', '\n', '\n\n', ' ', '\r\n', '\r', '\n\ngpg: x', '\ngpg:y', '\n# c', '\u2029']);

const mixed = () => several(9, () => pick([pick(pieces), pick(pieces), pick(spaces), pick(letters), header()])).join('');

const transformations = [
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/\n\n/g, '\n'),
  (text) => text.replace(/\n/g, '\r'),
  (text) => text.replace(/\n/g, ' '),
  (text) => text.replace(/ /g, pick(spaces)),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.split('\n').reverse().join('\n'),
];

const mutated = (message) => {
  let text = message;
  for (let changes = 1 + below(3); changes > 0; changes--) {
    const colon = Math.max(0, text.indexOf(':'));
    const line = Math.max(0, text.indexOf('\n'));
    const at = pick([0, text.length, below(text.length + 1), colon, colon + 2, line, line + 1]);
    const inserted = pick([() => pick(spaces), () => pick(letters), () => pick(pieces), () => `\n${pick(pieces)}\n`, () => ''])();
    text = text.slice(0, at) + inserted + text.slice(at + pick([0, 0, 1, 1, 2, below(20)]));
  }
  return random() < 0.6 ? pick(transformations)(text) : text;
};

const make = () => {
  const kind = random();
  return kind < 0.45 ? mutated(pick(real)) : kind < 0.55 ? mutated(pick(edges)) : kind < 0.85 ? composed() : mixed();
};
const names = (outcomes) => outcomes.map(({ name }) => name).sort();

for (let made = 0; made < Number(count); made++) {
  const message = make();
  const ignored = isIgnored(message.trimEnd());
  // The package throws on blank messages, which are invalid here.
  if (!ignored && message.trim() === '') continue;
  const { valid, errors, warnings } = await lint(message, config.rules, { parserOpts });
  const text = message.isWellFormed() ? { message } : { units: message.split('').map((unit) => unit.charCodeAt(0)) };
  writeSync(1, `${JSON.stringify({ ...text, valid, errors: names(errors), warnings: names(warnings), ignored })}\n`);
}
