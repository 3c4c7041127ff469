import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import type { Icon } from '@counterpart/ui/button';
import { Tag } from '@counterpart/ui/status-chip';
import {
  Archive,
  BadgeCheck,
  Ban,
  CircleCheckBig,
  CirclePause,
  CircleX,
  ClipboardCheck,
  FileCheck,
  Hammer,
  Handshake,
  Hourglass,
  Landmark,
  Lightbulb,
  MessagesSquare,
  OctagonX,
  PencilRuler,
  PenLine,
  Send,
  Signature,
  Stamp,
} from 'lucide-react';
import { useT } from '../../lib/i18n.ts';

const ICONS: Readonly<Record<Stage | SideState, Icon>> = {
  IDEA: Lightbulb,
  PROPOSED: Send,
  PROPOSAL_APPROVED: FileCheck,
  POLICY_DECIDED: Landmark,
  PREPARATION: PencilRuler,
  APPRAISED: ClipboardCheck,
  NEGOTIATION_PENDING: Hourglass,
  NEGOTIATING: MessagesSquare,
  NEGOTIATED: Handshake,
  DONOR_APPROVED: BadgeCheck,
  SIGNING_PENDING: PenLine,
  SIGNED: Signature,
  RATIFYING: Stamp,
  EFFECTIVE: CircleCheckBig,
  IMPLEMENTING: Hammer,
  CLOSED: Archive,
  ON_HOLD: CirclePause,
  DROPPED: CircleX,
  CANCELLED: Ban,
  TERMINATED: OctagonX,
};

const WORDS = { ...STAGE_WORDS, ...SIDE_STATE_WORDS };

function isStage(code: string): code is Stage | SideState {
  return code in ICONS;
}

/** Where a programme or an instrument stands, as icon and word. */
export function StageChip({ stage }: { readonly stage: string }) {
  const { language } = useT();
  if (!isStage(stage)) return <Tag>{stage}</Tag>;
  return <Tag icon={ICONS[stage]}>{WORDS[stage][language]}</Tag>;
}
