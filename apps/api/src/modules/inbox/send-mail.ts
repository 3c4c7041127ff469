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
  const host = new URL(publicUrl).hostname;
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const address = `no-reply@${/^[\d.:[\]]+$/.test(host) ? 'localhost' : host}`;
  const transport = createTransport({ url: smtpUrl, ...limits }, { from: { name: 'Counterpart', address } });
  return async ({ dedupeKey, payload }) => {
    const { to, toName, subject, text } = JSON.parse(payload) as Mail;
    const name = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40);
    await transport.sendMail({
      to: { name: toName, address: to },
      subject,
      text,
      messageId: `<${name}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
