// Asks a deployed app three questions: is it ready, does it take a signed webhook, does it refuse a forged one?
// usage: WEBHOOK_SECRET=... node eng/smoke.mjs https://automation.example.com
// SMOKE_PATIENCE is how many seconds it may take to become ready (default 180).
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const [base] = process.argv.slice(2);
const secret = process.env.WEBHOOK_SECRET;
const patience = Number(process.env.SMOKE_PATIENCE ?? 180);
if (!base || !secret) {
  console.error('usage: WEBHOOK_SECRET=... node eng/smoke.mjs URL');
  process.exit(2);
}

const at = (path) => new URL(path, base);
const within = (seconds) => AbortSignal.timeout(seconds * 1000);

async function isReady() {
  try {
    return (await fetch(at('/api/health/ready'), { signal: within(10) })).status === 200;
  } catch {
    return false;
  }
}

/** The status that a ping is answered with, which the app takes and does nothing about. */
async function ping(key) {
  const body = JSON.stringify({ zen: 'Practicality beats purity.', hook_id: 1 });
  const headers = {
    'Content-Type': 'application/json',
    'X-GitHub-Event': 'ping',
    'X-GitHub-Delivery': randomUUID(),
    'X-Hub-Signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
  };
  return (await fetch(at('/api/github/webhooks'), { method: 'POST', headers, body, signal: within(15) })).status;
}

function expect(what, expected, actual) {
  if (actual !== expected) {
    throw new Error(`${what}: answered ${actual} instead of ${expected}.`);
  }
  console.log(`${what}: ${actual}`);
}

try {
  const end = Date.now() + patience * 1000;
  while (!(await isReady())) {
    if (Date.now() > end) {
      throw new Error(`${at('/api/health/ready')} is not 200 after ${patience} seconds.`);
    }
    await pause(2000);
  }
  console.log('ready: 200');
  expect('a ping signed with WEBHOOK_SECRET', 202, await ping(secret));
  expect('a ping signed with another secret', 401, await ping(`not ${secret}`));
} catch (e) {
  console.error(`FAILED: ${e.message}`);
  process.exitCode = 1;
}
