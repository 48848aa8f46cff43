/** Second voices on names that no register holds: compromise, for English. */

/** Gives the names in a sentence that it takes for organisations, as written. */
export type NameVoter = (sentence: string) => string[];

/** The voter of a language, loaded when its language is first met; null where there is none. */
export async function loadVoter(language: string): Promise<NameVoter | null> {
  if (language !== 'en') return null;
  const { default: nlp } = await import('compromise');
  return (sentence) => {
    const found: unknown = nlp(sentence).organizations().out('array');
    return Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [];
  };
}
