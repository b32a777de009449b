import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { consultationTypes } from '../../shared/deadlines.js';
import { governanceLevels } from '../../shared/vocabulary/governance-levels.js';
import { contentLanguages } from '../../shared/vocabulary/languages.js';
import { organisationSizes } from '../../shared/vocabulary/organisation-sizes.js';
import { policyFields } from '../../shared/vocabulary/policy-fields.js';
import { stakeholderGroups, stakeholderTypes } from '../../shared/vocabulary/stakeholder-types.js';
import { targetGroups } from '../../shared/vocabulary/target-groups.js';

const namespaces: Record<string, readonly string[]> = {
  stakeholder: stakeholderTypes,
  'stakeholder-group': stakeholderGroups,
  level: governanceLevels,
  field: policyFields,
  size: organisationSizes,
  preset: consultationTypes,
  language: contentLanguages,
  target: targetGroups,
};
const expectedKeys = Object.entries(namespaces).flatMap(([name, codes]) => codes.map((code) => `${name}.${code}`));

describe.each(['en', 'nl'])('the labels in %s', (language) => {
  const file = join(__dirname, '../../client/src/locales', language, 'vocabulary.json');
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

  it('name every code of the vocabulary and nothing else', () => {
    expect(Object.keys(labels).sort()).toEqual([...expectedKeys].sort());
  });

  it('are filled and differ within one list, so that a reader can choose', () => {
    for (const name of Object.keys(namespaces)) {
      const inList = Object.keys(labels).filter((key) => key.startsWith(`${name}.`));
      const texts = inList.map((key) => labels[key]?.trim());
      expect(texts).not.toContain('');
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
