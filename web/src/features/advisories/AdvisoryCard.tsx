import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Advisory } from '@/lib/api/skills';
import { skillPath, versionPath } from '@/lib/skills';
import { plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import classes from './Advisories.module.css';
import { useAdvisoryStep } from './queries';
import { SeverityBadge } from './SeverityBadge';

interface Props {
  advisory: Advisory;
  /** Named where advisories of several skills are listed. */
  withSkill?: boolean;
}

export function AdvisoryCard({ advisory, withSkill = false }: Props) {
  const { skillId, withdrawn, affectedVersions } = advisory;
  const Heading = withSkill ? 'h2' : 'h3';
  return (
    <article
      className={classes.advisory}
      data-withdrawn={withdrawn ? '' : undefined}
      aria-label={advisory.title}
    >
      <Heading className={classes.title}>
        <SeverityBadge severity={advisory.severity} /> <span>{advisory.title}</span>
      </Heading>
      <p className={classes.meta}>
        {withSkill && <Link to={`${skillPath(skillId)}?tab=advisories`}>{skillId}</Link>}
        <span>
          by <Link to={`/members/${advisory.by.username}`}>{advisory.by.username}</Link>,{' '}
          <Moment at={advisory.publishedAt} />
        </span>
        <span>{plural(advisory.told, 'user')} told</span>
      </p>
      {withdrawn && (
        <p className={classes.withdrawn}>
          Withdrawn <Moment at={withdrawn.at} />: {withdrawn.reason}
        </p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>Affected</dt>
          <dd>
            <code>{advisory.affected}</code>
            {affectedVersions.length > 0 && (
              <span className={classes.versions}>
                {affectedVersions.map((version) => (
                  <Link key={version} to={versionPath(skillId, version)}>
                    {version}
                  </Link>
                ))}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Repaired in</dt>
          <dd>
            {advisory.fixedIn ? (
              <Link to={versionPath(skillId, advisory.fixedIn)}>{advisory.fixedIn}</Link>
            ) : (
              'no version yet'
            )}
          </dd>
        </div>
      </dl>
      <Prose html={advisory.html} />
      {advisory.actions.includes('WITHDRAW') && <Withdraw advisory={advisory} />}
    </article>
  );
}

function Withdraw({ advisory }: { advisory: Advisory }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useAdvisoryStep((reason: string) =>
    api.post(`/advisories/${advisory.id}/withdrawal`, { reason }),
  );
  return (
    <div className={classes.foot}>
      <Button
        size="xs"
        variant="default"
        aria-label={`Withdraw: ${advisory.title}`}
        onClick={() => setAsking(true)}
      >
        Withdraw
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Withdraw this advisory?"
        confirm="Withdraw"
        danger
        input={{ label: 'Reason' }}
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={(reason) =>
          withdraw.mutate(reason, {
            onSuccess: () => {
              toast.done('The advisory is withdrawn.');
              setAsking(false);
            },
          })
        }
      >
        It stays readable with your reason, and no version is marked by it any more.
      </ReasonDialog>
    </div>
  );
}
