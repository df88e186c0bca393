/** The product's mark: a stroke-drawn 7 on the accent gradient. */
export function Mark() {
  return (
    <span class="mark">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4h8L7 13" />
      </svg>
    </span>
  );
}
