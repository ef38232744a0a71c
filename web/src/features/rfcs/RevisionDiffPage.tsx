import { Anchor, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { Prose } from '@/components/Prose';
import { SourceDiff } from '@/components/SourceDiff';
import type { RevisionDiff } from '@/lib/api/types';
import { ChangeSteps } from './ChangeSteps';
import classes from './Diff.module.css';
import { diffQuery, rfcQuery } from './queries';
import { RevisionMissing } from './RevisionMissing';

type View = 'rendered' | 'source' | 'split';

export function RevisionDiffPage() {
  const { number = '', range = '' } = useParams();
  const { data: rfc } = useQuery(rfcQuery(number));
  const { data: diff, error, refetch } = useQuery(diffQuery(number, range));
  const [from, to] = range.split('..');
  return (
    <Page
      title={`Revision ${from} compared with ${to}`}
      lead={
        <>
          of{' '}
          <Anchor component={Link} to={`/rfcs/${number}?tab=revisions`} inherit>
            RFC {rfc?.number ?? number}
            {rfc && `: ${rfc.title}`}
          </Anchor>
        </>
      }
    >
      {error && <RevisionMissing error={error} number={number} retry={() => void refetch()} />}
      {!error && !diff && <LoadingText lines={12} />}
      {diff && <Comparison diff={diff} />}
    </Page>
  );
}

function Comparison({ diff }: { diff: RevisionDiff }) {
  const [params, setParams] = useSearchParams();
  const text = useRef<HTMLDivElement>(null);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const asked = params.get('view');
  const view: View =
    asked === 'source' || (asked === 'split' && wide)
      ? asked
      : asked === 'split'
        ? 'source'
        : 'rendered';
  const data = [
    { value: 'rendered', label: 'As read' },
    { value: 'source', label: 'Source' },
    ...(wide ? [{ value: 'split', label: 'Side by side' }] : []),
  ];
  return (
    <>
      <div className={classes.controls}>
        <SegmentedControl
          aria-label="View"
          data={data}
          value={view}
          onChange={(next) =>
            setParams({ view: next }, { replace: true, preventScrollReset: true })
          }
        />
        <span className={classes.stat}>
          <b className={classes.plus}>+{diff.added}</b>{' '}
          <b className={classes.minus}>−{diff.removed}</b> lines
        </span>
        {view === 'rendered' && <ChangeSteps text={text} />}
      </div>
      {diff.titleFrom !== diff.titleTo && (
        <p className={classes.title}>
          Title: <del>{diff.titleFrom}</del> → <ins>{diff.titleTo}</ins>
        </p>
      )}
      {view === 'rendered' ? (
        <div className={classes.rendered} ref={text}>
          <Prose html={diff.html} size="reading" />
        </div>
      ) : (
        <SourceDiff hunks={diff.hunks} split={view === 'split'} />
      )}
    </>
  );
}
