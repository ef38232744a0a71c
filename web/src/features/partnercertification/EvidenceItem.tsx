import { Hash } from '@/components/Hash';
import { Moment } from '@/components/Moment';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import { inBytes } from '@/lib/bytes';
import { partnerPath } from '@/lib/partners';
import classes from './Evidence.module.css';

interface Props {
  partner: string;
  evidence: PartnerEvidence;
}

/** A link or a file that was handed in, as those who may read it see it. */
export function EvidenceItem({ partner, evidence }: Props) {
  const { id, kind, url, fileName, bytes, sha256, expiresOn, expired, note } = evidence;
  const { addedAt, addedBy } = evidence;
  return (
    <div>
      <div className={classes.what}>
        {kind === 'FILE' ? (
          <a href={`/api/v1${partnerPath(partner)}/evidence/${id}/file`} download>
            {fileName}
          </a>
        ) : (
          <Address url={url ?? ''} />
        )}
      </div>
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.small} data-expired={expired || undefined}>
        <span>
          {expiresOn && (expired ? 'expired on ' : 'expires on ')}
          {expiresOn && <Moment at={expiresOn} as="day" />}
          {!expiresOn && 'does not expire'}
        </span>
        {bytes !== undefined && <span>{inBytes(bytes)}</span>}
        {sha256 && <Hash sha256={sha256} />}
        <span>
          {addedBy.username}, <Moment at={addedAt} as="day" />
        </span>
      </div>
    </div>
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
