// google.script.run inside the sidebar's frame: hands each call to the page around it.
import { toTransferJson } from "../globals/transfer.js";

interface Reply {
  id: number;
  value?: unknown;
  error?: string;
}
interface Handlers {
  success?: (value: unknown) => void;
  failure?: (error: Error) => void;
}

const waiting = new Map<number, Handlers>();
let next = 1;

window.addEventListener("message", ({ source, data }: MessageEvent<Reply>) => {
  if (source !== window.parent) return;
  const handlers = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.error === undefined) handlers?.success?.(data.value);
  else handlers?.failure?.(new Error(data.error));
});

/** https://developers.google.com/apps-script/guides/html/reference/run */
function runner(handlers: Handlers): unknown {
  const chain = {
    withSuccessHandler: (success: Handlers["success"]) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handlers["failure"]) => runner({ ...handlers, failure }),
  };
  return new Proxy(chain, {
    get: (target, fn, receiver) => {
      if (fn in target || typeof fn !== "string") return Reflect.get(target, fn, receiver);
      return (...args: unknown[]) => {
        const id = next++;
        const checked = JSON.parse(toTransferJson(args)) as unknown[];
        waiting.set(id, handlers);
        window.parent.postMessage({ id, fn, args: checked }, "*");
      };
    },
  });
}

Object.assign(window, { google: { script: { run: runner({}) } } });
