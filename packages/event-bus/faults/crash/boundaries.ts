import { DatabaseSync, StatementSync } from 'node:sqlite'

let passed = 0

/** As many places as the process has come by at which it could have been killed. */
export function boundariesPassed(): number {
  return passed
}

/**
 * Has this process killed, as `kill -9` does, at one of the places between two writes: before and after each statement
 * that changes the database, and each begin, savepoint, release and commit.
 *
 * @param boundary which of them, from 1 on; 0 for none
 */
export function killAt(boundary: number): void {
  const pass = () => {
    if (++passed === boundary) process.kill(process.pid, 'SIGKILL')
  }
  const around = <Method extends (...parameters: never[]) => unknown>(method: Method): Method =>
    function (this: unknown, ...parameters: Parameters<Method>) {
      pass()
      const result = method.apply(this, parameters)
      pass()
      return result
    } as Method
  DatabaseSync.prototype.exec = around(DatabaseSync.prototype.exec)
  StatementSync.prototype.run = around(StatementSync.prototype.run)
}
