import type { Scope } from '@counterpart/domain/identity/actor';
import type {
  Debtor,
  ItemKind,
  ItemLink,
  ItemSide,
  MeetingKind,
  MeetingPrecision,
} from '@counterpart/domain/meetings/meeting.codes';
import type { PromiseStanding } from '@counterpart/domain/meetings/promise.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';

/** Which items are read: of meetings that touch a span of days, of one partner, or of one meeting. */
export type ItemsOrder = {
  readonly scope: Scope;
  readonly today: PlainDate;
  readonly partnerId: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly meetingId: string | null;
};

/**
 * An item with how it stands. **Shape**: `link` names the record that follows it, for our side and as far as the reader
 * may open it; `programmeCode` and `instrumentId` are where that record is found.
 */
export type PromiseRow = {
  readonly id: string;
  readonly meeting: {
    readonly id: string;
    readonly kind: MeetingKind;
    readonly titleVi: string;
    readonly titleEn: string;
    readonly precision: MeetingPrecision;
    readonly startOn: PlainDate;
    readonly endOn: PlainDate;
  };
  readonly partnerId: string;
  readonly side: ItemSide;
  readonly kind: ItemKind;
  readonly debtor: Debtor;
  readonly textVi: string;
  readonly textEn: string;
  readonly ownerAgencyId: string | null;
  readonly keptNote: string;
  readonly source: string;
  readonly isSample: boolean;
  readonly standing: PromiseStanding;
  readonly link?: PromiseLink | null;
  /** Numbers count what is internal too, so they are for our side. */
  readonly number?: number;
  readonly isShared?: boolean;
  readonly dropReason?: string;
  readonly version?: number;
  /** The day it was given itself, before any record that follows it. */
  readonly ownDueOn?: PlainDate | null;
  readonly isLinked?: boolean;
};

/** The record by which an item is followed. */
export type PromiseLink = {
  readonly kind: ItemLink;
  readonly id: string;
  readonly taskCode: string | null;
  readonly programmeCode: string | null;
  readonly instrumentId: string | null;
  readonly stepCode: string | null;
};
