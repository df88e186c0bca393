// Shows a picture under an address that only a script can make.
for (const image of document.querySelectorAll('img[src$="#blob"]')) {
  fetch(image.src)
    .then((response) => response.blob())
    .then((blob) => {
      image.src = URL.createObjectURL(blob);
    });
}
