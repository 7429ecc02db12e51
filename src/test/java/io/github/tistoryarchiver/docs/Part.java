package io.github.tistoryarchiver.docs;

import java.util.List;

/** The parts of the documentation, in the order of its navigation, each with its pages by their names without {@code .md}. */
enum Part {
    START("Start", "시작", "README", "install"),
    TUTORIAL("Step by step", "따라 하기", "hugo", "nas"),
    HOW_TO(
            "How to",
            "하는 법",
            "guide",
            "nightly",
            "actions",
            "desktops",
            "private",
            "rescue",
            "leave",
            "wordpress",
            "ghost",
            "obsidian",
            "comments",
            "keep",
            "room",
            "fleet",
            "trouble"),
    REFERENCE("Reference", "참고", "options", "archive", "programs", "CHANGELOG"),
    EXPLANATION(
            "Background", "배경", "completeness", "network", "developing", "architecture", "CONTRIBUTING", "SECURITY");

    private final String english;
    private final String korean;
    private final String pages;

    Part(String english, String korean, String... pages) {
        this.english = english;
        this.korean = korean;
        this.pages = String.join(" ", pages);
    }

    String title(String language) {
        return language.equals("ko") ? korean : english;
    }

    List<String> pages() {
        return List.of(pages.split(" "));
    }
}
