import * as z from 'zod/mini';
import { criterionKinds } from './catalogue.ts';

const text = z.looseObject({ vi: z.string() });
const ids = z.array(z.string());

/** What a form cannot do without; all else of a draft may be missing or wrong. */
export const OpenableDraft = z.looseObject({
  office: z.looseObject({
    id: z.string(),
    name: text,
    parentName: text,
    place: z.string(),
    timeZone: z.string(),
  }),
  levels: z.array(z.looseObject({ level: z.string(), label: text })),
  criteria: z.array(
    z.looseObject({
      id: z.string(),
      text,
      per: z.enum(criterionKinds),
      levelLabels: z.optional(z.array(text)),
    }),
  ),
  officers: z.array(
    z.looseObject({
      id: z.string(),
      honorific: z.string(),
      name: z.string(),
      title: z.string(),
      serviceFieldIds: ids,
      firstDay: z.optional(z.string()),
      lastDay: z.optional(z.string()),
    }),
  ),
  serviceFields: z.array(z.looseObject({ id: z.string(), name: text })),
  counters: z.optional(z.array(z.looseObject({ id: z.string(), name: text, officerIds: ids }))),
});
