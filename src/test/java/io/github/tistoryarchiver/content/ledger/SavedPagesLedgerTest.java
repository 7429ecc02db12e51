package io.github.tistoryarchiver.content.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SamplePages;
import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.model.Loss;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger of real pages. */
class SavedPagesLedgerTest {

    @Test
    void nothingOfTheDemoIsLost() throws Exception {
        Map<String, Loss> lost = new TreeMap<>();
        for (Map.Entry<String, byte[]> page : SamplePages.all().entrySet()) {
            if (page.getKey().matches("(/m)?/\\d+")) {
                add(page.getKey(), page.getValue(), "https://demo.tistory.com" + page.getKey(), lost);
            }
        }

        assertThat(lost).isEmpty();
    }

    @Test
    @Tag("slow")
    void nothingOfASavedPostIsLost() throws Exception {
        SharedPages.require();
        Map<String, Loss> lost = new TreeMap<>();
        for (Map.Entry<String, JsonNode> fact : SharedPages.facts().entrySet()) {
            if (fact.getValue().path("kind").asString().equals("post")) {
                add(
                        fact.getKey(),
                        SharedPages.bytes(fact.getKey()),
                        fact.getValue().path("url").asString(),
                        lost);
            }
        }

        assertThat(lost).isEmpty();
    }

    private static void add(String name, byte[] page, String address, Map<String, Loss> lost) {
        Proof proof = new Proof(page, Objects.requireNonNull(HttpUrl.parse(address)));
        if (proof.isPost()) {
            proof.balance().losses().forEach(loss -> lost.putIfAbsent(name + " " + loss.kind(), loss));
        }
    }
}
