// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

/**
 * What the screen of an ultrasound machine shows: a sector with liver and right kidney, a grey
 * scale, a measured distance in yellow, and the patient's name among the texts, burned into the
 * pixels.
 */
final class UsPicture {
  static final int COLUMNS = 640;
  static final int ROWS = 480;

  private static final int APEX_X = 320;
  private static final int APEX_Y = 10;
  private static final double NEAREST = 70;
  private static final double FARTHEST = 430;
  private static final double HALF_ANGLE = 0.62;
  private static final int[] WHITE = {235, 235, 235};
  private static final int[] YELLOW = {250, 220, 60};

  private final Lettering lettering = new Lettering();

  /** Samples red, green, blue of all pixels of a frame, row by row. */
  byte[] frame(int number, int count) {
    byte[] rgb = new byte[COLUMNS * ROWS * 3];
    double breath = 6 * Math.sin(2 * Math.PI * number / count);
    Noise noise = new Noise(2000L + number);
    for (int y = 70; y < 450; y++) {
      for (int x = 70; x < 570; x++) {
        double depth = Math.hypot(x - APEX_X, y - APEX_Y);
        double angle = Math.atan2(x - APEX_X, y - APEX_Y);
        if (depth > NEAREST && depth < FARTHEST && Math.abs(angle) < HALF_ANGLE) {
          double speckle = 0.55 + 0.45 * Math.abs(noise.next());
          int grey = (int) Math.min(255, echo(x, y - breath, depth) * speckle);
          paint(rgb, x, y, grey, grey, grey);
        }
      }
    }
    greyScale(rgb);
    distance(rgb, (int) breath);
    texts(rgb, number + 1, count);
    return rgb;
  }

  /** How bright the tissue at a point is, before speckle. */
  private static double echo(double x, double y, double depth) {
    double attenuation = 1.1 - 0.5 * depth / FARTHEST;
    double kidney = ellipse(x, y, 345, 285, 105, 58);
    if (kidney < 1) {
      return attenuation * (ellipse(x, y, 345, 287, 62, 24) < 1 ? 190 : kidney > 0.9 ? 170 : 70);
    }
    if (ellipse(x, y, 215, 205, 38, 24) < 1) {
      return 6;
    }
    if (depth < 100) {
      return 160;
    }
    double vessel = Math.abs(y - 190 - 0.25 * (x - 320));
    return attenuation * (y > 350 ? 135 : vessel < 5 && x > 280 ? 25 : 105);
  }

  private static double ellipse(double x, double y, int middleX, int middleY, int a, int b) {
    double u = (x - middleX) / a;
    double v = (y - middleY) / b;
    return u * u + v * v;
  }

  private static void greyScale(byte[] rgb) {
    for (int y = 100; y < 356; y++) {
      for (int x = 600; x < 616; x++) {
        paint(rgb, x, y, 355 - y, 355 - y, 355 - y);
      }
    }
  }

  private void distance(byte[] rgb, int breath) {
    int y = 285 + breath;
    for (int x = 240; x <= 450; x += 6) {
      paint(rgb, x, y, YELLOW[0], YELLOW[1], YELLOW[2]);
    }
    text(rgb, "D 8.4 CM", 420, 455, 2, YELLOW);
  }

  private void texts(byte[] rgb, int number, int count) {
    text(rgb, "QUILLFEATHER, ZOE MAREN DR.", 8, 8, 2, WHITE);
    text(rgb, "ID QF-4711-0815  F  12.03.1957", 8, 28, 2, WHITE);
    text(rgb, "QUILLFEATHER CLINIC", 400, 8, 2, WHITE);
    text(rgb, "14.09.2021 09:01", 440, 28, 2, WHITE);
    text(rgb, "RIGHT KIDNEY  " + number + "/" + count, 8, 455, 2, WHITE);
  }

  private void text(byte[] rgb, String text, int left, int top, int scale, int[] colour) {
    lettering.draw(
        text, left, top, scale, (x, y) -> paint(rgb, x, y, colour[0], colour[1], colour[2]));
  }

  private static void paint(byte[] rgb, int x, int y, int red, int green, int blue) {
    int at = (y * COLUMNS + x) * 3;
    rgb[at] = (byte) red;
    rgb[at + 1] = (byte) green;
    rgb[at + 2] = (byte) blue;
  }
}
