import type { ComponentChildren } from 'preact';

/** A row of the list: what the keys do, and the keys. */
export interface KeyRow {
  readonly words: string;
  readonly keys: readonly string[];
}

/** Keys that belong together, under a heading. */
export function KeyGroup(props: {
  readonly title: string;
  readonly rows: readonly KeyRow[];
  /** What a row says that has no keys. */
  readonly without?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <section class="shortcuts">
      <h3>{props.title}</h3>
      <dl>
        {props.rows.map(({ words, keys }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {keys.length === 0 && props.without}
            </dd>
          </div>
        ))}
      </dl>
      {props.children}
    </section>
  );
}
