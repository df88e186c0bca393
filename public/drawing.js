// Draws an SVG file for the page around it. It runs in a sandboxed page, which Chromium gives a
// process of its own: a drawing that takes for ever is ended by taking the frame away.
{
  const image = new Image();
  const answer = (message) => parent.postMessage(message, '*');

  const load = (file) => {
    const reader = new FileReader();
    reader.onload = () => {
      image.src = reader.result;
    };
    image.onload = () => answer({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => answer(null);
    reader.readAsDataURL(file);
  };

  const draw = ({ width, height }) => {
    // Not by the graphics card, whose process all pages share.
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    });
    context.drawImage(image, 0, 0, width, height);
    answer(context.getImageData(0, 0, width, height));
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (data instanceof Blob) load(data);
    else draw(data);
  });
  answer('ready');
}
