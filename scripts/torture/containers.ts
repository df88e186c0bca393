/** A bitmap (BMP) of 24 bit a pixel from rows of [red, green, blue], the top one first. */
export function bmpOf(rows: readonly (readonly (readonly [number, number, number])[])[]): Buffer {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const stride = 4 * Math.ceil((3 * width) / 4);
  const file = Buffer.alloc(54 + stride * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (const [y, row] of rows.toReversed().entries()) {
    for (const [x, [red, green, blue]] of row.entries()) {
      file.set([blue, green, red], 54 + stride * y + 3 * x);
    }
  }
  return file;
}

/** An icon (ICO) that holds PNG files, each of at most 255 pixels a side. */
export function icoOf(...pngs: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pngs.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pngs.length, 4);
  let offset = header.length;
  for (const [i, png] of pngs.entries()) {
    const at = 6 + 16 * i;
    header[at] = png.readUInt32BE(16);
    header[at + 1] = png.readUInt32BE(20);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pngs]);
}
