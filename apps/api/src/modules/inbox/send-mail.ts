import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { House } from '../../kernel/house.ts';
import type { OutboxHandler } from '../../kernel/outbox.ts';
import type { Mail } from './mail-words.ts';

const TIMEOUT_MS = 20_000;

/**
 * What sends the mails of the outbox, or null where no mail server is set: they stay there then, to be read.
 * A mail that goes out twice carries the same Message-ID, so that readers keep one.
 */
export function mailHandler(house: House): OutboxHandler | null {
  const { smtpUrl, publicUrl } = house.settings;
  if (smtpUrl === null) return null;
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url: smtpUrl, ...limits });
  return async ({ dedupeKey, payload }) => {
    await transport.sendMail(messageOf(JSON.parse(payload) as Mail, dedupeKey, publicUrl));
  };
}

/** A mail as the file that mail programs open. */
export async function mailFile(mail: Mail, dedupeKey: string, publicUrl: string): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(messageOf(mail, dedupeKey, publicUrl));
  return Buffer.isBuffer(message) ? message.toString('utf8') : '';
}

function messageOf({ to, toName, subject, text }: Mail, dedupeKey: string, publicUrl: string) {
  const host = new URL(publicUrl).hostname;
  const name = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40);
  return {
    from: { name: 'Counterpart', address: `no-reply@${/^[\d.:[\]]+$/.test(host) ? 'localhost' : host}` },
    to: { name: toName, address: to },
    subject,
    text,
    messageId: `<${name}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
