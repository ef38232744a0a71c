export { CertificationConsole as Component } from '@/features/partnercertification/CertificationConsole';
