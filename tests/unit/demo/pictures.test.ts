import sharp from 'sharp';
import { expect, test } from 'vitest';
import { demoPage } from '../../../demo/page.ts';
import { render } from '../../../demo/pictures/render.ts';
import { PICTURES } from '../../../demo/site.ts';

const find = (id: string) => PICTURES.find((picture) => picture.id === id)!;

test('every picture has a name of its own and says what is in it', () => {
  expect(new Set(PICTURES.map(({ id }) => id)).size).toBe(PICTURES.length);
  for (const { expected } of PICTURES) expect(expected).toMatch(/^(\d+(\n\d+)*)?$/);
});

test('all ten digits, every format and every way to come by a picture are there', () => {
  expect(new Set(PICTURES.flatMap(({ expected }) => expected.match(/\d/g) ?? [])).size).toBe(10);
  const formats = new Set(PICTURES.map(({ format }) => format));
  expect([...formats].sort()).toEqual(['avif', 'gif', 'jpeg', 'png', 'svg', 'webp']);
  const deliveries = new Set(PICTURES.map(({ delivery }) => delivery));
  expect([...deliveries].sort()).toEqual(['blob', 'data', 'file', 'other-site']);
});

test('pictures are stored in the format they say', async () => {
  for (const id of ['photo', 'ruled', 'squared', 'pencil', 'vector', 'animation']) {
    const picture = find(id);
    const { format, pages } = await sharp(await render(picture)).metadata();
    expect(format === 'heif' ? 'avif' : format).toBe(picture.format);
    if (id === 'animation') expect(pages).toBe(picture.frames.length);
  }
});

test('a picture is drawn the same every time', async () => {
  expect(await render(find('chalk'))).toEqual(await render(find('chalk')));
});

test('the page shows every picture at its address', () => {
  const page = demoPage(new Map(PICTURES.map(({ id }) => [id, `at/${id}`])));
  for (const { id } of PICTURES) expect(page).toContain(`<img id="${id}" src="at/${id}"`);
});
