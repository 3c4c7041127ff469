import {
  concerned,
  everyone,
  type MatrixLine,
  type Outcome,
  officeOnly,
  only,
  ownOf,
  UNKNOWN_TO_OTHERS,
} from './router-matrix.types.ts';
import { documentMatrix } from './router-matrix.documents.ts';
import { meetingMatrix } from './router-matrix.meetings.ts';
import { taskMatrix } from './router-matrix.tasks.ts';
import { urgingMatrix } from './router-matrix.urging.ts';
import { TEST_PASSWORD } from './testing-users.ts';

const nothing = () => ({});
const NEW_PASSWORD = 'mười hai con thuyền về bến';

/** One door stands open to all: what each meets there is decided by what they know, not by who they are. */
const anybody = everyone('allowed', { signedOut: 'allowed' });

/** Who may bring data in meets `outcome`; to the others imports are no business of theirs. */
const importers = (outcome: Outcome) => only([], { admin: outcome, coordinator: outcome });

const organisation = { validFrom: null, validTo: null, successorId: null, source: 'test' };
const money = { kind: 'GRANT', amountMinor: 100, currency: 'USD', note: '' };

/**
 * What every procedure of the register answers to everybody. A procedure without a line fails the test by its name:
 * add one here, as `'feature.verb': { input: (world) => ..., expect: ... }`.
 */
export const routerMatrix: Readonly<Record<string, MatrixLine>> = {
  'session.me': { input: () => undefined, expect: anybody },
  'session.signIn': { input: ({ target }) => ({ email: target.email, password: TEST_PASSWORD }), expect: anybody },
  'session.signInDemo': { input: () => ({ role: 'leader' }), expect: anybody },
  'session.setPassword': {
    input: ({ target }) => ({ token: target.linkToken, password: NEW_PASSWORD }),
    expect: anybody,
  },
  'session.changePassword': {
    input: () => ({ current: TEST_PASSWORD, next: NEW_PASSWORD }),
    expect: everyone('allowed'),
  },
  'session.setLanguage': { input: () => ({ language: 'en' }), expect: everyone('allowed') },
  'session.list': { input: () => undefined, expect: everyone('allowed') },
  'session.end': {
    input: (world, principal) => ({ id: ownOf(world, principal).sessionId }),
    expect: everyone('allowed'),
  },
  'session.signOut': { input: nothing, expect: anybody },
  'session.signOutEverywhere': { input: nothing, expect: everyone('allowed') },

  'identity.users.list': { input: nothing, expect: only(['admin']) },
  'identity.users.get': { input: ({ target }) => ({ id: target.id }), expect: only(['admin']) },
  'identity.users.create': {
    input: () => ({ email: 'new@example.org', name: 'New', role: 'liaison', partnerCode: 'WB' }),
    expect: only(['admin']),
  },
  'identity.users.update': {
    input: ({ target }) => ({ id: target.id, version: 1, patch: { role: 'auditor' } }),
    expect: only(['admin']),
  },
  'identity.users.disable': { input: ({ target }) => ({ id: target.id }), expect: only(['admin']) },
  'identity.users.enable': {
    input: ({ target }) => ({ id: target.id }),
    expect: only([], { admin: 'common.nothing_changed' }),
  },
  'identity.users.resetPassword': { input: ({ target }) => ({ id: target.id }), expect: only(['admin']) },
  'identity.tokens.list': { input: nothing, expect: everyone('allowed') },
  'identity.tokens.create': { input: () => ({ name: 'sheet' }), expect: everyone('allowed') },
  'identity.tokens.revoke': {
    input: (world, principal) => ({ id: ownOf(world, principal).tokenId }),
    expect: everyone('allowed'),
  },

  'agencies.list': { input: nothing, expect: everyone('allowed') },
  'agencies.create': {
    input: () => ({ code: 'NEW', nameVi: 'Mới', nameEn: 'New', class: 'UNIT', parentId: null, ...organisation }),
    expect: only(['admin']),
  },
  'agencies.update': {
    input: ({ agencies }) => ({ id: agencies.mof, version: 1, patch: { nameEn: 'Finance' } }),
    expect: only(['admin']),
  },
  'agencies.succeed': {
    input: ({ agencies }) => ({
      predecessors: [{ id: agencies.moh, version: 1 }],
      on: '2027-03-01',
      successor: { id: agencies.mof },
    }),
    expect: only(['admin']),
  },
  'persons.list': { input: nothing, expect: everyone('allowed') },
  'persons.create': {
    input: ({ agencies }) => ({
      name: 'Mẫu',
      titleVi: 'Bộ trưởng',
      titleEn: 'Minister',
      agencyId: agencies.mof,
      partnerId: null,
      isActing: false,
      validFrom: null,
      validTo: null,
      source: 'test',
    }),
    expect: only(['admin', 'coordinator']),
  },
  'persons.update': {
    input: ({ personId }) => ({ id: personId, version: 1, patch: { titleEn: 'Minister' } }),
    expect: only(['admin', 'coordinator']),
  },
  'calendar.list': { input: nothing, expect: everyone('allowed') },
  'calendar.set': {
    input: () => ({
      day: '2026-12-24',
      version: 0,
      holiday: { kind: 'off', nameVi: 'Nghỉ', nameEn: 'Off', status: 'official', source: 'test' },
    }),
    expect: only(['admin']),
  },
  'calendar.confirmYear': {
    // Whoever may is told that no day of the year waits for its plan.
    input: () => ({ year: 2027, source: 'Thông báo nghỉ lễ' }),
    expect: only([], { admin: 'common.nothing_changed' }),
  },
  'partners.list': { input: nothing, expect: everyone('allowed') },
  'partners.create': {
    input: () => ({ code: 'NEW', nameVi: 'Mới', nameEn: 'New', kind: 'FUND', iatiId: null, ...organisation }),
    expect: only(['admin']),
  },
  'partners.update': {
    input: ({ partners }) => ({ id: partners.wb, version: 1, patch: { nameEn: 'World Bank' } }),
    expect: only(['admin']),
  },

  'programmes.list': { input: nothing, expect: everyone('allowed') },
  'programmes.totals': { input: nothing, expect: everyone('allowed') },
  'programmes.get': { input: ({ programme }) => ({ code: programme.code }), expect: concerned },
  'programmes.history': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'programmes.create': {
    input: ({ partners }) => ({ code: 'NEW-1', titleVi: 'Mới', kind: 'PROJECT', leadPartnerId: partners.wb }),
    expect: only(['coordinator']),
  },
  'programmes.update': {
    input: ({ programme }) => ({ id: programme.id, version: 1, patch: { location: 'Hà Nội' } }),
    expect: officeOnly,
  },
  'programmes.setSideState': {
    input: ({ programme }) => ({ id: programme.id, sideState: 'ON_HOLD', reason: 'test' }),
    expect: officeOnly,
  },
  'programmes.setParties': {
    input: ({ programme, agencies }) => ({
      id: programme.id,
      agencies: [{ agencyId: agencies.mof, role: 'implementing' }],
    }),
    expect: officeOnly,
  },
  'programmes.setComponents': {
    input: ({ programme }) => ({ id: programme.id, version: 1, components: [{ titleVi: 'Hợp phần', titleEn: '' }] }),
    expect: officeOnly,
  },
  'programmes.addFinancingLine': {
    input: ({ programme, partners }) => ({ programmeId: programme.id, partnerId: partners.wb, ...money }),
    expect: officeOnly,
  },
  'programmes.setFinancingLine': {
    input: ({ programme }) => ({ id: programme.financingId, version: 1, line: null }),
    expect: officeOnly,
  },

  'deliverables.list': { input: nothing, expect: everyone('allowed') },
  'deliverables.choices': { input: nothing, expect: everyone('allowed') },
  'deliverables.matrix': { input: nothing, expect: everyone('allowed') },
  'deliverables.get': { input: ({ deliverables }) => ({ id: deliverables.sharedId }), expect: concerned },
  'deliverables.ofProgramme': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'deliverables.create': {
    input: ({ programme, agencies }) => ({
      programmeId: programme.id,
      values: {
        titleVi: 'Sổ tay',
        titleEn: '',
        componentId: null,
        instrumentId: null,
        leadAgencyId: agencies.moh,
        isShared: false,
        source: '',
      },
    }),
    expect: officeOnly,
  },
  'deliverables.update': {
    input: ({ deliverables }) => ({ id: deliverables.sharedId, version: 1, patch: { titleEn: 'Inception report' } }),
    expect: officeOnly,
  },
  'deliverables.act': {
    input: ({ deliverables }) => ({ id: deliverables.sharedId, version: 1, act: 'report', percent: 40 }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'deliverables.takeBack': {
    input: ({ deliverables }) => ({ id: deliverables.sharedId, version: 1 }),
    expect: everyone('forbidden', {
      coordinator: 'deliverable.nothing_to_take_back',
      leader: 'deliverable.nothing_to_take_back',
      officer: 'deliverable.nothing_to_take_back',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
  'deliverables.move': {
    input: ({ deliverables }) => ({
      id: deliverables.sharedId,
      version: 1,
      dueOn: '2027-03-01',
      reasonCode: 'FUNDS_PENDING',
    }),
    expect: officeOnly,
  },
  'deliverables.createIndicator': {
    input: ({ programme }) => ({
      programmeId: programme.id,
      values: {
        titleVi: 'Giờ thông quan',
        titleEn: '',
        componentId: null,
        unitVi: 'giờ',
        unitEn: 'hours',
        direction: 'down',
        isFraction: false,
        baselineValue: null,
        baselineOn: null,
        isShared: false,
        source: '',
      },
    }),
    expect: officeOnly,
  },
  'deliverables.updateIndicator': {
    input: ({ deliverables }) => ({ id: deliverables.indicatorId, version: 2, patch: { titleEn: 'Procedures cut' } }),
    expect: officeOnly,
  },
  'deliverables.removeIndicator': {
    input: ({ deliverables }) => ({ id: deliverables.indicatorId, version: 2, isRemoved: true }),
    expect: officeOnly,
  },
  'deliverables.recordReading': {
    input: ({ deliverables }) => ({
      indicatorId: deliverables.indicatorId,
      value: '45',
      total: '120',
      asOfOn: '2026-01-31',
      source: 'test',
    }),
    expect: officeOnly,
  },
  'deliverables.withdrawReading': {
    input: ({ deliverables }) => ({ id: deliverables.readingId, isWithdrawn: true }),
    expect: officeOnly,
  },

  'procedures.list': { input: nothing, expect: everyone('allowed') },
  'procedures.myWork': { input: nothing, expect: everyone('allowed') },
  'procedures.partnerOverview': {
    input: nothing,
    expect: everyone('allowed', { liaison: 'forbidden', otherLiaison: 'forbidden' }),
  },
  'procedures.partnerWork': {
    input: () => ({ partnerCode: 'WB' }),
    expect: everyone('allowed', { otherLiaison: 'not_found' }),
  },
  'procedures.road': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'procedures.slipLedger': { input: ({ programme }) => ({ programmeId: programme.id }), expect: concerned },
  'procedures.createInstrument': {
    input: ({ programme, partners, procedureId }) => ({
      programmeId: programme.id,
      partnerId: partners.wb,
      kind: 'LOAN_AGREEMENT',
      capacity: 'STATE',
      procedureId,
      titleVi: 'Hiệp định vay',
      titleEn: '',
    }),
    expect: officeOnly,
  },
  'procedures.setSideState': {
    input: ({ programme }) => ({ id: programme.instrumentId, sideState: 'ON_HOLD', reason: 'test' }),
    expect: officeOnly,
  },
  'procedures.updateMilestone': {
    // The partner's own step: the bank's liaison answers for it, the ministry does not.
    input: ({ programme }) => ({
      id: programme.milestones['NEG_INVITED'],
      version: 1,
      patch: { plannedOn: '2026-12-01' },
    }),
    expect: only(['coordinator', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'procedures.recordClockEvent': {
    // The partner's own step again: whoever answers for it records what happens to its dossier.
    input: ({ programme }) => ({
      milestoneId: programme.milestones['NEG_INVITED'],
      kind: 'dossier_received',
      day: '2026-11-02',
    }),
    expect: only(['coordinator', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'procedures.overrideLimit': {
    input: ({ programme }) => ({
      milestoneId: programme.milestones['NEG_INVITED'],
      limit: { n: 5, unit: 'working' },
      reason: 'test',
      document: 'test',
    }),
    expect: officeOnly,
  },
  'procedures.setHolder': {
    input: ({ programme, agencies }) => ({
      milestoneId: programme.milestones['MOJ_APPRAISAL'],
      agencyId: agencies.moh,
    }),
    expect: officeOnly,
  },
  'procedures.previewMove': {
    // Only who may move a file asks what a move would change; that it already has this version is the office's answer.
    input: ({ programme, procedureId }) => ({ instrumentId: programme.instrumentId, procedureId }),
    expect: only([], { coordinator: 'common.nothing_changed' }),
  },
  'procedures.moveToVersion': {
    input: ({ programme, procedureId }) => ({
      instrumentId: programme.instrumentId,
      version: 1,
      procedureId,
      reason: 'test',
    }),
    expect: only([], { coordinator: 'common.nothing_changed', ...UNKNOWN_TO_OTHERS }),
  },

  'templates.get': { input: ({ procedureId }) => ({ procedureId }), expect: only(['admin', 'coordinator']) },
  'templates.tryVersion': { input: ({ procedureId }) => ({ procedureId }), expect: only(['admin', 'coordinator']) },
  'templates.startDraft': { input: ({ procedureId }) => ({ procedureId }), expect: only(['admin']) },
  'templates.startProcedure': {
    input: () => ({
      code: 'NEW',
      copyOf: null,
      head: {
        name: { vi: 'Quy trình mới', en: 'New procedure' },
        route: 'A',
        capacities: ['STATE'],
        instrumentKinds: ['LOAN_AGREEMENT'],
        regime: 'TEST',
        validFrom: '2027-01-01',
        source: 'test',
        flags: [],
      },
    }),
    expect: only(['admin']),
  },
  // The version everybody meets is published: whoever may draft is told that it never changes.
  'templates.editDraft': {
    input: ({ procedureId }) => ({ procedureId, version: 1, patch: { source: 'x' } }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.addStep': {
    input: ({ procedureId }) => ({
      procedureId,
      before: null,
      step: { code: 'NEW', name: { vi: 'Mới', en: 'New' }, responsible: 'MOF', predecessors: [] },
    }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.changeStep': {
    input: ({ procedureId }) => ({ procedureId, version: 1, code: 'SIGNED', patch: { isOptional: true } }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.removeStep': {
    input: ({ procedureId }) => ({ procedureId, version: 1, code: 'SIGNED' }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.moveStep': {
    input: ({ procedureId }) => ({ procedureId, code: 'SIGNED', before: null }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.publishDraft': {
    input: ({ procedureId }) => ({ procedureId, version: 1, validFrom: '2027-01-01', validTo: null, source: 'x' }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },
  'templates.discardDraft': {
    input: ({ procedureId }) => ({ procedureId, version: 1 }),
    expect: only([], { admin: 'procedure.not_a_draft' }),
  },

  'inbox.list': { input: nothing, expect: everyone('allowed') },
  'inbox.count': { input: nothing, expect: everyone('allowed') },
  'inbox.settings': { input: nothing, expect: everyone('allowed') },
  'inbox.setNotices': {
    input: () => ({ ways: { letters: 'off' }, digest: 'daily', digestHour: 8 }),
    expect: everyone('allowed'),
  },
  'inbox.markRead': {
    input: () => ({ id: null }),
    // The seeded task was assigned to this officer's agency, which was told so.
    expect: everyone('common.nothing_changed', { officer: 'allowed' }),
  },
  'inbox.putAway': { input: () => ({ id: 'ntc_0', isDone: true }), expect: everyone('not_found') },
  'inbox.mails': { input: nothing, expect: only(['admin']) },
  'inbox.mail': { input: () => ({ id: 'job_0' }), expect: only([], { admin: 'not_found' }) },
  'inbox.retryMail': { input: () => ({ id: 'job_0' }), expect: everyone('not_found') },
  'changes.list': { input: () => ({ since: 'lastWeek' }), expect: everyone('allowed') },
  'holding.file': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'holding.desk': {
    // The ministry's own desk: its officer and the office; a partner's side sees its own files on it.
    input: () => ({ agencyCode: 'MOH' }),
    expect: everyone('allowed', { otherOfficer: 'not_found' }),
  },
  'holding.league': {
    input: nothing,
    expect: everyone('allowed', {
      officer: 'forbidden',
      otherOfficer: 'forbidden',
      liaison: 'forbidden',
      otherLiaison: 'forbidden',
    }),
  },
  'holding.behind': {
    input: () => ({ partnerCode: 'WB', figure: 'open' }),
    expect: everyone('allowed', { officer: 'not_found', ...UNKNOWN_TO_OTHERS }),
  },
  'holding.slips': {
    input: ({ programme }) => ({ by: 'cause', programmeId: programme.id }),
    expect: concerned,
  },
  'holding.slipMoves': { input: () => ({ by: 'file' }), expect: everyone('allowed') },

  'forecast.forInstrument': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId }),
    expect: concerned,
  },
  'forecast.whatIf': {
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      assumptions: [{ milestoneId: programme.milestones['SIGNED'] ?? '', day: '2027-03-03' }],
    }),
    expect: concerned,
  },
  'forecast.calibration': { input: nothing, expect: everyone('allowed') },
  'forecast.overview': { input: nothing, expect: everyone('allowed') },

  'exits.list': { input: nothing, expect: everyone('allowed') },
  'exits.get': { input: ({ exit }) => ({ id: exit.id }), expect: concerned },
  'exits.review': {
    input: ({ partners }) => ({ partnerId: partners.wb, kind: 'suspend', target: { partnerId: null, agencyId: null } }),
    expect: only(['coordinator']),
  },
  'exits.confirm': {
    input: ({ partners, programme, exit }) => ({
      partnerId: partners.wb,
      kind: 'suspend',
      target: { partnerId: null, agencyId: null },
      effectiveOn: '2026-11-23',
      reason: 'test',
      document: { number: '', on: null, issuer: 'test' },
      files: [
        { instrumentId: programme.instrumentId, version: 1, isIncluded: true },
        { instrumentId: exit.instrumentId, version: 2, isIncluded: true },
      ],
    }),
    expect: only(['coordinator']),
  },
  'exits.resume': {
    input: ({ exit }) => ({
      id: exit.id,
      on: '2026-11-23',
      reason: 'test',
      document: { number: '', on: null, issuer: '' },
      files: [{ instrumentId: exit.instrumentId, version: 2 }],
    }),
    expect: officeOnly,
  },
  'exits.undo': { input: ({ exit }) => ({ id: exit.id }), expect: officeOnly },
  'exits.handOn': {
    input: ({ exit, agencies }) => ({
      id: exit.id,
      agencyId: agencies.moh,
      reason: 'test',
      items: [{ kind: 'milestone', recordId: exit.milestoneId }],
    }),
    expect: officeOnly,
  },

  'timeline.list': { input: nothing, expect: everyone('allowed') },

  'exchange.listImports': { input: nothing, expect: importers('allowed') },
  'exchange.getImport': { input: () => ({ importId: 'imp_none' }), expect: importers('not_found') },
  'exchange.runImport': {
    input: () => ({ uploadId: '0'.repeat(32), kind: 'world-bank-loans' }),
    expect: importers('not_found'),
  },
  'exchange.undoImport': { input: () => ({ importId: 'imp_none' }), expect: importers('not_found') },

  'register.demo': { input: nothing, expect: only(['admin']) },
  'register.removeDemo': { input: nothing, expect: only(['admin']) },

  'negotiation.room': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'negotiation.point': { input: ({ negotiation }) => ({ pointId: negotiation.sharedId }), expect: concerned },
  'negotiation.minutes': { input: ({ negotiation }) => ({ roundId: negotiation.roundId }), expect: concerned },
  'negotiation.createRound': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, values: {} }),
    expect: officeOnly,
  },
  'negotiation.updateRound': {
    input: ({ negotiation }) => ({ id: negotiation.roundId, version: 1, patch: { place: 'Washington, D.C.' } }),
    expect: officeOnly,
  },
  'negotiation.setDelegation': {
    input: ({ negotiation, personId }) => ({
      roundId: negotiation.roundId,
      version: 1,
      side: 'ours',
      members: [{ personId, name: '', title: '', isHead: true }],
    }),
    expect: officeOnly,
  },
  'negotiation.closeRound': {
    input: ({ negotiation }) => ({ id: negotiation.roundId, version: 1, outcome: 'PARTIAL' }),
    expect: officeOnly,
  },
  'negotiation.reopenRound': {
    // The round is still open: whoever may is told that nothing changes.
    input: ({ negotiation }) => ({ id: negotiation.roundId, version: 1 }),
    expect: only([], { coordinator: 'common.nothing_changed', ...UNKNOWN_TO_OTHERS }),
  },
  'negotiation.addPoint': {
    // Nobody proposes the instrument, so the ministry that manages the programme leads.
    input: ({ programme, agencies }) => ({
      instrumentId: programme.instrumentId,
      values: { clause: '', titleVi: 'Điểm mới', titleEn: '', isShared: true, ownerAgencyId: agencies.moh },
      round: 0,
    }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.updatePoint': {
    input: ({ negotiation }) => ({ id: negotiation.sharedId, version: 1, patch: { clause: 'Điều 6' } }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.setPosition': {
    // The last entry that everybody sees is the partner's own, so only its side can be written by all who may.
    input: ({ negotiation }) => ({
      pointId: negotiation.sharedId,
      lane: 'theirs',
      visibility: 'shared',
      text: 'four years',
      round: 1,
      baseId: null,
    }),
    expect: only(['coordinator', 'officer', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.addComment': {
    input: ({ negotiation }) => ({ pointId: negotiation.sharedId, text: 'Đề nghị làm rõ', isInternal: false }),
    expect: only(['coordinator', 'officer', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.agreePoint': {
    input: ({ negotiation }) => ({
      id: negotiation.sharedId,
      version: 1,
      agreedText: 'Năm năm',
      agreedOn: '2026-11-18',
      round: 1,
    }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'negotiation.decidePoint': {
    // A point that was not raised does not exist for the partner.
    input: ({ negotiation }) => ({
      id: negotiation.internalId,
      version: 1,
      decision: 'dropped',
      reason: 'test',
      round: 0,
    }),
    expect: only(['coordinator', 'officer'], { ...UNKNOWN_TO_OTHERS, liaison: 'not_found' }),
  },
  'negotiation.reopenPoint': {
    input: ({ negotiation }) => ({ id: negotiation.sharedId, version: 1 }),
    expect: only([], {
      coordinator: 'common.nothing_changed',
      officer: 'common.nothing_changed',
      ...UNKNOWN_TO_OTHERS,
    }),
  },

  'effectiveness.board': { input: nothing, expect: everyone('allowed') },
  'effectiveness.get': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'effectiveness.addCondition': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, values: { titleVi: 'Điều kiện' } }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.updateCondition': {
    input: ({ conditionId }) => ({ id: conditionId, version: 1, patch: { evidenceNumber: '12/CV' } }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.setConditionState': {
    // A partner accepts what was submitted, and this was not.
    input: ({ conditionId }) => ({ id: conditionId, version: 1, state: 'IN_PROGRESS' }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.waiveCondition': {
    input: ({ conditionId }) => ({
      id: conditionId,
      version: 1,
      waivedBy: 'Giám đốc quốc gia',
      reason: 'test',
      document: 'test',
      on: '2026-11-20',
    }),
    expect: only(['coordinator', 'liaison'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.removeCondition': {
    input: ({ conditionId }) => ({ id: conditionId, version: 1, reason: 'test' }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.recordDeadline': {
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      kind: 'original',
      entries: 0,
      deadlineOn: '2027-03-01',
    }),
    expect: only(['coordinator', 'officer'], UNKNOWN_TO_OTHERS),
  },
  'effectiveness.declare': {
    // Whoever may is told that it is not signed.
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, version: 1, effectiveOn: '2026-11-20' }),
    expect: only([], {
      coordinator: 'effectiveness.not_signed',
      liaison: 'effectiveness.not_signed',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
  'effectiveness.recordNotice': {
    // The procedure of the test knows no notice.
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      version: 1,
      number: '1/2026/TB-LPQT',
      on: '2026-11-20',
    }),
    expect: only([], {
      coordinator: 'milestone.not_applicable',
      officer: 'milestone.not_applicable',
      ...UNKNOWN_TO_OTHERS,
    }),
  },
  'effectiveness.decideLapse': {
    input: ({ programme }) => ({
      instrumentId: programme.instrumentId,
      outcome: 'lapsed',
      on: '2026-11-20',
      reason: 'test',
      document: 'test',
    }),
    expect: only([], { coordinator: 'effectiveness.deadline_missing', ...UNKNOWN_TO_OTHERS }),
  },

  'signing.schedule': { input: nothing, expect: everyone('allowed') },
  'signing.month': { input: () => ({ month: '2026-12' }), expect: everyone('allowed') },
  'signing.get': { input: ({ programme }) => ({ instrumentId: programme.instrumentId }), expect: concerned },
  'signing.updateRecord': {
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, version: 0, patch: { place: 'Hà Nội' } }),
    expect: officeOnly,
  },
  'signing.recordSigned': {
    // Whoever may is told what is still missing.
    input: ({ programme }) => ({ instrumentId: programme.instrumentId, version: 1, signedOn: '2026-11-20' }),
    expect: only([], { coordinator: 'signing.not_ready', ...UNKNOWN_TO_OTHERS }),
  },
  'signing.createFeed': { input: () => ({ name: 'calendar' }), expect: everyone('allowed') },
  'signing.listFeeds': { input: nothing, expect: everyone('allowed') },
  'signing.revokeFeed': {
    input: (world, principal) => ({ id: ownOf(world, principal).feedId }),
    expect: everyone('allowed'),
  },

  ...documentMatrix,
  ...meetingMatrix,
  ...taskMatrix,
  ...urgingMatrix,
};
