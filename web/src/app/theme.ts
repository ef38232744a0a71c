import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e8f5f3',
  '#d2eae7',
  '#a6d8d2',
  '#7ccac1',
  '#52b5ab',
  '#2f9b92',
  '#167d76',
  '#0b6663',
  '#084f4e',
  '#063b3b',
];

// Greys with a little warmth, as of paper; in the dark scheme with a little of the accent.
const paper: MantineColorsTuple = [
  '#f7f5f0',
  '#f0ede6',
  '#e6e2d9',
  '#d8d3c8',
  '#bfb9ad',
  '#979085',
  '#6e685f',
  '#54504a',
  '#393632',
  '#22201d',
];

const ink: MantineColorsTuple = [
  '#dde2e2',
  '#b9c1c2',
  '#98a2a4',
  '#6b7679',
  '#384144',
  '#2a3235',
  '#1f2628',
  '#171c1e',
  '#111516',
  '#0b0e0f',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { petrol, gray: paper, dark: ink },
  black: '#1f1d1a',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, 'Cascadia Code', monospace",
  headings: {
    fontFamily: "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif",
    fontWeight: '620',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '2.25rem', lineHeight: '1.15' },
      h2: { fontSize: '1.5rem', lineHeight: '1.25' },
      h3: { fontSize: '1.2rem', lineHeight: '1.3' },
      h4: { fontSize: '1.05rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        withArrow: true,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } },
    },
    Menu: { defaultProps: { shadow: 'sm', position: 'bottom-end' } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--serif': "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif",
    '--page-width': '72rem',
  },
  light: {
    '--mantine-color-body': '#fbfaf7',
    '--mantine-color-dimmed': '#645e55',
    '--mantine-color-placeholder': '#6e685f',
    '--mantine-color-default-border': '#d8d3c8',
    '--surface': '#ffffff',
    '--surface-sunken': '#f4f1eb',
    '--line': '#e3dfd5',
    '--accent': '#0b6663',
    '--accent-soft': '#e3f1ee',
    '--st-open': '#0b6663',
    '--st-voting': '#8a5a00',
    '--st-good': '#2b6a2f',
    '--st-bad': '#a3312a',
    '--st-quiet': '#645e55',
    '--ins': '#ddf1dc',
    '--ins-ink': '#1d4d20',
    '--del': '#fae2de',
    '--del-ink': '#7c241d',
  },
  dark: {
    '--mantine-color-body': '#15191b',
    '--mantine-color-dimmed': '#a2abad',
    '--mantine-color-placeholder': '#8d979a',
    '--mantine-color-default-border': '#384144',
    '--surface': '#1b2022',
    '--surface-sunken': '#101415',
    '--line': '#2b3336',
    '--accent': '#6fcabf',
    '--accent-soft': '#17302f',
    '--st-open': '#6fcabf',
    '--st-voting': '#e5b35c',
    '--st-good': '#8cc98a',
    '--st-bad': '#f0958c',
    '--st-quiet': '#a2abad',
    '--ins': '#1b3a20',
    '--ins-ink': '#b9e3b8',
    '--del': '#45211f',
    '--del-ink': '#f4c1bb',
  },
});
