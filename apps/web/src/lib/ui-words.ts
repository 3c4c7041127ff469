import type { Translate } from '@counterpart/i18n/translate';
import type { UiWords } from '@counterpart/ui/words';

/** The words of the primitives, from the messages `ui.*`. */
export function uiWords(t: Translate): UiWords {
  return {
    close: t('ui.close'),
    undo: t('ui.undo'),
    optional: t('ui.optional'),
    working: t('ui.working'),
    loading: t('ui.loading'),
    errorPrefix: t('ui.errorPrefix'),
    errorSummary: t('ui.errorSummary'),
    notifications: t('ui.notifications'),
    moreOptions: t('ui.moreOptions'),
    showOptions: t('ui.showOptions'),
    noOptions: t('ui.noOptions'),
    openCalendar: t('ui.openCalendar'),
    breadcrumbs: t('ui.breadcrumbs'),
    step: {
      done: t('ui.stepDone'),
      current: t('ui.stepCurrent'),
      next: t('ui.stepNext'),
      blocked: t('ui.stepBlocked'),
      skipped: t('ui.stepSkipped'),
    },
    status: {
      onTime: t('ui.statusOnTime'),
      dueSoon: t('ui.statusDueSoon'),
      late: t('ui.statusLate'),
      blocked: t('ui.statusBlocked'),
    },
    columns: t('ui.columns'),
    columnsHint: t('ui.columnsHint'),
    columnsReset: t('ui.columnsReset'),
    moveUp: (name) => t('ui.moveUp', { name }),
    moveDown: (name) => t('ui.moveDown', { name }),
    columnMoved: (name, position, total) => t('ui.columnMoved', { name, position, total }),
    sortBy: t('ui.sortBy'),
    sortAscending: t('ui.sortAscending'),
    sortDescending: t('ui.sortDescending'),
    selectAll: t('ui.selectAll'),
    selectRow: (name) => t('ui.selectRow', { name }),
    chooseFile: t('ui.chooseFile'),
    dropFile: t('ui.dropFile'),
  };
}
