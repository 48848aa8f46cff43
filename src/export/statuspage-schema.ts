/** The read shape of Atlassian Statuspage (`/api/v2/incidents.json`), as importers of other products check it. */
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const componentStatus = z.enum([
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
]);
const status = z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem']);

export const statuspageSchema = z.strictObject({
  page: z.strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    url: z.string(),
    time_zone: z.string(),
    updated_at: instant,
  }),
  incidents: z.array(
    z.strictObject({
      id: z.string().min(1),
      page_id: z.string().min(1),
      /** Statuspage takes 255 characters. */
      name: z.string().min(1).max(255),
      status,
      impact: z.enum(['none', 'minor', 'major', 'critical']).nullable(),
      shortlink: z.string().nullable(),
      started_at: instant,
      created_at: instant,
      updated_at: instant,
      monitoring_at: instant.nullable(),
      resolved_at: instant.nullable(),
      scheduled_for: instant.nullable(),
      scheduled_until: instant.nullable(),
      postmortem_body: z.string().nullable(),
      /** Statuspage wants objects as the values of metadata. */
      metadata: z.record(z.string(), z.record(z.string(), z.unknown())),
      incident_updates: z.array(
        z.strictObject({
          id: z.string().min(1),
          incident_id: z.string().min(1),
          status,
          body: z.string().min(1).max(25_000),
          created_at: instant,
          updated_at: instant,
          display_at: instant,
          deliver_notifications: z.literal(false),
          affected_components: z.array(
            z.strictObject({
              code: z.string().min(1),
              name: z.string().min(1),
              old_status: componentStatus,
              new_status: componentStatus,
            }),
          ),
        }),
      ),
      components: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), status: componentStatus })),
    }),
  ),
});

export type Statuspage = z.infer<typeof statuspageSchema>;
