/**
 * Lines that sites put around and between the paragraphs of an article, in the languages of the press. Each is matched
 * against a short block only, folded to lower case; none against running text.
 */

const alternatives = (list: string): string =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter(Boolean)
    .map(escaped)
    .join('|');

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()[\]\\]/g, '\\$&');
}

/** Where readers' comments begin. */
const COMMENTS = `
  comments|comment|leave a comment|leave a reply|leave a comment below|join the discussion|join the conversation|have your say|add a comment|post a comment|post comment|readers' comments|reader comments|show comments|view comments|what do you think
  kommentare|kommentar schreiben|kommentar verfassen|schreiben sie einen kommentar|schreibe einen kommentar|diskutieren sie mit|leserkommentare|ihre meinung|beitrag kommentieren|antwort abbrechen
  commentaires|réagir|laisser un commentaire|vos réactions|réactions|ajouter un commentaire|déposer un commentaire
  comentarios|comentario|deja un comentario|deja tu comentario|comenta|deja una respuesta|escribe un comentario|opiniones
  comentários|deixe um comentário|deixe seu comentário|comente|deixe uma resposta|comentaris|deixa un comentari
  commenti|lascia un commento|commenta|scrivi un commento|rispondi|commenta per primo
  reacties|reageer|geef een reactie|laat een reactie achter|plaats een reactie
  kommentarer|kommentera|skriv en kommentar|läs kommentarer|kommentér|legg igjen en kommentar|lämna ett svar|kommentit|kommentoi|lue kommentit|vastaa
  komentarze|komentarz|dodaj komentarz|zostaw komentarz|skomentuj|opinie|twoja opinia|komentáře|diskuse|diskuze|přidat komentář|komentáre|diskusia|pridať komentár
  комментарии|комментарий|оставить комментарий|добавить комментарий|обсуждение|отзывы|комментировать|коментарі|коментар|залишити коментар|додати коментар|коментари|остави коментар|напиши коментар
  komentari|komentar|ostavi komentar|ostavite komentar|napiši komentar|dodaj komentar|komentiraj|comentarii|lasă un comentariu|adaugă un comentariu|comentează|hozzászólások|szólj hozzá|hozzászólás
  σχόλια|σχόλιο|σχολιάστε|αφήστε ένα σχόλιο|γράψτε ένα σχόλιο|yorumlar|yorum yap|yorum yaz|yorumunuzu yazın|bir yorum yazın
  التعليقات|تعليقات|أضف تعليق|اترك تعليقا|اكتب تعليقك|نظرات|نظر شما|دیدگاه|دیدگاه ها|ارسال نظر|ثبت نظر|تبصرے|تبصرہ کریں|תגובות|הוסף תגובה|כתוב תגובה
  टिप्पणियाँ|टिप्पणी|अपनी टिप्पणी|मन्तव्य|মন্তব্য|মন্তব্য করুন|আপনার মতামত|கருத்துகள்|వ్యాఖ్యలు|ความคิดเห็น|แสดงความคิดเห็น
  bình luận|ý kiến bạn đọc|ý kiến của bạn|komentar anda|tinggalkan komentar|tulis komentar|beri komentar|mga komento|maoni
  评论|网友评论|发表评论|我要评论|相关评论|留言|發表評論|網友評論|留言板|コメント|コメントを残す|コメントする|댓글|댓글쓰기|의견
`;

/** Where lists of other articles begin. */
const RELATED = `
  related|related articles|related stories|related content|related posts|related news|related topics|related links|related coverage|related reading|related items|more stories|more news|more on this|more on this story|more on this topic|more from|more like this|most read|most popular|most viewed|trending|trending now|latest news|latest stories|latest articles|recommended|recommended for you|recommended reading|recommended stories|you may also like|you might also like|you may also be interested in|you might be interested in|read also|also read|read next|up next|what to read next|see also|further reading|editor's picks|editors' picks|don't miss|elsewhere|similar articles|similar posts|popular posts|recent posts|popular stories|top stories|in other news|sponsored content|promoted stories|around the web|from the web|from around the web|about the author|about the authors|share this|share this article|share this story|share this post|follow us|tags|topics|keywords
  mehr zum thema|zum thema|weitere artikel|weitere themen|weitere meldungen|weitere nachrichten|weitere beiträge|weitere news|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|lesen sie auch|lesen sie mehr|lesen sie mehr zum thema|lies auch|mehr lesen|mehr dazu|mehr aus|meistgelesen|meistgelesene artikel|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|verwandte beiträge|passend dazu|passende artikel|empfehlungen|empfohlene artikel|empfohlene beiträge|unsere empfehlungen|neueste artikel|neueste beiträge|aktuelle artikel|links zum thema|themen|schlagworte|schlagwörter|stichworte|teilen|artikel teilen|beitrag teilen|diesen beitrag teilen|diesen artikel teilen|über den autor|über die autorin|zum autor|zur person|zurück zur übersicht|nach oben|zur startseite|anzeige|mehr themen|top-themen|beliebte artikel|beliebte beiträge|jetzt lesen|weiterlesen|vielleicht auch interessant|weiterführende links|weiterführende informationen|weitere informationen
  à lire aussi|lire aussi|à lire également|lire également|sur le même sujet|sur le même thème|articles liés|articles similaires|articles associés|dans la même rubrique|les plus lus|à ne pas manquer|vous aimerez aussi|vous pourriez aussi aimer|à découvrir|pour aller plus loin|en savoir plus|voir aussi|plus d'articles|partager|partager cet article|mots-clés|à propos de l'auteur|sujets|thèmes|recommandé pour vous
  noticias relacionadas|artículos relacionados|relacionados|relacionadas|notas relacionadas|te puede interesar|te podría interesar|también te puede interesar|le puede interesar|quizás te interese|lea también|lee también|leer también|leer más|lee más|ver también|más noticias|más información|más leídas|lo más leído|lo más visto|más sobre|más en|temas relacionados|en esta nota|etiquetas|temas|comparte|compartir|compartir esta noticia|sobre el autor|no te pierdas|recomendados|recomendado para ti|últimas noticias|contenido relacionado|seguir leyendo|mira también
  leia também|leia mais|veja também|saiba mais|notícias relacionadas|artigos relacionados|matérias relacionadas|mais lidas|mais notícias|últimas notícias|você pode gostar|pode interessar|compartilhe|compartilhar|partilhar|relacionadas|tópicos|mais sobre|recomendados|sobre o autor|conteúdo relacionado|llegiu també|notícies relacionades|etiquetes|et pot interessar
  leggi anche|leggi ancora|leggi di più|articoli correlati|articoli simili|potrebbe interessarti|potrebbero interessarti|potrebbe interessarti anche|ti potrebbe interessare|forse ti può interessare anche|notizie correlate|correlati|approfondimenti|altre notizie|i più letti|più letti|condividi|condividi questo articolo|argomenti|vedi anche|da non perdere|sullo stesso argomento|ultime notizie|consigliati
  lees ook|lees meer|lees verder|meer over|meer nieuws|gerelateerde artikelen|gerelateerd|meest gelezen|bekijk ook|ook interessant|deel dit artikel|delen|laatste nieuws|aanbevolen|onderwerpen|zie ook|meer lezen|lees ook:|lees meer:
  läs också|läs även|läs mer|läs vidare|relaterade artiklar|relaterat|mer om|mest läst|senaste nytt|dela|dela artikeln|ämnen|les også|les mer|mest lest|flere saker|relaterte artikler|del|del saken|læs også|læs mere|relaterede artikler|mere om|mest læste|lue myös|lue lisää|aiheesta lisää|luetuimmat|lisää aiheesta|jaa|jaa artikkeli|aiheet|loe ka|loe veel|loetumad|seotud lood|skaitykite taip pat|taip pat skaitykite|daugiau|susiję straipsniai|lasi arī|lasi vēl|saistītie raksti
  czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|zobacz więcej|przeczytaj także|przeczytaj też|przeczytaj również|powiązane artykuły|podobne artykuły|powiązane|polecamy|polecane|dziś polecamy|najczęściej czytane|najnowsze|więcej na ten temat|więcej o|tagi|tematy|udostępnij|podziel się|warto przeczytać|sprawdź też
  čtěte také|čtěte i|čtěte dále|přečtěte si také|přečtěte si|související články|související|mohlo by vás zajímat|nejčtenější|podobné články|další články|témata|štítky|sdílet|čítajte aj|čítajte tiež|prečítajte si aj|súvisiace články|súvisiace|mohlo by vás zaujímať|najčítanejšie|ďalšie články|zdieľať
  читайте также|читайте еще|читайте ещё|читать также|смотрите также|смотри также|по теме|материалы по теме|статьи по теме|новости по теме|похожие статьи|похожие новости|похожие материалы|другие новости|ещё по теме|еще по теме|главное|популярное|самое читаемое|рекомендуем|теги|метки|темы|поделиться|новости партнеров|новости партнёров|самые популярные|последние новости|вам может быть интересно|в тему|подробнее|все новости
  читайте також|дивіться також|за темою|матеріали за темою|схожі новини|схожі статті|інші новини|популярне|теми|теги|поділитися|останні новини|читайте ще|прочетете още|вижте още|още по темата|още новини|свързани новини|свързани статии|подобни новини|най-четени|още от|тагове|сподели|етикети|прочетете и
  pročitajte i|pročitaj i|pročitajte još|pročitajte više|pogledajte i|povezane vijesti|povezani članci|slične vijesti|najčitanije|vezane vesti|povezane vesti|pročitaj još|možda će vas zanimati|možda će vam se svidjeti|oznake|podijeli|podeli|više o|tagovi|прочитајте још|прочитајте и|повезане вести|сродне вести|preberite tudi|preberite še|sorodni članki|sorodne novice|najbolj brano|ostale novice|deli
  citește și|citește mai mult|citiți și|citeste si|articole similare|știri similare|articole recomandate|recomandări|vezi și|pe aceeași temă|cele mai citite|etichete|distribuie|alte știri|ți-ar putea plăcea|olvasta már|olvassa el|olvasd el|kapcsolódó cikkek|kapcsolódó|kapcsolódó hírek|ajánljuk|ajánlott cikkek|legolvasottabb|további cikkek|címkék|megosztás|ezt is olvasd el|további hírek|hasonló cikkek
  διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε περισσότερα|διαβάστε|δείτε επίσης|δείτε ακόμα|σχετικά άρθρα|σχετικά θέματα|σχετικές ειδήσεις|περισσότερα|δημοφιλή|ετικέτες|κοινοποίηση|μπορεί να σας ενδιαφέρει|τελευταία νέα|ilgili haberler|diğer haberler|bunlar da ilginizi çekebilir|ilginizi çekebilir|benzer haberler|çok okunanlar|en çok okunanlar|son dakika|etiketler|paylaş|önerilen haberler|haberin devamı|bunu da oku
  اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|موضوعات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|ذات صلة|قد يعجبك أيضا|الأكثر قراءة|المزيد|شارك|مشاركة|كلمات مفتاحية|الوسوم|أخبار متعلقة|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|همچنین بخوانید|پربازدیدترین|برچسب ها|برچسب‌ها|پیشنهاد ما|مزید پڑھیں|یہ بھی پڑھیں|متعلقہ خبریں|קראו גם|קרא גם|קרא עוד|עוד בנושא|כתבות נוספות|כתבות קשורות|אולי יעניין אותך|תגיות|שתפו|עוד באותו נושא
  यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|संबंधित समाचार|और पढ़ें|इसे भी पढ़ें|आरो पढ़ें|আরও পড়ুন|আরো পড়ুন|সম্পর্কিত খবর|এ সম্পর্কিত আরও খবর|আরও খবর|সর্বশেষ|மேலும் படிக்க|தொடர்புடைய செய்திகள்|మరిన్ని|ఇవి కూడా చదవండి|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านต่อ|แท็ก|แชร์
  xem thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|đọc thêm|có thể bạn quan tâm|tin mới|chia sẻ|từ khóa|baca juga|baca selengkapnya|artikel terkait|berita terkait|berita lainnya|terpopuler|terkini|simak juga|lihat juga|rekomendasi|bagikan|artikel lain|berita lain|basahin din|kaugnay na balita|soma pia|habari zinazohusiana|lees ook
  声明|声明：|免责声明|版权声明|相关新闻|相关阅读|相关报道|相关文章|相关链接|相关专题|相关推荐|延伸阅读|推荐阅读|更多新闻|更多阅读|热点新闻|热门文章|精彩推荐|今日热点|猜你喜欢|编辑推荐|上一篇|下一篇|分享到|标签|相關新聞|相關報導|相關文章|延伸閱讀|推薦閱讀|更多新聞|熱門新聞|你可能也喜歡|猜你喜歡|其他新聞|看更多|更多報導|標籤|分享
  関連記事|関連ニュース|関連リンク|関連キーワード|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|オススメ記事|人気記事|アクセスランキング|ランキング|最新記事|次の記事|前の記事|シェアする|タグ|この記事をシェア|この記事を書いた人|관련기사|관련 기사|관련뉴스|많이 본 뉴스|추천기사|인기기사|함께 볼만한 기사|공유하기|태그|이 기사도
`;

/** Labels and buttons that stand alone between paragraphs. */
const FURNITURE = `
  advertisement|advertisements|advert|ad|sponsored|sponsored by|promoted|continue reading|story continues below advertisement|article continues below advertisement|story continues below|article continues below|article continues after advertisement|scroll to continue|skip advertisement|read more|read full story|click here|view gallery|view all|see more|show more|load more|text size|print|print this page|email|e-mail|tweet|share|share on facebook|share on twitter|facebook|twitter|whatsapp|linkedin|pinterest|google+|instagram|telegram|copy link|close|menu|search|video|watch video|watch|photo|photos|gallery|image|play|loading|loading...|home|back|back to top|top|next|previous|report a typo|listen to this article|listen|save|bookmark|follow|subscribe|sign up|sign in|log in|login|register|subscribe now|false|true|published|updated|last updated
  anzeige|werbung|artikel drucken|drucken|kommentieren|merken|vorlesen|artikel anhören|zur galerie|bild vergrößern|vergrößern|mehr|mehr anzeigen|mehr erfahren|weiter|zurück|alle anzeigen|kontakt|teilen|per mail|per e-mail teilen|schließen|pdf|download|newsletter|abonnieren|veröffentlichung|foto|bild|suche|startseite
  publicité|annonce|imprimer|lire la suite|publicidad|publicidade|imprimir|pubblicità|stampa|continua a leggere|continúa leyendo|continua após a publicidade|advertentie|annons|annonse|artikeln fortsätter efter annonsen|mainos|reklam|reklama|reklaam|reklamă|publicitate|hirdetés|διαφήμιση|реклама|друк|версия для печати|печать|распечатать|إعلان|اعلان|تبلیغات|פרסומת|विज्ञापन|বিজ্ঞাপন|โฆษณา|quảng cáo|iklan|advertisment|scroll to continue with content|广告|廣告|広告|スポンサーリンク|スポンサードリンク|광고|lanjutkan membaca|facebook twitter|分享|收藏|打印|打印本页|关闭|關閉|列印|友善列印|轉寄好友|大 中 小|【大 中 小】|字号|a a a|a- a+|ελαφρά|εκτύπωση
`;

const END = new RegExp(`^(?:${alternatives(COMMENTS)}|${alternatives(RELATED)})$`);
const FURNITURE_LINE = new RegExp(`^(?:${alternatives(FURNITURE)})$`);
const RELATED_LEAD = new RegExp(`^(?:${alternatives(RELATED)})\\s*[:：>»|–—-]`);
const COMMENT_LINE = new RegExp(`^(?:${alternatives(COMMENTS)})$`);

/** Lower case, without counts, arrows, brackets and closing marks: `Comments (12) »` reads `comments`. */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s\d()[\]【】«»<>•·▶►▸→*#|–—-]+/, '')
    .replace(/[\s\d()[\]【】«»<>•·▶►▸→▼*:：…|!.,+–—-]+$/, '')
    .trim();
}

const SHORT = 60;

/** A line behind which the article is over: comments, other articles. */
export function endsArticle(text: string): boolean {
  return text.length <= SHORT && END.test(foldLine(text));
}

/** A heading of readers' comments. */
export function opensComments(text: string): boolean {
  return text.length <= SHORT && COMMENT_LINE.test(foldLine(text));
}

/** A button or label. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= SHORT && FURNITURE_LINE.test(foldLine(text));
}

/** `Read also: …`, a pointer to another article. */
export function pointsElsewhere(text: string): boolean {
  return RELATED_LEAD.test(
    text
      .slice(0, 80)
      .toLowerCase()
      .replace(/[’‘´]/g, "'")
      .replace(/^[\s()[\]【】«»<>•·▶►▸→*#|–—-]+/, ''),
  );
}

/** Credits of pictures and agencies, rights, calls to subscribe: shapes rather than phrases. */
const SHAPES: readonly RegExp[] = [
  /^(?:©|\(c\)|copyright\b)/i,
  /\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|wszelkie prawa zastrzeżone|все права защищены|版权所有|版權所有|著作權|無断転載/i,
  /^(?:photos?|fotos?|images?|bild(?:er|quelle|nachweis)?|titelbild|beitragsbild|picture|pic|credits?|crédits?(?: photos?)?|créditos?|quelle|source|sources|fuente|fonte|фото|źródło|zdroj|forrás|φωτογραφία|πηγή|kép|image credit|photo credit|foto credit|fotograf|photographer|写真|図|사진|图片来源|来源|來源|資料來源)\s*[:：©/]/i,
  /\bcookies?\b.{0,120}\b(?:use|uses|using|accept|consent|agree|verwende|nutzen|setzt|akzeptier|utilis|accept|usa|utiliza|acept|aceit|gebruik|bruker|använder)/i,
  /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletter|email|e-mail|alerts?|updates?|edition|channel|podcast|full story)\b/i,
  /\bnewsletter\b/i,
  /\b(?:follow|like|join|folge|folgen|suivez|síguenos|siga|segui|volg|śledź|polub)\b.{0,60}\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|google news|tiktok)\b/i,
  /^(?:posted|published|updated|last updated|first published|veröffentlicht|aktualisiert|erstellt|stand|publié le|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|publicerad|publisert|opublikowano|aktualizacja|опубликовано|обновлено)\b.{0,60}$/i,
  /^(?:by|von|par|por|di|door|av|af|autor|author|autorka|autor:|text|texte|texto|автор|redaktion|редакция)\s*:?\s+\p{Lu}[\p{L}.'-]+(?:\s+\p{Lu}[\p{L}.'-]+){0,3}$/u,
  /^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|lästid|czas czytania|время чтения|min read)\b/i,
  /^\d+\s*(?:min(?:uten|utes)?\.?\s*(?:read|lesezeit|lesedauer)|comments?|kommentare?|shares?|views?|likes?|comentarios|commentaires|комментари)/i,
  /javascript/i,
  /^[([]?\s*(?:fot|foto|photo|pic|zdj|фото|source|źródło|abb|kuva|bilde)\b\.?[\s:/].{0,60}$/i,
];

/** Longest block that may be taken for one of those. */
const LONGEST_SHAPE = 220;

export function isOddLine(text: string): boolean {
  return text.length <= LONGEST_SHAPE && SHAPES.some((shape) => shape.test(text));
}

/** Openings of calls to buy, join, write or follow, and of contact lines: left out where they end an article. */
const CLOSINGS: readonly RegExp[] = [
  /^(?:pour (?:lire la suite|accéder|continuer|aller plus loin|soutenir)|(?:abonnez|inscrivez|rejoignez|suivez|retrouvez)[ -](?:vous|nous)|déjà abonné|je m'abonne|(?:cet|l'article) (?:est )?réservé|soutenez|signaler une erreur)\b/i,
  /^(?:jetzt |hier )?(?:abonnieren|registrieren|anmelden|bestellen|mitglied werden|weiterlesen|kostenlos testen)\b|^(?:unterstütz(?:e|en sie)|spende|spenden sie|folg(?:e|en sie|t) uns|abonnier(?:e|en sie|t)|meld(?:e dich|en sie sich)|erhalten sie|sichern sie sich|lesen sie den|haben sie (?:fragen|anregungen|einen fehler)|fehler gefunden|dieser (?:text|artikel|beitrag) (?:entspricht|erschien|ist (?:zuerst )?erschienen|wurde zuerst)|der beitrag|mehr (?:zum thema|infos|informationen|über)|weitere informationen|diesen artikel)\b/i,
  /^(?:subscribe|sign up|become a (?:member|subscriber)|join (?:us|our|the)|support (?:us|our|independent)|donate|follow (?:us|our|@)|get (?:our|the latest|all the|breaking)|download (?:our|the)|for (?:the latest|more (?:news|stories|information|from))|want (?:more|to)|like what you|if you (?:enjoyed|liked)|do you (?:have|know)|have a (?:tip|story)|got a (?:tip|story)|send (?:us|your)|contact (?:us|the author|our)|read (?:the full|more|our)|to read more|this (?:article|story|post|piece|content) (?:was|first|originally|appeared|has been)|originally published|the post|you can follow|click here|enter your email|missed the|editor's note|correction:|copyright)\b/i,
  /^(?:suscr[ií]b[ae]te|suscríbase|hazte soci[oa]|sigue (?:leyendo|a )|síguenos|síganos|si quieres|para más información|recibe|únete|apoya|este contenido|este artículo|con información de)(?=\s|$)/i,
  /^(?:assine|inscreva-se|siga |receba|apoie|junte-se|entre no|clique aqui|quer (?:receber|ler)|este conteúdo|leia o|com informações)(?=\s|$)/i,
  /^(?:abbonati|iscriviti|seguici|sostieni|ricevi|unisciti|clicca qui|scarica l'app|questo articolo|segui )(?=\s|$)/i,
  /^(?:word (?:lid|abonnee)|abonneer|meld je aan|volg (?:ons|het)|ontvang|steun|lees (?:ook|meer|het)|download (?:onze|de) app|heb je een tip)\b/i,
  /^(?:bli (?:prenumerant|abonnent|medlem)|prenumerera|anmäl dig|följ (?:oss|med)|abonner|meld dig|følg (?:oss|os|med)|tilaa|seuraa|liity|tipsa|tips oss)\b/i,
  /^(?:zapraszamy|zapisz się|prenumeruj|subskrybuj|dołącz|wesprzyj|obserwuj|polub|chcesz|masz (?:temat|informacje)|źródło|odebírejte|přihlaste se|sledujte|podpořte|našli ste chybu|odoberajte|sledujte nás|podporte|iratkozz|kövess|támogas|abonează|urmărește|susține|prijavite se|pratite|podržite|preuzmite|naročite)(?=[\s,.:!]|$)/i,
  /^(?:подпи(?:шись|шитесь|сывайтесь)|присоединяйтесь|читайте нас|следите за|поддержите|если вы (?:заметили|нашли)|нашли (?:ошибку|опечатку)|заметили ошибку|оцените|источник|підпи(?:шись|шіться|суйтесь)|приєднуйтесь|долучайтесь|якщо ви (?:помітили|знайшли)|помітили помилку|підтримайте|абонирайте|последвайте|харесайте|пратите нас)(?=[\s,.:!]|$)/i,
  /^(?:εγγραφείτε|ακολουθήστε|διαβάστε όλες|ακολούθησε|abone ol|takip edin|haberin|tüm haberler|bizi takip|תירשמו|הצטרפו|עקבו|اشترك|تابعنا|تابعونا|تابع|عضو شوید|دنبال کنید)(?=[\s,.:!]|$)/i,
  /^(?:theo dõi|đăng ký|mời bạn|ikuti|dapatkan|simak berita|langganan|unduh|ติดตาม|関注|关注|扫码|扫一扫|責任編輯|责任编辑|責編|责编|编辑[:：]|(?:\()?原标题|更多精彩|加入|訂閱|订阅|追蹤|下載|フォロー|会員登録|登録は|無断転載|저작권자|무단\s?전재|구독|제보)/i,
  /^(?:to contact the|reader comments on|submit your|--\s?editors?:|\(updates with|reporting by|additional reporting|editing by|written by|\(reporting by|for more information,? (?:about|on|please|visit|contact|see|go)|about (?:us|the (?:author|company))|with (?:files|material) from|associated press writer|ap writer)(?=[\s,.:;(]|$)/i,
  /^(?:[•*]\s*)?(?:凡注明|凡本网|凡本站|本网|声明|聲明|免责|版权|著作權|本文(?:来源|來源|轉載|转载|系|为)|来源[:：]|來源[:：]|（?记者|（?編輯|（?编辑|※|転載)/,
  /^(?:tel(?:efon|éfono|efono)?|phone|fax|e-?mail|kontakt|contact|contacto|contatto|pressekontakt|presse|ansprechpartner(?:in)?|ihr ansprechpartner|media contact|press contact|adresse|address|web(?:site)?|www|internet|contact presse|источник|автор|autor(?:in)?|quelle|source|fuente|fonte)\b.{0,30}[:：.]/i,
];

/** Longest paragraph that may be taken for a closing. */
const LONGEST_CLOSING = 320;

/** Whether a paragraph at the very end speaks for the site, not of the news. */
export function isClosing(text: string): boolean {
  return (
    text.length <= LONGEST_CLOSING &&
    CLOSINGS.some((closing) => closing.test(text.replace(/^[^\p{L}\p{N}©@]+/u, '').replace(/[’‘]/g, "'")))
  );
}

/** Headings over lists: `More stories from Leeds`, `Weitere Rezepte`. */
const LIST_HEADING =
  /^(?:more|other|further|discover|explore|latest|top|popular|recommended|related|weitere[rs]?|mehr|entdecke?|andere|neueste|beliebte|ähnliche|unsere|autres?|plus d[e']|d'autres|découvr|nos |más|otr[oa]s|últim[oa]s|mais|outr[oa]s|altr[ei]|ultime|scopri|meer|andere|overig|fler|flere|andra|andre|lisää|muita|więcej|inne|pozostałe|další|více|ďalšie|viac|több|további|mai multe|alte|još|druge|više|ещё|еще|другие|больше|інші|ще|більше|още|други|diğer|daha fazla|περισσότερα|άλλα|עוד|المزيد|xem thêm|lainnya)(?=[\s'’])/i;

export function headsList(text: string): boolean {
  return text.length <= 80 && LIST_HEADING.test(text);
}

/** `10:42`, `10.42 Uhr`, `14h05`, `3:15 p.m. ET`, `Update 18:30`: the time of an entry in a live ticker. */
const CLOCK_LINE =
  /^(?:(?:update|aktualisiert|um|at|à|a las|às|alle|kl\.?|klo|godz\.?|в|о|saat)?\s*:?\s*)?(?:[01]?\d|2[0-4])\s?(?:[:.h時时시]\s?[0-5]\d(?:[:.][0-5]\d)?|\s?(?=[ap]\.?m))\s*(?:[ap]\.?\s?m\.?|uhr|h|hrs|ч\.?|год\.?|น\.|分|분)?\s*(?:\(?[A-Z]{2,5}\)?)?$/iu;

export function isClockLine(text: string): boolean {
  return text.length <= 30 && /\d/.test(text) && CLOCK_LINE.test(text.trim());
}

/** Headings over what stands behind an article and belongs to no news: contacts, sources, legal notes. */
const BACK_MATTER =
  /^(?:presse ?kontakt|kontakt|ihr ansprechpartner.{0,30}|ansprechpartner(?:in)?|kontakt für .{0,30}|pressekontakt.{0,30}|über uns|über .{2,40}|rückfragen.{0,30}|quellen?|quellenangaben?|literatur|fußnoten|anmerkungen|haftungsausschluss|disclaimer|hinweis(?:e)?|bildnachweise?|impressum|press contact|media contacts?|contacts?|about(?: us| the author| .{2,40})?|notes to editors|references|sources|footnotes|notes|contact presse|à propos.{0,40}|sources?|références|notes de bas.{0,20}|contacto(?: de prensa)?|sobre .{2,40}|acerca de .{2,40}|fuentes?|referencias|contatos?|referências|fontes?|contatti|fonti|note|chi siamo|bronnen|noten|over .{2,40}|källor|kilder|lähteet|przypisy|źródła|bibliografia|kontakt dla mediów|zdroje|источники|примечания|контакты|джерела|参考资料|參考資料|脚注|参考文献|お問い合わせ(?:先)?|問い合わせ先)$/;

export function opensBackMatter(text: string): boolean {
  return text.length <= SHORT && BACK_MATTER.test(foldLine(text));
}
