import { Button, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { api } from '@/lib/api/client';
import type { SkillVersion } from '@/lib/api/skills';
import { inBytes } from '@/lib/bytes';
import { versionKey, versionPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import classes from './Checks.module.css';
import { useShown, useSkillStep } from './queries';

/** The file that belongs to a version; it can be changed until the version is published. */
export function Artifact({ version }: { version: SkillVersion }) {
  const input = useRef<HTMLInputElement>(null);
  const shown = useShown();
  const mayUpload = version.actions.includes('UPLOAD_ARTIFACT');
  const upload = useSkillStep((file: File) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return api.put<SkillVersion>(
      `${versionPath(version.skillId, versionKey(version))}/artifact`,
      form,
    );
  });
  const { artifact } = version;
  if (!artifact && !mayUpload) return null;
  const send = (file: File | undefined) =>
    file &&
    upload.mutate(file, {
      onSuccess: (saved) => {
        if (saved) shown.version(saved);
        toast.done(`${file.name} is stored.`);
      },
      onError: toast.failed,
    });
  return (
    <section aria-label="Artifact">
      <h3 className={classes.title}>Artifact</h3>
      {artifact ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {artifact.name}, {inBytes(artifact.bytes)}. SHA-256 {artifact.sha256}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          A file people can fetch together with the manifest, if you like: at most 25 MiB.
        </Text>
      )}
      {mayUpload && (
        <>
          <Button
            mt="xs"
            size="xs"
            variant="default"
            loading={upload.isPending}
            leftSection={<IconUpload size={15} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {artifact ? 'Replace it' : 'Upload a file'}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="Artifact file"
            onChange={(event) => {
              send(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </>
      )}
    </section>
  );
}
