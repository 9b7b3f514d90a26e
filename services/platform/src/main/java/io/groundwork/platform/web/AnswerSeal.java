package io.groundwork.platform.web;

/**
 * How first answers are kept until they are given again; a bean of a service whose answers hold
 * secrets.
 */
public interface AnswerSeal {

  /**
   * @param place where it is kept, and only there can it be opened
   */
  byte[] seal(byte[] body, byte[] place);

  /** Also of what was kept before there was a seal. */
  byte[] open(byte[] kept, byte[] place);

  /** As they are. */
  static AnswerSeal none() {
    return new AnswerSeal() {

      @Override
      public byte[] seal(byte[] body, byte[] place) {
        return body;
      }

      @Override
      public byte[] open(byte[] kept, byte[] place) {
        return kept;
      }
    };
  }
}
