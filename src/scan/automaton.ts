/**
 * Multi-pattern matching in one pass: Aho and Corasick, "Efficient string matching", CACM 18(6), 1975.
 * Time grows with the length of the text and the number of hits, not with the number of patterns.
 */

export interface Automaton {
  /** Calls `hit` for every occurrence of every literal: its index and its end (exclusive). */
  search(text: string, hit: (literal: number, end: number) => void): void;
}

const CODES = 65_536;

/** Compiles literals (none empty, none twice) into one automaton. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const next = new Map<number, number>();
  const children: number[][] = [[]];
  const output: number[] = [-1];
  for (const [index, literal] of literals.entries()) {
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const key = state * CODES + literal.charCodeAt(i);
      let to = next.get(key);
      if (to === undefined) {
        to = children.length;
        next.set(key, to);
        children[state]?.push(literal.charCodeAt(i));
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
      const to = next.get(state * CODES + code) ?? 0;
      if (state !== 0) {
        let back = fail[state] ?? 0;
        while (back !== 0 && !next.has(back * CODES + code)) back = fail[back] ?? 0;
        fail[to] = next.get(back * CODES + code) ?? 0;
      }
      const suffix = fail[to] ?? 0;
      shorter[to] = (output[suffix] ?? -1) >= 0 ? suffix : (shorter[suffix] ?? -1);
      queue.push(to);
    }
  }
  return {
    search(text, hit) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        let to = next.get(state * CODES + code);
        while (to === undefined && state !== 0) {
          state = fail[state] ?? 0;
          to = next.get(state * CODES + code);
        }
        state = to ?? 0;
        const own = output[state] ?? -1;
        if (own >= 0) hit(own, i + 1);
        for (let s = shorter[state] ?? -1; s >= 0; s = shorter[s] ?? -1) hit(output[s] ?? -1, i + 1);
      }
    },
  };
}
