// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.deid.clean.internal.IdentityTextCleaner;
import org.sopwith.deid.clean.internal.pixel.RegionRedactor;
import org.sopwith.deid.internal.content.ContentCleaner;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.OperationException;

/**
 * The cleaners at hand. Where one is missing, what it would clean is removed, or the object
 * refused: nothing stays that should have been cleaned.
 *
 * @param text for Clean Descriptors, Clean Graphics and the override 'clean'
 * @param structuredContent for Clean Structured Content
 * @param pixels for burned-in annotation and recognizable visual features
 */
public record Cleaners(
    Optional<TextCleaner> text,
    Optional<StructuredContentCleaner> structuredContent,
    Optional<PixelRedactor> pixels) {

  /** None. */
  public static final Cleaners NONE =
      new Cleaners(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The same made ready for a profile.
   *
   * @param folder what files that the profile names are relative to
   * @throws OperationException in one sentence, if what the profile asks for is not at hand
   */
  public Cleaners prepared(Profile profile, Path folder) throws IOException, OperationException {
    return pixels.isEmpty()
        ? this
        : new Cleaners(
            text, structuredContent, Optional.of(pixels.get().prepared(profile, folder)));
  }

  /** Which there are, to tell two runs apart. */
  public String names() {
    return Stream.of(text, structuredContent, pixels)
        .flatMap(Optional::stream)
        .map(each -> each.getClass().getSimpleName())
        .collect(Collectors.joining(" "));
  }

  /** Those that come with Sopwith. */
  public static Cleaners standard() {
    TextCleaner texts = new IdentityTextCleaner();
    return new Cleaners(
        Optional.of(texts),
        Optional.of(new ContentCleaner(texts)),
        Optional.of(new RegionRedactor()));
  }
}
