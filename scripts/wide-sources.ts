/** What each package gives to the wide list of names: one plain list of brands from five shapes. */
import { readFileSync } from 'node:fs';
import * as statusPages from '@sentry/status-page-list';
import type { Entity } from '../src/scan/register.js';

/** A brand as a package has it. */
export interface Brand {
  kind: Entity['kind'];
  /** ISO 3166 alpha-2; empty for one without a home that the package tells. */
  countries: string[];
  /** The name for readers of any language, where the package has one in Latin letters. */
  international: string | null;
  names: string[];
}

/** Data files of packages, of which some are not among what the package exports. */
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8'));

/** Kinds by the folder of name-suggestion-index: what news of outages tells of. */
const FOLDERS: Readonly<Record<string, Entity['kind']>> = {
  'brands/amenity/atm': 'bank',
  'brands/amenity/bank': 'bank',
  'brands/amenity/bicycle_rental': 'transit',
  'brands/amenity/cafe': 'retail',
  'brands/amenity/car_rental': 'other',
  'brands/amenity/car_sharing': 'transit',
  'brands/amenity/charging_station': 'energy',
  'brands/amenity/cinema': 'media',
  'brands/amenity/clinic': 'health',
  'brands/amenity/fast_food': 'retail',
  'brands/amenity/fuel': 'retail',
  'brands/amenity/hospital': 'health',
  'brands/amenity/money_transfer': 'payments',
  'brands/amenity/parcel_locker': 'logistics',
  'brands/amenity/payment_centre': 'payments',
  'brands/amenity/payment_terminal': 'payments',
  'brands/amenity/pharmacy': 'retail',
  'brands/amenity/post_office': 'logistics',
  'brands/amenity/restaurant': 'retail',
  'brands/amenity/university': 'education',
  'brands/healthcare/laboratory': 'health',
  'brands/leisure/fitness_centre': 'other',
  'brands/office/energy_supplier': 'energy',
  'brands/office/insurance': 'other',
  'brands/office/it': 'software',
  'brands/office/logistics': 'logistics',
  'brands/office/telecommunication': 'telecom',
  'brands/shop/bakery': 'retail',
  'brands/shop/beauty': 'retail',
  'brands/shop/bookmaker': 'other',
  'brands/shop/books': 'retail',
  'brands/shop/car': 'other',
  'brands/shop/chemist': 'retail',
  'brands/shop/clothes': 'retail',
  'brands/shop/computer': 'retail',
  'brands/shop/convenience': 'retail',
  'brands/shop/cosmetics': 'retail',
  'brands/shop/department_store': 'retail',
  'brands/shop/doityourself': 'retail',
  'brands/shop/electronics': 'retail',
  'brands/shop/furniture': 'retail',
  'brands/shop/houseware': 'retail',
  'brands/shop/jewelry': 'retail',
  'brands/shop/lottery': 'other',
  'brands/shop/mobile_phone': 'telecom',
  'brands/shop/money_lender': 'payments',
  'brands/shop/optician': 'retail',
  'brands/shop/shoes': 'retail',
  'brands/shop/sports': 'retail',
  'brands/shop/supermarket': 'retail',
  'brands/shop/telecommunication': 'telecom',
  'brands/shop/ticket': 'other',
  'brands/shop/toys': 'retail',
  'brands/shop/trade': 'retail',
  'brands/shop/travel_agency': 'other',
  'brands/shop/variety_store': 'retail',
  'brands/shop/video_games': 'retail',
  'brands/shop/wholesale': 'retail',
  'brands/tourism/hotel': 'other',
  'operators/amenity/car_sharing': 'transit',
  'operators/amenity/clinic': 'health',
  'operators/amenity/college': 'education',
  'operators/amenity/hospital': 'health',
  'operators/amenity/post_office': 'logistics',
  'operators/amenity/telephone': 'telecom',
  'operators/amenity/university': 'education',
  'operators/emergency/ambulance_station': 'health',
  'operators/man_made/wastewater_plant': 'utility',
  'operators/man_made/water_works': 'utility',
  'operators/office/energy_supplier': 'energy',
  'operators/office/water_utility': 'utility',
  'operators/power/generator': 'energy',
  'operators/power/line': 'energy',
  'operators/power/minor_line': 'energy',
  'operators/power/plant': 'energy',
  'operators/power/substation': 'energy',
  'operators/route/power': 'energy',
  'operators/route/railway': 'railway',
  'operators/telecom/data_center': 'cloud',
  'operators/telecom/exchange': 'telecom',
  'transit/route/bus': 'transit',
  'transit/route/ferry': 'transit',
  'transit/route/light_rail': 'transit',
  'transit/route/subway': 'transit',
  'transit/route/train': 'railway',
  'transit/route/tram': 'transit',
  'transit/route/trolleybus': 'transit',
};

interface NsiItem {
  displayName: string;
  locationSet: { include?: readonly (string | readonly number[])[] };
  tags: Readonly<Record<string, string>>;
}

/** Tags that name the brand itself, and their forms in a language: `name:uk`. */
const NAME_TAG = /^(?:name|brand|operator|short_name|official_name|operator:short)(?::[a-z]{2,3})?$/;
/** A network of lines is one thing, who runs it another. */
const NETWORK_TAG = /^(?:name|network|short_name|network:short)(?::[a-z]{2,3})?$/;
/** Tags that name the brand in Latin letters. */
const INTERNATIONAL = ['name:en', 'brand:en', 'operator:en', 'network:en', 'short_name:en'];
/** Codes of a part of a country that are no country's own. */
const PARTS: Readonly<Record<string, string>> = { conus: 'US', fx: 'FR' };

const nameSuggestions = (): Readonly<Record<string, { items: readonly NsiItem[] }>> =>
  (readJson('name-suggestion-index/dist/json/nsi.json') as { nsi: Record<string, { items: NsiItem[] }> }).nsi;

/** Brands of places: https://nsi.guide, BSD-3-Clause. */
export function fromNameSuggestionIndex(): Brand[] {
  const folders = nameSuggestions();
  return Object.entries(FOLDERS).flatMap(([folder, kind]) =>
    (folders[folder]?.items ?? []).map((item) =>
      brandOf(item, kind, folder.startsWith('transit/') ? NETWORK_TAG : NAME_TAG),
    ),
  );
}

/** How many names of the whole index have a word behind their first: places and common words are in many. */
export function wordsWithinNames(): Map<string, number> {
  const counts = new Map<string, number>();
  const names = Object.values(nameSuggestions()).flatMap(({ items }) => items.map((item) => item.displayName));
  for (const name of new Set(names))
    for (const word of new Set(
      name
        .toLowerCase()
        .split(/[^\p{L}\p{M}]+/u)
        .slice(1),
    ))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function brandOf({ displayName, locationSet, tags }: NsiItem, kind: Entity['kind'], nameTag: RegExp): Brand {
  const international = INTERNATIONAL.map((tag) => tags[tag]).find((name) => name !== undefined) ?? null;
  const tagged = Object.keys(tags)
    .filter((tag) => nameTag.test(tag))
    .flatMap((tag) => tags[tag]?.split(';') ?? []);
  // «Idea Bank (Україна)»: what brackets add tells brands apart on a map, and is no part of the name.
  const names = [displayName.replace(/ *\([^)]*\)/g, ''), ...tagged];
  return { kind, countries: countriesIn(locationSet.include ?? []), international, names };
}

/** Countries of a location set: a code, the first part of `us-or.geojson`; a point or a part of the world tells none. */
function countriesIn(places: readonly (string | readonly number[])[]): string[] {
  const codes = places.map((place) => {
    if (typeof place !== 'string') return null;
    const code = /^([a-z]{2})(?:-.*)?(?:\.geojson)?$/.exec(place)?.[1];
    return PARTS[place] ?? PARTS[code ?? ''] ?? code?.toUpperCase() ?? null;
  });
  return [...new Set(codes.filter((code) => code !== null))].sort();
}

/** What a legal name ends in, dots and slashes left out. */
const LEGAL_FORMS = new Set(
  (
    'ab ad ag as asa bv bvba ca cjsc co company corp corporation cv doo ev gmbh inc jsc kft kg kk llc lllc ltd limited ' +
    'ltda mbh nv ojsc oy oyj plc pjsc pt pty pvt rt sa sab sal sarl sas se sl slu spa srl zrt uab ооо ао пао оао зао'
  ).split(' '),
);

export function withoutLegalForm(name: string): string {
  const words = name.trim().split(/[\s,]+/);
  while (words.length > 1 && LEGAL_FORMS.has((words.at(-1) ?? '').replace(/[./]/g, '').toLowerCase())) words.pop();
  return words.join(' ');
}

/** Mobile networks: mcc-mnc-list, MIT. */
export function fromMobileNetworks(): Brand[] {
  const list = readJson('mcc-mnc-list/mcc-mnc-list.json') as readonly Readonly<Record<string, string | null>>[];
  return list
    .filter((entry) => entry.status === 'Operational')
    .map((entry) => ({
      kind: 'telecom',
      countries: [entry.countryCode?.slice(0, 2) ?? ''].filter(Boolean),
      international: entry.brand || entry.operator || null,
      names: (entry.brand || entry.operator || '').replace(/ *\([^)]*\)/g, '').split(/ *\/ */),
    }));
}

/** Categories of third-party-web that people use, and not only advertisers. */
const USED: Readonly<Record<string, Entity['kind']>> = {
  social: 'social',
  cdn: 'cdn',
  utility: 'software',
  video: 'streaming',
  hosting: 'cloud',
  'customer-success': 'software',
  content: 'media',
};

/** Services that web pages embed: third-party-web, MIT. */
export function fromThirdParties(): Brand[] {
  const list = readJson('third-party-web/dist/entities-nostats.json') as readonly {
    name: string;
    category?: string;
    categories?: readonly string[];
  }[];
  return list.flatMap(({ name, category, categories }) => {
    const kind = USED[categories?.[0] ?? category ?? ''];
    return kind === undefined ? [] : [{ kind, countries: [], international: name, names: [name] }];
  });
}

/** Brands with an icon: simple-icons, CC0-1.0. */
export function fromIcons(): Brand[] {
  const list = readJson('simple-icons/data/simple-icons.json') as readonly {
    title: string;
    aliases?: { aka?: readonly string[]; loc?: Readonly<Record<string, string>> };
  }[];
  return list.map(({ title, aliases }) => ({
    kind: 'software',
    countries: [],
    international: title,
    names: [title, ...(aliases?.aka ?? []), ...Object.values(aliases?.loc ?? {})],
  }));
}

/** Services with a status page: @sentry/status-page-list, MIT. */
export function fromStatusPages(): Brand[] {
  const isService = (value: unknown): value is { name: string } =>
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
  return Object.values(statusPages)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isService)
    .map(({ name }) => ({ kind: 'software', countries: [], international: name, names: [name] }));
}
