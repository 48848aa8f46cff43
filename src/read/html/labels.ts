/**
 * What the names of classes and ids tell, in the habits of the web's publishing systems. Labels come lower-cased with
 * their words parted by dashes (`labelOf`), so each word stands between dashes, spaces or the ends.
 */

/** Tells whether a label holds one of the words. */
export interface LabelTest {
  test(label: string): boolean;
}

/** Labels repeat from node to node and from page to page of a site: answers are kept, up to this many. */
const MOST_KEPT = 4_000;

function words(list: string): LabelTest {
  const pattern = new RegExp(`(?:^|[ -])(?:${list.trim().split(/\s+/).join('|')})(?=$|[ -])`);
  const kept = new Map<string, boolean>();
  return {
    test(label) {
      const known = kept.get(label);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const answer = pattern.test(label);
      kept.set(label, answer);
      return answer;
    },
  };
}

/** Other people's words and other articles: never the article, however long. */
export const FOREIGN = words(`
  comments? comments?-[a-z]+ commentlist comentarios? commentaires? kommentare? komentar[a-z]* disqus(?:-thread)? fb-comments reacties livefyre viafoura
  related(?:-[a-z]+)? [a-z]+-related(?:-[a-z]+)? jp-relatedposts yarpp relacionad[ao]s outbrain taboola
  modal modal-[a-z]+ popup lightbox cookie-?(?:banner|notice|bar|consent|law|policy|text) newsletter newsletter-[a-z]+ footer site-?footer page-?footer
`);

/** Parts of a page that never hold an article's own text. */
export const NEVER = words(`
  comments?[a-z]* komment[a-z]* koment[a-z]* opinie forum discussion comment-?list commentlist comments?-area comment-form disqus(?:-thread)? fb-comments facebook-comments kommentar kommentare komentarze
  comentarios? commentaires? reacties reactions livefyre viafoura coral-talk respond
  shar(?:e|es|ing|er|ethis) share-?(?:bar|box|buttons?|tools|links|this) sharedaddy social social-?(?:media|bar|links?|icons?|share|sharing|buttons?|box|follow)
  socials addthis addtoany a2a ssba shariff jssocials
  related related-?(?:posts?|articles?|stories|content|news|links?|topics|items?) jp-relatedposts yarpp relacionad[ao]s? relacionadas verwandt verwandte
  similar similar-?(?:posts?|articles?|news) recommend(?:ed|ations?)? recirc recirculation read-?(?:more|next|also|on) readmore weiterlesen mehr-zum-thema
  more-?(?:stories|news|articles|posts|from|on|in|links|like-this) see-?also also-?(?:read|like) lire-aussi leia-mais leia-tambem saiba-mais leggi-anche
  you-?(?:may|might)-?(?:also-?)?like up-?next next-?(?:article|post|story|up) prev(?:ious)?-?(?:article|post|story) post-?nav(?:igation)? nav-?(?:links|previous|next)
  outbrain taboola plista ligatus revcontent mgid zergnet nativo
  newsletters? newsletter-?(?:signup|form|box|teaser|widget) subscri(?:be|ption|ptions) subscribe-?(?:box|form|now) signup sign-?up sign-in abo abo-?(?:box|teaser) mailchimp
  promo promos promoted promotion promobox promo-?(?:box|block|unit) sponsored sponsors? advert adverts advertisement advertising advertorial ads? ad-?(?:container|slot|unit|wrapper|label|box|block|placeholder|banner|text|zone)
  adsbygoogle google-ads? dfp gpt-ad werbung anzeige anzeigen publicidad publicidade publicite pubblicita reklama reklam reclame annonce mrec leaderboard skyscraper billboard
  cookie cookies cookie-?(?:banner|notice|bar|consent|law|policy) consent gdpr cmp privacy-?(?:banner|notice)
  breadcrumbs? bread-crumbs? crumbs? ariadne krumel(?:pfad)? brotkrumen
  navbar navigation nav-?(?:bar|menu|list|main|primary|item)s? main-?(?:nav|menu) top-?(?:nav|menu) menu menus submenu sub-?(?:menu|nav) mega-?menu off-?canvas hamburger
  pagination pager paging page-?(?:numbers|nav) wp-pagenavi
  footer site-?footer page-?footer foot bottom-?(?:bar|nav|links) colophon impressum masthead site-?header page-?header topbar top-?bar
  sidebar side-?bar sidebars sidebar-?(?:right|left|primary|wrapper) right-?(?:rail|column|col|sidebar) rightcol rail marginalspalte
  tags tag-?(?:list|cloud|links|s|cloud) taglist tagcloud post-?tags entry-?tags article-?tags cat-?links keywords schlagworte schlagwort(?:liste)? tagging
  most-?(?:read|popular|viewed|shared|commented|recent|watched) popular trending meistgelesen toplist top-?(?:stories|news|list) ranking
  latest-?(?:news|posts|stories|articles)? recent-?(?:posts|articles|news|comments) widget-?area
  rating ratings rate vote votes voting poll polls quiz survey umfrage abstimmung star-?ratings?
  login log-?in register registration user-?(?:login|menu) modal popup pop-?up overlay lightbox tooltip dropdown drop-?down offscreen
  skip-?(?:link|to-content|nav)s? screen-?reader-?(?:text|only) sr-?only visually-?hidden visuallyhidden assistive-text element-invisible invisible noprint no-?print hide-?print print-?(?:button|link|only|hide)
  toolbar tool-?bar article-?(?:tools|actions|toolbar|functions) page-?tools post-?actions action-?bar print-?mail
  gallery-?(?:nav|thumbs|thumbnails|counter) slick-(?:dots|arrow) swiper-(?:pagination|button) carousel-?(?:control|indicators)
  video-?(?:player|playlist|controls|title|meta) player-?(?:controls|wrapper) jwplayer vjs brightcove audio-?player
  teaser-?(?:list|box|block|group|container) teasers linklist link-?list links-?list linkbox
  disclaimer-?(?:box)? correction-?policy copyright copyrights legal rights-?notice report-?(?:error|typo|mistake|abuse) error-?report
  ticker-?(?:bar|wrapper)? news-?ticker breaking-?news-?(?:bar|ticker)
  donate donation donations spenden fundraising support-?us patreon membership paywall-?(?:box|teaser|message) piano tp-modal reg-?wall
  app-?(?:download|promo|banner) download-?app push-?notifications? web-?push onesignal
  toc table-of-contents ez-toc-container
  edit-?link editsection mw-editsection
`);

/** Bylines, dates, captions and credits: out of the article's body, unless most of it stands there. */
export const MARGIN = words(`
  byline by-line bylines author authors author-?(?:box|bio|info|name|card|block|details|meta|profile|description|about|wrapper|avatar|section)s? about-?(?:the-?)?authors? autor autoren autorinfo
  autor-?(?:box|info)? redakteur posted-?(?:by|on|in) post-?(?:meta|info|date|author|byline|category|categories|details|header-meta|views) entry-?(?:meta|date|info|footer|utility)
  article-?(?:meta|info|date|byline|author|credits?|source|details|data|published|timestamp|footer|category|header-meta|foot|label|topline) meta-?(?:info|data|bar|line|wrap)? metadata
  dateline date-?(?:line|published|time|posted|display)? datum publish(?:ed)?(?:-?(?:date|on|time))? pub-?date pubdate timestamp time-?stamp time-?(?:ago|read) reading-?time read-?time lesezeit updated last-?(?:updated|modified) modified
  caption captions captiontext wp-caption(?:-text|-dd)? image-?(?:caption|credit|copyright|source|description|meta)s? img-?(?:caption|credit|desc) photo-?(?:caption|credit|by|info|source|desc|text)s? picture-?(?:caption|credit) media-?(?:caption|credit|info|meta) fig-?caption bildunterschrift bildtext bildquelle bildnachweis
  bu foto-?(?:caption|credit|text|info|didascalia) didascalia legende pie-?(?:de-)?foto credit credits fotocredit photographer fotograf rights source-?(?:credit)? quelle
  image-?gallery photo-?gallery gallery galleries slideshow slide-?show bildergalerie fotostrecke carousel slider slick swiper
  infobox info-?box fact-?box factbox sidebox side-?box aside-?box inset insets pullquote pull-?quote pull-quotes callout
  kicker overline dachzeile rubrik eyebrow roofline category categories cat-?(?:name|label) topic topics section-?(?:name|label)
  post-?(?:title|heading) entry-?title article-?(?:title|headline) page-?title
  instagram-media fb-post
  footnotes? references reflist
  bio biography profile vcard profile-?card contributor contributors writer journalist
  views view-?count hits counter count likes
  widget widgets
  abstract-?teaser listing list-?item-?teaser
  help-?text note-?box hinweis
`);

/** Names that publishing systems give to the body of an article. */
export const BODY = words(`
  article-?(?:body|content|text|main|copy|page|entry|full|detail|story|container|inner|wrap(?:per)?|body-?(?:text|content)|paragraphs?) articlebody articletext articlecontent
  story-?(?:body|content|text|main|full|detail|container|copy) storybody storycontent storytext
  entry-?(?:content|text|body|inner) entrytext post-?(?:content|body|text|entry|full|article|inner|container|bodycopy) postcontent postbody posttext postentry
  news-?(?:body|content|text|detail|article|item-text|full) newsbody newstext newscontent news-?story
  main-?(?:content|article|text|story) content-?(?:body|text|article|main|detail|inner|area|core|entry|post) body-?(?:text|copy|content) bodytext bodycopy
  full-?(?:text|article|story|content|news) fulltext text-?(?:content|body|article|detail|main) texto texto-?(?:noticia|nota|completo) cuerpo(?:-?(?:noticia|nota|articulo))? contenido(?:-?(?:nota|noticia))? corpo(?:-?(?:noticia|texto|materia))? conteudo(?:-?(?:materia|noticia))? testo(?:-?articolo)? corps(?:-?article)?
  artikel-?(?:text|body|inhalt|content) artikeltext beitrag(?:stext|sinhalt|-?text)? meldung(?:stext)? fliesstext nachricht(?:entext)? brodtext artikkel(?:tekst)? artikel
  noticia nota articulo articolo materia tresc tresc-?artykulu tekst clanek clanek-?text cikk(?:-?(?:szoveg|torzs))? haber-?(?:metni|detay|icerik|text) detay(?:-?(?:icerik|content))? icerik
  detail-?(?:text|content|body|article|news)? single-?(?:content|post|article|entry) field-?name-?body field--?name--?body field-?body node-?content hentry h-entry e-content
  richtext rich-?text rte wysiwyg prose paragraph-?wrapper section-?content td-post-content tdb-block-inner theme-post-content
  conteudo-?(?:texto)? read-?content the-?(?:content|article|post)
`);

/** Pointers to other articles, and, on some sites, the lead: the links inside decide. */
export const TEASER = words('teaser teasers teaser-[a-z]+ card cards card-[a-z]+ promo-[a-z]+');

/** Classes that hide an element on every screen. */
const HIDDEN =
  /(?:^| )(?:(?:is|js|u|ui|visually|initially|aria|sr|a11y|sd|element|content|g|c|t)-)?(?:hidden|hide|invisible|d-none|sr-only|visuallyhidden)(?= |$)/;
const SHOWN_SOMEWHERE =
  /(?:^| )(?:d-)?(?:xs|sm|md|lg|xl|xxl)-(?:block|flex|inline|grid|d-|visible)|visible-(?:xs|sm|md|lg)/;

export function isHiddenByClass(label: string): boolean {
  return HIDDEN.test(label) && !SHOWN_SOMEWHERE.test(label);
}
