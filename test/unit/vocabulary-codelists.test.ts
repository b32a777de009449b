import {
  codelistAttribution,
  countries,
  isTerritory,
  searchTerritories,
  territories,
  territoryEdition,
  territoryPath,
} from '../../server/src/kernel/codelists/codelists.js';
import { foldForSearch } from '../../server/src/kernel/codelists/fold-for-search.js';

const found = (text: string, limit?: number) => searchTerritories(text, limit).map((territory) => territory.code);

describe('territories', () => {
  it('are the regions of the 27 member states, without codes that are no place', () => {
    const perLevel = [0, 1, 2, 3].map((level) => territories().filter((territory) => territory.level === level).length);
    expect(perLevel).toEqual([27, 92, 244, 1165]);
    expect(isTerritory('NL35')).toBe(true);
    expect(isTerritory('NLZ')).toBe(false);
    expect(isTerritory('NLZZZ')).toBe(false);
    expect(isTerritory('UTRECHT')).toBe(false);
  });

  it('keep the edition of NUTS with the codes', () => {
    expect(territoryEdition()).toBe('2024');
  });

  it('know what they lie in, from the country down', () => {
    expect(territoryPath('NL350').map((territory) => territory.code)).toEqual(['NL', 'NL3', 'NL35', 'NL350']);
    expect(territoryPath('EL').map((territory) => territory.country)).toEqual(['GRC']);
    expect(territoryPath('NLZ')).toEqual([]);
  });

  it('all lead up to a country', () => {
    const astray = territories().filter(({ code, level }) => territoryPath(code).length !== level + 1);
    expect(astray).toEqual([]);
  });
});

describe('searching territories', () => {
  it('finds them by name, the larger before the smaller', () => {
    expect(found('utrecht').slice(0, 2)).toEqual(['NL35', 'NL350']);
  });

  it('finds them by code', () => {
    expect(found('nl36')[0]).toBe('NL36');
  });

  it('does not mind accents and capitals', () => {
    expect(found('ostosterreich')).toContain('AT1');
    expect(found('ÎLE DE FRANCE')).toContain('FR1');
  });

  it('finds a name written with look-alike letters of another script', () => {
    expect(found('Αττική')).toContain('EL30');
    expect(found('αττικη')).toContain('EL30');
  });

  it('finds a country by its name in any language of the Union, also where the published label mixes scripts', () => {
    expect(found('Netherlands')[0]).toBe('NL');
    expect(found('Griekenland')[0]).toBe('EL');
    expect(found('Австрия')[0]).toBe('AT');
  });

  it('finds by the beginning of any word, not by the middle of one', () => {
    expect(found('holland')).toContain('NL32');
    expect(found('olland')).not.toContain('NL32');
  });

  it('gives nothing for nothing, and no more than asked for', () => {
    expect(found('')).toEqual([]);
    expect(found(' - ')).toEqual([]);
    expect(found('a', 5)).toHaveLength(5);
  });
});

describe('folding for search', () => {
  it('spells out letters that have no base letter', () => {
    expect(foldForSearch('Łódź, Straße, Sjælland')).toBe('lodz strasse sjaelland');
  });

  it('keeps scripts it does not know', () => {
    expect(foldForSearch('العربية')).toBe('العربية');
  });
});

describe('countries', () => {
  it('are named in all 24 official languages, member states first', () => {
    expect(
      countries()
        .slice(0, 27)
        .every((country) => country.eu),
    ).toBe(true);
    expect(countries().filter((country) => country.eu)).toHaveLength(27);
    expect(countries().every((country) => Object.keys(country.labels).length === 24)).toBe(true);
  });

  it('carry the attribution their licence asks for', () => {
    expect(codelistAttribution()).toMatch(/eForms SDK .* Publications Office .* CC BY 4\.0/);
  });
});
