/** Labels of event types by language: phrases that stand behind a name and a colon and need no inflection. */
import type { EventType } from '../model/codes.js';

export const LABELS: Readonly<Record<string, Readonly<Record<EventType, string>>>> = {
  fr: {
    started: 'début de la panne',
    reports: 'signalements des utilisateurs',
    acknowledged: 'problème reconnu',
    identified: 'cause identifiée',
    mitigating: 'correctif en cours',
    resolved: 'service rétabli',
    explained: 'explications après la panne',
  },
};
