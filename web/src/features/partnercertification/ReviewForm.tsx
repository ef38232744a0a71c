import { Alert, Button, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type {
  PartnerApplication,
  PartnerCertification,
  PartnerEvidence,
  PartnerReview,
} from '@/lib/api/partnercertification';
import type { Partner } from '@/lib/api/partners';
import { focusInvalid } from '@/lib/focusInvalid';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { CriterionField } from './CriterionField';
import { OverallFields } from './OverallFields';
import { PreviewCard } from './PreviewCard';
import { useCertificationStep, useEvidence, useReviews } from './queries';
import classes from './ReviewForm.module.css';
import {
  emptyReview,
  fieldOf,
  isShown,
  missing,
  noScore,
  refusals,
  reviewOf,
  type CriterionValues,
  type ReviewValues,
} from './reviewValues';
import { measuredScore, preview, previewOfWhole } from './scores';

interface Props {
  partner: Partner;
  certification: PartnerCertification;
  application: PartnerApplication;
}

export function ReviewForm(props: Props) {
  const evidence = useEvidence(props.partner.slug);
  const reviews = useReviews(props.partner.slug);
  if (evidence.error && !evidence.items) {
    return <ErrorState error={evidence.error} retry={evidence.retry} />;
  }
  if (!evidence.items) return <LoadingRows rows={3} height={130} />;
  if (reviews.items?.some(({ state }) => state === 'PENDING')) {
    return 'A review waits for its second certifier. Another can follow when that is decided.';
  }
  return <Form {...props} evidence={evidence.items} />;
}

function Form({
  partner,
  certification,
  application,
  evidence,
}: Props & {
  evidence: PartnerEvidence[];
}) {
  const navigate = useNavigate();
  const { criteria, pass } = certification.requirements;
  const form = useForm<ReviewValues>({ initialValues: emptyReview });
  const { values } = form;
  const send = useCertificationStep((given: ReviewValues) =>
    api.post<PartnerReview>(
      `${partnerPath(partner.slug)}/certification-reviews`,
      reviewOf(given, criteria),
    ),
  );
  const submit = form.onSubmit((given, event) => {
    const target = event?.currentTarget;
    const errors = missing(given, criteria);
    form.setErrors(errors);
    if (Object.keys(errors).length > 0) return focusInvalid(target);
    send.mutate(given, {
      onSuccess: ({ state }) => {
        toast.done(said(partner.name, state));
        void navigate('/admin/partners');
      },
      onError: (error) => {
        form.setErrors(refusals(error, criteria));
        focusInvalid(target);
      },
    });
  });
  const setScore = (id: string, next: CriterionValues) => {
    form.setFieldValue('scores', { ...values.scores, [id]: next });
    form.clearFieldError(fieldOf(id));
  };

  const overall = values.path === 'OVERALL';
  const parts = criteria.map((criterion) => {
    const given = values.scores[criterion.id];
    const cited = overall ? values.evidence : (given?.evidence ?? []);
    return {
      criterion,
      score: criterion.measured
        ? measuredScore(criterion.measured, application.measurement)
        : given?.score === ''
          ? undefined
          : given?.score,
      shown: !!criterion.measured || isShown(criterion.id, cited, evidence),
    };
  });
  const unmeasured = !!application.measurement && !application.measurement.enough;

  return (
    <form noValidate onSubmit={submit} className={classes.layout}>
      <Stack gap="lg" miw={0}>
        <SegmentedControl
          aria-label="How it is judged"
          className={classes.paths}
          data={[
            { value: 'CRITERIA', label: 'Criterion by criterion' },
            { value: 'OVERALL', label: 'As a whole, with notes' },
          ]}
          {...form.getInputProps('path')}
        />
        {!overall && unmeasured && (
          <Alert color="yellow" title="Not measured long enough yet">
            Scores can be entered now and are lost when you leave; the review can be recorded when
            the measurement is complete.
          </Alert>
        )}
        {overall ? (
          <OverallFields
            form={form}
            partner={partner.slug}
            criteria={criteria}
            evidence={evidence}
          />
        ) : (
          criteria.map((criterion) => (
            <CriterionField
              key={criterion.id}
              criterion={criterion}
              evidence={evidence.filter((each) => each.criterion === criterion.id)}
              partner={partner.slug}
              measurement={application.measurement}
              last={certification.review?.parts.find((part) => part.criterion === criterion.id)}
              value={values.scores[criterion.id] ?? noScore}
              error={form.errors[fieldOf(criterion.id)]}
              onChange={(next) => setScore(criterion.id, next)}
            />
          ))
        )}
        <Textarea
          label="Reason"
          description="Written on the record of this decision, for everyone to read."
          withAsterisk
          autosize
          minRows={3}
          maxRows={12}
          maxLength={2_000}
          {...form.getInputProps('reason')}
        />
        <ProblemAlert
          error={send.error}
          fields={Object.keys(form.errors).map((name) => name.split('.')[0]!)}
        />
      </Stack>
      <PreviewCard
        pass={pass}
        parts={parts}
        outcome={
          overall
            ? previewOfWhole(
                values.overallScore === '' ? undefined : values.overallScore,
                pass,
                parts,
              )
            : preview(parts, pass)
        }
        overall={overall}
        action={
          <Button
            type="submit"
            fullWidth
            disabled={!overall && unmeasured}
            loading={send.isPending}
          >
            Record the review
          </Button>
        }
      />
    </form>
  );
}

function said(partner: string, state: PartnerReview['state']): string {
  switch (state) {
    case 'PASSED':
      return `${partner} is certified.`;
    case 'PENDING':
      return 'The review is recorded. It takes effect when another certifier confirms it.';
    case 'FAILED':
    case 'REFUSED':
      return `The review is recorded: ${partner} has not passed.`;
  }
}
