/** The closed vocabularies of a record. Their meanings stand in README.md, "The record". */

export const roles = ['affected', 'provider', 'parent', 'monitor', 'other'] as const;
export type Role = (typeof roles)[number];

export const bounds = ['exact', 'atLeast', 'atMost', 'about', 'magnitude'] as const;
export type Bound = (typeof bounds)[number];

export const countUnits = ['reports', 'users', 'other'] as const;
export type CountUnit = (typeof countUnits)[number];

export const causeCategories = [
  'dns',
  'network',
  'cable',
  'power',
  'hardware',
  'facility',
  'storage',
  'software',
  'update',
  'configuration',
  'capacity',
  'certificate',
  'cyberattack',
  'thirdParty',
  'humanError',
  'maintenance',
  'weather',
  'shutdown',
] as const;
export type CauseCategory = (typeof causeCategories)[number];

export const causeStatuses = ['confirmed', 'suspected', 'denied'] as const;
export type CauseStatus = (typeof causeStatuses)[number];

export const eventTypes = [
  'started',
  'reports',
  'acknowledged',
  'identified',
  'mitigating',
  'resolved',
  'explained',
] as const;
export type EventType = (typeof eventTypes)[number];

export const coverages = ['full', 'basic'] as const;
