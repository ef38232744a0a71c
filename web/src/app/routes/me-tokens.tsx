export { Tokens as Component } from '@/features/settings/Tokens';
