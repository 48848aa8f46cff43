/** The order in which patterns with slots are read: later ones build on earlier ones. */
const STAGES: readonly (readonly string[])[] = [
  ['duration'],
  ['date', 'dayOfMonth', 'monthAlone', 'year', 'lastWeekday', 'nextWeekday', 'weekdayLastWeek', 'zonePlace'],
  ['dayWithPart', 'relativeDay', 'relativePart', 'anaphoricDay', 'period'],
  ['clock'],
  ['ago', 'later', 'earlier', 'ahead', 'notTime'],
];

const stages = new Map(STAGES.flatMap((kinds, stage) => kinds.map((kind) => [kind, stage] as const)));

/** Behind all stages: what no other pattern builds on is a mark, not a hit. */
export const LAST_STAGE = STAGES.length;

export const stageOf = (kind: string): number => stages.get(kind) ?? LAST_STAGE;
