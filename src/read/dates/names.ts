/** Names under which pages tell dates: in their metadata, in their classes, in print. */

export const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'article:published',
  'article.published',
  'article:post_date',
  'article:published_date',
  'bt:pubdate',
  'datepublished',
  'date_published',
  'published_time',
  'rnews:datepublished',
];

export const FAMILY_META = [
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'pub_date',
  'publication_date',
  'publication-date',
  'published-date',
  'published_date',
  'publicationdate',
  'published',
  'date',
  'article_date_original',
  'article-date',
  'articledate',
  'article_date',
  'displaydate',
  'originalpublicationdate',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'analyticsattributes.articledate',
  'cxenseparse:publishtime',
  'shareaholic:article_published_time',
  'dateposted',
  'date-published',
  'creationdateTime',
  'datecreated',
  'date.created',
  'release_date',
  'releasedate',
  'news_date',
  'last-publish',
  'ptime',
  'weibo: article:create_at',
  'weibo:article:create_at',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'pdate',
  'dateissued',
  'hdl_p',
  'vr:published_time',
  'iptc:date',
  'mediator_published_time',
  'thedate',
  'ctime',
  'createdate',
];

export const DC_META = [
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'dc.created',
  'dcterms.available',
  'dcsext.articlefirstpublished',
  'dc.date.published',
];

export const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'modified',
  'datemodified',
  'date_modified',
  'article:updated_time',
  'revised',
  'updated_time',
];

export const DATE_LABEL =
  /(?:^|[ -])(?:date|dates|datum|fecha|data|datetime|time|timestamp|published|publish|publishdate|pubdate|posted|dateline|byline|meta|info|datetext|zeit|hora|tarih|created|datestamp|day|dato|paivays|dateandtime|newsdate|articledate|postdate|date[a-z]*|[a-z]*date|author|autor|source|subtitle|details?|credits?|entry-meta|post-meta|stamp|header|submitted|pub|ngay|waktu|tanggal|tgl|ora|heure|publie|hd|txt-date)(?=$|[ -])/;

export const UPDATED_TEXT =
  /^(?:last\s+)?(?:updated?|modified|edited|aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|aktualizacja|обновлено|оновлено|güncelleme|güncellendi|ενημερώθηκε|frissítve|aktualizováno|actualizat|更新)/i;

export const PUBLISHED_LABEL =
  /(?:^|[ -])(?:publish|pub|posted|entry-date|post-date|article-date|date-published|published)/;
export const UPDATED_LABEL = /(?:^|[ -])(?:updated?|modified|modif|aktualisiert)(?=$|[ -])/;
