import { governanceLevels, respondentScopeOfLevel } from '../../shared/vocabulary/governance-levels.js';
import { respondentScopes, respondentTypes } from '../../shared/vocabulary/have-your-say.js';
import { employeesOfSize, organisationSizes } from '../../shared/vocabulary/organisation-sizes.js';
import {
  organisationStakeholderTypes,
  stakeholderGroups,
  stakeholderTypeEntries,
  stakeholderTypes,
  stakeholderTypesIn,
} from '../../shared/vocabulary/stakeholder-types.js';

describe('stakeholder types', () => {
  it('each stand in one group, and no group is empty', () => {
    const listed = stakeholderGroups.flatMap((group) => stakeholderTypesIn(group));
    expect(listed).toEqual(stakeholderTypes);
    expect(stakeholderGroups.filter((group) => stakeholderTypesIn(group).length === 0)).toEqual([]);
  });

  it('together use every respondent type of "Have your say"', () => {
    const used = new Set(stakeholderTypes.map((type) => stakeholderTypeEntries[type].respondent));
    used.delete('by-nationality');
    expect([...used].sort()).toEqual([...respondentTypes].sort());
  });

  it('have a scope exactly when they are public authorities', () => {
    for (const type of stakeholderTypes) {
      const { respondent, scope } = stakeholderTypeEntries[type];
      expect([type, scope !== undefined]).toEqual([type, respondent === 'PUBLIC_AUTHORITY']);
    }
  });

  it('of organisations hold no person', () => {
    expect(organisationStakeholderTypes).toContain('migrant-organisation');
    expect(organisationStakeholderTypes).not.toContain('refugee');
    const persons = organisationStakeholderTypes.filter((type) =>
      stakeholderTypeEntries[type].respondent.endsWith('CITIZEN'),
    );
    expect(persons).toEqual([]);
  });

  it('leave nationality open only for persons', () => {
    const open = stakeholderTypes.filter((type) => stakeholderTypeEntries[type].respondent === 'by-nationality');
    expect(open.every((type) => stakeholderTypeEntries[type].group === 'individuals')).toBe(true);
    expect(open).toContain('parent');
  });
});

describe('governance levels', () => {
  it('are six, each with a scope of "Have your say"', () => {
    expect(governanceLevels).toHaveLength(6);
    expect(new Set(Object.values(respondentScopeOfLevel))).toEqual(new Set(respondentScopes));
  });
});

describe('organisation sizes', () => {
  it('follow each other without a gap or an overlap', () => {
    organisationSizes.slice(1).forEach((size, at) => {
      const smaller = organisationSizes[at] ?? 'large';
      expect(employeesOfSize[size].from).toBe((employeesOfSize[smaller].to ?? Infinity) + 1);
    });
    expect(employeesOfSize.large.to).toBeNull();
  });
});
