/** As large as a tablet shows it, on a screen of twice the usual density. */
const sidePx = 384;
const quality = 0.85;

/** The largest square in the middle of a picture; of an upright one a little higher, where faces are. */
export function squareOf(width: number, height: number): { x: number; y: number; side: number } {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 3, side };
}

/**
 * The picture as it is uploaded: square, small and drawn anew, so that nothing of the file goes along that is not
 * seen, such as the place where it was taken.
 * @throws where the browser cannot read the file
 */
export async function makeSquarePicture(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('no canvas');
  // Transparent pictures stand on the white of the tablet's cards.
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, sidePx, sidePx);
  drawing.imageSmoothingQuality = 'high';
  const { x, y, side } = squareOf(image.width, image.height);
  drawing.drawImage(image, x, y, side, side, 0, 0, sidePx, sidePx);
  image.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });
}
