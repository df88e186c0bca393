import { expect, test } from 'vitest';
import { type Evaluation, goalsTable } from '../../../scripts/goals.ts';

const nothing = { none: 0, exact: null, unread: null, auroc: null, ece: null };

function evaluation(parts: Evaluation['parts'], timing: Evaluation['timing'] = null): Evaluation {
  return { fingerprint: '', parts, timing };
}

/** The cells of the row that begins with `measure`. */
function row(cnn: Evaluation, measure: string): string[] | undefined {
  const table = goalsTable({ cnn, mlp: evaluation({}) });
  const line = table.split('\n').find((one) => one.startsWith(`| ${measure} |`));
  return line?.split('|').map((cell) => cell.trim());
}

test('a goal that is reached stands out, one that was not measured has a dash', () => {
  const all = { ...nothing, name: 'all', exact: 0.9981, ece: 0.004 };
  const cnn = evaluation({ mnist: { rows: [all], all } }, [{ median: 5.2 }, { median: 41 }]);
  expect(row(cnn, 'MNIST test, CNN, from picture to reading')?.[3]).toBe('**99.81 %**');
  expect(row(cnn, 'calibration error, MNIST')?.slice(2, 4)).toEqual(['≤ 0.003', '0.004']);
  expect(row(cnn, '256×256, one digit, median')?.[3]).toBe('5.2 ms');
  expect(row(cnn, '12 MP, twelve digits, median')?.[3]).toBe('**41.0 ms**');
  expect(row(cnn, 'semeion')?.[3]).toBe('–');
});

test('empty cells of all sets count together, letters by themselves', () => {
  const rows = [
    { ...nothing, name: 'omniglot', none: 300, unread: 0.5 },
    { ...nothing, name: 'printed_sudoku', none: 10, unread: 0.8 },
    { ...nothing, name: 'sudoku_phone_cells', none: 30, unread: 1 },
  ];
  const cnn = evaluation({ pictures: { rows, all: { ...nothing, name: 'all' } } });
  expect(row(cnn, 'empty cells, left unread')?.[3]).toBe('95.00 %');
  expect(row(cnn, 'omniglot, left unread')?.[3]).toBe('50.00 %');
});
