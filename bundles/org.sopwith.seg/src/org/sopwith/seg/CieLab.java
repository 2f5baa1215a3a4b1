// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.Optional;

/**
 * A colour in CIELab as DICOM encodes it (PS3.3 C.10.7.1.1): each part from 0 to 65535, L from 0 to
 * 100, a and b from -128 to 127, with the white of D50.
 */
public record CieLab(int l, int a, int b) {
  private static final double[] WHITE_D50 = {0.9642, 1.0, 0.8249};

  /** From D50 to D65 by Bradford, then to linear sRGB. */
  private static final double[][] TO_RGB = {
    {3.1338561, -1.6168667, -0.4906146},
    {-0.9787684, 1.9161415, 0.0334540},
    {0.0719453, -0.2289914, 1.4052427}
  };

  private static final double[][] TO_XYZ = {
    {0.4360747, 0.3850649, 0.1430804},
    {0.2225045, 0.7168786, 0.0606169},
    {0.0139322, 0.0971045, 0.7141733}
  };

  private static final double EPSILON = 216.0 / 24389;
  private static final double KAPPA = 24389.0 / 27;

  static Optional<CieLab> of(int[] values) {
    return values.length == 3
        ? Optional.of(new CieLab(values[0], values[1], values[2]))
        : Optional.empty();
  }

  /**
   * The nearest encoded colour.
   *
   * @param rgb 8 bits each of red, green and blue in sRGB
   */
  public static CieLab ofRgb(int rgb) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double value = (rgb >> 16 - 8 * i & 0xFF) / 255.0;
      linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    double[] xyz = times(TO_XYZ, linear);
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      double ratio = xyz[i] / WHITE_D50[i];
      f[i] = ratio > EPSILON ? Math.cbrt(ratio) : (KAPPA * ratio + 16) / 116;
    }
    return new CieLab(
        encoded((116 * f[1] - 16) / 100),
        encoded((500 * (f[0] - f[1]) + 128) / 255),
        encoded((200 * (f[1] - f[2]) + 128) / 255));
  }

  private static int encoded(double share) {
    return (int) Math.round(Math.clamp(share, 0.0, 1.0) * 65535);
  }

  /** The colour in sRGB, 8 bits each of red, green and blue; what sRGB does not have is cut. */
  public int rgb() {
    double fy = (l / 65535.0 * 100 + 16) / 116;
    double fx = fy + (a / 65535.0 * 255 - 128) / 500;
    double fz = fy - (b / 65535.0 * 255 - 128) / 200;
    double[] f = {fx, fy, fz};
    double[] xyz = new double[3];
    for (int i = 0; i < 3; i++) {
      double cube = f[i] * f[i] * f[i];
      xyz[i] = WHITE_D50[i] * (cube > EPSILON ? cube : (116 * f[i] - 16) / KAPPA);
    }
    int rgb = 0;
    for (double value : times(TO_RGB, xyz)) {
      double linear = Math.clamp(value, 0.0, 1.0);
      double share =
          linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
      rgb = rgb << 8 | (int) Math.round(share * 255);
    }
    return rgb;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 3; i++) {
        product[row] += matrix[row][i] * vector[i];
      }
    }
    return product;
  }
}
