/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** Evenly spread over 0…1. */
  uniform(): number;
  /** Normally spread around 0 with deviation 1. */
  normal(): number;
}

/** Mulberry32: 32 bits of state are plenty for a wobbling hand. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
