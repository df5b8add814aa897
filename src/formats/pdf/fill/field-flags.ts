/** Field flags `Ff` we heed, bit n with the value 2^(n-1) (ISO 32000-1 tables 221, 228, 230). */
export const FIELD_FLAGS = {
  readOnly: 1,
  required: 1 << 1,
  multiline: 1 << 12,
  password: 1 << 13,
  combo: 1 << 17,
  edit: 1 << 18,
  fileSelect: 1 << 20,
  comb: 1 << 24,
} as const;
