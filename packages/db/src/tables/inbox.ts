/**
 * Something a person should look at. `entity` and `entity_id` name the record, `path` opens it; `reason` says why it
 * stands here. One row exists per `dedupe_key`, whatever is tried twice.
 */
export type NoticeTable = {
  id: string;
  user_id: string;
  reason: string;
  entity: string;
  entity_id: string;
  code: string;
  title_vi: string;
  title_en: string;
  path: string;
  due_on: string | null;
  actor_name: string;
  at: number;
  read_at: number | null;
  done_at: number | null;
  dedupe_key: string;
};

/**
 * How a person wants to be told; without a row the office's way applies. `ways` is a JSON object by group of reasons; a
 * group that is missing follows the office too.
 */
export type NoticeSettingTable = {
  user_id: string;
  ways: string;
  digest: string;
  digest_hour: number;
  updated_at: number;
};
