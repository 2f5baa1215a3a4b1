// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.util.Optional;
import org.sopwith.standard.Code;

/**
 * A kind of tissue or an organ of the {@link Phantom}, with what a Segment of a Segmentation object
 * says of it (PS3.3 Section C.8.20.4).
 *
 * @param number its label in label maps, from 1
 * @param key a short name, unique and stable: {@code kidney-left}
 * @param name for people: {@code Left kidney}
 * @param isOrgan worth a segment of its own; false for what lies between the organs
 * @param category a code of CID 7150
 * @param type what it is
 * @param modifier left or right, if there are two
 * @param hounsfield CT value in HU that it has on average
 * @param noise standard deviation of the CT value in HU
 * @param mrSignal signal in the MR, without unit
 * @param red of the recommended display colour, 0 to 255
 * @param green likewise
 * @param blue likewise
 */
public record Structure(
    int number,
    String key,
    String name,
    boolean isOrgan,
    Code category,
    Code type,
    Optional<Code> modifier,
    double hounsfield,
    double noise,
    double mrSignal,
    int red,
    int green,
    int blue) {}
