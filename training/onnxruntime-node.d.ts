// This version comes without types; they are those of the package it is built on.
declare module 'onnxruntime-node' {
  export * from 'onnxruntime-common';
}
