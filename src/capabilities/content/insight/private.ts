import { withoutCpr } from '../../../platform/log.ts'

/** Whether a CPR number, or what looks like one, stands in what somebody wrote. */
export const tellsCpr = (text: string): boolean => withoutCpr(text) !== text

/** What somebody wrote, as it may be kept: without addresses of mail and telephone numbers. */
export const asKept = (text: string): string =>
  withoutCpr(text)
    .replaceAll(/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g, '[e-mail]')
    .replaceAll(/(?<!\d)(?:\+\d{1,3}[ .-]?)?\d{2}(?:[ .-]?\d{2}){3}(?!\d)/g, '[telefon]')
    .trim()
