package io.github.tistoryarchiver.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that say what is kept of each post, and where. */
final class KeepOptions {
    /** The folder that holds one folder for each blog. */
    @Option(
            names = {"-o", "--out"},
            defaultValue = "archive",
            paramLabel = "DIR")
    Path out = Path.of("archive");

    @Option(names = "--no-assets")
    boolean noAssets;

    @Option(names = "--no-raw")
    boolean noRaw;

    /** Whether styles and scripts of the skin are recorded too. */
    @Option(names = "--page-requisites")
    boolean pageRequisites;

    @Option(names = "--reactions")
    boolean reactions;

    /** Whether posts are marked gone at the first answer that they are not there. */
    @Option(names = "--accept-gone")
    boolean acceptGone;
}
