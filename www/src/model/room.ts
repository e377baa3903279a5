// The state of the page: what lies on the desk, what the core read in it, what the reader did with it, and what is chosen.
// Everything else reads the state through these functions; what is done by hand goes through them into one history.
export { USUAL_TINTS, type About, type Correction, type Sum } from "./article.ts";
export { choose, light, pick } from "./choice.ts";
export { emit, on, type Origin } from "./events.ts";
export { checksOf, figuresOf, isDismissed } from "./findings.ts";
export { byHand, correctionOf, edits, effective, figureById, figureWithin, isAdded, isDoubtful, isNoFigure, isOut, isShown, isStale, kindOf, remarkOn, type Edit } from "./hands.ts";
export type { Did, Step } from "./history.ts";
export { standUnread, takeChecks, takeReport } from "./reports.ts";
export { beside, paragraphOf } from "./sentences.ts";
export { room, type Reading } from "./state.ts";
export { add, addSum, articleNow, correct, deskNow, drop, dropSum, figuresOfSum, isHandled, lastStep, nextStep, openArticle, redo, remark, replaceArticle, restoreDesk, setDismissed, setNoFigure, setOut, sums, tell, typed, undo } from "./steps.ts";
