import iconv from 'iconv-lite';
import { decodeText } from './charset.js';

const T: Record<string, [string, string]> = {
  fr: [
    'Une panne géante a privé des milliers d’abonnés d’accès à Internet mercredi après-midi. L’opérateur a présenté ses excuses à ses clients et promis un dédommagement à ceux qui ont été touchés.',
    'windows-1252 iso-8859-15 macintosh',
  ],
  de: [
    'Am Donnerstag fiel für mehrere Stunden das Netz aus. Über 20.000 Störungsmeldungen gingen ein, größtenteils aus Köln und München. Der Betreiber räumte einen Fehler ein.',
    'windows-1252 iso-8859-15 macintosh',
  ],
  pl: [
    'W czwartek po południu przestała działać bankowość elektroniczna. Użytkownicy zgłaszali, że nie mogą się zalogować ani wykonać przelewu. Przyczyną była awaria łącza w głównej serwerowni.',
    'iso-8859-2 windows-1250',
  ],
  cs: [
    'Ve čtvrtek odpoledne přestaly fungovat platební karty několika bank. Příčinou výpadku byla porucha v datovém centru, uvedla mluvčí společnosti. Služby se podařilo obnovit až večer.',
    'iso-8859-2 windows-1250',
  ],
  ru: [
    'Во вторник вечером пользователи сообщили о сбое в работе банковского приложения. Компания подтвердила неполадки и заявила, что специалисты уже занимаются их устранением.',
    'windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic',
  ],
  uk: [
    'У вівторок увечері користувачі повідомили про збій у роботі банківського застосунку. Компанія підтвердила неполадки й заявила, що їх уже усувають.',
    'windows-1251 koi8-u',
  ],
  el: [
    'Το βράδυ της Τρίτης χιλιάδες χρήστες ανέφεραν προβλήματα πρόσβασης στην εφαρμογή. Η εταιρεία ανακοίνωσε ότι η βλάβη αποκαταστάθηκε.',
    'windows-1253 iso-8859-7',
  ],
  tr: [
    'Salı akşamı binlerce kullanıcı uygulamaya erişemediğini bildirdi. Şirket, arızanın giderildiğini ve hizmetlerin yeniden çalıştığını açıkladı.',
    'windows-1254',
  ],
  he: [
    'ביום שלישי בערב דיווחו אלפי משתמשים על תקלה בגישה ליישום הבנק. החברה מסרה כי התקלה תוקנה והשירות חזר לפעול כרגיל.',
    'windows-1255 iso-8859-8',
  ],
  ar: [
    'مساء الثلاثاء أبلغ آلاف المستخدمين عن عطل في تطبيق المصرف. وقالت الشركة إن الخلل أصلح وإن الخدمة عادت إلى العمل.',
    'windows-1256 iso-8859-6',
  ],
  lt: [
    'Antradienio vakarą tūkstančiai vartotojų pranešė apie sutrikusią programėlę. Įmonė teigia, kad gedimas pašalintas ir paslaugos vėl veikia įprastai.',
    'windows-1257 iso-8859-13 iso-8859-4',
  ],
  vi: ['Toi thứ Ba, hàng nghìn ngu?i', 'windows-1258'],
  th: ['เมื่อเย็นวันอังคาร ผู้ใช้หลายพันคนแจ้งว่าไม่สามารถเข้าใช้แอปธนาคารได้ บริษัทระบุว่าได้แก้ไขปัญหาแล้ว', 'windows-874'],
  ja: [
    '火曜日の夜、数千人の利用者が銀行アプリにつながらないと報告した。運営会社は障害を認め、復旧したと発表した。原因は設定の誤りだったという。',
    'shift_jis euc-jp iso-2022-jp',
  ],
  ko: [
    '화요일 저녁 수천 명의 이용자가 은행 앱에 접속할 수 없다고 신고했다. 회사는 장애를 인정하고 복구를 마쳤다고 밝혔다.',
    'euc-kr',
  ],
  zh: [
    '周二晚间，数千名用户反映无法登录银行应用。公司承认出现故障，并表示服务已经恢复正常，原因是配置错误。',
    'gbk gb18030',
  ],
  tw: [
    '週二晚間，數千名用戶反映無法登入銀行應用程式。公司承認發生故障，並表示服務已經恢復正常，原因是設定錯誤。',
    'big5',
  ],
};
for (const [l, [t, es]] of Object.entries(T))
  for (const e of es.split(' ')) {
    let b: Uint8Array;
    const ic = { ibm866: 'cp866', 'x-mac-cyrillic': 'maccyrillic', macintosh: 'macroman', 'iso-2022-jp': '' }[e] ?? e;
    if (!ic) continue;
    b = iconv.encode(t.repeat(2), ic);
    const rt = iconv.decode(Buffer.from(b), ic);
    const d = decodeText(b);
    const page = (x: Uint8Array) => Buffer.concat([Buffer.from(`<html lang="${l === 'tw' ? 'zh' : l}"><p>`), x]);
    const w0 = decodeText(page(b), ['iso-8859-1']);
    const w = { text: w0.text.slice(w0.text.indexOf('<p>') + 3), encoding: w0.encoding };
    console.log(
      l,
      e,
      d.text === rt ? 'ok' : `BAD ${d.encoding} ${d.text.slice(0, 30)}`,
      '| wrongly latin1:',
      w.text === rt ? 'ok' : `BAD ${w.encoding}`,
    );
  }
