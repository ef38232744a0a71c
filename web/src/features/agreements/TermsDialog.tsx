import { useForm } from '@mantine/form';
import { FormDialog } from '@/components/FormDialog';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { focusInvalid } from '@/lib/focusInvalid';
import { toast } from '@/lib/toast';
import { useAgreementStep } from './queries';
import { checkContact, TermsFields, termsFields } from './TermsFields';
import type { Agreement, TermsChoice } from './types';

interface Props {
  agreement: Agreement;
  onClose: () => void;
}

/** Changes the terms before anybody has signed; the document changes with them. */
export function TermsDialog({ agreement, onClose }: Props) {
  const { sla, tier } = agreement.terms;
  const form = useForm<TermsChoice>({
    initialValues: {
      tier,
      integrationType: agreement.integrationType,
      escalationContact: sla.escalationContact,
      timeZone: sla.timeZone,
      missingData: sla.missingData,
    },
    validate: { escalationContact: checkContact },
  });
  const save = useAgreementStep((given: TermsChoice) =>
    api.put<Agreement>(`${agreementPath(agreement.id)}/terms`, given, {
      version: agreement.version,
    }),
  );
  const submit = form.onSubmit(
    (given) =>
      save.mutate(
        { ...given, escalationContact: given.escalationContact.trim() },
        {
          onSuccess: () => {
            toast.done('The terms and the document are changed.');
            onClose();
          },
          onError: (error) => form.setErrors(fieldErrors(error)),
        },
      ),
    (_, __, event) => focusInvalid(event?.currentTarget),
  );
  return (
    <FormDialog
      title="Edit the terms"
      submit="Save"
      pending={save.isPending}
      error={save.error}
      fields={termsFields}
      dirty={form.isDirty()}
      onSubmit={submit}
      onClose={onClose}
    >
      <TermsFields form={form} />
    </FormDialog>
  );
}
