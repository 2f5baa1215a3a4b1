// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.statistics.Components.Component;
import org.sopwith.image.statistics.Components.Connectivity;
import org.sopwith.image.volume.Box;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.TestVolumes;

class StatisticsTest {
  private static final Grid GRID =
      Grid.upright(10, 10, 10, new Vector(5, 6, 7), new Vector(1, 2, 3));

  private static Mask random(Random random, Grid grid, double density) {
    Mask mask = new Mask(grid);
    for (int i = 0; i < grid.voxels(); i++) {
      if (random.nextDouble() < density) {
        mask.set(i % grid.columns(), i / grid.columns() % grid.rows(), i / grid.sliceVoxels());
      }
    }
    return mask;
  }

  @Test
  void statisticsAreThoseOfTheSortedValues() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      Mask mask = random(random, GRID, random.nextDouble());
      List<Samples> slices = new ArrayList<>();
      for (int slice = 0; slice < 10; slice++) {
        float[] values = new float[100];
        for (int i = 0; i < 100; i++) {
          values[i] = round % 2 == 0 ? random.nextInt(7) - 3 : (float) random.nextGaussian();
        }
        slices.add(new Samples.Floats(values));
      }
      ModalityTransform modality = new ModalityTransform(2, -1, java.util.Optional.empty(), "");
      MemoryVolume volume = new MemoryVolume(GRID, List.of(slices), modality);
      List<Double> all = new ArrayList<>();
      for (int slice = 0; slice < 10; slice++) {
        for (int i = mask.next(slice, 0); i >= 0; i = mask.next(slice, i + 1)) {
          all.add(volume.values(0, slice)[i]);
        }
      }
      double[] sorted = all.stream().mapToDouble(v -> v).sorted().toArray();
      double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
      double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
      int n = sorted.length;
      MaskStatistics statistics = MaskStatistics.of(volume, 0, mask);
      assertEquals(n, statistics.voxels());
      assertEquals(n * 6 / 1000.0, statistics.volume(), 1e-9);
      assertEquals(mean, statistics.mean(), 1e-9);
      assertEquals(Math.sqrt(squares / n), statistics.populationStandardDeviation(), 1e-9);
      assertEquals(Math.sqrt(squares / (n - 1)), statistics.sampleStandardDeviation(), 1e-9);
      assertEquals((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, statistics.median(), 1e-12);
      assertEquals(sorted[n - 1] - sorted[0], statistics.range(), 1e-12);
      double rank = 0.9 * (n - 1);
      int below = (int) rank;
      double expected =
          sorted[below] + (rank - below) * (sorted[Math.min(n - 1, below + 1)] - sorted[below]);
      assertEquals(expected, statistics.percentile(90), 1e-9);
    }
  }

  @Test
  void manyDifferentValuesAreCountedInBoundedMemory() {
    Random random = new Random(5);
    int count = 3 * ValueCounts.EXACT;
    ValueCounts counts = new ValueCounts();
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = 1000 + 100 * random.nextGaussian();
      counts.add(values[i]);
    }
    Arrays.sort(values);
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    MaskStatistics statistics = MaskStatistics.of(counts, 1);
    assertEquals(mean, statistics.mean(), 1e-9);
    assertEquals(Math.sqrt(squares / count), statistics.populationStandardDeviation(), 1e-9);
    assertEquals(values[0], statistics.minimum());
    assertEquals(values[count - 1], statistics.maximum());
    assertEquals((values[count / 2 - 1] + values[count / 2]) / 2, statistics.median(), 0.13);
    assertTrue(counts.sorted().length < 20_000);
  }

  @Test
  void nothingUnderAMaskHasNoStatistics() throws IOException {
    MemoryVolume volume =
        TestVolumes.random(new Random(1), GRID, 1, org.sopwith.image.volume.ScalarType.INT16);
    MaskStatistics statistics = MaskStatistics.of(volume, 0, new Mask(GRID));
    assertEquals(0, statistics.voxels());
    assertTrue(Double.isNaN(statistics.mean()) && Double.isNaN(statistics.median()));
    assertTrue(Double.isNaN(statistics.range()));
  }

  @Test
  void diametersRunFromEdgeToEdge() {
    Mask mask = new Mask(GRID);
    for (int column = 2; column <= 5; column++) {
      mask.set(column, 3, 4);
    }
    Diameters.Planar planar = Diameters.planar(mask).orElseThrow();
    assertEquals(4, planar.slice());
    // a rectangle of 4 mm x 2 mm: its diagonal, and across it
    assertEquals(Math.sqrt(20), planar.longAxis().length(), 1e-9);
    assertEquals(Math.sqrt(5), planar.shortAxis().length(), 1e-9);
    assertEquals(
        0,
        planar
            .longAxis()
            .to()
            .minus(planar.longAxis().from())
            .dot(planar.shortAxis().to().minus(planar.shortAxis().from())),
        1e-9);
    assertEquals(Math.sqrt(29), Diameters.longest(mask).orElseThrow().length(), 1e-9);
  }

  @Test
  void diametersAreTheLongestOfAllPairsOnAnyGrid() {
    Random random = new Random(8);
    for (int round = 0; round < 20; round++) {
      Grid grid = TestVolumes.oblique(random, 6, 5, 4);
      Mask mask = random(random, grid, 0.2);
      if (mask.count() == 0) {
        continue;
      }
      List<Vector> corners = new ArrayList<>();
      double planar = 0;
      for (int slice = 0; slice < 4; slice++) {
        List<Vector> flat = new ArrayList<>();
        for (int i = mask.next(slice, 0); i >= 0; i = mask.next(slice, i + 1)) {
          for (int corner = 0; corner < 4; corner++) {
            double column = i % 6 - 0.5 + (corner & 1);
            double row = i / 6 - 0.5 + (corner >> 1);
            flat.add(grid.patient(column, row, slice));
            corners.add(grid.patient(column, row, slice - 0.5));
            corners.add(grid.patient(column, row, slice + 0.5));
          }
        }
        planar = Math.max(planar, longest(flat));
      }
      assertEquals(planar, Diameters.planar(mask).orElseThrow().longAxis().length(), 1e-9);
      assertEquals(longest(corners), Diameters.longest(mask).orElseThrow().length(), 1e-9);
    }
  }

  private static double longest(List<Vector> points) {
    double longest = 0;
    for (Vector a : points) {
      for (Vector b : points) {
        longest = Math.max(longest, a.minus(b).length());
      }
    }
    return longest;
  }

  @Test
  void partsThatTouchAtCornersAreOneOnlyIfCornersCount() {
    Mask mask = new Mask(GRID);
    mask.set(1, 1, 1);
    mask.set(2, 2, 2);
    mask.set(3, 2, 2);
    mask.set(9, 9, 9);
    assertEquals(
        List.of(2L, 1L, 1L),
        Components.of(mask, Connectivity.FACES).stream().map(Component::voxels).toList());
    List<Component> corners = Components.of(mask, Connectivity.CORNERS);
    assertEquals(new Component(3, new Box(1, 3, 1, 2, 1, 2)), corners.get(0));
    assertEquals(2, corners.size());
    assertTrue(corners.get(1).box().touchesEdgeInPlane(GRID));
    assertTrue(corners.get(1).box().touchesFirstOrLastSlice(GRID));
    assertEquals(new Box(1, 9, 1, 9, 1, 9), mask.box().orElseThrow());
  }

  @Test
  void componentsAreThoseOfAFloodFill() {
    Random random = new Random(4);
    for (int round = 0; round < 30; round++) {
      Mask mask = random(random, GRID, 0.1 + random.nextDouble() * 0.5);
      for (Connectivity connectivity : Connectivity.values()) {
        List<Long> sizes =
            Components.of(mask, connectivity).stream().map(Component::voxels).toList();
        assertEquals(flood(mask, connectivity), sizes);
      }
    }
  }

  private static List<Long> flood(Mask mask, Connectivity connectivity) {
    boolean[] seen = new boolean[1000];
    List<Long> sizes = new ArrayList<>();
    for (int start = 0; start < 1000; start++) {
      List<Integer> open = new ArrayList<>(List.of(start));
      long size = 0;
      while (!open.isEmpty()) {
        int i = open.remove(open.size() - 1);
        int[] at = {i % 10, i / 10 % 10, i / 100};
        if (seen[i] || !mask.get(at[0], at[1], at[2])) {
          continue;
        }
        seen[i] = true;
        size++;
        for (int n = 0; n < 27; n++) {
          int x = n % 3 - 1;
          int y = n / 3 % 3 - 1;
          int z = n / 9 - 1;
          boolean near = Math.abs(x) + Math.abs(y) + Math.abs(z) == 1;
          boolean inside =
              Math.min(at[0] + x, Math.min(at[1] + y, at[2] + z)) >= 0
                  && Math.max(at[0] + x, Math.max(at[1] + y, at[2] + z)) < 10;
          if (inside && (near || connectivity == Connectivity.CORNERS)) {
            open.add(i + x + 10 * y + 100 * z);
          }
        }
      }
      if (size > 0) {
        sizes.add(size);
      }
    }
    return sizes.stream().sorted(java.util.Comparator.reverseOrder()).toList();
  }
}
