/** What the script alone decides. */
import { eachCode, remembered } from './characterClasses.js';

/** Scripts of one news language each, by a range of their letters. */
const ONE_LANGUAGE: readonly [RegExp, string][] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Oriya}/u, 'or'],
  [/\p{Script=Tibetan}/u, 'bo'],
  [/\p{Script=Thaana}/u, 'dv'],
];

/** Less than half of the letters decide: names in Latin letters stand in every press. */
const SHARE = 0.3;

/** Lesser neighbours in the same script, by letters and words that only they have, and how often a hundred letters. */
const NEIGHBOURS: Readonly<Record<string, { code: string; signs: RegExp; perHundred: number }>> = {
  am: {
    code: 'ti',
    signs: /(?<!\p{L})(?:ናይ|ኣብ|እዩ|እያ|ድማ|ምስ|ካብ|ከም|ነቲ|እቲ|እታ|ኣሎ)(?!\p{L})|ኣ|ኸ|ቐ/gu,
    perHundred: 2.5,
  },
  bn: { code: 'as', signs: /[ৰৱ]/gu, perHundred: 0.8 },
  he: { code: 'yi', signs: /[װײױ]|(?<!\p{L})(?:איז|און|פון|האט|מיט|דער|דאס|זיך)(?!\p{L})/gu, perHundred: 1.5 },
};

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export interface ScriptVerdict {
  /** The language, where the script tells it; null: detectors must. */
  language: string | null;
  letters: number;
  share: number;
}

const KANA = 1;
const HAN = 2;
/** The scripts of one language follow in their order. */
const FIRST_SCRIPT = 3;
const LETTER = 0x80;

/** A character's script, and whether it is a letter. */
const scriptOf = remembered((c) => {
  const letter = /\p{L}/u.test(c) ? LETTER : 0;
  if (/[\u3041-\u30ff]/.test(c)) return letter | KANA;
  if (/\p{Script=Han}/u.test(c)) return letter | HAN;
  const script = ONE_LANGUAGE.findIndex(([own]) => own.test(c));
  return script < 0 ? letter : letter | (FIRST_SCRIPT + script);
});

/** Reads the script of a text. */
export function readScript(text: string): ScriptVerdict {
  const counts = new Uint32Array(FIRST_SCRIPT + ONE_LANGUAGE.length);
  let letters = 0;
  eachCode(text, (code) => {
    const found = scriptOf(code);
    if (found & LETTER) letters++;
    const script = found & ~LETTER;
    counts[script] = (counts[script] ?? 0) + 1;
  });
  if (letters === 0) return { language: null, letters, share: 0 };
  const kana = counts[KANA] ?? 0;
  const han = counts[HAN] ?? 0;
  if ((kana + han) / letters >= 0.3) {
    const language = kana / (kana + han) >= 0.05 ? 'ja' : 'zh';
    return { language, letters, share: (kana + han) / letters };
  }
  for (const [i, [, language]] of ONE_LANGUAGE.entries()) {
    const share = (counts[FIRST_SCRIPT + i] ?? 0) / letters;
    if (share >= SHARE) return { language: neighbourOf(language, text, letters), letters, share };
  }
  return { language: null, letters, share: 0 };
}

function neighbourOf(language: string, text: string, letters: number): string {
  const neighbour = NEIGHBOURS[language];
  return neighbour && (100 * countOf(text, neighbour.signs)) / letters >= neighbour.perHundred
    ? neighbour.code
    : language;
}

/** Frequent characters that only one of the two Chinese scripts has. */
const HANS_ONLY =
  '们这为说时对国会发后过种经务话问间关现实亿决产动开报应给与从单员华样机条线网络户运营业长电讯联统断营复报导预计认间东业专两严丰临举义乐习书买乱争亚产亲仅从仓优传伤伦体余侧侨俩债倾兰关兴养写军农冲决况冻净减';
const HANT_ONLY =
  '們這為說時對國會發後過種經務話問間關現實億決產動開報應給與從單員華樣機條線網絡戶運營業長電訊聯統斷營復報導預計認間東業專兩嚴豐臨舉義樂習書買亂爭亞產親僅從倉優傳傷倫體餘側僑倆債傾蘭關興養寫軍農衝決況凍淨減';
const hans = new Set(HANS_ONLY);
const hant = new Set(HANT_ONLY);

/** zh-Hans or zh-Hant by the characters that only one of them has. */
export function chineseScript(text: string): 'zh-Hans' | 'zh-Hant' {
  let balance = 0;
  for (const c of text) {
    const simplified = hans.has(c);
    const traditional = hant.has(c);
    if (simplified !== traditional) balance += simplified ? 1 : -1;
  }
  return balance >= 0 ? 'zh-Hans' : 'zh-Hant';
}

/** sr-Cyrl or sr-Latn by the letters. */
export const serbianScript = (text: string): 'sr-Cyrl' | 'sr-Latn' =>
  countOf(text, /\p{Script=Cyrillic}/gu) >= countOf(text, /[a-zčćžšđ]/giu) ? 'sr-Cyrl' : 'sr-Latn';
