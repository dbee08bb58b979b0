// Answers each line on standard input, "parse" or "lint", with messages a second: conventional-commits-parser or @commitlint/lint
// over the messages of a folder, again and again for as long as said. Started by PeerProcess.
// usage: node measure.mjs FOLDER_WITH_JSONL SECONDS
import { createInterface } from 'node:readline';
import lint from '@commitlint/lint';
import config from '@commitlint/config-conventional';
import { CommitParser } from 'conventional-commits-parser';
import { parserOpts, realMessages } from './corpus.mjs';

const [folder, seconds] = process.argv.slice(2);
const messages = realMessages(folder);
const parser = new CommitParser(parserOpts);

const work = {
  parse: (message) => parser.parse(message),
  lint: (message) => lint(message, config.rules, { parserOpts }),
};

for await (const word of createInterface({ input: process.stdin })) {
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < seconds * 1000) {
    for (const message of messages) {
      if (word === 'lint') await work.lint(message);
      else work.parse(message);
    }
    count += messages.length;
  }
  console.log(Math.round(count / (performance.now() - started) * 1000));
}
