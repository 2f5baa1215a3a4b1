// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

/**
 * What a cell of a template row names (PS3.16 section 6.1): a code, a context group, a template or
 * a parameter.
 */
public sealed interface Term {

  /**
   * How it is meant: {@code EV} enumerated value, {@code DT} defined term, {@code CODE} a code
   * alone; {@code BCID}, {@code DCID}, {@code CID} baseline, defined or any context group; {@code
   * BTID}, {@code DTID}, {@code TID} likewise a template; {@code PARAM} a parameter.
   */
  String kind();

  /** As the standard prints it. */
  String print();

  /** A code. */
  record OfCode(String kind, Code code) implements Term {
    @Override
    public String print() {
      return kind.equals("CODE") ? code.toString() : kind + " " + code;
    }
  }

  /** One of the codes of a context group; its name as printed, or empty. */
  record OfContextGroup(String kind, String cid, String name) implements Term {
    @Override
    public String print() {
      return printed(kind, cid, name);
    }
  }

  /** A template; its name as printed, or empty. */
  record OfTemplate(String kind, String tid, String name) implements Term {
    @Override
    public String print() {
      return printed(kind, tid, name);
    }
  }

  /** A parameter of the template, such as {@code $Measurement}. */
  record OfParameter(String parameter) implements Term {
    @Override
    public String kind() {
      return "PARAM";
    }

    @Override
    public String print() {
      return parameter;
    }
  }

  private static String printed(String kind, String number, String name) {
    return kind + " " + number + (name.isEmpty() ? "" : " “" + name + "”");
  }
}
