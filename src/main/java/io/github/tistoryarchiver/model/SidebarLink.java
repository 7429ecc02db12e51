package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A link of the sidebar.
 *
 * @param url absolute
 * @param count the number in brackets behind it, such as the posts of a month
 * @param dateText the date shown with it
 */
public record SidebarLink(
        String text,
        String url,
        @Nullable Integer count,
        @Nullable String dateText) {}
