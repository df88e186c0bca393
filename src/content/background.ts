import browser from 'webextension-polyfill';
import { caller } from '../engine/calls.ts';
import { backgroundCalls } from '../engine/page-calls.ts';
import { resend } from '../engine/resend.ts';

/** The background of the extension. */
export const background = caller('background', backgroundCalls, (message) =>
  resend(() => browser.runtime.sendMessage(message)),
);
