package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import java.util.List;
import java.util.Set;

/** What an import reads. */
interface Sources {

    /** Returns the files that may have something of the blogs, in a fixed order. */
    List<SourceFile> files();

    /** Tells whether there are recordings, which may have images and attachments of posts. */
    boolean holdRecordings();

    /**
     * Returns the recordings that may have files with some keys, as {@link Sink#keyOfFile} returns them. From then on only such
     * files are read.
     */
    List<SourceFile> recordingsWith(Set<Integer> keys);

    /**
     * Reads a file.
     *
     * @throws ArchiveException when it cannot be opened
     */
    void sift(SourceFile file, Sink sink);

    /** Notes what was found to be missing or wrong after the survey. */
    void lacks(SiftFault fault);

    /** Returns the hosts of a blog that files named. */
    List<String> hostsOf(String blog);

    /** Returns which blogs had a name, one after the other, as far as pages tell it. */
    Owners ownersOf(String blog);

    /** Tells whether files hold something of a blog, or something that does not say of which blog it is. */
    boolean holdAnythingOf(String blog);

    /** Returns a report of what was found. */
    ImportReport report(List<ImportReport.ArchiveReport> archives);
}
