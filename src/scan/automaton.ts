/**
 * Multi-pattern matching in one pass: Aho and Corasick, "Efficient string matching", CACM 18(6), 1975.
 * Time grows with the length of the text and the number of hits, not with the number of patterns.
 */

export interface Automaton {
  /** Calls `hit` for every occurrence of every literal: its index and its end (exclusive). */
  search(text: string, hit: (literal: number, end: number) => void): void;
}

/** Compiles literals (none empty, none twice) into one automaton. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const steps = makeSteps();
  const children: number[][] = [[]];
  const output: number[] = [-1];
  for (const [index, literal] of literals.entries()) {
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const code = literal.charCodeAt(i);
      let to = steps.from(state, code);
      if (to === 0) {
        to = children.length;
        steps.put(state, code, to);
        children[state]?.push(code);
        children.push([]);
        output.push(-1);
      }
      state = to;
    }
    output[state] = index;
  }
  const fail = new Int32Array(children.length);
  // The nearest shorter suffix of a state that is a literal, so that hits are listed without walking all suffixes.
  const shorter = new Int32Array(children.length).fill(-1);
  const queue = [0];
  for (const state of queue) {
    for (const code of children[state] ?? []) {
      const to = steps.from(state, code);
      if (state !== 0) {
        let back = fail[state] ?? 0;
        while (back !== 0 && steps.from(back, code) === 0) back = fail[back] ?? 0;
        fail[to] = steps.from(back, code);
      }
      const suffix = fail[to] ?? 0;
      shorter[to] = (output[suffix] ?? -1) >= 0 ? suffix : (shorter[suffix] ?? -1);
      queue.push(to);
    }
  }
  const outputs = Int32Array.from(output);
  return {
    search(text, hit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        let to = steps.from(state, code);
        while (to === 0 && state !== 0) {
          state = fail[state] ?? 0;
          to = steps.from(state, code);
        }
        state = to;
        const own = outputs[state] ?? -1;
        if (own >= 0) hit(own, i + 1);
        for (let s = shorter[state] ?? -1; s >= 0; s = shorter[s] ?? -1) hit(outputs[s] ?? -1, i + 1);
      }
    },
  };
}

interface Steps {
  /** The state that a character leads to; 0, the root, where there is none. */
  from(state: number, code: number): number;
  put(state: number, code: number, to: number): void;
}

/** Transitions in plain arrays, open addressing: a third of a Map's memory, and dozens of packs lie in memory at once. */
function makeSteps(): Steps {
  let table = emptyTable(FEWEST_SLOTS);
  let used = 0;
  const put = (state: number, code: number, to: number): void => {
    const slot = slotOf(table, state, code);
    table.states[slot] = state;
    table.codes[slot] = code;
    table.targets[slot] = to;
  };
  const grow = (): void => {
    const { states, codes, targets } = table;
    table = emptyTable(2 * targets.length);
    for (const [slot, to] of targets.entries()) if (to !== 0) put(states[slot] ?? 0, codes[slot] ?? 0, to);
  };
  return {
    from: (state, code) => table.targets[slotOf(table, state, code)] ?? 0,
    put(state, code, to) {
      used++;
      if (used > table.targets.length * MOST_FULL) grow();
      put(state, code, to);
    },
  };
}

const FEWEST_SLOTS = 1024;
const MOST_FULL = 0.6;

interface Table {
  states: Int32Array;
  codes: Uint16Array;
  targets: Int32Array;
}

const emptyTable = (size: number): Table => ({
  states: new Int32Array(size),
  codes: new Uint16Array(size),
  targets: new Int32Array(size),
});

/** The slot of a transition, or the free one where it belongs; the size of a table is a power of two. */
function slotOf({ states, codes, targets }: Table, state: number, code: number): number {
  const mask = targets.length - 1;
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (targets[slot] !== 0 && (states[slot] !== state || codes[slot] !== code)) slot = (slot + 1) & mask;
  return slot;
}
