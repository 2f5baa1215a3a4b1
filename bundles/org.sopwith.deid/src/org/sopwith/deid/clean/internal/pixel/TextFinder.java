// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean.internal.pixel;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.identity.Strictness;
import org.sopwith.deid.pixels.PlannedRegion;
import org.sopwith.deid.pixels.RegionPlan;
import org.sopwith.deid.regions.FrameSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelRectangle;
import org.sopwith.image.Renderer;
import org.sopwith.operation.OperationException;

/**
 * Looks for text in pixels with Tesseract, a program of its own that is run if it is on the PATH.
 * Of an object with many frames the first, the middle and the last are looked at; what is found
 * counts for all. It misses text: what it does not find proves nothing.
 */
public final class TextFinder {
  private static final String PROGRAM = "tesseract";
  private static final int SECONDS = 120;

  /** Small letters are recognised when they are enlarged, up to this width. */
  private static final int WIDEST = 3000;

  private static final int MOST_ENLARGED = 3;
  private static final double LEAST_SURE = 50;
  private static final double LEAST_SURE_IF_KNOWN = 20;
  private static final int MARGIN = 2;
  private static final int WORD_LEVEL = 5;

  private final String program;

  private TextFinder(String program) {
    this.program = program;
  }

  /**
   * With the program on the PATH.
   *
   * @throws OperationException if there is none
   */
  public static TextFinder onPath() throws OperationException {
    return find()
        .orElseThrow(
            () ->
                new OperationException(
                    "Text recognition is asked for, and there is no Tesseract on the PATH; install"
                        + " it, or take 'text-recognition' out of the profile."));
  }

  /** With the program on the PATH, if there is one. */
  public static Optional<TextFinder> find() {
    String path = Map.copyOf(System.getenv()).getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator)) {
      for (String name : List.of(PROGRAM, PROGRAM + ".exe")) {
        try {
          Path file = Path.of(folder).resolve(name);
          if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(new TextFinder(file.toString()));
          }
        } catch (InvalidPathException e) {
          // an entry of the PATH that is none holds no program
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Looks for text outside of the regions of a plan.
   *
   * @throws CleaningException if it cannot be done
   */
  public List<TextCandidate> find(DicomFile image, RegionPlan plan, KnownIdentities identities)
      throws IOException, CleaningException {
    List<TextCandidate> found = new ArrayList<>();
    try {
      FrameReader reader = FrameReader.of(image);
      Renderer renderer = new Renderer(reader);
      int last = reader.frames() - 1;
      for (int index : new TreeSet<>(List.of(0, Math.max(0, last / 2), Math.max(0, last)))) {
        Frame frame = reader.frame(index);
        int[] rgb = renderer.rgb(frame, renderer.defaultVoi(frame), false);
        blank(rgb, frame, plan.of(index));
        add(words(rgb, frame), identities, found);
      }
      return found;
    } catch (FrameException e) {
      throw new CleaningException("Its pixels cannot be searched for text: " + e.getMessage(), e);
    }
  }

  private static void blank(int[] rgb, Frame frame, List<PixelRectangle> rectangles) {
    for (PixelRectangle r : rectangles) {
      for (int y = r.top(); y < r.top() + r.height(); y++) {
        int from = y * frame.columns() + r.left();
        java.util.Arrays.fill(rgb, from, from + r.width(), 0xFF000000);
      }
    }
  }

  private record Word(PixelRectangle box, double sure, String text) {}

  /** Words that stand for an identity together, such as the parts of a name, are known. */
  private static void add(List<Word> words, KnownIdentities identities, List<TextCandidate> found) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean known =
          identities.isIn(word.text(), Strictness.CLEANED)
              || i > 0
                  && identities.isIn(
                      words.get(i - 1).text() + " " + word.text(), Strictness.CLEANED)
              || i + 1 < words.size()
                  && identities.isIn(
                      word.text() + " " + words.get(i + 1).text(), Strictness.CLEANED);
      boolean textLike =
          word.sure() >= LEAST_SURE
              && word.text().chars().filter(Character::isLetterOrDigit).count() >= 3;
      if (!textLike && !(known && word.sure() >= LEAST_SURE_IF_KNOWN)) {
        continue;
      }
      String source =
          "%s, %.0f %% sure".formatted(known ? "an identity of the object" : "text", word.sure());
      PlannedRegion region =
          new PlannedRegion(word.box(), FrameSet.ALL, PlannedRegion.Origin.RECOGNITION, source);
      if (found.stream().noneMatch(each -> each.region().rectangle().equals(word.box()))) {
        found.add(new TextCandidate(region, word.text(), known));
      }
    }
  }

  private List<Word> words(int[] rgb, Frame frame) throws IOException, CleaningException {
    int scale = Math.clamp(WIDEST / frame.columns(), 1, MOST_ENLARGED);
    List<Word> words = new ArrayList<>();
    for (String line : run(picture(rgb, frame, scale)).lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 12 || !cells[0].equals(Integer.toString(WORD_LEVEL))) {
        continue;
      }
      int left = Integer.parseInt(cells[6]) / scale;
      int top = Integer.parseInt(cells[7]) / scale;
      int width = Math.ceilDiv(Integer.parseInt(cells[8]), scale) + 1;
      int height = Math.ceilDiv(Integer.parseInt(cells[9]), scale) + 1;
      new PixelRectangle(left, top, width, height)
          .grown(MARGIN)
          .within(frame.columns(), frame.rows())
          .ifPresent(
              box -> words.add(new Word(box, Double.parseDouble(cells[10]), cells[11].strip())));
    }
    return words;
  }

  /** Dark on light, as paper is, and enlarged: a grey image in the PGM format. */
  private static byte[] picture(int[] rgb, Frame frame, int scale) {
    BufferedImage image =
        new BufferedImage(frame.columns(), frame.rows(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, frame.columns(), frame.rows(), rgb, 0, frame.columns());
    BufferedImage grey =
        new BufferedImage(
            frame.columns() * scale, frame.rows() * scale, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, grey.getWidth(), grey.getHeight(), null);
    graphics.dispose();
    byte[] head =
        "P5 %d %d 255\n"
            .formatted(grey.getWidth(), grey.getHeight())
            .getBytes(StandardCharsets.US_ASCII);
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    byte[] picture = java.util.Arrays.copyOf(head, head.length + pixels.length);
    for (int i = 0; i < pixels.length; i++) {
      picture[head.length + i] = (byte) ~pixels[i];
    }
    return picture;
  }

  private String run(byte[] picture) throws IOException, CleaningException {
    ProcessBuilder builder =
        new ProcessBuilder(program, "stdin", "stdout", "--psm", "11", "tsv")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process));
      try (OutputStream in = process.getOutputStream()) {
        in.write(picture);
      }
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new CleaningException("Tesseract did not come to an end as it should.");
      }
      return new String(output.get(), StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CleaningException("Text recognition was interrupted.", e);
    } catch (ExecutionException e) {
      throw new CleaningException("What Tesseract says cannot be read.", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static byte[] read(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
