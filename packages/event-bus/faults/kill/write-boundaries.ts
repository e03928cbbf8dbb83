import { DatabaseSync, StatementSync } from 'node:sqlite'

const write = /^\s*(insert into|update|delete from|create table|create index|alter table)\s+(\w+)/i

/**
 * Calls back immediately before and after everything by which this process changes a database: each statement that
 * writes, and each beginning and end of a transaction or a savepoint. A look changes nothing and is no boundary.
 *
 * It takes the place of methods of `node:sqlite`, so that what runs is the product's own driver, unchanged.
 */
export function watchWrites(reached: (boundary: string) => void): void {
  const around = <Result>(name: string | undefined, run: () => Result): Result => {
    if (name === undefined) return run()
    reached(`before ${name}`)
    const result = run()
    reached(`after ${name}`)
    return result
  }
  DatabaseSync.prototype.exec = new Proxy(DatabaseSync.prototype.exec, {
    apply: (exec, database, [text]) => around(text, () => Reflect.apply(exec, database, [text])),
  })
  StatementSync.prototype.run = new Proxy(StatementSync.prototype.run, {
    apply: (run, statement, values) => around(nameOf(statement), () => Reflect.apply(run, statement, values)),
  })
  StatementSync.prototype.all = new Proxy(StatementSync.prototype.all, {
    apply: (all, statement, values) => around(nameOf(statement), () => Reflect.apply(all, statement, values)),
  })
}

function nameOf({ sourceSQL }: StatementSync): string | undefined {
  const [, verb, table] = write.exec(sourceSQL) ?? []
  return verb && `${verb} ${table}`.toLowerCase()
}
