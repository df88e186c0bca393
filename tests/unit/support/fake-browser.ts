import { vi } from 'vitest';

/** A stored area of the browser, in memory. */
function area() {
  const values: Record<string, unknown> = {};
  return {
    values,
    get: vi.fn(async (key: string | null) => {
      if (key === null) return { ...values };
      return key in values ? { [key]: values[key] } : {};
    }),
    set: vi.fn(async (change: Record<string, unknown>) => void Object.assign(values, change)),
    remove: vi.fn(async (key: string) => void delete values[key]),
    onChanged: { addListener: vi.fn(), removeListener: vi.fn() },
  };
}

/** What the background asks of a browser, answering like one whose page is open to extensions. */
export function fakeBrowser() {
  return {
    action: {
      getPopup: vi.fn(async () => 'chrome-extension://id/popup.html'),
      openPopup: vi.fn(async () => {}),
    },
    contextMenus: { create: vi.fn(), removeAll: vi.fn(async () => {}) },
    i18n: { getMessage: vi.fn((key: string) => key), getUILanguage: vi.fn(() => 'en') },
    runtime: { getURL: vi.fn((path: string) => `chrome-extension://id/${path}`) },
    scripting: { executeScript: vi.fn(async () => [{}]) },
    storage: { local: area(), session: area(), sync: area() },
    tabs: {
      captureVisibleTab: vi.fn(async () => 'data:image/png;base64,'),
      create: vi.fn(async (_tab: { readonly url: string }) => ({})),
      sendMessage: vi.fn(async (): Promise<unknown> => null),
    },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
