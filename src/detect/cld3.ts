/** CLD3 (WebAssembly, Apache-2.0 model), as one function. */
import { loadModule } from 'cld3-asm';

export interface Cld3Guess {
  language: string;
  probability: number;
}

const MOST_BYTES = 3000;

/** Loads the model; the function gives its guesses for a text. */
export async function cld3(): Promise<(text: string) => Cld3Guess[]> {
  const factory = await loadModule();
  const identifier = factory.create(0, MOST_BYTES);
  return (text) => {
    const found = identifier.findLanguage(text);
    return found.language ? [{ language: found.language, probability: found.probability }] : [];
  };
}
