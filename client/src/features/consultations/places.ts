/** Countries to filter by, as NUTS codes; a finer place can be given in the address. */
export const places = [
  { code: 'NL', label: 'Nederland' },
  { code: 'BE', label: 'België / Belgique' },
  { code: 'DE', label: 'Deutschland' },
  { code: 'FR', label: 'France' },
  { code: 'LU', label: 'Luxembourg' },
  { code: 'ES', label: 'España' },
  { code: 'IT', label: 'Italia' },
  { code: 'PL', label: 'Polska' },
  { code: 'SE', label: 'Sverige' },
  { code: 'EL', label: 'Ελλάδα' },
];
