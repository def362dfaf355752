import type { Catalogue } from '../../../shared/catalogue.ts';
import { markNames } from '../../../shared/office-settings.ts';
import { channels } from '../../../shared/survey-response.ts';
import { en } from '../../../shared/text/review/en.ts';
import { vi } from '../../../shared/text/review/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ResponseFilter } from './response-filter.ts';

interface Props {
  counters: NonNullable<Catalogue['counters']>;
  filter: ResponseFilter;
  onFilter: (filter: ResponseFilter) => void;
}

export function FilterFields({ counters, filter, onFilter }: Props) {
  const words = useWords({ vi, en });
  const all = { value: '', text: words.all } as const;
  return (
    <fieldset class="columns response-filters">
      <legend class="only-heard">{words.filters}</legend>
      <SelectField
        label={words.mark}
        value={filter.mark}
        options={[all, ...markNames.map((each) => ({ value: each, text: words.marks[each] }))]}
        onValue={(mark) => onFilter({ ...filter, mark })}
      />
      <SelectField
        label={words.channel}
        value={filter.channel}
        options={[all, ...channels.map((each) => ({ value: each, text: words.channels[each] }))]}
        onValue={(channel) => onFilter({ ...filter, channel })}
      />
      {counters.length > 0 && (
        <SelectField
          label={words.counter}
          value={filter.counterId}
          options={[all, ...counters.map(({ id, name }) => ({ value: id, text: name.vi }))]}
          onValue={(counterId) => onFilter({ ...filter, counterId })}
        />
      )}
      <SelectField
        label={words.state}
        value={filter.excluded}
        options={[
          all,
          { value: 'no', text: words.states.counted },
          { value: 'yes', text: words.states.excluded },
        ]}
        onValue={(excluded) => onFilter({ ...filter, excluded })}
      />
    </fieldset>
  );
}
