package io.github.tistoryarchiver.importer.sift;

/**
 * Something in a file that could not be read.
 *
 * @param file its name
 * @param place where in the file; depends on the kind
 * @param detail depends on the kind
 */
public record SiftFault(Kind kind, String file, String place, String detail) {
    /** What is wrong. */
    public enum Kind {
        /** Bytes of a recording that are no record; the place is from where, the detail to where. */
        GAP,
        /** A page or a file larger than the limit; the place is its address. */
        TOO_LARGE,
        /** A body that is not packed as it says; the place is its address. */
        UNREADABLE,
        /** A recording that is packed with a dictionary that is not there; the place is the number of the dictionary. */
        NO_DICTIONARY,
        /** A recording in a zip that is packed with Zstandard, for which the library is missing; the place is its name. */
        NO_LIBRARY,
        /** An answer whose body is in another file; the place is its address. */
        NO_PAYLOAD,
        /** An entry of a backup that breaks off or is no XML; the place is its line, the detail its number or name. */
        BROKEN_ENTRY,
        /** An entry without its number; the place is its line or its address, the detail its title. */
        NO_NUMBER,
        /** The backup ends within an entry; the place is the line, the detail how many entries were read. */
        ENDS_EARLY,
        /** Places that are no valid XML and were mended; the detail is how many. */
        MENDED,
        /** An attachment whose size is not the one that the backup names; the place is its name. */
        OTHER_SIZE,
        /** An entry whose name leads out of the backup; the place is the name. */
        OUTSIDE,
        /** An entry that unpacks to far more than it is; the place is its name. */
        BOMB,
        /** A file of the WACZ that is not as its list says; the place is its name. */
        OTHER_CHECKSUM,
        /** A message with parts within parts, deeper than any saved page has them. */
        TOO_DEEP,
        /** More parts or entries than are read. */
        TOO_MANY,
        /** A file that breaks off before its end. */
        CUT
    }
}
