import type { Criterion, Evidence } from '@/lib/api/certification';
import classes from './Certification.module.css';

interface Props {
  evidence: readonly Evidence[];
  criteria?: readonly Criterion[];
}

/** What was shown for each criterion. */
export function EvidenceList({ evidence, criteria = [] }: Props) {
  if (evidence.length === 0) return null;
  return (
    <dl className={classes.evidence}>
      {evidence.map(({ criterion, url, text }, index) => (
        <div key={index}>
          <dt>{criteria.find(({ id }) => id === criterion)?.text ?? criterion}</dt>
          <dd>
            {url && /^https?:\/\//.test(url) && (
              <div>
                <a href={url} rel="noopener nofollow">
                  {url}
                </a>
              </div>
            )}
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
