import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/processes.mjs';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}
interface LockFile {
  packages: Record<string, { resolved?: string; integrity?: string; version?: string }>;
}

const read = <T>(file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

describe('packages', () => {
  it('are named in one exact version each', () => {
    const { dependencies, devDependencies, optionalDependencies } = read<Manifest>('package.json');
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('come from whichever registry a machine uses, and are verified', () => {
    const packages = Object.entries(read<LockFile>('package-lock.json').packages).filter(([place]) => place !== '');

    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([]);
  });
});
