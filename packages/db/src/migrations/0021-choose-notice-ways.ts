import type { Migration } from '../migrate.ts';

/** Ways for what is not written down follow the office's; who wanted no mail keeps getting none. */
const NO_MAIL = `'{"deadlines":"inbox","decisions":"inbox","urged":"inbox","requests":"inbox","letters":"inbox"}'`;

/** A person chooses how to be told for each group of reasons, in place of one choice for all. */
export const chooseNoticeWays: Migration = {
  name: '0021-choose-notice-ways',
  statements: ({ ddl }) => [
    `ALTER TABLE notice_setting ADD COLUMN ways ${ddl.text} NOT NULL DEFAULT '{}'`,
    `UPDATE notice_setting SET ways = ${NO_MAIL} WHERE is_mailed = 0`,
    'ALTER TABLE notice_setting DROP COLUMN is_mailed',
  ],
};
