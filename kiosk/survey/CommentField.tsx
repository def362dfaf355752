import { Component, type ComponentType, createRef } from 'preact';
import { commentMaxLength } from '../../shared/survey-response.ts';
import { fillIn } from '../../shared/text/fill-in.ts';
import type { KeyboardProps } from './keyboard/Keyboard.tsx';
import { chooseScript, watchRoom } from './own-keyboard.ts';
import type { ScreenProps } from './screen.ts';

/** Fewer than this, and the citizen should know. */
const remainingShownBelow = 200;

interface Props extends ScreenProps {
  readonly comment: string;
}

interface State {
  /** undefined until it is loaded. */
  readonly Keyboard: ComponentType<KeyboardProps> | undefined;
  readonly isOpen: boolean;
}

/** Where the comment is written. A finger in it brings up a keyboard that leaves the buttons in sight. */
export class CommentField extends Component<Props, State> {
  override state: State = { Keyboard: undefined, isOpen: false };
  readonly #field = createRef<HTMLTextAreaElement>();

  #stopWatching = () => {};

  override componentDidMount(): void {
    // A window that is made narrow leaves writing to the system's keyboard.
    this.#stopWatching = watchRoom(() => this.setState({}));
    // Where it cannot be loaded, the system's keyboard comes up.
    import('./keyboard/Keyboard.tsx').then(
      ({ Keyboard }) => this.setState({ Keyboard }),
      () => undefined,
    );
  }

  override componentWillUnmount(): void {
    this.#stopWatching();
  }

  override render() {
    const { flow, words, language, dispatch, comment } = this.props;
    const { Keyboard, isOpen } = this.state;
    const script = Keyboard && chooseScript(language);
    const remaining = commentMaxLength - comment.length;
    const write = (text: string) => dispatch({ type: 'typed', comment: text });
    return (
      <>
        <textarea
          ref={this.#field}
          aria-label={words.comment.label}
          aria-describedby="comment-reminder"
          name={`comment-${flow.screen}`}
          value={comment}
          placeholder={words.comment.touchHere}
          maxLength={commentMaxLength}
          rows={2}
          autocomplete="off"
          autocorrect="off"
          autocapitalize="sentences"
          spellcheck={false}
          inputMode={script ? 'none' : 'text'}
          onClick={() => this.setState({ isOpen: true })}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <p id="comment-reminder" class="reminder">
          {words.comment.reminder}{' '}
          {remaining < remainingShownBelow && (
            <span role="status">{fillIn(words.comment.remaining, { count: remaining })}</span>
          )}
        </p>
        {Keyboard && script && isOpen && (
          <Keyboard
            words={words}
            script={script}
            getField={() => this.#field.current}
            onText={write}
            onHide={() => this.setState({ isOpen: false })}
          />
        )}
      </>
    );
  }
}
