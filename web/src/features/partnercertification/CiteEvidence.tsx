import { Checkbox, Text } from '@mantine/core';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import { partnerPath } from '@/lib/partners';
import { onDay } from '@/lib/time';
import classes from './ReviewForm.module.css';

interface Props {
  partner: string;
  evidence: readonly PartnerEvidence[];
  cited: readonly string[];
  /** What follows when there is none; said in red. */
  without?: string;
  onChange: (cited: string[]) => void;
}

/** The evidence for a criterion, to be read and cited. What is out of date cannot be. */
export function CiteEvidence({ partner, evidence, cited, without, onChange }: Props) {
  if (evidence.length === 0) {
    return (
      <Text size="sm" c={without ? 'red' : 'dimmed'}>
        No evidence was handed in.{without && ` ${without}`}
      </Text>
    );
  }
  const toggle = (id: string) =>
    onChange(cited.includes(id) ? cited.filter((each) => each !== id) : [...cited, id]);
  return (
    <div role="group" aria-label="Evidence the score rests on" className={classes.evidence}>
      <span className={classes.label}>Evidence the score rests on</span>
      {evidence.map((each) => (
        <div key={each.id} className={classes.item}>
          <Checkbox
            label={each.fileName ?? each.url}
            description={describe(each)}
            checked={cited.includes(each.id)}
            disabled={each.expired}
            onChange={() => toggle(each.id)}
            classNames={{ label: classes.fileName }}
          />
          <Open partner={partner} evidence={each} />
        </div>
      ))}
    </div>
  );
}

function describe({ expired, expiresOn, note }: PartnerEvidence): string {
  const dated = !expiresOn
    ? 'does not expire'
    : `${expired ? 'expired on' : 'expires on'} ${onDay(expiresOn)}`;
  return note ? `${dated}. ${note}` : dated;
}

function Open({ partner, evidence }: { partner: string; evidence: PartnerEvidence }) {
  const { id, kind, url = '', fileName } = evidence;
  if (kind === 'FILE') {
    return (
      <a
        href={`/api/v1${partnerPath(partner)}/evidence/${id}/file`}
        download
        aria-label={`Download ${fileName}`}
      >
        Download
      </a>
    );
  }
  if (!/^https?:\/\//.test(url)) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" aria-label={`Open ${url}`}>
      Open
    </a>
  );
}
