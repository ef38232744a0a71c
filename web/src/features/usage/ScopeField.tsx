import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import classes from './Usage.module.css';
import type { Scope } from './view';

interface Props {
  scope: Scope;
  onChange: (scope: Scope) => void;
}

const keyOf = ({ kind, slug }: Scope) => `${kind}:${slug}`;

const scopeOf = (key: string): Scope => {
  const [kind, slug = ''] = key.split(':');
  return { kind: kind === 'partner' ? 'partner' : 'organisation', slug };
};

/** Between what one's organisations use and what is used of one's partners. */
export function ScopeField({ scope, onChange }: Props) {
  const { me } = useSession();
  const { data: partners = [] } = useQuery(myPartnersQuery);
  const used = (me?.organisations ?? []).map(({ slug, name }) => ({
    value: keyOf({ kind: 'organisation', slug }),
    label: name,
  }));
  const earned = partners.map(({ slug, name }) => ({
    value: keyOf({ kind: 'partner', slug }),
    label: `${name} (partner)`,
  }));
  const current = keyOf(scope);
  const named = [...used, ...earned].some(({ value }) => value === current);
  const others = named ? [] : [{ value: current, label: scope.slug }];
  return (
    <Select
      className={classes.scope}
      label="Whose executions"
      allowDeselect={false}
      searchable={used.length + earned.length > 8}
      data={[
        { group: 'Executed for', items: used },
        { group: 'Executed of the skills of', items: earned },
        { group: 'Others', items: others },
      ].filter(({ items }) => items.length > 0)}
      value={current}
      onChange={(key) => key && onChange(scopeOf(key))}
    />
  );
}
