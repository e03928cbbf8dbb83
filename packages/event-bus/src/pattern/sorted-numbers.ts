/**
 * A few numbers, each once, in their order. Insertion sort: for a few dozen, which come nearly in order, nothing is
 * faster.
 */
export class SortedNumbers {
  readonly #numbers: number[] = []
  #count = 0

  clear(): void {
    this.#count = 0
  }

  add(number: number): void {
    const numbers = this.#numbers
    let place = this.#count
    while (place > 0 && (numbers[place - 1] ?? 0) > number) place--
    if (place > 0 && numbers[place - 1] === number) return
    for (let index = this.#count; index > place; index--) numbers[index] = numbers[index - 1] ?? 0
    numbers[place] = number
    this.#count++
  }

  map<Result>(read: (number: number) => Result): Result[] {
    const results: Result[] = []
    for (let index = 0; index < this.#count; index++) results.push(read(this.#numbers[index] ?? 0))
    return results
  }
}
