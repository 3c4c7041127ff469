import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import type { CalibrationOrder, ClassRecord } from '../calibration-task.ts';

/**
 * How often past forecasts held, by class and year, each made again from what was known on the day its wait began; and
 * how much wider the product tells its bands since.
 */
export const getCalibration = defineQuery({
  name: 'forecast.calibration',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ today, calendar, scope, memo, heavy }) => {
    const order: CalibrationOrder = { today, calendar, isPartnerSide: scope.kind === 'partner' };
    const classes = await memo.remember(`forecast.calibration ${today} ${order.isPartnerSide}`, () =>
      heavy.run<readonly ClassRecord[]>('forecast.calibration', order),
    );
    return { asOf: today, classes };
  },
});
