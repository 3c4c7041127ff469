export { effectivenessRouter } from './effectiveness.router.ts';
export { followEffectiveness } from './follow-effectiveness.ts';
export { orphanedConditions } from './orphaned-conditions.ts';
export { conditionPapers } from './condition-papers.ts';
