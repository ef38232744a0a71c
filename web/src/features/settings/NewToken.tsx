import { Button, Checkbox, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { NewTokenDialog } from '@/components/NewTokenDialog';
import { useSession } from '@/lib/session';

export function NewToken() {
  const [opened, dialog] = useDisclosure(false);
  const { me } = useSession();
  const staff = me?.roles.some((role) => role !== 'MEMBER');
  return (
    <>
      <Button mb="lg" onClick={dialog.open}>
        New token
      </Button>
      {opened && (
        <NewTokenDialog
          title="New API token"
          placeholder="Laptop, nightly import, …"
          scopes={['READ']}
          choices={(field) => (
            <Checkbox.Group label="It may" {...field}>
              <Stack gap="xs" mt="xs">
                <Checkbox value="READ" label="read what you can read" />
                <Checkbox value="WRITE" label="write RFCs and comments as you" />
                {staff && <Checkbox value="STAFF" label="use your staff roles" />}
              </Stack>
            </Checkbox.Group>
          )}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
