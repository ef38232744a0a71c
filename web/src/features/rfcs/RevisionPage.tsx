import { Anchor, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Prose } from '@/components/Prose';
import type { Revision } from '@/lib/api/types';
import { revisionQuery, rfcQuery } from './queries';
import { RevisionMissing } from './RevisionMissing';
import classes from './Revisions.module.css';

/** The text as it was in one revision. */
export function RevisionPage() {
  const { number = '', range = '' } = useParams();
  const { data: rfc } = useQuery(rfcQuery(number));
  const { data: revision, error, refetch } = useQuery(revisionQuery(number, range));
  const latest = rfc?.revision ?? 0;
  return (
    <Page
      title={revision?.title ?? `Revision ${range}`}
      lead={
        <>
          Revision {range}
          {revision && latest > 0 && ` of ${latest}`} of{' '}
          <Anchor component={Link} to={`/rfcs/${number}`} inherit>
            RFC {rfc?.number ?? number}
          </Anchor>
          {revision && (
            <>
              , written {revision.author && `by ${revision.author} `}
              <Moment at={revision.createdAt} as="day" />
            </>
          )}
        </>
      }
    >
      {error && <RevisionMissing error={error} number={number} retry={() => void refetch()} />}
      {!error && !revision && <LoadingText lines={12} />}
      {revision && <Text revision={revision} path={`/rfcs/${number}`} latest={latest} />}
    </Page>
  );
}

interface Props {
  revision: Revision;
  path: string;
  latest: number;
}

function Text({ revision, path, latest }: Props) {
  const [params, setParams] = useSearchParams();
  const source = params.get('view') === 'source';
  const { number } = revision;
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="View"
          data={[
            { value: 'rendered', label: 'As read' },
            { value: 'source', label: 'Source' },
          ]}
          value={source ? 'source' : 'rendered'}
          onChange={(view) => setParams(view === 'source' ? { view } : {}, { replace: true })}
        />
        <nav className={classes.facts} aria-label="Revisions">
          {number > 1 && (
            <Link to={`${path}/revisions/${number - 1}`}>← Revision {number - 1}</Link>
          )}
          {number < latest && (
            <Link to={`${path}/revisions/${number + 1}`}>Revision {number + 1} →</Link>
          )}
          {number < latest && (
            <Link to={`${path}/revisions/${number}..${latest}`}>What has changed since</Link>
          )}
          <Link to={`${path}?tab=revisions`}>All revisions</Link>
        </nav>
      </div>
      {source ? (
        <pre className={classes.source} tabIndex={0}>
          {revision.body}
        </pre>
      ) : (
        <div className={classes.read}>
          <Prose html={revision.html} size="reading" anchors />
        </div>
      )}
    </>
  );
}
