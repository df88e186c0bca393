// Copied to where the packages are that are compared with: names are looked up from there.
export const load = (name) => import(name);
