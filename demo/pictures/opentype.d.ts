/** The part of opentype.js used here; the package ships no types. */
declare module 'opentype.js' {
  interface Path {
    toPathData(decimals: number): string;
  }
  interface Font {
    getPath(text: string, x: number, baseline: number, size: number): Path;
  }
  const opentype: { parse(file: ArrayBufferLike): Font };
  export default opentype;
}
