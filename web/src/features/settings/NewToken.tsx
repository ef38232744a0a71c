import { Button, Checkbox, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { NewTokenDialog } from '@/components/NewTokenDialog';
import { useSession } from '@/lib/session';

const ALERTS = 'ALERTS';

/** Chosen last, it takes the others away; another chosen after it takes it away. */
const alone = (chosen: string[]) =>
  chosen.at(-1) === ALERTS ? [ALERTS] : chosen.filter((each) => each !== ALERTS);

export function NewToken() {
  const [opened, dialog] = useDisclosure(false);
  const { me, hasRole } = useSession();
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
            <Checkbox.Group
              label="It may"
              {...field}
              onChange={(chosen) => (field.onChange as (scopes: string[]) => void)(alone(chosen))}
            >
              <Stack gap="xs" mt="xs">
                <Checkbox value="READ" label="read what you can read" />
                <Checkbox value="WRITE" label="write RFCs and comments as you" />
                {staff && <Checkbox value="STAFF" label="use your staff roles" />}
                {hasRole('MAINTAINER', 'ADMIN') && (
                  <Checkbox
                    value={ALERTS}
                    label="deliver alerts, for your Alertmanager, and nothing else"
                  />
                )}
              </Stack>
            </Checkbox.Group>
          )}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
