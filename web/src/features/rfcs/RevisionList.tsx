import { Button, Radio, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import type { RevisionSummary, Rfc } from '@/lib/api/types';
import { inBytes } from '@/lib/bytes';
import { usePages } from '@/lib/pages';
import { MarkEditorial } from './MarkEditorial';
import classes from './Revisions.module.css';

export function RevisionList({ rfc }: { rfc: Rfc }) {
  const revisions = usePages<RevisionSummary>(
    ['rfc', String(rfc.number), 'revisions'],
    `/rfcs/${rfc.number}/revisions`,
  );
  const navigate = useNavigate();
  const [from, setFrom] = useState(Math.max(1, rfc.revision - 1));
  const [to, setTo] = useState(rfc.revision);
  if (revisions.error) return <ErrorState error={revisions.error} retry={revisions.retry} />;
  if (!revisions.items) return <LoadingRows rows={3} />;
  const several = rfc.revision > 1;
  return (
    <section>
      <div className={classes.head}>
        <Title order={2} size="h3">
          Revisions
        </Title>
        {several && (
          <Button
            size="sm"
            variant="default"
            disabled={from === to}
            onClick={() =>
              void navigate(
                `/rfcs/${rfc.number}/revisions/${Math.min(from, to)}..${Math.max(from, to)}`,
              )
            }
          >
            Compare {Math.min(from, to)} with {Math.max(from, to)}
          </Button>
        )}
      </div>
      <ol className={classes.list}>
        {revisions.items.map((revision) => (
          <li key={revision.number} className={classes.revision}>
            {several && (
              <span className={classes.choice}>
                <Radio
                  name="from"
                  aria-label={`Compare from revision ${revision.number}`}
                  checked={from === revision.number}
                  onChange={() => setFrom(revision.number)}
                />
                <Radio
                  name="to"
                  aria-label={`Compare to revision ${revision.number}`}
                  checked={to === revision.number}
                  onChange={() => setTo(revision.number)}
                />
              </span>
            )}
            <Entry rfc={rfc} revision={revision} />
          </li>
        ))}
      </ol>
      <LoadMore {...revisions} />
    </section>
  );
}

function Entry({ rfc, revision }: { rfc: Rfc; revision: RevisionSummary }) {
  const { number } = revision;
  return (
    <div className={classes.entry}>
      <p className={classes.note}>
        <Link to={`/rfcs/${rfc.number}/revisions/${number}`}>Revision {number}</Link>
        {revision.note && `: ${revision.note}`}
      </p>
      <Text size="sm" c="dimmed" component="div" className={classes.facts}>
        <span>
          {revision.author && `${revision.author}, `}
          <Moment at={revision.createdAt} />
        </span>
        <span title={`SHA-256 ${revision.bodySha256}`}>{inBytes(revision.bytes)}</span>
        {revision.editorial && <span title={revision.editorialReason}>editorial</span>}
        {number > 1 && (
          <Link to={`/rfcs/${rfc.number}/revisions/${number - 1}..${number}`}>Changes</Link>
        )}
        {number > 1 && !revision.editorial && <MarkEditorial rfc={rfc} revision={number} />}
      </Text>
    </div>
  );
}
