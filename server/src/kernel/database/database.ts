import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import sqlTag, { type Sql, type RawValue, empty, join, raw } from 'sql-template-tag';
import { DataSource, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { PreparedQueries } from './prepared-queries.js';

/** A piece of SQL with its values; pieces nest. */
export const sql = sqlTag;
export { empty as nothing, join, raw };
export type { Sql };

/** Work that a transaction does at its end. */
interface Transaction {
  manager: EntityManager;
  /** Runs inside, right before the commit. */
  beforeCommit: Map<string, () => Promise<void>>;
  /** Runs inside, after all of those. */
  atLast: Map<string, () => Promise<void>>;
  /** Runs once the rows are there for everyone. A failure here is logged and undoes nothing. */
  afterCommit: (() => void)[];
}

/**
 * The database as features see it: one transaction per use case, joined by whatever is called inside it.
 * Reads outside a transaction use a pooled connection each.
 */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<Transaction>();

  private readonly preparedQueries: PreparedQueries;

  constructor(readonly dataSource: DataSource) {
    this.preparedQueries = new PreparedQueries(dataSource);
  }

  /** Runs `work` in a transaction; a call inside another joins it. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const runner = this.dataSource.createQueryRunner();
    const transaction: Transaction = {
      manager: runner.manager,
      beforeCommit: new Map(),
      atLast: new Map(),
      afterCommit: [],
    };
    try {
      await runner.startTransaction();
      const result = await this.current.run(transaction, async () => {
        const value = await work();
        await finish(transaction.beforeCommit);
        await finish(transaction.atLast);
        return value;
      });
      await runner.commitTransaction();
      for (const task of transaction.afterCommit) task();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Whether a transaction is under way. */
  get inTransaction(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** An object that stands for the running transaction, to hang pending work on. */
  get transactionKey(): object {
    return this.required();
  }

  /** Runs a task once, right before the commit; a second task with the same key is ignored. */
  beforeCommit(key: string, task: () => Promise<void>): void {
    const { beforeCommit } = this.required();
    if (!beforeCommit.has(key)) beforeCommit.set(key, task);
  }

  /**
   * Like `beforeCommit`, but after all of those: for rows that many wait for, which are then held no longer than the commit
   * takes. Such a task records no events.
   */
  atLast(key: string, task: () => Promise<void>): void {
    const { atLast } = this.required();
    if (!atLast.has(key)) atLast.set(key, task);
  }

  /** Runs a task after the commit, or at once when no transaction is under way. */
  afterCommit(task: () => void): void {
    const transaction = this.current.getStore();
    if (transaction) transaction.afterCommit.push(task);
    else task();
  }

  /** Rows of a query written by hand. */
  async sql<Row extends object = ObjectLiteral>(strings: TemplateStringsArray, ...values: RawValue[]): Promise<Row[]> {
    return this.query<Row>(sqlTag(strings, ...values));
  }

  /** Rows of a query built from pieces. */
  async query<Row extends object = ObjectLiteral>(statement: Sql): Promise<Row[]> {
    const result: unknown = await this.manager.query(statement.text, [...statement.values]);
    // TypeORM answers UPDATE and DELETE with [rows, count], everything else with the rows.
    if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
      return result[0] as Row[];
    return result as Row[];
  }

  /**
   * Rows of a query that is asked all the time: each connection plans its text once. For texts of which there are few. What
   * it throws is the driver's own error.
   */
  async prepared<Row extends object = ObjectLiteral>(statement: Sql): Promise<Row[]> {
    const connection: unknown = await this.current.getStore()?.manager.queryRunner?.connect();
    return this.preparedQueries.rows<Row>(statement, connection as Pool | undefined);
  }

  /** The first row of a query, or null. */
  async one<Row extends object = ObjectLiteral>(
    strings: TemplateStringsArray,
    ...values: RawValue[]
  ): Promise<Row | null> {
    const [row] = await this.query<Row>(sqlTag(strings, ...values));
    return row ?? null;
  }

  /** One entity by its fields, or null; `lock` holds the row until the transaction ends. */
  async find<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    options: { lock?: boolean } = {},
  ): Promise<E | null> {
    // Rows that refer to this one may still be written meanwhile: keys never change.
    return this.manager.findOne(entity, { where, ...(options.lock ? { lock: { mode: 'for_no_key_update' } } : {}) });
  }

  /** All entities with these fields. */
  async all<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E[]> {
    return this.manager.find(entity, { where });
  }

  /** Writes a new row. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, row: E | E[]): Promise<void> {
    await this.manager.insert(entity, row as never);
  }

  /** Several entities as `json_populate_recordset(null::table, …)` reads them, with the names of their columns. */
  asJson<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E[]): { columns: Sql; json: string } {
    const columns = this.dataSource.getMetadata(entity).columns;
    const asRow = (row: E) =>
      Object.fromEntries(columns.map((it) => [it.databaseName, row[it.propertyName] as unknown]));
    return { columns: raw(columns.map((it) => it.databaseName).join(', ')), json: JSON.stringify(rows.map(asRow)) };
  }

  /** Writes a changed entity back. */
  async save<E extends ObjectLiteral>(entity: E): Promise<E> {
    return this.manager.save(entity);
  }

  /** Deletes rows by their fields. */
  async delete<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<number> {
    return (await this.manager.delete(entity, where)).affected ?? 0;
  }

  private get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }

  private required(): Transaction {
    const transaction = this.current.getStore();
    if (!transaction) throw new Error('this needs a transaction');
    return transaction;
  }
}

/** Runs the tasks until none is left: a task may add another, as an event adds jobs. */
async function finish(tasks: Map<string, () => Promise<void>>): Promise<void> {
  for (const [key, task] of tasks) {
    tasks.delete(key);
    await task();
  }
}
