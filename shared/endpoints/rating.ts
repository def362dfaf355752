import { endpoint } from '../endpoint.ts';
import { Ratings } from '../rating/ratings.ts';

/** `?from&to&by`, and `&criterionId` for one criterion: figures of ended days, for charts. */
export const getRatings = endpoint('GET /api/v1/offices/:officeId/ratings', 'rating.read', {
  output: Ratings,
});
