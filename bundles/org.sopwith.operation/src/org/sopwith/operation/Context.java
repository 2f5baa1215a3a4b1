// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Where a run of an operation writes and reports to. The command line gives standard output, the
 * workbench a console or a report; an operation sees no difference.
 */
public final class Context {
  private final OutputStream bytes;
  private final Writer text;
  private final Consumer<String> messages;
  private final Progress progress;
  private final Host host;

  /**
   * @param out takes the result, and nothing else
   * @param messages takes remarks for the user, one line each
   */
  public Context(OutputStream out, Consumer<String> messages, Progress progress) {
    this(out, messages, progress, Host.PLAIN);
  }

  /**
   * @param out takes the result, and nothing else
   * @param messages takes remarks for the user, one line each
   * @param host the program that runs the operation
   */
  public Context(OutputStream out, Consumer<String> messages, Progress progress, Host host) {
    this.bytes = new BufferedOutputStream(Objects.requireNonNull(out, "out"), 1 << 16);
    this.text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 13);
    this.messages = Objects.requireNonNull(messages, "messages");
    this.progress = Objects.requireNonNull(progress, "progress");
    this.host = Objects.requireNonNull(host, "host");
  }

  /** The result as text, always UTF-8. Not to be closed. Use this or {@link #bytes}, not both. */
  public Writer out() {
    return text;
  }

  /** The result as bytes. Not to be closed. Use this or {@link #out}, not both. */
  public OutputStream bytes() {
    return bytes;
  }

  /** A remark for the user that is not part of the result: one line. */
  public void message(String line) {
    messages.accept(line);
  }

  public Progress progress() {
    return progress;
  }

  public Host host() {
    return host;
  }

  /** Brings everything written so far to where it goes; whoever made the context calls it last. */
  public void flush() throws IOException {
    text.flush();
  }
}
