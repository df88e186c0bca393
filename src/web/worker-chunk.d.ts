declare module '*?worker-chunk' {
  /** Address of a module to start a worker with. */
  const address: string;
  export default address;
}
