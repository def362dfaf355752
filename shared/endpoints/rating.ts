import { endpoint } from '../endpoint.ts';
import { Ratings } from '../rating/ratings.ts';

/** `?from&to&by`, and `&criterionId` for one criterion: figures of ended days, for charts. */
export const getRatings = endpoint('GET /api/v1/offices/:officeId/ratings', 'rating.read', {
  output: Ratings,
});

/** `?from&to`: an xlsx of single responses, of the whole months in the period that have ended. */
export const exportResponses = endpoint('GET /api/v1/offices/:officeId/response-export', 'response.export', {
  status: 200,
});
