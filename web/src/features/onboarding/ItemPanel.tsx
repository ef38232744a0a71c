import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { Moment } from '@/components/Moment';
import classes from './Checklist.module.css';
import { Comments } from './Comments';
import { EvidenceList } from './EvidenceList';
import { ItemSteps } from './ItemSteps';
import type { Checklist, ChecklistItem } from './types';
import { useReader } from './useReader';
import { lacksEvidence } from './words';

interface Props {
  item: ChecklistItem;
  checklist: Checklist;
}

/** Everything about an item: what it asks for, what was shown, and what may be done. */
export function ItemPanel({ item, checklist }: Props) {
  const { agreement, partner } = checklist;
  const { side } = useReader(partner.slug);
  return (
    <div className={classes.panel}>
      <p className={classes.description}>{item.description}</p>
      <Outcome item={item} />
      {(item.evidence.length > 0 || item.evidenceNeeded) && (
        <section aria-label={`Evidence of ${item.title}`}>
          <h4>Evidence</h4>
          {lacksEvidence(item) && (
            <Text size="sm" c="dimmed" mb={4}>
              Before it can be done, a file or a link has to show it.
            </Text>
          )}
          <EvidenceList agreement={agreement} item={item} side={side} />
        </section>
      )}
      <ItemSteps agreement={agreement} partner={partner.slug} item={item} />
      <Comments agreement={agreement} item={item} />
    </div>
  );
}

function Outcome({ item }: { item: ChecklistItem }) {
  const { done, doneAt, doneBy, note, validUntil, expired } = item;
  if (!done && !expired && !note) return null;
  return (
    <div className={classes.outcome}>
      {done && doneAt && (
        <p>
          Done <Moment at={doneAt} />
          {doneBy && (
            <>
              {' '}
              by <Link to={`/members/${doneBy.username}`}>{doneBy.username}</Link>
            </>
          )}
          {validUntil && (
            <>
              , valid until <Day on={validUntil.slice(0, 10)} />
            </>
          )}
        </p>
      )}
      {expired && <p>It was done before and has expired: it has to be done again.</p>}
      {note && <blockquote>{note}</blockquote>}
    </div>
  );
}
