import { AnnexSources } from '../annex/annex-source.ts';
import { endpoint } from '../endpoint.ts';

/** `?from&to&criterionId`, and `&subjectId` for an officer or a field: ended days only. */
export const getAnnexSources = endpoint('GET /api/v1/offices/:officeId/annex-sources', 'annex.export', {
  output: AnnexSources,
});
