import { NumberInput, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { CiteEvidence } from './CiteEvidence';
import classes from './ReviewForm.module.css';
import type { ReviewValues } from './reviewValues';

interface Props {
  form: UseFormReturnType<ReviewValues>;
  partner: string;
  criteria: readonly RequirementCriterion[];
  evidence: readonly PartnerEvidence[];
}

/** The second path: one score with notes, which another certifier has to confirm. */
export function OverallFields({ form, partner, criteria, evidence }: Props) {
  return (
    <>
      <Text c="dimmed">
        For a partner the criteria do not fit. Another certifier has to confirm it, it is shown as
        judged by hand, and it is valid for 90 days. Mandatory evidence is needed all the same.
      </Text>
      {criteria.map(({ id, title, text, mandatory, measured }) => (
        <section key={id} className={classes.criterion} aria-label={title}>
          <header>
            <h3>{title}</h3>
          </header>
          <p className={classes.text}>{text}</p>
          {mandatory && !measured && (
            <CiteEvidence
              partner={partner}
              evidence={evidence.filter((each) => each.criterion === id)}
              cited={form.values.evidence}
              without="Without it the whole cannot be judged."
              onChange={(cited) => form.setFieldValue('evidence', cited)}
            />
          )}
        </section>
      ))}
      <NumberInput
        label="Overall score"
        description="A whole number, 0 to 100."
        withAsterisk
        min={0}
        max={100}
        allowDecimal={false}
        allowNegative={false}
        maw="22rem"
        {...form.getInputProps('overallScore')}
      />
      <Textarea
        label="Notes"
        description="What you looked at and what the score rests on; public."
        withAsterisk
        autosize
        minRows={5}
        maxRows={20}
        maxLength={5_000}
        {...form.getInputProps('notes')}
      />
    </>
  );
}
