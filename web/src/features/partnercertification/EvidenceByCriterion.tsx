import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { CriterionMarks } from '@/components/CriterionMarks';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import type { CategoryRequirements, RequirementCriterion } from '@/lib/api/requirements';
import type { Pages } from '@/lib/pages';
import { AddEvidence } from './AddEvidence';
import classes from './Evidence.module.css';
import { EvidenceItem } from './EvidenceItem';
import { RemoveEvidence } from './RemoveEvidence';
import sections from './Section.module.css';

interface Props {
  partner: string;
  requirements: CategoryRequirements;
  evidence: Pages<PartnerEvidence>;
  develops: boolean;
}

/** What was handed in for each criterion, and what no criterion of today asks for. */
export function EvidenceByCriterion({ partner, requirements, evidence, develops }: Props) {
  if (evidence.error && !evidence.items) {
    return <ErrorState error={evidence.error} retry={evidence.retry} />;
  }
  if (!evidence.items) return <LoadingRows rows={2} height={90} />;
  const known = new Set(requirements.criteria.map(({ id }) => id));
  const others = evidence.items.filter(({ criterion }) => !known.has(criterion));
  const rows = (items: PartnerEvidence[]) => (
    <Items partner={partner} items={items} develops={develops} />
  );
  return (
    <>
      <p className={sections.intro}>
        Only your people, certifiers and maintainers see it. The public sees the SHA-256 of what a
        review cites, and until when it is in date.
      </p>
      {requirements.criteria.map((criterion) => (
        <section key={criterion.id} className={classes.criterion} aria-label={criterion.title}>
          <Head criterion={criterion} partner={partner} develops={develops} />
          <p className={classes.text}>{criterion.text}</p>
          {rows(evidence.items!.filter((each) => each.criterion === criterion.id))}
        </section>
      ))}
      {others.length > 0 && (
        <section className={classes.criterion} aria-label="Of former requirements">
          <h3>Of former requirements</h3>
          {rows(others)}
        </section>
      )}
      <LoadMore {...evidence} />
    </>
  );
}

interface HeadProps {
  criterion: RequirementCriterion;
  partner: string;
  develops: boolean;
}

function Head({ criterion, partner, develops }: HeadProps) {
  const [adding, setAdding] = useState(false);
  return (
    <header>
      <h3>
        {criterion.title} <CriterionMarks criterion={criterion} />
      </h3>
      {criterion.measured ? (
        <Text size="sm" c="dimmed">
          no evidence needed
        </Text>
      ) : (
        develops && (
          <Button
            size="xs"
            variant="default"
            aria-label={`Add evidence: ${criterion.title}`}
            onClick={() => setAdding(true)}
          >
            Add evidence
          </Button>
        )
      )}
      {adding && (
        <AddEvidence partner={partner} criterion={criterion} onClose={() => setAdding(false)} />
      )}
    </header>
  );
}

interface ItemsProps {
  partner: string;
  items: PartnerEvidence[];
  develops: boolean;
}

function Items({ partner, items, develops }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.id} className={classes.item}>
          <EvidenceItem partner={partner} evidence={item} />
          {develops && <RemoveEvidence partner={partner} evidence={item} />}
        </li>
      ))}
    </ul>
  );
}
