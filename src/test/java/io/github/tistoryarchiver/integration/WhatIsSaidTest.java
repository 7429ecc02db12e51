package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run says to people. */
class WhatIsSaidTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @Test
    void quietSaysNothingWhenAllIsWell() {
        blog.post(1, "<p>하나</p>");

        Cli run = sora.backup("--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void quietSaysOneLineForEachProblem() {
        blog.post(1, "<p>하나</p>").answer("/1", Answer.of(500, "text/html", "x"));

        Cli run = sora.backup("--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("Missing post: https://sora.tistory.com/1: the server answered with status 500.");
    }

    @Test
    void progressIsALineForEachPostWhereThereIsNoTerminal() {
        blog.post(1, "하나의 제목", "<p>하나</p>");

        assertThat(sora.backup().err()).contains("[1/1] 1  new  하나의 제목");
    }

    @Test
    void koreanUsersReadKorean() {
        blog.post(1, "<p>하나</p>");

        Cli run = sora.backup(Locale.KOREAN);

        assertThat(run.out()).contains("완전합니다. 빠진 것이 없습니다.").contains("새 글 1");
    }

    @Test
    void statsGainALineARun() throws IOException {
        blog.post(1, "<p>하나</p>");
        sora.backup();
        sora.backup();

        assertThat(sora.read("stats.jsonl").lines()).hasSize(2).allMatch(line -> line.contains("\"posts\":1"));
    }
}
