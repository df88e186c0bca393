import { useId } from 'preact/hooks';

/** A choice among a few, side by side: radio buttons in their Sunday best. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly words: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  const { options, value } = props;
  return (
    <fieldset
      class="segmented"
      style={{ '--at': `${options.indexOf(value)}`, '--count': `${options.length}` }}
    >
      <legend class="visually-hidden">{props.label}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={option === value}
            onChange={() => props.onChange(option)}
          />
          <span>{props.words(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
