import { shippedEngine } from '../../background/shipped-engine.ts';
import { serve } from '../../engine/serve.ts';

const answer = serve(shippedEngine());

// Every request brings the port for its answer.
addEventListener('message', async ({ data, ports: [port] }) => {
  port?.postMessage(await answer(data));
});
