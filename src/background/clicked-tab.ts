/** The tab that was clicked in. */
export interface ClickedTab {
  readonly id: number;
  readonly windowId: number;
  /** Whether it shows the app, which hears of every reading by itself. */
  readonly isApp: boolean;
}
