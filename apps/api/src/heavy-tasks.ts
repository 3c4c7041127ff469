import type { HeavyTask } from './kernel/heavy-lane.ts';

/** Every task that may run outside the main thread, by name. */
export const heavyTasks: Readonly<Record<string, HeavyTask>> = {};
