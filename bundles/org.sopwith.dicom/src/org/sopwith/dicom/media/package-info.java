/** File-sets and their directories (PS3.10 Section 8, PS3.3 Annex F). */
package org.sopwith.dicom.media;
