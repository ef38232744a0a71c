import { NumberInput, Stack, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { CriterionMarks } from '@/components/CriterionMarks';
import type { Measurement, PartnerEvidence, ReviewPart } from '@/lib/api/partnercertification';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { CiteEvidence } from './CiteEvidence';
import { MeasuredFigures } from './MeasuredFigures';
import classes from './ReviewForm.module.css';
import type { CriterionValues } from './reviewValues';

interface Props {
  criterion: RequirementCriterion;
  evidence: PartnerEvidence[];
  partner: string;
  measurement?: Measurement;
  /** What the review in force says of it. */
  last?: ReviewPart;
  value: CriterionValues;
  error?: ReactNode;
  onChange: (value: CriterionValues) => void;
}

/** One criterion: what it asks for, what was shown, and the score for it. */
export function CriterionField(props: Props) {
  const { criterion, evidence, partner, measurement, last, value, error, onChange } = props;
  const { title, text, weight, measured } = criterion;
  const scoreField = (
    <NumberInput
      label={<>Score for {title}</>}
      description="A whole number, 0 to 100. Under 60 the review cannot pass."
      withAsterisk
      min={0}
      max={100}
      allowDecimal={false}
      allowNegative={false}
      maw="22rem"
      value={value.score}
      error={error}
      onChange={(score) => onChange({ ...value, score: typeof score === 'number' ? score : '' })}
    />
  );
  return (
    <section className={classes.criterion} aria-label={title}>
      <header>
        <h3>
          {title} <CriterionMarks criterion={criterion} />
        </h3>
        <span>weight {weight}</span>
      </header>
      <p className={classes.text}>{text}</p>
      {measured ? (
        <MeasuredFigures by={measured} measurement={measurement} last={last} />
      ) : (
        <Stack gap="md">
          <CiteEvidence
            partner={partner}
            evidence={evidence}
            cited={value.evidence}
            without={criterion.mandatory ? 'Without it, it is scored under 60.' : undefined}
            onChange={(cited) => onChange({ ...value, evidence: cited })}
          />
          {scoreField}
          <Textarea
            label="Note"
            description="What the score rests on; public."
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            value={value.note}
            onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
          />
        </Stack>
      )}
    </section>
  );
}
