import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import type { Setting } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import classes from './Admin.module.css';
import { Listing } from './Listing';
import { SettingDialog } from './SettingDialog';
import { SettingHistory } from './SettingHistory';

export function Settings() {
  const settings = usePages<Setting>(['settings'], '/settings', { query: { limit: 200 } });
  return (
    <Page
      title="Settings"
      lead="A change holds from now on and never for what has already begun. Its reason is kept."
    >
      <Listing pages={settings} empty="Nothing can be set yet" keyOf={({ name }) => name}>
        {(setting) => <SettingRow setting={setting} />}
      </Listing>
    </Page>
  );
}

function SettingRow({ setting }: { setting: Setting }) {
  const [dialog, setDialog] = useState<'change' | 'history'>();
  const close = () => setDialog(undefined);
  return (
    <div className={classes.account}>
      <div className={classes.setting}>
        <code>{setting.name}</code>
        <Text size="sm" c="dimmed">
          {setting.description}
        </Text>
        {setting.changedBy && setting.effectiveFrom && (
          <Text size="sm" c="dimmed">
            changed by {setting.changedBy} <Moment at={setting.effectiveFrom} />
            {setting.reason && `: ${setting.reason}`}
          </Text>
        )}
      </div>
      <div className={classes.value}>
        <b>{setting.value}</b> {setting.unit}
      </div>
      <div>
        <Button
          size="xs"
          variant="subtle"
          aria-label={`History of ${setting.name}`}
          onClick={() => setDialog('history')}
        >
          History
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Change ${setting.name}`}
          onClick={() => setDialog('change')}
        >
          Change
        </Button>
      </div>
      {dialog === 'change' && <SettingDialog setting={setting} onClose={close} />}
      {dialog === 'history' && <SettingHistory name={setting.name} onClose={close} />}
    </div>
  );
}
