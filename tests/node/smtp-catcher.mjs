// An SMTP server on a free loopback port that keeps nothing: it prints what it is sent, one JSON object a line, beginning with its
// port. Usage: node smtp-catcher.mjs '{"security":"starttls","key":"key.pem","cert":"cert.pem","user":"u","password":"p"}'
//
// Security is "none" (STARTTLS is not offered), "starttls" (required before MAIL) or "tls". With a user, authentication is required.
// What comes before the @ of a recipient makes trouble:
//   reject  550 to RCPT          later   451 to RCPT          spam    554 to DATA
//   cut     the connection breaks in the middle of the mail
//   silent  the connection breaks when the whole mail is there, before the answer
//   slow    the answer never comes
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

const options = JSON.parse(process.argv[2] ?? '{}');
const print = (value) => process.stdout.write(JSON.stringify(value) + '\n');
const failure = (code, text) => Object.assign(new Error(text), { responseCode: code });
const troubleOf = (session) => session.envelope.rcptTo.map((to) => to.address.split('@')[0]);

function breakConnection(session) {
  for (const connection of server.connections) {
    if (connection.session.id === session.id) {
      connection._socket.destroy();
    }
  }
}

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function describe(raw, session) {
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, skipHtmlToText: true });
  return {
    from: session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map((to) => to.address),
    secure: session.secure,
    user: session.user ?? null,
    connection: session.id,
    subject: mail.subject ?? null,
    fromName: mail.from?.value[0]?.name ?? null,
    headers: mail.headerLines.map(({ key, line }) => ({ name: key, value: line.slice(line.indexOf(':') + 1).trim() })),
    text: mail.text ?? null,
    html: mail.html || null,
    attachments: mail.attachments.map((part) => ({
      cid: part.cid ?? null,
      name: part.filename ?? null,
      type: part.contentType,
      disposition: part.contentDisposition ?? null,
      related: part.related ?? false,
      size: part.size,
      sha256: createHash('sha256').update(part.content).digest('hex'),
    })),
    raw: raw.toString('base64'),
  };
}

const server = new SMTPServer({
  secure: options.security === 'tls',
  key: options.key && readFileSync(options.key),
  cert: options.cert && readFileSync(options.cert),
  hideSTARTTLS: options.security === 'none',
  hideSMTPUTF8: options.ascii ?? false,
  disabledCommands: options.user ? [] : ['AUTH'],
  authOptional: !options.user,
  allowInsecureAuth: options.security === 'none',
  disableReverseLookup: true,
  logger: false,
  onAuth(auth, session, done) {
    const known = auth.username === options.user && auth.password === options.password;
    done(known ? null : failure(535, 'Wrong user or password'), { user: auth.username });
  },
  onMailFrom(address, session, done) {
    done(options.security === 'starttls' && !session.secure ? failure(530, 'Must issue a STARTTLS command first') : null);
  },
  onRcptTo({ address }, session, done) {
    const trouble = { reject: failure(550, 'No such mailbox'), later: failure(451, 'Try again later') };
    done(trouble[address.split('@')[0]] ?? null);
  },
  async onData(stream, session, done) {
    const trouble = troubleOf(session);
    if (trouble.includes('cut')) {
      stream.once('data', () => breakConnection(session));
      return;
    }

    const raw = await readAll(stream);
    if (trouble.includes('spam')) {
      done(failure(554, 'Refused by policy'));
      return;
    }

    print(await describe(raw, session));
    if (trouble.includes('silent')) {
      breakConnection(session);
    } else if (!trouble.includes('slow')) {
      done(null, 'Queued as caught');
    }
  },
});

server.on('error', () => {}); // clients that break off are part of the tests
server.listen(0, '127.0.0.1', () => print({ port: server.server.address().port }));
