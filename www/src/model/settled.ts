/** Calls `task` when `wait` milliseconds have passed without another call. */
export function settled(task: () => void, wait: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(task, wait) as unknown as number;
  };
}
