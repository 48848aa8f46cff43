/** A test page for each encoding of the WHATWG standard: declared, and undeclared or wrongly declared where that can be told. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { declaredCharset, decodeText } from '../../src/read/charset.js';
import { articlesOf, readBytes, rejectionsOf } from './helpers.js';

const SENTENCES = {
  fr: 'Une panne a privé des milliers d’abonnés d’accès à Internet mercredi après-midi. L’opérateur a présenté ses excuses à ses clients et promis un dédommagement.',
  pl: 'W czwartek po południu przestała działać bankowość elektroniczna. Użytkownicy zgłaszali, że nie mogą się zalogować ani wykonać przelewu.',
  ro: 'Mii de utilizatori au raportat marți seara că nu pot intra în aplicația băncii. Compania spune că defecțiunea a fost remediată și că totul funcționează din nou.',
  mt: 'In-netwerk waqaf jaħdem it-Tlieta filgħaxija. Il-kumpanija qalet li l-ħsara ssewwiet u li s-servizz reġa’ beda.',
  ru: 'Во вторник вечером пользователи сообщили о сбое в работе банковского приложения. Компания подтвердила неполадки и заявила, что специалисты их устраняют.',
  uk: 'У вівторок увечері користувачі повідомили про збій у роботі банківського застосунку. Компанія підтвердила неполадки й заявила, що їх уже усувають.',
  el: 'Το βράδυ της Τρίτης χιλιάδες χρήστες ανέφεραν προβλήματα πρόσβασης στην εφαρμογή. Η εταιρεία ανακοίνωσε ότι η βλάβη αποκαταστάθηκε.',
  tr: 'Salı akşamı binlerce kullanıcı uygulamaya erişemediğini bildirdi. Şirket, arızanın giderildiğini ve hizmetlerin yeniden çalıştığını açıkladı.',
  he: 'ביום שלישי בערב דיווחו אלפי משתמשים על תקלה בגישה ליישום הבנק. החברה מסרה כי התקלה תוקנה והשירות חזר לפעול כרגיל.',
  ar: 'مساء الثلاثاء أبلغ آلاف المستخدمين عن عطل في تطبيق المصرف. وقالت الشركة إن الخلل أصلح وإن الخدمة عادت إلى العمل.',
  lt: 'Antradienio vakarą tūkstančiai vartotojų pranešė apie sutrikusią programėlę. Įmonė teigia, kad gedimas pašalintas ir paslaugos vėl veikia.',
  et: 'Teisipäeva õhtul teatasid tuhanded kasutajad, et panga rakendus ei tööta. Ettevõtte sõnul on rike kõrvaldatud ja teenused töötavad jälle.',
  cy: 'Roedd miloedd o bobl heb gysylltiad nos Fawrth. Dywedodd y cwmni fod y nam wedi’i drwsio a bod y dŵr a’r tŷ bach hefyd yn gweithio, ŵyr neb pam.',
  vi: 'Hang nghin nguoi dung bao cao su co.',
  th: 'เมื่อเย็นวันอังคาร ผู้ใช้หลายพันคนแจ้งว่าไม่สามารถเข้าใช้แอปธนาคารได้ บริษัทระบุว่าได้แก้ไขปัญหาแล้ว และบริการกลับมาใช้งานได้ตามปกติ',
  ja: '火曜日の夜、数千人の利用者が銀行アプリにつながらないと報告した。運営会社は障害を認め、復旧したと発表した。原因は設定の誤りだったという。',
  ko: '화요일 저녁 수천 명의 이용자가 은행 앱에 접속할 수 없다고 신고했다. 회사는 장애를 인정하고 복구를 마쳤다고 밝혔다.',
  zh: '周二晚间，数千名用户反映无法登录银行应用。公司承认出现故障，并表示服务已经恢复正常，原因是配置错误。',
  tw: '週二晚間，數千名用戶反映無法登入銀行應用程式。公司承認發生故障，並表示服務已經恢復正常，原因是設定錯誤。',
} as const;

type Language = keyof typeof SENTENCES;

/** Single-byte encodings: bytes by looking up each character in the decoder's own table. */
function encodeByTable(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (!table.has(character)) table.set(character, byte);
  }
  return Uint8Array.from([...text], (character) => table.get(character) ?? 0x3f);
}

/** ISO-2022-JP from EUC-JP: the same code points without the high bits, between escapes. */
function encodeIso2022Jp(text: string): Uint8Array {
  const bytes: number[] = [];
  let wide = false;
  for (const character of text) {
    const euc = iconv.encode(character, 'euc-jp');
    const isWide = euc.length === 2;
    if (isWide !== wide) bytes.push(0x1b, ...(isWide ? [0x24, 0x42] : [0x28, 0x42]));
    wide = isWide;
    for (const byte of euc) bytes.push(byte & 0x7f);
  }
  if (wide) bytes.push(0x1b, 0x28, 0x42);
  return Uint8Array.from(bytes);
}

const MULTI_BYTE = new Set([
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'shift_jis',
  'euc-kr',
  'utf-16le',
  'utf-16be',
  'utf-8',
]);

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'iso-2022-jp') return encodeIso2022Jp(text);
  if (MULTI_BYTE.has(encoding)) return iconv.encode(text, encoding);
  return encodeByTable(text, encoding);
}

const ENCODINGS: readonly [encoding: string, language: Language][] = [
  ['utf-8', 'fr'],
  ['ibm866', 'ru'],
  ['iso-8859-2', 'pl'],
  ['iso-8859-3', 'mt'],
  ['iso-8859-4', 'lt'],
  ['iso-8859-5', 'ru'],
  ['iso-8859-6', 'ar'],
  ['iso-8859-7', 'el'],
  ['iso-8859-8', 'he'],
  ['iso-8859-8-i', 'he'],
  ['iso-8859-10', 'et'],
  ['iso-8859-13', 'lt'],
  ['iso-8859-14', 'cy'],
  ['iso-8859-15', 'fr'],
  ['iso-8859-16', 'ro'],
  ['koi8-r', 'ru'],
  ['koi8-u', 'uk'],
  ['macintosh', 'fr'],
  ['windows-874', 'th'],
  ['windows-1250', 'pl'],
  ['windows-1251', 'ru'],
  ['windows-1252', 'fr'],
  ['windows-1253', 'el'],
  ['windows-1254', 'tr'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['windows-1257', 'lt'],
  ['windows-1258', 'vi'],
  ['x-mac-cyrillic', 'ru'],
  ['gbk', 'zh'],
  ['gb18030', 'zh'],
  ['big5', 'tw'],
  ['euc-jp', 'ja'],
  ['iso-2022-jp', 'ja'],
  ['shift_jis', 'ja'],
  ['euc-kr', 'ko'],
  ['utf-16be', 'ru'],
  ['utf-16le', 'ru'],
];

/** What the encoding can carry of the sentence. */
const carried = (language: Language, encoding: string): string =>
  new TextDecoder(encoding).decode(encode(SENTENCES[language], encoding));

const page = (text: string, declared: string, language: string): string =>
  `<!DOCTYPE html><html lang="${language}"><head>${declared ? `<meta charset="${declared}">` : ''}<title>News</title></head><body><h1>News of the day</h1><p>${text}</p></body></html>`;

const textOf = async (bytes: Uint8Array): Promise<string | undefined> => articlesOf(await readBytes(bytes))[0]?.text;

describe('declared', () => {
  it.each(ENCODINGS)('%s (%s)', async (encoding, language) => {
    const text = carried(language, encoding);
    const isWide = encoding.startsWith('utf-16');
    const source = page(text, encoding, 'x-none');
    const bytes = encode(source, encoding);
    const marked = isWide
      ? Buffer.concat([Buffer.from(encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]), bytes])
      : bytes;
    expect(await textOf(marked)).toBe(text);
  });

  it('x-user-defined keeps its bytes apart', () => {
    expect(decodeText(Uint8Array.of(0x61, 0x80, 0xff), ['x-user-defined']).text).toBe('a\uf780\uf7ff');
  });

  it('a label that browsers refuse is not believed', () => {
    expect(decodeText(Buffer.from('caf\u00e9', 'utf8'), ['iso-2022-kr']).text).toBe('café');
  });
});

/** Encodings whose own language a page names, or whose look is theirs alone. */
const TELLABLE = ENCODINGS.filter(
  ([encoding]) =>
    ![
      'iso-8859-3',
      'iso-8859-10',
      'iso-8859-14',
      'iso-8859-4',
      'x-mac-cyrillic',
      'windows-1258',
      'iso-8859-16',
    ].includes(encoding),
);

describe('undeclared', () => {
  it.each(TELLABLE)('%s (%s)', async (encoding, language) => {
    const text = carried(language, encoding);
    const code = language === 'tw' ? 'zh' : language;
    expect(await textOf(encode(page(text, '', code), encoding))).toBe(text);
  });
});

describe('wrongly declared as Latin-1', () => {
  it.each(
    TELLABLE.filter(
      ([encoding]) =>
        !['windows-1252', 'iso-8859-15', 'macintosh', 'iso-2022-jp'].includes(encoding) &&
        !encoding.startsWith('utf-16'),
    ),
  )('%s (%s)', async (encoding, language) => {
    const text = carried(language, encoding);
    const code = language === 'tw' ? 'zh' : language;
    expect(await textOf(encode(page(text, 'iso-8859-1', code), encoding))).toBe(text);
  });
});

describe('odd cases', () => {
  it('a byte-order mark wins over what is declared', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('é')]);
    expect(decodeText(bytes, ['windows-1251']).text).toBe('é');
  });

  it('UTF-8 with a broken byte is read leniently', () => {
    const bytes = Buffer.concat([
      Buffer.from('Zażółć gęślą jaźń, powiedział rzecznik. '.repeat(5)),
      Buffer.from([0xc5]),
      Buffer.from(' Koniec.'),
    ]);
    expect(decodeText(bytes, ['utf-8']).text).toContain('Zażółć gęślą jaźń');
  });

  it('what no encoding makes text of is rejected', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256);
    const results = await readBytes(noise);
    expect(articlesOf(results)).toEqual([]);
    expect(['binary', 'bad-encoding']).toContain(rejectionsOf(results)[0]?.code);
  });

  it('finds the declaration in markup and XML', () => {
    expect(declaredCharset(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'))).toBe(
      'koi8-r',
    );
    expect(declaredCharset(Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'))).toBe('windows-1251');
  });
});
