import type { House } from '../../kernel/house.ts';
import { sweepKeys } from '../../kernel/idempotency.ts';
import { drainOutbox } from '../../kernel/outbox.ts';
import { sweepFiles } from '../documents/index.ts';
import { sendDigests } from './digest.ts';
import { remind } from './remind.ts';
import { mailHandler } from './send-mail.ts';

const EVERY_MS = 30_000;
const STOP_MS = 4000;
/** From this hour of the office's day on people are reminded. */
const FIRST_HOUR = 6;
const OFFICE_OFFSET_HOURS = 7;
const HOUR_MS = 3_600_000;

/** The clock's work in a running house. `stop` resolves when what was begun has ended. */
export type ClockWork = { stop(): Promise<void> };

/** Begins the clock's work: reminders of the day, digests at their hour, files that nobody attached, keys of a day ago, the outbox. */
export function startClockWork(house: House): ClockWork {
  const send = mailHandler(house);
  let isStopped = false;
  let remindedOn: string | null = null;
  let digestedIn: number | null = null;
  let sweptIn: number | null = null;
  const works = [
    async (hour: number) => {
      const today = house.clock.today();
      if (remindedOn === today || hour % 24 < FIRST_HOUR) return;
      await remind(house);
      remindedOn = today;
    },
    async (hour: number) => {
      if (digestedIn === hour) return;
      await sendDigests(house);
      digestedIn = hour;
    },
    async (hour: number) => {
      if (sweptIn === hour) return;
      await sweepFiles(house);
      await sweepKeys(house);
      sweptIn = hour;
    },
    async () => {
      if (send) await drainOutbox(house, { mail: send }, () => isStopped);
    },
  ];
  const turn = async () => {
    const hour = Math.floor(house.clock.now() / HOUR_MS) + OFFICE_OFFSET_HOURS;
    for (const work of works) {
      // One that fails must not keep the others from their turn; the next turn tries it again.
      await work(hour).catch((error: unknown) => {
        house.log.error({ err: { message: error instanceof Error ? error.message : String(error) } }, 'clock work');
      });
    }
  };
  let running = Promise.resolve();
  const step = () => {
    running = running.then(turn);
  };
  step();
  const timer = setInterval(step, EVERY_MS);
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      // A mail server that hangs must not hold the end up; its mail is taken up again when the lease has passed.
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, STOP_MS))]);
    },
  };
}
