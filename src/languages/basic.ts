/** A pack for a language that has none: what its numbers and the universal rules give. */
import type { LanguagePack } from './pack.js';

export async function loadBasicPack(code: string): Promise<LanguagePack> {
  return emptyPack(code);
}

const seven = (): LanguagePack['times']['weekdays'] => [[], [], [], [], [], [], []];
const twelve = (): LanguagePack['times']['months'] => [[], [], [], [], [], [], [], [], [], [], [], []];
const sided = (): { before: string[]; after: string[] } => ({ before: [], after: [] });

/** A pack that knows nothing: the ground that others are filled on. */
export function emptyPack(code: string): LanguagePack {
  return {
    code,
    name: code,
    writing: { spaced: true, fold: {}, clitics: [], nameEndings: [], nameChanges: {}, abbreviations: [], ordinalDot: false },
    numbers: { group: [',', '.', ' '], decimal: [',', '.'], cardinals: {}, and: [], unitsFirst: false, multipliers: {}, fractions: {}, prefixes: {}, mixed: {}, magnitudes: {}, measures: [] },
    times: {
      months: twelve(), monthsShort: twelve(), weekdays: seven(), weekdaysShort: seven(),
      parts: { dawn: [], morning: [], midday: [], afternoon: [], evening: [], night: [] },
      dayWithPart: { dawn: [], morning: [], midday: [], afternoon: [], evening: [], night: [] },
      noon: [], midnight: [], am: [], pm: [],
      units: { second: [], minute: [], hour: [], day: [], week: [], month: [], year: [] },
      relativeDays: {}, relativeParts: {}, anaphoricDays: {}, periods: {}, lastWeekday: [], nextWeekday: [], weekdayLastWeek: [],
      dates: [], daysOfMonth: [], monthsAlone: [], years: [], numericOrder: 'dmy', ordinals: [], clocks: {}, prepositions: [], joiners: [], rangeWords: [],
      durations: {}, durationAnd: [], ago: [], later: [], earlier: [], ahead: [], approx: sided(), approxDuration: sided(), zones: {}, zonePlaces: [], places: {}, notTimes: [], future: [],
    },
    counts: { bounds: { atLeast: sided(), atMost: sided(), about: sided() }, nouns: { reports: [], users: [], other: [] }, not: [], respectively: [] },
    names: { unknown: [], company: [], notNames: [], parent: [], unaffected: sided(), monitor: [], provider: [], anaphora: [] },
    causes: {
      categories: { dns: [], network: [], cable: [], power: [], hardware: [], facility: [], storage: [], software: [], update: [], configuration: [], capacity: [], certificate: [], cyberattack: [], thirdParty: [], humanError: [], maintenance: [], weather: [], shutdown: [] },
      causal: sided(), suspected: sided(), denied: sided(), notDenied: [],
    },
    events: { types: { started: [], reports: [], acknowledged: [], identified: [], mitigating: [], resolved: [], explained: [] }, outage: [], earlier: [], unreal: [], clauseBreaks: [] },
  };
}
