package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A post of which one backup says that it is an ordinary one, and a later one that it is a notice. */
class ImportOfChangedTypesTest {
    @RegisterExtension
    private final Imported rescue = new Imported();

    private Path backup(String name, long modified, String type) throws IOException {
        String post = KeptElsewhere.ttxmlPost(7, "글", modified, "<p>바닷가에서</p>", "");
        String element = post.replace("<post ", "<" + type + " ").replace("</post>", "</" + type + ">");
        return rescue.write(name, KeptElsewhere.ttxml(element));
    }

    @Test
    void theFolderUnderTheOldTypeIsGone() throws IOException {
        rescue.into("out", backup("a.xml", 1361375338, "post"));

        Cli run = rescue.into("out", backup("b.xml", 1461375338, "notice"));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.archive("out").resolve("notices/7/post.json")).exists();
        assertThat(rescue.archive("out").resolve("posts/7")).doesNotExist();
    }

    @Test
    void theOrderOfTheBackupsDoesNotMatter() throws IOException {
        Path one = backup("a.xml", 1361375338, "post");
        Path other = backup("b.xml", 1461375338, "notice");

        rescue.into("forth", one);
        rescue.into("forth", other);
        rescue.into("back", other);
        rescue.into("back", one);

        assertThat(ArchiveBytes.of(rescue.archive("forth"))).isEqualTo(ArchiveBytes.of(rescue.archive("back")));
    }
}
