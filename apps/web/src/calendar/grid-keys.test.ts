import { expect, test } from 'vitest'
import { type Extent, movedBy } from './grid-keys.ts'

/** Two teams: rows 0 and 3 are their names. */
const grid: Extent = { rows: 6, columns: 31, hasCells: (row) => row !== 0 && row !== 3 }

const go = (key: string, row: number, column: number, ctrlKey = false) =>
  Object.values(movedBy({ key, ctrlKey }, { row, column }, grid) ?? {})

test('arrows go from cell to cell, past the names of teams, and up to the heads', () => {
  expect(go('ArrowDown', 1, 5)).toEqual([2, 5])
  expect(go('ArrowDown', 2, 5)).toEqual([4, 5])
  expect(go('ArrowUp', 4, 5)).toEqual([2, 5])
  expect(go('ArrowUp', 1, 5)).toEqual([-1, 5])
  expect(go('ArrowDown', -1, 5)).toEqual([1, 5])
  expect(go('ArrowLeft', 1, 5)).toEqual([1, 4])
  expect(go('ArrowRight', 1, 5)).toEqual([1, 6])
})

test('they stay at the edges', () => {
  expect(go('ArrowDown', 5, 5)).toEqual([5, 5])
  expect(go('ArrowUp', -1, 5)).toEqual([-1, 5])
  expect(go('ArrowLeft', 1, 0)).toEqual([1, 0])
  expect(go('ArrowRight', 1, 30)).toEqual([1, 30])
})

test('Home and End go to the ends of the row, and with Ctrl of the grid', () => {
  expect(go('Home', 2, 5)).toEqual([2, 0])
  expect(go('End', 2, 5)).toEqual([2, 30])
  expect(go('Home', 2, 5, true)).toEqual([-1, 0])
  expect(go('End', 2, 5, true)).toEqual([5, 30])
})

test('a page is ten rows of cells, or as many as there are', () => {
  expect(go('PageDown', 1, 5)).toEqual([5, 5])
  expect(go('PageUp', 5, 5)).toEqual([-1, 5])
})

test('other keys are not the grid’s', () => {
  expect(movedBy({ key: 'a', ctrlKey: false }, { row: 1, column: 1 }, grid)).toBeUndefined()
})
