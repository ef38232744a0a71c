import { Hash } from '@/components/Hash';
import { Moment } from '@/components/Moment';
import { RemoveEvidenceButton } from '@/components/RemoveEvidenceButton';
import { api } from '@/lib/api/client';
import { inBytes } from '@/lib/bytes';
import classes from './Checklist.module.css';
import { evidenceFile, evidencePath, useChecklistStep } from './queries';
import type { ChecklistItem, ItemEvidence, ItemSide } from './types';

interface Props {
  agreement: string;
  item: ChecklistItem;
}

/** Each side can take back what it showed, as long as the item is open. */
export function EvidenceList({ agreement, item, side }: Props & { side: ItemSide }) {
  const open = !item.done && item.actions.includes('ADD_EVIDENCE');
  if (item.evidence.length === 0) return null;
  return (
    <ul className={classes.evidence}>
      {item.evidence.map((evidence) => (
        <li key={evidence.id}>
          <Piece agreement={agreement} item={item.item} evidence={evidence} />
          {open && evidence.side === side && (
            <Remove agreement={agreement} item={item.item} evidence={evidence} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface PieceProps {
  agreement: string;
  item: string;
  evidence: ItemEvidence;
}

function Piece({ agreement, item, evidence }: PieceProps) {
  const { id, kind, url = '', fileName, bytes, sha256, note, addedAt, addedBy } = evidence;
  return (
    <div className={classes.piece}>
      {kind === 'FILE' && (
        <a href={evidenceFile(agreement, item, id)} download>
          {fileName}
        </a>
      )}
      {kind === 'LINK' &&
        (/^https?:\/\//.test(url) ? (
          <a href={url} rel="noopener nofollow">
            {url}
          </a>
        ) : (
          url
        ))}
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.facts}>
        {bytes !== undefined && <span>{inBytes(bytes)}</span>}
        {sha256 && <Hash sha256={sha256} />}
        <span>
          {addedBy.username}, <Moment at={addedAt} />
        </span>
      </div>
    </div>
  );
}

function Remove({ agreement, item, evidence }: PieceProps) {
  const remove = useChecklistStep(agreement, () =>
    api.delete(evidencePath(agreement, item, evidence.id)),
  );
  return <RemoveEvidenceButton evidence={evidence} remove={remove} />;
}
