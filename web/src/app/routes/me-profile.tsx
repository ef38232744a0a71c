export { ProfileForm as Component } from '@/features/settings/ProfileForm';
