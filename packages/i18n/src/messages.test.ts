import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message } from './define-messages.ts';
import { messages } from './resources.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Prefixes of keys that code builds at run time, each from a closed list of codes. */
const DYNAMIC_PREFIXES = [
  'calendar.kind.',
  'calendar.kindNote.',
  'calendar.statusNote.',
  'calendar.weekday.',
  'changes.kind.',
  'changes.of.',
  'changes.since.',
  'deliverables.act.',
  'deliverables.did.',
  'deliverables.done.',
  'deliverables.indicator.kind.',
  'deliverables.judged.',
  'error.',
  'exchange.file.',
  'exchange.refusal.',
  'exchange.undo.',
  'filter.field.',
  'account.digest.',
  'account.ways.',
  'inbox.reason.',
  'mails.state.',
  'signing.missing.',
  'template.field.',
  'template.flag.',
  'template.mark.',
  'template.problem.',
  'template.restDay.',
  'identity.action.',
  'identity.role.',
  'identity.roleDoes.',
  'import.count.',
  'import.day.',
  'import.field.',
  'import.kind.',
  'import.step.',
  'input.amount.',
  'task.act.',
  'task.done.',
  'task.event.',
  'task.score.against.',
  'task.score.by.',
  'task.view.',
  'users.state.',
];

const files = readdirSync(join(import.meta.dirname, 'messages')).map((name) => name.replace(/\.ts$/, ''));

async function declaredIn(file: string): Promise<[string, Message][]> {
  const exported: Record<string, Record<string, Message>> = await import(`./messages/${file}.ts`);
  return Object.values(exported).flatMap((group) => Object.entries(group));
}

function sourceTexts(): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  for (const kind of ['apps', 'packages']) {
    for (const name of readdirSync(join(ROOT, kind))) {
      const source = join(ROOT, kind, name, 'src');
      for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path)) continue;
        if (name === 'i18n' && path.startsWith('messages')) continue;
        found.push({ path: join(kind, name, 'src', path), text: readFileSync(join(source, path), 'utf8') });
      }
    }
  }
  return found;
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((match) => match[1])
    .sort((a = '', b = '') => (a < b ? -1 : 1))
    .join(' ');
}

describe('message files', () => {
  test.each(files)('%s: every key begins with the file name and reaches the merged list', async (file) => {
    for (const [key, message] of await declaredIn(file)) {
      expect(key.startsWith(`${file}.`), `${key} must begin with "${file}."`).toBe(true);
      expect(Object.entries<Message>(messages).find(([merged]) => merged === key)?.[1]).toBe(message);
    }
  });

  test.each(Object.entries<Message>(messages))('%s: both languages take the same parameters', (_key, message) => {
    const english = typeof message.en === 'string' ? [message.en] : [message.en.one, message.en.other];
    for (const text of english) expect(placeholders(text)).toBe(placeholders(message.vi));
    expect(typeof message.en === 'string' || message.vi.includes('{{count}}')).toBe(true);
    for (const text of [message.vi, ...english]) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toBe('');
    }
  });
});

describe('messages against the sources', () => {
  const sources = sourceTexts();
  const keys = new Set<string>(Object.keys(messages));

  test('no source asks for a key that does not exist', () => {
    const missing = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*(['"`])([^'"`$]+)\1/g)]
        .map((match) => match[2] ?? '')
        .filter((key) => !keys.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test('no message is unused', () => {
    const all = sources.map((source) => source.text).join('\n');
    const quoted = new Set([...all.matchAll(/(['"`])([a-z][\w-]*(?:\.\w+)+)\1/g)].map((match) => match[2]));
    const unused = [...keys].filter(
      (key) => !quoted.has(key) && !DYNAMIC_PREFIXES.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  test('every dynamic prefix is built somewhere', () => {
    for (const prefix of DYNAMIC_PREFIXES) {
      expect(
        sources.some(({ text }) => text.includes(`\`${prefix}\${`)),
        `nothing builds keys from "${prefix}"`,
      ).toBe(true);
    }
  });
});
