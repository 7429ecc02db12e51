package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeathsTest {
    @TempDir
    private Path folder;

    private Deaths worker() throws IOException {
        return new Deaths(folder.resolve("at"), folder.resolve("dead"));
    }

    @Test
    void whatTwoWorkersDiedOfIsDeadly() throws IOException {
        worker().at("7");
        worker().at("7");

        assertThat(worker().deadly()).containsExactly("7");
    }

    @Test
    void whatOneWorkerDiedOfIsTriedAgain() throws IOException {
        worker().at("7");
        worker().at("8");

        assertThat(worker().deadly()).isEmpty();
    }

    @Test
    void aWorkerThatEndsInOrderDiedOfNothing() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (Deaths worker = worker()) {
                worker.at("7");
            }
        }

        assertThat(worker().deadly()).isEmpty();
    }
}
