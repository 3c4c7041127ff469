import { readSettings } from '../env.ts';
import type { House } from '../kernel/house.ts';
import { silentLog } from '../kernel/log.ts';
import { openHouse } from '../open-house.ts';

/** Opens the register of the settings for one operator command and closes it whatever happens. */
export async function withHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse({ settings: readSettings(), log: silentLog, lane: 'inline' });
  try {
    return await work(house);
  } finally {
    await house.heavy.close();
    await house.db.close();
  }
}
