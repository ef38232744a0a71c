import { Button } from '@mantine/core';
import { useState } from 'react';
import { Hash } from '@/components/Hash';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { inBytes } from '@/lib/bytes';
import { AddEvidence } from './AddEvidence';
import classes from './Case.module.css';
import { fileAddress, useEvidence } from './queries';
import { partyOf } from './standing';
import type { Dispute, DisputeEvidence } from './types';

/** What the parties showed. A file is known by its hash, so nobody can exchange it unseen. */
export function Evidence({ dispute }: { dispute: Dispute }) {
  const [adding, setAdding] = useState(false);
  const evidence = useEvidence(dispute.caseId);
  const may = dispute.actions.includes('ADD_EVIDENCE');
  return (
    <Section
      title="Evidence"
      aside={
        may && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Add evidence
          </Button>
        )
      }
    >
      {evidence.error && !evidence.items && (
        <ErrorState error={evidence.error} retry={evidence.retry} />
      )}
      {!evidence.items && !evidence.error && <LoadingRows rows={2} height={70} />}
      {evidence.items?.length === 0 && <p className={classes.quiet}>Nothing was handed in yet.</p>}
      <ul className={classes.evidence}>
        {evidence.items?.map((item) => (
          <li key={item.id}>
            <Item dispute={dispute} item={item} />
          </li>
        ))}
      </ul>
      <LoadMore {...evidence} />
      {adding && <AddEvidence dispute={dispute} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Item({ dispute, item }: { dispute: Dispute; item: DisputeEvidence }) {
  const { id, kind, url, fileName, bytes, sha256, note, addedAt, addedBy, side } = item;
  return (
    <>
      <div className={classes.given}>
        {kind === 'FILE' ? (
          <a href={fileAddress(dispute.caseId, id)} download>
            {fileName}
          </a>
        ) : (
          <Address url={url ?? ''} />
        )}
      </div>
      {note && <p className={classes.plain}>{note}</p>}
      <div className={classes.small}>
        {bytes !== undefined && <span>{inBytes(bytes)}</span>}
        {sha256 && <Hash sha256={sha256} />}
        <span>
          {addedBy.username} for {partyOf(dispute, side).name}, <Moment at={addedAt} />
        </span>
      </div>
    </>
  );
}

function Address({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url)) return url;
  return (
    <a href={url} rel="noopener nofollow">
      {url}
    </a>
  );
}
