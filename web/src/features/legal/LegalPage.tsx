import { Anchor, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Day } from '@/components/Day';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { Prose } from '@/components/Prose';
import { EmptyState, ErrorState } from '@/components/States';
import { isTier, tierName } from '@/lib/agreements';
import { dayAt } from '@/lib/days';
import { categoryName, isCategory } from '@/lib/partners';
import { useNow } from '@/lib/useNow';
import classes from './Legal.module.css';
import { textQuery, versionsQuery, type TextChoice } from './queries';
import type { LegalVersion } from './types';
import { isKind, kindName, versionOn } from './words';

/** What partners sign, in every version there has been. */
export function LegalPage() {
  const { data, error, refetch } = useQuery(versionsQuery);
  return (
    <Page
      title="Legal texts"
      lead={
        <>
          What partners and CVF sign. In an agreement, its own values stand where the placeholders
          are. <Link to="/verify">Check a signed document</Link>.
        </>
      }
      width="text"
    >
      {data && data.length > 0 && <Choice versions={data} />}
      {data?.length === 0 && <EmptyState title="No legal texts yet" />}
      {!data && error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={12} />}
    </Page>
  );
}

function Choice({ versions }: { versions: LegalVersion[] }) {
  const [params, setParams] = useSearchParams();
  const today = dayAt(useNow());
  const current = versionOn(versions, today)!;
  const version = versions.find((each) => each.version === params.get('version')) ?? current;
  const tier = chosen(params.get('tier'), version.tiers, isTier);
  const category = chosen(params.get('category'), version.categories, isCategory);
  const asked = params.get('kind') ?? '';
  const kind = isKind(asked) ? asked : 'AGREEMENT';
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <div className={classes.choice}>
        <Select
          label="Version"
          allowDeselect={false}
          data={versions.map((each) => ({
            value: each.version,
            label: each === current ? `${each.version} (in effect)` : each.version,
          }))}
          value={version.version}
          onChange={(value) => set('version', value)}
        />
        <Select
          label="Tier"
          allowDeselect={false}
          data={version.tiers.map((value) => ({ value, label: tierName[value] }))}
          value={tier ?? null}
          onChange={(value) => set('tier', value)}
        />
        <Select
          label="Category"
          allowDeselect={false}
          data={version.categories.map((value) => ({ value, label: categoryName[value] }))}
          value={category ?? null}
          onChange={(value) => set('category', value)}
        />
        <Select
          label="Document"
          allowDeselect={false}
          data={Object.entries(kindName).map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={(value) => set('kind', value)}
        />
      </div>
      <p className={classes.about}>
        Version {version.version}, {version.effectiveOn > today ? 'to take' : 'in'} effect from{' '}
        <Day on={version.effectiveOn} />.{version.changes && ` ${version.changes}`}
      </p>
      {tier && category && <Text choice={{ version: version.version, tier, category, kind }} />}
    </>
  );
}

function chosen<T extends string>(
  value: string | null,
  offered: readonly T[],
  isKnown: (value: string) => boolean,
): T | undefined {
  return value && isKnown(value) && offered.includes(value as T) ? (value as T) : offered[0];
}

function Text({ choice }: { choice: TextChoice }) {
  const { version, tier, kind } = choice;
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...textQuery(choice),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingText lines={12} />;
  return (
    <>
      <article className={classes.paper} aria-busy={isPlaceholderData}>
        <Prose html={data.html} size="reading" anchors />
      </article>
      <Anchor
        download={`cvf-${kind.toLowerCase()}-${version}-${tier.toLowerCase()}.md`}
        href={`data:text/markdown;charset=utf-8,${encodeURIComponent(data.markdown)}`}
      >
        Download as Markdown
      </Anchor>
    </>
  );
}
