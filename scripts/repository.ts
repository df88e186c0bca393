/** Something in the repository that should not be there. */
export interface Finding {
  readonly path: string;
  /** Counted from 1; 0 where it is about the whole file. */
  readonly line: number;
  readonly what: string;
}

/** What no tracked text may hold. */
const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a path of one person's machine", pattern: /(?<![\w.])\/(?:home|Users|work|root)\/\w/ },
  { what: 'the host of a package registry', pattern: /https?:\/\/registry\.[a-z]/i },
  { what: 'a focused test', pattern: /\b(?:describe|it|test)\.only\(/ },
  { what: 'a merge conflict', pattern: /^(?:<{7}|>{7}) / },
];

/** Finds what does not belong into a text file. */
export function inspectText(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((content, index) =>
    FORBIDDEN.filter(({ pattern }) => pattern.test(content)).map(({ what }) => ({
      path,
      line: index + 1,
      what,
    })),
  );
}

/** Finds dependencies whose version is a range: the same checkout must always be the same program. */
export function inspectPackage(path: string, text: string): Finding[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))
    .map(([name, version]) => ({ path, line: 0, what: `${name} is not one version: ${version}` }));
}

/** Length from which a source file is worth a second look, in lines. */
const LONG_FILE = 200;

/** The source files that are longer than that, longest first. */
export function longFiles(
  files: readonly { readonly path: string; readonly text: string }[],
): { readonly path: string; readonly lines: number }[] {
  return files
    .filter(({ path }) => /\.(?:tsx?|mjs|css)$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONG_FILE)
    .sort((a, b) => b.lines - a.lines);
}
