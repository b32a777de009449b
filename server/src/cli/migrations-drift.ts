import { DataSource, type EntityMetadata, getMetadataArgsStorage } from 'typeorm';
import { AppModule } from '../app.module.js';
import { readConfig } from '../kernel/config/config.js';
import { dataSourceOptions } from '../kernel/database/data-source.js';
import { migrate } from '../kernel/database/migrate.js';
import { migrations } from '../migrations/migrations.js';

/** A column as the migrations made it. */
interface Made {
  table: string;
  column: string;
  /** As PostgreSQL writes it, such as `text[]`. */
  type: string;
  nullable: boolean;
  /** Filled by the database itself, which entities need not know. */
  generated: boolean;
}

/** A column as `table.column type`, with `?` when it may be empty. */
const described = (table: string, column: string, type: string, nullable: boolean): string =>
  `${table}.${column} ${type}${nullable ? '?' : ''}`;

/** Compares entities with what the migrations make of the empty database at DATABASE_URL, and names each difference. */
const config = readConfig(process.env);
await migrate(config, migrations);
// Loading the features makes their entities known.
AppModule.with(config);
const entities = getMetadataArgsStorage().tables.map(({ target }) => target as () => void);
const source = await new DataSource({ ...dataSourceOptions(config), entities }).initialize();
const made: Made[] = await source.query(`
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable, a.attgenerated <> '' as generated
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);

const typeOf = (column: EntityMetadata['columns'][number]): string =>
  `${source.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
const mapped = new Map(
  source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => [
      `${tableName}.${column.databaseName}`,
      described(tableName, column.databaseName, typeOf(column), column.isNullable),
    ]),
  ),
);
const known = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
const real = new Map(
  made.filter(({ table }) => known.has(table)).map((each) => [`${each.table}.${each.column}`, each]),
);
await source.destroy();

const differences = [
  ...[...mapped].flatMap(([key, entity]) => {
    const column = real.get(key);
    const there = column ? described(column.table, column.column, column.type, column.nullable) : 'nothing';
    return there === entity ? [] : [`the entity says ${entity}, the migrations make ${there}`];
  }),
  ...[...real.values()]
    .filter(({ table, column, generated }) => !generated && !mapped.has(`${table}.${column}`))
    .map(({ table, column }) => `the migrations make ${table}.${column}, and no entity knows it`),
];
for (const difference of differences) process.stderr.write(`${difference}\n`);
process.exit(differences.length === 0 ? 0 : 1);
