/** Sizes of an organisation by number of employees, as "Have your say" divides them. */
export const organisationSizes = ['micro', 'small', 'medium', 'large'] as const;
export type OrganisationSize = (typeof organisationSizes)[number];

/** Employees per size, both ends included; the largest has no upper end. */
export const employeesOfSize: Record<OrganisationSize, { from: number; to: number | null }> = {
  micro: { from: 1, to: 9 },
  small: { from: 10, to: 49 },
  medium: { from: 50, to: 249 },
  large: { from: 250, to: null },
};
