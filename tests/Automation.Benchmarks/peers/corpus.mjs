// The messages that the tests hold, in the order of the files' names, and the parser's options that config-conventional asks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import createPreset from 'conventional-changelog-conventionalcommits';

export const parserOpts = (await createPreset()).parser;

export const realMessages = (folder) => readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter((line) => line.length > 0)
  .map((line) => JSON.parse(line).message);

export const edgeCases = (folder) => JSON.parse(readFileSync(join(folder, 'edge-cases.json'), 'utf8')).map(({ message }) => message);
