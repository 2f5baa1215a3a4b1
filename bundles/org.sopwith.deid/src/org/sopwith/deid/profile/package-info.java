// SPDX-License-Identifier: EPL-2.0
/** De-identification profiles (PS3.15 Annex E) as a model, their files, and the built-in ones. */
package org.sopwith.deid.profile;
