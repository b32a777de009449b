/** Fields of policy with measures of their own (COM(2020) 758 §4), in the order of the plan. */
export const sectoralFields = ['education', 'employment', 'health', 'housing'] as const;

/** Themes that run through all fields (COM(2020) 758 §5), in the order of the plan. */
export const horizontalThemes = ['partnerships', 'funding', 'participation', 'digital', 'monitoring'] as const;

/** What a consultation is about; one object can carry several. */
export const policyFields = [...sectoralFields, ...horizontalThemes] as const;
export type PolicyField = (typeof policyFields)[number];

/** The two headings under which a picker lists the fields. */
export const policyFieldGroups = {
  sectoral: sectoralFields,
  horizontal: horizontalThemes,
} as const satisfies Record<string, readonly PolicyField[]>;
export type PolicyFieldGroup = keyof typeof policyFieldGroups;
