import { getOverview, type Overview } from '../../../shared/endpoints/office.ts';
import { exportResponses } from '../../../shared/endpoints/rating.ts';
import type { Period } from '../../../shared/period.ts';
import { endedMonths } from '../../../shared/rating/ended-months.ts';
import { en } from '../../../shared/text/charts/en.ts';
import { vi } from '../../../shared/text/charts/vi.ts';
import { addressOf, call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { formatDay } from '../../ui/format.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { useAction } from '../../ui/use-action.ts';

interface Props {
  officeId: string;
  period: Period;
  overview: Overview;
}

/**
 * Single responses as a file. It may be large, so the browser itself downloads it, at its own pace; before that
 * the server is asked for something small, so that a session that has ended is said in words.
 */
export function ResponseDownload({ officeId, period, overview }: Props) {
  const words = useWords({ vi, en }).responses;
  const months = endedMonths(period, overview.today);
  const params = { officeId };
  const address = addressOf(exportResponses, params, { ...(months ?? period) });
  const action = useAction(async () => {
    await call(getOverview, { params });
    const link = document.createElement('a');
    link.href = address;
    link.download = '';
    link.click();
  });
  return (
    <Card title={words.title}>
      <p class="soft">{words.intro}</p>
      {months === null ? (
        <p class="note">{words.noMonth}</p>
      ) : (
        <div class="buttons">
          <a
            class="button button-small"
            href={address}
            download
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              void action.run();
            }}
          >
            {words.download(formatDay(months.from), formatDay(months.to))}
          </a>
        </div>
      )}
      <Failure error={action.error} />
    </Card>
  );
}
