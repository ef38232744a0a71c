import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { LeaveGuard } from '@/components/LeaveGuard';
import { MarkdownField } from '@/components/MarkdownField';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { SkillVersion } from '@/lib/api/skills';
import { versionKey } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { DeclaredFields } from './DeclaredFields';
import { declaredErrors, MAX_README, refusedPlaces, tidy } from './manifest';
import { ManifestField } from './ManifestField';
import classes from './Publishing.module.css';
import { useShown, validationQuery } from './queries';
import { ReadPreview } from './ReadPreview';
import type { Submission } from './types';

interface Props {
  partner: string;
  initial: Submission;
  /** Set while a draft is edited or a version follows another. */
  skillId?: string;
  save: (given: Submission) => Promise<SkillVersion>;
}

const fields = [
  ...['skillId', 'name', 'description', 'version', 'riskLevel', 'licence'],
  ...['documentationUrl', 'repositoryUrl', 'tags', 'declared', 'readme', 'price', 'manifest'],
];

export function SkillEditor({ partner, initial, skillId, save }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const shown = useShown();
  const [given, setGiven] = useState(initial);
  const leaving = useRef(false);
  const [settled] = useDebouncedValue(given, 400);
  const check = useQuery(validationQuery({ ...settled, declared: tidy(settled.declared) }));
  const empty = !given.manifest.trim();
  const validation = empty ? undefined : check.data;

  const saving = useMutation({
    mutationFn: () =>
      save({
        ...given,
        declared: tidy(given.declared),
        readme: given.readme?.trim() ? given.readme : undefined,
        price: given.price?.trim() || undefined,
      }),
    onSuccess: async (version) => {
      leaving.current = true;
      shown.version(version);
      void client.invalidateQueries({ queryKey: ['partner'] });
      void client.invalidateQueries({ queryKey: ['skill', version.skillId] });
      toast.done('The draft is saved. Only you and your colleagues see it.');
      const to = `/publish/${partner}/skills/${encodeURIComponent(version.skillId)}`;
      await navigate(`${to}?version=${encodeURIComponent(versionKey(version))}`);
    },
  });
  const set = (change: Partial<Submission>) => {
    setGiven({ ...given, ...change });
    saving.reset();
  };
  const refused = refusedPlaces(saving.error);
  const errors = declaredErrors(saving.error);
  const unsaved = useCallback(
    () => !leaving.current && JSON.stringify(given) !== JSON.stringify(initial),
    [given, initial],
  );

  return (
    <form
      noValidate
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && !saving.isPending) saving.mutate();
      }}
    >
      <div className={classes.fields}>
        <div className={classes.manifest}>
          <ProblemAlert
            error={saving.error}
            fields={refused.length > 0 ? allOf(refused) : fields}
          />
          <ManifestField
            value={given.manifest}
            errors={refused.length > 0 ? refused : (validation?.errors ?? [])}
            error={errors.manifest}
            onChange={(manifest, fileName) =>
              set({ manifest, fileName: fileName ?? given.fileName })
            }
          />
          <ProblemAlert error={check.error} />
        </div>
        <DeclaredFields
          declared={given.declared}
          read={validation?.skill}
          errors={errors}
          withId={!skillId}
          onChange={(declared) => set({ declared })}
        />
        <MarkdownField
          label="Readme"
          maxBytes={MAX_README}
          placeholder="What it does, how it is set up, what it cannot do"
          value={given.readme ?? ''}
          error={errors.readme}
          onChange={(readme) => set({ readme })}
        />
        {!skillId && (
          <TextInput
            label="Price per execution"
            description="Left empty, it is free. A price needs an agreement in force."
            inputMode="decimal"
            maw="16rem"
            placeholder="0.0125"
            value={given.price ?? ''}
            error={errors.price}
            onChange={(event) => set({ price: event.currentTarget.value })}
          />
        )}
      </div>
      <aside className={classes.aside}>
        <ReadPreview validation={validation} waiting={!empty && check.isFetching} />
      </aside>
      <Group justify="flex-end" className={classes.foot}>
        <Button variant="default" onClick={() => void navigate(-1)}>
          Cancel
        </Button>
        <Button type="submit" disabled={empty} loading={saving.isPending}>
          Save draft
        </Button>
      </Group>
      <LeaveGuard when={unsaved}>What you changed here is not saved.</LeaveGuard>
    </form>
  );
}

/** They are shown at their lines, so nothing of them is repeated above. */
const allOf = (places: { pointer: string }[]) =>
  places.map(({ pointer }) => pointer.replace(/^#?\//, '').split('/')[0] ?? '');
