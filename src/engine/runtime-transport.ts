import browser from 'webextension-polyfill';
import type { Transport } from './client.ts';

/** The engine in the extension's background. */
export const runtimeTransport: Transport = (request) => browser.runtime.sendMessage(request);
