import { IDENTITY_ACTIONS } from '@counterpart/domain/identity/identity.events';
import { describe, expect, it } from 'vitest';
import { identityActionText } from './action-text.ts';
import { wordsOf } from './resources.ts';
import { createTranslate } from './translate.ts';

const vi = createTranslate('vi', wordsOf('vi'));
const en = createTranslate('en', wordsOf('en'));

describe('words of the audit log', () => {
  it('tell every action on accounts apart, in both languages', () => {
    for (const t of [vi, en]) {
      const words = IDENTITY_ACTIONS.map((action) => identityActionText(action, t));
      expect(new Set(words).size).toBe(IDENTITY_ACTIONS.length);
      expect(words.filter((text) => text === null || text.includes('identity.'))).toEqual([]);
    }
    expect(identityActionText('app_user.disabled', vi)).toBe('Khóa tài khoản');
  });

  it('claim no action of another kind', () => {
    expect(identityActionText('programme.created', en)).toBeNull();
  });
});
