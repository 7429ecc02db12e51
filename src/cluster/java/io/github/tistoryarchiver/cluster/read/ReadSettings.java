package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.cluster.read.table.TableKind;
import io.github.tistoryarchiver.importer.ImportOptions;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.Serializable;
import java.util.List;

/**
 * What is read, and where to.
 *
 * @param recordings the paths of the recordings, in the order in which the user named them; all machines have them
 * @param out the address of the folder of the archives: one that all machines share, or one in an object store
 * @param work the path of the folder in which workers tell each other what they know, which all machines share
 * @param blogs names or addresses of the blogs that are wanted; empty for all
 * @param zstdDictionary the path of a dictionary for recordings that lack it; empty for none
 * @param assets whether images and attachments are taken
 * @param comments whether comments and the guestbook are taken
 * @param history which versions of posts are taken
 * @param tables of which kind the tables of posts are, beside the lines of JSON
 */
@RecordBuilder
record ReadSettings(
        List<String> recordings,
        String out,
        String work,
        List<String> blogs,
        String zstdDictionary,
        boolean assets,
        boolean comments,
        ImportOptions.History history,
        TableKind tables)
        implements Serializable {}
