import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState, ErrorState } from '@/components/States';
import { agreementPath, isTier } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import type { PartnerCategory } from '@/lib/api/partners';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { useIdempotencyKey } from '@/lib/idempotency';
import { partnerQuery } from '@/lib/partnerQueries';
import { toast } from '@/lib/toast';
import { isOver } from './nextStep';
import { PartnerChoice } from './PartnerChoice';
import { currentQuery, useAgreementStep } from './queries';
import { checkContact, TermsFields, termsFields } from './TermsFields';
import type { Agreement, NewAgreement as Body, TermsChoice } from './types';

/** Begins an agreement, and with it the checklist of its partner. */
export function NewAgreement() {
  const [params, setParams] = useSearchParams();
  const partner = params.get('partner');
  const choose = (slug: string | null) => {
    const next = new URLSearchParams(params);
    if (slug) next.set('partner', slug);
    else next.delete('partner');
    setParams(next, { replace: true });
  };
  return (
    <Page
      title="New agreement"
      lead="It begins with a checklist that the partner and CVF work through together. When everything is done, both sides sign, and the agreement runs for 365 days."
      width="text"
    >
      <Stack>
        <PartnerChoice value={partner} onChange={choose} />
        {partner && <ForPartner key={partner} partner={partner} tier={params.get('tier')} />}
      </Stack>
    </Page>
  );
}

/** The form, unless the partner has an agreement already. */
function ForPartner({ partner, tier }: { partner: string; tier: string | null }) {
  const profile = useQuery(partnerQuery(partner));
  const current = useQuery(currentQuery(partner));
  const error = profile.error ?? current.error;
  if (current.data && !isOver(current.data)) return <Exists agreement={current.data} />;
  if (profile.data && current.data !== undefined) {
    return <Form partner={partner} category={profile.data.category} tier={tier} />;
  }
  if (error) return <ErrorState error={error} retry={() => void profile.refetch()} />;
  return <LoadingRows rows={4} />;
}

function Exists({ agreement }: { agreement: Agreement }) {
  return (
    <EmptyState
      title={`${agreement.partner.name} has an agreement`}
      action={
        <Button component={Link} to={agreementPath(agreement.id)}>
          Open it
        </Button>
      }
    >
      A partner has one agreement at a time. Its tier can be changed, and it can be renewed.
    </EmptyState>
  );
}

interface FormProps {
  partner: string;
  category: PartnerCategory;
  tier: string | null;
}

function Form({ partner, category, tier }: FormProps) {
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const [zone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
  const form = useForm<TermsChoice>({
    initialValues: {
      tier: tier && isTier(tier) ? tier : 'STANDARD',
      integrationType: category,
      escalationContact: '',
      timeZone: zone,
      missingData: 'EXCLUDED',
    },
    validate: { escalationContact: checkContact },
  });
  const begin = useAgreementStep((body: Body) =>
    api.post<Agreement>('/agreements', body, { idempotencyKey: idempotency.keyFor(body) }),
  );
  const submit = form.onSubmit(
    (given) =>
      begin.mutate(
        { ...given, escalationContact: given.escalationContact.trim(), partner },
        {
          onSuccess: (agreement) => {
            idempotency.used();
            toast.done('The agreement is begun, and its checklist with it.');
            void navigate(`${agreementPath(agreement.id)}/onboarding`);
          },
          onError: (error) => form.setErrors(fieldErrors(error)),
        },
      ),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <TermsFields form={form} />
        {!isProblem(begin.error, 'agreement-exists') && (
          <ProblemAlert error={begin.error} fields={termsFields} />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={begin.isPending}>
            Begin the agreement
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
