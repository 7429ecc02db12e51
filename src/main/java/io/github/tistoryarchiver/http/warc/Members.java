package io.github.tistoryarchiver.http.warc;

import java.nio.channels.ReadableByteChannel;

/** The content of packed members one behind the other: those of gzip, or frames of Zstandard. */
interface Members extends ReadableByteChannel {
    /** Returns where the member begins from which bytes were read last, in bytes from the beginning of the file. */
    long memberStart();
}
