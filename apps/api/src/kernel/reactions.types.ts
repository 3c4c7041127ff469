import type { CommandTools } from './command.ts';
import type { Fact } from './facts.ts';

/** What answers to facts, in the same transaction. */
export type Reaction = (tools: CommandTools, facts: readonly Fact[]) => Promise<void>;

/** Who answers to which fact: keys are prefixes of actions (`milestone.`), values run in order. */
export type Reactions = readonly { readonly to: readonly string[]; readonly name: string; readonly run: Reaction }[];
