import { notifications } from '@mantine/notifications';
import { isProblem, messageOf } from './api/problem';

export const toast = {
  done: (message: string) => notifications.show({ message, color: 'petrol', autoClose: 5_000 }),
  failed: (error: unknown) =>
    notifications.show({
      title: isProblem(error) ? error.title : 'That did not work',
      message: messageOf(error),
      color: 'red',
      autoClose: 10_000,
    }),
};
