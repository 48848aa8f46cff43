/** The companies of an incident: roles and names by the word of most. */
import type { Role } from '../model/codes.js';
import { groupBy } from '../model/groups.js';
import type { Incident } from '../model/incident.js';
import { byKeys } from './order.js';
import { AUTHORITY, choose, conflictsOf, standsOf } from './rules.js';
import { claimOf, type Source } from './sources.js';

export type IncidentCompany = Incident['companies'][number];

export interface Companies {
  list: IncidentCompany[];
  conflicts: Incident['conflicts'];
  /** Ids of those that the incident is named by, the chief one first. */
  principals: string[];
  /** From id to the name chosen for it, in the order of the list. */
  names: ReadonlyMap<string, string>;
}

/** The order in which roles are listed, and which of two equally backed ones is taken. */
const ROLE_RANK: Record<Role, number> = { affected: 0, provider: 1, parent: 2, monitor: 3, other: 4 };
/** Companies told by at least this share of the articles that tell of the chief one stand in the title. */
const PRINCIPAL_SHARE = 0.6;

interface Naming {
  source: Source;
  id: string;
  name: string;
  role: Role;
  parent: string | null;
  prominence: number;
}

/** Reconciles what the articles say of each company. Bystanders (`other`) are left out. */
export function reconcileCompanies(sources: readonly Source[]): Companies {
  const byId = groupBy(sources.flatMap(namingsOf), (naming) => naming.id);
  const names = new Map<string, string>();
  const prominence = new Map<string, number>();
  const list: IncidentCompany[] = [];
  const conflicts: Incident['conflicts'] = [];
  for (const [id, namings] of [...byId].sort(byKeys(([key]) => key))) {
    const name = choose(
      'name',
      standsOf(namings.map((n) => ({ ...claimOf(n.source, 0), value: n.name, told: n.name }))),
    );
    names.set(id, name?.chosen.value ?? id);
    const role = roleOf(namings);
    if (role === null) continue;
    conflicts.push(...conflictsOf(`companies.${id}.role`, role));
    const articles = new Set(namings.map((naming) => naming.source.record.id)).size;
    prominence.set(
      id,
      namings.reduce((sum, naming) => sum + naming.prominence, 0),
    );
    list.push({ id, name: name?.chosen.value ?? id, role: role.chosen.value, parent: parentOf(namings), articles });
  }
  list.sort(
    byKeys(
      (company) => ROLE_RANK[company.role],
      (company) => -(prominence.get(company.id) ?? 0),
      (company) => company.id,
    ),
  );
  const listed = list.map(({ id, name }) => [id, name] as const);
  return { list, conflicts, principals: principalsOf(list, prominence), names: new Map([...listed, ...names]) };
}

function namingsOf(source: Source): Naming[] {
  const { title, companies } = source.record;
  const most = Math.max(1, ...companies.map((company) => company.mentions.length));
  return companies.map((company) => {
    const inTitle = company.mentions.some((mention) => mention.end <= title.length) ? 1 : 0;
    const { id, name, role, parent } = company;
    return { source, id, name, role, parent, prominence: 0.1 + inTitle + company.mentions.length / most };
  });
}

/** A role other than bystander, where any article gives one. */
function roleOf(namings: readonly Naming[]) {
  const told = namings.filter((naming) => naming.role !== 'other');
  const claims = told.map((naming) => ({
    ...claimOf(naming.source, AUTHORITY.none),
    // An affected company that is also the provider is `affected`.
    precision: -ROLE_RANK[naming.role],
    value: naming.role,
    told: naming.role,
  }));
  return choose('role', standsOf(claims));
}

function parentOf(namings: readonly Naming[]): string | null {
  const claims = namings.flatMap(({ source, parent }) =>
    parent === null ? [] : [{ ...claimOf(source, AUTHORITY.none), value: parent, told: parent }],
  );
  return choose('name', standsOf(claims))?.chosen.value ?? null;
}

function principalsOf(list: readonly IncidentCompany[], prominence: ReadonlyMap<string, number>): string[] {
  const of = (company: IncidentCompany): number => prominence.get(company.id) ?? 0;
  const candidates = list.filter((company) => company.role === 'affected' || company.role === 'provider');
  const most = Math.max(0, ...candidates.map(of));
  return candidates
    .filter((company) => of(company) >= most * PRINCIPAL_SHARE)
    .sort(
      byKeys(
        (company) => -of(company),
        (company) => ROLE_RANK[company.role],
        (company) => company.id,
      ),
    )
    .map((company) => company.id);
}
