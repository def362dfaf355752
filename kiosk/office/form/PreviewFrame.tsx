import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SurveyPreview } from '../../../shared/survey-preview.ts';

/** CSS pixels of usual devices; `mark`: what preview.css takes above the survey. */
export const previewScreens = {
  upright: { on: 'tablet', width: 800, height: 1280, mark: 56 },
  lying: { on: 'tablet', width: 1280, height: 800, mark: 56 },
  phone: { on: 'phone', width: 390, height: 844, mark: 32 },
} as const;
export type PreviewScreen = keyof typeof previewScreens;

const sizeOf = (width: number, height: number) => ({ width: `${width}px`, height: `${height}px` });

const mostOfWindow = 0.74;

interface Props {
  screen: PreviewScreen;
  preview: Omit<SurveyPreview, 'on'>;
  title: string;
}

/** The page of the survey, as large as on its device, and made smaller until it fits. */
export function PreviewFrame({ screen, preview, title }: Props) {
  const { on, width, height, mark } = previewScreens[screen];
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [scale, setScale] = useState(0);
  const wholeHeight = height + mark;

  useLayoutEffect(() => {
    const resize = () => {
      const free = room.current?.clientWidth ?? 0;
      setScale(Math.min(1, free / width, (mostOfWindow * innerHeight) / wholeHeight));
    };
    resize();
    addEventListener('resize', resize);
    return () => removeEventListener('resize', resize);
  }, [width, wholeHeight]);

  const isSized = scale > 0;
  useEffect(() => {
    if (isSized) room.current?.scrollIntoView({ block: 'nearest' });
  }, [isSized, screen]);

  // The frame is of no origin that could be named; what it is told is no secret, and only this page can be in it.
  const tell = () => frame.current?.contentWindow?.postMessage({ ...preview, on }, '*');
  useEffect(tell, [preview]);

  return (
    <div ref={room} class="preview-room">
      <div class="preview-device" style={sizeOf(width * scale, wholeHeight * scale)}>
        <iframe
          key={screen}
          ref={frame}
          title={title}
          src="/preview"
          sandbox="allow-scripts"
          style={{ ...sizeOf(width, wholeHeight), transform: `scale(${scale})` }}
          onLoad={tell}
        />
      </div>
    </div>
  );
}
